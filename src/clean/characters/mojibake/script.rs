//! Whether a character is one that a misread text would have had.

/// Letters of the Latin alphabets and the punctuation of all: what misread news has most of.
pub(super) fn is_latin(c: char) -> bool {
    matches!(
        c,
        '\u{A0}'..='\u{BF}' | 'À'..='ſ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ș'..='ț' | '\u{1E00}'..='\u{1EFF}'
            | '\u{2010}'..='\u{2044}' | '₠'..='₿' | '™' | '№' | '\u{FFFD}'
    ) && c != 'ſ'
}

/// The letters of western Europe and punctuation, all that the charsets of Apple and DOS were mostly used for.
pub(super) fn is_western(c: char) -> bool {
    is_latin(c) && !matches!(c, '\u{100}'..='\u{1EFF}')
}

/// Any character that is in common use somewhere.
pub(super) fn is_usual(c: char) -> bool {
    is_latin(c)
        || matches!(
            c,
            '\u{300}'..='\u{36F}' | 'Ͱ'..='ӿ' | '\u{590}'..='\u{6FF}' | '\u{900}'..='\u{109F}'
                | '\u{10A0}'..='\u{10FF}' | '\u{1200}'..='\u{137F}' | '\u{1780}'..='\u{17FF}'
                | '\u{2000}'..='\u{200F}' | '\u{2045}'..='\u{206F}' | '\u{2100}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{2800}'
                | '\u{3000}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FE00}'..='\u{FE0F}'
                | '\u{FF00}'..='\u{FFEF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{80}'..='\u{9F}'
        )
}

/// Whether a text has a character of about the same place in Unicode.
pub(super) fn shares(text: &str, c: char) -> bool {
    text.chars().any(|other| u32::from(other) >> 7 == u32::from(c) >> 7)
}
