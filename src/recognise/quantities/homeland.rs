//! Currencies of several countries: which is meant is told by the country that the article speaks of most.

use super::Quantity;
use super::currency;
use crate::read::{Reading, TokenKind};
use crate::text::Span;

/// Per family: the unit as it is read without a country, and per ISO 4217 code the words that stand for its country.
const FAMILIES: &[(&str, &[(&str, &str)])] = &[
    (
        "peso",
        &[
            ("ARS", "argentina argentine argentines argentinian"),
            ("CLP", "chile chilean chileans"),
            ("COP", "colombia colombian colombians bogotá bogota"),
            ("CUP", "cuba cuban cubans havana"),
            ("DOP", "dominican dominicans"),
            ("MXN", "mexico mexican mexicans"),
            ("PHP", "philippines philippine filipino filipinos manila"),
            ("UYU", "uruguay uruguayan montevideo"),
        ],
    ),
    (
        "shilling",
        &[
            ("KES", "kenya kenyan kenyans nairobi mombasa"),
            ("SOS", "somalia somali somalis mogadishu"),
            ("TZS", "tanzania tanzanian tanzanians dodoma zanzibar"),
            ("UGX", "uganda ugandan ugandans kampala"),
        ],
    ),
    (
        "INR",
        &[
            ("INR", "india indian indians delhi mumbai"),
            ("LKR", "lanka lankan lankans colombo"),
            ("MUR", "mauritius mauritian"),
            ("NPR", "nepal nepali nepalese kathmandu"),
            ("PKR", "pakistan pakistani pakistanis islamabad karachi lahore"),
            ("SCR", "seychelles"),
        ],
    ),
    ("krone", &[("DKK", "denmark danish danes copenhagen"), ("NOK", "norway norwegian norwegians oslo bergen")]),
    ("SEK", &[("ISK", "iceland icelandic reykjavik"), ("SEK", "sweden swedish swedes stockholm")]),
    (
        "dinar",
        &[
            ("BHD", "bahrain bahraini manama"),
            ("DZD", "algeria algerian algerians algiers"),
            ("IQD", "iraq iraqi iraqis baghdad"),
            ("JOD", "jordan jordanian jordanians amman"),
            ("KWD", "kuwait kuwaiti kuwaitis"),
            ("LYD", "libya libyan libyans tripoli"),
            ("RSD", "serbia serbian serbs belgrade"),
            ("TND", "tunisia tunisian tunisians tunis"),
        ],
    ),
    ("dirham", &[("AED", "uae emirates emirati dubai dhabi"), ("MAD", "morocco moroccan moroccans rabat casablanca")]),
    (
        "riyal",
        &[
            ("OMR", "oman omani muscat"),
            ("QAR", "qatar qatari doha"),
            ("SAR", "saudi saudis riyadh jeddah"),
            ("YER", "yemen yemeni yemenis sanaa"),
        ],
    ),
    ("leu", &[("MDL", "moldova moldovan chisinau"), ("RON", "romania romanian romanians bucharest")]),
    (
        "franc",
        &[
            ("BIF", "burundi burundian"),
            ("CDF", "congo congolese kinshasa"),
            ("CHF", "switzerland swiss zurich geneva"),
            ("GNF", "guinea guinean conakry"),
            ("RWF", "rwanda rwandan rwandans kigali"),
            ("XAF", "cameroon cameroonian gabon gabonese chad chadian"),
            ("XOF", "senegal senegalese ivorian abidjan mali malian togo togolese benin beninese niger burkina"),
        ],
    ),
];

/// Gives amounts whose currency several countries have that of the article's country, where one is named most.
pub(super) fn settle(reading: &Reading<'_>, quantities: &mut [Quantity]) {
    for (family, homes) in FAMILIES {
        let is_open = |quantity: &Quantity| {
            quantity.unit.as_deref() == Some(family) && !is_explicit(quantity.span.of(reading.text), family, homes)
        };
        if !quantities.iter().any(is_open) {
            continue;
        }
        let Some(code) = home(reading, homes) else { continue };
        let unit = currency::of_code(code);
        for quantity in quantities.iter_mut().filter(|quantity| is_open(quantity)) {
            quantity.unit = Some(unit.code.to_owned());
            quantity.unit_name = Some(unit.name.to_owned());
        }
    }
}

/// Whether an amount names its country or writes its code or sign.
fn is_explicit(amount: &str, code: &str, homes: &[(&str, &str)]) -> bool {
    let is_home = |word: &str| homes.iter().any(|(_, words)| words.split(' ').any(|home| home == word));
    amount.contains(['₹', '¥'])
        || amount.contains(code) && code.starts_with(char::is_uppercase)
        || amount.to_lowercase().split_whitespace().any(is_home)
}

/// The currency of the country that is named most; none where two are named as often, or none is.
fn home(reading: &Reading<'_>, homes: &[(&'static str, &str)]) -> Option<&'static str> {
    let mut counts = vec![0_usize; homes.len()];
    let of = |span: Span| span.of(reading.text).to_lowercase();
    for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.shape.is_capital()) {
        let word = of(token.span);
        let home = homes.iter().position(|(_, words)| words.split(' ').any(|home| home == word));
        if let Some(count) = home.and_then(|home| counts.get_mut(home)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().filter(|&most| most > 0)?;
    let mut leading = homes.iter().zip(&counts).filter(|(_, count)| **count == most).map(|((code, _), _)| *code);
    leading.next().filter(|_| leading.next().is_none())
}
