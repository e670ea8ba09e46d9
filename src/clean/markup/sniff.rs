//! Tells HTML from text that merely has angle brackets in it.

use super::tag::Tag;

/// Whether a text is HTML.
///
/// Only structure counts: a doctype, an end tag, a start tag with an attribute, tags that touch the words beside them.
/// A tag that stands between spaces is one that the text speaks of, a name in angle brackets one of its writer's own.
/// Takes one search for `<` where there is none, and linear time in any case.
pub(in crate::clean) fn looks_like_html(text: &str) -> bool {
    let mut touching = 0;
    for (at, _) in text.match_indices('<') {
        let Some(rest) = text.get(at + 1..) else { continue };
        match evidence(rest) {
            Evidence::None => {}
            Evidence::Certain => return true,
            Evidence::BareTag(length) => {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                let after = text.get(at + 1 + length..).and_then(|after| after.chars().next());
                let stands_apart = |c: Option<char>| c.is_none_or(|c| c == ' ' || is_quote(c));
                touching += u32::from(!(stands_apart(before) && stands_apart(after)));
                if touching > 1 || (touching > 0 && is_break(rest)) {
                    return true;
                }
            }
        }
    }
    false
}

enum Evidence {
    None,
    /// A known start tag without attributes, so many bytes long after its `<`.
    BareTag(usize),
    Certain,
}

/// What follows a `<`.
fn evidence(rest: &str) -> Evidence {
    let bytes = rest.as_bytes();
    match bytes.first() {
        Some(b'!') => {
            let is_markup = rest.starts_with("!--")
                || rest.starts_with("![if ")
                || rest.starts_with("![endif")
                || starts_with_ignoring_case(rest, "!doctype html");
            return if is_markup { Evidence::Certain } else { Evidence::None };
        }
        Some(b'/') => {
            let name = name(bytes.get(1..).unwrap_or_default());
            let is_closed = bytes.get(1 + name.len()) == Some(&b'>');
            return if is_closed && is_known(name) { Evidence::Certain } else { Evidence::None };
        }
        Some(first) if first.is_ascii_alphabetic() => {}
        _ => return Evidence::None,
    }
    let name = name(bytes);
    if !is_known(name) {
        return Evidence::None;
    }
    let tail = bytes.get(name.len()..).unwrap_or_default();
    match tail {
        [b'>', ..] => Evidence::BareTag(name.len() + 1),
        [b'/', b'>', ..] => Evidence::BareTag(name.len() + 2),
        [b' ', b'/', b'>', ..] => Evidence::BareTag(name.len() + 3),
        [space, ..] if space.is_ascii_whitespace() && has_attribute(tail) => Evidence::Certain,
        _ => Evidence::None,
    }
}

/// The name of a tag, as long as any known one.
fn name(bytes: &[u8]) -> &[u8] {
    let length =
        bytes.iter().take(NAME_LIMIT).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b':').count();
    bytes.get(..length).unwrap_or_default()
}

const NAME_LIMIT: usize = 12;

fn is_known(name: &[u8]) -> bool {
    let lower = name.to_ascii_lowercase();
    Tag::of(&lower) != Tag::Other || matches!(lower.as_slice(), b"o:p" | b"w:sdt" | b"v:shape")
}

/// Whether white space, a name and an equals sign follow.
fn has_attribute(tail: &[u8]) -> bool {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':');
    let mut bytes = tail.iter().take(ATTRIBUTE_LIMIT).skip_while(|byte| byte.is_ascii_whitespace()).peekable();
    let mut named = false;
    while bytes.next_if(|byte| is_name(byte)).is_some() {
        named = true;
    }
    while bytes.next_if(|byte| **byte == b' ').is_some() {}
    named && bytes.next() == Some(&b'=')
}

const ATTRIBUTE_LIMIT: usize = 64;

/// Whether what follows a `<` is a line break, which text has no other use for.
fn is_break(rest: &str) -> bool {
    starts_with_ignoring_case(rest, "br")
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '«' | '»')
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_by_its_structure() {
        for html in [
            "<!DOCTYPE html><title>x",
            "<p>The ferry sank.</p>",
            "The court <b>upheld</b> the ban.",
            "The bridge is shut.<script>x()</script> Ferries run.",
            "<p class=MsoNormal>The ferry",
            "One.<br>Two.",
            "<p>One.<p>Two.",
            "See <a href=\"https://example.org\">here",
            "<img src=x> A caption",
            "The ferry<o:p></o:p> sank",
            "before<!-- more -->after",
            "One<BR/>\nTwo",
        ] {
            assert!(looks_like_html(html), "{html}");
        }
    }

    #[test]
    fn angle_brackets_alone_are_text() {
        for text in [
            "",
            "if a < b and b > c",
            "a<b and c>d",
            "Use <p> for paragraphs",
            "Use <br> for line breaks, or \"<br>\"",
            "I <3 this",
            "> 40 degrees",
            "Ana Reyes <ana@desk.example> wrote:",
            "<https://example.org/a>",
            "Vec<u8> and Map<String, i>",
            "<<<<<<<<<<<<",
            "<applause> Thank you. <laughter>",
            "the tag <x y=1>",
            "</3",
        ] {
            assert!(!looks_like_html(text), "{text}");
        }
    }
}
