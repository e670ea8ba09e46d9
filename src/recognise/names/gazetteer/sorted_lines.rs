//! A sorted list as it stands in the file, searched in place: nothing is built when the engine starts.

/// Lines of `key<TAB>payload`, sorted by the bytes of the key, each key once, every line ended by `\n`.
#[derive(Clone, Copy, Debug)]
pub(super) struct SortedLines {
    text: &'static str,
}

impl SortedLines {
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text }
    }

    /// The payload of `key`.
    pub(super) fn get(self, key: &str) -> Option<&'static str> {
        self.at_or_after(key).and_then(|(found, payload)| (found == key).then_some(payload))
    }

    /// The first key that is not less than `key`, with its payload. Every key that begins with `key` lies
    /// there or after it.
    pub(super) fn at_or_after(self, key: &str) -> Option<(&'static str, &'static str)> {
        let bytes = self.text.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        // All lines before `low` are less than `key`; the line at `high` and those after it are not.
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes
                .get(low..middle)?
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(low, |newline| low + newline + 1);
            if is_less(bytes.get(start..)?, key.as_bytes()) {
                low = middle + bytes.get(middle..)?.iter().position(|byte| *byte == b'\n')? + 1;
            } else {
                high = start;
            }
        }
        let (line, _) = self.text.get(low..)?.split_once('\n')?;
        Some(line.split_once('\t').unwrap_or((line, "")))
    }

    #[cfg(test)]
    pub(super) fn keys(self) -> impl Iterator<Item = &'static str> {
        self.text.lines().map(|line| line.split_once('\t').map_or(line, |(key, _)| key))
    }
}

/// Whether the key of the line at the head of `lines` is less than `key`.
fn is_less(lines: &[u8], key: &[u8]) -> bool {
    // A tab or line end is less than every byte that folding leaves in a key, so the shorter key comes first.
    for (of_line, of_key) in lines.iter().zip(key) {
        if of_line != of_key {
            return of_line < of_key;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::SortedLines;

    const LIST: SortedLines = SortedLines::new("a\tx\nab\ny\tz\n");

    #[test]
    fn every_key_is_found() {
        assert_eq!(LIST.get("a"), Some("x"));
        assert_eq!(LIST.get("ab"), Some(""));
        assert_eq!(LIST.get("y"), Some("z"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for key in ["", "A", "aa", "abc", "z", "é", "\n", "\t", "a\tx", "😀"] {
            assert_eq!(LIST.get(key), None, "{key:?}");
        }
        assert_eq!(SortedLines::new("").get("a"), None);
        assert_eq!(SortedLines::new("no end of line").get("a"), None);
    }

    #[test]
    fn the_next_key_is_found() {
        assert_eq!(LIST.at_or_after("aa"), Some(("ab", "")));
        assert_eq!(LIST.at_or_after("z"), None);
    }
}
