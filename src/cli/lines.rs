//! Articles in and analyses out, one a line, in memory that only the longest line bounds.

use std::io::{self, BufRead, Read, Write};
use std::ops::Range;

use article_analyzer::{Analysis, Options, analyze};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{arguments, json};

/// A line out.
#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Analysis(Box<Analysis>),
    Error(Refusal),
}

#[derive(Serialize)]
struct Refusal {
    code: &'static str,
    message: String,
}

impl From<article_analyzer::Error> for Refusal {
    fn from(error: article_analyzer::Error) -> Self {
        Self { code: error.code(), message: error.to_string() }
    }
}

/// Answers every line.
pub fn answer_all(mut input: impl BufRead, out: &mut impl Write, options: &Options) -> io::Result<()> {
    // An escaped UTF-16 unit takes six bytes; the rest of a line is short.
    let longest = options.max_length.saturating_mul(6).saturating_add(65_536);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let read = input.by_ref().take(longest as u64 + 1).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        let answer = if read > longest {
            input.skip_until(b'\n')?;
            refused(
                Value::Null,
                Refusal { code: "too-large", message: format!("Line {number} has more than {longest} bytes.") },
            )
        } else {
            let line = if number == 1 { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line) } else { &line };
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            answer(&String::from_utf8_lossy(line), number, options)
        };
        json::write(out, &answer)?;
        out.write_all(b"\n")?;
        out.flush()?; // whoever asks for one answer at a time waits for it
    }
    Ok(())
}

fn answer(line: &str, number: usize, options: &Options) -> Answer {
    // JavaScript lets a string have half a surrogate pair, which the engine reads as U+FFFD.
    let asked = serde_json::from_str(line).or_else(|_| serde_json::from_str(&whole_characters(line)));
    let Ok(Value::Object(mut asked)) = asked else {
        return refused(Value::Null, invalid_line(number));
    };
    let id = match asked.remove("id") {
        // JavaScript has one kind of number.
        Some(Value::Number(number)) => number.as_f64().into(),
        Some(id @ Value::String(_)) => id,
        _ => Value::Null,
    };
    let Some(Value::String(pasted)) = asked.remove("text") else {
        return refused(id, invalid_line(number));
    };
    let analysis =
        options_of(&asked, &pasted, options).and_then(|options| Ok(analyze(&pasted, &options)?.into_utf16(&pasted)));
    match analysis {
        Ok(analysis) => Answer { id, outcome: Outcome::Analysis(Box::new(analysis)) },
        Err(refusal) => refused(id, refusal),
    }
}

fn refused(id: Value, refusal: Refusal) -> Answer {
    Answer { id, outcome: Outcome::Error(refusal) }
}

fn invalid_line(number: usize) -> Refusal {
    Refusal { code: "invalid-line", message: format!("Line {number} is no JSON object with a \"text\".") }
}

/// The options of a line over those of the command.
fn options_of(asked: &Map<String, Value>, pasted: &str, options: &Options) -> Result<Options, Refusal> {
    let mut options = options.clone();
    if let Some(name) = given(asked, "format") {
        options.format =
            name.as_str().and_then(arguments::format).ok_or_else(|| invalid("format is auto, text or html."))?;
    }
    if let Some(day) = given(asked, "publishedOn") {
        options.published_on =
            Some(day.as_str().ok_or_else(|| invalid("publishedOn is a day such as 2020-02-06."))?.into());
    }
    if let Some(keep) = given(asked, "keep") {
        let stretches: Option<Vec<_>> = keep.as_array().and_then(|keep| keep.iter().map(stretch).collect());
        let stretches = stretches
            .ok_or_else(|| invalid("keep is a list of stretches of the paste, each with a start and an end."))?;
        options.keep_utf16(pasted, &stretches)?;
    }
    Ok(options)
}

fn given<'a>(asked: &'a Map<String, Value>, key: &str) -> Option<&'a Value> {
    asked.get(key).filter(|value| !value.is_null())
}

fn invalid(message: &str) -> Refusal {
    Refusal { code: "invalid-options", message: message.into() }
}

fn stretch(asked: &Value) -> Option<Range<u32>> {
    let unit = |key: &str| {
        let unit = asked.get(key)?.as_f64()?;
        (unit.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&unit)).then_some(unit as u32)
    };
    Some(unit("start")?..unit("end")?)
}

/// JSON with U+FFFD for each escaped half of a surrogate pair.
fn whole_characters(line: &str) -> String {
    let mut whole = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        let taken = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                whole.push('\u{FFFD}');
                rest = &escape[6..];
                continue;
            }
            (Some(_), _) => 6,
            (None, _) => escape.char_indices().nth(2).map_or(escape.len(), |(at, _)| at),
        };
        whole.push_str(&escape[..taken]);
        rest = &escape[taken..];
    }
    whole + rest
}

/// The UTF-16 unit of an escape that a text begins with.
fn unit(text: &str) -> Option<u16> {
    u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::{answer_all, whole_characters};
    use article_analyzer::Options;

    fn answers(lines: &[u8], max_length: usize) -> String {
        let mut out = Vec::new();
        let options = Options { max_length, ..Options::default() };
        answer_all(lines, &mut out, &options).expect("memory takes it");
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn half_a_surrogate_pair_becomes_one_character() {
        assert_eq!(
            whole_characters(r#""a\ud800b\\ud800\ud83d\ude42\"\udc00""#),
            "\"a\u{FFFD}b\\\\ud800\\ud83d\\ude42\\\"\u{FFFD}\""
        );
        assert_eq!(whole_characters("é\\"), "é\\");
    }

    #[test]
    fn a_line_without_end_is_refused_and_passed_over() {
        let endless = [b"{\"text\": \"".as_slice(), &vec![b'a'; 70_000], b"\"}\n{\"id\": 2, \"text\": \"b\"}"].concat();
        let answers = answers(&endless, 8);
        let mut lines = answers.lines();
        assert_eq!(
            lines.next(),
            Some(r#"{"id":null,"error":{"code":"too-large","message":"Line 1 has more than 65584 bytes."}}"#)
        );
        assert!(lines.next().is_some_and(|line| line.starts_with(r#"{"id":2,"analysis":{"#)));
        assert_eq!(lines.next(), None);
    }
}
