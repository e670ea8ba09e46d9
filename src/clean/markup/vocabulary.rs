//! The words that page makers use in classes, identifiers and roles, and what they stand for.

use super::debris::Debris;
use super::hint::Hint;

/// The hint of one class, such as `article__share-bar` or `RelatedStories`.
///
/// The class is taken apart at hyphens, underscores, digits and inner capitals. Of two parts that tell something the
/// later one counts, as the rule is in BEM: `article-body__share` is a share bar. A class that says how a thing looks
/// (`has-sidebar`, `no-comments`) tells nothing of what it is.
pub(super) fn hint(class: &str) -> Option<Hint> {
    let mut found = None;
    let mut buffer = [0_u8; LONGEST];
    let mut previous = 0;
    for (at, part) in parts(class).enumerate() {
        let Some(lower) = buffer.get_mut(previous..previous + part.len()) else {
            previous = 0;
            continue;
        };
        lower.copy_from_slice(part.as_bytes());
        lower.make_ascii_lowercase();
        let end = previous + part.len();
        let text = |range: std::ops::Range<usize>| std::str::from_utf8(buffer.get(range)?).ok();
        let Some(word) = text(previous..end) else { continue };
        if at == 0 && STATES.contains(&word) {
            return None;
        }
        let pair = text(0..end).filter(|_| previous > 0);
        found = pair.and_then(look_up).or_else(|| look_up(word)).or(found);
        // The word moves to the front, to be the first of the next pair.
        buffer.copy_within(previous..end, 0);
        let length = end - previous;
        if let Some(space) = buffer.get_mut(length) {
            *space = b' ';
            previous = length + 1;
        } else {
            previous = 0;
        }
    }
    found
}

/// Longer pairs are no words of the list.
const LONGEST: usize = 40;

/// First parts of classes that describe a state or a layout.
const STATES: &[&str] = &["has", "is", "js", "no", "not", "page", "show", "theme", "with", "without"];

fn parts(class: &str) -> impl Iterator<Item = &str> {
    class.split(|c: char| !c.is_ascii_alphabetic()).flat_map(humps).filter(|part| !part.is_empty())
}

/// Parts of `camelCase` and `CMSCase`; the capitals of a run stay together.
fn humps(word: &str) -> impl Iterator<Item = &str> {
    let bytes = word.as_bytes();
    let is_upper = move |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let is_lower = move |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= word.len() {
            return None;
        }
        let end = (start + 1..word.len())
            .find(|&at| is_upper(at) && (is_lower(at - 1) || is_lower(at + 1)))
            .unwrap_or(word.len());
        let part = word.get(start..end);
        start = end;
        part
    })
}

fn look_up(words: &str) -> Option<Hint> {
    let at = WORDS.binary_search_by_key(&words, |(word, _)| word).ok()?;
    WORDS.get(at).map(|(_, hint)| *hint)
}

const ADVERTISEMENT: Hint = Hint::Debris(Debris::Advertisement);
const AUTHOR: Hint = Hint::Debris(Debris::AuthorBox);
const COMMENTS: Hint = Hint::Debris(Debris::ReaderComments);
const COOKIES: Hint = Hint::Debris(Debris::CookieNotice);
const FOOTER: Hint = Hint::Debris(Debris::PageFooter);
const HEADER: Hint = Hint::Debris(Debris::PageHeader);
const HIDDEN: Hint = Hint::Debris(Debris::Hidden);
const MEDIA: Hint = Hint::Debris(Debris::EmbeddedMedia);
const NAVIGATION: Hint = Hint::Debris(Debris::Navigation);
const NEWSLETTER: Hint = Hint::Debris(Debris::NewsletterBox);
const OVERLAY: Hint = Hint::Debris(Debris::Overlay);
const RELATED: Hint = Hint::Debris(Debris::RelatedLinks);
const SHARE: Hint = Hint::Debris(Debris::ShareBar);
const SIDEBAR: Hint = Hint::Debris(Debris::Sidebar);
const TAGS: Hint = Hint::Debris(Debris::TopicTags);

/// Sorted by the words.
const WORDS: &[(&str, Hint)] = &[
    ("about author", AUTHOR),
    ("ad", ADVERTISEMENT),
    ("adbox", ADVERTISEMENT),
    ("addthis", SHARE),
    ("addtoany", SHARE),
    ("ads", ADVERTISEMENT),
    ("adsbygoogle", ADVERTISEMENT),
    ("adsense", ADVERTISEMENT),
    ("adslot", ADVERTISEMENT),
    ("adunit", ADVERTISEMENT),
    ("advert", ADVERTISEMENT),
    ("advertisement", ADVERTISEMENT),
    ("advertising", ADVERTISEMENT),
    ("adverts", ADVERTISEMENT),
    ("also read", RELATED),
    ("article body", Hint::Body),
    ("article content", Hint::Body),
    ("article copy", Hint::Body),
    ("article text", Hint::Body),
    ("articlebody", Hint::Body),
    ("articletext", Hint::Body),
    ("audio player", MEDIA),
    ("author", Hint::Byline),
    ("author bio", AUTHOR),
    ("author box", AUTHOR),
    ("author info", AUTHOR),
    ("authorbox", AUTHOR),
    ("bio", AUTHOR),
    ("biography", AUTHOR),
    ("bodytext", Hint::Body),
    ("breadcrumb", NAVIGATION),
    ("breadcrumbs", NAVIGATION),
    ("byline", Hint::Byline),
    ("caas body", Hint::Body),
    ("caption", Hint::Caption),
    ("carousel", RELATED),
    ("colophon", FOOTER),
    ("commentlist", COMMENTS),
    ("comments", COMMENTS),
    ("consent", COOKIES),
    ("content body", Hint::Body),
    ("cookie", COOKIES),
    ("cookies", COOKIES),
    ("copyright", FOOTER),
    ("credit", Hint::Credit),
    ("credits", Hint::Credit),
    ("cutline", Hint::Caption),
    ("date", Hint::Timestamp),
    ("date modified", Hint::Timestamp),
    ("date published", Hint::Timestamp),
    ("datetime", Hint::Timestamp),
    ("dfp", ADVERTISEMENT),
    ("disqus", COMMENTS),
    ("dropdown", NAVIGATION),
    ("entry content", Hint::Body),
    ("entry meta", Hint::None),
    ("entry title", Hint::Title),
    ("field body", Hint::Body),
    ("flyout", OVERLAY),
    ("footer", FOOTER),
    ("gdpr", COOKIES),
    ("headline", Hint::Title),
    ("heateor", SHARE),
    ("hovercard", OVERLAY),
    ("jp relatedposts", RELATED),
    ("jw player", MEDIA),
    ("leaderboard", ADVERTISEMENT),
    ("lightbox", OVERLAY),
    ("livefyre", COMMENTS),
    ("masthead", HEADER),
    ("media player", MEDIA),
    ("megamenu", NAVIGATION),
    ("menu", NAVIGATION),
    ("mgid", ADVERTISEMENT),
    ("modal", OVERLAY),
    ("more from", RELATED),
    ("more news", RELATED),
    ("more stories", RELATED),
    ("most popular", RELATED),
    ("most read", RELATED),
    ("mostpopular", RELATED),
    ("mpu", ADVERTISEMENT),
    ("nav", NAVIGATION),
    ("navbar", NAVIGATION),
    ("navigation", NAVIGATION),
    ("newsletter", NEWSLETTER),
    ("newsletters", NEWSLETTER),
    ("next article", RELATED),
    ("offscreen", HIDDEN),
    ("outbrain", ADVERTISEMENT),
    ("pager", NAVIGATION),
    ("pagination", NAVIGATION),
    ("popover", OVERLAY),
    ("popular", RELATED),
    ("popup", OVERLAY),
    ("post content", Hint::Body),
    ("post title", Hint::Title),
    ("print only", HIDDEN),
    ("promo", ADVERTISEMENT),
    ("promotion", ADVERTISEMENT),
    ("pubdate", Hint::Timestamp),
    ("published", Hint::Timestamp),
    ("read more", RELATED),
    ("read next", RELATED),
    ("readmore", RELATED),
    ("recirc", RELATED),
    ("recirculation", RELATED),
    ("recommendation", RELATED),
    ("recommendations", RELATED),
    ("recommended", RELATED),
    ("recommends", RELATED),
    ("related", RELATED),
    ("relatedposts", RELATED),
    ("respond", COMMENTS),
    ("revcontent", ADVERTISEMENT),
    ("rollover block", OVERLAY),
    ("screen reader", HIDDEN),
    ("share", SHARE),
    ("sharebar", SHARE),
    ("sharedaddy", SHARE),
    ("sharethis", SHARE),
    ("shariff", SHARE),
    ("sharing", SHARE),
    ("short url", SHARE),
    ("sidebar", SIDEBAR),
    ("signup", NEWSLETTER),
    ("site header", HEADER),
    ("skip link", NAVIGATION),
    ("skyscraper", ADVERTISEMENT),
    ("social", SHARE),
    ("social embed", Hint::None),
    ("social post", Hint::None),
    ("socials", SHARE),
    ("sponsor", ADVERTISEMENT),
    ("sponsored", ADVERTISEMENT),
    ("spotim", COMMENTS),
    ("sr only", HIDDEN),
    ("story body", Hint::Body),
    ("story content", Hint::Body),
    ("story text", Hint::Body),
    ("storybody", Hint::Body),
    ("storytext", Hint::Body),
    ("subnav", NAVIGATION),
    ("taboola", ADVERTISEMENT),
    ("tag list", TAGS),
    ("taglist", TAGS),
    ("tags", TAGS),
    ("teads", ADVERTISEMENT),
    ("teaser", RELATED),
    ("teasers", RELATED),
    ("timestamp", Hint::Timestamp),
    ("toolbar", NAVIGATION),
    ("tooltip", OVERLAY),
    ("topics", TAGS),
    ("trending", RELATED),
    ("up next", RELATED),
    ("video player", MEDIA),
    ("visually hidden", HIDDEN),
    ("visuallyhidden", HIDDEN),
    ("widget", SIDEBAR),
    ("yarpp", RELATED),
    ("zergnet", ADVERTISEMENT),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_short_enough() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(WORDS.iter().all(|(words, _)| words.len() < LONGEST));
    }

    #[test]
    fn the_last_part_of_a_class_decides() {
        assert_eq!(hint("article-body"), Some(Hint::Body));
        assert_eq!(hint("ArticleBody__paragraph"), Some(Hint::Body));
        assert_eq!(hint("article-body__share"), Some(SHARE));
        assert_eq!(hint("RelatedStories"), Some(RELATED));
        assert_eq!(hint("wp-caption-text"), Some(Hint::Caption));
        assert_eq!(hint("has-sidebar"), None);
        assert_eq!(hint("shadow"), None);
    }
}
