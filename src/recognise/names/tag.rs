//! Tags of the sequence model: where in a name of which kind a token stands (BIOES).

use crate::analysis::EntityKind;

/// How many tags there are: outside, and four places in a name of three kinds.
pub const TAGS: usize = 13;

/// How many tags are within names.
pub const NAMED: usize = TAGS - 1;

/// The tag of a token outside all names, the first.
pub const OUTSIDE: usize = 0;

/// The kinds of names, in the order of their tags.
pub const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place];

/// Where in a name a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    End,
    /// The only one.
    Single,
}

const POSITIONS: [Position; 4] = [Position::Begin, Position::Inside, Position::End, Position::Single];

/// The tag of a token at `position` in a name of the kind at `kind` in [`KINDS`].
pub const fn tag(kind: usize, position: Position) -> usize {
    1 + kind * 4 + position as usize
}

/// The kind and the position that a tag says, nothing for [`OUTSIDE`].
pub fn parts(tag: usize) -> Option<(usize, Position)> {
    let inner = tag.checked_sub(1)?;
    Some((inner / 4, *POSITIONS.get(inner % 4)?))
}

/// Whether `next` may follow `tag`; both edges of a sentence count as [`OUTSIDE`].
pub fn may_follow(tag: usize, next: usize) -> bool {
    match (parts(tag), parts(next)) {
        (Some((kind, Position::Begin | Position::Inside)), Some((next, Position::Inside | Position::End))) => {
            kind == next
        }
        (Some((_, Position::Begin | Position::Inside)), _) => false,
        (_, next) => !matches!(next, Some((_, Position::Inside | Position::End))),
    }
}
