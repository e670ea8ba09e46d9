//! Which bytes follow which in a text, so that a step can tell at no cost that it has nothing to do.

/// The pairs of neighbouring bytes of a text.
#[derive(Debug)]
pub(super) struct Survey {
    /// Indexed by the first byte, then the second; a line feed stands before the text and after it.
    pairs: Vec<bool>,
}

impl Survey {
    /// Reads a text once.
    pub(super) fn of(text: &str) -> Self {
        let mut pairs = vec![false; 1 << 16];
        let mut last = b'\n';
        for &byte in text.as_bytes().iter().chain(b"\n") {
            if let Some(pair) = pairs.get_mut(usize::from(last) << 8 | usize::from(byte)) {
                *pair = true;
            }
            last = byte;
        }
        Self { pairs }
    }

    /// Whether one of the pairs stands in the text; the start and the end of the text count as line feeds.
    pub(super) fn has_any(&self, pairs: &[&[u8; 2]]) -> bool {
        pairs.iter().any(|[first, second]| self.has(*first, *second))
    }

    /// Whether one of the bytes stands in the text.
    pub(super) fn has_byte(&self, bytes: &[u8]) -> bool {
        bytes.iter().any(|byte| (0..=u8::MAX).any(|last| self.has(last, *byte)))
    }

    /// Whether `first` stands in the text before a byte that `second` accepts.
    pub(super) fn has_before(&self, first: u8, second: impl Fn(u8) -> bool) -> bool {
        (0..=u8::MAX).any(|byte| second(byte) && self.has(first, byte))
    }

    fn has(&self, first: u8, second: u8) -> bool {
        self.pairs.get(usize::from(first) << 8 | usize::from(second)).is_some_and(|pair| *pair)
    }
}

#[cfg(test)]
mod tests {
    use super::Survey;

    #[test]
    fn the_edges_of_a_text_are_line_feeds() {
        let survey = Survey::of("> a");
        assert!(survey.has_any(&[b"\n>"]) && survey.has_any(&[b"a\n"]) && survey.has_byte(b"a"));
        assert!(!survey.has_any(&[b"a>", b" >"]) && !survey.has_byte(b"\t"));
        assert!(survey.has_before(b'>', |byte| byte == b' '));
    }
}
