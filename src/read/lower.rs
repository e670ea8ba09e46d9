//! A word in small letters, without an allocation.

/// A short word in small letters (ASCII only), for looking up in tables. What is longer than any table's words is
/// empty.
#[derive(Clone, Copy, Debug)]
pub struct Lower {
    bytes: [u8; Self::MOST],
    length: u8,
}

impl Lower {
    const MOST: usize = 23;

    /// The word in small letters.
    pub fn new(word: &str) -> Self {
        let mut bytes = [0; Self::MOST];
        let mut length = 0;
        if let Some(place) = bytes.get_mut(..word.len()) {
            place.copy_from_slice(word.as_bytes());
            place.make_ascii_lowercase();
            length = word.len() as u8;
        }
        Self { bytes, length }
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.length as usize).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lower;

    #[test]
    fn short_words_are_lowered_and_long_ones_are_nothing() {
        assert_eq!(Lower::new("Hundred").as_str(), "hundred");
        assert_eq!(Lower::new("ZŁ").as_str(), "zŁ");
        assert_eq!(Lower::new(&"x".repeat(24)).as_str(), "");
    }
}
