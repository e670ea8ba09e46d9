//! Numbers in digits: separators of thousands and decimals, as the world's papers use them.

/// The most digits that a number has; a longer run is no amount but an identifier, or noise.
const MOST_DIGITS: usize = 18;

/// The number at the start of a token and how many bytes it takes; none where the digits are no amount (`007`,
/// `3.2.1`, `22,24,26`).
pub(super) fn parse(token: &str) -> Option<(f64, usize)> {
    let length =
        token.bytes().take(2 * MOST_DIGITS).take_while(|&b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let number = token.get(..length)?.trim_end_matches(['.', ',']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits > MOST_DIGITS {
        return None;
    }
    let (whole, decimals) = parts(number)?;
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    if leading_zero {
        return None;
    }
    let mut plain = [0; 2 * MOST_DIGITS + 1];
    let digits = whole.bytes().filter(u8::is_ascii_digit).chain(std::iter::once(b'.')).chain(decimals.bytes());
    let size = plain.iter_mut().zip(digits).map(|(place, digit)| *place = digit).count();
    let value = std::str::from_utf8(plain.get(..size)?).ok()?.parse().ok()?;
    Some((value, number.len()))
}

/// The whole part, separators and all, and the decimals.
fn parts(number: &str) -> Option<(&str, &str)> {
    let commas = number.bytes().filter(|&b| b == b',').count();
    let dots = number.bytes().filter(|&b| b == b'.').count();
    match (commas, dots) {
        (0, 0) => Some((number, "")),
        (0, 1) => number.split_once('.'),
        (_, 0) if grouped(number, ',') => Some((number, "")),
        (1, 0) => number.split_once(','),
        (_, 1) if number.rfind(',') < number.rfind('.') => {
            number.split_once('.').filter(|(whole, _)| grouped(whole, ','))
        }
        (0, _) if grouped(number, '.') => Some((number, "")),
        (1, _) if number.rfind('.') < number.rfind(',') => {
            number.split_once(',').filter(|(whole, _)| grouped(whole, '.'))
        }
        _ => None,
    }
}

/// Whether the digits stand in groups of three, or as in India in pairs before the last three.
fn grouped(whole: &str, separator: char) -> bool {
    let mut groups = whole.rsplit(separator);
    let last = groups.next().map_or(0, str::len);
    let mut pairs = true;
    let mut triples = true;
    let mut leading = 0;
    for group in groups {
        if leading != 0 {
            triples &= leading == 3;
            pairs &= leading == 2;
        }
        leading = group.len();
    }
    last == 3 && ((triples && (1..=3).contains(&leading)) || (pairs && (1..=2).contains(&leading)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn amounts_are_read() {
        for (token, value, length) in [
            ("7", 7.0, 1),
            ("1,900", 1900.0, 5),
            ("1,900.5", 1900.5, 7),
            ("12,34,567.89", 1_234_567.89, 12),
            ("1.234.567", 1_234_567.0, 9),
            ("1.234,5", 1234.5, 7),
            ("7,5", 7.5, 3),
            ("0.4", 0.4, 3),
            ("0", 0.0, 1),
            ("15km", 15.0, 2),
            ("1.2bn", 1.2, 3),
        ] {
            assert_eq!(parse(token), Some((value, length)), "{token}");
        }
    }

    #[test]
    fn what_is_no_amount_is_left() {
        for token in ["007", "0800", "3.2.1", "22,24,26", "1,90,00", "", "x", "12.05.2020", "1,2.3,4"] {
            assert_eq!(parse(token), None, "{token}");
        }
        assert_eq!(parse(&"9".repeat(1_000_000)), None);
    }
}
