//! What a whole article tells about its words: the evidence that a recogniser looks at besides a token's neighbours.
//!
//! Each distinct spelling is one [`Form`], worked out once. Forms that differ in capitals alone share a [`Lemma`], and
//! with it what the article says of the word elsewhere: written small, after a title, behind a given name.

use std::collections::HashMap;
use std::ops::Range;

use super::gazetteer::{self, WordFlags, fold};
use super::hash::hash;
use crate::read::{Reading, Shape, Token, TokenKind};

/// A distinct spelling in the article.
#[derive(Clone, Debug)]
pub struct Form {
    /// The spelling, hashed.
    pub spelling: u64,
    /// The lower-case spelling, hashed.
    pub lower: u64,
    /// Hashes of the first one to four characters, folded to lower case, as far as the word is longer than that.
    pub prefixes: [Option<u64>; 4],
    /// Likewise the last characters.
    pub suffixes: [Option<u64>; 4],
    /// The pattern of capitals, small letters and digits, runs cut at two, hashed.
    pub pattern: u64,
    /// The pattern of its letters.
    pub shape: Shape,
    /// What the lists know of it.
    pub flags: WordFlags,
    /// Index of its lemma.
    pub lemma: usize,
    /// The key under which the lists have it.
    pub folded: String,
    /// Whether an entry of the lists begins with it.
    pub opens: bool,
}

/// What the article says of a word, in all its spellings. Each bit is seen anywhere in the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lemma(u32);

impl Lemma {
    /// Written with a small first letter; `SMALL_OFTEN` twice or more.
    pub const SMALL: u32 = 1;
    /// See [`Self::SMALL`].
    pub const SMALL_OFTEN: u32 = 1 << 1;
    /// Written with a capital where no sentence begins; `CAPITAL_OFTEN` twice or more.
    pub const CAPITAL: u32 = 1 << 2;
    /// See [`Self::CAPITAL`].
    pub const CAPITAL_OFTEN: u32 = 1 << 3;
    /// First of several capitalised words.
    pub const FIRST: u32 = 1 << 4;
    /// Last of several capitalised words.
    pub const LAST: u32 = 1 << 5;
    /// Behind a given name.
    pub const AFTER_GIVEN: u32 = 1 << 6;
    /// Behind a title or role.
    pub const AFTER_TITLE: u32 = 1 << 7;
    /// In a run of capitalised words that ends or begins as organisations do.
    pub const WITH_ORG_HEAD: u32 = 1 << 8;
    /// Behind a word that places stand behind: in, at, from.
    pub const AFTER_LOCATIVE: u32 = 1 << 9;
    /// Before or behind a verb of saying.
    pub const SPEAKS: u32 = 1 << 10;
    /// In capitals alone, and the initials of a run of capitalised words.
    pub const ACRONYM: u32 = 1 << 11;
    /// Likewise, the run having a head of organisations.
    pub const ACRONYM_OF_ORG: u32 = 1 << 12;
    /// In a run of the lists' places.
    pub const IN_PLACE: u32 = 1 << 13;
    /// Capitalised and followed by "'s".
    pub const POSSESSES: u32 = 1 << 14;
    /// Alone in brackets behind a capitalised word.
    pub const BRACKETED: u32 = 1 << 15;

    /// The set as bits, one a fact.
    pub fn bits(self) -> u32 {
        self.0
    }

    fn set(&mut self, facts: u32) {
        self.0 |= facts;
    }

    fn count(&mut self, once: u32, often: u32) {
        self.0 |= if self.0 & once == 0 { once } else { often };
    }
}

/// A run of capitalised words of one sentence, particles between them included.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether it has a head of organisations.
    pub org_head: bool,
}

/// An article's words and what it says of them.
#[derive(Debug)]
pub struct Document<'a> {
    /// The article.
    pub reading: &'a Reading<'a>,
    /// The distinct spellings, in the order they are met.
    pub forms: Vec<Form>,
    /// The form of each token.
    pub form_of: Vec<usize>,
    /// What the article says of each lemma.
    pub lemmas: Vec<Lemma>,
    /// The runs of capitalised words, in order.
    pub runs: Vec<Run>,
    /// The run that each token stands in.
    pub run_of: Vec<Option<usize>>,
    /// Whether the article has next to no capitals, or next to nothing else, so that they say nothing.
    pub caseless: bool,
}

impl<'a> Document<'a> {
    /// Reads the evidence of an article.
    pub fn new(reading: &'a Reading<'a>) -> Self {
        let mut document = Self {
            reading,
            forms: Vec::new(),
            form_of: Vec::with_capacity(reading.tokens.len()),
            lemmas: Vec::new(),
            runs: Vec::new(),
            run_of: vec![None; reading.tokens.len()],
            caseless: is_caseless(reading),
        };
        document.intern();
        document.find_runs();
        document.weigh_tokens();
        document.weigh_runs();
        document
    }

    /// The form of a token.
    pub fn form(&self, token: usize) -> Option<&Form> {
        self.forms.get(*self.form_of.get(token)?)
    }

    /// What the article says of a token's word.
    pub fn lemma(&self, token: usize) -> Lemma {
        self.form(token).and_then(|form| self.lemmas.get(form.lemma)).copied().unwrap_or_default()
    }

    fn flags(&self, token: usize) -> WordFlags {
        self.form(token).map_or(WordFlags::default(), |form| form.flags)
    }

    fn note(&mut self, token: usize, facts: u32) {
        if let Some(lemma) = self.form(token).map(|form| form.lemma)
            && let Some(lemma) = self.lemmas.get_mut(lemma)
        {
            lemma.set(facts);
        }
    }

    fn intern(&mut self) {
        let mut forms: HashMap<&str, usize> = HashMap::new();
        let mut lemmas: HashMap<String, usize> = HashMap::new();
        for token in &self.reading.tokens {
            let word = token.span.of(self.reading.text);
            let form = *forms.entry(word).or_insert_with(|| {
                let lower = word.to_lowercase();
                let next = lemmas.len();
                let lemma = *lemmas.entry(lower.clone()).or_insert(next);
                self.forms.push(Form::new(word, &lower, token.shape, lemma));
                self.forms.len() - 1
            });
            self.form_of.push(form);
        }
        self.lemmas = vec![Lemma::default(); lemmas.len()];
    }

    /// Runs of capitalised words: joints are hyphens, particles ("al", "de"), "of" and "and" never.
    fn find_runs(&mut self) {
        let reading = self.reading;
        for sentence in &reading.sentences {
            let range = reading.range(sentence);
            let mut at = range.start;
            while at < range.end {
                if !is_capitalised(reading, at) {
                    at += 1;
                    continue;
                }
                let start = at;
                let mut end = at + 1;
                while end < range.end {
                    let joints = (end..range.end.min(end + 3)).take_while(|&joint| self.is_joint(joint)).count();
                    if end + joints < range.end && is_capitalised(reading, end + joints) {
                        end += joints + 1;
                    } else {
                        break;
                    }
                }
                at = end;
                let org_head = (start..end).any(|token| is_org_head(self.flags(token)));
                for slot in self.run_of.get_mut(start..end).unwrap_or_default() {
                    *slot = Some(self.runs.len());
                }
                self.runs.push(Run { tokens: start..end, org_head });
            }
        }
    }

    fn is_joint(&self, token: usize) -> bool {
        let word = self.reading.word(token);
        matches!(word, "-" | "'" | "’" | "&") || (self.flags(token).contains(WordFlags::PARTICLE) && word.len() <= 4)
    }

    fn weigh_tokens(&mut self) {
        let reading = self.reading;
        for sentence in &reading.sentences {
            let range = reading.range(sentence);
            for token in range.clone() {
                let Some(here) = reading.tokens.get(token) else { continue };
                if !matches!(here.kind, TokenKind::Word | TokenKind::Abbreviation) {
                    continue;
                }
                let Some(lemma) = self.form(token).map(|form| form.lemma) else { continue };
                let Some(lemma) = self.lemmas.get_mut(lemma) else { continue };
                if here.shape == Shape::Lower {
                    lemma.count(Lemma::SMALL, Lemma::SMALL_OFTEN);
                } else if here.shape.is_capital() && !begins(reading, range.start, token) {
                    lemma.count(Lemma::CAPITAL, Lemma::CAPITAL_OFTEN);
                }
            }
        }
    }

    fn weigh_runs(&mut self) {
        let mut initials: HashMap<String, bool> = HashMap::new();
        for at in 0..self.runs.len() {
            let Some(run) = self.runs.get(at).cloned() else { continue };
            let Range { start, end } = run.tokens;
            if end - start > 1 {
                self.note(start, Lemma::FIRST);
                self.note(end - 1, Lemma::LAST);
                let letters = self.initials(start..end);
                if letters.len() > 1 {
                    *initials.entry(letters).or_default() |= run.org_head;
                }
            }
            for token in start..end {
                let before = token.checked_sub(1);
                let given = before.is_some_and(|b| b >= start && self.flags(b).intersects(WordFlags::GIVEN));
                let title = before.is_some_and(|b| self.flags(b).contains(WordFlags::TITLE));
                let facts =
                    [(given, Lemma::AFTER_GIVEN), (title, Lemma::AFTER_TITLE), (run.org_head, Lemma::WITH_ORG_HEAD)];
                self.note(token, facts.iter().filter(|(seen, _)| *seen).map(|(_, fact)| fact).sum());
            }
            let word_at = |token: Option<usize>| token.map_or("", |token| self.reading.word(token));
            let (before, after) = (word_at(start.checked_sub(1)), word_at(Some(end)));
            let whole = [
                (LOCATIVES.contains(&before), Lemma::AFTER_LOCATIVE),
                (SAYING.contains(&after) || SAYING.contains(&before), Lemma::SPEAKS),
                (matches!(after, "'s" | "’s"), Lemma::POSSESSES),
                (before == "(" && after == ")", Lemma::BRACKETED),
            ];
            let facts = whole.iter().filter(|(seen, _)| *seen).map(|(_, fact)| fact).sum();
            self.note(start, facts);
            if end - start > 1 {
                self.note(end - 1, facts);
            }
        }
        for token in 0..self.reading.tokens.len() {
            let upper = self.reading.tokens.get(token).is_some_and(|t| t.shape == Shape::Upper);
            if upper && let Some(&org) = initials.get(self.reading.word(token)) {
                self.note(token, Lemma::ACRONYM | if org { Lemma::ACRONYM_OF_ORG } else { 0 });
            }
        }
    }

    fn initials(&self, tokens: Range<usize>) -> String {
        let first = |token| self.reading.word(token).chars().next().filter(|c| c.is_uppercase());
        tokens.filter_map(first).collect()
    }
}

/// Whether organisations' names end or begin with a word.
fn is_org_head(flags: WordFlags) -> bool {
    flags.intersects(WordFlags::ORG_TAIL) || flags.intersects(WordFlags::ORG_HEAD)
}

/// Words that places stand behind.
const LOCATIVES: &[&str] =
    &["in", "In", "at", "from", "From", "near", "Near", "across", "outside", "to", "around", "inside", "into"];

/// Verbs that people and spokespeople stand beside.
const SAYING: &[&str] = &[
    "said",
    "says",
    "told",
    "added",
    "asked",
    "announced",
    "argued",
    "claimed",
    "explained",
    "insisted",
    "noted",
    "replied",
    "recalled",
    "stressed",
    "tweeted",
    "warned",
    "wrote",
    "who",
    "believes",
    "testified",
];

fn is_caseless(reading: &Reading<'_>) -> bool {
    let count = |fits: fn(Shape) -> bool| reading.tokens.iter().filter(|token| fits(token.shape)).count();
    let (small, capital) = (count(|shape| shape == Shape::Lower), count(Shape::is_capital));
    small + capital >= 8 && (capital * 50 <= small || small * 10 <= capital)
}

/// Whether a token is a word with a first capital.
pub fn is_capitalised(reading: &Reading<'_>, token: usize) -> bool {
    reading.tokens.get(token).is_some_and(|token: &Token| {
        token.shape.is_capital() && matches!(token.kind, TokenKind::Word | TokenKind::Abbreviation)
    })
}

/// Whether a token is the first word of its sentence, marks aside.
pub fn begins(reading: &Reading<'_>, sentence_start: usize, token: usize) -> bool {
    (sentence_start..token)
        .rev()
        .take(4)
        .all(|before| reading.tokens.get(before).is_some_and(|t| t.kind == TokenKind::Mark))
        && token - sentence_start <= 4
}

impl Form {
    fn new(word: &str, lower: &str, shape: Shape, lemma: usize) -> Self {
        let folded = fold(word).into_owned();
        let (flags, opens) = gazetteer::entry(&folded, matches!(shape, Shape::Upper | Shape::Initial));
        let ends: Vec<usize> = lower.char_indices().map(|(at, _)| at).skip(1).chain([lower.len()]).collect();
        let mut prefixes = [None; 4];
        let mut suffixes = [None; 4];
        for (length, (prefix, suffix)) in prefixes.iter_mut().zip(&mut suffixes).enumerate() {
            if ends.len() > length + 1 {
                *prefix = ends.get(length).and_then(|&end| lower.get(..end)).map(hash);
                *suffix = ends.get(ends.len() - 2 - length).and_then(|&start| lower.get(start..)).map(hash);
            }
        }
        Self {
            spelling: hash(word),
            lower: hash(lower),
            prefixes,
            suffixes,
            pattern: hash(&pattern(word)),
            shape,
            flags,
            lemma,
            opens,
            folded,
        }
    }
}

/// Capitals as X, small letters as x, digits as d, other characters as they are, runs cut at two.
fn pattern(word: &str) -> String {
    let class = |c: char| match c {
        _ if c.is_uppercase() => 'X',
        _ if c.is_alphabetic() => 'x',
        _ if c.is_numeric() => 'd',
        _ => c,
    };
    let mut out = String::new();
    let (mut last, mut run) = (None, 0);
    for class in word.chars().map(class) {
        run = if last == Some(class) { run + 1 } else { 1 };
        if run <= 2 {
            out.push(class);
        }
        last = Some(class);
    }
    out
}
