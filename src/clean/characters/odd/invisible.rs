//! Characters that do not show: hyphens that wait for a line's end, marks of width zero, directions, selectors.

use super::line::Scripts;
use super::{Fix, Place};
use crate::text::EditKind;

pub(super) fn row(place: Place<'_>, scripts: &mut Scripts) -> Option<Fix> {
    let (previous, next) = (place.previous(), place.next());
    let (stays, rule) = match place.c {
        '\u{AD}' => return Some(soft_hyphen(place)),
        '\u{200B}' => (parts_words(previous) || parts_words(next), "zero-width"),
        '\u{200C}' => (joins(previous) || joins(next), "zero-width"),
        '\u{200D}' => (joins(previous) || (is_emoji(previous) && is_emoji(next)), "zero-width"),
        '\u{180E}' => (joins(previous), "zero-width"),
        '\u{2060}'..='\u{2064}' | '\u{FEFF}' => (false, "zero-width"),
        '\u{206A}'..='\u{206F}' => (false, "control-character"),
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            (scripts.right_to_left(place.text, place.at), "bidi-control")
        }
        '\u{FE00}'..='\u{FE0F}' => (selects(previous, next), "variation-selector"),
        '\u{E0100}'..='\u{E01EF}' => (previous.is_some_and(|c| c >= '\u{3400}'), "variation-selector"),
        '\u{E0000}'..='\u{E007F}' => (is_flag(place.before()), "tag-character"),
        _ => return None,
    };
    (!stays).then(|| Fix::remove(place.c, rule))
}

/// Whether a character leaves a mark on the page.
pub(super) fn shows(c: char) -> bool {
    let invisible = c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}'
                | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E01EF}'
        );
    !invisible
}

/// A soft hyphen goes; at the end of a line it goes with the line break, for it was in use there.
fn soft_hyphen(place: Place<'_>) -> Fix {
    let after = place.after();
    let rest = after.trim_start_matches(['\r', '\n', ' ', '\t']);
    let gap = after.get(..after.len() - rest.len()).unwrap_or_default();
    let in_word = place.previous().is_some_and(char::is_alphabetic) && rest.starts_with(char::is_lowercase);
    if in_word && gap.matches('\n').count() == 1 {
        return Fix { length: place.c.len_utf8() + gap.len(), after: "", kind: EditKind::Joined, rule: "soft-hyphen" };
    }
    Fix::remove(place.c, "soft-hyphen")
}

/// Letters of scripts that join, where a joiner or a non-joiner is spelling: Arabic and its kin, those of India, Tibet,
/// Burma, Cambodia and Mongolia.
fn joins(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(c, '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{DFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}')
            || matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{11000}'..='\u{11FFF}')
    })
}

/// Letters of scripts without spaces between words, where a space of width zero parts them.
fn parts_words(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
            || matches!(c, '\u{1980}'..='\u{1AAF}' | '\u{1B00}'..='\u{1B7F}' | '\u{A980}'..='\u{A9FF}')
    })
}

/// Emoji and the signs that a selector or a joiner may make part of one.
fn is_emoji(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(
            c,
            '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{20E3}' | '\u{2190}'..='\u{2BFF}' | '〰' | '〽' | '㊗' | '㊙'
        ) || matches!(c, '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E007F}')
    })
}

/// Whether a variation selector has what it selects a form of: anything but a plain character or a space.
fn selects(previous: Option<char>, next: Option<char>) -> bool {
    match previous {
        None => false,
        Some('0'..='9' | '#' | '*') => next == Some('\u{20E3}'),
        Some(c) => !c.is_ascii() && !c.is_whitespace() && (!c.is_alphabetic() || c >= '\u{1000}'),
    }
}

/// Whether a tag belongs to a flag: after the black flag, other tags at most between.
fn is_flag(before: &str) -> bool {
    const LONGEST: usize = 16;
    let is_tag = |c: &char| matches!(c, '\u{E0020}'..='\u{E007E}');
    before.chars().rev().take(LONGEST).find(|c| !is_tag(c)) == Some('🏴')
}
