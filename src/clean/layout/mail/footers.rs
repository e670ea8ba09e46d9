//! What mail programs and firms put under a message: the name of the device, the signature, the notice that it is
//! confidential.

use crate::clean::draft::Draft;
use crate::clean::gap;
use crate::clean::line::Line;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut debris = Vec::new();
    for line in draft.lines() {
        if (line.text == "--" || line.text == "-- ") && line.start > 0 {
            debris.extend(signature(text, line).map(|range| (range, "mail-signature")));
        } else if names_device(line.trimmed().text) {
            debris.push((line.range(), "mail-device"));
        }
    }
    debris.extend(notices(text).into_iter().map(|range| (range, "mail-notice")));
    let changes = gap::cut(text, debris, "");
    draft.apply(&changes);
}

/// The lines under the dashes that open a signature, where they are few and the last, or tell how to reach somebody.
fn signature(text: &str, dashes: Line<'_>) -> Option<Range<usize>> {
    let tail = text.get(dashes.end()..)?;
    let opening = tail.get(..tail.len().min(LONGEST_SIGNATURE)).unwrap_or_default();
    let is_last = opening.len() == tail.len() && tail.trim().lines().count() <= MOST_LINES;
    let part = if is_last { tail } else { tail.split("\n\n").next()? };
    let reaches = part.contains('@') || part.contains("www.") || part.bytes().filter(u8::is_ascii_digit).count() >= 7;
    let sound = part.len() < LONGEST_SIGNATURE && ((is_last && dashes.text.ends_with(' ')) || reaches);
    sound.then(|| dashes.start..dashes.end() + part.trim_end().len())
}

const LONGEST_SIGNATURE: usize = 600;
const MOST_LINES: usize = 8;

/// Whether a line says what the message was sent with: `Sent from my iPhone`.
fn names_device(line: &str) -> bool {
    let sent = line.len() < 80
        && (SENT.iter().any(|start| line.starts_with(start)) || SENT_ENDS.iter().any(|end| line.ends_with(end)));
    sent && {
        let lower = line.to_lowercase();
        DEVICES.iter().any(|device| lower.contains(device))
    }
}

const SENT: &[&str] = &[
    "Sent from ",
    "Sent via ",
    "Sent with ",
    "Get Outlook for ",
    "Envoyé de ",
    "Envoyé depuis ",
    "Von meinem ",
    "Gesendet ",
    "Enviado desde ",
    "Enviado do ",
    "Enviado de ",
    "Inviato da",
    "Verstuurd vanaf ",
    "Verzonden ",
    "Skickat från ",
    "Sendt fra ",
    "Отправлено с ",
    "发自我的",
    "Obtener Outlook para ",
    "Télécharger Outlook pour ",
    "Outlook für ",
    "Lähetetty ",
    "Wysłane z ",
    "Wysłano z ",
];

const SENT_ENDS: &[&str] = &["gönderildi", "から送信"];

const DEVICES: &[&str] = &[
    "iphone",
    "ipad",
    "android",
    "samsung",
    "galaxy",
    "blackberry",
    "huawei",
    "xiaomi",
    "outlook",
    "mail",
    "pixel",
    "mobile",
    "smartphone",
    "yahoo",
    "windows",
    "telefon",
];

/// Paragraphs near the end that say that the message is confidential.
fn notices(text: &str) -> Vec<Range<usize>> {
    let from = text.len().saturating_sub(TAIL);
    let Some(from) =
        text.get(from..).map(|_| from).or_else(|| (from..text.len()).find(|at| text.is_char_boundary(*at)))
    else {
        return Vec::new();
    };
    let tail = text.get(from..).unwrap_or_default();
    if !tail.contains("onfiden") && !tail.contains("ONFIDEN") && !tail.contains("ertrau") && !tail.contains("ertrou") {
        return Vec::new();
    }
    let mut at = from;
    let mut found = Vec::new();
    for paragraph in tail.split("\n\n") {
        let range = at..at + paragraph.len();
        at = range.end + 2;
        if range.start > 0 && is_notice(&paragraph.to_lowercase()) {
            found.push(range);
        }
    }
    found
}

const TAIL: usize = 6000;

fn is_notice(paragraph: &str) -> bool {
    let count = |phrases: &[&str]| phrases.iter().filter(|phrase| paragraph.contains(*phrase)).count();
    count(ITSELF) > 0 && count(CLAIMS) > 1
}

/// How a notice speaks of the message it stands in.
const ITSELF: &[&str] = &[
    "this e-mail",
    "this email",
    "this message",
    "this communication",
    "this transmission",
    "ce message",
    "ce courriel",
    "cet e-mail",
    "este mensaje",
    "este correo",
    "esta mensagem",
    "este e-mail",
    "diese e-mail",
    "diese nachricht",
    "questo messaggio",
    "questa e-mail",
    "dit bericht",
    "deze e-mail",
];

const CLAIMS: &[&str] = &[
    "confidential",
    "privileged",
    "intended recipient",
    "intended solely",
    "intended only",
    "addressee",
    "in error",
    "notify the sender",
    "unauthorised",
    "unauthorized",
    "confidentiel",
    "destinataire",
    "par erreur",
    "confidencial",
    "destinatario",
    "por error",
    "destinatári",
    "por engano",
    "vertraulich",
    "irrtümlich",
    "empfänger",
    "absender",
    "confidenzial",
    "riservat",
    "per errore",
    "vertrouwelijk",
    "geadresseerde",
    "afzender",
];
