//! What surrounds the words of an embedded post: its signature, its picture link, its counters. The words stay.

use crate::clean::draft::Draft;
use crate::clean::{gap, line};
use memchr::memchr_iter;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let (is_signed, is_linked) = (draft.survey().has_any(&[b"(@"]), draft.survey().has_any(&[b"m/"]));
    let text = draft.text();
    let mut debris: Vec<(Range<usize>, &'static str)> = Vec::new();
    if is_signed {
        let signatures = text.match_indices("(@").filter_map(|(at, _)| signature(text, at));
        debris.extend(signatures.map(|range| (range, "post-signature")));
    }
    if is_linked {
        let links = text.match_indices("pic.").filter_map(|(at, _)| picture_link(text, at));
        debris.extend(links.map(|range| (range, "post-picture")));
    }
    let is_counted =
        |at| text.get(at..).is_some_and(|word: &str| word.starts_with("Retweet") || word.starts_with("Replies"));
    if memchr_iter(b'R', text.as_bytes()).any(is_counted) {
        debris.extend(counters(text).into_iter().map(|range| (range, "post-counter")));
    }
    let changes = gap::cut(text, debris, " ");
    draft.apply(&changes);
}

/// `— Ana Paz (@anapaz) December 22, 2016`, found by its bracket.
fn signature(text: &str, at: usize) -> Option<Range<usize>> {
    let line = line::around(text, at, 120);
    let before = text.get(line.start..at)?;
    let after = text.get(at + 2..line.end())?;
    let (dash, sign) = before.char_indices().rfind(|(_, c)| matches!(c, '—' | '–' | '―'))?;
    let name = before.get(dash + sign.len_utf8()..)?;
    let handle = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.')?;
    let date = after.get(handle..)?.strip_prefix(')')?;
    let spoken = date.trim_start();
    let length = date_length(spoken)?;
    let sound = !name.trim().is_empty() && !name.contains(". ") && (1..=30).contains(&handle);
    let end = line.end() - spoken.len() + length;
    sound.then_some(line.start + dash..end)
}

/// The length of a date that opens a text: `December 22, 2016`, `22 de diciembre de 2016`, `2016年12月22日`.
fn date_length(text: &str) -> Option<usize> {
    let mut day = false;
    let mut month = false;
    for (count, word) in text
        .split_inclusive(' ')
        .scan(0, |end, word| {
            *end += word.len();
            Some((*end, word))
        })
        .take(6)
    {
        let bare = word.trim_end().trim_end_matches([',', '.', 'º', 'ª']);
        let digits = bare.bytes().all(|byte| byte.is_ascii_digit());
        if bare.contains('年') && bare.contains('日') {
            return Some(count - (word.len() - bare.len()));
        }
        match bare.len() {
            1 | 2 if digits => day = true,
            4 if digits => return (day && month).then_some(count - (word.len() - bare.len())),
            3.. if bare.chars().all(char::is_alphabetic) => month = true,
            2 if matches!(bare, "de") => {}
            _ => return None,
        }
    }
    None
}

/// `pic.twitter.com/abc` where a post ends with it: at the end of a line or before the signature.
fn picture_link(text: &str, at: usize) -> Option<Range<usize>> {
    let tail = text.get(at..)?;
    let path = tail.strip_prefix("pic.twitter.com/").or_else(|| tail.strip_prefix("pic.x.com/"))?;
    let after = path.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    if after.len() == path.len() || text.get(..at)?.ends_with('"') {
        return None;
    }
    let follows = after.trim_start_matches([' ', '\u{A0}']);
    if !(follows.is_empty() || follows.starts_with(['\n', '—', '–', '"', '”'])) {
        return None;
    }
    let line = line::around(text, at, 160);
    let mut before = text.get(line.start..at)?;
    before = before.strip_suffix("https://").unwrap_or(before);
    // A post with a picture and a link ends with both.
    let bare = before.trim_end();
    let (rest, word) = bare.rsplit_once(' ').unwrap_or(("", bare));
    let start =
        if word.starts_with("https://t.co/") { line.start + rest.trim_end().len() } else { line.start + before.len() };
    Some(start..text.len() - after.len())
}

/// Counters of a post: lines that hold nothing else, and those that say their number twice, as screen readers hear
/// them (`39 39 Retweets`), anywhere.
fn counters(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for line in line::lines(text).map(line::Line::trimmed) {
        if !COUNTED.iter().any(|word| line.text.contains(word)) {
            continue;
        }
        let words: Vec<_> = words(line.text).collect();
        let word = |at: usize| words.get(at).map_or("", |(_, word)| *word);
        let (mut at, mut covered, mut doubles) = (0, 0, Vec::new());
        while at < words.len() {
            let twice = word(at) == word(at + 1);
            let mut last = at + 1 + usize::from(twice);
            last += usize::from(word(last) == "Quote");
            if is_count(word(at)) && COUNTED.contains(&word(last)) {
                covered += last + 1 - at;
                if twice && let (Some((start, _)), Some((end, word))) = (words.get(at), words.get(last)) {
                    doubles.push(line.start + start..line.start + end + word.len());
                }
                at = last;
            }
            at += 1;
        }
        if covered == words.len() && (line.text.contains("weets") || !doubles.is_empty()) {
            found.push(line.range());
        } else {
            found.extend(doubles);
        }
    }
    found
}

const COUNTED: &[&str] = &["Retweets", "retweets", "Retweet", "Likes", "likes", "Tweets", "Replies", "replies"];

fn is_count(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .trim_end_matches(['K', 'k', 'M'])
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
}

/// The words of a line with their places.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}
