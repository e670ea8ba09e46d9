//! Which scripts a text and its lines have.

use std::ops::Range;

/// The scripts of a text and of the line last asked for, so that either is read once.
#[derive(Default)]
pub(super) struct Scripts {
    line: Range<usize>,
    right_to_left: bool,
    east_asian: Option<bool>,
    guillemets: Option<bool>,
}

impl Scripts {
    /// Whether the line of byte `at` has a letter that is written from right to left.
    pub(super) fn right_to_left(&mut self, text: &str, at: usize) -> bool {
        if !self.line.contains(&at) {
            let (before, after) = text.split_at_checked(at).unwrap_or_default();
            let start = before.rfind('\n').map_or(0, |end| end + 1);
            let end = after.find('\n').map_or(text.len(), |end| at + end + 1);
            self.right_to_left = text.get(start..end).unwrap_or_default().contains(is_right_to_left);
            self.line = start..end;
        }
        self.right_to_left
    }

    /// Whether the text has a character of Chinese, Japanese or Korean.
    pub(super) fn east_asian(&mut self, text: &str) -> bool {
        *self.east_asian.get_or_insert_with(|| text.contains(is_east_asian))
    }

    /// Whether the text quotes with guillemets.
    pub(super) fn guillemets(&mut self, text: &str) -> bool {
        *self.guillemets.get_or_insert_with(|| text.contains('«'))
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and the older scripts beside them.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        || matches!(c, '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}') && c != '\u{61C}'
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{2FFF}' | '\u{3001}'..='\u{9FFF}' | '\u{A960}'..='\u{A97F}')
        || matches!(c, '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}')
        || matches!(c, '\u{FF61}'..='\u{FFDC}' | '\u{20000}'..='\u{3FFFF}')
}
