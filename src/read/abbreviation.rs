//! Abbreviations that end in a full stop.

/// What follows is part of the same sentence, whatever its capitals say: titles and the like.
const OPEN: &[&str] = &[
    "Adm", "Amb", "Art", "Atty", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Comdr", "Cpl", "Dep", "Det", "Dr", "Drs", "Fr",
    "Ft", "Gen", "Gov", "Hon", "Insp", "Lt", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mt",
    "Mx", "No", "Nos", "Pfc", "Pres", "Prof", "Pvt", "Re", "Rep", "Reps", "Rev", "Rp", "Rs", "Sen", "Sens", "Sgt",
    "Sr", "St", "Ste", "Supt", "Tk", "cf", "eg", "ie", "fig", "no", "p", "pp", "v", "vs", "viz", "approx", "ca", "al",
];

/// What follows may be a new sentence or not; the next word tells.
const MAYBE: &[&str] = &[
    "Ala", "Apr", "Ariz", "Ark", "Aug", "Ave", "Blvd", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Dec", "Del",
    "Dept", "Feb", "Fla", "Fri", "Ga", "Ill", "Inc", "Ind", "Jan", "Jr", "Jul", "Jun", "Kan", "Ky", "La", "Ltd", "Mar",
    "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mon", "Mont", "Neb", "Nev", "Nov", "Oct", "Okla", "Ont", "Ore", "Pa",
    "Pty", "Rd", "Sat", "Sep", "Sept", "Sun", "Tenn", "Tex", "Thu", "Thurs", "Tue", "Tues", "Va", "Vt", "Wash", "Wed",
    "Wis", "Wyo", "dept", "est", "etc", "ft", "hr", "hrs", "in", "kg", "km", "lb", "lbs", "min", "mph", "oz", "sec",
    "sq", "a", "am", "pm",
];

/// How a full stop after a word may be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It ends the sentence.
    Ends,
    /// It belongs to the word.
    Open,
    /// The next word tells.
    Maybe,
}

/// Reads a full stop after `word`.
pub(super) fn stop_after(word: &str) -> Stop {
    let initial = {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    if OPEN.contains(&word) {
        Stop::Open
    } else if initial || MAYBE.contains(&word) {
        Stop::Maybe
    } else {
        Stop::Ends
    }
}

/// Words that begin sentences far more often than they follow an abbreviation inside one.
const STARTERS: &[&str] = &[
    "A",
    "After",
    "All",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Before",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "Even",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Just",
    "Last",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "My",
    "No",
    "Not",
    "Now",
    "On",
    "One",
    "Or",
    "Other",
    "Our",
    "People",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "To",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Yet",
    "You",
];

/// Whether a word is one that begins sentences.
pub(super) fn starts_sentence(word: &str) -> bool {
    STARTERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn starters_are_sorted() {
        assert!(super::STARTERS.is_sorted());
    }
}
