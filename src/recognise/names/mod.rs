//! Names of people, organisations and places.
//!
//! Lists and the article itself give evidence ([`gazetteer`], [`document`]); [`features`] turns it into numbers; a
//! trained [`model`] weighs them and [`decode`] decides on the best sequence for each sentence. So what is known and
//! what is decided stay apart.

mod acronyms;
mod ballot;
pub mod decode;
pub mod document;
mod edges;
pub mod features;
pub mod gazetteer;
mod hash;
mod known;
pub mod model;
pub mod tag;

use ballot::Ballot;
use decode::{Lattice, Marginals, Scores};
use document::Document;
use features::{REACH, form_features, outside_feature, sentence_marks, token_features};
use gazetteer::WordFlags;
use model::{Model, Sums};
use tag::{KINDS, NAMED, OUTSIDE, Position};

use crate::analysis::EntityKind;
use crate::read::{Reading, Sentence};
use crate::text::Span;

/// A name as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its place in the clean text.
    pub span: Span,
    /// Its first token.
    pub token: usize,
    /// How many tokens it has.
    pub tokens: usize,
    /// What it names.
    pub kind: EntityKind,
    /// The probability that the model gives to just this name.
    pub likely: f32,
    /// 0 to 1: how often such a name is right.
    pub confidence: f64,
}

/// The names of an article, in order, never overlapping.
pub fn recognise(reading: &Reading<'_>) -> Vec<Name> {
    recognise_with(reading, Model::embedded())
}

/// The names that a given model finds.
pub fn recognise_with(reading: &Reading<'_>, model: &Model) -> Vec<Name> {
    let document = Document::new(reading);
    let table = model.transitions.table();
    let mut forms = FormScores::new(model, &document);
    let mut scores: Vec<Vec<Scores>> = reading.sentences.iter().map(|sentence| forms.sentence(sentence)).collect();
    let mut ballot = Ballot::new(&document);
    for (sentence, scores) in reading.sentences.iter().zip(&scores) {
        ballot.count(sentence, &Lattice::new(scores, &table).marginals());
    }
    for (sentence, scores) in reading.sentences.iter().zip(&mut scores) {
        ballot.sway(sentence, scores);
    }
    let mut names = Vec::new();
    for (sentence, scores) in reading.sentences.iter().zip(&scores) {
        let lattice = Lattice::new(scores, &table);
        let tags = lattice.best();
        if tags.iter().any(|&tag| tag != OUTSIDE) {
            collect(&document, sentence, &lattice.marginals(), &tags, model, &mut names);
        }
    }
    ballot::agree(reading.text, &mut names);
    known::settle(&document, &mut names);
    acronyms::add(&document, &mut names);
    names
}

/// What each form says to a token at each distance, added up once and kept.
struct FormScores<'a> {
    model: &'a Model,
    document: &'a Document<'a>,
    sums: Vec<Option<Box<[Sums; WINDOW]>>>,
    outside: [Sums; WINDOW],
}

const WINDOW: usize = 2 * REACH as usize + 1;

impl<'a> FormScores<'a> {
    fn new(model: &'a Model, document: &'a Document<'a>) -> Self {
        let mut outside = [[0; NAMED]; WINDOW];
        for (sum, distance) in outside.iter_mut().zip(-REACH..) {
            model.add(outside_feature(distance), sum);
        }
        Self { model, document, sums: vec![None; document.forms.len()], outside }
    }

    /// What a form says at a distance, given as an index from the left.
    fn form(&mut self, form: usize, side: usize) -> Sums {
        let Some(slot) = self.sums.get_mut(form) else { return [0; NAMED] };
        let sums = slot.get_or_insert_with(|| {
            let mut sums = Box::new([[0; NAMED]; WINDOW]);
            if let Some(form) = self.document.forms.get(form) {
                for (sum, distance) in sums.iter_mut().zip(-REACH..) {
                    form_features(form, distance, &mut |feature| self.model.add(feature, sum));
                }
            }
            sums
        });
        sums.get(side).copied().unwrap_or_default()
    }

    fn sentence(&mut self, sentence: &Sentence) -> Vec<Scores> {
        let range = self.document.reading.range(sentence);
        let marks = sentence_marks(self.document, sentence);
        let mut scores = Vec::with_capacity(range.len());
        for token in range.clone() {
            let mut sum = [0; NAMED];
            for (side, distance) in (-REACH..=REACH).enumerate() {
                let there = token.checked_add_signed(distance).filter(|there| range.contains(there));
                let part = match there.and_then(|there| self.document.form_of.get(there).copied()) {
                    Some(form) => self.form(form, side),
                    None => self.outside.get(side).copied().unwrap_or_default(),
                };
                for (sum, part) in sum.iter_mut().zip(part) {
                    *sum += part;
                }
            }
            token_features(self.document, sentence, &marks, token, &mut |feature| self.model.add(feature, &mut sum));
            scores.push(self.model.scores(&sum));
        }
        scores
    }
}

/// Appends the names that the tags of a sentence say.
fn collect(
    document: &Document<'_>,
    sentence: &Sentence,
    marginals: &Marginals,
    tags: &[usize],
    model: &Model,
    names: &mut Vec<Name>,
) {
    let reading = document.reading;
    let first = reading.range(sentence).start;
    let mut start = 0;
    for (at, &tag) in tags.iter().enumerate() {
        let Some((kind, position)) = tag::parts(tag) else { continue };
        if matches!(position, Position::Begin | Position::Single) {
            start = at;
        }
        let next = tags.get(at + 1).copied().and_then(tag::parts);
        if !matches!(position, Position::End | Position::Single)
            || is_title(document, first + at, (kind, position), next)
        {
            continue;
        }
        let kind = KINDS.get(kind).copied().unwrap_or(EntityKind::Other);
        let Some(tokens) = edges::trim(document, kind, first + start..first + at + 1) else { continue };
        let ends = (reading.tokens.get(tokens.start), reading.tokens.get(tokens.end - 1));
        let (Some(head), Some(tail)) = ends else { continue };
        if names.last().is_some_and(|last| last.span.end > head.span.start) {
            continue;
        }
        let likely = marginals.of_run(start, tags.get(start..=at).unwrap_or_default());
        names.push(Name {
            span: Span { start: head.span.start, end: tail.span.end },
            token: tokens.start,
            tokens: tokens.len(),
            kind,
            likely,
            confidence: f64::from(model.calibrate(likely)).clamp(0.0, 1.0),
        });
    }
}

/// Whether what was tagged as a person is but the title before the next one: `Justice` before `Margaret Ellison`.
fn is_title(
    document: &Document<'_>,
    token: usize,
    (kind, position): (usize, Position),
    next: Option<(usize, Position)>,
) -> bool {
    let person_follows = next.is_some_and(|(next, position)| next == kind && position != Position::Inside);
    position == Position::Single
        && KINDS.get(kind) == Some(&EntityKind::Person)
        && person_follows
        && document.form(token).is_some_and(|form| form.flags.contains(WordFlags::TITLE))
}
