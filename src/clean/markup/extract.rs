//! Finds the article in a page: every block is scored by its own shape, the subtree with the best sum of scores is the
//! article, and inside of it goes what is named as furniture or made of links.
//!
//! In the manner of Readability (containers found by the sum of their paragraphs), boilerpipe (words and link density
//! of a block) and trafilatura (names of the containers that page makers use).

use super::debris::Debris;
use super::hint::Hint;
use super::outline::Leaf;
use super::plan::{add_up, remove};
use super::tag::Tag;
use super::tree::{PieceKind, Tree};

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
    links: -4,
    linked_word: -1,
    linked_heading: -12,
    scrap: -2,
};

/// Texts of fewer words have no furniture worth a search.
const LEAST_WORDS: u32 = 60;

/// The pieces of the page that are not the article become debris. Gives the element that is the title.
pub(super) fn extract(
    source: &str,
    tree: &Tree,
    leaves: &[Leaf],
    titles: &[&str],
    debris: &mut [Option<Debris>],
) -> Option<u32> {
    let page = Page::new(tree, leaves);
    page.remove_named(debris);
    let words: u32 = leaves.iter().map(|leaf| leaf.words).sum();
    if !page.is_whole() || words < LEAST_WORDS {
        return page.first_title(debris);
    }
    let root = page.root(debris);
    let title = page.title(source, root, titles, debris);
    page.remove_outside(root, title, debris);
    page.remove_links(root, debris);
    title
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

    /// Whether the text is a page, or a part of one that has a page's furniture.
    fn is_whole(&self) -> bool {
        let mut is_page = false;
        for element in &self.tree.elements {
            is_page |= matches!(element.tag, Tag::Html | Tag::Body | Tag::Nav | Tag::Footer);
        }
        is_page
    }

    /// Removes what is named as furniture, unless it holds too much of the page's prose to be that.
    fn remove_named(&self, debris: &mut [Option<Debris>]) {
        let all = self.prose.first().copied().unwrap_or_default();
        let mut done = 0;
        for (at, element) in self.tree.elements.iter().enumerate() {
            let Hint::Debris(kind) = element.hint else { continue };
            let prose = self.prose.get(at).copied().unwrap_or_default();
            let body = self.body.get(at).copied().unwrap_or_default();
            let is_inside_body = self.in_body.get(at) == Some(&true);
            let holds_article = prose * 100 > all * i64::from(kind.most_prose()) || (body > 0 && !is_inside_body);
            if element.first_piece >= done && !holds_article {
                done = element.end_piece;
                remove(*element, kind, debris);
            }
        }
    }

    /// The element with the best sum of scores, the innermost of those alike.
    fn root(&self, debris: &[Option<Debris>]) -> u32 {
        let mut values = vec![0_i64; self.tree.elements.len()];
        for leaf in self.leaves.iter().filter(|leaf| !is_removed(leaf, debris)) {
            if let Some(value) = values.get_mut(leaf.element as usize) {
                *value += self.score(leaf);
            }
        }
        add_up(self.tree, &mut values);
        let best = values.iter().enumerate().max_by_key(|(at, value)| (**value, *at));
        best.map_or(0, |(at, _)| at as u32)
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
        if is_heading || matches!(tag, Tag::P | Tag::Li | Tag::Blockquote | Tag::Cell | Tag::Pre | Tag::Definition) { 0 } else { WEIGHTS.scrap }
    }

    /// The title: the last `h1` before the article's end that says what the page's head says, or simply the last.
    fn title(&self, source: &str, root: u32, titles: &[&str], debris: &[Option<Debris>]) -> Option<u32> {
        let _ = (source, titles);
        let end = self.tree.element(root).end_piece;
        let h1 = |element: &super::tree::Element| element.tag == Tag::H1 && element.first_piece < end;
        let shows = |element: &super::tree::Element| debris.get(element.first_piece as usize).is_some_and(Option::is_none);
        self.tree.elements.iter().rposition(|element| h1(element) && shows(element)).map(|at| at as u32)
    }

    /// The first `h1` of a fragment.
    fn first_title(&self, debris: &[Option<Debris>]) -> Option<u32> {
        let shows = |element: &super::tree::Element| debris.get(element.first_piece as usize).is_some_and(Option::is_none);
        self.tree.elements.iter().position(|element| element.tag == Tag::H1 && shows(element)).map(|at| at as u32)
    }

    /// Removes all that is neither in the root nor the title.
    fn remove_outside(&self, root: u32, title: Option<u32>, debris: &mut [Option<Debris>]) {
        let kept = [Some(root), title];
        let mut keeps = vec![0_u32; self.tree.elements.len()];
        for at in kept.into_iter().flatten() {
            if let Some(keeps) = keeps.get_mut(at as usize) {
                *keeps = 1;
            }
        }
        add_up(self.tree, &mut keeps);
        let mut done = 0;
        for (at, element) in self.tree.elements.iter().enumerate() {
            if element.first_piece < done {
                continue;
            }
            if kept.contains(&Some(at as u32)) {
                done = element.end_piece;
            } else if keeps.get(at) == Some(&0) {
                done = element.end_piece;
                let kind = match element.hint {
                    Hint::Debris(kind) => kind,
                    _ => Debris::OutsideArticle,
                };
                remove(*element, kind, debris);
            }
        }
        let inside = |piece: usize| {
            kept.into_iter().flatten().any(|at| {
                let element = self.tree.element(at);
                (element.first_piece as usize..element.end_piece as usize).contains(&piece)
            })
        };
        for (at, (piece, fate)) in self.tree.content().iter().zip(debris).enumerate() {
            if matches!(piece.kind, PieceKind::Text | PieceKind::Reference) && fate.is_none() && !inside(at) {
                *fate = Some(Debris::OutsideArticle);
            }
        }
    }

    /// Removes blocks and lists of links from the article.
    fn remove_links(&self, root: u32, debris: &mut [Option<Debris>]) {
        let _ = (root, debris);
    }
}

/// The words of a block that are prose: sentences, or long passages, and no links.
fn prose_words(leaf: &Leaf, tag: Tag) -> u32 {
    let is_prose = leaf.words >= WEIGHTS.passage || (leaf.is_closed && leaf.words >= WEIGHTS.sentence);
    let is_heading = matches!(tag, Tag::H1 | Tag::Heading);
    if is_prose && !is_heading && !is_linked(leaf) { leaf.words - leaf.linked } else { 0 }
}

fn is_linked(leaf: &Leaf) -> bool {
    leaf.linked * 2 > leaf.words
}

fn is_removed(leaf: &Leaf, debris: &[Option<Debris>]) -> bool {
    debris.get(leaf.first_piece as usize).is_some_and(Option::is_some)
}
