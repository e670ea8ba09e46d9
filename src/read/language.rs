//! Which language an article is in: by its script, and among those of the Latin, Cyrillic and Arabic scripts by their
//! commonest words.

use std::sync::LazyLock;

use crate::clean::Article;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47; `und` where it cannot be told.
    pub code: &'static str,
}

impl Language {
    /// Whether the recognisers know the language.
    pub fn is_supported(self) -> bool {
        self.code == "en"
    }
}

/// The commonest words of each language, those that few of the others share first in mind.
const FUNCTION_WORDS: &[(&str, &str)] = &[
    (
        "en",
        "the of and to in that is for was on with he it as by at from his they has have been are said which were would their",
    ),
    (
        "de",
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei",
    ),
    (
        "fr",
        "le la les des et en un une du est que dans pour qui sur pas au par plus avec il ne ce son sont mais aux été cette",
    ),
    (
        "es",
        "el la los las de y en que un una por con para del se su al lo como más pero sus le ha fue este está entre cuando",
    ),
    (
        "it",
        "il di che la e un per una in non sono del della con le dei si da nel alla più anche gli delle come ha è al",
    ),
    ("pt", "o a os as de e em que um uma do da para com não no na por mais dos das se ao foi como são é pelo pela"),
    (
        "nl",
        "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit wordt over maar heeft",
    ),
    ("sv", "och i att det som en på är av för med den till inte har om ett de var men från vid kan sig efter"),
    ("da", "og i at det er en til på af for med de den som ikke der har et var fra om han men efter blev"),
    ("no", "og i at det er en til på av for med de den som ikke har et var fra om han men etter ble seg"),
    ("fi", "ja on ei että se oli hän mutta ovat joka kun myös kuin tai niin sen jos mukaan vuoden ole"),
    ("pl", "i w na z do nie się że to jest o jak po co za od przez ale ma tym dla jego był są oraz który"),
    ("cs", "a v se na je že s z do o to i k ve pro za by jeho podle které který jsou jako ale bylo není"),
    ("sk", "a v sa na je že s z do o to aj k vo pre za by jeho podľa ktoré ktorý sú ako ale bolo nie"),
    ("hu", "a az és hogy nem is egy van volt ez meg csak de azt mint el már még után szerint kell lehet"),
    ("ro", "și în de la cu pe nu că a din o un este să pentru care mai au fost se ca prin după sunt"),
    ("tr", "ve bir bu için ile de da olarak en çok daha olan gibi kadar sonra ise ne var diye göre oldu"),
    ("hr", "i u je na se da za su od s o a što kao koji nije iz do bi te će ili ali sve koja"),
    ("id", "yang dan di ini itu dengan untuk dari tidak dalam akan pada ke oleh juga telah karena mereka bisa ada"),
    ("vi", "và của là có cho không được trong một các đã với người những này khi đến từ tại về"),
    ("sw", "ya na wa kwa ni za katika la kuwa hiyo huo cha yake kama hii alisema watu baada pia"),
    ("af", "die en van in het is dat nie te wat vir met om sy op hy was aan ook word deur haar"),
    ("ca", "el la els les de i en que un una per amb del se és al dels més però va les ha"),
    ("ru", "и в не на что с он как это по но из у за от к его для был все так о также году"),
    ("uk", "і в не на що з у та до як це за про від його для є по але був й також року"),
    ("bg", "и на да се в от за не че с е са по като до той това ще към след или има беше"),
    ("sr", "и у је на се да за су од са о а што као који није из до би те ће или али"),
    ("ar", "في من على إلى أن عن مع هذا كان التي الذي ما لا بعد قال كما هذه أو بين وقد"),
    ("fa", "و در به از که این را با است برای آن یک می تا شد بر های خود شده کرد"),
    ("ur", "کے میں کی ہے اور سے کا کو پر نے کہ ہیں یہ اس تھا بھی کر ان ایک گیا"),
    ("hi", "के में की है और से का को पर ने कि हैं यह इस था भी कर एक लिए नहीं"),
    ("mr", "आणि आहे या व ते हे की होते तर असे त्या मध्ये आहेत केली म्हणून नाही"),
];

/// Scripts that tell the language.
fn language_of_script(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{3040}'..='\u{30FF}' => "ja",
        '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}' => "ko",
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => "zh",
        '\u{370}'..='\u{3FF}' => "el",
        '\u{590}'..='\u{5FF}' => "he",
        '\u{E00}'..='\u{E7F}' => "th",
        '\u{980}'..='\u{9FF}' => "bn",
        '\u{B80}'..='\u{BFF}' => "ta",
        '\u{C00}'..='\u{C7F}' => "te",
        '\u{10A0}'..='\u{10FF}' => "ka",
        '\u{530}'..='\u{58F}' => "hy",
        '\u{1200}'..='\u{137F}' => "am",
        '\u{1000}'..='\u{109F}' => "my",
        '\u{1780}'..='\u{17FF}' => "km",
        _ => return None,
    })
}

/// Each function word with the languages it belongs to, one bit each in the order of [`FUNCTION_WORDS`]; sorted.
static INDEX: LazyLock<Vec<(&str, u64)>> = LazyLock::new(|| {
    let mut words: Vec<(&str, u64)> = Vec::new();
    for (bit, (_, list)) in FUNCTION_WORDS.iter().enumerate() {
        words.extend(list.split(' ').map(|word| (word, 1 << bit)));
    }
    words.sort_unstable();
    words.dedup_by(|later, kept| {
        later.0 == kept.0 && {
            kept.1 |= later.1;
            true
        }
    });
    words
});

/// How much of the body is looked at, in characters: enough to be sure, little enough to cost nothing.
const SAMPLE: usize = 8_000;

/// The language of an article's body.
pub(super) fn detect(article: &Article) -> Language {
    let body = article.blocks.iter().filter(|block| block.kind.is_body());
    let words = body.flat_map(|block| {
        block.span.of(&article.text).split(|c: char| !c.is_alphanumeric() && !matches!(c, '\u{900}'..='\u{97F}'))
    });
    let mut letters = 0;
    let mut scripts: Vec<(&str, usize)> = Vec::new();
    let mut votes = vec![0_usize; FUNCTION_WORDS.len()];
    let mut counted = 0;
    for word in words.filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        letters += length;
        let mut own_script = false;
        for code in word.chars().filter_map(language_of_script) {
            own_script = true;
            match scripts.iter_mut().find(|(script, _)| *script == code) {
                Some((_, count)) => *count += 1,
                None => scripts.push((code, 1)),
            }
        }
        if !own_script && length <= 6 {
            let word = word.to_lowercase();
            let known = INDEX.binary_search_by_key(&word.as_str(), |(known, _)| known);
            let languages = known.ok().and_then(|at| INDEX.get(at)).map_or(0, |(_, languages)| *languages);
            for (bit, vote) in votes.iter_mut().enumerate() {
                *vote += usize::from(languages >> bit & 1 == 1);
            }
        }
        counted += 1;
        if letters > SAMPLE {
            break;
        }
    }
    Language { code: by_script(&scripts, letters).or_else(|| by_words(&votes, counted)).unwrap_or("und") }
}

/// A script that holds a third of the letters; kana make Japanese out of any share of Chinese characters.
fn by_script(scripts: &[(&'static str, usize)], letters: usize) -> Option<&'static str> {
    let share = |code: &str| scripts.iter().find(|(script, _)| *script == code).map_or(0, |(_, count)| *count);
    if share("ja") > 0 && share("ja") + share("zh") > letters / 3 {
        return Some("ja");
    }
    scripts.iter().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > letters / 3).map(|(script, _)| *script)
}

/// The language whose function words are the most, if they are as many as in running text.
fn by_words(votes: &[usize], words: usize) -> Option<&'static str> {
    let (best, (code, _)) = votes.iter().zip(FUNCTION_WORDS).rev().max_by_key(|(votes, _)| **votes)?;
    (*best > 0 && *best * 12 >= words).then_some(*code)
}

#[cfg(test)]
mod tests {
    use crate::clean::{Format, clean};

    fn code(text: &str) -> &'static str {
        super::detect(&clean(text, Format::Text)).code
    }

    #[test]
    fn languages_are_told_by_their_common_words_and_scripts() {
        let cases = [
            ("en", "The mayor said that the bridge would be closed for repairs until the end of the month."),
            ("de", "Der Bürgermeister sagte, dass die Brücke bis zum Ende des Monats gesperrt werden soll."),
            ("fr", "Le maire a déclaré que le pont serait fermé pour des travaux dans les prochaines semaines."),
            ("es", "El alcalde dijo que el puente estará cerrado por obras hasta el final de la semana."),
            ("pt", "O prefeito disse que a ponte não será aberta ao público até o fim do mês, segundo as autoridades."),
            (
                "tr",
                "Belediye başkanı, köprünün bu ay sonuna kadar kapalı kalacağını ve daha sonra açılacağını söyledi.",
            ),
            ("ru", "Мэр сказал, что мост будет закрыт на ремонт и это не повлияет на движение по городу."),
            ("ar", "قال رئيس البلدية إن الجسر سيغلق في نهاية الشهر من أجل أعمال الصيانة التي بدأت بعد الفيضان"),
            ("ja", "市長は橋を月末まで閉鎖すると述べた。"),
            ("zh", "市长说大桥将关闭到月底。"),
            ("ko", "시장은 다리가 월말까지 폐쇄될 것이라고 말했다."),
            ("und", "12 34 56"),
            ("und", ""),
        ];
        for (expected, text) in cases {
            assert_eq!(code(text), expected, "{text}");
        }
    }
}
