//! Finding the few bytes that a step is about, at the speed of a plain pass over the text.

/// Bytes looked at together.
const CHUNK: usize = 32;

/// The place of the first character beyond ASCII at or after byte `from`.
pub(super) fn beyond_ascii(text: &str, from: usize) -> Option<usize> {
    first(text, from, <[u8]>::is_ascii, |byte| !byte.is_ascii())
}

/// The place of the first byte at or after `from` that `wanted` holds for. `none` tells of a chunk at once that no byte
/// in it is wanted.
pub(super) fn first(
    text: &str,
    from: usize,
    none: impl Fn(&[u8]) -> bool,
    wanted: impl Fn(u8) -> bool,
) -> Option<usize> {
    let mut at = from;
    for chunk in text.as_bytes().get(from..)?.chunks(CHUNK) {
        if !none(chunk)
            && let Some(offset) = chunk.iter().position(|byte| wanted(*byte))
        {
            return Some(at + offset);
        }
        at += chunk.len();
    }
    None
}
