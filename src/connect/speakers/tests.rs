use crate::{Options, analyze};

/// The names of those who speak in a text, in order.
fn speakers(text: &str) -> Vec<Option<String>> {
    let analysis = analyze(text, &Options::default()).expect("a text");
    let name = |speaker: u32| analysis.entities[speaker as usize].name.clone();
    analysis.quotes.iter().map(|quote| quote.speaker.map(name)).collect()
}

fn some(names: &[&str]) -> Vec<Option<String>> {
    names.iter().map(|name| (!name.is_empty()).then(|| (*name).to_owned())).collect()
}

#[test]
fn a_name_at_the_head_is_the_speaker() {
    let text = "\"The bridge will open in May,\" Ghanaian Transport Minister Joseph Mensah told reporters in Accra.\n\n\
        Mensah said that the work had cost more than planned.";
    assert_eq!(speakers(text), some(&["Joseph Mensah", "Joseph Mensah"]));
}

#[test]
fn those_who_speak_for_a_name_are_not_the_name() {
    let text = "A spokesman for Joseph Mensah said that the bridge was safe. Joseph Mensah's lawyer said it was not.";
    assert_eq!(speakers(text), some(&["", ""]));
}

#[test]
fn pronouns_go_to_who_spoke_last_if_the_gender_agrees() {
    let text = "Maria Gonzalez, who runs the bakery, said prices had doubled.\n\n\
        \"We cannot go on like this,\" she said.\n\n\"Nobody can,\" he said.";
    assert_eq!(speakers(text)[..2], some(&["Maria Gonzalez", "Maria Gonzalez"]));
}

#[test]
fn titles_tell_the_gender() {
    let text = "Mr. Okafor met Mrs. Danjuma in Lagos on Tuesday.\n\n\"It was a good talk,\" she said.";
    assert_eq!(speakers(text), some(&["Danjuma"]));
}

#[test]
fn an_office_is_whoever_holds_it() {
    let minister = "Kenyan Health Minister Amina Odhiambo opened a clinic in Kisumu.";
    for (text, expected) in [
        (format!("{minister}\n\n“It is the first,” the minister said."), "Amina Odhiambo"),
        (format!("{minister} The health minister said it was the first."), "Amina Odhiambo"),
        (format!("{minister} The finance minister said it was the first."), ""),
        (format!("{minister} Sport Minister Omar Vega came. The minister said it was the first."), ""),
        (format!("{minister} A senior minister called. The minister said it was the first."), ""),
        (format!("{minister} Her minister said it was the first."), ""),
        ("Former Minister Omar Vega came. The minister said it was late.".to_owned(), ""),
        ("The minister said it was late. Sport Minister Omar Vega came.".to_owned(), ""),
        ("Sen. Laura Peck met the miners. The senator said the mine was safe.".to_owned(), "Laura Peck"),
    ] {
        assert_eq!(speakers(&text), some(&[expected]), "{text}");
    }
}

#[test]
fn a_body_is_meant_by_the_noun_of_its_name() {
    for (text, expected) in [
        ("The Bank of Ghana raised its rate. The bank said prices had risen.", "Bank of Ghana"),
        ("The Ghana Bank Workers Union went on strike. The bank said it was closed.", ""),
        ("The charity Oxfam said the road was closed.", "Oxfam"),
        ("Minister of Sport Olivia Grange said the stadium was full.", "Olivia Grange"),
        ("The Office of Mayor Jeanne Roux said the stadium was full.", ""),
    ] {
        assert_eq!(speakers(text), some(&[expected]), "{text}");
    }
}
