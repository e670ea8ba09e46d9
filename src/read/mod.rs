//! Station two: tokens, sentences and the language, made once; everything after looks at the same tokens.
//!
//! May use `text` and `clean`.

mod abbreviation;
mod language;
pub mod lower;
pub mod numeral;
mod sentence;
mod token;

use std::ops::Range;

use crate::clean::{Article, BlockKind};
pub use language::Language;
pub use sentence::Sentence;
pub use token::{Shape, Token, TokenKind};

/// An article as it is read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The clean text that all spans index.
    pub text: &'a str,
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    /// The sentences, in order; every token is in just one.
    pub sentences: Vec<Sentence>,
    /// The language of the body.
    pub language: Language,
}

impl Reading<'_> {
    /// The words of a token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// The tokens of a sentence, as a range of indices.
    pub fn range(&self, sentence: &Sentence) -> Range<usize> {
        sentence.tokens.start as usize..sentence.tokens.end as usize
    }
}

/// Reads an article.
pub fn read(article: &Article) -> Reading<'_> {
    let text = article.text.as_str();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut sentences = Vec::with_capacity(text.len() / 100);
    for block in &article.blocks {
        let first = tokens.len();
        token::tokenize(text, block.span, &mut tokens);
        sentence::divide(text, &tokens, first, block.kind, &mut sentences);
    }
    Reading { text, tokens, sentences, language: language::detect(article) }
}

/// Whether a block of this kind has sentences, as against a line that stands for itself.
fn is_prose(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::BlockQuote | BlockKind::ListItem | BlockKind::Caption)
}
