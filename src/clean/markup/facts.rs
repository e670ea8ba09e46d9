//! What a page tells about its article outside of the text: in `meta`, JSON-LD, `time` and links to the author.

use super::hint::Hint;
use super::json_ld;
use super::tag::Tag;
use super::tree::{PieceKind, Tree};
use crate::clean::article::Facts;
use crate::clean::characters::references;
use crate::clean::dates::day_of_field;

/// Names of `meta` elements that hold the title, the best first.
const TITLES: &[&str] = &["og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title"];

const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcsext.author",
    "byl",
];

const DATES: &[&str] = &[
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "ptime",
    "pdate",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
];

/// The facts of a page, and all the titles it gives itself.
pub(super) fn facts(source: &str, tree: &Tree) -> (Facts, Vec<String>) {
    let linked = tree.json_ld.iter().find_map(|script| json_ld::article(raw(source, tree, *script)));
    let (node, authors) = linked.unwrap_or_default();
    let metas = |names: &'static [&'static str]| {
        names.iter().flat_map(|name| tree.metas.iter().filter(move |(found, _)| found == name)).map(|(_, text)| text)
    };
    let page_title = tree.elements.iter().position(|element| element.tag == Tag::Title);
    let page_title = page_title.map(|at| text_of(source, tree, at as u32)).unwrap_or_default();

    let mut titles = vec![plain(&node.headline)];
    titles.extend(metas(TITLES).map(|title| plain(title)));
    titles.push(page_title);
    titles.retain(|title| !title.is_empty());

    let mut byline: Vec<String> = authors.iter().take(MOST_AUTHORS).map(|name| plain(name)).collect();
    byline.retain(|name| is_name(name));
    if byline.is_empty() {
        byline = metas(AUTHORS).map(|name| names(name)).find(|names| !names.is_empty()).unwrap_or_default();
    }
    if byline.is_empty() {
        let is_author = |element: &super::tree::Element| element.hint == Hint::Byline && element.tag == Tag::A;
        let links = tree.elements.iter().enumerate().filter(|(_, element)| is_author(element)).take(4);
        byline = links.map(|(at, _)| text_of(source, tree, at as u32)).filter(|name| is_name(name)).take(1).collect();
    }
    byline.dedup();

    let mut dates =
        std::iter::once(&node.date_published).chain(metas(DATES)).chain(tree.times.iter().map(|(_, date)| date));
    let published_on = dates.find_map(|date| day_of_field(date)).map(|day| day.to_string());
    let site = tree.metas.iter().find(|(name, _)| name == "og:site_name").map(|(_, site)| site.as_str());
    let title = titles.first().map(|title| without_site(title, site).to_owned());
    (Facts { title, byline, dateline: None, published_on }, titles)
}

/// The source between the tags of an element.
fn raw<'a>(source: &'a str, tree: &Tree, element: u32) -> &'a str {
    let element = tree.element(element);
    let end = tree.start_of((element.end_piece as usize).saturating_sub(1));
    source.get(tree.start_of(element.first_piece as usize + 1)..end).unwrap_or_default()
}

/// More authors than these are a list of something else.
const MOST_AUTHORS: usize = 16;

/// More pieces of an element than these do not count for its text.
const MOST_PIECES: usize = 400;

/// The text of an element in one line.
pub(super) fn text_of(source: &str, tree: &Tree, element: u32) -> String {
    let element = tree.element(element);
    let mut text = String::new();
    for at in (element.first_piece as usize..element.end_piece as usize).take(MOST_PIECES) {
        match tree.pieces.get(at).map(|piece| piece.kind) {
            Some(PieceKind::Text) => {
                text.push_str(source.get(tree.start_of(at)..tree.start_of(at + 1)).unwrap_or_default());
            }
            Some(PieceKind::Reference) => text.push_str(tree.decoded(at)),
            Some(PieceKind::StartTag) => text.push(' '),
            _ => {}
        }
    }
    one_line(&text)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text out of data, in which references may have been left.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (at, _) in text.match_indices('&') {
        if let Some((end, decoded)) = references::decode(text, at, false).filter(|_| at >= rest) {
            out.push_str(text.get(rest..at).unwrap_or_default());
            out.extend(decoded.chars());
            rest = end;
        }
    }
    out.push_str(text.get(rest..).unwrap_or_default());
    one_line(&out)
}

/// The names that a byline such as `By Ana Reyes, Bo Li and Cy Young` lists.
fn names(text: &str) -> Vec<String> {
    let text = plain(text);
    let text = text.strip_prefix("By ").or(text.strip_prefix("by ")).unwrap_or(&text);
    let names = text.split(" and ").flat_map(|part| part.split([',', ';', '|']));
    names.map(|name| name.trim().to_owned()).filter(|name| is_name(name)).collect()
}

/// Whether a text may be somebody's name, not a link or a sentence.
fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(['/', '@', '#']) && text.split(' ').count() <= 6
}

/// A title without the name of the site behind it.
fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let Some(head) = site.and_then(|site| title.strip_suffix(site)) else { return title };
    let head = head.trim_end();
    head.strip_suffix(['|', '-', '–', '—', ':', '·']).map_or(title, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_taken_apart() {
        assert_eq!(names("By Ana Reyes, Bo Li and Cy Young"), ["Ana Reyes", "Bo Li", "Cy Young"]);
        assert!(names("https://www.facebook.com/paper").is_empty());
    }

    #[test]
    fn the_site_is_no_part_of_the_title() {
        assert_eq!(without_site("Dam bursts | The Post", Some("The Post")), "Dam bursts");
        assert_eq!(without_site("The Post", Some("The Post")), "The Post");
    }
}
