//! Spaces that stand before punctuation, as links and tags leave them when they go.

use crate::clean::draft::Draft;
use crate::clean::{code, language, line};
use crate::text::{Changes, EditKind};
use std::cell::OnceCell;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_any(&[b" ,", b" .", b" ;", b" :", b" !", b" ?"]) {
        return;
    }
    let text = draft.text();
    let bytes = text.as_bytes();
    let english = OnceCell::new();
    let mut changes = Changes::default();
    for (at, pair) in bytes.windows(2).enumerate() {
        let &[b' ', sign] = pair else { continue };
        let wanted = match sign {
            b',' | b'.' => stands_loose(text, at),
            b';' | b':' | b'!' | b'?' => stands_loose(text, at) && *english.get_or_init(|| language::is_english(text)),
            _ => false,
        };
        if wanted && !code::is_code(line::around(text, at, 120).text) {
            let start = text.get(..at).unwrap_or_default().trim_end_matches(' ').len();
            changes.replace(start..at + 1, "", EditKind::Respaced, "space-before-punctuation");
        }
    }
    draft.apply(&changes);
}

/// Whether a sign after a space ends what stands before the space, and nothing that starts with it: `.5`, `:)`, `...`,
/// `3 : 1` and leaders in a table stay.
fn stands_loose(text: &str, space: usize) -> bool {
    let before = text.get(..space).unwrap_or_default();
    let mut after = text.get(space + 1..).unwrap_or_default().chars();
    let (Some(last), sign) = (before.chars().next_back(), after.next()) else { return false };
    let mut quotes = after.clone();
    let is_face = matches!(sign, Some(':' | ';'));
    let next = quotes.find(|c| is_face || !matches!(c, '"' | '\'' | '”' | '’' | ')'));
    if next.is_some_and(|next| !next.is_whitespace()) {
        return false;
    }
    let follows = after.find(|c| *c != ' ');
    let loose = follows != sign && !follows.is_some_and(|next| matches!(next, '.' | '…' | ',' | ';' | '?' | '!'));
    // In a text that lost its dashes to question marks, a sentence goes on after one.
    let goes_on = sign == Some('?') && follows.is_some_and(|next| next.is_lowercase() || next == '@');
    let numeric = last.is_ascii_digit() && follows.is_some_and(|next| next.is_ascii_digit());
    let (_, word) = before.rsplit_once(|c: char| c.is_whitespace()).unwrap_or(("", before));
    let speaks = word.contains(char::is_alphanumeric)
        && (last.is_alphanumeric() || matches!(last, ')' | ']' | '"' | '”' | '’' | '%'));
    loose && !goes_on && speaks && !(numeric && sign != Some(','))
}
