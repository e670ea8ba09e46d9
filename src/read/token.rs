//! Tokens: words, numbers and marks, with the places they have in the clean text.
//!
//! Words part at white space, punctuation and hyphens, so that a name can be found inside a compound
//! ("US-led"). One token stays whole: abbreviations with inner full stops ("U.S."), initials joined by an ampersand
//! ("AT&T"), apostrophes inside a name ("O'Brien"), addresses ("example.org"), numbers with their separators
//! ("1,900.5"). A possessive or contracted ending is a token of its own ("'s", "'ll").

use crate::text::Span;

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the clean text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How its letters are cased.
    pub shape: Shape,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Whether it begins a line.
    pub line_start: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Letters with full stops between them: "U.S.", "p.m.".
    Abbreviation,
    /// Begins with a digit.
    Number,
    /// A possessive or contracted ending: "'s".
    Clitic,
    /// A web or mail address, a file name.
    Address,
    /// An account or a topic of social media: "@name", "#topic".
    Handle,
    /// Anything else, one character, or a run of the same full stops or dashes.
    Mark,
}

/// How the letters of a token are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No letter with a case.
    None,
    /// Begins with a small letter.
    Lower,
    /// Begins with a capital, small letters follow: "Baku".
    Capital,
    /// One capital alone: "J".
    Initial,
    /// Capitals only, two or more: "NATO".
    Upper,
    /// Begins with a capital, small letters and capitals mixed: `McDonald`.
    Mixed,
}

impl Shape {
    /// Whether a token of this shape begins with a capital.
    pub fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Initial | Self::Upper | Self::Mixed)
    }

    fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_lowercase() || c.is_uppercase());
        let Some(first) = letters.next() else { return Self::None };
        if first.is_lowercase() {
            return Self::Lower;
        }
        let (mut upper, mut lower) = (1, 0);
        for letter in letters {
            *(if letter.is_uppercase() { &mut upper } else { &mut lower }) += 1;
        }
        match (upper, lower) {
            (1, 0) => Self::Initial,
            (_, 0) => Self::Upper,
            (1, _) => Self::Capital,
            _ => Self::Mixed,
        }
    }
}

const CLITICS: &[&str] = &["s", "ll", "re", "ve", "d", "m", "S"];

/// Whether a character stands inside words: letters, digits, and the marks that combine with them.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '_')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '´' | '`')
}

/// Appends the tokens of a block.
pub(super) fn tokenize(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let mut at = block.range().start;
    let (mut spaced, mut line_start) = (false, true);
    let block_text = text.get(..block.range().end).unwrap_or_default();
    while let Some(first) = block_text.get(at..).and_then(|rest| rest.chars().next()) {
        if first.is_whitespace() {
            spaced = true;
            line_start |= first == '\n';
            at += first.len_utf8();
            continue;
        }
        let rest = block_text.get(at..).unwrap_or_default();
        let attached = !spaced
            && tokens
                .last()
                .is_some_and(|last| matches!(last.kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number));
        let (length, kind) = measure(rest, first, attached);
        let span = Span::new(at, at + length);
        tokens.push(Token { span, kind, shape: Shape::of(span.of(text)), spaced, line_start });
        (spaced, line_start) = (false, false);
        at += length;
    }
}

/// Length in bytes and kind of the token at the start of `rest`; `attached` tells whether a word ends right before.
fn measure(rest: &str, first: char, attached: bool) -> (usize, TokenKind) {
    if is_apostrophe(first) && attached {
        let quote = first.len_utf8();
        let tail = run(rest.get(quote..).unwrap_or_default(), is_word);
        if CLITICS.contains(&tail) {
            return (quote + tail.len(), TokenKind::Clitic);
        }
    }
    if first.is_ascii_digit() {
        return (number(rest), TokenKind::Number);
    }
    if is_word(first) {
        return word(rest);
    }
    if matches!(first, '@' | '#') {
        let name = run(rest.get(1..).unwrap_or_default(), is_word);
        if !name.is_empty() {
            return (1 + name.len(), TokenKind::Handle);
        }
    }
    if matches!(first, '.' | '-' | '–' | '—' | '_' | '*' | '=' | '!' | '?') {
        return (run(rest, |c| c == first).len(), TokenKind::Mark);
    }
    (first.len_utf8(), TokenKind::Mark)
}

/// The longest start of `rest` whose characters all pass.
fn run(rest: &str, passes: impl Fn(char) -> bool) -> &str {
    let end = rest.find(|c| !passes(c)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn starts_with(rest: &str, at: usize, passes: impl Fn(char) -> bool) -> bool {
    rest.get(at..).and_then(|tail| tail.chars().next()).is_some_and(passes)
}

/// Digits with separators between them, and the letters at their end: "1,900.5", "20th", "5pm".
fn number(rest: &str) -> usize {
    let mut end = 0;
    loop {
        end += run(rest.get(end..).unwrap_or_default(), |c| c.is_ascii_digit()).len();
        let separated =
            starts_with(rest, end, |c| matches!(c, ',' | '.')) && starts_with(rest, end + 1, |c| c.is_ascii_digit());
        if !separated {
            return end + run(rest.get(end..).unwrap_or_default(), is_word).len();
        }
        end += 1;
    }
}

fn word(rest: &str) -> (usize, TokenKind) {
    for scheme in ["http://", "https://", "www."] {
        if rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            let address = run(rest, |c| !c.is_whitespace() && !matches!(c, '"' | '”' | '>' | '<' | ')'));
            return (
                address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']).len().max(1),
                TokenKind::Address,
            );
        }
    }
    if let Some(length) = abbreviation(rest) {
        return (length, TokenKind::Abbreviation);
    }
    let mut end = run(rest, is_word).len();
    let mut kind = TokenKind::Word;
    while let Some(joint) = rest.get(end..).and_then(|tail| tail.chars().next()) {
        let next = end + joint.len_utf8();
        let piece = run(rest.get(next..).unwrap_or_default(), is_word);
        let joined = match joint {
            _ if piece.is_empty() => false,
            c if is_apostrophe(c) => !CLITICS.contains(&piece),
            '&' => rest.get(..end).is_some_and(is_upper) && is_upper(piece),
            '.' | '@' => piece.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()),
            _ => false,
        };
        if !joined {
            break;
        }
        if matches!(joint, '.' | '@') {
            kind = TokenKind::Address;
        }
        end = next + piece.len();
    }
    (end, kind)
}

fn is_upper(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// A longer row is no abbreviation; without a bound every letter of it would read the rest of it.
const MOST_LETTERS: usize = 12;

/// Single letters with a full stop after each: "U.S.", "a.m.", "J.K.".
fn abbreviation(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    loop {
        let letter = rest.get(end..)?.chars().next().filter(|c| c.is_alphabetic());
        let Some(letter) = letter else { break };
        if !starts_with(rest, end + letter.len_utf8(), |c| c == '.') {
            break;
        }
        end += letter.len_utf8() + 1;
        letters += 1;
        if letters > MOST_LETTERS {
            return None;
        }
    }
    let clean_end = !starts_with(rest, end, is_word);
    (letters >= 2 && clean_end).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_part_where_names_may_end() {
        assert_eq!(
            words("Syria's US-led talks with al-Amin, O'Brien and AT&T: don't they'll."),
            [
                "Syria", "'s", "US", "-", "led", "talks", "with", "al", "-", "Amin", ",", "O'Brien", "and", "AT&T",
                ":", "don't", "they", "'ll", "."
            ]
        );
    }

    #[test]
    fn abbreviations_numbers_and_addresses_stay_whole() {
        assert_eq!(
            words("At 5 p.m. the U.S. paid $1,900.50 to example.org, J.K. Rowling and @desk."),
            [
                "At",
                "5",
                "p.m.",
                "the",
                "U.S.",
                "paid",
                "$",
                "1,900.50",
                "to",
                "example.org",
                ",",
                "J.K.",
                "Rowling",
                "and",
                "@desk",
                "."
            ]
        );
    }

    #[test]
    fn shapes_tell_capitals() {
        let shapes = ["Baku", "NATO", "J", "McDonald", "iPhone", "3D", "—", "Éire"].map(Shape::of);
        let expected = [
            Shape::Capital,
            Shape::Upper,
            Shape::Initial,
            Shape::Mixed,
            Shape::Lower,
            Shape::Initial,
            Shape::None,
            Shape::Capital,
        ];
        assert_eq!(shapes, expected);
    }
}
