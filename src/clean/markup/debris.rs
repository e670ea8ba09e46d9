/// What is removed, and why. Of several kinds in one edit the last of this list gives the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Debris {
    Markup,
    HtmlComment,
    ControlCharacter,
    Script,
    Style,
    NoScript,
    Template,
    FormControl,
    EmbeddedMedia,
    ListBullet,
    OutsideArticle,
    PageHead,
    Hidden,
    Navigation,
    PageHeader,
    PageFooter,
    ShareBar,
    RelatedLinks,
    ReaderComments,
    Advertisement,
    NewsletterBox,
    CookieNotice,
    Overlay,
    Sidebar,
    AuthorBox,
    TopicTags,
}

impl Debris {
    /// The name of the rule that removes it.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Self::Markup => "markup",
            Self::HtmlComment => "html-comment",
            Self::ControlCharacter => "control-character",
            Self::Script => "script",
            Self::Style => "style",
            Self::NoScript => "no-script",
            Self::Template => "template",
            Self::PageHead => "page-head",
            Self::Hidden => "hidden",
            Self::FormControl => "form-control",
            Self::EmbeddedMedia => "embedded-media",
            Self::ListBullet => "list-bullet",
            Self::Navigation => "navigation",
            Self::PageHeader => "page-header",
            Self::PageFooter => "page-footer",
            Self::ShareBar => "share-bar",
            Self::RelatedLinks => "related-links",
            Self::ReaderComments => "reader-comments",
            Self::Advertisement => "advertisement",
            Self::NewsletterBox => "newsletter-box",
            Self::CookieNotice => "cookie-notice",
            Self::Overlay => "overlay",
            Self::Sidebar => "sidebar",
            Self::AuthorBox => "author-box",
            Self::TopicTags => "topic-tags",
            Self::OutsideArticle => "outside-article",
        }
    }

    /// Whether it has a name that tells a reader what it was, so that it is an edit of its own.
    pub(super) fn is_named(self) -> bool {
        self > Self::OutsideArticle
    }

    /// Whether a reader of the page would not have seen it as text, so that it goes from a fragment too.
    pub(super) fn never_shows(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Style
                | Self::NoScript
                | Self::Template
                | Self::PageHead
                | Self::FormControl
                | Self::EmbeddedMedia
                | Self::ListBullet
                | Self::ControlCharacter
                | Self::HtmlComment
                | Self::Markup
        )
    }

    /// How much of a page's prose, in percent, may bear the name of such debris before the name is taken for something
    /// else: pages call their main column `content-with-sidebar`, and hide articles until a script has run. Only
    /// readers' comments may well outgrow the article.
    pub(super) fn most_prose(self) -> u32 {
        match self {
            Self::ReaderComments => 90,
            Self::CookieNotice => 70,
            Self::Navigation | Self::PageFooter | Self::RelatedLinks | Self::Sidebar => 50,
            _ => 35,
        }
    }
}
