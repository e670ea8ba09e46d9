//! Exact precision, recall and F1 of a model on a labelled file.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use article_analyzer::Format;
use article_analyzer::clean::clean;
use article_analyzer::read::read as read_article;
use article_analyzer::recognise::names::model::Model;
use article_analyzer::recognise::names::tag::KINDS;
use article_analyzer::recognise::names::{Name, recognise_with};

use crate::data::{self, Label, Labelled};

#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    said: usize,
    gold: usize,
}

impl Count {
    fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.said + self.gold).max(1) as f64
    }
}

/// What a model says of an article: each name's kind, how likely it was, and whether it is right.
pub fn answers(labelled: &Labelled, model: &Model) -> Vec<(usize, f32, bool)> {
    let gold = gold(labelled);
    let article = clean(&labelled.text, Format::Text);
    let reading = read_article(&article);
    let answer = |name: Name| {
        let kind = KINDS.iter().position(|kind| *kind == name.kind)?;
        let source = article.map.to_source(name.span);
        Some((kind, name.likely, gold.contains(&(source.start as usize, source.end as usize, kind))))
    };
    recognise_with(&reading, model).into_iter().filter_map(answer).collect()
}

/// The labelled names of the kinds that the model knows, in bytes.
fn gold(labelled: &Labelled) -> HashSet<(usize, usize, usize)> {
    let bytes = data::bytes_of(&labelled.text);
    let place = |label: &Label| Some((*bytes.get(label.start)?, *bytes.get(label.end)?, data::kind(&label.r#type)?));
    labelled.spans.iter().filter_map(place).collect()
}

/// One line of figures.
pub fn measure(file: &Path, packed: &[u8]) -> io::Result<String> {
    let model = Model::read(packed.to_vec().into());
    let mut counts = [Count::default(); KINDS.len()];
    for labelled in data::read(file)? {
        for (_, _, kind) in gold(&labelled) {
            counts[kind].gold += 1;
        }
        for (kind, _, right) in answers(&labelled, &model) {
            counts[kind].said += 1;
            counts[kind].right += usize::from(right);
        }
    }
    let all = counts.iter().fold(Count::default(), |all, one| Count {
        right: all.right + one.right,
        said: all.said + one.said,
        gold: all.gold + one.gold,
    });
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let [person, organization, place] = counts.map(Count::f1);
    let precision = 100.0 * all.right as f64 / all.said.max(1) as f64;
    let recall = 100.0 * all.right as f64 / all.gold.max(1) as f64;
    Ok(format!(
        "{name:20} F1 {:5.1}  P {precision:5.1}  R {recall:5.1}  persons {person:5.1}  organizations {organization:5.1}  places {place:5.1}",
        all.f1()
    ))
}
