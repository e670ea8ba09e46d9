//! A sorted list as it stands in the file, with an index of its lines made when it is first asked.

/// Lines of `key<TAB>payload`, sorted by the bytes of the key, each key once, every line ended by `\n`.
#[derive(Debug)]
pub(super) struct SortedLines {
    text: &'static str,
    /// Where the lines start.
    starts: Vec<u32>,
}

impl SortedLines {
    pub(super) fn new(text: &'static str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        let mut starts: Vec<u32> = std::iter::once(0).chain(ends).collect();
        // What follows the last line feed is no line.
        starts.pop();
        Self { text, starts }
    }

    /// The payload of `key`.
    pub(super) fn get(&self, key: &str) -> Option<&'static str> {
        self.at_or_after(key).and_then(|(found, payload)| (found == key).then_some(payload))
    }

    /// The first key that is not less than `key`, with its payload. Every key that begins with `key` lies
    /// there or after it.
    pub(super) fn at_or_after(&self, key: &str) -> Option<(&'static str, &'static str)> {
        let bytes = self.text.as_bytes();
        // A tab and a line feed are less than any character of a key, so that shorter keys come first by themselves.
        let is_less = |start: &u32| {
            let start = *start as usize;
            let line = bytes.get(start..bytes.len().min(start + key.len())).unwrap_or_default();
            line < key.as_bytes()
        };
        let start = *self.starts.get(self.starts.partition_point(is_less))?;
        let (line, _) = self.text.get(start as usize..)?.split_once('\n')?;
        Some(line.split_once('\t').unwrap_or((line, "")))
    }

    #[cfg(test)]
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.text.lines().map(|line| line.split_once('\t').map_or(line, |(key, _)| key))
    }
}

#[cfg(test)]
mod tests {
    use super::SortedLines;

    fn list() -> SortedLines {
        SortedLines::new("a\tx\nab\ny\tz\n")
    }

    #[test]
    fn every_key_is_found() {
        assert_eq!(list().get("a"), Some("x"));
        assert_eq!(list().get("ab"), Some(""));
        assert_eq!(list().get("y"), Some("z"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for key in ["", "A", "aa", "abc", "z", "é", "\n", "\t", "a\tx", "😀"] {
            assert_eq!(list().get(key), None, "{key:?}");
        }
        assert_eq!(SortedLines::new("").get("a"), None);
        assert_eq!(SortedLines::new("no end of line").get("a"), None);
    }

    #[test]
    fn the_next_key_is_found() {
        assert_eq!(list().at_or_after("aa"), Some(("ab", "")));
        assert_eq!(list().at_or_after("z"), None);
    }
}
