//! Finding bytes that are told by what they are like, at the speed of a plain pass over the text. Where they are one, two
//! or three, or words, `memchr` finds them.

/// Bytes looked at together.
const CHUNK: usize = 32;

/// The place of the first character beyond ASCII at or after byte `from`.
pub(super) fn beyond_ascii(text: &str, from: usize) -> Option<usize> {
    first(text, from, |byte| byte >= 0x80)
}

/// The place of the first byte at or after `from` that `wanted` holds for. As fast as memory where `wanted` is made of a
/// few comparisons.
pub(super) fn first(text: &str, from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = from;
    let rest = text.as_bytes().get(from..)?;
    // Often the next one is near.
    let near = rest.get(..CHUNK).unwrap_or(rest);
    if let Some(offset) = near.iter().position(|byte| wanted(*byte)) {
        return Some(at + offset);
    }
    let rest = rest.get(near.len()..).unwrap_or_default();
    at += near.len();
    let chunks = rest.chunks_exact(CHUNK);
    let tail = chunks.remainder();
    for chunk in chunks {
        if chunk.iter().fold(0, |all, byte| all + u8::from(wanted(*byte))) > 0 {
            return chunk.iter().position(|byte| wanted(*byte)).map(|offset| at + offset);
        }
        at += CHUNK;
    }
    tail.iter().position(|byte| wanted(*byte)).map(|offset| at + offset)
}
