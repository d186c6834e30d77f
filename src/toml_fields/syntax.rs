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

/// Returns the field of the line in which a range begins.
pub(super) fn field_at<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let line_start = text[..range.start.min(text.len())].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    line.split_once('=').map_or("", |(field, _)| field.trim())
}

/// Returns whether a value that TOML refuses looks like a date, such as `2013-02-30`.
pub(super) fn is_bad_date(text: &str, range: &Range<usize>) -> bool {
    let line_start = text[..range.start.min(text.len())].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start()).as_bytes();
    value.len() >= 8 && value[..4].iter().all(u8::is_ascii_digit) && value[4] == b'-'
}
