//! Regressions: each article of `tests/articles` goes in, its snapshot beside it must come out.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use article_analyzer::{Analysis, Options, analyze};

/// The analysis as a page that can be read.
fn render(analysis: &Analysis) -> String {
    let article = &analysis.article;
    let mut out = String::new();
    for (name, value) in
        [("title", &article.title), ("dateline", &article.dateline), ("published", &article.published_on)]
    {
        if let Some(value) = value {
            let _ = writeln!(out, "{name}: {value}");
        }
    }
    if !article.byline.is_empty() {
        let _ = writeln!(out, "by: {}", article.byline.join("; "));
    }
    let _ = writeln!(out, "language: {}\n", article.language.code);
    for block in &article.blocks {
        let span = block.place.span.range();
        let mut text = String::new();
        let mut at = span.start;
        for mention in analysis.mentions.iter().filter(|mention| span.contains(&(mention.place.span.start as usize))) {
            let place = mention.place.span.range();
            let _ = write!(text, "{}[{}|{}]", &article.text[at..place.start], mention.text, mention.entity);
            at = place.end;
        }
        text.push_str(&article.text[at..span.end]);
        let _ = writeln!(out, "{:?}: {text}", block.kind);
    }
    out.push('\n');
    for entity in &analysis.entities {
        let _ = write!(out, "{} {:?} {}", entity.id, entity.kind, entity.name);
        let _ = writeln!(out, "{}{}", if entity.aliases.is_empty() { "" } else { " = " }, entity.aliases.join(", "));
    }
    out.push('\n');
    for edit in &article.edits {
        let _ = writeln!(out, "{:?} {}: {:?} -> {:?}", edit.kind, edit.rule, edit.before, edit.after);
    }
    out
}

#[test]
fn every_article_comes_out_as_its_snapshot_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt" || extension == "html"));
    files.sort();
    assert!(!files.is_empty());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for file in files {
        let pasted = fs::read_to_string(&file).expect("an article is UTF-8");
        let analysis = analyze(&pasted, &Options::default()).expect("an article can be analysed");
        let name = file.file_name().expect("a file has a name").to_string_lossy().into_owned();
        settings.bind(|| insta::assert_snapshot!(name, render(&analysis)));
    }
}
