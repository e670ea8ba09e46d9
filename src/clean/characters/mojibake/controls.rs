//! C1 controls: bytes of windows-1252, or of Mac Roman, that were read as Latin-1. Browsers read them so, too.

use super::charset::mac_roman;
use crate::clean::characters::references::windows_1252;
use crate::text::{Changes, EditKind};
use memchr::memchr_iter;

/// What the C1 controls of a text stand for; those that stand for nothing stay.
pub(super) fn read_as_windows(text: &str) -> Changes {
    let mut changes = Changes::default();
    if controls(text).next().is_none() {
        return changes;
    }
    let is_mac = controls(text).any(|at| tells_mac(text, at));
    let breaks_lines = controls(text).all(|at| text.get(at..).is_some_and(|rest| rest.starts_with(NEXT_LINE)));
    for at in controls(text) {
        if breaks_lines && is_break(text, at) {
            continue;
        }
        let c = mac_letter(text, at).filter(|_| is_mac).or_else(|| byte(text, at).map(windows_1252));
        if let Some(c) = c.filter(|c| !is_c1(*c)) {
            changes.replace(at..at + LENGTH, c.encode_utf8(&mut [0; 4]), EditKind::Repaired, "c1-control");
        }
    }
    changes
}

/// Where the C1 controls of a text are. In UTF-8 they are C2 80 to C2 9F.
fn controls(text: &str) -> impl Iterator<Item = usize> {
    let is_tail = |byte: &u8| (0x80..=0x9F).contains(byte);
    memchr_iter(0xC2, text.as_bytes()).filter(move |at| text.as_bytes().get(at + 1).is_some_and(is_tail))
}

/// Bytes of a C1 control.
const LENGTH: usize = 2;

fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9F}')
}

/// A line break in its own right, and the ellipsis of windows-1252.
const NEXT_LINE: char = '\u{85}';

/// Whether U+0085 is a line break, in a text without other C1 controls: it is not where a space follows, nor where the
/// text ends after a word.
fn is_break(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let Some(rest) = after.strip_prefix(NEXT_LINE) else { return false };
    let ends_open = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '’' | '”' | '"' | '\''));
    !(rest.starts_with(' ') || (ends_open && rest.trim().is_empty()))
}

fn byte(text: &str, at: usize) -> Option<u8> {
    text.get(at..)?.chars().next().and_then(|c| u8::try_from(c).ok())
}

/// The letter of Mac Roman that a C1 control between two letters may be.
fn mac_letter(text: &str, at: usize) -> Option<char> {
    let (before, after) = text.split_at_checked(at)?;
    let mut after = after.chars();
    let c = mac_roman(u8::try_from(after.next()?).ok()?)?;
    let within = before.ends_with(|c: char| c.is_ascii_lowercase()) && after.next()?.is_ascii_lowercase();
    (within && c.is_alphabetic()).then_some(c)
}

/// Whether a C1 control must be a letter of Mac Roman, since windows-1252 would put into the word what no word has.
fn tells_mac(text: &str, at: usize) -> bool {
    let windows = byte(text, at).map(windows_1252);
    mac_letter(text, at).is_some()
        && windows.is_some_and(|c| matches!(c, '‚' | '„' | '†' | '‡' | 'ˆ' | '‰' | '‹' | '›' | '˜'))
}
