//! How much a catalog's entries may nest, measured before a recursive parser sees them.

use super::layout::begins_entry;
use std::ops::Range;

/// Braces and parentheses that one entry may open. Nothing nests deeper than it opens, so
/// this bounds the parser's recursion whatever stands between them: quotes, brackets, text.
/// fluent-rs overflows the stack of a worker thread at about 4,000; translators need a dozen.
pub const OPENING_LIMIT: usize = 400;

/// The bytes of every entry that opens too many.
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
