//! How fast the library is on this machine: `cargo run --release --features cli --example throughput < articles.jsonl`.
//!
//! To hold beside `article-analyzer --jsonl < articles.jsonl`, which also reads and writes.

use std::error::Error;
use std::io;
use std::time::Instant;

use article_analyzer::{Options, analyze};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let articles: Vec<String> = io::stdin()
        .lines()
        .map(|line| Ok(serde_json::from_str::<Value>(&line?)?["text"].as_str().ok_or("a line has no text")?.to_owned()))
        .collect::<Result<_, Box<dyn Error>>>()?;
    let started = Instant::now();
    let mut words = 0;
    for article in &articles {
        words += analyze(article, &Options::default())?.statistics.words;
    }
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{} articles, {words} words in {seconds:.2} s: {:.0} words a second",
        articles.len(),
        f64::from(words) / seconds
    );
    Ok(())
}
