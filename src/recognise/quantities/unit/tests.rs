use super::*;

#[test]
fn the_table_is_read_whole() {
    assert!(TABLE.len() > 300);
    assert!(
        TABLE.iter().all(|entry| !entry.form.is_empty() && !entry.unit.code.is_empty() && !entry.unit.name.is_empty())
    );
    for (kind, code) in [(Kind::Measure, "km"), (Kind::Percent, "%"), (Kind::Time, "a"), (Kind::Money, "EUR")] {
        assert!(TABLE.iter().any(|entry| entry.unit.kind == kind && entry.unit.code == code), "{code}");
    }
}

#[test]
fn no_form_means_two_things() {
    let pairs = TABLE.windows(2).filter(|pair| pair[0].form == pair[1].form && pair[0].unit != pair[1].unit);
    let doubled: Vec<_> = pairs.map(|pair| pair[0].form).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
}

#[test]
fn units_are_found_as_they_stand_and_in_the_plural() {
    for (form, code) in
        [("kilometres", "km"), ("Miles", "[mi_i]"), ("MW", "MW"), ("GB", "GBy"), ("ft", "[ft_i]"), ("euros", "EUR")]
    {
        assert_eq!(look_up(form, false).map(|unit| unit.code), Some(code), "{form}");
    }
    for (letters, code) in [("C", "Cel"), ("km", "km"), ("m", "m"), ("kg", "kg"), ("mph", "[mi_i]/h")] {
        assert_eq!(glued(letters).map(|unit| unit.code), Some(code), "{letters}");
    }
    for none in ["M", "in", "C", "people", ""] {
        assert_eq!(look_up(none, false), None, "{none}");
    }
}
