//! Headings: short lines without a sentence end that stand over a paragraph.

use super::caption::ends_sentence;
use super::piece::Piece;
use crate::clean::article::BlockKind;

/// Tells the headings among the pieces that are still open.
pub(super) fn tell(text: &str, pieces: &mut [Piece]) {
    let mut below_is_body = false;
    for piece in pieces.iter_mut().rev() {
        if piece.is_open() && below_is_body && is_heading(piece.span.of(text)) {
            piece.kind = Some(BlockKind::Heading);
        }
        below_is_body = match piece.kind {
            None => piece.is_prose(text),
            Some(BlockKind::Caption | BlockKind::Credit | BlockKind::Timestamp | BlockKind::Byline) => below_is_body,
            Some(kind) => kind != BlockKind::Title,
        };
    }
}

/// Whether a line has the shape of a heading.
pub(super) fn is_heading(line: &str) -> bool {
    line.len() <= 90
        && !line.contains('\n')
        && (!ends_sentence(line) || line.ends_with('?'))
        && !line.ends_with([',', ';', ':', '-', '–', '—', '"', '”', ')', ']'])
        && !line.starts_with(['"', '“', '«', '(', '[', '-', '–', '—'])
        && line.chars().any(char::is_alphabetic)
        && !line.starts_with(char::is_lowercase)
        && line.split_whitespace().nth(13).is_none()
}
