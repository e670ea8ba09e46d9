//! The stretches of the paste that somebody wants left as they are.
//!
//! No change ever reaches into one, so that each stands in the text as it stood in the paste, and only its place moves.

use crate::text::{Change, Changes, Span, ordered};

/// Where the kept stretches are in the text as it stands. An empty one keeps anything from being put in at its place.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Sorted, never overlapping.
    spans: Vec<Span>,
}

impl Kept {
    /// The stretches, given in any order.
    pub(super) fn new(spans: &[Span]) -> Self {
        let sorted = ordered(spans.iter().copied(), |span| u64::from(span.start) << 32 | u64::from(span.end));
        let mut spans: Vec<Span> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match spans.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                Some(last) if *last == span => {}
                _ => spans.push(span),
            }
        }
        Self { spans }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(super) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The changes as far as they leave the kept stretches alone.
    pub(super) fn spare(&self, changes: &Changes, text: &str) -> Changes {
        let mut spared = Changes::default();
        let mut rest = self.spans.as_slice();
        for change in changes.iter() {
            while let [first, after @ ..] = rest
                && (first.end < change.span.start || (!first.is_empty() && first.end == change.span.start))
            {
                rest = after;
            }
            let near = rest.iter().copied().take_while(|kept| kept.start <= change.span.end);
            let mut inside = near.clone().filter(|kept| !kept.is_empty() && kept.overlaps(change.span)).peekable();
            if near.clone().any(|kept| kept.is_empty() && hinders(kept, change)) {
                continue;
            }
            if inside.peek().is_none() {
                spared.replace(change.span, change.after, change.kind, change.rule);
            } else if change.after.trim().is_empty() {
                around(change, inside, text, &mut spared);
            }
        }
        spared
    }

    /// Follows the changes, which left the stretches alone. What the changes make of the `restored` stretches, sorted and
    /// apart, is kept from now on.
    pub(super) fn carry(&mut self, changes: &Changes, restored: &[Span]) {
        let mut spans = changes.carry(self.spans.iter().copied());
        if !restored.is_empty() {
            spans.extend(changes.carry(restored.iter().copied()).into_iter().filter(|span| !span.is_empty()));
            spans = Self::new(&spans).spans;
        }
        self.spans = spans;
    }

    /// A text without the stretches.
    pub(super) fn cut_from(&self, text: &str) -> String {
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        for kept in &self.spans {
            out.push_str(Span::new(at, kept.range().start).of(text));
            at = kept.range().end;
        }
        out + text.get(at..).unwrap_or_default()
    }
}

/// Whether a change puts something in where nothing shall be put in.
fn hinders(point: Span, change: Change<'_>) -> bool {
    point == change.span || (point.overlaps(change.span) && !change.after.is_empty())
}

/// Makes what a change takes away, or makes white space of, go around the kept stretches inside of it.
fn around(change: Change<'_>, inside: impl Iterator<Item = Span>, text: &str, spared: &mut Changes) {
    let (mut at, mut above) = (change.span.start, "");
    for kept in inside.map(Some).chain([None]) {
        let part = Span { start: at, end: kept.map_or(change.span.end, |kept| kept.start.max(at)) };
        let below = kept.map_or("", |kept| kept.of(text));
        if change.after.is_empty() {
            let part = without_break(part, text);
            if !part.is_empty() {
                spared.replace(part, "", change.kind, change.rule);
            }
        } else if !part.is_empty() {
            let is_parted =
                does_for(trailing_space(above), change.after) || does_for(leading_space(below), change.after);
            let after = if is_parted { "" } else { change.after };
            if part.of(text) != after {
                spared.replace(part, after, change.kind, change.rule);
            }
        }
        at = kept.map_or(part.end, |kept| kept.end.clamp(at, change.span.end));
        above = below;
    }
}

/// What goes of a part beside a kept stretch: all but the white space at one of its ends, so that a kept line stays a
/// line.
fn without_break(part: Span, text: &str) -> Span {
    let gone = part.of(text);
    let (leading, trailing) = (leading_space(gone), trailing_space(gone));
    if breaks(leading) > breaks(trailing) {
        Span { start: part.start + leading.len() as u32, end: part.end }
    } else {
        Span { start: part.start, end: part.end - trailing.len() as u32 }
    }
}

fn leading_space(text: &str) -> &str {
    text.get(..text.len() - text.trim_start().len()).unwrap_or_default()
}

fn trailing_space(text: &str) -> &str {
    text.get(text.trim_end().len()..).unwrap_or_default()
}

fn breaks(space: &str) -> usize {
    space.matches('\n').count()
}

/// Whether white space that stays parts what is around it as well as what was to be put in.
fn does_for(space: &str, wanted: &str) -> bool {
    !space.is_empty() && breaks(space) >= breaks(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::EditKind;

    /// A text, a change, what is kept, and the text after it.
    type Case = (&'static str, (usize, usize, &'static str), &'static [(usize, usize)], &'static str);

    /// The text after one change around the kept stretches.
    fn after(text: &str, change: (usize, usize, &str), kept: &[(usize, usize)]) -> String {
        let spans: Vec<Span> = kept.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        let mut changes = Changes::default();
        changes.replace(change.0..change.1, change.2, EditKind::Removed, "markup");
        let mut kept = Kept::new(&spans);
        let spared = kept.spare(&changes, text);
        let after = spared.apply(text);
        let stood: Vec<&str> = kept.spans().iter().map(|span| span.of(text)).collect();
        kept.carry(&spared, &[]);
        let stands: Vec<&str> = kept.spans().iter().map(|span| span.of(&after)).collect();
        assert_eq!(stands, stood, "{text:?} {change:?}");
        after
    }

    #[test]
    fn changes_go_around_what_is_kept() {
        let cases: &[Case] = &[
            // Beside it, at its edges, over it, in it.
            ("abcdef", (0, 2, ""), &[(2, 4)], "cdef"),
            ("abcdef", (2, 2, "x"), &[(2, 4)], "abxcdef"),
            ("abcdef", (4, 4, "x"), &[(2, 4)], "abcdxef"),
            ("abcdef", (0, 6, ""), &[(2, 4)], "cd"),
            ("abcdef", (0, 6, ""), &[(1, 2), (4, 5)], "be"),
            ("abcdef", (0, 3, ""), &[(2, 4)], "cdef"),
            ("abcdef", (3, 6, ""), &[(2, 4)], "abcd"),
            ("abcdef", (2, 3, "x"), &[(1, 5)], "abcdef"),
            ("abcdef", (3, 3, "x"), &[(2, 4)], "abcdef"),
            ("abcdef", (3, 3, " "), &[(2, 4)], "abcdef"),
            // A line stays a line.
            ("a\n\nbc\nde\nf\n\nh", (3, 12, ""), &[(6, 8)], "a\n\n\nde\n\nh"),
            // What puts words in is left out whole.
            ("abcdef", (0, 6, "xyz"), &[(2, 4)], "abcdef"),
            // What parts is set on either side, unless what is kept parts already.
            ("a<>b<>c", (1, 6, "\n\n"), &[(3, 4)], "a\n\nb\n\nc"),
            ("a<>\n<>c", (1, 6, "\n"), &[(3, 4)], "a\nc"),
            ("a\r\nb", (1, 3, "\n"), &[(2, 3)], "a\nb"),
            // An empty one hinders what is put in at its place.
            ("ab", (1, 1, "x"), &[(1, 1)], "ab"),
            ("ab", (1, 1, "x"), &[(0, 0)], "axb"),
            ("ab", (0, 2, " "), &[(1, 1)], "ab"),
            ("ab", (0, 1, ""), &[(1, 1)], "b"),
        ];
        for (text, change, kept, wanted) in cases {
            assert_eq!(after(text, *change, kept), *wanted, "{text:?} {change:?} {kept:?}");
        }
    }

    #[test]
    fn stretches_come_sorted_and_apart() {
        let spans = [(5, 9), (1, 3), (2, 4), (9, 9), (9, 9), (6, 6)].map(|(start, end)| Span::new(start, end));
        let kept = Kept::new(&spans);
        assert_eq!(kept.spans(), [(1, 4), (5, 9), (9, 9)].map(|(start, end)| Span::new(start, end)));
        assert_eq!(kept.cut_from("abcdefghij"), "aej");
    }
}
