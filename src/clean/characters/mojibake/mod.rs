//! Mojibake: UTF-8 that some program read as a single-byte charset, so that one character became two or more.
//!
//! What is looked for are runs of characters that are UTF-8 seen through one charset. A run is mended where its
//! neighbours tell that it is wrong, or where it is likely enough and another run of its line was wrong in the same way.
//! So a right word never blocks the rest of its line. Mending twice is mending what was misread twice. Learnt from ftfy 6
//! (Robyn Speer, Apache License 2.0), whose unit is the line.

mod charset;
mod class;
mod controls;
mod evidence;
mod run;
mod script;
mod sequence;

use crate::clean::draft::Draft;
use crate::text::{Changes, EditKind};
use charset::Charset;
use run::Run;

/// Times a text is mended at most in one go; four are misreadings nobody has seen yet.
const LAYERS: usize = 4;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    for _ in 0..LAYERS {
        if !evidence::tells_anywhere(draft.text()) {
            break;
        }
        let changes = mend(draft.text());
        if changes.is_empty() {
            break;
        }
        draft.apply(&changes);
    }
    draft.apply(&controls::read_as_windows(draft.text()));
}

fn mend(text: &str) -> Changes {
    let lines: Vec<Line> = lines(text).filter_map(|(start, line)| Line::new(start, line)).collect();
    let mut charsets: Vec<Charset> = Vec::new();
    for run in lines.iter().flat_map(|line| &line.runs).filter(|run| run.strong) {
        if !charsets.contains(&run.charset) {
            charsets.push(run.charset);
        }
    }
    let mut changes = Changes::default();
    if charsets.is_empty() {
        return changes;
    }
    for line in &lines {
        for run in line.runs.iter().filter(|run| line.is_wrong(run, &charsets)) {
            let (Some(start), Some(end)) = (line.offsets.get(run.start), line.offsets.get(run.end)) else { continue };
            changes.replace(line.start + start..line.start + end, &run.decoded, EditKind::Repaired, "mojibake");
        }
    }
    changes
}

/// A line with runs in it.
struct Line {
    /// Its first byte.
    start: usize,
    /// Where each character begins, counted in bytes from `start`, and where the last one ends.
    offsets: Vec<usize>,
    runs: Vec<Run>,
    /// Whether the runs hold every character beyond ASCII.
    consistent: bool,
}

impl Line {
    fn new(start: usize, line: &str) -> Option<Self> {
        if line.is_ascii() {
            return None;
        }
        let (chars, mut offsets) = characters(line);
        let runs = run::runs(&chars);
        if runs.is_empty() {
            return None;
        }
        let beyond = |chars: &[char]| chars.iter().filter(|c| !c.is_ascii()).count();
        let held: usize = runs.iter().filter_map(|run| chars.get(run.start..run.end)).map(beyond).sum();
        offsets.push(line.len());
        Some(Self { start, offsets, runs, consistent: held == beyond(&chars) })
    }

    /// Whether a run is mojibake, in a text with mojibake through `charsets`.
    fn is_wrong(&self, run: &Run, charsets: &[Charset]) -> bool {
        if run.strong {
            let usual =
                |c| if run.charset.is_common() { script::is_usual(c) } else { run.apart && script::is_western(c) };
            return self.consistent || run.decoded.chars().all(usual);
        }
        let kin = |strong: &&Run| strong.strong && strong.charset.is_kin(run.charset);
        let known = |c: char| self.runs.iter().filter(kin).any(|strong| script::shares(&strong.decoded, c));
        if self.runs.iter().any(|other| kin(&other)) {
            let likely = |c: char| script::is_latin(c) || known(c) || (self.consistent && script::is_usual(c));
            let several = run.decoded.chars().nth(1).is_some() && run.decoded.chars().all(known);
            return (run.whole || self.consistent || several) && run.decoded.chars().all(likely);
        }
        let elsewhere = charsets.iter().any(|charset| charset.is_kin(run.charset));
        elsewhere && self.consistent && run.whole && run.decoded.chars().all(script::is_latin)
    }
}

/// The characters of a line and where each begins. `Ã` and `Â` count as one character where they have been taken apart into
/// a letter and its accent, as some programs do with every text.
fn characters(line: &str) -> (Vec<char>, Vec<usize>) {
    let (mut chars, mut offsets): (Vec<char>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, c) in line.char_indices() {
        match (c, chars.last_mut()) {
            ('\u{303}', Some(last)) if *last == 'A' => *last = 'Ã',
            ('\u{302}', Some(last)) if *last == 'A' => *last = 'Â',
            _ => {
                chars.push(c);
                offsets.push(at);
            }
        }
    }
    (chars, offsets)
}

/// The lines of a text with their first bytes; a very long one in pieces that end at a space, since evidence is local
/// and a paste may have no line break at all.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let window = (LONGEST_LINE - 3..=LONGEST_LINE).rev().find_map(|end| rest.get(..end)).unwrap_or(rest);
        let end = match window.find('\n') {
            Some(end) => end + 1,
            None if window.len() == rest.len() => rest.len(),
            None => window.rfind(' ').map_or(window.len(), |space| space + 1),
        };
        let start = at;
        at += end;
        Some((start, rest.get(..end).unwrap_or_default()))
    })
}

/// Bytes of the longest line that is looked at in one piece.
const LONGEST_LINE: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::format::Format;

    fn mended(text: &str) -> String {
        let mut draft = Draft::new(text, Format::Text);
        step(&mut draft);
        let once = draft.text().to_owned();
        step(&mut draft);
        assert_eq!(draft.text(), once, "mending is idempotent");
        once
    }

    /// A text as UTF-8 seen through Latin-1, so many times.
    fn misread(text: &str, times: usize) -> String {
        (0..times).fold(text.to_owned(), |text, _| text.bytes().map(char::from).collect())
    }

    #[test]
    fn what_was_misread_once_twice_or_three_times_is_read_again() {
        for text in
            ["The mayor’s office – “closed” – in Łódź", "Señora Ibáñez fue a Asunción", "Ќитања у Скопљу", "東京の朝"]
        {
            for times in 1..=3 {
                assert_eq!(mended(&misread(text, times)), text, "{times} times");
            }
        }
    }

    #[test]
    fn each_charset_has_its_own_look() {
        for (wrong, right) in [
            ("The portâ€™s â€œnewâ€\u{9d} crane", "The port’s “new” crane"),
            ("NÃ¡poles recibiÃ³ a 300", "Nápoles recibió a 300"),
            ("РњР°СЂС‚ в Твери", "Март в Твери"),
            ("LiĂ¨ge et l'HĂ´pital", "Liège et l'Hôpital"),
            ("le march√© de Dakar", "le marché de Dakar"),
            ("el cami├│n y el ni├▒o", "el camión y el niño"),
            ("ministerâ€? said", "minister” said"),
            ("THE WORKERSâ€™ UNION, TESLAÂ® AND MALMÃ–", "THE WORKERS’ UNION, TESLA® AND MALMÖ"),
        ] {
            assert_eq!(mended(wrong), right);
        }
    }

    #[test]
    fn a_right_word_does_not_block_the_rest_of_its_line() {
        assert_eq!(
            mended("Zoë Müller said: itâ€™s “done” in SÃ£o LuÃ\u{AD}s."),
            "Zoë Müller said: it’s “done” in São Luís."
        );
        assert_eq!(
            mended("NESTLÉ® in Perú paid Â£3m, the countyâ€™s due"),
            "NESTLÉ® in Perú paid £3m, the county’s due"
        );
    }

    #[test]
    fn accents_that_were_taken_apart_are_mended_too() {
        assert_eq!(mended("Enrique PeA\u{303}\u{b1}a"), "Enrique Peña");
    }

    #[test]
    fn controls_are_bytes_of_windows_1252() {
        assert_eq!(
            mended("\u{93}We wait\u{94} \u{96} the union\u{92}s words\u{85} today"),
            "“We wait” – the union’s words… today"
        );
        assert_eq!(mended("One.\u{85}Two.\u{85}Three."), "One.\u{85}Two.\u{85}Three.");
        assert_eq!(mended("Coatl\u{87}n conf\u{92}an"), "Coatlán confían");
    }

    #[test]
    fn right_text_stays() {
        for text in [
            "O mercado MAÇÃ». Abriu.",
            "NESTLÉ® y SÃO PAULO",
            "C O N C L U S Ã O",
            "ESSE CARA AI QUEM É¿",
            "Å være eller ikke være – Ærø",
            "«Été», dit-il — l’œuvre",
            "Wert 5×£35, −3 °C, ½ µm²",
            "ВІКІ, Київ, їжак, ґанок",
            "√π ≈ 1.77",
            "├┤ ┬┐",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
