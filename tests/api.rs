//! The public names and types that a release may not change without a new major (before 1.0: minor) version. What no
//! longer compiles here is a breaking change; fields may be added.

use std::ops::Range;

use article_analyzer::analysis::{
    Article, Block, Check, Coordinates, DateKind, DateMention, DateModifier, Edit, Entity, EntityKind, Language,
    Located, Mention, Place, Quantity, Quote, QuoteStyle, Role, SCHEMA, Statistics,
};
use article_analyzer::{Analysis, BlockKind, EditKind, Error, Format, MAX_LENGTH, Options, Span, analyze};

/// Takes the fields of a struct, each of its type.
macro_rules! fields {
    ($type:ident { $($field:ident: $kind:ty),* $(,)? }) => {
        let _ = |$type { $($field,)* .. }: $type| {
            $(let _: $kind = $field;)*
        };
    };
}

/// Names the variants of an enum.
macro_rules! variants {
    ($type:ident { $($variant:ident),* }) => {
        let _ = [$($type::$variant),*];
    };
}

#[test]
fn the_functions_have_their_types() {
    let _: fn(&str, &Options) -> Result<Analysis, Error> = analyze;
    let _: fn(Analysis, &str) -> Analysis = Analysis::into_utf16;
    let _: fn(&Error) -> &'static str = Error::code;
    let _: Result<(), Error> = Options::default().keep_utf16("", &Vec::<Range<u32>>::new());
    let _: fn(Span) -> Range<usize> = Span::range;
    let _: (usize, &str) = (MAX_LENGTH, SCHEMA);
    let _ = Options { format: Format::Auto, published_on: None::<String>, max_length: 1, keep: Vec::<Span>::new() };
    is_error::<Error>();
    is_value::<Analysis>();
}

fn is_error<E: std::error::Error + Send + Sync + 'static>() {}

fn is_value<V: Clone + PartialEq + Send + Sync + serde::Serialize>() {}

#[test]
fn the_analysis_has_its_fields() {
    fields!(Analysis {
        schema: &'static str,
        article: Article,
        entities: Vec<Entity>,
        mentions: Vec<Mention>,
        dates: Vec<DateMention>,
        quantities: Vec<Quantity>,
        quotes: Vec<Quote>,
        checks: Vec<Check>,
        statistics: Statistics,
    });
    fields!(Article {
        text: String,
        blocks: Vec<Block>,
        edits: Vec<Edit>,
        title: Option<String>,
        byline: Vec<String>,
        dateline: Option<String>,
        published_on: Option<String>,
        language: Language,
    });
    fields!(Language { code: &'static str, supported: bool });
    fields!(Place { span: Span, source: Span });
    fields!(Span { start: u32, end: u32 });
    fields!(Block { kind: BlockKind, place: Place });
    fields!(Edit { kind: EditKind, rule: &'static str, place: Place, before: String, after: String });
    fields!(Entity {
        id: u32,
        kind: EntityKind,
        name: String,
        aliases: Vec<String>,
        roles: Vec<Role>,
        mentions: Vec<u32>,
        salience: f64,
        place: Option<Coordinates>,
    });
    fields!(Coordinates {
        latitude: f64,
        longitude: f64,
        country_code: &'static str,
        geonames_id: Option<u32>,
        feature_class: Option<char>,
    });
    fields!(Role { title: String, organization: Option<u32>, place: Option<u32>, mention: Located });
    fields!(Located { place: Place, text: String });
    fields!(Mention { place: Place, text: String, entity: u32, kind: EntityKind, confidence: f64, evidence: String });
    fields!(DateMention {
        located: Located,
        kind: DateKind,
        value: Option<String>,
        from: Option<String>,
        to: Option<String>,
        modifier: Option<DateModifier>,
    });
    fields!(Quantity {
        located: Located,
        value: f64,
        low: f64,
        high: Option<f64>,
        approximate: bool,
        unit: Option<String>,
        unit_name: Option<String>,
        of: Option<String>,
        restates: Option<u32>,
    });
    fields!(Quote {
        located: Located,
        style: QuoteStyle,
        speaker: Option<u32>,
        speaker_mention: Option<Located>,
        cue: Option<Located>,
        closed: bool,
    });
    fields!(Check { located: Located, rule: &'static str, message: String, related: Vec<Located> });
    fields!(Statistics { words: u32, sentences: u32, reading_seconds: u32 });
}

#[test]
fn the_kinds_have_their_names() {
    variants!(Format { Auto, Text, Html });
    variants!(EntityKind { Person, Organization, Place, Other });
    variants!(DateKind { Date, Time, Duration, Set });
    variants!(DateModifier { Before, After, Start, Mid, End, Approx, Less, More });
    variants!(QuoteStyle { Direct, Mixed, Indirect });
    variants!(EditKind { Decoded, Repaired, Removed, Inserted, Joined, Respaced });
    variants!(BlockKind {
        Heading,
        Paragraph,
        ListItem,
        BlockQuote,
        Title,
        Byline,
        Dateline,
        Timestamp,
        Caption,
        Credit
    });
}
