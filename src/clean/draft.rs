use std::borrow::Cow;
use std::cell::OnceCell;

use super::article::{BlockKind, Facts};
use super::format::Format;
use super::kept::Kept;
use super::line::{self, Line};
use super::survey::Survey;
use crate::text::{Changes, SourceMap, Span};

/// An article in the making: the text as it stands, and how it came to be.
pub(super) struct Draft<'a> {
    paste: &'a str,
    text: Cow<'a, str>,
    survey: OnceCell<Survey>,
    lines: OnceCell<Vec<Span>>,
    map: SourceMap,
    marks: Vec<Mark>,
    kept: Kept,
    format: Format,
    version: usize,
    changed: bool,
    /// What the paste tells about the article outside its text, such as the title in the head of a page.
    pub(super) facts: Facts,
}

/// A stretch of the text whose kind the markup told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) kind: BlockKind,
}

impl<'a> Draft<'a> {
    /// A draft of a paste of a known format, nothing done yet.
    pub(super) fn new(paste: &'a str, format: Format) -> Self {
        Self {
            paste,
            text: Cow::Borrowed(paste),
            survey: OnceCell::new(),
            lines: OnceCell::new(),
            map: SourceMap::default(),
            marks: Vec::new(),
            kept: Kept::default(),
            format,
            version: 0,
            changed: false,
            facts: Facts::default(),
        }
    }

    /// The draft with stretches of the paste that are to stay as they are.
    pub(super) fn keeping(self, kept: &[Span]) -> Self {
        Self { kept: Kept::new(kept), ..self }
    }

    /// The text as the steps so far left it.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Which bytes follow which in the text, read once for all steps until one changes it.
    pub(super) fn survey(&self) -> &Survey {
        self.survey.get_or_init(|| Survey::of(&self.text))
    }

    /// The lines of the text, found once for all steps until one changes it.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let spans = self.lines.get_or_init(|| line::lines(&self.text).map(|line| Span::from(line.range())).collect());
        spans.iter().map(|span| Line { start: span.start as usize, text: span.of(&self.text) })
    }

    /// Another number for every state that a step may find the draft in.
    pub(super) fn version(&self) -> usize {
        self.version
    }

    /// What the text is now: text or HTML.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// The marks, sorted, never overlapping.
    pub(super) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Where the stretches are now that stay as they are.
    pub(super) fn kept(&self) -> &[Span] {
        self.kept.spans()
    }

    /// Makes the changes, as far as they leave alone what is kept, and carries the marks along; a mark whose text is
    /// gone goes with it.
    pub(super) fn apply(&mut self, changes: &Changes) {
        self.restore(changes, &[]);
    }

    /// Makes the changes, which leave standing, for the sake of what is kept, stretches that would have gone: what comes
    /// of them is kept too.
    pub(super) fn restore(&mut self, changes: &Changes, restored: &[Span]) {
        let spared;
        let changes = if self.kept.is_empty() {
            changes
        } else {
            spared = self.kept.spare(changes, &self.text);
            self.kept.carry(&spared, restored);
            &spared
        };
        if changes.is_empty() {
            return;
        }
        let text = changes.apply(&self.text);
        self.map = self.map.then(changes, self.paste, &text);
        let spans = changes.carry(self.marks.iter().map(|mark| mark.span));
        for (mark, span) in self.marks.iter_mut().zip(spans) {
            mark.span = span;
        }
        self.marks.retain(|mark| !mark.span.is_empty());
        self.text = Cow::Owned(text);
        self.survey.take();
        self.lines.take();
        self.version += 1;
        self.changed = true;
    }

    /// Marks stretches of the text as it stands; they must be sorted and must not overlap.
    pub(super) fn set_marks(&mut self, marks: Vec<Mark>) {
        self.marks = marks;
        self.version += 1;
    }

    /// Ends a round of the steps and tells whether it changed anything. What was HTML is text from now on, unless the
    /// text looks like HTML again and the format is for us to tell. What is kept does not count.
    pub(super) fn end_round(&mut self, asked: Format) -> bool {
        let format = match asked {
            Format::Auto if self.kept.is_empty() => Format::Auto.resolve(&self.text),
            Format::Auto => Format::Auto.resolve(&self.kept.cut_from(&self.text)),
            Format::Text | Format::Html => Format::Text,
        };
        self.version += usize::from(format != self.format);
        self.format = format;
        std::mem::take(&mut self.changed)
    }

    /// What the draft has become.
    pub(super) fn finish(self) -> (String, SourceMap, Vec<Mark>, Facts) {
        (self.text.into_owned(), self.map, self.marks, self.facts)
    }
}
