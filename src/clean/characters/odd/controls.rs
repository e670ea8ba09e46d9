//! Control characters, byte order marks, and what stood for an object that the paste no longer has.

use super::{Fix, Place};

pub(super) fn row(place: Place<'_>) -> Option<Fix> {
    let rule = match place.c {
        '\u{1B}' => return Some(escape(place)),
        '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' | '\u{FFF9}'..='\u{FFFB}' => {
            "control-character"
        }
        '\u{FFFC}' => "object-replacement",
        '\u{FEFF}' if place.at == 0 => "byte-order-mark",
        _ => return None,
    };
    Some(Fix::remove(place.c, rule))
}

/// An escape sequence that coloured a terminal, `ESC [ 31 m`, or the escape alone.
fn escape(place: Place<'_>) -> Fix {
    let sequence = place.after().strip_prefix('[').and_then(|rest| {
        let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
        rest.as_bytes().get(digits).filter(|byte| byte.is_ascii_alphabetic()).map(|_| digits + 2)
    });
    match sequence {
        Some(length) => Fix { length: 1 + length, ..Fix::remove(place.c, "terminal-escape") },
        None => Fix::remove(place.c, "control-character"),
    }
}
