//! The single-byte charsets through which UTF-8 is misread, and the way from a character back to its byte.

use crate::text::ordered;
use std::num::NonZeroU16;
use std::sync::LazyLock;

/// How many charsets there are.
pub(super) const COUNT: usize = 11;

/// A charset, as an index; the order is that of likelihood, and settles ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Charset(usize);

impl Charset {
    const LATIN_1: usize = 0;
    const MAC_ROMAN: usize = 8;

    /// All of them, the likeliest first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..COUNT).map(Self)
    }

    /// Whether programs that read it leave U+FFFD or `?` where a byte has no character.
    pub(super) fn is_lossy(self) -> bool {
        (1..=6).contains(&self.0)
    }

    /// Whether a plain space may stand for a lost no-break space. In Mac Roman that byte is a dagger, and the byte of
    /// the no-break space is one that a dash before a space would suggest.
    pub(super) fn loses_no_break_space(self) -> bool {
        self.0 != Self::MAC_ROMAN
    }

    /// Whether it is one of the windows and ISO families, which most misreading goes through.
    pub(super) fn is_common(self) -> bool {
        self.0 < Self::MAC_ROMAN
    }

    /// Whether the two tell mostly the same characters: the charsets of western Europe, Turkey and the Baltic.
    pub(super) fn is_kin(self, other: Self) -> bool {
        let latin = |charset: Self| matches!(charset.0, 0 | 1 | 5 | 6);
        self == other || (latin(self) && latin(other))
    }

    /// The byte in windows-1252 of the character whose bytes these are.
    pub(super) fn windows_byte(bytes: &Bytes) -> Option<u8> {
        Self(1).byte(bytes)
    }

    /// The byte of the character whose bytes these are.
    pub(super) fn byte(self, bytes: &Bytes) -> Option<u8> {
        bytes.get(self.0).copied().filter(|byte| *byte != 0)
    }
}

/// The byte of one character in each charset; 0 where it has none.
pub(super) type Bytes = [u8; COUNT];

/// The bytes of a character beyond ASCII.
pub(super) fn bytes(c: char) -> Option<&'static Bytes> {
    // All but a few are in a short stretch of Unicode.
    const START: usize = 0x80;
    const END: usize = 0x2600;
    static INDEX: LazyLock<Vec<(char, Bytes)>> = LazyLock::new(index);
    static PLACES: LazyLock<Vec<Option<NonZeroU16>>> = LazyLock::new(|| {
        let mut places = vec![None; END - START];
        for (place, (c, _)) in (1..).zip(INDEX.iter()) {
            if let Some(slot) = (*c as usize).checked_sub(START).and_then(|at| places.get_mut(at)) {
                *slot = NonZeroU16::new(place);
            }
        }
        places
    });
    let at = match PLACES.get((c as usize).checked_sub(START)?) {
        Some(place) => usize::from(place.as_ref()?.get()) - 1,
        None => INDEX.binary_search_by_key(&c, |(c, _)| *c).ok()?,
    };
    INDEX.get(at).map(|(_, bytes)| bytes)
}

/// Whether the character is a UTF-8 continuation byte in a charset of the windows and ISO families.
pub(super) fn is_continuation(c: char) -> bool {
    bytes(c).is_some_and(|bytes| bytes.iter().take(Charset::MAC_ROMAN).any(|byte| (0x80..=0xBF).contains(byte)))
}

/// The character of a byte above 0x7F in Mac Roman.
pub(super) fn mac_roman(byte: u8) -> Option<char> {
    let place = byte.checked_sub(0x80)?;
    TABLES.get(Charset::MAC_ROMAN - 1)?.chars().nth(usize::from(place))
}

fn index() -> Vec<(char, Bytes)> {
    let latin_1 = (0x80..=0xFF_u8).map(|byte| (char::from(byte), Charset::LATIN_1, byte));
    let tables = (1..)
        .zip(TABLES)
        .flat_map(|(charset, table)| table.chars().zip(0x80..=0xFF_u8).map(move |(c, byte)| (c, charset, byte)));
    let entries = ordered(latin_1.chain(tables), |(c, ..)| u64::from(*c));
    let mut index: Vec<(char, Bytes)> = Vec::new();
    for (c, charset, byte) in entries {
        if index.last().is_none_or(|(last, _)| *last != c) {
            index.push((c, [0; COUNT]));
        }
        if let Some(slot) = index.last_mut().and_then(|(_, bytes)| bytes.get_mut(charset)) {
            *slot = byte;
        }
    }
    index
}

/// The characters of the bytes 0x80 to 0xFF. A byte that a windows charset leaves open is the control character of its
/// number, as browsers have it.
const TABLES: [&str; COUNT - 1] = [
    // windows-1252
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    // windows-1251
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
     АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    // windows-1250
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
     ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    // windows-1253
    "€\u{81}‚ƒ„…†‡\u{88}‰\u{8A}‹\u{8C}\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}΅Ά£¤¥¦§¨©ª«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ\
     ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡÒΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώÿ",
    // windows-1254
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}\u{9E}Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
    // windows-1257
    "€\u{81}‚\u{83}„…†‡\u{88}‰\u{8A}‹\u{8C}¨ˇ¸\u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}¯˛\u{9F}\u{A0}¡¢£¤¥¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ\
     ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙",
    // ISO 8859-2
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}\u{8E}\u{8F}\
     \u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}\u{9C}\u{9D}\u{9E}\u{9F}\
     \u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    // Mac Roman
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
     ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    // code page 437
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
     └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
    // code page 850
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
     └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_128_characters() {
        for table in TABLES {
            assert_eq!(table.chars().count(), 128, "{table}");
        }
    }

    #[test]
    fn a_character_finds_its_byte_in_each_charset() {
        let byte = |c, charset| bytes(c).and_then(|bytes| Charset(charset).byte(bytes));
        assert_eq!(byte('€', 1), Some(0x80));
        assert_eq!(byte('€', 0), None);
        assert_eq!(byte('\u{9D}', 1), Some(0x9D));
        assert_eq!(byte('√', Charset::MAC_ROMAN), Some(0xC3));
        assert_eq!(byte('├', 9), Some(0xC3));
        assert_eq!(byte('├', 10), Some(0xC3));
        assert_eq!(byte('漢', 1), None);
    }
}
