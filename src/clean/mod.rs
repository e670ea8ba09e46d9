//! Station one: a paste becomes an [`Article`], clean text in blocks, with a map back to every character of the paste.
//!
//! [`STEPS`] is the order of the work. A step looks at the text as the steps before it left it and asks for changes;
//! the draft makes them and keeps the map. A new kind of debris is a new step, or a new row in a step's table. May use
//! `text`, nothing else.

mod article;
mod blocks;
mod bullets;
mod character_references;
mod characters;
mod code;
mod columns;
mod dates;
mod draft;
mod duplicates;
mod embeds;
mod format;
mod furniture;
mod gap;
mod glue;
mod language;
mod line;
mod line_breaks;
mod lost_apostrophes;
mod mail;
mod mangled_references;
mod markup;
mod mojibake;
mod pages;
mod paragraphs;
mod placeholders;
mod punctuation;
mod references;
mod scan;
mod shortcodes;
mod spaces;
mod survey;
mod trackers;
mod wraps;

pub use article::{Article, Block, BlockKind, Facts};
pub use format::Format;

use draft::Draft;

/// The steps, in their order.
const STEPS: &[fn(&mut Draft<'_>)] = &[
    // What HTML says.
    markup::step,
    // Where pages end, told by form feeds, which line breaks would swallow.
    pages::step,
    // What the characters are.
    mangled_references::step,
    character_references::step,
    mojibake::step,
    characters::step,
    lost_apostrophes::step,
    line_breaks::step,
    // What machines left behind.
    placeholders::step,
    shortcodes::step,
    embeds::step,
    trackers::step,
    // How mail and pages lay text out.
    mail::quoting::step,
    mail::heads::step,
    mail::footers::step,
    columns::step,
    bullets::step,
    wraps::step,
    paragraphs::step,
    // How words stand.
    punctuation::step,
    glue::step,
    spaces::step,
    duplicates::step,
    // What the article is.
    furniture::step,
];

/// Cleaning may uncover what an earlier step would have mended, such as markup that had been escaped. So the steps run
/// again until nothing changes, which makes cleaning idempotent; this many rounds bound the time.
const ROUNDS: usize = 6;

/// Cleans a paste. Never fails, and takes time linear in the length of the paste.
///
/// ```
/// use article_analyzer::clean::{clean, Format};
///
/// let article = clean("The road was \"very quiet,quot; at night.\r\n", Format::Auto);
/// assert_eq!(article.text, "The road was \"very quiet\" at night.");
/// ```
pub fn clean(paste: &str, format: Format) -> Article {
    let mut draft = Draft::new(paste, format.resolve(paste));
    for _ in 0..ROUNDS {
        for step in STEPS {
            step(&mut draft);
        }
        if !draft.end_round(format) {
            break;
        }
    }
    blocks::divide(draft)
}
