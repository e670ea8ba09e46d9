//! Ages, and what a hyphen joins to a number.

use super::assemble::Assembler;
use super::draft::Draft;
use super::lexicon::{Class, class};
use super::unit::{Kind, Unit};
use crate::read::lower::Lower;
use crate::read::{Shape, TokenKind};
use crate::recognise::names::gazetteer::{self, WordFlags};

impl Assembler<'_, '_> {
    /// Ages: `45-year-old`, `12 years old`, `six months of age`, `aged 12`, and the age between commas after a name.
    pub(super) fn age(&self, draft: &mut Draft, end: usize) {
        let at = draft.next;
        if draft.unit.is_some_and(|unit| unit.kind == Kind::Time) {
            let joint = usize::from(self.is_glued(at) && self.reading.word(at) == "-");
            if at + joint < end && matches!(self.word(at + joint).as_str(), "old" | "olds") {
                draft.extend(self.reading, at + joint + 1);
            } else if self.word(at).as_str() == "of" && self.word(at + 1).as_str() == "age" {
                draft.extend(self.reading, at + 2);
            }
            return;
        }
        if draft.unit.is_some() {
            return;
        }
        let before = draft.first.checked_sub(1).filter(|at| self.range.contains(at));
        let Some(before) = before else { return };
        let word = self.word(before);
        let years = draft.value >= 0.0 && draft.value <= 122.0 && draft.value.fract() == 0.0;
        if years && matches!(word.as_str(), "aged" | "age") && !self.is_of_noun(at) {
            draft.unit = Some(YEAR);
            draft.reach_back(self.reading, before);
            return;
        }
        // "at the age of only 39"
        let of = before - usize::from(matches!(word.as_str(), "just" | "only") && before > self.range.start);
        if years && self.word(of).as_str() == "of" && of > self.range.start && self.word(of - 1).as_str() == "age" {
            draft.unit = Some(YEAR);
            return;
        }
        // "aged 19, 22 and 31"
        let is_listed = |at: &usize| {
            matches!(self.reading.word(*at), "," | "and" | "or")
                || self.reading.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Number)
        };
        let opens = (self.range.start..=before).rev().take(LONGEST_LIST).find(|at| !is_listed(at));
        if years
            && draft.value >= 1.0
            && opens.is_some_and(|at| at < before && matches!(self.word(at).as_str(), "aged" | "ages"))
        {
            draft.unit = Some(YEAR);
            return;
        }
        // "He was 89."
        let ends = at >= end || matches!(self.word(at).as_str(), "." | "," | ";" | "when" | "at" | "and");
        let is_subject = |at: usize| matches!(self.word(at).as_str(), "he" | "she");
        if years
            && ends
            && draft.value >= 2.0
            && draft.first + 1 == draft.next
            && matches!(word.as_str(), "was" | "is" | "turned")
            && before.checked_sub(1).is_some_and(|at| self.range.contains(&at) && is_subject(at))
        {
            draft.unit = Some(YEAR);
            return;
        }
        let name = before.checked_sub(1).and_then(|at| self.reading.tokens.get(at));
        let apposed = self.reading.word(before) == ","
            && name.is_some_and(|token| {
                let is_name = token.kind == TokenKind::Word && matches!(token.shape, Shape::Capital | Shape::Mixed);
                (is_name && draft.value >= 5.0 && !is_country(token.span.of(self.reading.text)))
                    || is_kin(Lower::new(token.span.of(self.reading.text)).as_str())
                    || draft.value >= 10.0
                        && draft.value <= 110.0
                        && is_somebody(Lower::new(token.span.of(self.reading.text)).as_str())
            })
            && at < end
            && matches!(self.reading.word(at), "," | "." | ";" | ")");
        let one_number = draft.first + 1 == draft.next;
        if years && apposed && one_number && !draft.is_bound() {
            draft.unit = Some(YEAR);
        }
    }

    /// `two-bedroom`, `5.4-magnitude`, `three-judge`: what is counted is joined by a hyphen.
    pub(super) fn hyphenated(&self, draft: &mut Draft, end: usize) -> bool {
        let noun = draft.next + 1;
        let joined = matches!(self.reading.word(draft.next), "-" | "‐" | "‑")
            && self.is_glued(draft.next)
            && self.is_glued(noun);
        if !joined || noun >= end {
            return false;
        }
        let is_noun = self
            .reading
            .tokens
            .get(noun)
            .is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower);
        let word = self.word(noun);
        let other = word.as_str().ends_with("ed")
            || word.as_str().is_empty()
            || matches!(
                word.as_str(),
                "way"
                    | "fold"
                    | "on"
                    | "off"
                    | "up"
                    | "sided"
                    | "nil"
                    | "all"
                    | "something"
                    | "somethings"
                    | "thirds"
                    | "pronged"
            )
            || matches!(class(word.as_str()), Some(Class::Closed));
        let other = other || draft.is_share();
        if is_noun && !other {
            draft.count_word(self.reading, noun);
        }
        is_noun && !other
    }
}

const YEAR: Unit = Unit { code: "a", name: "year", kind: Kind::Time };

/// Whether a word is a country: `Chile, 40; Peru, 31`.
fn is_country(word: &str) -> bool {
    gazetteer::word(&gazetteer::fold(word), true).contains(WordFlags::COUNTRY)
}

/// A list of ages has no more tokens.
const LONGEST_LIST: usize = 12;

/// Whether a noun is of people, by its ending: `the driver, 43,`.
fn is_somebody(noun: &str) -> bool {
    let ends = [
        "iver", "cher", "icer", "cker", "ller", "nder", "rner", "ctor", "tist", "cist", "mist", "list", "ident",
        "ician", "woman", "man",
    ];
    ends.iter().any(|end| noun.ends_with(end))
        || matches!(
            noun,
            "accused"
                | "chef"
                | "coach"
                | "cyclist"
                | "defendant"
                | "farmer"
                | "father-of-two"
                | "guard"
                | "judge"
                | "lawyer"
                | "nurse"
                | "pilot"
                | "player"
                | "soldier"
                | "striker"
                | "student"
                | "suspect"
                | "teenager"
                | "victim"
                | "winner"
        )
}

/// People whose age may stand between commas.
fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "son"
            | "daughter"
            | "wife"
            | "husband"
            | "brother"
            | "sister"
            | "mother"
            | "father"
            | "boy"
            | "girl"
            | "man"
            | "woman"
            | "child"
            | "baby"
            | "teenager"
            | "grandson"
            | "granddaughter"
            | "niece"
            | "nephew"
            | "boyfriend"
            | "girlfriend"
            | "partner"
            | "cousin"
            | "uncle"
            | "aunt"
    )
}
