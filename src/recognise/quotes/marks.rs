//! Quotation marks in pairs.
//!
//! A stack holds what is open. Marks that look alike on both sides are told apart by the white space around them; a
//! single mark counts only where its partner is found, since most are apostrophes; a double one that never closes
//! runs to the end of its paragraph.

use crate::text::ordered;
use std::ops::Range;

use crate::read::{Reading, TokenKind};

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The tokens with the marks.
    pub outer: Range<usize>,
    /// The tokens between the marks.
    pub inner: Range<usize>,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// Whether it goes on in the next paragraph, which opens with a mark of its own; no mark closes it then.
    pub continues: bool,
}

/// Kinds of marks that may pair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Straight,
    Double,
    Single,
    Angled,
    Corner,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Deeper nesting is not looked for.
const DEEPEST: usize = 8;

/// The outermost quotations of an article, in order.
pub(super) fn pair(reading: &Reading<'_>) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    let mut scan = Scan { reading, paragraph: 0..0, open: Vec::new(), found: Vec::new(), left_open: false };
    let mut start = 0;
    let total = reading.tokens.len();
    for (at, token) in reading.tokens.iter().enumerate().skip(1) {
        if token.line_start {
            scan.paragraph(start..at, &mut quotations);
            start = at;
        }
    }
    scan.paragraph(start..total, &mut quotations);
    quotations
}

struct Scan<'a> {
    reading: &'a Reading<'a>,
    paragraph: Range<usize>,
    /// What is open: its style and its tokens.
    open: Vec<(Style, Range<usize>)>,
    found: Vec<Quotation>,
    /// Whether the paragraph before did not close its last quotation.
    left_open: bool,
}

impl Style {
    fn is_double(self) -> bool {
        matches!(self, Self::Straight | Self::Double)
    }
}

impl Scan<'_> {
    fn paragraph(&mut self, paragraph: Range<usize>, quotations: &mut Vec<Quotation>) {
        self.paragraph = paragraph;
        let mut at = self.paragraph.start;
        while at < self.paragraph.end {
            at = self.mark(at).max(at + 1);
        }
        while let Some((style, mark)) = self.open.pop() {
            self.give_up(style, mark, self.paragraph.end);
        }
        let outer_first = |quotation: &Quotation| u64::from(u32::MAX) - quotation.outer.end as u64;
        let found = ordered(self.found.drain(..), outer_first);
        self.found = ordered(found, |quotation| quotation.outer.start as u64);
        self.left_open = self.found.last().is_some_and(|last| !last.closed);
        if self.opens_with_mark()
            && let Some(before) = quotations.last_mut().filter(|before| before.outer.end == self.paragraph.start)
        {
            // Words that begin small were left open by accident.
            before.continues = !before.closed
                && self.reading.tokens.get(before.inner.start).is_some_and(|first| first.shape.is_capital());
        }
        let mut end = self.paragraph.start;
        for quotation in self.found.drain(..) {
            if quotation.outer.start >= end && !quotation.inner.is_empty() {
                end = quotation.outer.end;
                quotations.push(quotation);
            }
        }
    }

    fn opens_with_mark(&self) -> bool {
        self.found.first().is_some_and(|first| first.outer.start == self.paragraph.start)
    }

    /// Reads the mark at a token, if it is one; returns the token to go on with.
    fn mark(&mut self, at: usize) -> usize {
        let Some(token) = self.reading.tokens.get(at).filter(|token| token.kind == TokenKind::Mark) else { return at };
        let (style, side) = match token.span.of(self.reading.text) {
            "\"" | "＂" | "″" => (Style::Straight, Side::Either),
            "“" => (Style::Double, if self.opens_low(at) { Side::Closes } else { Side::Opens }),
            "„" | "‟" => (Style::Double, Side::Opens),
            // The wrong way round, as pastes have it.
            "”" if self.open.is_empty() && !self.left_open && self.sides(&(at..at + 1)) == (true, false) => {
                (Style::Double, Side::Opens)
            }
            "”" => (Style::Double, Side::Closes),
            "'" | "`" | "´" => (Style::Single, Side::Either),
            "‘" | "‚" => (Style::Single, Side::Opens),
            "’" => (Style::Single, Side::Closes),
            "«" | "»" => (Style::Angled, Side::Either),
            "「" | "『" => (Style::Corner, Side::Opens),
            "」" | "』" => (Style::Corner, Side::Closes),
            _ => return at,
        };
        // Two single marks in a row are a double one.
        let twin = style == Style::Single
            && at + 1 < self.paragraph.end
            && self.reading.tokens.get(at + 1).is_some_and(|next| !next.spaced && next.kind == TokenKind::Mark)
            && matches!(self.reading.word(at + 1), "'" | "`" | "’" | "‘" | "´")
            // Of three, the first closes what is open inside.
            && !(self.open.last().is_some_and(|(open, _)| *open == Style::Single)
                && self.reading.tokens.get(at + 2).is_some_and(|third| !third.spaced && matches!(self.reading.word(at + 2), "'" | "’")));
        let tokens = at..at + if twin { 2 } else { 1 };
        let next = tokens.end;
        let style = if twin { Style::Straight } else { style };
        match if twin { Side::Either } else { side } {
            Side::Opens => self.opening(style, tokens),
            Side::Closes => self.closing(style, tokens),
            Side::Either => {
                let (may_open, may_close) = self.sides(&tokens);
                let is_open = self.partner(style).is_some();
                if may_close && (is_open || self.left_open && !may_open && style.is_double()) {
                    self.closing(style, tokens);
                } else if may_open || (style == Style::Straight && !may_close && !is_open) {
                    self.opening(style, tokens);
                } else if is_open {
                    self.closing(style, tokens);
                }
            }
        }
        next
    }

    /// Whether a low opening mark waits for the mark at `at`: `„so“`.
    fn opens_low(&self, at: usize) -> bool {
        let low = self.open.iter().rev().take(DEEPEST).any(|(_, mark)| self.reading.word(mark.start) == "„");
        low && !self.sides(&(at..at + 1)).0
    }

    /// Whether marks may open and may close, by the white space around them.
    fn sides(&self, mark: &Range<usize>) -> (bool, bool) {
        let token = |at: usize| self.reading.tokens.get(at).filter(|_| self.paragraph.contains(&at));
        let spaced_after = token(mark.end).is_none_or(|next| next.spaced);
        let first = mark.start == self.paragraph.start;
        let spaced_before = first || token(mark.start).is_some_and(|token| token.spaced);
        let before = if first { "" } else { self.reading.word(mark.start - 1) };
        let after = if token(mark.end).is_some() { self.reading.word(mark.end) } else { "" };
        let after_opener = matches!(before, "(" | "[" | "—" | "–" | "--" | "-" | "/" | "“" | "\"" | "‘" | "'");
        let before_closer =
            matches!(after, "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "—" | "–" | "-" | "”" | "...");
        let may_open = !spaced_after && !before_closer && (spaced_before || after_opener);
        let may_close = !spaced_before && (spaced_after || before_closer || !may_open);
        (may_open, may_close)
    }

    fn opening(&mut self, style: Style, mark: Range<usize>) {
        if style == Style::Single && !self.opens_single(&mark) {
            return;
        }
        // Opened again without having closed: the earlier one ends here.
        if style != Style::Single
            && let Some(depth) = self.open.iter().rposition(|(open, _)| *open == style)
        {
            while self.open.len() > depth {
                if let Some((open, earlier)) = self.open.pop() {
                    self.give_up(open, earlier, mark.start);
                }
            }
        }
        if self.open.len() < DEEPEST {
            self.open.push((style, mark));
        }
    }

    fn opens_single(&self, mark: &Range<usize>) -> bool {
        let word = self.reading.word(mark.end);
        let elided = word.starts_with(|c: char| c.is_ascii_digit())
            || ["em", "tis", "twas", "cause", "til", "till", "n", "round", "bout"]
                .iter()
                .any(|elided| word.eq_ignore_ascii_case(elided));
        self.sides(mark).0 && !elided
    }

    fn closing(&mut self, style: Style, mark: Range<usize>) {
        if style == Style::Single && !self.sides(&mark).1 {
            return;
        }
        let Some(depth) = self.partner(style) else {
            // What the paragraph before left open goes on to here.
            if self.left_open && style.is_double() && self.found.is_empty() && self.sides(&mark).1 {
                let start = self.paragraph.start;
                self.found.push(Quotation {
                    inner: start..mark.start,
                    outer: start..mark.end,
                    closed: true,
                    continues: false,
                });
                self.left_open = false;
            }
            return;
        };
        if style == Style::Single && self.is_possessive(&mark) {
            return;
        }
        while self.open.len() > depth + 1 {
            if let Some((open, earlier)) = self.open.pop() {
                self.give_up(open, earlier, mark.start);
            }
        }
        if let Some((_, opened)) = self.open.pop() {
            self.found.push(Quotation {
                inner: opened.end..mark.start,
                outer: opened.start..mark.end,
                closed: true,
                continues: false,
            });
        }
    }

    /// Where a mark of a style, or of the other double one if there is none, is open.
    fn partner(&self, style: Style) -> Option<usize> {
        let of = |wanted: Style| self.open.iter().rposition(|(open, _)| *open == wanted);
        of(style).or_else(|| match style {
            Style::Straight => of(Style::Double),
            Style::Double => of(Style::Straight),
            _ => None,
        })
    }

    /// Whether a single mark after an s is likelier an apostrophe: `the workers' rights`.
    fn is_possessive(&self, mark: &Range<usize>) -> bool {
        self.reading.word(mark.start.wrapping_sub(1)).ends_with('s')
            && self.reading.tokens.get(mark.end).is_some_and(|next| {
                self.paragraph.contains(&mark.end) && next.spaced && next.shape == crate::read::Shape::Lower
            })
    }

    /// What was opened at `mark` does not close before `end`.
    fn give_up(&mut self, style: Style, mark: Range<usize>, end: usize) {
        if style != Style::Single && mark.end < end {
            self.found.push(Quotation {
                inner: mark.end..end,
                outer: mark.start..end,
                closed: false,
                continues: false,
            });
        }
    }
}
