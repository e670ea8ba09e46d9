//! What has to go along with debris, so that one space, or the paragraph break, stays where it stood.

use crate::text::{Changes, EditKind, ordered};
use std::ops::Range;

/// The changes that remove debris, each piece with the name of its rule, in any order. Pieces with nothing but white
/// space between them go as one, under the name of the first.
pub(super) fn cut(text: &str, debris: Vec<(Range<usize>, &'static str)>, glued: &'static str) -> Changes {
    let mut changes = Changes::default();
    let mut debris = ordered(debris, |(range, _)| range.start as u64).into_iter().peekable();
    while let Some((mut range, rule)) = debris.next() {
        while let Some((next, _)) =
            debris.next_if(|(next, _)| text.get(range.end..next.start).is_none_or(|between| between.trim().is_empty()))
        {
            range.end = range.end.max(next.end);
        }
        let (range, after) = close(text, range, glued);
        changes.replace(range, after, EditKind::Removed, rule);
    }
    changes
}

/// The range to remove, and what to put in its place, where `debris` goes. `glued` is what stands in place of debris
/// that has no white space on either side.
pub(super) fn close(text: &str, debris: Range<usize>, glued: &'static str) -> (Range<usize>, &'static str) {
    let before = text.get(..debris.start).unwrap_or_default();
    let after = text.get(debris.end..).unwrap_or_default();
    let (left, right) = (before.trim_end(), after.trim_start());
    let (start, end) = (left.len(), text.len() - right.len());
    if left.is_empty() || right.is_empty() {
        return (start..end, "");
    }
    let breaks = |space: &str| space.bytes().filter(|&byte| byte == b'\n').count();
    let breaks_before = breaks(before.get(start..).unwrap_or_default());
    let breaks_after = breaks(text.get(debris.end..end).unwrap_or_default());
    if breaks_before + breaks_after > 0 {
        return if breaks_before >= breaks_after { (debris.start..end, "") } else { (start..debris.end, "") };
    }
    let spaced = (start < debris.start, debris.end < end);
    let closes = right.starts_with([',', '.', ')', ']', '”', '’'])
        || (!spaced.1 && right.starts_with([';', ':', '!', '?', '»', '"', '\'']));
    let opens = left.ends_with(['(', '[', '“', '‘', '«', '¿', '¡']);
    match spaced {
        _ if closes => (start..end, ""),
        (true, _) => (debris.start..end, ""),
        (false, true) if opens => (debris.start..end, ""),
        (false, true) => (debris, ""),
        (false, false) if opens => (debris, ""),
        (false, false) => (debris, glued),
    }
}

#[cfg(test)]
mod tests {
    use super::close;

    fn without(text: &str, debris: &str) -> String {
        let at = text.find(debris).unwrap_or_default();
        let (range, after) = close(text, at..at + debris.len(), " ");
        format!("{}{after}{}", &text[..range.start], &text[range.end..])
    }

    #[test]
    fn one_space_or_the_break_stays() {
        for (text, expected) in [
            ("a # b", "a b"),
            ("a# b", "a b"),
            ("a #b", "a b"),
            ("a#b", "a b"),
            ("a #.", "a."),
            ("(# a)", "(a)"),
            ("a\n\n#\n\nb", "a\n\nb"),
            ("a\n\n# b", "a\n\nb"),
            ("a #\n\nb", "a\n\nb"),
            ("a\n#\n\nb", "a\n\nb"),
            (" # a", "a"),
            ("a\n#", "a"),
            ("#", ""),
        ] {
            assert_eq!(without(text, "#"), expected, "{text:?}");
        }
    }
}
