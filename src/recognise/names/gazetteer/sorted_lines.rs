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
        // `low` is the start of a line, all lines before it are less than `key`; `high` is the start of a
        // line that is not less, or the end.
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes
                .get(low..middle)
                .and_then(|before| before.iter().rposition(|byte| *byte == b'\n'))
                .map_or(low, |newline| low + newline + 1);
            let Some((found, _, end)) = self.line(start) else {
                break;
            };
            if found.as_bytes() < key.as_bytes() {
                low = end;
            } else {
                high = start;
            }
        }
        self.line(low).map(|(found, payload, _)| (found, payload))
    }

    /// Key, payload and the start of the next line, for the line that begins at byte `start`.
    fn line(self, start: usize) -> Option<(&'static str, &'static str, usize)> {
        let (line, _) = self.text.get(start..)?.split_once('\n')?;
        let (key, payload) = line.split_once('\t').unwrap_or((line, ""));
        Some((key, payload, start + line.len() + 1))
    }

    #[cfg(test)]
    pub(super) fn keys(self) -> impl Iterator<Item = &'static str> {
        self.text.lines().map(|line| line.split_once('\t').map_or(line, |(key, _)| key))
    }
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
