//! Items of lists, told by the mark before them.

use super::piece::Piece;
use crate::clean::article::BlockKind;

/// The mark of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A sign that does nothing else than mark items.
    Bullet,
    /// A star or a dash, which may be something else.
    Sign(char),
    /// A number or a letter with a stop or a bracket.
    Number(u32),
}

/// The mark that a line begins with.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    match first {
        '•' | '‣' | '◦' | '▪' | '▸' | '►' | '●' | '○' | '■' => {
            (!rest.trim().is_empty()).then_some(Marker::Bullet)
        }
        '*' | '-' | '–' | '—' => rest.starts_with([' ', '\t']).then_some(Marker::Sign(first)),
        '0'..='9' => {
            let digits = line.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits <= 3)?;
            let tail = line.get(digits..)?;
            let tail = tail.strip_prefix(['.', ')'])?;
            (tail.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic() || matches!(c, '"' | '“')))
                .then(|| line.get(..digits).and_then(|digits| digits.parse().ok()).map(Marker::Number))?
        }
        _ => None,
    }
}

/// Tells the items: bullets always, other marks beside another of their kind.
pub(super) fn tell(text: &str, pieces: &mut [Piece]) {
    let markers: Vec<_> =
        pieces.iter().map(|piece| if piece.is_open() { marker(piece.span.of(text)) } else { None }).collect();
    let beside = |at: usize, step: usize, forward: bool| {
        let at = if forward { at.checked_add(step) } else { at.checked_sub(step) };
        at.and_then(|at| markers.get(at).copied().flatten())
    };
    for (at, piece) in pieces.iter_mut().enumerate() {
        let (before, after) = (beside(at, 1, false), beside(at, 1, true));
        let is_item = match markers.get(at).copied().flatten() {
            None => false,
            Some(Marker::Bullet) => true,
            Some(sign @ Marker::Sign(_)) => before == Some(sign) || after == Some(sign),
            Some(Marker::Number(number)) => {
                before == number.checked_sub(1).map(Marker::Number) || after == Some(Marker::Number(number + 1))
            }
        };
        if is_item {
            piece.kind = Some(BlockKind::ListItem);
        }
    }
}
