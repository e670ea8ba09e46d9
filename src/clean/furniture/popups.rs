//! The boxes that open over a name in the text and that a flattened page prints behind it:
//! `Rep. Ana PazAna PazWhy the dam broke The mayor resigns MORE (D-Ohio) said …`

use crate::clean::draft::Draft;
use crate::text::Changes;
use memchr::memmem;

/// What ends the box, behind a space.
const END: &str = "MORE";
/// A box is not longer than this many bytes, the name in it not longer than this many words.
const LONGEST: usize = 700;
const NAME_WORDS: usize = 5;

pub(super) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut changes = Changes::default();
    let mut done = 0;
    for at in memmem::find_iter(text.as_bytes(), END) {
        let end = at + END.len();
        let spaced = at.checked_sub(1).and_then(|before| text.get(before..)).is_some_and(|rest| rest.starts_with(' '));
        if !spaced {
            continue;
        }
        if text.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
            continue;
        }
        let from = (done.max(end.saturating_sub(LONGEST))..=at).find(|from| text.is_char_boundary(*from));
        let Some(box_text) = from.and_then(|from| text.get(from..at)) else { continue };
        let line = box_text.rfind('\n').map_or(0, |newline| newline + 1);
        if let Some(start) = box_text.get(line..).and_then(doubled_name) {
            changes.remove(at - box_text.len() + line + start..end, "related-links");
            done = end;
        }
    }
    draft.apply(&changes);
}

/// Where a name stands again right behind itself, without a space between.
fn doubled_name(text: &str) -> Option<usize> {
    let mut before = ' ';
    text.char_indices().find_map(|(at, c)| {
        let glued = c.is_uppercase() && (before.is_alphanumeric() || matches!(before, '.' | ')'));
        before = c;
        let (left, right) = text.split_at_checked(at).filter(|_| glued)?;
        let mut words = right.match_indices(' ').map(|(space, _)| space).take(NAME_WORDS);
        let first = words.next()?;
        // The name runs to the glue before the first headline, so its end lies inside a word.
        let last = words.last().unwrap_or(first);
        (first + 1..=right.len().min(last + 40))
            .any(|end| right.get(..end).is_some_and(|name| left.ends_with(name)))
            .then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::doubled_name;

    #[test]
    fn finds_the_second_name() {
        let text = "The bill of Rep. Ana PazAna PazWhy the dam broke";
        assert_eq!(doubled_name(text), text.find("Ana PazWhy"));
        for text in ["He met Ana Paz. Ana Paz smiled", "McDonald MacDonald", "BookBook Fair in Delhi"] {
            assert_eq!(doubled_name(text), None, "{text}");
        }
    }
}
