//! Sentences: where one ends is told by its mark, by the word before the mark and by what follows.

use std::ops::Range;

use super::abbreviation::{Stop, starts_sentence, stop_after};
use super::token::{Shape, Token, TokenKind};
use crate::clean::BlockKind;

/// A sentence, or a line that stands for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<u32>,
    /// The kind of the block it stands in.
    pub block: BlockKind,
}

/// Divides a block whose tokens begin at `first` into sentences.
pub(super) fn divide(text: &str, tokens: &[Token], first: usize, block: BlockKind, sentences: &mut Vec<Sentence>) {
    let block_tokens = tokens.get(first..).unwrap_or_default();
    let mut start = 0;
    for at in 1..=block_tokens.len() {
        let (before, after) = block_tokens.split_at(at);
        let ends = after.is_empty()
            || after.first().is_some_and(|next| next.line_start && next.shape != Shape::Lower)
            || (super::is_prose(block) && ends_sentence(text, before, after));
        if ends && at > start {
            sentences.push(Sentence { tokens: (first + start) as u32..(first + at) as u32, block });
            start = at;
        }
    }
}

fn ends_sentence(text: &str, before: &[Token], after: &[Token]) -> bool {
    let Some((next, _)) = after.split_first() else { return true };
    if !next.spaced {
        return false;
    }
    // Quotation marks and brackets that close after the full stop belong to the sentence.
    let closers = before.iter().rev().take_while(|token| !token.spaced && is_closer(token.span.of(text))).count();
    let Some((mark, words)) = before.get(..before.len() - closers).and_then(|rest| rest.split_last()) else {
        return false;
    };
    let opener = after.iter().take(MOST_MARKS).find(|token| token.kind != TokenKind::Mark);
    let follows = opener.is_some_and(|token| token.shape != Shape::Lower || token.kind == TokenKind::Number)
        && !is_inner(next.span.of(text));
    let next_word = opener.map_or("", |token| token.span.of(text));
    match mark.span.of(text) {
        "." | "。" => {
            let previous = words.last().filter(|_| !mark.spaced).map_or("", |token| token.span.of(text));
            follows
                && match stop_after(previous) {
                    Stop::Ends => true,
                    Stop::Open => closers > 0,
                    Stop::Maybe => closers > 0 || starts_sentence(next_word),
                }
        }
        stop if mark.kind == TokenKind::Mark && stop.starts_with(['.', '!', '?', '…', '！', '？', '؟', '।']) => {
            follows
        }
        _ => mark.kind == TokenKind::Abbreviation && follows && (closers > 0 || starts_sentence(next_word)),
    }
}

/// So many marks may stand before the first word of a sentence. Every mark of a longer row would read the rest of it.
const MOST_MARKS: usize = 16;

fn is_closer(mark: &str) -> bool {
    matches!(mark, "\"" | "”" | "’" | "'" | "»" | "›" | ")" | "]" | "“")
}

/// Marks that go on with a sentence, whatever stands before them.
fn is_inner(mark: &str) -> bool {
    matches!(mark, "," | ";" | ":" | ")" | "]" | "-" | "–" | "—")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn sentences(text: &str) -> Vec<&str> {
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        super::super::token::tokenize(text, Span::new(0, text.len()), &mut tokens);
        divide(text, &tokens, 0, BlockKind::Paragraph, &mut sentences);
        let span = |sentence: &Sentence| {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            &text[tokens[range.start].span.range().start..tokens[range.end - 1].span.range().end]
        };
        sentences.iter().map(span).collect()
    }

    #[test]
    fn titles_initials_decimals_and_abbreviations_do_not_end_sentences() {
        let one = "Gen. J. P. Okoro of the U.S. Army met Mr. Silva of Acme Inc. in St. Louis at 5.30 p.m. on Jan. 3.";
        assert_eq!(sentences(one), [one]);
    }

    #[test]
    fn an_abbreviation_ends_a_sentence_before_a_word_that_begins_one() {
        assert_eq!(
            sentences("They met in the U.S. The talks failed. She left at 5 p.m. He stayed."),
            ["They met in the U.S.", "The talks failed.", "She left at 5 p.m.", "He stayed."]
        );
    }

    #[test]
    fn quotation_marks_close_after_the_full_stop() {
        assert_eq!(
            sentences("\"We left.\" She wept. \"Why?\" he asked. (Nobody spoke.) “It rained.” Then sun."),
            ["\"We left.\"", "She wept.", "\"Why?\" he asked.", "(Nobody spoke.)", "“It rained.”", "Then sun."]
        );
    }
}
