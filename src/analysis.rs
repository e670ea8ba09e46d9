//! What comes out: the analysis contract, field by field as `www/article-analyzer.d.ts` documents it.
//!
//! Offsets are bytes, so that Rust can slice with them, until [`Analysis::into_utf16`] turns them into the units that
//! JavaScript counts in.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::clean::BlockKind;
use crate::text::utf16::Utf16Table;
use crate::text::{EditKind, Span};

/// Name and version of the contract.
pub const SCHEMA: &str = "article-analysis/1";

/// All that was found in a paste.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Analysis {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The clean article.
    pub article: Article,
    /// Who and what is named, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// Every naming, sorted by start, never overlapping.
    pub mentions: Vec<Mention>,
    /// Dates, times and durations.
    pub dates: Vec<DateMention>,
    /// Numbers and what they count.
    pub quantities: Vec<Quantity>,
    /// Quotations and who said them.
    pub quotes: Vec<Quote>,
    /// Findings for the copy desk.
    pub checks: Vec<Check>,
    /// Counts over the body.
    pub statistics: Statistics,
}

/// A place in the clean text and the place in the paste that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In the clean text.
    pub span: Span,
    /// In the paste.
    pub source: Span,
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Place", 4)?;
        fields.serialize_field("start", &self.span.start)?;
        fields.serialize_field("end", &self.span.end)?;
        fields.serialize_field("sourceStart", &self.source.start)?;
        fields.serialize_field("sourceEnd", &self.source.end)?;
        fields.end()
    }
}

/// The clean article.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Article {
    /// The clean text.
    pub text: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Every difference between the paste and the text, in source order.
    pub edits: Vec<Edit>,
    /// The title, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The authors, where they are named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<String>,
    /// Where it was written, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// `YYYY-MM-DD`: from the options, else from the paste.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_on: Option<String>,
    /// The language.
    pub language: Language,
}

/// The language of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Language {
    /// BCP 47; `und` where it cannot be told.
    pub code: &'static str,
    /// Whether the recognisers know it.
    pub supported: bool,
}

/// A block of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
}

/// One difference between the paste and the clean text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Edit {
    /// What was done.
    pub kind: EditKind,
    /// The rule that did it.
    pub rule: &'static str,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What stood in the paste.
    pub before: String,
    /// What stands in the clean text.
    pub after: String,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being, real or not.
    Person,
    /// A body that acts: a party, a company, a ministry, a band.
    Organization,
    /// Somewhere.
    Place,
    /// What is named and none of these: an event, a work, a law.
    Other,
}

/// Somebody or something that the article names.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Entity {
    /// Index into [`Analysis::entities`].
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name in the article.
    pub name: String,
    /// Its other forms in the article, in the order they are met.
    pub aliases: Vec<String>,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Indices into [`Analysis::mentions`].
    pub mentions: Vec<u32>,
    /// 0 to 1: how much the article is about it.
    pub salience: f64,
    /// Where a place lies, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Coordinates>,
}

/// Where a place lies.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Coordinates {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2; empty for what lies in no one country.
    pub country_code: &'static str,
    /// The GeoNames id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geonames_id: Option<u32>,
    /// The GeoNames feature class: `P` a town, `A` a country or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feature_class: Option<char>,
}

/// What an entity is said to be.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Role {
    /// `foreign minister`.
    pub title: String,
    /// Of which organisation: index into [`Analysis::entities`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<u32>,
    /// Of which place: index into [`Analysis::entities`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// The words that say so.
    pub mention: Located,
}

/// Words of the article, and where they stand.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Located {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words.
    pub text: String,
}

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Mention {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words.
    pub text: String,
    /// Index into [`Analysis::entities`].
    pub entity: u32,
    /// What the entity is.
    pub kind: EntityKind,
    /// 0 to 1.
    pub confidence: f64,
    /// Why, in words for a reader.
    pub evidence: String,
}

/// An expression of time.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct DateMention {
    /// The words.
    #[serde(flatten)]
    pub located: Located,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// The TIMEX3 value, resolved against the day of publication; none where it cannot be.
    pub value: Option<String>,
    /// First day of the interval meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// How the value is bent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modifier: Option<DateModifier>,
}

/// What an expression of time says, as TIMEX3 types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A day, month, year or other stretch of the calendar.
    Date,
    /// A part of a day, or a clock time.
    Time,
    /// A length of time.
    Duration,
    /// Times that recur.
    Set,
}

/// How the value of a [`DateMention`] is bent, after TIMEX3's `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DateModifier {
    /// `before 2011`
    Before,
    /// `after 2011`
    After,
    /// `early 2011`
    Start,
    /// `mid-2011`
    Mid,
    /// `late 2011`
    End,
    /// `around 2011`
    Approx,
    /// `less than two years`
    Less,
    /// `more than two years`
    More,
}

/// A number, its unit, and what it counts.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Quantity {
    /// The words.
    #[serde(flatten)]
    pub located: Located,
    /// The number stated.
    pub value: f64,
    /// The least that is meant.
    pub low: f64,
    /// The most that is meant; none where there is no bound.
    pub high: Option<f64>,
    /// Whether the text says that it is about so much.
    pub approximate: bool,
    /// UCUM or ISO 4217 code where one exists, else the counted noun's lemma.
    pub unit: Option<String>,
    /// The English name of a UCUM or ISO 4217 unit, in the singular; none for counted nouns.
    pub unit_name: Option<String>,
    /// What is counted or measured, as the text says it.
    pub of: Option<String>,
    /// Index of the quantity that this one says again, in brackets after it, in another unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restates: Option<u32>,
}

/// What somebody is reported to have said.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Quote {
    /// What was said, without the marks that enclose it.
    #[serde(flatten)]
    pub located: Located,
    /// Whether all of it, a part or none stands in quotation marks.
    pub style: QuoteStyle,
    /// Index into [`Analysis::entities`]; none where it is not clear.
    pub speaker: Option<u32>,
    /// The words that name the speaker here.
    pub speaker_mention: Option<Located>,
    /// `said`, `according to`.
    pub cue: Option<Located>,
    /// Whether the closing mark is there.
    pub closed: bool,
}

/// How much of a [`Quote`] stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteStyle {
    /// All of it.
    Direct,
    /// A part.
    Mixed,
    /// Nothing.
    Indirect,
}

/// A finding for the copy desk.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Check {
    /// The words.
    #[serde(flatten)]
    pub located: Located,
    /// The check's name, in kebab-case.
    pub rule: &'static str,
    /// One sentence for an editor.
    pub message: String,
    /// Other places that it rests on.
    pub related: Vec<Located>,
}

/// Counts over the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Statistics {
    /// Words.
    pub words: u32,
    /// Sentences.
    pub sentences: u32,
    /// How long a silent reader takes, at 238 words a minute (Brysbaert 2019, a meta-analysis of 190 studies).
    pub reading_seconds: u32,
}

impl Analysis {
    /// The analysis with every offset in UTF-16 code units. `pasted` is the text it was made from.
    #[must_use]
    pub fn into_utf16(mut self, pasted: &str) -> Self {
        let text = std::mem::take(&mut self.article.text);
        let clean = Utf16Table::new(&text);
        let source = Utf16Table::new(pasted);
        for place in self.places() {
            let in_units =
                |table: &Utf16Table<'_>, span: Span| Span { start: table.at(span.start), end: table.at(span.end) };
            place.span = in_units(&clean, place.span);
            place.source = in_units(&source, place.source);
        }
        self.article.text = text;
        self
    }

    fn places(&mut self) -> impl Iterator<Item = &mut Place> {
        let blocks = self.article.blocks.iter_mut().map(|block| &mut block.place);
        let edits = self.article.edits.iter_mut().map(|edit| &mut edit.place);
        let roles = self.entities.iter_mut().flat_map(|entity| &mut entity.roles).map(|role| &mut role.mention.place);
        let mentions = self.mentions.iter_mut().map(|mention| &mut mention.place);
        let dates = self.dates.iter_mut().map(|date| &mut date.located);
        let quantities = self.quantities.iter_mut().map(|quantity| &mut quantity.located);
        let quotes = self.quotes.iter_mut().flat_map(|quote| {
            [Some(&mut quote.located), quote.speaker_mention.as_mut(), quote.cue.as_mut()].into_iter().flatten()
        });
        let checks =
            self.checks.iter_mut().flat_map(|check| std::iter::once(&mut check.located).chain(&mut check.related));
        let located = dates.chain(quantities).chain(quotes).chain(checks).map(|located| &mut located.place);
        blocks.chain(edits).chain(roles).chain(mentions).chain(located)
    }
}
