//! Guesses which field a line with a syntax error was meant to set.

use std::ops::Range;

/// Returns the key with the most parts. The parser reports no place for a key that is too deep.
pub(super) fn deepest_key(text: &str) -> Range<usize> {
    let parts = |line: &str| line.split('=').next().unwrap_or_default().matches('.').count();
    let mut deepest = (0, 0..0);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or_default().trim_end().len();
        if parts(line) > deepest.0 {
            deepest = (parts(line), start..start + key);
        }
        start += line.len();
    }
    deepest.1
}

/// Returns the place of the line in which a range begins, without its end.
pub(super) fn line_at(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text[..range.start.min(text.len())].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    start..start + line.len()
}

/// Returns the field of the line in which a range begins.
pub(super) fn field_at<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text[line_at(text, range)].split_once('=').map_or("", |(field, _)| field.trim())
}
