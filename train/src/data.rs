//! Labelled articles, and the examples that they give.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::iter;
use std::path::{Path, PathBuf};

use article_analyzer::Format;
use article_analyzer::clean::{Article, clean};
use article_analyzer::read::read as read_article;
use article_analyzer::recognise::names::document::Document;
use article_analyzer::recognise::names::features::{
    REACH, form_features, outside_feature, sentence_marks, token_features,
};
use article_analyzer::recognise::names::model::bucket;
use article_analyzer::recognise::names::tag::{OUTSIDE, Position, may_follow, tag};

/// A line of the data.
#[derive(Clone, serde::Deserialize)]
pub struct Labelled {
    pub text: String,
    pub spans: Vec<Label>,
}

/// A name, in code points of the text.
#[derive(Clone, serde::Deserialize)]
pub struct Label {
    pub start: usize,
    pub end: usize,
    pub r#type: String,
}

/// A sentence: the features of its tokens, and their tags.
#[derive(Clone)]
pub struct Example {
    /// Where the features of each token end in `features`.
    pub ends: Vec<u32>,
    pub features: Vec<u32>,
    pub tags: Vec<u8>,
}

impl Example {
    /// Forgets all features but those whose bucket is wanted.
    pub fn keep(&mut self, mut is_wanted: impl FnMut(u32) -> bool) {
        let (mut kept, mut start) = (0, 0);
        for end in &mut self.ends {
            for at in start..*end as usize {
                if is_wanted(self.features[at]) {
                    self.features[kept] = self.features[at];
                    kept += 1;
                }
            }
            start = *end as usize;
            *end = kept as u32;
        }
        self.features.truncate(kept);
    }
}

/// The JSONL files of a folder, in order of their names.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    Ok(files)
}

/// The articles of a file.
pub fn read(file: &Path) -> io::Result<Vec<Labelled>> {
    let mut articles = Vec::new();
    for line in BufReader::new(File::open(file)?).lines() {
        let line = line?;
        if !line.trim().is_empty() {
            articles.push(serde_json::from_str(&line)?);
        }
    }
    Ok(articles)
}

/// Copies of some articles in small letters and in capitals, so that the model knows such text too.
pub fn recased(articles: &[Labelled]) -> Vec<Labelled> {
    let copy = |article: &Labelled, recase: fn(char) -> char| Labelled {
        text: article.text.chars().map(recase).collect(),
        spans: article.spans.clone(),
    };
    let small = articles.iter().step_by(RECASED).map(|article| copy(article, |c| one(c.to_lowercase(), c)));
    let large =
        articles.iter().skip(RECASED / 2).step_by(RECASED).map(|article| copy(article, |c| one(c.to_uppercase(), c)));
    small.chain(large).collect()
}

/// One article in this many.
const RECASED: usize = 20;

/// The only character that a change of case gives; where there are several, the old one, so that offsets stay.
fn one(mut recased: impl Iterator<Item = char>, old: char) -> char {
    recased.next().filter(|_| recased.next().is_none()).unwrap_or(old)
}

/// Byte offsets of the code points of a text, its end included.
pub fn bytes_of(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

/// The kind of a label, as an index into the engine's kinds.
pub fn kind(label: &str) -> Option<usize> {
    ["PERSON", "ORG", "PLACE"].iter().position(|name| *name == label)
}

/// The examples of an article: its sentences as the engine reads them.
pub fn examples(labelled: &Labelled) -> Vec<Example> {
    let article: Article = clean(&labelled.text, Format::Text);
    let reading = read_article(&article);
    let document = Document::new(&reading);
    let tags = tags(labelled, &article, &reading.tokens.iter().map(|token| token.span).collect::<Vec<_>>());
    let mut examples = Vec::new();
    for sentence in &reading.sentences {
        let range = reading.range(sentence);
        let marks = sentence_marks(&document, sentence);
        let mut example = Example { ends: Vec::new(), features: Vec::new(), tags: Vec::new() };
        for token in range.clone() {
            let mut emit = |feature| example.features.push(bucket(feature));
            for distance in -REACH..=REACH {
                match token
                    .checked_add_signed(distance)
                    .filter(|there| range.contains(there))
                    .and_then(|there| document.form(there))
                {
                    Some(form) => form_features(form, distance, &mut emit),
                    None => emit(outside_feature(distance)),
                }
            }
            token_features(&document, sentence, &marks, token, &mut emit);
            example.ends.push(example.features.len() as u32);
            example.tags.push(tags[token]);
        }
        // A name that the reader has cut in two by the end of a sentence teaches nothing.
        let edges = iter::once(OUTSIDE).chain(example.tags.iter().map(|&tag| usize::from(tag)));
        if edges
            .zip(example.tags.iter().map(|&tag| usize::from(tag)).chain([OUTSIDE]))
            .all(|(tag, next)| may_follow(tag, next))
        {
            examples.push(example);
        }
    }
    examples
}

fn tags(labelled: &Labelled, article: &Article, tokens: &[article_analyzer::text::Span]) -> Vec<u8> {
    let bytes = bytes_of(&labelled.text);
    let mut tags = vec![OUTSIDE as u8; tokens.len()];
    let sources: Vec<_> = tokens.iter().map(|&token| article.map.to_source(token)).collect();
    for label in &labelled.spans {
        let (Some(kind), Some(&start), Some(&end)) =
            (kind(&label.r#type), bytes.get(label.start), bytes.get(label.end))
        else {
            continue;
        };
        let first = sources.partition_point(|token| token.end as usize <= start);
        let last = sources.partition_point(|token| (token.start as usize) < end);
        if first >= last || tags[first..last].iter().any(|&tag| usize::from(tag) != OUTSIDE) {
            continue;
        }
        for (at, slot) in tags.iter_mut().enumerate().take(last).skip(first) {
            let position = match (at == first, at + 1 == last) {
                (true, true) => Position::Single,
                (true, false) => Position::Begin,
                (false, true) => Position::End,
                (false, false) => Position::Inside,
            };
            *slot = tag(kind, position) as u8;
        }
    }
    tags
}
