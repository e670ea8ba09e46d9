//! Notices that a flattened page has left between two sentences: `… resumed. Story continues below advertisement Both …`

use crate::clean::draft::Draft;
use crate::text::Changes;
use memchr::memmem;

/// The notices, longest first where one begins with another.
const NOTICES: &[&str] = &[
    "Story continues below advertisement",
    "Article continues below advertisement",
    "STORY CONTINUES BELOW ADVERTISEMENT",
    "Story continues below this ad",
    "Article continues below this ad",
    "Story continues after advertisement",
    "Article continues after advertisement",
    "Continue reading below advertisement",
    "Advertisement - Continue Reading Below",
    "Advertisement Continue reading the main story",
    "ADVERTISEMENT Continue reading the main story",
    "Story continues below",
    "Article continues below",
    "ADVERTISEMENT",
    "Advertisement",
];
/// What every notice holds one of.
const TELLTALES: [&str; 3] = ["dvertisement", "DVERTISEMENT", "ontinues below"];

pub(super) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    if !TELLTALES.iter().any(|words| memmem::find(text.as_bytes(), words.as_bytes()).is_some()) {
        return;
    }
    let mut changes = Changes::default();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['S', 'A', 'C'])).map(|found| at + found) {
        let rest = text.get(found..).unwrap_or_default();
        at = found + 1;
        let Some(notice) = NOTICES.iter().find(|notice| rest.starts_with(**notice)) else { continue };
        let end = found + notice.len();
        if let Some(end) = between_sentences(text, found, end) {
            changes.remove(found..end, "advertisement");
            at = end;
        }
    }
    draft.apply(&changes);
}

/// The end of the notice and of the space behind it, where a sentence ends before it and another begins after it on the
/// same line.
fn between_sentences(text: &str, start: usize, end: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let after = text.get(end..)?;
    let spaced = before.ends_with(' ') && after.starts_with(' ');
    let ended = before.trim_end_matches([' ', '"', '”', '’', ')']).ends_with(['.', '!', '?', '…']);
    let next = after.trim_start_matches(' ');
    let begins =
        next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '«'));
    // "Advertisement" may be the subject of the next sentence; a verb would follow it.
    (spaced && ended && begins).then_some(text.len() - next.len())
}
