//! Small articles: which names are one.

use crate::connect::testing::with_cast;

/// The names of a marked article, each with its entity's number.
fn groups(marked: &str) -> Vec<(String, usize)> {
    with_cast(marked, |reading, cast| {
        cast.mentions.iter().map(|mention| (mention.span.of(reading.text).to_owned(), mention.entity)).collect()
    })
}

/// Asserts the numbers of the entities, mention by mention.
fn assert_groups(marked: &str, expected: &[usize]) {
    let groups = groups(marked);
    let numbers: Vec<usize> = groups.iter().map(|(_, entity)| *entity).collect();
    assert_eq!(numbers, expected, "{groups:?}");
}

#[test]
fn short_forms_join_full_names() {
    for (marked, expected) in [
        ("[Okoro|p] wins\n\n[Chidi Okoro|p] won. [Okoro|p] thanked voters. [Chidi|p] smiled.", &[0, 0, 0, 0][..]),
        ("[Samir al-Haddad|p] left. [al-Haddad|p] and [Haddad|p] are one.", &[0, 0, 0]),
        ("[Xu Meilin|p] spoke. [Xu|p] sat down.", &[0, 0]),
        ("[J. Tanaka|p] wrote to [Jun Tanaka|p]'s office. [Tanaka|p] waited.", &[0, 0, 0]),
        ("[Bill Harcourt|p] is [William Harcourt|p] to his mother.", &[0, 0]),
        ("[Laura M. Pirelli|p] and [Laura Pirelli|p]", &[0, 0]),
        ("[Oleh Dmytrenko|p] met us. [Dmitrenko|p] agreed.", &[0, 0]),
    ] {
        assert_groups(marked, expected);
    }
}

#[test]
fn people_of_one_surname_stay_apart() {
    for (marked, expected) in [
        ("[Ana Ruiz|p] met [Tomas Ruiz|p]. [Mr|p] x", &[0, 1, 2][..]),
        (
            "[Laura Keller|p] spoke first, then [Martin Keller|p]. Mrs [Keller|p] left, Mr [Keller|p] stayed.",
            &[0, 1, 0, 1],
        ),
        ("[Paul Novak Jr.|p] and [Paul Novak Sr.|p]", &[0, 1]),
        ("[Anna H. Boone|p] and [Anna W. Boone|p]", &[0, 1]),
        ("[Asif Hassan|p] and [Asif Hussein|p]", &[0, 1]),
        ("King [Charles III|p] came. King [Charles|p] left.", &[0, 0]),
        ("King [Charles I|p] came after King [Charles II|p].", &[0, 1]),
    ] {
        assert_groups(marked, expected);
    }
}

#[test]
fn families_are_nobody_of_them() {
    assert_groups("[Ada Bloom|p] sold it. The [Bloom|p] family sued. [Bloom|p] shrugged.", &[0, 1, 0]);
    assert_groups("[Ada Bloom|p] sold it. The [Blooms|p] sued.", &[0, 1]);
}

#[test]
fn organisations_meet_by_letters_parts_and_brackets() {
    for (marked, expected) in [
        ("The [World Harbour Council|o] met. The [WHC|o] voted.", &[0, 0][..]),
        ("The [Kurd Union of Teachers|o] ([TMK|o]) met. [TMK|o] left.", &[0, 0, 0]),
        ("The [Lindgren Foundation for the Arts|o] and the [Lindgren Foundation|o]", &[0, 0]),
        ("The [University of Tartu|o] is old. [Tartu|o] won.", &[0, 0]),
        ("The [Green Party|o] beat the [Liberal Party|o]. The [Party|o] cheered.", &[0, 1, 1]),
        ("[SunRail|o], or [SR|o]", &[0, 0]),
        ("The [Commission on Elections|o] ([Comelec|o]) met. [Comelec|o] left.", &[0, 0, 0]),
        ("The [Philippine Red Cross|o] ([PRC|o]) met. The [PRC|o] left.", &[0, 0, 0]),
    ] {
        assert_groups(marked, expected);
    }
}

#[test]
fn places_meet_under_their_names() {
    for (marked, expected) in [
        ("[US|l] and [United States|l] and [U.S.|l], not [Iran|l] or [Iraq|l]", &[0, 0, 0, 1, 2][..]),
        ("From [Kafr Tarma|l] to [Saraqab|l], also spelt [Saraqeb|l]", &[0, 1, 1]),
        ("[Kiev|l] is [Kyiv|l]; [Austria|l] is not [Australia|l].", &[0, 0, 1, 2]),
        ("The [province of Hama|l] and [Hama|l]", &[0, 0]),
        ("[Mexico City|l] is in [Mexico|l].", &[0, 1]),
    ] {
        assert_groups(marked, expected);
    }
}

#[test]
fn a_company_and_its_founder_stay_two() {
    let marked =
        "[Greta Holm|p] founded [Holm Shipping Group|o]. Mrs [Holm|o] retired. [Holm|o] shares fell. [Holm|o] grew.";
    assert_groups(marked, &[0, 1, 0, 1, 1]);
}

#[test]
fn acronyms_that_the_article_explains_are_names() {
    let groups = groups("The [Delta Fishers League|o] (DFL) met. DFL members left.");
    assert_eq!(groups.iter().map(|(_, entity)| *entity).collect::<Vec<_>>(), [0, 0, 0]);
}

#[test]
fn evidence_is_told_in_words() {
    with_cast("[Okoro|p] wins. [Chidi Okoro|p] of the [Lagos Rowing Club|o], the [LRC|o], won.", |_, cast| {
        let told: Vec<&str> = cast.mentions.iter().map(|mention| mention.evidence.as_str()).collect();
        assert_eq!(told, ["surname of Chidi Okoro", "model", "model", "acronym of Lagos Rowing Club"]);
    });
}
