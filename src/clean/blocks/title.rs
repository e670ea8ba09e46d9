//! The title: what stands first, over the byline, the stamp or the first paragraph.

use super::caption::ends_sentence;
use super::piece::Piece;
use crate::clean::article::BlockKind;

/// The head of an article has at most this many pieces before its byline or stamp, in as many bytes.
const HEAD_PIECES: usize = 6;
const HEAD_BYTES: u32 = 900;

/// Tells the title, and with it the words between the title and the byline that sum the article up.
pub(super) fn tell(text: &str, pieces: &mut [Piece]) {
    let Some(first) = pieces.iter().position(|piece| piece.kind != Some(BlockKind::Timestamp)) else { return };
    let Some(top) = pieces.get(first) else { return };
    if !top.is_open()
        || !is_headline(top.span.of(text))
        || pieces.iter().any(|piece| piece.kind == Some(BlockKind::Title))
    {
        return;
    }
    let start = top.span.start;
    let signed = pieces
        .iter()
        .enumerate()
        .skip(first)
        .take(HEAD_PIECES + 1)
        .take_while(|(_, piece)| piece.span.start - start <= HEAD_BYTES)
        .find(|(_, piece)| matches!(piece.kind, Some(BlockKind::Byline | BlockKind::Timestamp)))
        .map(|(at, _)| at);
    let prose_before = |end: usize| {
        pieces.iter().take(end).skip(first).filter(|piece| piece.is_open() && piece.is_prose(text)).count()
    };
    let has_body = |from: usize| pieces.iter().skip(from).any(|piece| piece.is_open() && piece.is_prose(text));
    let end = match signed {
        Some(at) if prose_before(at) <= 1 && has_body(at) => at,
        _ => {
            let line = top.span.of(text);
            let long_enough = line.split_whitespace().nth(3).is_some() && (!ends_sentence(line) || line.ends_with('?'));
            let under = pieces
                .iter()
                .skip(first + 1)
                .take_while(|piece| piece.is_open() && is_headline(piece.span.of(text)))
                .count();
            let over_body = under < HEAD_PIECES / 2
                && pieces.get(first + 1 + under).is_some_and(|next| match next.kind {
                    None => next.is_prose(text),
                    Some(kind) => matches!(kind, BlockKind::Dateline | BlockKind::Caption | BlockKind::Credit),
                });
            if !(long_enough && over_body) {
                return;
            }
            // Words that sum the article up are many; a few are the heading of the first part.
            let sums_up = under > 0
                && pieces.get(first + 1).is_some_and(|next| next.span.of(text).split_whitespace().nth(6).is_some());
            first + 1 + usize::from(sums_up)
        }
    };
    for piece in pieces.iter_mut().take(end).skip(first).filter(|piece| piece.is_open()) {
        piece.kind = Some(BlockKind::Title);
    }
}

/// The title among the pieces of its kind: the first that is long enough, for a section's name may stand over it.
pub(super) fn best<'a>(text: &'a str, pieces: &[Piece]) -> Option<&'a str> {
    let titles = || pieces.iter().filter(|piece| piece.kind == Some(BlockKind::Title)).map(|piece| piece.span.of(text));
    let of_words = |least: usize| titles().find(|title| title.split_whitespace().nth(least - 1).is_some());
    of_words(5).or_else(|| of_words(3)).or_else(|| titles().next())
}

/// Whether a line has the shape of a headline.
pub(super) fn is_headline(line: &str) -> bool {
    line.len() <= 220
        && !line.contains('\n')
        && (!line.trim_end_matches(['"', '”', '’', '\'', '»']).ends_with('.') || line.ends_with("..."))
        && !line.ends_with([',', ';', ':', '-', '–', '—'])
        && !line.starts_with(char::is_lowercase)
        && line.chars().any(char::is_alphabetic)
}
