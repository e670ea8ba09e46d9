//! Cleaning: idempotent, and its edits lead from the paste to the clean text and back, also where some are undone.
#![no_main]

use article_analyzer::Format;
use article_analyzer::clean::{Article, clean, clean_around};
use article_analyzer::text::{Edit, Span};
use article_analyzer_fuzz::paste;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (format, paste) = paste(bytes);
    let article = clean(&paste, format);

    check(&paste, &article);
    // What HTML said is text now, where "<b>" may be what was written.
    let again = if format == Format::Html { Format::Text } else { format };
    assert_eq!(clean(&article.text, again).text, article.text, "cleaned again");

    for undone in article.map.edits().iter().step_by(1 + article.map.edits().len() / 3) {
        let other = clean_around(&paste, format, &[undone.source]);
        check(&paste, &other);
        let touches = |edit: &&Edit| !undone.source.is_empty() && edit.source.overlaps(undone.source);
        assert_eq!(other.map.edits().iter().find(touches), None, "what is kept stays");
    }
});

fn check(paste: &str, article: &Article) {
    let forth = rewrite(paste, &article.text, article, |edit| (edit.source, edit.clean));
    assert_eq!(forth, article.text, "the edits, replayed over the paste");
    let back = rewrite(&article.text, paste, article, |edit| (edit.clean, edit.source));
    assert_eq!(back, paste, "the edits, undone in the clean text");
}

/// `from` with what every edit names in it replaced by what it names in `to`.
fn rewrite(from: &str, to: &str, article: &Article, sides: impl Fn(&Edit) -> (Span, Span)) -> String {
    let mut out = String::new();
    let mut at = 0;
    for edit in article.map.edits() {
        let (old, new) = sides(edit);
        out.push_str(&from[at..old.range().start]);
        out.push_str(&to[new.range()]);
        at = old.range().end;
    }
    out + &from[at..]
}
