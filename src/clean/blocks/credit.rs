//! Credits: who made a picture, and the agencies that send pictures and reports.

/// News and picture agencies, as they sign.
pub(super) const AGENCIES: &[&str] = &[
    "AAP",
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "AP Photo",
    "APA",
    "ATP",
    "Agence France-Presse",
    "Alamy",
    "Alamy Stock Photo",
    "Anadolu",
    "Anadolu Agency",
    "Antara",
    "Associated Press",
    "The Associated Press",
    "BNS",
    "Belga",
    "Bernama",
    "Bloomberg",
    "CNN",
    "CNS",
    "CP",
    "Canadian Press",
    "The Canadian Press",
    "DPA",
    "EFE",
    "EPA",
    "EPA-EFE",
    "EPA/EFE",
    "European Pressphoto Agency",
    "GETTY",
    "Getty",
    "Getty Images",
    "IANS",
    "IRNA",
    "ITAR-TASS",
    "Interfax",
    "Jiji",
    "KCNA",
    "KUNA",
    "Keystone",
    "Kyodo",
    "Kyodo News",
    "LUSA",
    "Lusa",
    "MTI",
    "NAN",
    "NASA",
    "NTB",
    "NurPhoto",
    "PA",
    "PA Images",
    "PA Media",
    "PA Wire",
    "PAP",
    "PTI",
    "Petra",
    "Press Association",
    "REUTERS",
    "REX",
    "REX/Shutterstock",
    "Reuters",
    "Rex Features",
    "Ritzau",
    "SANA",
    "SIPA",
    "SOPA Images",
    "SPA",
    "STA",
    "STT",
    "Shutterstock",
    "Sipa USA",
    "Splash News",
    "Sputnik",
    "TASS",
    "TT",
    "Thomson Reuters Foundation",
    "Tanjug",
    "UPI",
    "Ukrinform",
    "Unsplash",
    "VNA",
    "WAFA",
    "WAM",
    "XINHUA",
    "Xinhua",
    "Yonhap",
    "Zuma",
    "Zuma Press",
    "dpa",
    "iStock",
    "iStockphoto",
    "picture alliance",
];

/// What introduces a credit.
const LABELS: &[&str] = &[
    "photo by",
    "photos by",
    "photo courtesy of",
    "photo courtesy",
    "photo credit:",
    "photo:",
    "photos:",
    "photograph:",
    "photograph by",
    "photographs by",
    "photography:",
    "picture:",
    "pictures:",
    "picture by",
    "pic:",
    "image:",
    "images:",
    "image credit:",
    "image source:",
    "image by",
    "credit:",
    "credits:",
    "credit...",
    "credit",
    "file photo:",
    "file:",
    "illustration by",
    "illustration:",
    "video:",
    "source:",
    "sources:",
    "courtesy of",
    "courtesy:",
    "foto:",
    "fotos:",
    "photo credits:",
    "via",
    "getty images/",
    "photographer:",
    "screengrab:",
    "graphic:",
    "handout/",
    "bild:",
];

/// Whether a name is an agency's.
pub(super) fn is_agency(name: &str) -> bool {
    AGENCIES.contains(&name.trim())
}

/// Whether the whole line is a credit: `Ana Paz/Reuters`, `Photo: Bloomberg`, `Michael Roe, AP`, `© John Doe`.
pub(in crate::clean) fn is_credit(line: &str) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '.' | '|'));
    if line.is_empty() || line.len() > 100 || line.contains(". ") && label(line).is_none() {
        return false;
    }
    if let Some(rest) = line.strip_prefix('©') {
        return few_capitalised(rest, 5) && !rest.contains(|c: char| c.is_ascii_digit());
    }
    match label(line) {
        Some(rest) => rest.is_empty() || few_capitalised(rest, 8),
        None => signs(line),
    }
}

/// Whether the words in a bracket or after a sentence are a credit.
pub(super) fn is_credit_inside(words: &str) -> bool {
    let words = words.trim();
    words.len() <= 90
        && (signs(words)
            || label(words).is_some_and(|rest| few_capitalised(rest, 8))
            || words
                .rsplit_once(" via ")
                .is_some_and(|(who, through)| few_capitalised(who, 5) && few_capitalised(through, 4)))
}

/// What follows the label of a credit.
pub(super) fn label(line: &str) -> Option<&str> {
    let first = line.bytes().next()?.to_ascii_lowercase();
    LABELS.iter().filter(|label| label.bytes().next() == Some(first)).find_map(|label| {
        let (head, rest) = line.split_at_checked(label.len())?;
        let ends = label.ends_with([':', '/', '.']) || rest.is_empty() || rest.starts_with([' ', ':']);
        (head.eq_ignore_ascii_case(label) && ends).then(|| rest.trim_start_matches([':', ' ', '\u{a0}']))
    })
}

/// Whether the words are an agency's name, alone or after a photographer's: `Reuters`, `Ana Paz/AFP/Getty Images`.
fn signs(words: &str) -> bool {
    if is_agency(words) {
        return true;
    }
    let Some((who, agency)) = words.rsplit_once(['/', ',', '|', '-']) else { return false };
    let agency = agency.trim().trim_end_matches(" Photo").trim_end_matches(" Images");
    (is_agency(agency)
        || words.contains("/The ")
        || AGENCIES.iter().any(|name| name.eq_ignore_ascii_case(agency) && agency.len() > 3))
        && few_capitalised(who, 6)
}

/// Whether the words are a few, and capitalised like a name.
pub(super) fn few_capitalised(words: &str, most: usize) -> bool {
    let mut count = 0;
    words.split([' ', '/', ',', '\u{a0}']).filter(|word| !word.is_empty()).all(|word| {
        count += 1;
        word.starts_with(|c: char| c.is_uppercase() || matches!(c, '@' | '&' | '(' | '|'))
            || matches!(
                word,
                "for"
                    | "the"
                    | "of"
                    | "de"
                    | "van"
                    | "von"
                    | "and"
                    | "via"
                    | "al"
                    | "bin"
                    | "da"
                    | "del"
                    | "dpa"
                    | "iStock"
            )
    }) && (1..=most).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::is_credit;

    #[test]
    fn tells_credits() {
        for line in [
            "AP",
            "Getty Images",
            "Ana Paz/Reuters",
            "Michael Roe, AP",
            "© Aaron Doe",
            "Photo: Bloomberg",
            "JIM ROE/AFP/Getty Images",
            "Photograph by Asha Rao for The Daily",
        ] {
            assert!(is_credit(line), "{line}");
        }
        for line in [
            "Getty Images sued",
            "Offensive renewed",
            "Credit where it is due",
            "Photo finish in Doha",
            "Reuters said so.",
            "The AP",
        ] {
            assert!(!is_credit(line), "{line}");
        }
    }
}
