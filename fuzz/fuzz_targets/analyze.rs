//! The whole pipeline: every place that an analysis names is there, in the clean text and in the paste.
#![no_main]

use article_analyzer::analysis::Place;
use article_analyzer::{Options, analyze};
use article_analyzer_fuzz::paste;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (format, paste) = paste(bytes);
    let options = Options { format, ..Options::default() };
    let Ok(analysis) = analyze(&paste, &options) else { return };
    let text = analysis.article.text.as_str();
    let clean = |place: Place| text.get(place.span.range()).expect("a place in the clean text");
    let source = |place: Place| paste.get(place.source.range()).expect("a place in the paste");

    for edit in &analysis.article.edits {
        assert_eq!(source(edit.place), edit.before);
        assert_eq!(clean(edit.place), edit.after);
    }
    let mut end = 0;
    for block in &analysis.article.blocks {
        source(block.place);
        assert!(!clean(block.place).is_empty() && block.place.span.start >= end, "blocks in order");
        end = block.place.span.end;
    }
    let mut end = 0;
    for (index, mention) in analysis.mentions.iter().enumerate() {
        source(mention.place);
        assert_eq!(clean(mention.place), mention.text);
        assert!(mention.place.span.start >= end, "mentions in order");
        end = mention.place.span.end;
        let entity = analysis.entities.get(mention.entity as usize).expect("an entity for every mention");
        assert!(entity.mentions.contains(&(index as u32)), "the entity knows its mention");
    }
    // Offsets in UTF-16 are there as well.
    let _ = analysis.clone().into_utf16(&paste);
});
