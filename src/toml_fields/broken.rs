//! Texts in quotation marks that go over several lines. The parser reads the lines after the first as
//! more mistakes.

use super::mistake::Mistake;
use std::collections::BTreeMap;
use std::ops::Range;

/// The lines that continue broken texts: where each stretch ends, by where it begins.
pub(super) struct BrokenTexts(BTreeMap<usize, usize>);

impl BrokenTexts {
    /// Finds the broken texts of a TOML text with errors at these places.
    pub(super) fn of(text: &str, errors: impl Iterator<Item = Range<usize>>) -> Self {
        let mut errors: Vec<_> = errors.map(|error| error.start.min(text.len())).collect();
        errors.sort_unstable();
        let mut stretches = BTreeMap::new();
        // A line is looked at once, however many errors it has.
        let mut done = 0;
        for error in errors {
            if error < done {
                continue;
            }
            let start = text[..error].rfind('\n').map_or(0, |at| at + 1);
            let end = text[error..].find('\n').map_or(text.len(), |at| error + at);
            done = end + 1;
            if let Some(Mistake::BrokenText { .. }) = Mistake::of(text[start..end].trim_end_matches('\r')) {
                let stretch = end + 1..end_of_text(text, end) + 1;
                done = stretch.end;
                stretches.insert(stretch.start, stretch.end);
            }
        }
        Self(stretches)
    }

    /// Returns whether a place lies in a line that continues a broken text.
    pub(super) fn contain(&self, place: usize) -> bool {
        self.0.range(..=place).next_back().is_some_and(|(_, end)| place < *end)
    }
}

/// Returns the end of the line with the next quotation mark, which ends the text.
fn end_of_text(text: &str, from: usize) -> usize {
    let Some(mark) = text[from..].find('"') else { return from };
    let rest = &text[from + mark..];
    from + mark + rest.find('\n').unwrap_or(rest.len())
}
