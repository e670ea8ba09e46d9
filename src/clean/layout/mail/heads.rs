//! Heads of messages that were sent on or answered. The subject may be the article's title, the date its day.

use super::keys;
use crate::calendar::Day;
use crate::clean::dates::day_of_field;
use crate::clean::draft::Draft;
use crate::clean::gap;
use crate::clean::line::{Line, lines};
use keys::Key;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut heads: Vec<Head> = Vec::new();
    let mut debris = Vec::new();
    let mut past = 0;
    let mut above: Option<Line<'_>> = None;
    for line in draft.lines() {
        if line.start < past || line.text.len() > LONGEST_LINE {
            continue;
        }
        if let Some(head) = opens(line.text).then(|| Head::read(text, line.start)).flatten() {
            past = head.range.end;
            debris.push((head.range.clone(), "mail-head"));
            heads.push(head);
        } else if let Some(range) = attribution(above, line) {
            debris.push((range, "mail-attribution"));
        }
        above = Some(line);
    }
    let title = heads.iter().rev().find_map(|head| head.subject.clone());
    let day = heads.iter().rev().find_map(|head| head.day);
    let changes = gap::cut(text, debris, "");
    draft.apply(&changes);
    draft.facts.title = draft.facts.title.take().or(title);
    draft.facts.published_on = draft.facts.published_on.take().or(day.map(|day| day.to_string()));
}

const LONGEST_LINE: usize = 1000;

/// Whether a head might begin with this line.
fn opens(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '*']);
    match line.as_bytes().first() {
        None => false,
        Some(b'-' | b'_' | b'=') => is_rule(line) || keys::announces(line) || inline(line).is_some(),
        Some(_) => {
            keys::read(line).is_some() || keys::announces(line) || line.starts_with('\u{2014}') && keys::announces(line)
        }
    }
}

/// A ruled line, as mail programs draw it between messages.
fn is_rule(line: &str) -> bool {
    line.len() >= 10 && line.bytes().all(|byte| matches!(byte, b'-' | b'_' | b'=' | b' '))
}

/// A head whose fields were all run into one line.
fn inline(line: &str) -> Option<(&str, &str)> {
    let (announcement, fields) = line.split_once("From:")?;
    let (others, subject) = fields.split_once("Subject:")?;
    let sent = others.split_once("Sent:").or_else(|| others.split_once("Date:")).map_or("", |(_, date)| date);
    keys::announces(announcement).then_some((subject.trim(), sent))
}

struct Head {
    range: Range<usize>,
    subject: Option<String>,
    day: Option<Day>,
}

impl Head {
    /// The head that begins at a line of the text.
    fn read(text: &str, start: usize) -> Option<Self> {
        let mut head = Self { range: start..start, subject: None, day: None };
        let (mut fields, mut from, mut announced, mut address) = (0, false, false, false);
        // Whether a value goes on in the next line, and after a blank one.
        let (mut goes_on, mut open) = (false, false);
        let mut blank = 0;
        for line in lines(text.get(start..)?).take(MOST_LINES) {
            let words = line.trimmed();
            let end = start + line.end();
            if words.text.is_empty() {
                blank += 1;
                if blank > MOST_BLANK {
                    break;
                }
                continue;
            }
            let folded = line.text.starts_with([' ', '\t']) && blank == 0 && fields > 0 && line.text.len() < 200;
            if let Some((subject, sent)) = inline(words.text).filter(|_| fields == 0) {
                (head.subject, head.day) = (title(subject), day_of_field(sent));
                (announced, fields, head.range.end) = (true, 2, end);
                break;
            } else if let Some((key, value)) = keys::read(words.text) {
                fields += 1;
                from |= key == Key::From;
                match key {
                    Key::Subject => head.subject = title(value),
                    Key::Date => head.day = day_of_field(value),
                    Key::From | Key::Other => {}
                }
                address |= value.contains('@') || value.contains('<');
                goes_on = value.ends_with([',', ';']);
                open = value.rfind('<') > value.rfind('>');
            } else if fields == 0 && (keys::announces(words.text) || is_rule(words.text)) {
                announced |= keys::announces(words.text);
            } else if fields > 0 && (folded || open || (goes_on && blank == 0)) {
                address |= words.text.contains('@');
                goes_on = words.text.ends_with([',', ';']);
                open = false;
            } else {
                break;
            }
            head.range.end = end;
            blank = 0;
        }
        let told = from && fields > 1 && (head.subject.is_some() || address);
        (announced || told).then_some(head)
    }
}

const MOST_LINES: usize = 40;
const MOST_BLANK: usize = 3;

/// A subject without what answering and sending on put before it.
fn title(subject: &str) -> Option<String> {
    let mut rest = subject.trim();
    while let Some((mark, after)) = rest.split_once([':', '：']) {
        if !SENT_ON.iter().any(|known| mark.trim().eq_ignore_ascii_case(known)) {
            break;
        }
        rest = after.trim();
    }
    (!rest.is_empty()).then(|| rest.to_owned())
}

const SENT_ON: &[&str] = &[
    "Re", "Fw", "Fwd", "Aw", "Wg", "Tr", "Rv", "I", "Rif", "Enc", "Res", "Sv", "Vs", "Vb", "Doorst", "Antw", "Ynt",
    "İlt", "转发", "回复", "答复",
];

/// The line, or the two, that say who wrote what is quoted under them.
fn attribution(above: Option<Line<'_>>, line: Line<'_>) -> Option<Range<usize>> {
    if !line.text.trim_end().ends_with([':', '：']) || !keys::attributes(line.text) {
        return None;
    }
    let dated = |line: &str| {
        line.contains('@') || (line.matches(':').count() > 0 && line.bytes().filter(u8::is_ascii_digit).count() > 4)
    };
    if line.text.contains('@') || (line.text.matches(':').count() > 1 && dated(line.text)) {
        return Some(line.range());
    }
    let above = above.filter(|above| dated(above.text) && above.text.len() < 120)?;
    Some(above.start..line.end())
}
