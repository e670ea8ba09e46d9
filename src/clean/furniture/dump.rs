//! Prints the features of pages for the trainer; see `tools/furniture/train.py`.

use std::fmt::Write as _;

use super::decide::ceiling;
use super::features::{NAMES, features};
use super::lines::{About, lines, measure};
use super::links::under_leads;

#[test]
#[ignore = "prints what the trainer reads"]
fn features_of_pages() {
    let Ok(list) = std::env::var("FURNITURE_PAGES") else { return };
    println!("#{}", NAMES.join("\t"));
    for path in list.split(':') {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let mut lines = lines(&text);
        measure(&text, &mut lines);
        println!("@{path}");
        let linked = under_leads(&lines);
        for ((line, linked), values) in lines.iter().zip(&linked).zip(features(&lines, &linked)) {
            let class = if line.about == About::Nothing { ceiling(line, *linked) } else { f32::NAN };
            let mut row = format!("{}\t{}\t{}", line.span.start, line.span.end, class);
            for value in values {
                let _ = write!(row, "\t{value}");
            }
            println!("{row}");
        }
    }
}
