//! What lies between two stretches of text that stay, and how it becomes changes.

use super::debris::Debris;
use crate::text::{Changes, EditKind, Span};

/// The parts of the source since the last text that stays.
pub(super) struct Gap<'a> {
    source: &'a str,
    scraps: Vec<Scrap<'a>>,
}

/// A part of a gap.
pub(super) struct Scrap<'a> {
    pub(super) span: Span,
    pub(super) debris: Debris,
    /// What stays of it inside a line: the text of a no-break space.
    pub(super) inline: Option<&'a str>,
    pub(super) is_space: bool,
}

/// What parts two stretches of text; the later ones outdo the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Separator {
    None,
    Space,
    Tab,
    Line,
    Block,
}

impl Separator {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Space => " ",
            Self::Tab => "\t",
            Self::Line => "\n",
            Self::Block => "\n\n",
        }
    }

    fn rule(self) -> &'static str {
        match self {
            Self::None | Self::Space => "white-space",
            Self::Tab => "table-cell",
            Self::Line => "line-break",
            Self::Block => "paragraph-break",
        }
    }
}

impl<'a> Gap<'a> {
    /// An empty gap in a source.
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, scraps: Vec::new() }
    }

    /// Adds what follows in the source.
    pub(super) fn add(&mut self, scrap: Scrap<'a>) {
        self.scraps.push(scrap);
    }

    /// Asks for the changes that leave nothing of the gap before `end` but the separator, or, inside of a line, the
    /// white space that stays.
    pub(super) fn close(&mut self, end: usize, separator: Separator, in_block: bool, changes: &mut Changes) {
        let scraps = std::mem::take(&mut self.scraps);
        let has_inline = scraps.iter().any(|scrap| scrap.inline.is_some());
        if in_block && separator < Separator::Line && has_inline {
            self.close_inline(&scraps, changes);
        } else {
            self.close_runs(&scraps, end, separator, changes);
        }
        self.scraps = scraps;
        self.scraps.clear();
    }

    /// Closes a gap in a line that holds white space which stays.
    fn close_inline(&self, scraps: &[Scrap<'a>], changes: &mut Changes) {
        for scrap in scraps {
            match scrap.inline {
                None if scrap.is_space => changes.remove(scrap.span, "white-space"),
                None => changes.remove(scrap.span, scrap.debris.rule()),
                Some(text) if scrap.span.of(self.source) != text => {
                    changes.replace(scrap.span, text, EditKind::Decoded, "character-reference");
                }
                Some(_) => {}
            }
        }
    }

    /// Closes a gap: debris of one kind is one edit, and the first run of mere markup becomes the separator.
    fn close_runs(&self, scraps: &[Scrap<'a>], end: usize, separator: Separator, changes: &mut Changes) {
        let mut wanted = Some(separator).filter(|separator| *separator != Separator::None);
        let merges = !matches!(separator, Separator::Space | Separator::Tab | Separator::Line);
        let mut rest = scraps;
        while let [first, ..] = rest {
            let length = if first.debris == Debris::Markup && wanted.is_some() {
                rest.iter().take_while(|scrap| scrap.debris == Debris::Markup).count()
            } else {
                run_length(rest, merges)
            };
            let (run, after) = rest.split_at(length.max(1));
            rest = after;
            let span = Span { start: first.span.start, end: run.last().map_or(first.span.end, |last| last.span.end) };
            let kind = run.iter().map(|scrap| scrap.debris).max().unwrap_or(Debris::Markup);
            let is_space = run.iter().all(|scrap| scrap.is_space);
            match wanted.take_if(|_| kind == Debris::Markup) {
                Some(separator) => self.separate(run, span, separator, changes),
                None if is_space && kind == Debris::Markup => changes.remove(span, "white-space"),
                None => changes.remove(span, kind.rule()),
            }
        }
        if let Some(separator) = wanted {
            changes.replace(end..end, separator.text(), EditKind::Inserted, separator.rule());
        }
    }

    /// Makes a run of markup the separator, keeping a space that does for it.
    fn separate(&self, run: &[Scrap<'a>], span: Span, separator: Separator, changes: &mut Changes) {
        let fits = |scrap: &&Scrap<'_>| scrap.is_space && scrap.span.of(self.source).starts_with(separator.text());
        let kept = run.iter().find(fits).filter(|_| separator != Separator::Block || run.len() == 1);
        let Some(kept) = kept else {
            let is_space = run.iter().all(|scrap| scrap.is_space) && separator <= Separator::Space;
            let rule = if is_space { "white-space" } else { separator.rule() };
            return changes.replace(span, separator.text(), EditKind::Respaced, rule);
        };
        let middle = kept.span.start + separator.text().len() as u32;
        let is_space_after = middle < kept.span.end && kept.span.end == span.end;
        changes.remove(Span { start: span.start, end: kept.span.start }, "markup");
        changes.remove(Span { start: middle, end: span.end }, if is_space_after { "white-space" } else { "markup" });
    }
}

/// How much of a gap is one piece of debris: of one name, with what has no name between; or if it `merges` all that has
/// no name.
fn run_length(gap: &[Scrap<'_>], merges: bool) -> usize {
    let Some(first) = gap.first() else { return 0 };
    if !merges {
        return gap.iter().take_while(|scrap| scrap.debris == first.debris).count();
    }
    if !first.debris.is_named() {
        return gap.iter().take_while(|scrap| !scrap.debris.is_named()).count();
    }
    let mut length = 0;
    for (at, scrap) in gap.iter().enumerate() {
        if scrap.debris == first.debris {
            length = at + 1;
        } else if scrap.debris.is_named() || scrap.debris == Debris::OutsideArticle {
            break;
        }
    }
    length
}
