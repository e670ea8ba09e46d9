//! Finds the article in a page: every block is scored by its own shape, the subtree with the best sum of scores is the
//! article, and inside of it goes what is named as furniture or made of links.
//!
//! In the manner of Readability (containers found by the sum of their paragraphs), boilerpipe (words and link density
//! of a block) and trafilatura (names of the containers that page makers use).

use super::debris::Debris;
use super::hint::Hint;
use super::outline::{self, End, Leaf};
use super::plan::{add_up, remove};
use super::tag::Tag;
use super::title;
use super::tree::{Element, PieceKind, Tree};
use crate::text::ordered;

/// What a block tells for or against being the article; words count as they are.
struct Weights {
    /// Words that make a closed sentence prose.
    sentence: u32,
    /// Words that make any text prose.
    passage: u32,
    /// More words of one block than this prove nothing more.
    most: u32,
    /// Percent that the words of a container named as the article's body count.
    in_body: i64,
    /// Words that a named body must have, the percent of the page's prose that must bear the name, be it in one element
    /// or in several, and the percent of the named prose that the article must hold.
    least_body: i64,
    one_body_share: i64,
    body_share: i64,
    body_whole: i64,
    /// For a paragraph that is no prose.
    paragraph: i64,
    /// Words that a label may have, such as `Read more:`.
    label: u32,
    /// Percent of words in links that make a block a link.
    link_share: u32,
    /// Against a block of links, and for each of its words.
    links: i64,
    linked_word: i64,
    /// Against a heading that is a link.
    linked_heading: i64,
    /// Against a scrap of text that is neither prose nor link.
    scrap: i64,
}

const WEIGHTS: Weights = Weights {
    sentence: 8,
    passage: 20,
    most: 120,
    in_body: 150,
    least_body: 15,
    one_body_share: 15,
    body_share: 40,
    body_whole: 85,
    paragraph: 1,
    label: 4,
    link_share: 75,
    links: -4,
    linked_word: -1,
    linked_heading: -12,
    scrap: -2,
};

/// Texts of fewer words have no furniture worth a search.
const LEAST_WORDS: u32 = 25;

/// The pieces of the page that are not the article become debris. Gives the element that is the title.
pub(super) fn extract(source: &str, tree: &Tree, titles: &[String], debris: &mut [Option<Debris>]) -> Option<u32> {
    Page::new(tree, &outline::leaves(source, tree, debris)).remove_named(debris);
    let leaves = outline::leaves(source, tree, debris);
    let page = Page::new(tree, &leaves);
    let words: u32 = leaves.iter().map(|leaf| leaf.words).sum();
    if !page.is_whole(source) || words < LEAST_WORDS {
        return title::first(tree, debris);
    }
    let root = page.root(debris);
    let title = title::find(source, tree, titles, page.title_bounds(root), debris);
    let kept = page.kept(root, title, debris);
    page.remove_outside(&kept, debris);
    page.trim(root, debris);
    title
}

/// Pieces that stay.
#[derive(Clone, Copy)]
struct Kept {
    first_piece: u32,
    end_piece: u32,
}

struct Page<'a> {
    tree: &'a Tree,
    leaves: &'a [Leaf],
    /// Words of prose in each element.
    prose: Vec<i64>,
    /// Words of prose in each element that lie in a body.
    body: Vec<i64>,
    in_body: Vec<bool>,
}

impl<'a> Page<'a> {
    fn new(tree: &'a Tree, leaves: &'a [Leaf]) -> Self {
        let mut in_body = Vec::with_capacity(tree.elements.len());
        for element in &tree.elements {
            let inherited = in_body.get(element.parent as usize).copied().unwrap_or(false);
            in_body.push(inherited || element.hint == Hint::Body);
        }
        let mut prose = vec![0; tree.elements.len()];
        let mut body = vec![0; tree.elements.len()];
        for leaf in leaves {
            let at = leaf.element as usize;
            let words = i64::from(prose_words(leaf, tree.element(leaf.element).tag));
            if let (Some(prose), Some(body)) = (prose.get_mut(at), body.get_mut(at)) {
                *prose += words;
                *body += if in_body.get(at) == Some(&true) { words } else { 0 };
            }
        }
        add_up(tree, &mut prose);
        add_up(tree, &mut body);
        Self { tree, leaves, prose, body, in_body }
    }

    /// Whether the text is a page, or a part of one that has a page's furniture; not what somebody marked and copied.
    fn is_whole(&self, source: &str) -> bool {
        let is_of_page = |element: &Element| matches!(element.tag, Tag::Html | Tag::Body | Tag::Nav | Tag::Footer);
        let mut makers = self.tree.metas.iter().filter(|(name, _)| name == "generator" || name == "progid");
        self.tree.elements.iter().any(is_of_page)
            && !makers.any(|(_, maker)| maker.starts_with("Microsoft") || maker.starts_with("Word.Document"))
            && !self.is_clip(source)
    }

    /// Whether a clipboard's mark stands before the first words; further down it is debris of somebody's paste.
    fn is_clip(&self, source: &str) -> bool {
        let first = self.leaves.first().map_or(source.len(), |leaf| self.tree.start_of(leaf.first_piece as usize));
        source.get(..first).is_some_and(|head| head.contains("<!--StartFragment"))
    }

    /// Removes what is named as furniture, unless it holds too much of the page's prose to be that.
    fn remove_named(&self, debris: &mut [Option<Debris>]) {
        let all = self.prose.first().copied().unwrap_or_default();
        let all_body = self.body.first().copied().unwrap_or_default();
        let mut done = 0;
        for (at, element) in self.tree.elements.iter().enumerate() {
            let Hint::Debris(kind) = element.hint else { continue };
            let prose = self.prose.get(at).copied().unwrap_or_default();
            let body = self.body.get(at).copied().unwrap_or_default();
            let is_inside_body = self.in_body.get(at) == Some(&true);
            let body_is_elsewhere = all_body - body >= WEIGHTS.least_body;
            let is_most = prose * 100 > all * i64::from(kind.most_prose());
            let holds_article = (is_most && !body_is_elsewhere) || (body > 0 && !is_inside_body);
            if element.first_piece >= done && !holds_article {
                done = element.end_piece;
                remove(*element, kind, debris);
            }
        }
    }

    /// The element that is the article: the one with the best sum of scores, the innermost of those alike; or, where
    /// page makers named the body and enough prose bears the name, the innermost element that holds nearly all of it.
    fn root(&self, debris: &[Option<Debris>]) -> u32 {
        let mut values = vec![0_i64; self.tree.elements.len()];
        let mut named = vec![0_i64; self.tree.elements.len()];
        let mut all = 0;
        for leaf in self.leaves.iter().filter(|leaf| !is_removed(leaf, debris)) {
            let at = leaf.element as usize;
            let prose = i64::from(self.prose_words(leaf));
            all += prose;
            if let (Some(value), Some(named)) = (values.get_mut(at), named.get_mut(at)) {
                *value += self.score(leaf);
                *named += if self.in_body.get(at) == Some(&true) { prose } else { 0 };
            }
        }
        add_up(self.tree, &mut values);
        add_up(self.tree, &mut named);
        let named_all = named.first().copied().unwrap_or_default();
        let body = named.iter().rposition(|words| *words * 100 >= named_all * WEIGHTS.body_whole);
        let is_one = body.is_some_and(|at| self.in_body.get(at) == Some(&true));
        let share = if is_one { WEIGHTS.one_body_share } else { WEIGHTS.body_share };
        let best = if named_all >= WEIGHTS.least_body && named_all * 100 >= all * share {
            body
        } else {
            values.iter().enumerate().max_by_key(|(at, value)| (**value, *at)).map(|(at, _)| at)
        };
        best.map_or(0, |at| at as u32)
    }

    fn score(&self, leaf: &Leaf) -> i64 {
        let tag = self.tree.element(leaf.element).tag;
        let is_heading = matches!(tag, Tag::H1 | Tag::Heading);
        let prose = i64::from(prose_words(leaf, tag).min(WEIGHTS.most));
        if prose > 0 {
            let in_body = self.in_body.get(leaf.element as usize) == Some(&true);
            return if in_body { prose * WEIGHTS.in_body / 100 } else { prose };
        }
        if is_linked(leaf) {
            let heading = if is_heading { WEIGHTS.linked_heading } else { WEIGHTS.links };
            return heading + WEIGHTS.linked_word * i64::from(leaf.words.min(20));
        }
        match tag {
            Tag::P | Tag::Li | Tag::Blockquote | Tag::Pre => WEIGHTS.paragraph,
            _ if is_heading || matches!(tag, Tag::Cell | Tag::Definition) => 0,
            _ => WEIGHTS.scrap,
        }
    }

    /// The pieces before which the title may stand: likely, the first prose of the article; at the latest, its end.
    fn title_bounds(&self, root: u32) -> title::Bounds {
        let article = self.tree.element(root);
        let is_first = |leaf: &&Leaf| leaf.first_piece >= article.first_piece && self.prose_words(leaf) > 0;
        let first_prose = self.leaves.iter().find(is_first);
        let likely = first_prose.map_or(article.first_piece, |leaf| leaf.first_piece);
        title::Bounds { likely, latest: article.end_piece }
    }

    fn prose_words(&self, leaf: &Leaf) -> u32 {
        prose_words(leaf, self.tree.element(leaf.element).tag)
    }

    /// What stays outside of the root: the title, and between it and the root what is about the article.
    fn kept(&self, root: u32, title: Option<u32>, debris: &[Option<Debris>]) -> Vec<Kept> {
        let whole = |at: u32| {
            let element = self.tree.element(at);
            Kept { first_piece: element.first_piece, end_piece: element.end_piece }
        };
        let article = whole(root);
        let mut kept = vec![article];
        let Some(title) = title.map(whole).filter(|title| title.end_piece <= article.first_piece) else { return kept };
        kept.push(title);
        for leaf in self.leaves {
            let is_between = leaf.first_piece >= title.end_piece && leaf.end_piece <= article.first_piece;
            let is_about = !self.is_plain(leaf) || self.prose_words(leaf) > 0;
            if is_between && is_about && !is_removed(leaf, debris) {
                kept.push(Kept { first_piece: leaf.first_piece, end_piece: leaf.end_piece });
            }
        }
        ordered(kept, |kept| u64::from(kept.first_piece))
    }

    /// Removes all that is not kept.
    fn remove_outside(&self, kept: &[Kept], debris: &mut [Option<Debris>]) {
        let holds_kept = |first_piece: u32, end_piece: u32| {
            let next = kept.partition_point(|kept| kept.end_piece <= first_piece);
            kept.get(next).is_some_and(|kept| kept.first_piece < end_piece)
        };
        let mut done = 0;
        for element in &self.tree.elements {
            if element.first_piece < done || holds_kept(element.first_piece, element.end_piece) {
                continue;
            }
            done = element.end_piece;
            let kind = match element.hint {
                Hint::Debris(kind) => kind,
                _ => Debris::OutsideArticle,
            };
            remove(*element, kind, debris);
        }
        for (at, (piece, fate)) in self.tree.content().iter().zip(debris).enumerate() {
            if matches!(piece.kind, PieceKind::Text | PieceKind::Reference)
                && fate.is_none()
                && !holds_kept(at as u32, at as u32 + 1)
            {
                *fate = Some(Debris::OutsideArticle);
            }
        }
    }

    /// Removes links to other articles from the article, the words that announce them, and scraps about its edges.
    fn trim(&self, root: u32, debris: &mut [Option<Debris>]) {
        let element = self.tree.element(root);
        let inside = |leaf: &&Leaf| (element.first_piece..element.end_piece).contains(&leaf.first_piece);
        let leaves: Vec<&Leaf> = self.leaves.iter().filter(inside).collect();
        let tag = |leaf: &Leaf| self.tree.element(leaf.element).tag;
        let all: u32 = leaves.iter().map(|leaf| leaf.words).sum();
        let linked: u32 = leaves.iter().filter(|leaf| is_link(leaf, tag(leaf))).map(|leaf| leaf.words).sum();
        if linked * 2 <= all {
            // Backwards, so that a heading sees whether what it announces is gone.
            let mut after_links = false;
            for leaf in leaves.iter().rev() {
                if is_removed(leaf, debris) {
                    continue;
                }
                let goes = is_link(leaf, tag(leaf)) || (after_links && announces(leaf, tag(leaf)));
                if goes {
                    remove_leaf(leaf, Debris::RelatedLinks, debris);
                }
                after_links = goes;
            }
        }
        let is_prose = |leaf: &&&Leaf| self.prose_words(leaf) > 0;
        let last = leaves.iter().rposition(|leaf| is_prose(&leaf));
        let first = leaves.iter().position(|leaf| is_prose(&leaf));
        let (Some(first), Some(last)) = (first, last) else { return };
        for leaf in leaves.get(last + 1..).unwrap_or_default() {
            let is_scrap = match tag(leaf) {
                Tag::P | Tag::Li | Tag::Blockquote | Tag::Cell | Tag::Pre => {
                    leaf.end == End::Open && leaf.words <= WEIGHTS.label
                }
                _ => leaf.end == End::Open,
            };
            if is_scrap && self.is_plain(leaf) {
                remove_leaf(leaf, Debris::OutsideArticle, debris);
            }
        }
        for leaf in leaves.get(..first).unwrap_or_default() {
            let is_block =
                matches!(tag(leaf), Tag::P | Tag::H1 | Tag::Heading | Tag::Li | Tag::Blockquote | Tag::Cell | Tag::Pre);
            if !is_block && leaf.end == End::Open && !leaf.has_digit && self.is_plain(leaf) {
                remove_leaf(leaf, Debris::OutsideArticle, debris);
            }
        }
    }

    /// Whether nothing around the block says that it is a caption, a byline or the like.
    fn is_plain(&self, leaf: &Leaf) -> bool {
        if leaf.is_about {
            return false;
        }
        let mut at = leaf.element;
        let mut hint = Hint::None;
        for _ in 0..8 {
            let element = self.tree.element(at);
            hint = element.hint;
            if hint != Hint::None || at == element.parent {
                break;
            }
            at = element.parent;
        }
        matches!(hint, Hint::None | Hint::Body | Hint::Debris(_))
    }
}

/// Whether a block is a link to somewhere else and nothing more.
fn is_link(leaf: &Leaf, tag: Tag) -> bool {
    let least = if tag == Tag::P { WEIGHTS.label } else { 1 };
    leaf.words >= least && leaf.linked * 100 >= leaf.words * WEIGHTS.link_share && !(tag == Tag::H1)
}

/// Whether a block is a few words that only announce what follows: `Read more:`, `DON'T MISS`.
fn announces(leaf: &Leaf, tag: Tag) -> bool {
    matches!(tag, Tag::Heading) || (leaf.words <= WEIGHTS.label && tag != Tag::H1)
}

fn remove_leaf(leaf: &Leaf, kind: Debris, debris: &mut [Option<Debris>]) {
    for piece in debris.get_mut(leaf.first_piece as usize..leaf.end_piece as usize).unwrap_or_default() {
        piece.get_or_insert(kind);
    }
}

/// The words of a block that are prose: sentences, or long passages, and no links.
fn prose_words(leaf: &Leaf, tag: Tag) -> u32 {
    let is_prose = leaf.words >= WEIGHTS.passage || (leaf.end != End::Open && leaf.words >= WEIGHTS.sentence);
    let is_heading = matches!(tag, Tag::H1 | Tag::Heading);
    let words = if is_prose && !is_heading && !is_linked(leaf) { leaf.words - leaf.linked } else { 0 };
    if leaf.end == End::Cut { words / 4 } else { words }
}

fn is_linked(leaf: &Leaf) -> bool {
    leaf.linked * 2 > leaf.words
}

fn is_removed(leaf: &Leaf, debris: &[Option<Debris>]) -> bool {
    debris.get(leaf.first_piece as usize).is_some_and(Option::is_some)
}
