//! Features of the sequence model, one number each. Training and use call these very functions.
//!
//! Two families: what a word form says wherever it stands relative to the token ([`form_features`], worked out once per
//! form and distance), and what the place of the token says ([`token_features`]).

use super::document::{Document, Form, Lemma, begins};
use super::gazetteer::{Phrase, PhraseKind, WordFlags, phrases};
use super::hash::{hash, mix};
use crate::clean::BlockKind;
use crate::read::{Reading, Sentence, Shape};

/// How far to each side the words are looked at.
pub const REACH: isize = 3;

/// Families of features; a family's number is part of each of its features.
#[derive(Clone, Copy)]
enum Family {
    Bias,
    Lower,
    Spelling,
    Pattern,
    Prefix,
    Suffix,
    Flag,
    Flags,
    Outside,
    FirstOfSentence,
    Lemma,
    LemmaAtStart,
    Before,
    After,
    TwoBefore,
    TwoAfter,
    Around,
    Patterns,
    SmallBefore,
    SmallAfter,
    RunLast,
    RunFirst,
    RunPlace,
    RunHead,
    Phrase,
    PhraseAround,
    Block,
    AllCapitals,
    FlagsAround,
    HeadAfter,
}

fn feature(family: Family, value: u64) -> u64 {
    mix(family as u64 + 1, value)
}

/// What a form says to a token `distance` away from it.
pub fn form_features(form: &Form, distance: isize, emit: &mut impl FnMut(u64)) {
    let side = (distance + REACH) as u64;
    let mut put = |family, value: u64| emit(feature(family, mix(side, value)));
    put(Family::Lower, form.lower);
    if distance.abs() > 2 {
        return;
    }
    put(Family::Pattern, form.pattern);
    let flags = form.flags.bits();
    for bit in 0..u32::BITS {
        if flags >> bit & 1 == 1 && (distance.abs() <= 1 || form.shape.is_capital()) {
            put(Family::Flag, mix(u64::from(bit), u64::from(form.shape.is_capital())));
        }
    }
    if distance == 0 {
        put(Family::Spelling, form.spelling);
        put(Family::Flags, mix(u64::from(flags), form.shape as u64));
        for (length, (prefix, suffix)) in form.prefixes.iter().zip(&form.suffixes).enumerate() {
            for (family, affix) in [(Family::Prefix, prefix), (Family::Suffix, suffix)] {
                if let Some(affix) = affix {
                    put(family, mix(length as u64, *affix));
                }
            }
        }
    } else if distance.abs() == 1 {
        for (family, affix) in [(Family::Prefix, form.prefixes.get(2)), (Family::Suffix, form.suffixes.get(2))] {
            if let Some(Some(affix)) = affix {
                put(family, mix(3, *affix));
            }
        }
    }
}

/// What a place outside the sentence says to a token `distance` away from it.
pub fn outside_feature(distance: isize) -> u64 {
    feature(Family::Outside, (distance + REACH) as u64)
}

/// What is found once for all tokens of a sentence.
#[derive(Debug)]
pub struct SentenceMarks {
    /// The lists' phrases: for each token, which kinds it is part of and where.
    phrases: Vec<Vec<u64>>,
    /// Whether the words that have a case are in capitals alone.
    all_capitals: bool,
}

/// Looks a sentence through for [`token_features`].
pub fn sentence_marks(document: &Document<'_>, sentence: &Sentence) -> SentenceMarks {
    SentenceMarks {
        phrases: phrase_marks(document, sentence),
        all_capitals: is_all_capitals(document.reading, sentence),
    }
}

fn phrase_marks(document: &Document<'_>, sentence: &Sentence) -> Vec<Vec<u64>> {
    let range = document.reading.range(sentence);
    let mut marks = vec![Vec::new(); range.len()];
    let mut covered = [0; 5];
    for start in range.clone().filter(|&start| document.form(start).is_some_and(|form| form.opens)) {
        let keys = (start..range.end).map_while(|token| document.form(token).map(|form| form.folded.as_str()));
        let mut longest: [Option<(usize, PhraseKind)>; 5] = [None; 5];
        for Phrase { tokens, readings } in phrases(keys) {
            for reading in readings {
                let needs_capital = !matches!(group(reading.kind), 3) && !document.caseless;
                if needs_capital && !super::document::is_capitalised(document.reading, start) {
                    continue;
                }
                if reading.upper_case && document.form(start).is_none_or(|form| form.shape != Shape::Upper) {
                    continue;
                }
                if let Some(slot) = longest.get_mut(group(reading.kind))
                    && slot.is_none_or(|(longest, _)| longest < tokens)
                {
                    *slot = Some((tokens, reading.kind));
                }
            }
        }
        for (found, covered) in longest.iter().zip(&mut covered) {
            let Some((tokens, kind)) = found else { continue };
            if start < *covered {
                continue;
            }
            *covered = start + tokens;
            for offset in 0..*tokens {
                let place = u64::from(offset > 0) + 2 * u64::from(offset + 1 < *tokens);
                if let Some(mark) = marks.get_mut(start - range.start + offset) {
                    mark.push(mix(*kind as u64, place));
                }
            }
        }
    }
    marks
}

/// Places, peoples, organisations, titles, others: each list's longest phrase counts.
fn group(kind: PhraseKind) -> usize {
    use PhraseKind as K;
    match kind {
        K::PeopleAdjective | K::PeopleNoun => 1,
        K::Authority | K::Movement | K::Company | K::Media | K::Team | K::Organization => 2,
        K::CourtesyTitle | K::MilitaryTitle | K::PoliticalTitle | K::ReligiousTitle | K::LearnedTitle | K::Role => 3,
        K::Calendar | K::Holiday | K::Language | K::Religion | K::Event | K::Law | K::Work => 4,
        _ => 0,
    }
}

/// What the place of a token says; `marks` are the sentence's [`sentence_marks`].
pub fn token_features(
    document: &Document<'_>,
    sentence: &Sentence,
    marks: &SentenceMarks,
    token: usize,
    emit: &mut impl FnMut(u64),
) {
    let reading = document.reading;
    let range = reading.range(sentence);
    let Some(here) = document.form(token) else { return };
    let near = |distance: isize| {
        let there = token.checked_add_signed(distance).filter(|there| range.contains(there))?;
        document.form(there)
    };
    let lower = |distance| near(distance).map_or(0, |form: &Form| form.lower);
    let pattern = |distance| near(distance).map_or(0, |form: &Form| form.pattern);
    let flags = |distance| near(distance).map_or(WordFlags::default(), |form: &Form| form.flags);
    let mut put = |family, value: u64| emit(feature(family, value));

    put(Family::Bias, 0);
    put(Family::Before, mix(lower(-1), lower(0)));
    put(Family::After, mix(lower(0), lower(1)));
    put(Family::TwoBefore, mix(lower(-2), lower(-1)));
    put(Family::TwoAfter, mix(lower(1), lower(2)));
    put(Family::Around, mix(lower(-1), lower(1)));
    put(Family::Patterns, mix(mix(pattern(-1), pattern(0)), pattern(1)));
    put(Family::Block, mix(block_class(sentence.block), here.shape as u64));

    let place = token - range.start;
    for mark in marks.phrases.get(place).into_iter().flatten() {
        put(Family::Phrase, mix(*mark, here.shape as u64));
    }
    for (side, at) in [(1, place.wrapping_sub(1)), (2, place + 1)] {
        for mark in marks.phrases.get(at).into_iter().flatten() {
            put(Family::PhraseAround, mix(side, *mark));
        }
    }

    if !here.shape.is_capital() {
        return;
    }
    let at_start = begins(reading, range.start, token);
    if at_start {
        put(Family::FirstOfSentence, here.lower);
    }
    if marks.all_capitals {
        put(Family::AllCapitals, here.shape as u64);
    }
    let lemma = document.lemma(token).bits();
    let family = if at_start { Family::LemmaAtStart } else { Family::Lemma };
    for bit in 0..16 {
        if lemma >> bit & 1 == 1 {
            put(Family::Lemma, bit);
        }
    }
    let use_of_word = lemma & (Lemma::SMALL | Lemma::SMALL_OFTEN | Lemma::CAPITAL | Lemma::CAPITAL_OFTEN);
    put(family, mix(1, u64::from(use_of_word)));
    put(family, mix(2, u64::from(lemma & !(Lemma::SMALL_OFTEN | Lemma::CAPITAL_OFTEN))));
    put(Family::FlagsAround, mix(mix(u64::from(flags(-1).bits()), u64::from(flags(0).bits())), 0));
    put(Family::FlagsAround, mix(mix(u64::from(flags(0).bits()), u64::from(flags(1).bits())), 1));

    let Some(run) = document.run_of.get(token).copied().flatten().and_then(|run| document.runs.get(run)) else {
        return;
    };
    let (first, last) = (run.tokens.start, run.tokens.end.saturating_sub(1));
    let length = run.tokens.len().min(6) as u64;
    let from_start = (token - first).min(3) as u64;
    put(Family::RunPlace, mix(mix(length, from_start), u64::from(run.org_head)));
    let of = |token: usize| document.form(token).map_or((0, 0), |form| (form.lower, u64::from(form.flags.bits())));
    if token != last {
        put(Family::RunLast, mix(of(last).0, 0));
        put(Family::RunHead, mix(of(last).1, 1));
    }
    if token != first {
        put(Family::RunFirst, mix(of(first).0, 0));
        put(Family::RunHead, mix(of(first).1, 2));
    }
    let edge =
        |at: Option<usize>| at.filter(|at| range.contains(at)).and_then(|at| document.form(at)).map_or(0, |f| f.lower);
    let (before, after) = (edge(first.checked_sub(1)), edge(Some(last + 1)));
    put(Family::SmallBefore, before);
    put(Family::SmallAfter, after);
    put(Family::SmallBefore, mix(before, length));
    put(Family::SmallAfter, mix(after, length));
    if after == hash("of") || after == hash("for") {
        put(Family::HeadAfter, here.lower);
    }
}

fn block_class(kind: BlockKind) -> u64 {
    match kind {
        BlockKind::Title | BlockKind::Heading => 1,
        BlockKind::Byline => 2,
        BlockKind::Dateline => 3,
        BlockKind::Caption | BlockKind::Credit => 4,
        BlockKind::Timestamp => 5,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote => 0,
    }
}

fn is_all_capitals(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    let tokens = reading.tokens.get(reading.range(sentence)).unwrap_or_default();
    let upper = tokens.iter().filter(|token| matches!(token.shape, Shape::Upper)).count();
    let other =
        tokens.iter().filter(|token| matches!(token.shape, Shape::Lower | Shape::Capital | Shape::Mixed)).count();
    upper >= 3 && upper > 4 * other
}
