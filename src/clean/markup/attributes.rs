//! The attributes of one start tag that say what an element is.

/// An attribute that is read; all others are skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    AriaHidden,
    Class,
    Content,
    DateTime,
    Hidden,
    Id,
    ItemProp,
    /// `name` or `property`, which pages of the Open Graph use alike.
    Name,
    Rel,
    Role,
    Style,
    Type,
}

impl Attribute {
    /// The attribute of a name in lower case.
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"aria-hidden" => Self::AriaHidden,
            b"class" => Self::Class,
            b"content" => Self::Content,
            b"datetime" => Self::DateTime,
            b"hidden" => Self::Hidden,
            b"id" => Self::Id,
            b"itemprop" => Self::ItemProp,
            b"name" | b"property" => Self::Name,
            b"rel" => Self::Rel,
            b"role" => Self::Role,
            b"style" => Self::Style,
            b"type" => Self::Type,
            _ => return None,
        })
    }
}

/// The attributes of a start tag, references decoded.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    values: Vec<u8>,
    entries: Vec<(Attribute, usize)>,
}

impl Attributes {
    /// Forgets everything, to be used for the next tag.
    pub(super) fn clear(&mut self) {
        self.values.clear();
        self.entries.clear();
    }

    /// Begins an attribute; what is pushed next is its value.
    pub(super) fn begin(&mut self, attribute: Attribute) {
        self.entries.push((attribute, self.values.len()));
    }

    /// Adds to the value of the attribute that was begun last.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.values.extend_from_slice(bytes);
    }

    /// The value of an attribute, empty where it has none; of two alike the first counts.
    pub(super) fn get(&self, attribute: Attribute) -> Option<&str> {
        let at = self.entries.iter().position(|(name, _)| *name == attribute)?;
        let (_, start) = self.entries.get(at)?;
        let end = self.entries.get(at + 1).map_or(self.values.len(), |(_, next)| *next);
        std::str::from_utf8(self.values.get(*start..end)?).ok()
    }
}
