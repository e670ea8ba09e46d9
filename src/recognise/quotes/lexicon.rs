//! What the words around quotations do in a sentence: words of closed classes, and the cues that say that something
//! was said.
//!
//! The table gives verbs by their base form and what may follow them; the other forms are made from it once.

use std::sync::LazyLock;

/// What a word can be, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    /// `the`, `some`, `two`
    pub const DETERMINER: Self = Self(1);
    /// `he`, `there`, `everyone`: a subject by itself.
    pub const PRONOUN: Self = Self(1 << 1);
    /// `him`
    pub const OBJECT_PRONOUN: Self = Self(1 << 2);
    /// `his`
    pub const POSSESSIVE: Self = Self(1 << 3);
    /// `who`
    pub const RELATIVE: Self = Self(1 << 4);
    /// `of`
    pub const PREPOSITION: Self = Self(1 << 5);
    /// `was`
    pub const BE: Self = Self(1 << 6);
    /// `has`, `would`, `didn't`
    pub const AUXILIARY: Self = Self(1 << 7);
    /// `and`
    pub const CONJUNCTION: Self = Self(1 << 8);
    /// `because`
    pub const SUBORDINATOR: Self = Self(1 << 9);
    /// `also`
    pub const ADVERB: Self = Self(1 << 10);
    /// `Thursday`
    pub const TIME: Self = Self(1 << 11);
    /// `that`
    pub const THAT_WORD: Self = Self(1 << 12);
    /// `whether`
    pub const QUESTION: Self = Self(1 << 13);
    /// `claim`, followed by `that`
    pub const CUE_NOUN: Self = Self(1 << 14);

    /// Form: `say`
    pub const BASE: Self = Self(1 << 15);
    /// Form: `says`
    pub const THIRD: Self = Self(1 << 16);
    /// Form: `wrote`
    pub const PAST: Self = Self(1 << 17);
    /// Form: `written`
    pub const PARTICIPLE: Self = Self(1 << 18);
    /// Form: `saying`
    pub const ING: Self = Self(1 << 19);

    /// Frame: stands beside a direct quotation, also before its subject.
    pub const SPEECH: Self = Self(1 << 20);
    /// Frame: a clause may follow as it is.
    pub const BARE: Self = Self(1 << 21);
    /// Frame: a clause may follow after `that`.
    pub const THAT: Self = Self(1 << 22);
    /// Frame: a question may follow.
    pub const ASKS: Self = Self(1 << 23);
    /// Frame: who is told stands first.
    pub const ADDRESSEE: Self = Self(1 << 24);
    /// Frame: `to` and a verb may follow.
    pub const TO: Self = Self(1 << 25);
    /// Frame: what is said may be an object: `denied the report`.
    pub const OBJECT: Self = Self(1 << 26);
    /// Frame: an object says something only where words of it are quoted: `called it "a mess"`.
    pub const QUOTED_OBJECT: Self = Self(1 << 27);
    /// Frame: the object stands after one of the verb's particles only.
    pub const BY_PARTICLE: Self = Self(1 << 28);

    /// A verb whose base form is no noun: `say`, not `claim`.
    pub const VERB_ONLY: Self = Self(1 << 29);
    /// A verb whose third person is as often a plural noun: `states`.
    pub const OFTEN_NOUN: Self = Self(1 << 30);

    /// Frame: stands beside a direct quotation only after it: `celebrated "the escape"` says nothing.
    pub const TRAILING: Self = Self(1 << 31);
    /// Frame: a clause without `that` must show a verb: `added that`, `added it was late`, not `added two goals`.
    pub const SHOWN: Self = Self(1 << 32);
    /// Frame: an object is called something else: `called the plan a waste`, not `called the police`.
    pub const NAMING: Self = Self(1 << 33);
    /// Frame: with `to`, whoever does it must be somebody named, or `he`: not `the evidence points to`.
    pub const BY_SOMEBODY: Self = Self(1 << 34);
    /// `morning`, after a day.
    pub const DAY_PART: Self = Self(1 << 35);

    /// Any form of a cue verb.
    pub const VERB: Self = Self(Self::BASE.0 | Self::THIRD.0 | Self::PAST.0 | Self::PARTICIPLE.0 | Self::ING.0);

    /// Whether anything of `other` is in this set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of_letter(letter: u8) -> Self {
        match letter {
            b'd' => Self::DETERMINER,
            b'p' | b'P' => Self::PRONOUN,
            b'o' => Self::OBJECT_PRONOUN,
            b'x' => Self::POSSESSIVE,
            b'r' => Self::RELATIVE,
            b'q' => Self::PREPOSITION,
            b'a' => Self::BE,
            b'A' => Self::AUXILIARY,
            b'c' => Self::CONJUNCTION,
            b's' => Self::SUBORDINATOR,
            b'b' => Self::ADVERB,
            b't' => Self::TIME,
            b'l' => Self::THAT_WORD,
            b'w' => Self::QUESTION,
            b'n' => Self::CUE_NOUN,
            b'u' => Self::VERB_ONLY,
            b'N' => Self::OFTEN_NOUN,
            b'h' => Self::DAY_PART,
            _ => Self::default(),
        }
    }

    fn of_frame(letter: u8) -> Self {
        match letter {
            b'S' => Self::SPEECH,
            b'B' => Self::BARE,
            b'T' => Self::THAT,
            b'W' => Self::ASKS,
            b'A' => Self::ADDRESSEE,
            b'I' => Self::TO,
            b'O' => Self::OBJECT,
            b'o' => Self::QUOTED_OBJECT,
            b'K' => Self::BY_PARTICLE,
            b'R' => Self::TRAILING,
            b'C' => Self::SHOWN,
            b'D' => Self::NAMING,
            b'M' => Self::BY_SOMEBODY,
            _ => Self::default(),
        }
    }
}

/// What the table says of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// What it can be.
    pub class: Class,
    /// The particles of a verb, each after a `+`.
    pub particles: &'static str,
}

static WORDS: LazyLock<Vec<(Box<str>, Entry)>> = LazyLock::new(|| {
    let mut words = Vec::with_capacity(2048);
    for line in include_str!("lexicon.txt").lines() {
        let mut fields = line.split(' ');
        let letters = fields.next().unwrap_or_default();
        if let Some(frames) = letters.strip_prefix('v') {
            let frames = frames.bytes().map(Class::of_frame).fold(Class::default(), Class::and);
            fields.for_each(|verb| conjugate(verb, frames, &mut words));
        } else {
            let class = letters.bytes().map(Class::of_letter).fold(Class::default(), Class::and);
            words.extend(fields.map(|word| (word.into(), Entry { class, particles: "" })));
        }
    }
    words.sort_by(|(one, _): &(Box<str>, Entry), (other, _)| one.cmp(other));
    words.dedup_by(|(word, later), (kept, entry)| {
        let same = word == kept;
        if same {
            entry.class = entry.class.and(later.class);
            if entry.particles.is_empty() {
                entry.particles = later.particles;
            }
        }
        same
    });
    words
});

/// The longest word of the table has fewer bytes.
const LONGEST: usize = 20;

/// What the table says of a word, whatever its capitals.
pub(super) fn look_up(word: &str) -> Entry {
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return Entry::default() };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let key: &[u8] = lower;
    let found = WORDS.binary_search_by(|(word, _)| word.as_bytes().cmp(key)).ok();
    found.and_then(|at| WORDS.get(at)).map(|(_, entry)| *entry).unwrap_or_default()
}

/// Appends the forms of a verb given as `base/past/participle+particle`.
fn conjugate(verb: &'static str, frames: Class, words: &mut Vec<(Box<str>, Entry)>) {
    let (forms, particles) = verb.split_at(verb.find('+').unwrap_or(verb.len()));
    let mut forms = forms.split('/');
    let base = forms.next().unwrap_or_default();
    let irregular = forms.next();
    let participle = forms.next();
    let stem = base.strip_suffix('e').unwrap_or(base);
    let consonant_y = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let regular = match consonant_y {
        Some(stem) => format!("{stem}ied"),
        None => format!("{stem}ed"),
    };
    let third = match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") => format!("{base}es"),
        None => format!("{base}s"),
    };
    // A consonant doubled in the past is doubled here too: `admitted`, `admitting`.
    let doubled = irregular.and_then(|past| past.strip_suffix("ed")).filter(|past| past.len() == base.len() + 1);
    let ing = match doubled {
        Some(stem) => format!("{stem}ing"),
        None if base.ends_with("ee") || base.len() < 4 && base.ends_with('e') => format!("{base}ing"),
        None => format!("{stem}ing"),
    };
    let past = irregular.map_or(regular, str::to_owned);
    let participle = participle.map_or_else(|| past.clone(), str::to_owned);
    let mut add = |form: &str, of: Class| words.push((form.into(), Entry { class: frames.and(of), particles }));
    add(base, Class::BASE);
    add(&third, Class::THIRD);
    add(&past, Class::PAST);
    add(&participle, Class::PARTICIPLE);
    add(&ing, Class::ING);
}
