//! Station five: what was found becomes the [`Analysis`] of the contract.

use crate::analysis::{self, Analysis, Place, Statistics};
use crate::clean::Article;
use crate::connect::entities::Cast;
use crate::options::Options;
use crate::read::{Reading, TokenKind};
use crate::text::Span;

/// The analysis of an article.
pub(crate) fn report(
    pasted: &str,
    options: &Options,
    article: &Article,
    reading: &Reading<'_>,
    cast: Cast,
) -> Analysis {
    let place = |span: Span| Place { span, source: article.map.to_source(span) };
    let mentions = cast.mentions.into_iter().map(|mention| analysis::Mention {
        place: place(mention.span),
        text: mention.span.of(&article.text).to_owned(),
        entity: mention.entity as u32,
        kind: cast.entities.get(mention.entity).map_or(analysis::EntityKind::Other, |entity| entity.kind),
        confidence: hundredths(mention.confidence),
        evidence: mention.evidence,
    });
    let mentions = mentions.collect();
    let entities = cast.entities.into_iter().enumerate().map(|(id, entity)| analysis::Entity {
        id: id as u32,
        kind: entity.kind,
        name: entity.name,
        aliases: entity.aliases,
        roles: Vec::new(),
        mentions: entity.mentions.into_iter().map(|mention| mention as u32).collect(),
        salience: hundredths(entity.salience),
    });
    Analysis {
        schema: analysis::SCHEMA,
        article: analysis::Article {
            text: article.text.clone(),
            blocks: article.blocks.iter().map(|b| analysis::Block { kind: b.kind, place: place(b.span) }).collect(),
            edits: edits(pasted, article),
            title: article.facts.title.clone(),
            byline: article.facts.byline.clone(),
            dateline: article.facts.dateline.clone(),
            published_on: options.published_on.clone().or_else(|| article.facts.published_on.clone()),
            language: analysis::Language { code: reading.language.code, supported: reading.language.is_supported() },
        },
        entities: entities.collect(),
        mentions,
        dates: Vec::new(),
        quantities: Vec::new(),
        quotes: Vec::new(),
        checks: Vec::new(),
        statistics: statistics(reading),
    }
}

fn edits(pasted: &str, article: &Article) -> Vec<analysis::Edit> {
    let edits = article.map.edits().iter().map(|edit| analysis::Edit {
        kind: edit.kind,
        rule: edit.rule,
        place: Place { span: edit.clean, source: edit.source },
        before: edit.source.of(pasted).to_owned(),
        after: edit.clean.of(&article.text).to_owned(),
    });
    edits.collect()
}

fn statistics(reading: &Reading<'_>) -> Statistics {
    let body = || reading.sentences.iter().filter(|sentence| sentence.block.is_body());
    let is_word = |kind| !matches!(kind, TokenKind::Mark | TokenKind::Clitic);
    let tokens = body().flat_map(|sentence| reading.tokens.get(reading.range(sentence)).unwrap_or_default());
    let words = tokens.filter(|token| is_word(token.kind)).count() as u32;
    Statistics {
        words,
        sentences: body().count() as u32,
        reading_seconds: (f64::from(words) * 60.0 / 238.0).round() as u32,
    }
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
