//! Trains the model of names: `train NAMES_FOLDER MODEL_FILE`.
//!
//! Reads `train/*.jsonl` and `silver/*.jsonl` of the folder, one `{"id","text","spans"}` a line, offsets in code points;
//! measures on `dev/*.jsonl`; writes the model that the engine embeds. The same data give the same bytes.
//!
//! Twice: once with all features that are met often enough, and once more with those that proved their worth.

mod calibrate;
mod crf;
mod data;
mod pack;
mod score;

use std::path::Path;
use std::{env, error, fs};

use article_analyzer::recognise::names::model::{BUCKETS, Model};

/// Features met less often teach nothing that lasts.
const LEAST_OFTEN: u32 = 3;

/// One labelled article in this many is kept back, to learn from it how sure the model may be.
const HELD_OUT: usize = 15;

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: train NAMES_FOLDER MODEL_FILE".into());
    };
    let folder = Path::new(&folder);
    let (mut sentences, mut held_out) = (Vec::new(), Vec::new());
    for part in ["train", "silver"] {
        for file in data::files(&folder.join(part))? {
            let before = sentences.len();
            let mut articles = data::read(&file)?;
            if part == "train" {
                held_out.extend(articles.iter().step_by(HELD_OUT).cloned());
                let mut at = 0;
                articles.retain(|_| {
                    at += 1;
                    at % HELD_OUT != 1
                });
            }
            articles.extend(data::recased(&articles));
            sentences.extend(articles.iter().flat_map(data::examples));
            eprintln!("{}: {} sentences", file.display(), sentences.len() - before);
        }
    }
    let mut counts = vec![0_u32; BUCKETS];
    for feature in sentences.iter().flat_map(|sentence| &sentence.features) {
        counts[*feature as usize] += 1;
    }
    let often: Vec<bool> = counts.iter().map(|&count| count >= LEAST_OFTEN).collect();
    sentences.iter_mut().for_each(|sentence| sentence.keep(|feature| often[feature as usize]));
    let model = crf::train(&sentences, 3, 1e-5);
    let chosen = pack::choose(&model, &counts, pack::ROWS);
    drop(model);
    sentences.iter_mut().for_each(|sentence| sentence.keep(|feature| chosen[feature as usize]));
    let model = crf::train(&sentences, 8, 3e-5);
    drop(sentences);

    let unsure = Model::read(pack::pack(&model, [1.0, 0.0]).into());
    let answers = held_out.iter().flat_map(|article| score::answers(article, &unsure));
    let outcomes: Vec<(f32, bool)> = answers.map(|(_, likely, right)| (likely, right)).collect();
    let packed = pack::pack(&model, calibrate::fit(&outcomes));
    fs::write(&output, &packed)?;
    eprintln!("{output}: {} bytes", packed.len());
    for file in data::files(&folder.join("dev"))? {
        println!("{}", score::measure(&file, &packed)?);
    }
    Ok(())
}
