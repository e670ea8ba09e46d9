//! Quotations without a cue of their own go on with the speaker of those beside them.

use crate::text::ordered;
use std::ops::Range;

use super::attribution::{Attribution, Found};
use super::cue::Cue;
use super::script::{Period, Script};

/// Fewer quoted words, if nobody is said to have said them, may be a title, a nickname or irony.
const LEAST_WORDS: usize = 6;

/// An attribution, or a quotation that has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// What was said, in one piece or in several: `“…,” she said. “…”`.
    pub parts: Vec<Range<usize>>,
    pub cue: Option<Range<usize>>,
    pub source: Option<Range<usize>>,
}

/// All that is said in an article.
pub(super) fn follow(script: &Script<'_>) -> Vec<Said> {
    let mut chain = Chain { script, said: Vec::new(), paragraph: Paragraph::default(), next: 0 };
    let mut cues = Vec::new();
    for period in script.periods() {
        chain.period(&period, &mut cues);
    }
    chain.said
}

struct Chain<'s> {
    script: &'s Script<'s>,
    said: Vec<Said>,
    paragraph: Paragraph,
    /// The first quotation that does not end before the period.
    next: usize,
}

/// What a paragraph has said so far.
#[derive(Default)]
struct Paragraph {
    /// The last attribution with words in quotation marks.
    speaker: Option<usize>,
    /// The same, of the paragraph before.
    inherited: Option<usize>,
    /// Quotations that wait for a speaker.
    waiting: Vec<usize>,
    /// Cue and source of the quotation that the paragraph before ended with a colon for.
    announced: Option<(Range<usize>, Range<usize>)>,
    /// The same, for the paragraph after.
    next: Option<(Range<usize>, Range<usize>)>,
    /// What the period before said in quotation marks up to its end, and whether it is nothing else.
    last: Option<(usize, bool)>,
}

impl Chain<'_> {
    fn period(&mut self, period: &Period, cues: &mut Vec<Cue>) {
        let quotations = &self.script.quotations;
        while quotations.get(self.next).is_some_and(|quotation| quotation.outer.end <= period.tokens.start) {
            self.next += 1;
        }
        if period.opens {
            let before = std::mem::take(&mut self.paragraph);
            self.paragraph.announced = before.next;
            self.paragraph.inherited = before.speaker.or(before.inherited).filter(|_| period.prose);
            let last = self.next.checked_sub(1).and_then(|last| quotations.get(last));
            if last.is_some_and(|last| last.continues && last.outer.end == period.tokens.start) {
                self.paragraph.waiting = before.waiting;
            }
        }
        let quotes = quotations.get(self.next).is_some_and(|quotation| quotation.outer.start < period.tokens.end);
        self.script.cues(period, cues);
        let bare = self.paragraph.last.filter(|(_, bare)| *bare).map(|(index, _)| index);
        let signed = bare.is_some() && self.script.is_mark(period.tokens.start);
        let announces = self.script.is(period.tokens.end - 1, ":");
        if cues.is_empty() && !quotes && !signed && !announces {
            self.paragraph.last = None;
            return;
        }
        let before = bare.and_then(|index| self.said.get(index)?.parts.last().cloned());
        let mut found = Found::new(self.script, period, before);
        found.read(cues);
        self.paragraph.next = found.announced;
        let first = self.said.len();
        for attribution in found.attributions {
            self.attribute(attribution, period);
        }
        self.leftovers(period, first);
    }

    fn is_quoted(&self, tokens: &Range<usize>) -> bool {
        !tokens.is_empty() && tokens.clone().all(|at| self.script.is_quoted(at) || self.script.is_mark(at))
    }

    /// Whether words in quotation marks may be somebody's, nobody being named: not a title, a nickname or irony.
    fn is_statement(&self, words: &Range<usize>) -> bool {
        let long = |at: &usize| self.script.word(*at).len() > 3;
        let small = words.clone().filter(long).filter(|&at| self.script.is_lower(at)).count();
        words.len() >= LEAST_WORDS && 2 * small >= words.clone().filter(long).count()
    }

    fn attribute(&mut self, attribution: Attribution, period: &Period) {
        let Attribution { content, rest, cue, source } = attribution;
        let quotes = content.clone().any(|at| self.script.is_quoted(at));
        // The quotation of the period before is the one meant, or is gone on with.
        let joined = self.paragraph.last.filter(|(_, bare)| {
            *bare
                && (content.start < period.tokens.start
                    || content.start == period.tokens.start && self.is_quoted(&content))
        });
        let index = joined.map_or(self.said.len(), |(index, _)| index);
        if joined.is_none() {
            self.said.push(Said::default());
        }
        if let Some(said) = self.said.get_mut(index) {
            if content.start >= period.tokens.start {
                said.parts.push(content);
            }
            said.parts.extend(rest);
            said.cue = Some(cue.clone());
            said.source.clone_from(&source);
        }
        if quotes {
            for waiting in self.paragraph.waiting.drain(..) {
                if let Some(earlier) = self.said.get_mut(waiting).filter(|earlier| earlier.cue.is_none()) {
                    earlier.cue = Some(cue.clone());
                    earlier.source.clone_from(&source);
                }
            }
            self.paragraph.speaker = Some(index);
        }
    }

    /// Quotations of a period that no cue has taken; what the period said begins at `first`.
    fn leftovers(&mut self, period: &Period, first: usize) {
        let whole = self.is_quoted(&period.tokens);
        let last = self.paragraph.last.take();
        let mut taken: Vec<Range<usize>> =
            self.said.get(first..).unwrap_or_default().iter().flat_map(|said| said.parts.iter().cloned()).collect();
        if let Some((index, _)) = last {
            taken.extend(self.said.get(index).and_then(|said| said.parts.last().cloned()));
        }
        let mut taken = ordered(taken, |part| part.start as u64).into_iter().peekable();
        let mut end = 0;
        let mut at = self.next;
        while let Some(quotation) = self.script.quotations.get(at).filter(|one| one.outer.start < period.tokens.end) {
            at += 1;
            let content = quotation.outer.start.max(period.tokens.start)..quotation.outer.end.min(period.tokens.end);
            while let Some(part) = taken.next_if(|part| part.start < content.end) {
                end = part.end.max(end);
            }
            if end > content.start {
                continue;
            }
            if !whole && (!period.prose || !self.is_statement(&quotation.inner)) {
                continue;
            }
            self.unattributed(content, whole, last);
        }
        // What was attributed here can be gone on with in the next period.
        if !whole && let Some(speaker) = self.paragraph.speaker.filter(|&speaker| speaker >= first) {
            self.paragraph.last = Some((speaker, false));
        }
    }

    fn unattributed(&mut self, content: Range<usize>, whole: bool, last: Option<(usize, bool)>) {
        if let Some((index, bare)) = last.filter(|_| whole)
            && let Some(said) = self.said.get_mut(index)
        {
            said.parts.push(content);
            self.paragraph.last = Some((index, bare));
            return;
        }
        let index = self.said.len();
        let announced = self.paragraph.announced.take().filter(|_| whole);
        if announced.is_some() {
            self.paragraph.speaker = Some(index);
        }
        let (cue, source) = if let Some((cue, source)) = announced {
            (Some(cue), Some(source))
        } else {
            let speaker = self.paragraph.speaker.or(self.paragraph.inherited.filter(|_| whole));
            let speaker = speaker.and_then(|index| self.said.get(index));
            speaker.map_or((None, None), |speaker| (speaker.cue.clone(), speaker.source.clone()))
        };
        if self.paragraph.speaker.is_none() {
            self.paragraph.waiting.push(index);
        }
        if whole {
            self.paragraph.last = Some((index, true));
        }
        self.said.push(Said { parts: vec![content], cue, source });
    }
}
