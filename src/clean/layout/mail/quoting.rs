//! Lines quoted with `>`, at any depth, and the line that says who wrote them.

use crate::clean::code;
use crate::clean::draft::Draft;
use crate::clean::line::{Line, lines};
use crate::text::{Changes, EditKind};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_any(&[b"\n>", b" >", b"\t>"]) {
        return;
    }
    let text = draft.text();
    if !is_quoting(text) {
        return;
    }
    let mut changes = Changes::default();
    let mut above: Option<Quoted<'_>> = None;
    for line in lines(text) {
        let quoted = Quoted::read(line).filter(|quoted| !quoted.is_comparison());
        if let Some(quoted) = quoted {
            match above {
                Some(above) if above.flows_into(quoted) => {
                    changes.replace(above.words.end()..quoted.words.start, " ", EditKind::Joined, "mail-wrap");
                }
                Some(above) if above.parts_from(quoted) => {
                    changes.replace(line.start..quoted.words.start, "\n", EditKind::Removed, RULE);
                }
                _ => changes.remove(line.start..quoted.words.start, RULE),
            }
        }
        above = quoted;
    }
    draft.apply(&changes);
}

const RULE: &str = "mail-quoting";

/// Whether the text quotes: with several lines, or with a long one.
fn is_quoting(text: &str) -> bool {
    let mut quoted = lines(text).filter_map(Quoted::read).filter(|line| !line.is_comparison());
    let Some(first) = quoted.next() else { return false };
    first.words.text.len() >= LONG || (quoted.next().is_some() && !code::is_code(first.words.text))
}

const LONG: usize = 60;

#[derive(Clone, Copy)]
struct Quoted<'a> {
    depth: usize,
    words: Line<'a>,
}

impl<'a> Quoted<'a> {
    fn read(line: Line<'a>) -> Option<Self> {
        let mut rest = line.text.trim_start();
        let mut depth = 0;
        while let Some(inner) = rest.strip_prefix('>') {
            depth += 1;
            rest = if inner.trim_start().starts_with('>') { inner.trim_start() } else { inner };
        }
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let words = Line { start: line.end() - rest.len(), text: rest.trim_end() };
        (depth > 0).then_some(Self { depth, words })
    }

    /// `> 40 degrees`, `>= 5`, `>:(`.
    fn is_comparison(self) -> bool {
        self.depth == 1
            && self.words.text.trim_start().starts_with(|c: char| c.is_ascii_digit() || "=:$€£.-+".contains(c))
            && self.words.text.len() < LONG
    }

    /// Whether a sentence runs on from this line into the one under it.
    fn flows_into(self, below: Self) -> bool {
        self.depth == below.depth
            && self.words.text.len() >= 20
            && self.words.text.ends_with(char::is_alphanumeric)
            && below.words.text.starts_with(char::is_lowercase)
    }

    /// Whether the lines are of different writers.
    fn parts_from(self, below: Self) -> bool {
        self.depth != below.depth && !self.words.text.is_empty() && !below.words.text.is_empty()
    }
}
