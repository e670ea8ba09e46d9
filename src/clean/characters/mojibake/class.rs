//! What sort of character one is that misread UTF-8 is made of. The classes and who is in them are those of ftfy 6
//! (`badness.py`, Robyn Speer, Apache License 2.0).

use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// A set of classes.
pub(super) type Classes = u16;

/// Seen in many contexts.
pub(super) const COMMON: Classes = 1;
/// A control character of the range 0x80 to 0x9F.
pub(super) const C1: Classes = 1 << 1;
/// Hardly ever seen but in mojibake.
pub(super) const BAD: Classes = 1 << 2;
/// Signs of the law.
pub(super) const LAW: Classes = 1 << 3;
/// Currencies.
pub(super) const CURRENCY: Classes = 1 << 4;
/// Punctuation before a word.
pub(super) const START: Classes = 1 << 5;
/// Punctuation after a word.
pub(super) const END: Classes = 1 << 6;
/// Signs near numbers.
pub(super) const NUMERIC: Classes = 1 << 7;
/// Letters that faces are made of: `(ò_ó)`.
pub(super) const FACE: Classes = 1 << 8;
/// Accented capitals.
pub(super) const UPPER: Classes = 1 << 9;
/// Accented small letters.
pub(super) const LOWER: Classes = 1 << 10;
/// Capitals that also end words: Greek, Cyrillic.
pub(super) const UPPER_COMMON: Classes = 1 << 11;
/// Small Greek and Cyrillic letters.
pub(super) const LOWER_COMMON: Classes = 1 << 12;
/// Box drawing.
pub(super) const BOX: Classes = 1 << 13;

/// The classes of a character; none for ASCII and for what mojibake is not made of.
pub(super) fn classes(c: char) -> Classes {
    static LOW: LazyLock<Vec<Classes>> = LazyLock::new(|| LETTERS.map(listed).collect());
    static HIGH: LazyLock<Vec<Classes>> = LazyLock::new(|| SYMBOLS.map(listed).collect());
    let place = |table: &[Classes], start: char| table.get(c as usize - start as usize).copied().unwrap_or_default();
    match c {
        '\0'..='\x7F' => 0,
        _ if LETTERS.contains(&c) => place(&LOW, *LETTERS.start()),
        _ if SYMBOLS.contains(&c) => place(&HIGH, *SYMBOLS.start()),
        '\u{F8FF}' | 'ﬁ' | 'ﬂ' | '\u{FFFD}' => listed(c),
        _ => 0,
    }
}

/// The stretches of Unicode that most members are in.
const LETTERS: RangeInclusive<char> = '\u{80}'..='\u{52F}';
const SYMBOLS: RangeInclusive<char> = '\u{2010}'..='\u{25FF}';

fn listed(c: char) -> Classes {
    let of_ranges = RANGES.iter().filter(|(_, range)| range.contains(&c)).map(|(class, _)| *class);
    let of_lists = LISTS.iter().filter(|(_, list)| list.contains(c)).map(|(class, _)| *class);
    of_ranges.chain(of_lists).fold(0, |all, class| all | class)
}

const RANGES: &[(Classes, RangeInclusive<char>)] = &[
    (C1, '\u{80}'..='\u{9F}'),
    (FACE, 'Ò'..='Ö'),
    (FACE, 'Ù'..='Ü'),
    (FACE, 'ò'..='ö'),
    (FACE, 'ø'..='ü'),
    (UPPER, 'À'..='Ñ'),
    (LOWER, 'à'..='ñ'),
    (UPPER_COMMON, 'Α'..='Ω'),
    (UPPER_COMMON, 'Ё'..='Я'),
    (LOWER_COMMON, 'α'..='ω'),
    (LOWER_COMMON, 'а'..='џ'),
    (BOX, '═'..='╬'),
];

const LISTS: &[(Classes, &str)] = &[
    (COMMON, "\u{A0}\u{AD}·´–—―…’"),
    (BAD, "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\u{FFFD}ªº"),
    (LAW, "¶§"),
    (CURRENCY, "¢£¥₧€"),
    (START, "¡«¿©΄΅‘‚“„•‹\u{F8FF}"),
    (END, "®»˝”›™"),
    (NUMERIC, "²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№"),
    (FACE, "ŐŌŪŲ°"),
    (UPPER, "ØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽҐ"),
    (LOWER, "ßăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżžґﬁﬂ"),
    (UPPER_COMMON, "ÞΆΈΉΊΌΎΏΪΫ"),
    (LOWER_COMMON, "άέήίΰ"),
    (BOX, "│┌┐┘├┤┬┼▀▄█▌▐░▒▓"),
];
