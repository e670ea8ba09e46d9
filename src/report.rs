//! Station five: what was found becomes the [`Analysis`] of the contract.

use crate::analysis::{self, Analysis, Located, Place, Statistics};
use crate::calendar::Day;
use crate::clean::Article;
use crate::connect::entities::{self, Cast};
use crate::read::{Reading, TokenKind};
use crate::recognise::dates::Date;
use crate::recognise::quantities::Quantity;
use crate::recognise::quotes::Quote;
use crate::text::Span;

/// What stations three and four found.
pub(crate) struct Findings {
    pub(crate) published_on: Option<Day>,
    pub(crate) dates: Vec<Date>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) quotes: Vec<Quote>,
    /// Of each quote.
    pub(crate) speakers: Vec<Option<usize>>,
    pub(crate) cast: Cast,
}

/// The analysis of an article.
pub(crate) fn report(pasted: &str, article: &Article, reading: &Reading<'_>, findings: Findings) -> Analysis {
    let writer = Writer { article };
    let Findings { published_on, dates, quantities, quotes, speakers, cast } = findings;
    Analysis {
        schema: analysis::SCHEMA,
        article: analysis::Article {
            text: article.text.clone(),
            blocks: article
                .blocks
                .iter()
                .map(|block| analysis::Block { kind: block.kind, place: writer.place(block.span) })
                .collect(),
            edits: edits(pasted, article),
            title: article.facts.title.clone(),
            byline: article.facts.byline.clone(),
            dateline: article.facts.dateline.clone(),
            published_on: published_on.map(|day| day.to_string()),
            language: analysis::Language { code: reading.language.code, supported: reading.language.is_supported() },
        },
        mentions: cast.mentions.iter().map(|mention| writer.mention(mention, &cast)).collect(),
        entities: cast.entities.into_iter().enumerate().map(|(id, entity)| writer.entity(id, entity)).collect(),
        dates: dates.into_iter().map(|date| writer.date(date)).collect(),
        quantities: quantities.into_iter().map(|quantity| writer.quantity(quantity)).collect(),
        quotes: quotes.iter().zip(speakers).map(|(quote, speaker)| writer.quote(quote, speaker)).collect(),
        checks: Vec::new(),
        statistics: statistics(reading),
    }
}

/// Writes findings as the contract has them.
struct Writer<'a> {
    article: &'a Article,
}

impl Writer<'_> {
    fn place(&self, span: Span) -> Place {
        Place { span, source: self.article.map.to_source(span) }
    }

    fn located(&self, span: Span) -> Located {
        Located { place: self.place(span), text: span.of(&self.article.text).to_owned() }
    }

    fn mention(&self, mention: &entities::Mention, cast: &Cast) -> analysis::Mention {
        let Located { place, text } = self.located(mention.span);
        analysis::Mention {
            place,
            text,
            entity: mention.entity as u32,
            kind: cast.entities.get(mention.entity).map_or(analysis::EntityKind::Other, |entity| entity.kind),
            confidence: hundredths(mention.confidence),
            evidence: mention.evidence.clone(),
        }
    }

    fn entity(&self, id: usize, entity: entities::Entity) -> analysis::Entity {
        let roles = entity.roles.into_iter().map(|role| analysis::Role {
            title: role.title,
            organization: role.organization.map(|entity| entity as u32),
            place: role.place.map(|entity| entity as u32),
            mention: self.located(role.span),
        });
        analysis::Entity {
            id: id as u32,
            kind: entity.kind,
            name: entity.name,
            aliases: entity.aliases,
            roles: roles.collect(),
            mentions: entity.mentions.into_iter().map(|mention| mention as u32).collect(),
            salience: hundredths(entity.salience),
            place: entity.place.map(|place| analysis::Coordinates {
                latitude: place.latitude,
                longitude: place.longitude,
                country_code: place.country.unwrap_or_default(),
                geonames_id: place.geonames,
                feature_class: place.class,
            }),
        }
    }

    fn date(&self, date: Date) -> analysis::DateMention {
        analysis::DateMention {
            located: self.located(date.span),
            kind: date.kind,
            value: date.value,
            from: date.interval.map(|(from, _)| from.to_string()),
            to: date.interval.map(|(_, to)| to.to_string()),
            modifier: date.modifier,
        }
    }

    fn quantity(&self, quantity: Quantity) -> analysis::Quantity {
        analysis::Quantity {
            located: self.located(quantity.span),
            value: quantity.value,
            low: quantity.low,
            high: quantity.high,
            approximate: quantity.approximate,
            unit: quantity.unit,
            unit_name: quantity.unit_name,
            of: quantity.of.map(|of| of.of(&self.article.text).to_owned()),
            restates: quantity.restates.map(|index| index as u32),
        }
    }

    fn quote(&self, quote: &Quote, speaker: Option<usize>) -> analysis::Quote {
        analysis::Quote {
            located: self.located(quote.span),
            style: quote.style,
            speaker: speaker.map(|entity| entity as u32),
            speaker_mention: quote.source.map(|source| self.located(source)),
            cue: quote.cue.map(|cue| self.located(cue)),
            closed: quote.closed,
        }
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
