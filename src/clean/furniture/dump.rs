//! Every line of a page has all its features. `tools/furniture/train.py` runs this test over its own pages, named by
//! `FURNITURE_PAGES`, and reads what it prints.

use std::fmt::Write as _;

use super::decide::ceiling;
use super::features::{NAMES, features};
use super::lines::{About, lines, measure};
use super::links::under_leads;
use crate::clean::line;

#[test]
fn features_of_pages() {
    let own = || concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/transfer.txt").to_owned();
    let list = std::env::var("FURNITURE_PAGES").unwrap_or_else(|_| own());
    println!("#{}", NAMES.join("\t"));
    for path in list.split(':') {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let mut lines = lines(line::lines(&text));
        measure(&text, &mut lines);
        println!("@{path}");
        let linked = under_leads(&lines);
        for ((line, linked), values) in lines.iter().zip(&linked).zip(features(&lines, &linked)) {
            let class = if line.about == About::Nothing { ceiling(line, *linked) } else { f32::NAN };
            let mut row = format!("{}\t{}\t{}", line.span.start, line.span.end, class);
            for value in values {
                assert!(value.is_finite(), "{path}: {row}");
                let _ = write!(row, "\t{value}");
            }
            println!("{row}");
        }
    }
}
