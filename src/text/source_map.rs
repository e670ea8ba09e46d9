use super::{Changes, EditKind, Span};

/// One difference between the paste and the clean text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What was done.
    pub kind: EditKind,
    /// Stable kebab-case name of the rule that did it.
    pub rule: &'static str,
    /// What stood in the paste; empty where something was inserted.
    pub source: Span,
    /// What stands in the clean text; empty where something was removed.
    pub clean: Span,
}

/// Every difference between a paste and the text made of it, in source order.
///
/// What lies between two edits was copied, byte for byte. So the map finds the place in the paste of any span of the
/// text, and the edits can be replayed and undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    edits: Vec<Edit>,
}

impl SourceMap {
    /// The edits, in source order, which is also the order of the clean text. They never overlap on either side.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The span of the paste that a span of the clean text came from.
    ///
    /// A span that touches inserted or replaced text reaches over the whole of what was replaced; one that lies in
    /// inserted text alone maps to an empty point. Removed text at the span's edges stays outside it. Takes
    /// logarithmic time.
    pub fn to_source(&self, clean: Span) -> Span {
        let next = self.edits.partition_point(|edit| edit.clean.end <= clean.start);
        let start = match self.edits.get(next) {
            Some(edit) if edit.clean.start <= clean.start => edit.source.start,
            _ => self.copied(next, clean.start),
        };
        if clean.is_empty() {
            return Span { start, end: start };
        }
        let next = self.edits.partition_point(|edit| edit.clean.start < clean.end);
        let end = match next.checked_sub(1).and_then(|last| self.edits.get(last)) {
            Some(edit) if edit.clean.end >= clean.end => edit.source.end,
            _ => self.copied(next, clean.end),
        };
        Span { start, end: end.max(start) }
    }

    /// The place in the paste of a copied byte before which `edits` edits lie.
    fn copied(&self, edits: usize, at: u32) -> u32 {
        match edits.checked_sub(1).and_then(|last| self.edits.get(last)) {
            Some(edit) => edit.source.end + (at - edit.clean.end),
            None => at,
        }
    }

    /// The map from the paste to `text` after `changes`, where this map leads from `paste` to the text before them and
    /// `text` is what the changes make of it.
    ///
    /// An edit and a change that overlap become one edit. It bears the name of the wider one, and of two as wide the
    /// earlier, unless nothing is left: `&nbsp;` that became a space was decoded, a removed menu was removed.
    #[must_use]
    pub fn then(&self, changes: &Changes, paste: &str, text: &str) -> Self {
        let mut composer = Composer { paste, text, edits: Vec::with_capacity(self.edits.len()), open: None };
        // How far the text between has shifted against the paste, and against the new text.
        let (mut to_source, mut to_text) = (Shift::default(), Shift::default());
        let mut edits = self.edits.iter().peekable();
        let mut changes = changes.iter().peekable();
        loop {
            let edit_first = match (edits.peek(), changes.peek()) {
                (Some(edit), Some(change)) if edit.clean.start == change.span.start => {
                    edit.clean.is_empty() || !change.span.is_empty()
                }
                (Some(edit), Some(change)) => edit.clean.start < change.span.start,
                (edit, _) => edit.is_some(),
            };
            if edit_first {
                let Some(edit) = edits.next() else { break };
                composer.add(edit.clean, edit.kind, edit.rule, false, &to_source, &to_text);
                to_source.pass(edit.clean, edit.source);
            } else {
                let Some(change) = changes.next() else { break };
                let start = to_text.at(change.span.start);
                composer.add(change.span, change.kind, change.rule, change.after.is_empty(), &to_source, &to_text);
                to_text.pass(change.span, Span { start, end: start + change.after.len() as u32 });
            }
        }
        composer.close(&to_source, &to_text);
        Self { edits: composer.edits }
    }
}

/// How far one text has shifted against another, up to the last replaced range that was passed.
#[derive(Default)]
struct Shift {
    from: Span,
    to: Span,
}

impl Shift {
    fn pass(&mut self, from: Span, to: Span) {
        (self.from, self.to) = (from, to);
    }

    /// A place past the last range.
    fn at(&self, place: u32) -> u32 {
        self.to.end + place.saturating_sub(self.from.end)
    }
}

/// A run of overlapping edits and changes that will be one edit.
struct Open {
    middle: Span,
    source_start: u32,
    text_start: u32,
    /// Bytes of the text between that the part covers which names the run.
    named: usize,
    kind: EditKind,
    rule: &'static str,
}

struct Composer<'a> {
    paste: &'a str,
    text: &'a str,
    edits: Vec<Edit>,
    open: Option<Open>,
}

impl Composer<'_> {
    /// Takes the next edit or change, `middle` being its span in the text between; called before the shifts pass it.
    fn add(&mut self, middle: Span, kind: EditKind, rule: &'static str, removes: bool, source: &Shift, text: &Shift) {
        if let Some(open) = &mut self.open
            && middle.start < open.middle.end
        {
            open.middle.end = open.middle.end.max(middle.end);
            if middle.len() > open.named || (removes && middle.len() == open.named) {
                (open.named, open.kind, open.rule) = (middle.len(), kind, rule);
            }
            return;
        }
        self.close(source, text);
        let (source_start, text_start) = (source.at(middle.start), text.at(middle.start));
        self.open = Some(Open { middle, source_start, text_start, named: middle.len(), kind, rule });
    }

    /// Ends the open run; all that overlaps it has been passed.
    fn close(&mut self, source: &Shift, text: &Shift) {
        let Some(open) = self.open.take() else { return };
        let source = Span { start: open.source_start, end: source.at(open.middle.end) };
        let clean = Span { start: open.text_start, end: text.at(open.middle.end) };
        if source.of(self.paste) == clean.of(self.text) {
            return;
        }
        let kind = match (source.is_empty(), clean.is_empty(), open.kind) {
            (true, _, _) => EditKind::Inserted,
            (_, true, _) => EditKind::Removed,
            (false, false, EditKind::Removed | EditKind::Inserted) => EditKind::Repaired,
            (false, false, kind) => kind,
        };
        self.edits.push(Edit { kind, rule: open.rule, source, clean });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The map of a text that went through the rounds of changes, and the text.
    fn run(paste: &str, rounds: &[Vec<(usize, usize, String)>]) -> (SourceMap, String) {
        let mut map = SourceMap::default();
        let mut text = paste.to_owned();
        for round in rounds {
            let mut changes = Changes::default();
            let mut at = 0;
            for (skip, length, after) in round {
                let start = ceil(&text, at + skip);
                let end = ceil(&text, start + length);
                changes.replace(start..end, after, EditKind::Repaired, "test");
                at = end;
            }
            let after = changes.apply(&text);
            map = map.then(&changes, paste, &after);
            text = after;
        }
        (map, text)
    }

    fn ceil(text: &str, at: usize) -> usize {
        (at..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len())
    }

    fn replay(map: &SourceMap, from: &str, to: &str, undo: bool) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for edit in map.edits() {
            let (old, new) = if undo { (edit.clean, edit.source) } else { (edit.source, edit.clean) };
            out.push_str(&from[at..old.range().start]);
            out.push_str(new.of(to));
            at = old.range().end;
        }
        out + &from[at..]
    }

    proptest! {
        #[test]
        fn edits_replay_undo_and_copy_byte_for_byte(
            paste in "(\\PC|[a-z \n]){0,60}",
            rounds in prop::collection::vec(
                prop::collection::vec((0..8_usize, 0..8_usize, "[xyé🙂]{0,3}"), 0..8), 0..5),
        ) {
            let (map, text) = run(&paste, &rounds);
            prop_assert_eq!(replay(&map, &paste, &text, false), text.clone());
            prop_assert_eq!(replay(&map, &text, &paste, true), paste.clone());
            let (mut source, mut clean) = (0, 0);
            for edit in map.edits() {
                prop_assert_eq!(edit.source.start - source, edit.clean.start - clean);
                prop_assert_eq!(
                    Span { start: source, end: edit.source.start }.of(&paste),
                    Span { start: clean, end: edit.clean.start }.of(&text)
                );
                (source, clean) = (edit.source.end, edit.clean.end);
            }
            for (at, c) in text.char_indices() {
                let span = Span::new(at, at + c.len_utf8());
                let from = map.to_source(span);
                prop_assert!(paste.get(from.range()).is_some());
                let copied = map.edits().iter().all(|edit| !edit.clean.overlaps(span));
                prop_assert!(!copied || from.of(&paste) == span.of(&text));
            }
        }
    }

    #[test]
    fn removed_text_at_the_edge_of_a_span_stays_outside_it() {
        let mut changes = Changes::default();
        changes.remove(0..2, "test");
        changes.remove(5..7, "test");
        let text = changes.apply("<>abc<>");
        let map = SourceMap::default().then(&changes, "<>abc<>", &text);
        assert_eq!(map.to_source(Span::new(0, 3)), Span::new(2, 5));
    }

    #[test]
    fn inserted_text_maps_to_an_empty_point() {
        let mut changes = Changes::default();
        changes.replace(3..3, "\n", EditKind::Inserted, "test");
        let text = changes.apply("one two");
        let map = SourceMap::default().then(&changes, "one two", &text);
        assert_eq!(map.to_source(Span::new(3, 4)), Span::point(3));
    }

    #[test]
    fn a_removal_names_the_edit_that_it_swallows() {
        let (mut first, mut second) = (Changes::default(), Changes::default());
        first.replace(2..8, " ", EditKind::Decoded, "reference");
        second.remove(0..5, "menu");
        let middle = first.apply("ab&nbsp;cd");
        let text = second.apply(&middle);
        let map = SourceMap::default().then(&first, "ab&nbsp;cd", &middle).then(&second, "ab&nbsp;cd", &text);
        let edit = Edit { kind: EditKind::Removed, rule: "menu", source: Span::new(0, 10), clean: Span::new(0, 0) };
        assert_eq!(map.edits(), [edit]);
    }
}
