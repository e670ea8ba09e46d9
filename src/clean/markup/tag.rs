//! The elements that matter here and what HTML says of them.

/// An element by its name; what is neither here nor a block is `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Tag {
    /// The root of everything, which no tag stands for.
    Root,
    A,
    Article,
    Aside,
    /// Any block without rules of its own: `address`, `div`, `section`.
    Block,
    Blockquote,
    Body,
    Br,
    Button,
    Caption,
    /// `dd` and `dt`.
    Definition,
    Div,
    Embed,
    Figcaption,
    Figure,
    Footer,
    Form,
    Foreign,
    Head,
    Header,
    H1,
    /// `h2` to `h6`.
    Heading,
    Hr,
    Html,
    /// `b`, `em`, `span` and whatever has no name here.
    Inline,
    Li,
    /// `ul`, `ol`, `dl`, `menu`, `dir`.
    List,
    Main,
    Meta,
    Nav,
    Noscript,
    Other,
    Option,
    P,
    Pre,
    /// `script`.
    Script,
    /// `select`, `textarea`, `input` and their like.
    Control,
    Style,
    Table,
    /// `td` and `th`.
    Cell,
    Row,
    /// `thead`, `tbody`, `tfoot`.
    RowGroup,
    Template,
    Time,
    Title,
    /// A void element that shows nothing: `img`, `link`, `wbr`.
    Void,
}

impl Tag {
    /// How many tags there are.
    pub(super) const COUNT: usize = Self::Void as usize + 1;

    /// The tag of a name in lower case.
    pub(super) fn of(name: &[u8]) -> Self {
        match name {
            b"a" => Self::A,
            b"article" => Self::Article,
            b"aside" => Self::Aside,
            b"blockquote" => Self::Blockquote,
            b"body" => Self::Body,
            b"br" => Self::Br,
            b"button" => Self::Button,
            b"caption" => Self::Caption,
            b"dd" | b"dt" => Self::Definition,
            b"div" => Self::Div,
            b"audio" | b"canvas" | b"iframe" | b"map" | b"noembed" | b"noframes" | b"object" | b"video" => Self::Embed,
            b"figcaption" => Self::Figcaption,
            b"figure" => Self::Figure,
            b"footer" => Self::Footer,
            b"form" => Self::Form,
            b"math" | b"svg" => Self::Foreign,
            b"h1" => Self::H1,
            b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Self::Heading,
            b"head" => Self::Head,
            b"header" => Self::Header,
            b"hr" => Self::Hr,
            b"html" => Self::Html,
            b"li" => Self::Li,
            b"dir" | b"dl" | b"menu" | b"ol" | b"ul" => Self::List,
            b"main" => Self::Main,
            b"meta" => Self::Meta,
            b"nav" => Self::Nav,
            b"noscript" => Self::Noscript,
            b"optgroup" | b"option" => Self::Option,
            b"p" => Self::P,
            b"listing" | b"plaintext" | b"pre" | b"xmp" => Self::Pre,
            b"script" => Self::Script,
            b"datalist" | b"meter" | b"progress" | b"select" | b"textarea" => Self::Control,
            b"style" => Self::Style,
            b"table" => Self::Table,
            b"td" | b"th" => Self::Cell,
            b"tr" => Self::Row,
            b"tbody" | b"tfoot" | b"thead" => Self::RowGroup,
            b"template" => Self::Template,
            b"time" => Self::Time,
            b"title" => Self::Title,
            b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"embed" | b"frame" | b"img" | b"input"
            | b"keygen" | b"link" | b"param" | b"source" | b"track" | b"wbr" => Self::Void,
            b"address" | b"center" | b"details" | b"dialog" | b"fieldset" | b"hgroup" | b"legend" | b"search"
            | b"section" | b"summary" => Self::Block,
            b"abbr" | b"b" | b"bdi" | b"bdo" | b"big" | b"cite" | b"code" | b"del" | b"dfn" | b"em" | b"font"
            | b"i" | b"ins" | b"kbd" | b"label" | b"mark" | b"nobr" | b"picture" | b"q" | b"s" | b"samp" | b"small"
            | b"span" | b"strike" | b"strong" | b"sub" | b"sup" | b"tt" | b"u" | b"var" => Self::Inline,
            _ => Self::Other,
        }
    }

    /// Whether the element never has content or an end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Br | Self::Hr | Self::Meta | Self::Void)
    }

    /// Whether text inside stands apart from text outside.
    pub(super) fn is_block(self) -> bool {
        !matches!(
            self,
            Self::A
                | Self::Br
                | Self::Button
                | Self::Control
                | Self::Embed
                | Self::Foreign
                | Self::Inline
                | Self::Meta
                | Self::Noscript
                | Self::Option
                | Self::Other
                | Self::Root
                | Self::Script
                | Self::Style
                | Self::Template
                | Self::Time
                | Self::Title
                | Self::Void
        )
    }

    /// Whether an end tag of something inline leaves the element open: "special" in the standard.
    pub(super) fn is_special(self) -> bool {
        self.is_block() || matches!(self, Self::Root | Self::Button | Self::Embed | Self::Template)
    }

    /// Whether the start tag ends an open paragraph.
    pub(super) fn ends_paragraph(self) -> bool {
        self.is_block()
            && !matches!(
                self,
                Self::Body | Self::Caption | Self::Cell | Self::Head | Self::Html | Self::Row | Self::RowGroup
            )
    }

    /// Whether the element may stand in a page's head.
    pub(super) fn is_of_head(self) -> bool {
        matches!(
            self,
            Self::Head
                | Self::Html
                | Self::Meta
                | Self::Noscript
                | Self::Script
                | Self::Style
                | Self::Template
                | Self::Title
                | Self::Void
        )
    }
}
