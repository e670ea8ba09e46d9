//! What the name, the classes and other attributes of an element tell about it.

use super::attributes::{Attribute, Attributes};
use super::debris::Debris;
use super::tag::Tag;
use super::vocabulary;

/// What an element says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    None,
    /// The text of the article.
    Body,
    Title,
    Byline,
    Timestamp,
    Caption,
    Credit,
    /// An item of a list that is written as a paragraph, as Word does.
    ListItem,
    Debris(Debris),
}

/// The hint that a start tag gives.
pub(super) fn of(tag: Tag, name: &[u8], attributes: &Attributes) -> Hint {
    if let Some(debris) = of_tag(tag, name) {
        return Hint::Debris(debris);
    }
    if matches!(tag, Tag::Html | Tag::Body | Tag::Root | Tag::Head) {
        return Hint::None;
    }
    if is_hidden(attributes) {
        return Hint::Debris(Debris::Hidden);
    }
    let word_hint = of_words(attributes);
    match (tag, word_hint) {
        (Tag::Nav, _) => Hint::Debris(Debris::Navigation),
        (Tag::Main, Hint::Debris(_)) => Hint::None,
        (_, Hint::None) => of_style(attributes).unwrap_or(match tag {
            Tag::Footer => Hint::Debris(Debris::PageFooter),
            Tag::Aside => Hint::Debris(Debris::Sidebar),
            Tag::Figcaption => Hint::Caption,
            Tag::Time => Hint::Timestamp,
            _ => Hint::None,
        }),
        (_, hint) => hint,
    }
}

/// What never shows as text, by its element alone.
fn of_tag(tag: Tag, name: &[u8]) -> Option<Debris> {
    Some(match tag {
        Tag::Script => Debris::Script,
        Tag::Style => Debris::Style,
        Tag::Head | Tag::Title => Debris::PageHead,
        Tag::Noscript => Debris::NoScript,
        Tag::Template => Debris::Template,
        Tag::Button | Tag::Control | Tag::Option => Debris::FormControl,
        Tag::Embed | Tag::Foreign => Debris::EmbeddedMedia,
        Tag::Other if matches!(name, b"amp-ad" | b"amp-embed") => Debris::Advertisement,
        Tag::Other if name == b"amp-sidebar" => Debris::Navigation,
        Tag::Other if name == b"amp-social-share" => Debris::ShareBar,
        Tag::Other if name == b"amp-consent" => Debris::CookieNotice,
        _ => return None,
    })
}

fn is_hidden(attributes: &Attributes) -> bool {
    let style = attributes.get(Attribute::Style).unwrap_or_default();
    attributes.get(Attribute::Hidden).is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || attributes.get(Attribute::AriaHidden).is_some_and(|value| value.eq_ignore_ascii_case("true"))
        || declares(style, "display", "none")
        || declares(style, "visibility", "hidden")
}

/// Whether an inline style has a declaration that begins so.
fn declares(style: &str, property: &str, value: &str) -> bool {
    style.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(name, rest)| {
            name.trim().eq_ignore_ascii_case(property)
                && rest.trim().get(..value.len()).is_some_and(|start| start.eq_ignore_ascii_case(value))
        })
    })
}

/// What Word writes into styles: bullets as text, and items of lists as paragraphs.
fn of_style(attributes: &Attributes) -> Option<Hint> {
    let style = attributes.get(Attribute::Style)?;
    if declares(style, "mso-list", "ignore") {
        return Some(Hint::Debris(Debris::ListBullet));
    }
    declares(style, "mso-list", "l").then_some(Hint::ListItem)
}

/// Classes that, as they stand, hide an element.
const HIDING: &[&str] = &["d-none", "hidden", "hide", "invisible"];

/// The strongest hint of the words that page makers choose for classes, identifiers and roles: the article's body, then
/// debris, then the rest.
fn of_words(attributes: &Attributes) -> Hint {
    let mut best = Hint::None;
    for attribute in [Attribute::ItemProp, Attribute::Rel, Attribute::Role, Attribute::Class, Attribute::Id] {
        for word in attributes.get(attribute).unwrap_or_default().split_ascii_whitespace() {
            if attribute == Attribute::Class && HIDING.contains(&word) {
                return Hint::Debris(Debris::Hidden);
            }
            match vocabulary::hint(word) {
                Some(Hint::Body) => return Hint::Body,
                _ if word == "body" => return Hint::Body,
                Some(hint @ Hint::Debris(_)) if !matches!(best, Hint::Debris(_)) => best = hint,
                Some(Hint::None) | None => {}
                Some(hint) if best == Hint::None => best = hint,
                _ => {}
            }
        }
    }
    best
}
