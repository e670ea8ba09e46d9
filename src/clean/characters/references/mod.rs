//! Character references by the rule of WHATWG HTML, for text that is HTML; what a plain paste may hold of them is the
//! business of the steps.

mod named;
mod numeric;

pub(in crate::clean) use named::named;
pub(in crate::clean) use numeric::{numeric, windows_1252};

/// What a character reference stands for: one character, or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::clean) struct Decoded {
    first: char,
    second: Option<char>,
}

impl Decoded {
    /// The characters, in order.
    pub(in crate::clean) fn chars(self) -> impl Iterator<Item = char> {
        std::iter::once(self.first).chain(self.second)
    }
}

impl From<char> for Decoded {
    fn from(first: char) -> Self {
        Self { first, second: None }
    }
}

/// Decodes the reference that begins at byte `at` of `text`, which is the place of an `&`.
///
/// Returns the byte past the reference, and what it stands for; nothing where HTML reads the `&` as itself. In an
/// `attribute`, a name without its semicolon counts only where neither `=` nor a letter or digit follows. Takes time
/// linear in the length of the reference.
///
/// <https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state>
pub(in crate::clean) fn decode(text: &str, at: usize, attribute: bool) -> Option<(usize, Decoded)> {
    let body = text.get(at..)?.strip_prefix('&')?;
    let (length, decoded) = match body.strip_prefix('#') {
        Some(digits) => {
            let (length, c) = numeric(digits)?;
            (length + 1, Decoded::from(c))
        }
        None => named_prefix(body, attribute)?,
    };
    let closed = usize::from(body.get(length..).is_some_and(|rest| rest.starts_with(';')));
    Some((at + 1 + length + closed, decoded))
}

/// The longest name that `body` begins with, the semicolon not counted.
fn named_prefix(body: &str, attribute: bool) -> Option<(usize, Decoded)> {
    let run = body.bytes().take(named::LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    if body.get(run..)?.starts_with(';')
        && let Some(name) = named(body.get(..run)?)
    {
        return Some((run, name.decoded));
    }
    (2..=run.min(named::LONGEST_BARE)).rev().find_map(|length| {
        let name = named(body.get(..length)?).filter(|name| name.bare)?;
        let next = body.as_bytes().get(length);
        let extended = next.is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric());
        (!(attribute && extended)).then_some((length, name.decoded))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> Option<(usize, String)> {
        decode(source, 0, false).map(|(end, decoded)| (end, decoded.chars().collect()))
    }

    fn found(end: usize, decoded: &str) -> (usize, String) {
        (end, decoded.to_owned())
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(text("&notin;"), Some(found(7, "∉")));
        assert_eq!(text("&notit;"), Some(found(4, "¬")));
        assert_eq!(text("&not"), Some(found(4, "¬")));
        assert_eq!(text("&NotEqualTilde;"), Some(found(15, "≂\u{338}")));
        assert_eq!(text("&ampamp;"), Some(found(4, "&")));
        assert_eq!(text("&CounterClockwiseContourIntegral;"), Some(found(33, "∳")));
    }

    #[test]
    fn what_is_no_reference_is_none() {
        for source in ["", "&", "&;", "& ", "&#", "&#;", "&#x", "&#xg", "&Cmd", "&nosuchname;", "&lang", "amp;"] {
            assert_eq!(text(source), None, "{source}");
        }
        assert_eq!(decode("é&amp;", 1, false), None);
    }

    #[test]
    fn an_attribute_keeps_a_name_that_goes_on() {
        for kept in ["&not=", "&noti", "&not1", "&noti;", "&copy=2"] {
            assert_eq!(decode(kept, 0, true), None, "{kept}");
        }
        assert_eq!(decode("&not-", 0, true), Some((4, Decoded::from('¬'))));
        assert_eq!(decode("&not;=", 0, true), Some((5, Decoded::from('¬'))));
    }

    #[test]
    fn numbers_follow_windows_1252_and_refuse_what_is_no_character() {
        assert_eq!(text("&#146;"), Some(found(6, "’")));
        assert_eq!(text("&#x201C"), Some(found(7, "“")));
        assert_eq!(text("&#X41b"), Some(found(6, "Л")));
        assert_eq!(text("&#129;"), Some(found(6, "\u{81}")));
        for nothing in ["&#0;", "&#xD800;", "&#x110000;", "&#99999999999999999999;"] {
            assert_eq!(text(nothing), Some(found(nothing.len(), "\u{FFFD}")), "{nothing}");
        }
    }
}
