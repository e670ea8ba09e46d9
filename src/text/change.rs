use super::Span;

/// What was done to a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EditKind {
    /// An encoded character was decoded: `&eacute;`.
    Decoded,
    /// Damage was mended: mojibake, a mangled reference.
    Repaired,
    /// The words do not belong to the article.
    Removed,
    /// Something was added; never a word.
    Inserted,
    /// What a line or page break had torn apart was joined.
    Joined,
    /// White space was changed.
    Respaced,
}

/// One change that a step wants: the bytes of `span` become `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// What stands in the text the step looked at; empty where something is inserted.
    pub span: Span,
    /// What shall stand there.
    pub after: &'a str,
    /// What kind of change it is.
    pub kind: EditKind,
    /// Stable kebab-case name of the rule.
    pub rule: &'static str,
}

/// The changes of one step, in text order, held in one buffer.
///
/// A change that starts before the end of the one before it is refused, so that the list is always in order and free
/// of overlaps.
#[derive(Debug, Default)]
pub struct Changes {
    replacements: String,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    span: Span,
    after: Span,
    kind: EditKind,
    rule: &'static str,
}

impl Changes {
    /// Replaces the bytes of `span` by `after`.
    pub fn replace(&mut self, span: impl Into<Span>, after: &str, kind: EditKind, rule: &'static str) {
        let span = span.into();
        let in_order = self.entries.last().is_none_or(|last| last.span.end <= span.start);
        if !in_order || (span.is_empty() && after.is_empty()) {
            return;
        }
        let start = self.replacements.len();
        self.replacements.push_str(after);
        let after = Span::new(start, self.replacements.len());
        self.entries.push(Entry { span, after, kind, rule });
    }

    /// Removes the bytes of `span`.
    pub fn remove(&mut self, span: impl Into<Span>, rule: &'static str) {
        self.replace(span, "", EditKind::Removed, rule);
    }

    /// Whether the step wants nothing changed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The changes in text order.
    pub fn iter(&self) -> impl Iterator<Item = Change<'_>> {
        self.entries.iter().map(|entry| Change {
            span: entry.span,
            after: entry.after.of(&self.replacements),
            kind: entry.kind,
            rule: entry.rule,
        })
    }

    /// `text` with the changes made. Spans that do not fit the text are skipped.
    pub fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + self.replacements.len());
        let mut at = 0;
        for change in self.iter() {
            let Some(kept) = text.get(at..change.span.range().start) else { continue };
            out.push_str(kept);
            out.push_str(change.after);
            at = change.span.range().end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }

    /// Where the spans lie after the changes. `spans` must be sorted and must not overlap; a span whose text is gone
    /// comes out empty. Text inserted at a span's edge stays outside it.
    pub fn carry(&self, spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
        let mut entries = self.entries.iter().peekable();
        let mut shift = 0_i64;
        let moved = |at: u32, shift: i64| u32::try_from(i64::from(at) + shift).unwrap_or_default();
        let mut out = Vec::new();
        for span in spans {
            let mut edges = [0; 2];
            for (edge, (at, is_end)) in edges.iter_mut().zip([(span.start, false), (span.end, true)]) {
                while let Some(entry) = entries.peek() {
                    let before =
                        if is_end { entry.span.end <= at && entry.span.start < at } else { entry.span.end <= at };
                    if !before {
                        break;
                    }
                    shift += entry.after.len() as i64 - entry.span.len() as i64;
                    entries.next();
                }
                *edge = match entries.peek() {
                    Some(entry) if entry.span.start < at => {
                        let start = moved(entry.span.start, shift);
                        if is_end { start + entry.after.len() as u32 } else { start }
                    }
                    _ => moved(at, shift),
                };
            }
            out.push(Span { start: edges[0], end: edges[1].max(edges[0]) });
        }
        out
    }
}
