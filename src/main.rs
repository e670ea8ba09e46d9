//! The command line: articles in, analyses out, as the contract writes them.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::ops::Range;
use std::process::ExitCode;
use std::{env, fs};

use article_analyzer::{Format, Options, analyze};
use serde_json::{Value, json};

const USAGE: &str = "usage: article-analyzer [--format auto|text|html] [--published-on YYYY-MM-DD] [FILE]
       article-analyzer --jsonl < articles.jsonl > analyses.jsonl

Writes the analysis of FILE, or of the standard input, as JSON. With --jsonl each line in is
{\"id\", \"text\"} and may have \"format\", \"publishedOn\" and \"keep\"; each line out is {\"id\", \"analysis\"} or
{\"id\", \"error\"}.";

fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("article-analyzer: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let (mut options, mut lines, mut file) = (Options::default(), false, None);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--format" => options.format = format(&value()?)?,
            "--published-on" => options.published_on = Some(value()?),
            "--jsonl" => lines = true,
            "--help" | "-h" => {
                println!("{USAGE}");
                return Ok(());
            }
            option if option.starts_with("--") => return Err(format!("{option} is no option\n{USAGE}").into()),
            _ => file = Some(argument),
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    if lines {
        for line in io::stdin().lock().lines() {
            let line = line?;
            if !line.trim().is_empty() {
                writeln!(out, "{}", answer(&line, &options)?)?;
            }
        }
    } else {
        let mut bytes = Vec::new();
        match file {
            Some(file) => bytes = fs::read(&file).map_err(|error| format!("{file}: {error}"))?,
            None => {
                io::stdin().lock().read_to_end(&mut bytes)?;
            }
        }
        let pasted = String::from_utf8_lossy(&bytes);
        writeln!(out, "{}", serde_json::to_string(&analyze(&pasted, &options)?.into_utf16(&pasted))?)?;
    }
    Ok(out.flush()?)
}

/// One line of JSONL for another.
fn answer(line: &str, options: &Options) -> Result<Value, Box<dyn Error>> {
    let asked: Value = serde_json::from_str(line)?;
    let pasted = asked["text"].as_str().ok_or("a line has no \"text\"")?;
    let mut options = options.clone();
    if let Some(name) = asked["format"].as_str() {
        options.format = format(name)?;
    }
    if let Some(day) = asked["publishedOn"].as_str() {
        options.published_on = Some(day.to_owned());
    }
    let kept = match asked["keep"].as_array() {
        Some(keep) => options.keep_utf16(pasted, &keep.iter().map(stretch).collect::<Vec<_>>()),
        None => Ok(()),
    };
    let id = &asked["id"];
    Ok(match kept.and_then(|()| analyze(pasted, &options)) {
        Ok(analysis) => json!({ "id": id, "analysis": analysis.into_utf16(pasted) }),
        Err(error) => json!({ "id": id, "error": { "code": error.code(), "message": error.to_string() } }),
    })
}

/// A stretch of the paste; of what is none, one that no paste has.
fn stretch(asked: &Value) -> Range<u32> {
    let unit = |key: &str| asked[key].as_u64().and_then(|unit| u32::try_from(unit).ok()).unwrap_or(u32::MAX);
    unit("start")..unit("end")
}

fn format(name: &str) -> Result<Format, String> {
    match name {
        "auto" => Ok(Format::Auto),
        "text" => Ok(Format::Text),
        "html" => Ok(Format::Html),
        other => Err(format!("--format is auto, text or html, not {other}\n{USAGE}")),
    }
}
