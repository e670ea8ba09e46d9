//! What holds of entities, roles and places, for any paste whatever.

use article_analyzer::{Analysis, Options, analyze};
use proptest::prelude::*;

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Amina Okafor, the mayor of Port Harcourt, said Okafor would resign. ".to_owned()),
        Just("Mrs Okafor met her brother, Chidi Okafor, in Lagos, Nigeria. ".to_owned()),
        Just("The World Food Programme (WFP) sent aid to Kassala on Monday.\n\n".to_owned()),
        Just("Peruvian Foreign Minister Luis Vega flew to Paris, Texas; Vega, 45, a lawyer, ".to_owned()),
        Just("the Vega family of Vega Motors (VM), who heads, the president of of, ".to_owned()),
        Just("(((, , of the the Dr Mr. Gen. ".to_owned()),
        "\\PC{0,12}",
        "[A-Z][a-z]{1,8} ",
        "[A-Z]{2,5}[,)( ] ?",
    ]
}

fn read(pasted: &str) -> Analysis {
    analyze(pasted, &Options::default()).expect("this paste is admitted")
}

fn check(analysis: &Analysis) {
    let entities = &analysis.entities;
    let mut held = vec![0; analysis.mentions.len()];
    for entity in entities {
        assert!((0.0..=1.0).contains(&entity.salience));
        assert!(!entity.mentions.is_empty() && !entity.name.is_empty());
        assert!(!entity.aliases.contains(&entity.name));
        for &mention in &entity.mentions {
            held[mention as usize] += 1;
            assert_eq!(analysis.mentions[mention as usize].entity, entity.id);
        }
        for role in &entity.roles {
            let located = &role.mention;
            assert_eq!(&analysis.article.text[located.place.span.range()], located.text);
            assert!(!role.title.trim().is_empty());
            for linked in [role.organization, role.place].into_iter().flatten() {
                assert!((linked as usize) < entities.len() && linked != entity.id);
            }
        }
        if let Some(place) = &entity.place {
            assert!((-90.0..=90.0).contains(&place.latitude) && (-180.0..=180.0).contains(&place.longitude));
            assert!(place.country_code.is_empty() || place.country_code.len() == 2);
        }
    }
    assert!(held.iter().all(|&entities| entities == 1), "each mention is in one entity");
    assert!(analysis.mentions.iter().all(|mention| !mention.evidence.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn entities_roles_and_places_are_sound(pieces in prop::collection::vec(piece(), 0..12)) {
        let pasted = pieces.concat();
        let analysis = read(&pasted);
        check(&analysis);
        prop_assert_eq!(analysis, read(&pasted));
    }
}

#[test]
fn many_names_of_one_word_are_no_burden() {
    let letter = |index: u32| char::from_u32('a' as u32 + index % 26).expect("a letter");
    let sentences = (0..3_000).map(|number| {
        let (first, last) = (letter(number), letter(number / 26));
        format!("President D{first}v{last}n Vega of Vega, Vega (VG), met Vega. ")
    });
    let pasted: String = sentences.collect();
    check(&read(&pasted));
}

#[test]
fn an_article_is_brought_together() {
    let pasted = "Flood gates reopen in Kisumu\n\nKenyan Water Minister Amina Odhiambo told reporters in Nairobi that the \
                  gates would stay open. Odhiambo, a former engineer, blamed the Lake Basin Development Authority (LBDA). \
                  The LBDA denied it. \"We were not asked,\" said its chairman, Peter Mwangi, in Kisumu, Kenya.\n";
    let analysis = read(pasted);
    let find = |name: &str| analysis.entities.iter().find(|entity| entity.name == name);
    let minister = find("Amina Odhiambo").expect("the minister is known");
    assert!(minister.aliases.contains(&"Odhiambo".to_owned()));
    let titles: Vec<&str> = minister.roles.iter().map(|role| role.title.as_str()).collect();
    assert_eq!(titles, ["Kenyan Water Minister", "former engineer"]);
    let kenya = find("Kenya").and_then(|entity| entity.place.clone()).expect("the country lies somewhere");
    assert_eq!(kenya.country_code, "KE");
    assert!(find("Peter Mwangi").is_some_and(|entity| entity.roles.iter().any(|role| role.title == "chairman")));
}
