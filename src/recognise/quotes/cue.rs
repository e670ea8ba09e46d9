//! The words that say that something was said.

use std::ops::Range;

use super::lexicon::{self, Class};
use super::script::{Period, Script};

/// A cue in a period.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its tokens, with a particle: `called for`.
    pub tokens: Range<usize>,
    /// What the table says of its verb or noun.
    pub class: Class,
    pub kind: CueKind,
    /// Whether its particle stands with it.
    pub particle: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueKind {
    /// A verb with a subject: `said`, `had said`.
    Finite,
    /// A verb that shares the subject of another: `saying`.
    Participle,
    /// `according to`
    According,
    /// `his claim that`
    Noun,
}

impl Script<'_> {
    /// The cues of a period, outside quotations, in order.
    pub fn cues(&self, period: &Period, cues: &mut Vec<Cue>) {
        cues.clear();
        for at in period.tokens.clone() {
            let class = self.class(at);
            if class.has(Class::VERB)
                && let Some(kind) = self.verb_kind(at, period)
            {
                let particle = self.particle(at);
                let end = at + 1 + usize::from(particle);
                cues.push(Cue { tokens: at..end, class, kind, particle });
            } else if class.has(Class::CUE_NOUN) && self.opens_complement(at + 1) {
                cues.push(Cue { tokens: at..at + 1, class, kind: CueKind::Noun, particle: false });
            } else if self.is(at, "according") && self.is(at + 1, "to") {
                cues.push(Cue { tokens: at..at + 2, class, kind: CueKind::According, particle: false });
            }
        }
    }

    /// Whether what a noun says may begin at a token: `that`, `of`, `to`.
    fn opens_complement(&self, at: usize) -> bool {
        self.has(at, Class::THAT_WORD) || ["of", "for", "to", "about", "against"].iter().any(|word| self.is(at, word))
    }

    /// Whether one of a verb's particles follows it.
    fn particle(&self, at: usize) -> bool {
        let particles = lexicon::look_up(self.word(at)).particles;
        !particles.is_empty()
            && !self.is_quoted(at + 1)
            && particles.split('+').any(|particle| !particle.is_empty() && self.is(at + 1, particle))
    }

    /// How a form of a verb of the table is used; none where it is no verb here, or passive.
    fn verb_kind(&self, at: usize, period: &Period) -> Option<CueKind> {
        let class = self.class(at);
        // Only a form written small is a verb, unless a headline has it.
        if !self.is_lower(at)
            && (period.prose || at == period.tokens.start || !class.has(Class::THIRD.and(Class::PAST)))
        {
            return None;
        }
        let hyphen = |at: usize| self.is_mark(at) && self.word(at) == "-";
        if self.name_at(at).is_some() || hyphen(at + 1) || hyphen(at.wrapping_sub(1)) {
            return None;
        }
        let mut before = at;
        while before > period.tokens.start && at - before < 4 && self.is_adverb(before - 1) {
            before -= 1;
        }
        let previous = before.checked_sub(1).filter(|previous| period.tokens.contains(previous));
        let previous_class = previous.map(|previous| self.class(previous)).unwrap_or_default();
        let is_mark = |mark: &str| previous.is_some_and(|previous| self.is(previous, mark));
        if class.has(Class::ING) {
            let contracted = previous.is_some_and(|at| {
                matches!(self.word(at), "'s" | "’s" | "'re" | "’re" | "'m" | "’m")
                    && at.checked_sub(1).is_some_and(|at| self.has(at, Class::PRONOUN))
            });
            let progressive = previous_class.has(Class::BE) || contracted;
            let shares = is_mark(",")
                || previous_class.has(Class::TIME)
                || previous_class.has(Class::CONJUNCTION)
                || previous.is_some_and(|previous| self.is_quoted(previous))
                || ["by", "in", "before", "after", "while", "without", "as", "despite"]
                    .iter()
                    .any(|word| previous.is_some_and(|previous| self.is(previous, word)));
            let object = previous_class.has(Class::VERB) && !previous_class.has(Class::ING)
                || previous_class.has(Class::DETERMINER.and(Class::POSSESSIVE)) && !previous_class.has(Class::PRONOUN);
            return match (progressive, shares) {
                (true, _) => Some(CueKind::Finite),
                (_, true) => Some(CueKind::Participle),
                _ if object => None,
                _ => previous
                    .is_some_and(|at| self.name_at(at).is_some() || self.is_lower(at))
                    .then_some(CueKind::Finite),
            };
        }
        if previous_class.has(Class::BE) {
            return None;
        }
        if class.has(Class::THIRD.and(Class::PAST)) {
            let modifier = previous_class.has(Class::DETERMINER.and(Class::POSSESSIVE).and(Class::PREPOSITION))
                && !previous_class.has(Class::PRONOUN);
            // `states`, `claims`: a noun after a comma, a genitive or a word written small.
            let genitive = previous.is_some_and(|at| matches!(self.word(at), "'s" | "’s"));
            let noun = class.has(Class::THIRD)
                && class.has(Class::OFTEN_NOUN)
                && (is_mark(",") || !self.has(at + 1, Class::THAT_WORD))
                && (is_mark(",")
                    || genitive
                    || previous.is_some_and(|at| self.is_lower(at) && self.class(at) == Class::default())
                        && !before
                            .checked_sub(2)
                            .is_some_and(|at| self.has(at, Class::DETERMINER.and(Class::POSSESSIVE))));
            return (!modifier && !noun).then_some(CueKind::Finite);
        }
        if class.has(Class::PARTICIPLE) {
            return previous_class.has(Class::AUXILIARY).then_some(CueKind::Finite);
        }
        // `went on air to call the plan “absurd”`
        if is_mark("to") {
            return self.quotes_soon(at + 1, period.tokens.end.min(at + 12)).then_some(CueKind::Participle);
        }
        let plural = previous.is_some_and(|previous| {
            let word = self.word(previous);
            !self.is_quoted(previous) && word.ends_with('s') && word.len() > 3 && !self.is_mark(previous)
                || ["people", "who", "many", "some", "others", "police"].iter().any(|plural| self.is(previous, plural))
        });
        let other = Class::PREPOSITION.and(Class::DETERMINER).and(Class::POSSESSIVE).and(Class::CONJUNCTION);
        let plural =
            plural || class.has(Class::VERB_ONLY) && previous.is_some() && !previous_class.has(other) && !is_mark(",");
        let subject = previous_class.has(Class::AUXILIARY) || previous_class.has(Class::PRONOUN) || plural;
        subject.then_some(CueKind::Finite)
    }
}
