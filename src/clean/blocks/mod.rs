//! Divides the finished text into blocks and tells what each is: of the body, or about the article.
//!
//! Nothing is taken away here; a byline stays in the text, and only its kind sets it apart. What the markup told wins
//! over what the words tell.

pub(super) mod byline;
pub(super) mod caption;
pub(super) mod credit;
mod dateline;
mod heading;
mod list_item;
mod piece;
pub(super) mod stamp;
mod title;

#[cfg(test)]
mod tests;

use super::article::{Article, Block, BlockKind, Facts};
use super::dates::day_in;
use super::draft::Draft;
use crate::text::Span;
use piece::Piece;

/// The article that a draft has become.
pub(super) fn divide(draft: Draft<'_>) -> Article {
    let (text, map, marks, mut facts) = draft.finish();
    let mut pieces = piece::pieces(&text, &marks);
    list_item::tell(&text, &mut pieces);
    tell_stamps(&text, &mut pieces, &mut facts);
    tell_bylines(&text, &mut pieces, &mut facts);
    tell_pictures(&text, &mut pieces);
    tell_datelines(&text, &mut pieces, &mut facts);
    title::tell(&text, &mut pieces);
    heading::tell(&text, &mut pieces);
    if facts.title.is_none() {
        facts.title = title::best(&text, &pieces).map(str::to_owned);
    }
    let blocks = pieces
        .into_iter()
        .map(|piece| Block { kind: piece.kind.unwrap_or(BlockKind::Paragraph), span: piece.span })
        .collect();
    Article { text, blocks, map, facts }
}

/// How many pieces stand before the first paragraph; a stamp or a name alone is one only there.
fn head_length(text: &str, pieces: &[Piece]) -> usize {
    let prose = |piece: &Piece| piece.is_open() && piece.is_prose(text);
    let first = pieces.iter().position(prose).unwrap_or(0);
    // The first may be the words under the title, before the byline.
    let second = pieces.iter().skip(first + 1).position(prose).map_or(first, |next| first + 1 + next);
    if first > 0 && second - first > 1 { second } else { first }
}

/// Stamps with a label anywhere, without one in the head, and times before the head of a live blog's entry.
fn tell_stamps(text: &str, pieces: &mut Vec<Piece>, facts: &mut Facts) {
    let head = head_length(text, pieces);
    let (mut published, mut updated) = (None, None);
    let mut told = Vec::with_capacity(pieces.len());
    for (at, mut piece) in pieces.drain(..).enumerate() {
        let line = piece.span.of(text);
        let found =
            if piece.is_open() || piece.kind == Some(BlockKind::Timestamp) { stamp::stamp_line(line) } else { None };
        if let Some(found) = found.filter(|found| found.labelled || at < head || piece.kind.is_some()) {
            piece.kind = Some(BlockKind::Timestamp);
            published = published.or(found.published);
            updated = updated.or(found.updated);
        } else if piece.is_open()
            && let Some((time, divider)) = stamp::leading_time(line)
        {
            let start = piece.span.range().start;
            let (end, rest) = (start + time + divider, start + time + divider);
            let stamped = Span::new(start, text.get(..end).unwrap_or_default().trim_end().len());
            told.push(Piece { span: stamped, kind: Some(BlockKind::Timestamp), apart: piece.apart });
            piece.span = Span::new(rest, piece.span.range().end);
            piece.apart = false;
            if heading::is_heading(piece.span.of(text)) {
                piece.kind = Some(BlockKind::Heading);
            }
        }
        told.push(piece);
    }
    *pieces = told;
    if facts.published_on.is_none() {
        facts.published_on = published.or(updated).map(|day| day.to_string());
    }
}

/// Lines that name the authors: with "by", alone over the stamp in the head, and who helped.
fn tell_bylines(text: &str, pieces: &mut [Piece], facts: &mut Facts) {
    let head = head_length(text, pieces);
    let mut names = Vec::new();
    let mut stamped = None;
    for piece in pieces.iter_mut().filter(|piece| piece.is_open() || piece.kind == Some(BlockKind::Byline)) {
        let line = piece.span.of(text);
        if let Some(found) = byline::byline(line) {
            piece.kind = Some(BlockKind::Byline);
            if names.is_empty() {
                names = found.names;
            }
            stamped = stamped.or(found.stamp.and_then(|stamp| stamp.published.or(stamp.updated)));
        } else if piece.kind.is_some() || byline::is_contribution(line) {
            piece.kind = Some(BlockKind::Byline);
        }
    }
    let mut below_is_signed = false;
    for (at, piece) in pieces.iter_mut().enumerate().take(head).rev() {
        let line = piece.span.of(text);
        if below_is_signed && at > 0 && piece.is_open() && byline::is_bare_name(line) {
            piece.kind = Some(BlockKind::Byline);
            if names.is_empty() {
                names.push(line.to_owned());
            }
        }
        below_is_signed = matches!(piece.kind, Some(BlockKind::Timestamp | BlockKind::Byline));
    }
    if facts.byline.is_empty() {
        facts.byline = names;
    }
    if facts.published_on.is_none() {
        facts.published_on = stamped.map(|day| day.to_string());
    }
}

/// Captions and credits.
fn tell_pictures(text: &str, pieces: &mut [Piece]) {
    let last = pieces.len().saturating_sub(1);
    let mut credit_below = None;
    for (at, piece) in pieces.iter_mut().enumerate().rev() {
        let line = piece.span.of(text);
        let credited = credit_below.take();
        if piece.is_open() {
            let unended = !caption::ends_sentence(line) && line.split_whitespace().nth(4).is_some();
            piece.kind = if credit::is_credit(line) && (at > 0 || last > 0) {
                Some(BlockKind::Credit)
            } else if caption::is_caption(line)
                || (unended && caption::points(line))
                || credited.is_some_and(|apart: bool| line.len() <= 420 && (unended || !apart && line.len() > 40))
            {
                Some(BlockKind::Caption)
            } else {
                None
            };
        }
        if piece.kind == Some(BlockKind::Credit) {
            credit_below = Some(piece.apart);
        }
    }
}

/// Datelines: a block of their own before the paragraph they stand in. The first paragraph may have any, others only
/// one with an agency or a day.
fn tell_datelines(text: &str, pieces: &mut Vec<Piece>, facts: &mut Facts) {
    let mut told = Vec::with_capacity(pieces.len());
    let mut first = true;
    for mut piece in pieces.drain(..) {
        if !piece.is_open() || !piece.is_prose(text) {
            told.push(piece);
            continue;
        }
        if let Some(found) = dateline::dateline(piece.span.of(text), first).filter(|found| first || found.signed) {
            let start = piece.span.range().start;
            told.push(Piece {
                span: Span::new(start, start + found.whole),
                kind: Some(BlockKind::Dateline),
                apart: piece.apart,
            });
            let words = Span::new(start, start + found.words).of(text);
            facts.dateline.get_or_insert_with(|| words.trim_end().to_owned());
            if facts.published_on.is_none() {
                facts.published_on = day_in(words).map(|day| day.to_string());
            }
            let rest = text.get(start + found.whole..piece.span.range().end).unwrap_or_default();
            piece.span.start = piece.span.end - rest.trim_start().len() as u32;
            piece.apart = false;
        }
        told.push(piece);
        first = false;
    }
    *pieces = told;
}
