//! The names of the fields of a mail's head, in the languages of the mail programs in wide use.

/// What a field of a mail's head says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    From,
    Subject,
    Date,
    Other,
}

/// The field that a line begins with, and its value.
pub(super) fn read(line: &str) -> Option<(Key, &str)> {
    let line = line.trim_start_matches(['*', '>', ' ', '\t']);
    let colon = line.bytes().take(LONGEST).position(|byte| byte == b':' || byte == 0xEF)?;
    let (name, value) = line.split_at_checked(colon)?;
    let value = value.strip_prefix([':', '：'])?;
    let name = name.trim_matches(['*', ' ', '\u{A0}']);
    let key = TABLE.iter().find(|(_, names)| names.contains(&name)).map(|(key, _)| *key)?;
    Some((key, value.trim_matches(['*', ' ', '\t', '\u{A0}'])))
}

const LONGEST: usize = 40;

const TABLE: &[(Key, &[&str])] = &[
    (
        Key::From,
        &[
            "From",
            "FROM",
            "De",
            "Von",
            "Da",
            "Van",
            "Från",
            "Fra",
            "Od",
            "От",
            "От кого",
            "Kimden",
            "Gönderen",
            "Feladó",
            "Lähettäjä",
            "Από",
            "发件人",
            "寄件者",
            "差出人",
            "보낸 사람",
            "De la",
            "Expéditeur",
            "Remitente",
            "Mittente",
        ],
    ),
    (
        Key::Subject,
        &[
            "Subject",
            "SUBJECT",
            "Objet",
            "Sujet",
            "Asunto",
            "Assunto",
            "Betreff",
            "Oggetto",
            "Onderwerp",
            "Ämne",
            "Emne",
            "Temat",
            "Тема",
            "Konu",
            "Tárgy",
            "Aihe",
            "Θέμα",
            "主题",
            "主旨",
            "件名",
            "제목",
            "Subiect",
            "Předmět",
        ],
    ),
    (
        Key::Date,
        &[
            "Date",
            "DATE",
            "Sent",
            "Fecha",
            "Enviado",
            "Enviado el",
            "Enviada em",
            "Data",
            "Datum",
            "Gesendet",
            "Envoyé",
            "Inviato",
            "Verzonden",
            "Skickat",
            "Dato",
            "Sendt",
            "Wysłano",
            "Дата",
            "Отправлено",
            "Tarih",
            "Gönderildi",
            "日期",
            "发送时间",
            "日付",
            "送信日時",
            "날짜",
            "Dátum",
            "Lähetetty",
        ],
    ),
    (
        Key::Other,
        &[
            "To",
            "TO",
            "À",
            "A",
            "Para",
            "An",
            "Aan",
            "Till",
            "Til",
            "Do",
            "Кому",
            "Kime",
            "收件人",
            "宛先",
            "받는 사람",
            "Címzett",
            "Cc",
            "CC",
            "Bcc",
            "BCC",
            "Kopie",
            "Copie à",
            "Kopia",
            "Копия",
            "CC:",
            "Cci",
            "Reply-To",
            "Reply To",
            "Répondre à",
            "Responder a",
            "Antwort an",
            "Attachments",
            "Attachment",
            "Anhang",
            "Anlagen",
            "Pièces jointes",
            "Adjuntos",
            "Allegati",
            "Importance",
            "Priority",
            "Organization",
            "Organisation",
            "Message-ID",
            "List",
        ],
    ),
];

/// Whether a line announces a message that was sent on: `---------- Forwarded message ---------`.
pub(super) fn announces(line: &str) -> bool {
    let marked = |c: char| "-—–_=*>".contains(c);
    if !(line.starts_with(marked) || line.ends_with(':')) || line.len() > 200 {
        return false;
    }
    let bare = line.trim_matches(|c: char| c.is_whitespace() || "-—–―_=*>:".contains(c));
    bare.len() < 80
        && ANNOUNCEMENTS.iter().any(|announcement| bare.eq_ignore_ascii_case(announcement))
        && line.trim() != bare
}

const ANNOUNCEMENTS: &[&str] = &[
    "Forwarded message",
    "Original Message",
    "Original Appointment",
    "Begin forwarded message",
    "Message transféré",
    "Message d'origine",
    "Message original",
    "Début du message réexpédié",
    "Début du message transféré",
    "Mensaje reenviado",
    "Mensaje original",
    "Inicio del mensaje reenviado",
    "Mensagem encaminhada",
    "Mensagem original",
    "Início da mensagem reencaminhada",
    "Weitergeleitete Nachricht",
    "Ursprüngliche Nachricht",
    "Anfang der weitergeleiteten Nachricht",
    "Messaggio inoltrato",
    "Messaggio originale",
    "Inizio messaggio inoltrato",
    "Doorgestuurd bericht",
    "Oorspronkelijk bericht",
    "Begin doorgestuurd bericht",
    "Vidarebefordrat meddelande",
    "Ursprungligt meddelande",
    "Videresendt melding",
    "Videresendt meddelelse",
    "Oprindelig meddelelse",
    "Wiadomość przekazana dalej",
    "Przekazana wiadomość",
    "Пересылаемое сообщение",
    "Переадресованное сообщение",
    "Исходное сообщение",
    "İletilen mesaj",
    "Orijinal Mesaj",
    "转发的邮件",
    "原始邮件",
    "转发邮件信息",
    "転送メッセージ",
    "元のメッセージ",
    "전달된 메일",
];

/// Whether a line says who wrote what is quoted under it: `On Mon, Jan 3, 2022 at 9:00 AM Ana Paz <ana@…> wrote:`.
pub(super) fn attributes(line: &str) -> bool {
    let Some(said) = line.trim().strip_suffix([':', '：']).map(str::trim_end) else { return false };
    WRITERS.iter().any(|writer| said.ends_with(writer) || said.contains(&format!(" {writer} ")))
}

const WRITERS: &[&str] = &[
    "wrote",
    "a écrit",
    "schrieb",
    "escribió",
    "escreveu",
    "ha scritto",
    "schreef",
    "skrev",
    "napisał",
    "написал",
    "пишет",
    "yazdı",
    "写道",
    "kirjoitti",
];
