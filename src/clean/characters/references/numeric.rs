//! Numeric references, and the characters that windows-1252 has where Unicode has the C1 controls.

/// Decodes what follows `&#`: the length of the number in bytes, its `x` counted and a semicolon not, and its character.
/// What is no character is U+FFFD, as HTML wants it.
pub(in crate::clean) fn numeric(digits: &str) -> Option<(usize, char)> {
    let (prefix, radix) = if digits.starts_with(['x', 'X']) { (1, 16) } else { (0, 10) };
    let mut value = 0_u32;
    let mut length = prefix;
    for digit in digits.chars().skip(prefix).map_while(|c| c.to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    if length == prefix {
        return None;
    }
    let c = match value {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => windows_1252(value as u8),
        _ => char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some((length, c))
}

/// The character of a byte in windows-1252; the five bytes that it leaves open are the C1 controls.
///
/// <https://encoding.spec.whatwg.org/index-windows-1252.txt>
pub(in crate::clean) fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let above = byte.checked_sub(0x80).and_then(|at| FROM_80.get(usize::from(at)));
    above.copied().unwrap_or(char::from(byte))
}
