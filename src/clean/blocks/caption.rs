//! Captions: the words under a picture, told by the credit in or after them.

use super::credit::{AGENCIES, is_agency, is_credit_inside, label};
use memchr::{memmem, memrchr_iter};

/// A caption is not longer than this many bytes.
const LONGEST: usize = 420;

/// What captions begin with.
const INTRODUCTIONS: &[&str] = &[
    "file photo",
    "file -",
    "file –",
    "file —",
    "file image",
    "pictured:",
    "in this photo",
    "in this file photo",
    "in this image",
    "file picture",
];
/// What only captions say.
const POINTERS: &[&str] = &[
    "(left)",
    "(right)",
    "(L)",
    "(R)",
    "(C)",
    "(centre)",
    "(center)",
    "(pictured)",
    "(file photo)",
    "(File photo)",
    ", left,",
    ", right,",
    "from left",
];

/// How surely a line is a caption by its own words.
pub(in crate::clean) fn is_caption(line: &str) -> bool {
    if line.len() > LONGEST || line.len() < 12 {
        return false;
    }
    introduced(line) || credited_at_end(line).is_some() || credited_within(line)
}

/// Whether a line without a sentence end points at people in a picture.
pub(super) fn points(line: &str) -> bool {
    let may_point = line.len() <= LONGEST && (line.contains('(') || line.contains("left") || line.contains(", right"));
    may_point && POINTERS.iter().any(|words| line.contains(words))
}

fn introduced(line: &str) -> bool {
    INTRODUCTIONS.iter().any(|words| {
        line.split_at_checked(words.len()).is_some_and(|(head, rest)| {
            head.eq_ignore_ascii_case(words) && (rest.starts_with([':', ' ', '-', '–', '—']) || words.ends_with(':'))
        }) && (!words.starts_with("file ")
            || line.starts_with("FILE")
            || line.get(words.len()..).is_some_and(|rest| rest.starts_with([':', ' '])))
    }) && !line.starts_with("file ")
        || label(line).is_some_and(|rest| {
            rest.split_whitespace().count() > 4
                && line.contains(':')
                && !line.starts_with("video")
                && !line.starts_with("via")
        })
}

/// The length of the words before a credit at the line's end.
fn credited_at_end(line: &str) -> Option<usize> {
    let trimmed = line.trim_end_matches(['.', ' ']);
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some(inner) = trimmed.strip_suffix(close)
            && let Some(at) = inner.rfind(open)
            && let Some(words) = inner.get(at + 1..)
            && is_credit_inside(words)
            && at > 0
        {
            let before = line.get(..at)?.trim_end();
            let spelled_out = is_agency(words) && defines(before, words);
            let tail_of_text = is_agency(words) && sentences(before) > 2;
            return (!spelled_out && !tail_of_text).then_some(at);
        }
    }
    let at = last_label(trimmed)?;
    let (before, words) = (line.get(..at)?.trim_end(), line.get(at..)?);
    (is_credit_inside(words.trim_end_matches('.')) && before.split_whitespace().count() >= 2 && sentences(before) <= 2)
        .then_some(at)
}

/// Where a labelled credit begins at the end of a line: `… this month. Photo: Bloomberg`, `… a rabbitCredit: Getty`.
fn last_label(line: &str) -> Option<usize> {
    const LABELS: [&str; 10] = [
        "Photo:",
        "Photograph:",
        "PHOTOGRAPH:",
        "Picture:",
        "Pictures:",
        "Image:",
        "Credit:",
        "CREDIT:",
        "PHOTO:",
        "Foto:",
    ];
    let labelled = memrchr_iter(b':', line.as_bytes()).find_map(|colon| {
        let (head, rest) = line.split_at_checked(colon + 1)?;
        rest.strip_prefix(' ')?;
        LABELS.iter().find_map(|label| head.strip_suffix(label)).map(str::len)
    });
    let signed = memmem::find(line.as_bytes(), b"Photo ")
        .and_then(|_| line.rfind("Photo by ").max(line.rfind("Photo courtesy ")));
    labelled.max(signed).filter(|at| *at > 0)
}

/// Whether a line without a sentence end names an agency in brackets that it has not spelled out before:
/// `Soldiers advance on the road (AFP) north of the town`.
fn credited_within(line: &str) -> bool {
    if ends_sentence(line) {
        return false;
    }
    line.match_indices('(').any(|(at, _)| {
        let Some(rest) = line.get(at + 1..) else { return false };
        let Some((words, tail)) = rest.split_once(')') else { return false };
        is_agency(words) && at > 20 && !tail.is_empty() && !defines(line.get(..at).unwrap_or_default(), words)
    })
}

/// Whether the words before a bracket spell out the abbreviation in it.
fn defines(before: &str, short: &str) -> bool {
    let initials: String = before
        .trim_end()
        .split([' ', '-'])
        .rev()
        .take(short.len())
        .filter_map(|word| word.chars().next())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    initials.eq_ignore_ascii_case(short)
        || AGENCIES.iter().any(|name| name.len() > 4 && before.trim_end().ends_with(name))
}

/// Whether a line ends as a sentence does, closing quotes and brackets aside.
pub(in crate::clean) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '*'))
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

fn sentences(text: &str) -> usize {
    text.match_indices(['.', '!', '?'])
        .filter(|(at, _)| text.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '"', '”'])))
        .count()
}

#[cfg(test)]
mod tests {
    use super::is_caption;

    #[test]
    fn tells_captions() {
        for line in [
            "Protesters in La Paz in May. [File: Ana Paz/Reuters]",
            "The skyline of Accra earlier this month. Photo: Bloomberg",
            "FILE PHOTO: A tanker passes the strait, June 3, 2019.",
            "Soldiers of the army advance near the village of Deir Hadi (AFP) in the north",
            "A wooden lander on its ramp [Space Co via Nasa]",
            "The ferry was built in 1974 (Image: GETTY )",
            "A cargo ship leaves port on Aug. 31, 2019. (AP)",
        ] {
            assert!(is_caption(line), "{line}");
        }
    }

    #[test]
    fn knows_agencies_in_sentences() {
        for line in [
            "Reporters of Agence France-Presse (AFP) have left the besieged town.",
            "Getty Images sued the company over the pictures.",
            "He works for Agence France-Presse (AFP)",
            "The minister resigned. \"I am tired,\" he said. A vote is due in May. (Reuters)",
            "file under useless",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }
}
