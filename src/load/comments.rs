//! Where the comments of TOML and Fluent files stand.

use crate::catalog::{BlockKind, layout};
use std::ops::Range;

/// One line of comment.
#[derive(Debug, PartialEq, Eq)]
pub struct Comment {
    /// What follows the `#` signs.
    pub words: Range<usize>,
    /// In a catalog: the entry that the comment stands directly above.
    pub entry: Option<Range<usize>>,
}

/// The comments of a TOML text: a `#` inside a string begins none.
pub fn toml(text: &str) -> Vec<Comment> {
    let mut comments = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['#', '"', '\'']) {
        let start = at + found;
        at = match text.as_bytes()[start] {
            b'#' => {
                let end = line_end(text, start);
                comments.push(Comment { words: start + 1..end, entry: None });
                end
            }
            _ => string_end(text, start),
        };
    }
    comments
}

/// The byte after a string that begins at `start`; an unclosed one ends with its line or text.
fn string_end(text: &str, start: usize) -> usize {
    let quote = &text[start..=start];
    let triple = quote.repeat(3);
    let is_long = text[start..].starts_with(&triple);
    let close = if is_long { triple.as_str() } else { quote };
    let mut at = start + close.len();
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(close) {
            return at + close.len();
        }
        if !is_long && rest.starts_with('\n') {
            return at;
        }
        let is_escape = quote == "\"" && rest.starts_with('\\');
        let step = rest.chars().take(if is_escape { 2 } else { 1 }).map(char::len_utf8).sum::<usize>();
        at += step;
    }
    text.len()
}

/// The comments of a Fluent text: they begin at the start of a line.
pub fn fluent(text: &str) -> Vec<Comment> {
    let pieces = layout(text);
    let comments = pieces.iter().flat_map(|piece| {
        let (above, entry) = match piece.kind {
            BlockKind::Entry => (piece.range.start..piece.body.start, Some(piece.body.clone())),
            BlockKind::Comment | BlockKind::Group => (piece.range.clone(), None),
            BlockKind::Other => (0..0, None),
        };
        lines(text, above).into_iter().map(move |words| Comment { words, entry: entry.clone() })
    });
    comments.collect()
}

/// What follows the `#` signs of each line.
fn lines(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut at = range.start;
    let lines = text[range].split_inclusive('\n').map(|line| {
        let signs = line.len() - line.trim_start_matches('#').len();
        let words = at + signs..line_end(text, at);
        at += line.len();
        words
    });
    lines.collect()
}

fn line_end(text: &str, from: usize) -> usize {
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    if text[from..end].ends_with('\r') { end - 1 } else { end }
}
