use super::debris::Debris;
use super::outline::Leaf;
use super::tree::Tree;

pub(super) fn extract(
    _source: &str,
    tree: &Tree,
    _leaves: &[Leaf],
    _titles: &[&str],
    _debris: &mut [Option<Debris>],
) -> Option<u32> {
    let _ = tree;
    None
}
