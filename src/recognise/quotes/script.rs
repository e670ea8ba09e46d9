//! An article made ready: what each word can be, which words are quoted, and the periods to look at.

use std::ops::Range;

use super::lexicon::{self, Class};
use super::marks::{self, Quotation};
use crate::analysis::EntityKind;
use crate::read::{Reading, Shape, Token, TokenKind};
use crate::recognise::names::Name;
use crate::text::Span;

/// An article with all that the rules ask of its tokens.
pub(super) struct Script<'a> {
    pub reading: &'a Reading<'a>,
    names: &'a [Name],
    classes: Vec<Class>,
    pub quotations: Vec<Quotation>,
    /// For each token, one more than the index of the quotation it is in; 0 for none.
    quoted: Vec<u32>,
}

/// Whether a word in quotation marks stands inside a name: `Ed “Bear” Novak`.
fn is_nickname(reading: &Reading<'_>, quotation: &Quotation) -> bool {
    let token = |at: usize| reading.tokens.get(at).filter(|token| token.kind == TokenKind::Word);
    let capital = |at: usize| token(at).is_some_and(|token| token.shape.is_capital());
    quotation.inner.len() <= 2
        && quotation.inner.clone().all(capital)
        && quotation.outer.start.checked_sub(1).is_some_and(capital)
        && capital(quotation.outer.end)
        && !token(quotation.outer.end).is_some_and(|next| next.line_start)
}

/// A sentence that no quotation is cut by: `"We left. They stayed," she said.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub tokens: Range<usize>,
    /// Whether a paragraph begins with it.
    pub opens: bool,
    /// Whether it may hold sentences, as against a line that stands for itself.
    pub prose: bool,
}

impl<'a> Script<'a> {
    pub fn new(reading: &'a Reading<'a>, names: &'a [Name]) -> Self {
        let mut quotations = marks::pair(reading);
        quotations.retain(|quotation| !is_nickname(reading, quotation));
        let mut quoted = vec![0; reading.tokens.len()];
        for (index, quotation) in quotations.iter().enumerate() {
            quoted.get_mut(quotation.outer.clone()).unwrap_or_default().fill(index as u32 + 1);
        }
        let class = |(token, quoted): (&Token, &u32)| match token.kind {
            TokenKind::Word | TokenKind::Clitic if *quoted == 0 => lexicon::look_up(token.span.of(reading.text)).class,
            _ => Class::default(),
        };
        let classes = reading.tokens.iter().zip(&quoted).map(class).collect();
        Self { reading, names, classes, quotations, quoted }
    }

    pub fn token(&self, at: usize) -> Option<&Token> {
        self.reading.tokens.get(at)
    }

    pub fn word(&self, at: usize) -> &str {
        self.reading.word(at)
    }

    /// Whether a token, outside quotations, is just this.
    pub fn is(&self, at: usize, word: &str) -> bool {
        !self.is_quoted(at) && self.word(at).eq_ignore_ascii_case(word)
    }

    /// What a token can be; nothing inside quotations.
    pub fn class(&self, at: usize) -> Class {
        self.classes.get(at).copied().unwrap_or_default()
    }

    pub fn has(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    pub fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at).is_some_and(|&quoted| quoted != 0)
    }

    /// The index of the quotation that a token is in.
    pub fn quotation_at(&self, at: usize) -> Option<usize> {
        (*self.quoted.get(at)? as usize).checked_sub(1)
    }

    /// Whether a token is a mark outside quotations.
    pub fn is_mark(&self, at: usize) -> bool {
        !self.is_quoted(at) && self.token(at).is_some_and(|token| token.kind == TokenKind::Mark)
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape.is_capital())
    }

    pub fn is_lower(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Lower && token.kind == TokenKind::Word)
    }

    /// The name that covers a token.
    pub fn name_at(&self, at: usize) -> Option<&Name> {
        let next = self.names.partition_point(|name| name.token <= at);
        self.names.get(next.checked_sub(1)?).filter(|name| at < name.token + name.tokens)
    }

    pub fn is_person(&self, at: usize) -> bool {
        self.name_at(at).is_some_and(|name| name.kind == EntityKind::Person)
    }

    /// The text from the first of some tokens to the last.
    pub fn span(&self, tokens: &Range<usize>) -> Option<Span> {
        let first = self.token(tokens.start)?;
        let last = self.token(tokens.end.checked_sub(1)?)?;
        (tokens.start < tokens.end).then_some(Span { start: first.span.start, end: last.span.end })
    }

    /// The periods, in order.
    pub fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = Vec::with_capacity(self.reading.sentences.len());
        for sentence in &self.reading.sentences {
            let tokens = self.reading.range(sentence);
            let opens = self.token(tokens.start).is_some_and(|token| token.line_start);
            let goes_on = |before: &Period| {
                let (left, right) =
                    (self.quotation_at(before.tokens.end.wrapping_sub(1)), self.quotation_at(tokens.start));
                left.is_some() && left == right
            };
            match periods.last_mut() {
                Some(before) if !opens && goes_on(before) => before.tokens.end = tokens.end,
                _ => periods.push(Period { tokens, opens, prose: sentence.block.is_body() }),
            }
        }
        periods
    }
}
