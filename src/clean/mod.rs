//! Station one: a paste becomes an [`Article`], clean text in blocks, with a map back to every character of the paste.
//!
//! [`STEPS`] is the order of the work. A step looks at the text as the steps before it left it and asks for changes;
//! the draft makes them and keeps the map. A new kind of debris is a new step, or a new row in a step's table. May use
//! `text`, nothing else.

mod article;
mod blocks;
mod characters;
mod code;
mod dates;
mod draft;
mod format;
mod furniture;
mod gap;
mod kept;
mod language;
mod layout;
mod line;
mod markup;
mod residue;
mod scan;
mod survey;

pub use article::{Article, Block, BlockKind, Facts};
pub use format::Format;

use crate::text::Span;
use draft::Draft;

/// The steps, in their order.
const STEPS: &[fn(&mut Draft<'_>)] = &[
    // What HTML says.
    markup::step,
    // Where pages end, told by form feeds, which line breaks would swallow.
    layout::pages::step,
    // What the characters are.
    characters::mangled_references::step,
    characters::character_references::step,
    characters::mojibake::step,
    characters::odd::step,
    characters::lost_apostrophes::step,
    characters::line_breaks::step,
    // What machines left behind.
    residue::placeholders::step,
    residue::shortcodes::step,
    residue::embeds::step,
    residue::trackers::step,
    // How mail and pages lay text out.
    layout::mail::quoting::step,
    layout::mail::heads::step,
    layout::mail::footers::step,
    layout::columns::step,
    layout::bullets::step,
    layout::wraps::step,
    layout::paragraphs::step,
    // How words stand.
    layout::punctuation::step,
    layout::glue::step,
    layout::spaces::step,
    layout::duplicates::step,
    // What the article is.
    furniture::step,
];

/// Cleaning may uncover what an earlier step would have mended, such as markup that had been escaped. So the steps run
/// again until nothing changes, which makes cleaning idempotent; this many rounds bound the time. A step does not look
/// again at what it has seen and left alone.
const ROUNDS: usize = 6;

/// Cleans a paste. Never fails, and takes time linear in the length of the paste.
///
/// ```
/// use article_analyzer::clean::{clean, Format};
///
/// let article = clean("The harbour was \"nearly empty,quot; by noon.\r\n", Format::Auto);
/// assert_eq!(article.text, "The harbour was \"nearly empty\" by noon.");
/// ```
pub fn clean(paste: &str, format: Format) -> Article {
    clean_around(paste, format, &[])
}

/// Cleans a paste but for some stretches of it, which stay byte for byte. An empty stretch keeps anything from being
/// put in at its place. Stretches that do not fit the paste count for nothing.
pub fn clean_around(paste: &str, format: Format, kept: &[Span]) -> Article {
    let kept: Vec<Span> = kept.iter().copied().filter(|span| paste.get(span.range()).is_some()).collect();
    let mut draft = Draft::new(paste, format.resolve(paste)).keeping(&kept);
    let mut seen = [None; STEPS.len()];
    for _ in 0..ROUNDS {
        for (step, seen) in STEPS.iter().zip(&mut seen) {
            if seen.replace(draft.version()) != Some(draft.version()) {
                step(&mut draft);
            }
        }
        if !draft.end_round(format) {
            break;
        }
    }
    blocks::divide(draft)
}
