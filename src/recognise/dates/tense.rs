//! Whether what is dated lies ahead of the article or behind it, as the words around tell.

use super::lexicon::Term;
use super::resolve::Aim;
use super::scan::Scan;
use crate::read::Shape;

/// How far around an expression the words are looked at.
const REACH: usize = 14;

/// What, with a day, speaks of what is arranged: `the fair opens on Friday`.
const ARRANGED: &[&str] = &[
    "airs",
    "arrives",
    "begin",
    "begins",
    "closes",
    "concludes",
    "convenes",
    "debuts",
    "departs",
    "ends",
    "expires",
    "faces",
    "hosts",
    "intend",
    "intends",
    "kicks",
    "launches",
    "leaves",
    "meets",
    "open",
    "opens",
    "reopen",
    "reopens",
    "resume",
    "resumes",
    "returns",
    "starts",
    "takes",
    "travels",
    "visits",
];

/// What was done to do something: in `raced to save them on Friday` it was done on Friday, in `agreed to meet on
/// Friday` it was not.
const DONE_TO: &[&str] = &[
    "appeared",
    "attempted",
    "battled",
    "began",
    "came",
    "continued",
    "failed",
    "fought",
    "gathered",
    "had",
    "helped",
    "hurried",
    "managed",
    "queued",
    "raced",
    "returned",
    "rushed",
    "scrambled",
    "started",
    "struggled",
    "tried",
    "used",
    "went",
    "worked",
];

/// `adjourned to Thursday`
const PUT_OFF: &[&str] =
    &["adjourned", "deferred", "delayed", "extended", "moved", "postponed", "pushed", "rescheduled"];

impl Scan<'_> {
    /// Whether what the words around tell lies ahead of the article or behind it: the words it stands between decide,
    /// else the nearest one before, else the nearest one after.
    pub(super) fn is_ahead(&self, from: usize, to: usize) -> Option<bool> {
        if self.is_term_set(from, to) {
            return Some(true);
        }
        let before = (from.saturating_sub(REACH)..from).rev().find_map(|at| self.tells(at, from));
        let after = || (to..(to + REACH).min(self.terms.len())).find_map(|at| self.tells(at, from));
        before.or_else(after).or_else(|| (self.before(from) == Term::By).then_some(true))
    }

    /// [`Aim::Coming`] where the words around speak of what lies ahead, [`Aim::Latest`] where of what is past, else the
    /// one given.
    pub(super) fn aim(&self, from: usize, to: usize, otherwise: Aim) -> Aim {
        match self.is_ahead(from, to) {
            Some(true) => Aim::Coming,
            Some(false) => Aim::Latest,
            None => otherwise,
        }
    }

    /// `a hearing for Friday`, `put off to Thursday`, `set Friday as the deadline`.
    fn is_term_set(&self, from: usize, to: usize) -> bool {
        let is_noun =
            self.term(to) == Term::Possessive || self.term(to) == Term::Other && self.shape(to) == Shape::Lower;
        let put_off = || (from.saturating_sub(5)..from).any(|at| PUT_OFF.contains(&self.word(at)));
        let is_weekday = matches!(self.term(from), Term::Weekday(_));
        match self.before(from) {
            Term::For => is_weekday && !is_noun,
            Term::To => put_off(),
            _ => from > 0 && self.word(from - 1) == "set" && self.word(to) == "as",
        }
    }

    /// What a word tells of an expression that begins at `from`.
    fn tells(&self, at: usize, from: usize) -> Option<bool> {
        let before = if at > 0 { self.word(at - 1) } else { "" };
        let is_small = self.term(at) == Term::Other && self.shape(at) == Shape::Lower;
        match self.term(at) {
            // `had been due`
            Term::Ahead => Some((at.saturating_sub(2)..at).all(|at| self.word(at) != "had")),
            Term::Until => Some(true),
            // `to resume Monday`, `to be held on Monday`, `is to appear in court on Monday`
            Term::To if at < from && self.term(at + 1) == Term::Other && self.shape(at + 1) == Shape::Lower => {
                let reach = match (before, self.word(at + 1)) {
                    ("is" | "are" | "was" | "were", _) => 8,
                    (_, "be") => 4,
                    _ => 3,
                };
                if DONE_TO.contains(&before) { Some(false) } else { (from - at <= reach).then_some(true) }
            }
            // In `will be announced` and `will be sold` another word says when.
            Term::Behind | Term::Other if before == "be" => None,
            Term::Behind | Term::Since => Some(false),
            // `would have met` was not to be; after a day it is of another clause: `On Friday, a bill that would`.
            _ if is_small && self.word(at) == "would" => (at < from).then(|| self.word(at + 1) != "have"),
            // `the plan on Friday` is a noun.
            _ if is_small && matches!(self.word(at), "need" | "needs" | "plan" | "wants") => {
                matches!(self.term(at + 1), Term::A | Term::The | Term::To | Term::Other).then_some(true)
            }
            // `Asked on Friday, he said`
            Term::Other if at == 0 && self.term(1) == Term::On => self.word(at).ends_with("ed").then_some(false),
            _ if is_small && ARRANGED.contains(&self.word(at)) => {
                let own =
                    (at + 1..from.max(at + 1)).any(|at| matches!(self.term(at), Term::Weekday(_) | Term::Month(_)));
                (!own && !matches!(before, "-" | "did" | "was" | "were" | "the" | "a" | "an")).then_some(true)
            }
            // `The final is on Saturday.`
            _ if matches!(self.word(at), "is" | "are") && at + 2 == from && self.term(at + 1) == Term::On => Some(true),
            Term::Other if is_small => {
                let word = self.word(at);
                (word.len() > 4 && word.ends_with("ed")).then_some(false)
            }
            _ => None,
        }
    }
}
