//! Trains the model of names: `train NAMES_FOLDER MODEL_FILE`.
//!
//! Reads `train/*.jsonl` and `silver/*.jsonl` of the folder, one `{"id","text","spans"}` a line, offsets in code points;
//! measures on `dev/*.jsonl`; writes the model that the engine embeds. The same data give the same bytes.

mod crf;
mod data;
mod pack;
mod score;

use article_analyzer::recognise::names::model::BUCKETS;
use std::path::Path;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: train NAMES_FOLDER MODEL_FILE [ROWS]".into());
    };
    let rows = arguments.next().map_or(Ok(pack::ROWS), |rows| rows.parse())?;
    let folder = Path::new(&folder);
    if env::var_os("MEASURE").is_some() {
        let packed = fs::read(&output)?;
        for file in data::files(&folder.join("dev"))? {
            println!("{}", score::measure(&file, &packed)?);
        }
        return Ok(());
    }
    let mut sentences = Vec::new();
    for part in ["train", "silver"] {
        for file in data::files(&folder.join(part))? {
            let before = sentences.len();
            let mut articles = Vec::new();
            data::read(&file, &mut |article| articles.push(article))?;
            articles.extend(data::recased(&articles));
            sentences.extend(articles.iter().flat_map(data::examples));
            eprintln!("{}: {} sentences", file.display(), sentences.len() - before);
        }
    }
    let env = |name: &str, default: f32| env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let mut counts = vec![0_u32; BUCKETS];
    for feature in sentences.iter().flat_map(|sentence| &sentence.features) {
        counts[*feature as usize] += 1;
    }
    let least = env("LEAST", 3.0) as u32;
    let often: Vec<bool> = counts.iter().map(|&count| count >= least).collect();
    sentences.iter_mut().for_each(|sentence| sentence.keep(&often));
    eprintln!("{} features", often.iter().filter(|o| **o).count());
    let model = crf::train(&sentences, env("E1", 3.0) as usize, env("L1A", 1e-5));
    let chosen = pack::choose(&model, &counts, rows, env("POWER", 0.5));
    drop(model);
    sentences.iter_mut().for_each(|sentence| sentence.keep(&chosen));
    let model = crf::train(&sentences, env("E2", 4.0) as usize, env("L1B", 1e-5));
    let packed = pack::pack(&model);
    fs::write(&output, &packed)?;
    eprintln!("{output}: {} bytes", packed.len());
    for file in data::files(&folder.join("dev"))? {
        println!("{}", score::measure(&file, &packed)?);
    }
    Ok(())
}
