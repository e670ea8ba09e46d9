//! Quotations without a cue of their own go on with the speaker of those beside them.

use std::ops::Range;

use super::attribution::{Attribution, Found};
use super::script::{Period, Script};

/// Fewer quoted words, if nobody is said to have said them, may be a title, a nickname or irony.
const LEAST_WORDS: usize = 4;

/// An attribution, or a quotation that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub content: Range<usize>,
    pub cue: Option<Range<usize>>,
    pub source: Option<Range<usize>>,
}

/// All that is said in an article.
pub(super) fn follow(script: &Script<'_>) -> Vec<Said> {
    let periods = script.periods();
    let mut said: Vec<Said> = Vec::new();
    let mut cues = Vec::new();
    let mut paragraph = Paragraph::default();
    for period in &periods {
        if period.opens {
            paragraph = paragraph.next(period.prose);
        }
        script.cues(period, &mut cues);
        let quotes = script.quotation_in(period);
        if cues.is_empty() && quotes.is_none() {
            paragraph.last_is_quotation = None;
            continue;
        }
        let mut found = Found::new(script, period, paragraph.last_is_quotation.clone());
        found.read(&cues);
        let attributions = found.attributions;
        paragraph.attribute(script, &attributions, &mut said);
        paragraph.leftovers(script, period, &attributions, &mut said);
    }
    said
}

impl Script<'_> {
    /// The index of the first quotation of a period.
    fn quotation_in(&self, period: &Period) -> Option<usize> {
        let next = self.quotations.partition_point(|quotation| quotation.outer.end <= period.tokens.start);
        self.quotations.get(next).filter(|quotation| quotation.outer.start < period.tokens.end).map(|_| next)
    }

    fn is_all_quoted(&self, tokens: &Range<usize>) -> bool {
        !tokens.is_empty() && tokens.clone().all(|at| self.is_quoted(at) || self.is_mark(at))
    }
}

/// What a paragraph has said so far.
#[derive(Default)]
struct Paragraph {
    /// Cue and source of the last quotation that was attributed.
    speaker: Option<(Range<usize>, Option<Range<usize>>)>,
    /// Indices of quotations that wait for a speaker.
    waiting: Vec<usize>,
    /// The period before, if it is a quotation that waits.
    last_is_quotation: Option<Range<usize>>,
    /// Whether all of the paragraph is quoted so far, and the speaker of the paragraph before.
    inherited: Option<(Range<usize>, Option<Range<usize>>)>,
    /// Whether its last quotation was left open for the next paragraph.
    unclosed: bool,
}

impl Paragraph {
    /// The paragraph after this one.
    fn next(self, prose: bool) -> Self {
        let speaker = self.speaker.or(self.inherited).filter(|_| prose);
        Self { inherited: speaker, unclosed: self.unclosed, ..Self::default() }
    }

    fn attribute(&mut self, script: &Script<'_>, attributions: &[Attribution], said: &mut Vec<Said>) {
        for attribution in attributions {
            let quotes = attribution.content.clone().any(|at| script.is_quoted(at));
            if Some(&attribution.content) == self.last_is_quotation.as_ref() {
                // It was taken up already, waiting.
                if let Some(last) = said.last_mut() {
                    last.cue = Some(attribution.cue.clone());
                    last.source.clone_from(&attribution.source);
                }
            } else {
                said.push(Said {
                    content: attribution.content.clone(),
                    cue: Some(attribution.cue.clone()),
                    source: attribution.source.clone(),
                });
            }
            if quotes {
                let speaker = (attribution.cue.clone(), attribution.source.clone());
                for waiting in self.waiting.drain(..) {
                    if let Some(earlier) = said.get_mut(waiting).filter(|earlier| earlier.cue.is_none()) {
                        earlier.cue = Some(speaker.0.clone());
                        earlier.source.clone_from(&speaker.1);
                    }
                }
                self.speaker = Some(speaker);
            }
        }
    }

    /// Quotations of a period that no cue has taken.
    fn leftovers(&mut self, script: &Script<'_>, period: &Period, attributions: &[Attribution], said: &mut Vec<Said>) {
        self.last_is_quotation = None;
        let Some(first) = script.quotation_in(period) else { return };
        for quotation in script.quotations.get(first..).unwrap_or_default() {
            if quotation.outer.start >= period.tokens.end {
                break;
            }
            let content = quotation.outer.start.max(period.tokens.start)..quotation.outer.end.min(period.tokens.end);
            let taken = attributions
                .iter()
                .any(|attribution| attribution.content.start < content.end && content.start < attribution.content.end);
            self.unclosed = !quotation.closed;
            if taken {
                continue;
            }
            let whole = script.is_all_quoted(&period.tokens);
            if !whole && quotation.inner.len() < LEAST_WORDS || !period.prose && !whole {
                continue;
            }
            let speaker = match (&self.speaker, &self.inherited) {
                (Some(speaker), _) => Some(speaker.clone()),
                (None, Some(inherited)) if whole => Some(inherited.clone()),
                _ => None,
            };
            if speaker.is_none() || self.speaker.is_none() {
                self.waiting.push(said.len());
            }
            if whole {
                self.last_is_quotation = Some(content.clone());
            }
            let (cue, source) = speaker.map_or((None, None), |(cue, source)| (Some(cue), source));
            said.push(Said { content, cue, source });
        }
    }
}
