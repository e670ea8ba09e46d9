//! What was asked on the command line.

use article_analyzer::{Format, Options};

/// What to do.
pub enum Command {
    /// Print the usage.
    Help,
    /// Print the version.
    Version,
    /// Analyse.
    Run(Run),
}

/// What to analyse, and how.
#[derive(Default)]
pub struct Run {
    /// What is read, the standard input if nothing is named.
    pub file: Option<String>,
    /// What is written.
    pub output: Output,
    /// The options of every article.
    pub options: Options,
}

/// What is written.
#[derive(Default)]
pub enum Output {
    /// An analysis.
    #[default]
    Json,
    /// The clean text.
    Text,
    /// Many analyses of many articles.
    Lines,
}

/// Reads the arguments. `npm/cli/arguments.js` reads the same ones.
pub fn read(arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut run = Run::default();
    let mut arguments = arguments;
    let mut only_files = false;
    while let Some(argument) = arguments.next() {
        if only_files || !argument.starts_with('-') || argument == "-" {
            if run.file.replace(argument).is_some() {
                return Err("one FILE at a time".into());
            }
            continue;
        }
        let (name, given) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        let has_value = given.is_some();
        let mut value = || given.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs a value"));
        match name {
            "--format" => run.options.format = format(&value()?).ok_or("--format is auto, text or html")?,
            "--publishedOn" => run.options.published_on = Some(value()?),
            "--maxLength" => {
                run.options.max_length = count(&value()?).ok_or("--maxLength is a count of UTF-16 units")?;
            }
            _ if has_value => return Err(format!("{name} is no option that takes a value")),
            "--json" => run.output = Output::Json,
            "--text" => run.output = Output::Text,
            "--jsonl" => run.output = Output::Lines,
            "--help" | "-h" => return Ok(Command::Help),
            "--version" | "-V" => return Ok(Command::Version),
            "--" => only_files = true,
            _ => return Err(format!("{name} is no option")),
        }
    }
    run.file = run.file.filter(|file| file != "-");
    Ok(Command::Run(run))
}

/// A format by its name in the contract.
pub fn format(name: &str) -> Option<Format> {
    match name {
        "auto" => Some(Format::Auto),
        "text" => Some(Format::Text),
        "html" => Some(Format::Html),
        _ => None,
    }
}

fn count(digits: &str) -> Option<usize> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}
