//! The command line: articles in, analyses out, as the contract writes them.

mod arguments;
mod json;
mod lines;

use std::env;
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use arguments::{Command, Output, Run};
use article_analyzer::analyze;

fn main() -> ExitCode {
    let command = match arguments::read(env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()))
    {
        Ok(command) => command,
        Err(error) => return fail(2, &format!("{error}; --help tells what there is")),
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the output has enough of it.
        Err(error) if error.downcast_ref().map(io::Error::kind).is_some_and(is_closed) => ExitCode::SUCCESS,
        Err(error) => {
            let is_asked_wrongly =
                error.downcast_ref::<article_analyzer::Error>().is_some_and(|error| error.code() == "invalid-options");
            fail(if is_asked_wrongly { 2 } else { 1 }, &error.to_string())
        }
    }
}

fn is_closed(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::BrokenPipe | ErrorKind::ConnectionReset)
}

fn fail(code: u8, message: &str) -> ExitCode {
    eprintln!("article-analyzer: {message}");
    ExitCode::from(code)
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match command {
        Command::Help => out.write_all(include_bytes!("usage.txt"))?,
        Command::Version => writeln!(out, "{}", env!("CARGO_PKG_VERSION"))?,
        Command::Run(Run { file, output, options }) => {
            analyze("", &options)?;
            let mut input = open(file.as_deref())?;
            if let Output::Lines = output {
                lines::answer_all(input, &mut out, &options)?;
            } else {
                let mut bytes = Vec::new();
                input.read_to_end(&mut bytes)?;
                let pasted = String::from_utf8_lossy(&bytes);
                let analysis = analyze(&pasted, &options)?;
                match output {
                    Output::Text => out.write_all(analysis.article.text.as_bytes())?,
                    _ => json::write(&mut out, &analysis.into_utf16(&pasted))?,
                }
                out.write_all(b"\n")?;
            }
        }
    }
    Ok(out.flush()?)
}

fn open(file: Option<&str>) -> Result<Box<dyn BufRead>, String> {
    match file {
        None => Ok(Box::new(io::stdin().lock())),
        Some(name) => match File::open(name) {
            Ok(file) => Ok(Box::new(BufReader::with_capacity(1 << 16, file))),
            Err(error) => Err(format!("{name} cannot be read: {error}")),
        },
    }
}
