//! One article, one sense: the occurrences of a word vote on what it names, and the vote sways each of them
//! (Gale, Church, Yarowsky 1992; Krishnan, Manning 2006).

use std::collections::HashMap;

use super::Name;
use super::decode::{Marginals, Scores};
use super::document::Document;
use super::tag::{KINDS, TAGS, parts};
use crate::read::Sentence;

/// What the occurrences of each lemma, written with a capital, say together.
pub(super) struct Ballot<'a> {
    document: &'a Document<'a>,
    votes: Vec<Votes>,
}

#[derive(Clone, Copy, Default)]
struct Votes {
    occurrences: f32,
    kinds: [f32; KINDS.len()],
}

/// How much the vote of the others weighs against what a sentence says.
const WEIGHT: f32 = 1.0;

/// Votes that are always cast for nothing, so that two occurrences do not sway each other as much as ten.
const ABSTENTIONS: f32 = 1.0;

/// Shares below this one count as this one.
const LEAST: f32 = 0.02;

impl<'a> Ballot<'a> {
    pub(super) fn new(document: &'a Document<'a>) -> Self {
        Self { document, votes: vec![Votes::default(); document.lemmas.len()] }
    }

    /// The lemma of a token that takes part.
    fn voter(&self, token: usize) -> Option<usize> {
        let form = self.document.form(token)?;
        (form.shape.is_capital() || self.document.caseless).then_some(form.lemma)
    }

    /// Counts the votes of a sentence.
    pub(super) fn count(&mut self, sentence: &Sentence, marginals: &Marginals) {
        for (at, token) in self.document.reading.range(sentence).enumerate() {
            let Some(lemma) = self.voter(token) else { continue };
            let Some(votes) = self.votes.get_mut(lemma) else { continue };
            votes.occurrences += 1.0;
            for (tag, likely) in marginals.of(at).into_iter().enumerate() {
                if let Some(kind) = parts(tag).and_then(|(kind, _)| votes.kinds.get_mut(kind)) {
                    *kind += likely;
                }
            }
        }
    }

    /// Adds the vote to the scores of a sentence.
    pub(super) fn sway(&self, sentence: &Sentence, scores: &mut [Scores]) {
        for (token, scores) in self.document.reading.range(sentence).zip(scores) {
            let Some(votes) = self.voter(token).and_then(|lemma| self.votes.get(lemma)) else { continue };
            if votes.occurrences < 2.0 {
                continue;
            }
            let share = |count: f32| (count / (votes.occurrences + ABSTENTIONS)).max(LEAST);
            let outside = share(votes.occurrences - votes.kinds.iter().sum::<f32>());
            let sway: [f32; TAGS] = std::array::from_fn(|tag| match parts(tag) {
                Some((kind, _)) => share(votes.kinds.get(kind).copied().unwrap_or_default()).ln(),
                None => outside.ln(),
            });
            for (score, sway) in scores.iter_mut().zip(sway) {
                *score += WEIGHT * sway;
            }
        }
    }
}

/// Gives all names of one spelling the kind that they bear together most surely.
pub(super) fn agree(text: &str, names: &mut [Name]) {
    let mut shares: HashMap<&str, [f32; KINDS.len()]> = HashMap::new();
    for name in names.iter() {
        let share = shares.entry(name.span.of(text)).or_default();
        if let Some((share, _)) = share.iter_mut().zip(KINDS).find(|(_, kind)| *kind == name.kind) {
            *share += name.likely;
        }
    }
    for name in names {
        let shares = shares.get(name.span.of(text)).copied().unwrap_or_default();
        // Of equals the last counts, which is to be the kind that it has.
        let kinds = shares.into_iter().zip(KINDS).map(|(share, kind)| (share, kind == name.kind, kind));
        if let Some((_, _, kind)) = kinds.max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))) {
            name.kind = kind;
        }
    }
}
