//! Line breaks of other systems and of other times become line feeds.

use crate::clean::draft::Draft;
use crate::text::{Changes, EditKind};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    // The last two bytes of U+2028 and U+2029 are asked for: their first two begin quotation marks as well.
    let has_others = draft.survey().has_any(&[b"\xC2\x85", b"\x80\xA8", b"\x80\xA9"]);
    if !has_others && !draft.survey().has_byte(b"\r\x0B\x0C") {
        return;
    }
    let text = draft.text();
    let mut changes = Changes::default();
    for (at, found) in text.match_indices(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let rest = text.get(at + found.len()..).unwrap_or_default();
        let (end, after) = match found {
            "\r" if rest.starts_with('\n') => (at + 2, "\n"),
            "\u{2029}" => (at + found.len(), "\n\n"),
            _ => (at + found.len(), "\n"),
        };
        changes.replace(at..end, after, EditKind::Respaced, "line-break");
    }
    draft.apply(&changes);
}
