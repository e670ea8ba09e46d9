use super::markup::looks_like_html;

/// What a paste is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// HTML or plain text, as the content tells.
    #[default]
    Auto,
    /// Plain text: markup in it is left as it stands.
    Text,
    /// HTML: read by the rules of WHATWG HTML.
    Html,
}

impl Format {
    /// Text or HTML; `Auto` decides by the content.
    pub(super) fn resolve(self, text: &str) -> Self {
        match self {
            Self::Auto if looks_like_html(text) => Self::Html,
            Self::Auto => Self::Text,
            told => told,
        }
    }
}
