//! Bounds the nesting of a catalog's entries before a recursive parser reads them.

use super::layout::begins_entry;
use std::ops::Range;

/// The most braces and parentheses that one entry may open. Nesting is never deeper than the number
/// of openings, so this bounds the parser's recursion whatever the text between them: quotes,
/// brackets, text. fluent-rs overflows the stack of a worker thread at about 4,000; translations
/// need a dozen.
pub const OPENING_LIMIT: usize = 400;

/// Returns the byte range of every entry that opens more than [`OPENING_LIMIT`].
pub fn too_deep(text: &str) -> Vec<Range<usize>> {
    let mut refused = Vec::new();
    if openings(text) <= OPENING_LIMIT {
        return refused;
    }
    let (mut start, mut at, mut opened) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        if begins_entry(line) {
            if opened > OPENING_LIMIT {
                refused.push(start..at);
            }
            (start, opened) = (at, 0);
        }
        opened += openings(line);
        at += line.len();
    }
    if opened > OPENING_LIMIT {
        refused.push(start..at);
    }
    refused
}

fn openings(text: &str) -> usize {
    text.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count()
}
