//! Placeholders that page builders left behind: of minifiers and optimizers, whose content was never put back, and of
//! templates, whose values were never filled in.

use crate::clean::draft::Draft;
use crate::clean::{code, gap, line};
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_any(SIGNS) {
        return;
    }
    let text = draft.text();
    let mut holes = Vec::new();
    for (sign, find) in FORMS {
        let mut past = 0;
        for (at, _) in text.match_indices(*sign) {
            if at < past {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let Some(found) = find(rest) else { continue };
            let hole = at..at + found.length;
            past = hole.end;
            if found.rule == MINIFIER {
                holes.push((hole, found.rule));
            } else if !code::is_code(line::around(text, at, REACH).text) {
                let line = unfilled_line(text, &hole).filter(|_| found.is_value);
                if line.is_some() || found.rule != ADDRESS {
                    holes.push((line.unwrap_or(hole), found.rule));
                }
            }
        }
    }
    let changes = gap::cut(text, holes, " ");
    draft.apply(&changes);
}

/// What the forms begin with.
const SIGNS: &[&[u8; 2]] =
    &[b"%M", b"%%", b"{{", b"{%", b"{l", b"{m", b"{a", b"{y", b"{/", b"<%", b"<?", b"${", b"#{", b"*|", b"[[", b"[e"];

const MINIFIER: &str = "minify-placeholder";
const TEMPLATE: &str = "template-placeholder";
const ADDRESS: &str = "hidden-address";

/// How far around a placeholder its line is looked at.
const REACH: usize = 240;

struct Found {
    length: usize,
    rule: &'static str,
    /// Whether a value such as a name would stand here, without which a short line makes no sense.
    is_value: bool,
}

type Find = fn(&str) -> Option<Found>;

const FORMS: &[(char, Find)] = &[
    ('%', minifier),
    ('{', braces),
    ('<', |rest| delimited(rest, "<%", "%>").or_else(|| delimited(rest, "<?", "?>"))),
    ('$', |rest| path(rest, "${", "}")),
    ('#', |rest| path(rest, "#{", "}")),
    ('*', |rest| path(rest, "*|", "|*")),
    ('[', |rest| double_bracket(rest).or_else(|| hidden_address(rest))),
];

/// `%MINIFYHTML` + 32 hexadecimal digits + a counter + `%` (mrclay/minify and the plugins built on it),
/// `%%NOPTIMIZE<hash>%%<base64>%%NOPTIMIZE%%` (Autoptimize), `%%%~COMPRESS~PRE~0~%%%` (htmlcompressor),
/// `%%first_name%%` (mail templates).
fn minifier(rest: &str) -> Option<Found> {
    let found = |after: &str| Some(Found { length: rest.len() - after.len(), rule: MINIFIER, is_value: false });
    if let Some(tail) = rest.strip_prefix("%MINIFYHTML") {
        let hash = tail.get(..32).filter(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let tail = tail.get(hash.len()..)?.trim_start_matches(|c: char| c.is_ascii_digit());
        return found(tail.strip_prefix('%').unwrap_or(tail));
    }
    if let Some(tail) = rest.strip_prefix("%%%~") {
        let (inner, tail) = tail.split_at_checked(window(tail, 40).find("~%%%")?)?;
        return found(tail.get(4..)?).filter(|_| !inner.contains(char::is_whitespace));
    }
    let tail = rest.strip_prefix("%%")?;
    let name = prefix(tail, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'));
    let tail = tail.get(name.len()..)?.strip_prefix("%%").filter(|_| name.len() < 100)?;
    let label = prefix(name, |c| c.is_ascii_uppercase() || c == '_');
    let data = prefix(tail, |c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '|'));
    let end = tail.get(data.len()..)?.strip_prefix("%%").and_then(|end| end.strip_prefix(label)?.strip_prefix("%%"));
    match end {
        Some(end) if label.len() > 2 => found(end),
        _ if name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            Some(Found { length: name.len() + 4, rule: TEMPLATE, is_value: true })
        }
        _ => None,
    }
}

/// `{{user.name}}`, `{{{raw}}}`, `{% include "ad" %}`, and Joomla's `{loadposition banner}`.
fn braces(rest: &str) -> Option<Found> {
    if rest.starts_with("{{{") {
        return delimited(rest, "{{{", "}}}");
    }
    if rest.starts_with("{{") {
        return delimited(rest, "{{", "}}");
    }
    if rest.starts_with("{%") {
        return delimited(rest, "{%", "%}");
    }
    let inner = window(rest, 100).strip_prefix('{')?.split_once('}')?.0;
    let word = inner.trim_start_matches('/').split([' ', '=']).next()?;
    let known = JOOMLA.contains(&word) && !inner.contains('\n');
    known.then_some(Found { length: inner.len() + 2, rule: TEMPLATE, is_value: false })
}

const JOOMLA: &[&str] =
    &["loadposition", "loadmodule", "loadmoduleid", "module", "modulepos", "mosimage", "mospagebreak", "ad", "youtube"];

/// A template's delimiters around something on one line that is not empty.
fn delimited(rest: &str, open: &str, close: &str) -> Option<Found> {
    let inner = window(rest, 200).strip_prefix(open)?;
    let inner = inner.get(..inner.find(close)?)?;
    let sound = inner.contains(|c: char| c.is_alphanumeric()) && !inner.contains(['\n', '\\', '{']);
    let length = open.len() + inner.len() + close.len();
    sound.then_some(Found { length, rule: TEMPLATE, is_value: open == "{{" && !names_machine(inner) })
}

/// A template's delimiters around a dotted name.
fn path(rest: &str, open: &str, close: &str) -> Option<Found> {
    let tail = rest.strip_prefix(open)?;
    let name = prefix(tail, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '-'));
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && name.len() <= 60;
    let closed = tail.get(name.len()..)?.starts_with(close);
    let length = open.len() + name.len() + close.len();
    (named && closed).then_some(Found { length, rule: TEMPLATE, is_value: !names_machine(name) })
}

/// `[[ad-slot]]`, `[[nid:123]]`, `[[{"fid":"7"}]]`; not `[[Paris]]`, not `x[[1]]`.
fn double_bracket(rest: &str) -> Option<Found> {
    let inner = window(rest, 400).strip_prefix("[[")?.split_once("]]")?.0;
    let is_name = inner.starts_with(|c: char| c.is_ascii_lowercase())
        && inner.contains(['_', '-', ':', '.', '='])
        && !inner.contains(char::is_whitespace);
    let is_object = inner.starts_with("{\"") && inner.ends_with('}');
    (is_name || is_object).then_some(Found { length: inner.len() + 4, rule: TEMPLATE, is_value: false })
}

/// `[email protected]`, Cloudflare's stand-in for an address. Only its own line or its brackets make sense without it.
fn hidden_address(rest: &str) -> Option<Found> {
    let tail = rest.strip_prefix("[email")?.strip_prefix([' ', '\u{A0}'])?.strip_prefix("protected]")?;
    Some(Found { length: rest.len() - tail.len(), rule: ADDRESS, is_value: true })
}

/// The line of a value that is missing, where hardly anything else stands on it: `Good evening {{user.first_name}}.`
fn unfilled_line(text: &str, hole: &Range<usize>) -> Option<Range<usize>> {
    let line = line::around(text, hole.start, REACH);
    let before = text.get(line.start..hole.start)?;
    let after = text.get(hole.end..line.end())?;
    let words = before.split_whitespace().chain(after.split_whitespace());
    let spoken = words.filter(|word| word.contains(char::is_alphanumeric)).count();
    (spoken <= 4 && line.text.len() < REACH).then(|| line.range())
}

/// Whether the name of a template value is that of a part of the page rather than of a word in a sentence.
fn names_machine(name: &str) -> bool {
    name.starts_with(['>', '#', '/', '!', '^', '&'])
        || name.split(|c: char| !c.is_alphabetic()).any(|part| MACHINE.contains(&part.to_ascii_lowercase().as_str()))
}

const MACHINE: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "banner",
    "block",
    "embed",
    "gallery",
    "image",
    "img",
    "include",
    "module",
    "newsletter",
    "outbrain",
    "partial",
    "photo",
    "player",
    "poll",
    "promo",
    "related",
    "script",
    "slot",
    "sponsor",
    "taboola",
    "video",
    "widget",
];

/// The first bytes of a text, so that a search in it takes bounded time.
fn window(text: &str, bytes: usize) -> &str {
    (bytes.min(text.len())..=text.len()).find_map(|end| text.get(..end)).unwrap_or(text)
}

fn prefix(text: &str, belongs: fn(char) -> bool) -> &str {
    text.get(..text.find(|c| !belongs(c)).unwrap_or(text.len())).unwrap_or_default()
}
