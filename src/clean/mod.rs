//! Station one: a paste becomes an [`Article`], clean text in blocks, with a map back to every character of the paste.
//!
//! [`STEPS`] is the order of the work. A step looks at the text as the steps before it left it and asks for changes;
//! the draft makes them and keeps the map. A new kind of debris is a new step, or a new row in a step's table. May use
//! `text`, nothing else.

mod article;
mod blocks;
mod dates;
mod draft;
mod format;
mod furniture;
mod line_breaks;

pub use article::{Article, Block, BlockKind, Facts};
pub use format::Format;

use draft::Draft;

/// The steps, in their order.
const STEPS: &[fn(&mut Draft<'_>)] = &[
    // What the characters are.
    line_breaks::step,
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
