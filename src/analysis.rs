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
    pub dates: Vec<Nothing>,
    /// Numbers and what they count.
    pub quantities: Vec<Nothing>,
    /// Quotations and who said them.
    pub quotes: Vec<Nothing>,
    /// Findings for the copy desk.
    pub checks: Vec<Nothing>,
    /// Counts over the body.
    pub statistics: Statistics,
}

/// A finding of a recogniser that is still to come: there is none.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub enum Nothing {}

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
pub struct Language {
    /// BCP 47; `und` where it cannot be told.
    pub code: &'static str,
    /// Whether the recognisers know it.
    pub supported: bool,
}

/// A block of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
}

/// One difference between the paste and the clean text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
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
    pub roles: Vec<Nothing>,
    /// Indices into [`Analysis::mentions`].
    pub mentions: Vec<u32>,
    /// 0 to 1: how much the article is about it.
    pub salience: f64,
}

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
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

/// Counts over the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
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
        let clean = Utf16Table::new(&self.article.text);
        let source = Utf16Table::new(pasted);
        let blocks = self.article.blocks.iter_mut().map(|block| &mut block.place);
        let edits = self.article.edits.iter_mut().map(|edit| &mut edit.place);
        let mentions = self.mentions.iter_mut().map(|mention| &mut mention.place);
        for place in blocks.chain(edits).chain(mentions) {
            let in_units =
                |table: &Utf16Table<'_>, span: Span| Span { start: table.at(span.start), end: table.at(span.end) };
            place.span = in_units(&clean, place.span);
            place.source = in_units(&source, place.source);
        }
        self
    }
}
