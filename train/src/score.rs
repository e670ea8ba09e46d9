//! Exact precision, recall and F1 of a model on a labelled file.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use article_analyzer::Format;
use article_analyzer::analysis::EntityKind;
use article_analyzer::clean::clean;
use article_analyzer::read::read as read_article;
use article_analyzer::recognise::names::model::Model;
use article_analyzer::recognise::names::recognise_with;

use crate::data;

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

/// One line of figures.
pub fn measure(file: &Path, packed: &[u8]) -> io::Result<String> {
    let model = Model::read(packed);
    let mut counts = [Count::default(); 3];
    data::read(file, &mut |labelled| {
        let bytes = data::bytes_of(&labelled.text);
        let article = clean(&labelled.text, Format::Text);
        let reading = read_article(&article);
        let names = recognise_with(&reading, &model);
        let gold: HashSet<(usize, usize, usize)> = labelled
            .spans
            .iter()
            .filter_map(|label| Some((*bytes.get(label.start)?, *bytes.get(label.end)?, data::kind(&label.r#type)?)))
            .collect();
        for (_, _, kind) in &gold {
            counts[*kind].gold += 1;
        }
        for name in names {
            let kind = match name.kind {
                EntityKind::Person => 0,
                EntityKind::Organization => 1,
                EntityKind::Place => 2,
                EntityKind::Other => continue,
            };
            let source = article.map.to_source(name.span);
            counts[kind].said += 1;
            counts[kind].right += usize::from(gold.contains(&(source.start as usize, source.end as usize, kind)));
        }
    })?;
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
