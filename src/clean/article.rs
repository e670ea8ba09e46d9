use crate::text::{SourceMap, Span};

/// A clean article: what station two reads.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The clean text: blocks in reading order, paragraphs parted by a blank line.
    pub text: String,
    /// The blocks, in order, never overlapping; between two of them there is only white space.
    pub blocks: Vec<Block>,
    /// The way back to the paste.
    pub map: SourceMap,
    /// What the paste tells about the article.
    pub facts: Facts,
}

/// A block of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its place in the clean text.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading between paragraphs.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A passage quoted as a block.
    BlockQuote,
    /// The article's title.
    Title,
    /// Who wrote it.
    Byline,
    /// Where it was written, before the first sentence: `LAGOS, Nigeria (AP) —`.
    Dateline,
    /// When it was published or updated.
    Timestamp,
    /// The words under a picture.
    Caption,
    /// Whose picture it is.
    Credit,
}

impl BlockKind {
    /// Whether blocks of this kind are the article's body; the others are about the article.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Heading | Self::Paragraph | Self::ListItem | Self::BlockQuote)
    }
}

/// What the paste tells about the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The title.
    pub title: Option<String>,
    /// The authors, one entry each.
    pub byline: Vec<String>,
    /// The dateline, without the dash after it.
    pub dateline: Option<String>,
    /// The day of publication, `YYYY-MM-DD`.
    pub published_on: Option<String>,
}
