//! Signs and emoji that stand for the bullet of a list.

use crate::clean::draft::Draft;
use crate::clean::line::Line;
use crate::text::{Changes, EditKind};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if draft.text().is_ascii() {
        return;
    }
    let mut found = Vec::new();
    for line in draft.lines().map(Line::trimmed) {
        let Some(sign) = line.text.chars().next().filter(|sign| !sign.is_ascii()) else { continue };
        let Some(trust) = trust(sign) else { continue };
        let rest = line.text.trim_start_matches(sign).trim_start_matches(SELECTORS);
        let words = rest.trim_start();
        let spaced = rest.len() > words.len() || trust == Trust::Bullet;
        let alone = line.text.matches(sign).nth(1).is_none();
        if spaced && alone && words.starts_with(|c: char| c.is_alphanumeric() || OPENING.contains(&c)) {
            found.push((line.start..line.end() - words.len(), sign, trust));
        }
    }
    let mut signs = found.iter().filter(|(_, _, trust)| *trust == Trust::InNumbers).map(|(_, sign, _)| *sign);
    let first = signs.next();
    let (mut others, mut differ) = (0, false);
    for sign in signs {
        others += 1;
        differ |= Some(sign) != first;
    }
    let is_list = others > 0 && !differ;
    let mut changes = Changes::default();
    for (range, _, trust) in found {
        if trust != Trust::InNumbers || is_list {
            changes.replace(range, "• ", EditKind::Repaired, "bullet-sign");
        }
    }
    draft.apply(&changes);
}

/// When a sign before words is a bullet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// Always.
    Bullet,
    /// With a space after it.
    Pointer,
    /// With a space after it, on several lines, and on no line a sign that might mean something else: one tick says
    /// yes, ticks beside crosses and lights of several colours are judgements.
    InNumbers,
}

fn trust(sign: char) -> Option<Trust> {
    TABLE.iter().find_map(|(trust, signs)| signs.contains(&sign).then_some(*trust))
}

/// The selectors of emoji or text presentation, and of skin colour.
const SELECTORS: [char; 7] = ['\u{FE0F}', '\u{FE0E}', '\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'];

const OPENING: &[char] = &['"', '\'', '“', '‘', '«', '„', '¿', '¡', '(', '[', '#', '@', '$', '€', '£'];

const TABLE: &[(Trust, &[char])] = &[
    (
        // Among them those of symbol fonts, which have no character of their own.
        Trust::Bullet,
        &[
            '●', '▪', '■', '◼', '◾', '▶', '►', '▸', '➤', '➢', '➔', '➜', '◆', '◈', '❖', '‣', '⁃', '◉', '⦿', '∎',
            '\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F076}', '\u{F0FC}',
        ],
    ),
    (Trust::Pointer, &['👉', '➡', '🔹', '🔸', '🔷', '🔶', '📌', '🔘', '▫', '◽', '◻']),
    (
        Trust::InNumbers,
        &['✅', '✔', '✓', '☑', '❌', '✗', '✘', '✖', '❎', '🚫', '🔴', '🟢', '🟡', '🟠', '🔵', '⚫', '⚪', '📍'],
    ),
];
