//! What the contract promises besides offsets: rule names that the page can explain, errors with codes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use article_analyzer::{Options, analyze};
use regex::Regex;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

#[test]
fn every_rule_met_in_the_test_articles_is_kebab_case_and_explained_on_the_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kebab = Regex::new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$").expect("the pattern is right");
    let explained = Regex::new(r#"(?m)^\s+"?([a-z0-9-]+)"?: \{ title: ""#).expect("the pattern is right");
    let reasons = fs::read_to_string(root.join("www/strings/reasons.js")).expect("the page has its reasons");
    let explained: BTreeSet<&str> =
        explained.captures_iter(&reasons).filter_map(|found| Some(found.get(1)?.as_str())).collect();
    assert!(explained.len() > 40, "the reasons are read");
    // The rule is the last argument of every change, a literal or a constant of its table.
    let literal =
        Regex::new(r#"EditKind::\w+, "([^"]+)"|\.remove\([^;\n]*, "([^"]+)"\)"#).expect("the pattern is right");
    let mut files = Vec::new();
    sources(&root.join("src/clean"), &mut files);
    let mut rules = BTreeSet::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("a source is UTF-8");
        rules.extend(
            literal
                .captures_iter(&source)
                .filter_map(|found| Some(found.get(1).or_else(|| found.get(2))?.as_str().to_owned())),
        );
    }
    for file in ["flood-scraped.txt", "transfer.txt", "court.html", "vaccine-mail.txt"] {
        let pasted = fs::read_to_string(root.join("tests/articles").join(file)).expect("the article is there");
        let analysis = analyze(&pasted, &Options::default()).expect("it can be analysed");
        rules.extend(analysis.article.edits.iter().map(|edit| edit.rule.to_owned()));
    }
    assert!(rules.len() > 20, "the rules are found: {rules:?}");
    for rule in rules {
        assert!(kebab.is_match(&rule), "{rule} is not in kebab-case");
        assert!(explained.contains(rule.as_str()), "www/strings/reasons.js does not explain {rule}");
    }
}

#[test]
fn bad_input_gives_an_error_with_a_code() {
    let code = |pasted: &str, options: Options| analyze(pasted, &options).err().map(|error| error.code());
    assert_eq!(code("", Options::default()), None);
    assert_eq!(code(" \n\t ", Options::default()), None);
    assert_eq!(code("long", Options { max_length: 3, ..Options::default() }), Some("too-large"));
    assert_eq!(code("a", Options { published_on: Some("soon".into()), ..Options::default() }), Some("invalid-options"));
    assert_eq!(code(&"\u{1}\u{FFFD}\u{2}".repeat(20), Options::default()), Some("not-text"));
}

#[test]
fn the_day_that_is_asked_for_counts_before_the_day_in_the_paste() {
    let pasted = "Updated: 3 Sep 2021, 07:40 CAT\n\nThe strike in Lusaka is over, the union said on Thursday.";
    let day = |options: &Options| analyze(pasted, options).ok().and_then(|analysis| analysis.article.published_on);
    assert_eq!(day(&Options::default()).as_deref(), Some("2021-09-03"));
    let asked = Options { published_on: Some("2021-09-04".into()), ..Options::default() };
    assert_eq!(day(&asked).as_deref(), Some("2021-09-04"));
}
