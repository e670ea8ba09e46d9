//! Parameters of links that only count who clicked.

use crate::clean::draft::Draft;
use crate::text::Changes;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_any(&[b"//", b"ww"]) || !draft.survey().has_byte(b"=") {
        return;
    }
    let text = draft.text();
    let signs = ['?', '#'].into_iter().flat_map(|sign| text.match_indices(sign)).map(|(at, _)| at);
    let mut starts: Vec<usize> = signs.filter(|at| in_address(text, *at)).collect();
    starts.sort_unstable();
    let mut changes = Changes::default();
    let mut past = 0;
    for at in starts {
        if at < past {
            continue;
        }
        let tail = text.get(at..).unwrap_or_default();
        let length = tail.find(|c: char| c.is_whitespace() || "\"'<>()[]{}“”‘’«»|".contains(c)).unwrap_or(tail.len());
        let query = tail.get(..length).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
        strip(query, at, &mut changes);
        past = at + length;
    }
    draft.apply(&changes);
}

/// Whether the address that leads to a place of the text is one: `https://host/path`.
fn in_address(text: &str, at: usize) -> bool {
    let from = (at.saturating_sub(LONGEST)..=at).find(|&from| text.is_char_boundary(from)).unwrap_or(at);
    let before = text.get(from..at).unwrap_or_default();
    let word = before.rsplit(|c: char| c.is_whitespace() || "\"'<>()“”«»".contains(c)).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.")
}

/// Longer addresses are left alone.
const LONGEST: usize = 400;

/// Removes the trackers from a query, which starts with its `?`, and from the fragment after it.
fn strip(query: &str, start: usize, changes: &mut Changes) {
    let mut signs = query.match_indices(['?', '&', '#']).map(|(at, _)| at).peekable();
    let mut last_kept_sign = None;
    let mut gone_from = None;
    while let Some(at) = signs.next() {
        let end = signs.peek().copied().unwrap_or(query.len());
        let part = query.get(at..end).unwrap_or_default();
        let sign = part.get(..1).unwrap_or_default();
        if is_tracker(part.get(1..).unwrap_or_default()) {
            gone_from.get_or_insert(at);
            continue;
        }
        if let Some(from) = gone_from.take() {
            // The first parameter that stays needs the `?` of the first that goes.
            let keeps_sign = sign == "&" && last_kept_sign.is_none();
            changes.remove(start + from + usize::from(keeps_sign)..start + at + usize::from(keeps_sign), RULE);
        }
        last_kept_sign = Some(sign);
    }
    if let Some(from) = gone_from {
        changes.remove(start + from..start + query.len(), RULE);
    }
}

const RULE: &str = "link-tracker";

fn is_tracker(parameter: &str) -> bool {
    let Some((name, _)) = parameter.split_once('=') else { return false };
    let name = name.strip_prefix("amp;").unwrap_or(name);
    PREFIXES.iter().any(|prefix| name.starts_with(prefix)) || NAMES.contains(&name)
}

const PREFIXES: &[&str] = &["utm_", "mtm_", "hsa_", "guce_", "at_custom", "_hs"];

/// Names in use at advertising networks, mail senders and large publishers, as the lists of `ClearURLs` and of
/// browsers that strip them have them.
const NAMES: &[&str] = &[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "vero_id",
    "oly_enc_id",
    "oly_anon_id",
    "rb_clickid",
    "s_cid",
    "cmpid",
    "CMP",
    "at_medium",
    "at_campaign",
    "pk_campaign",
    "pk_kwd",
    "pk_source",
    "pk_medium",
    "smid",
    "smtyp",
    "ncid",
    "xtor",
    "xtref",
    "ref_src",
    "ref_url",
    "guccounter",
    "ns_campaign",
    "ns_source",
    "ns_mchannel",
    "ns_linkname",
    "ns_fee",
    "traffic_source",
    "wt_mc",
    "ito",
    "ICID",
    "icid",
    "echobox",
];
