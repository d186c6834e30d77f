//! Finds the comments of TOML and Fluent files.

use crate::catalog::{BlockKind, layout};
use std::ops::Range;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// One line of a comment.
#[derive(Debug, PartialEq, Eq)]
pub struct Comment {
    /// The bytes after the `#` signs.
    pub words: Range<usize>,
    /// In a catalog, the bytes of the entry that the comment stands directly above.
    pub entry: Option<Range<usize>>,
}

/// Returns the comments of a TOML text, whose syntax may be wrong. A `#` inside a string begins no
/// comment.
pub fn toml(text: &str) -> Vec<Comment> {
    let comments = Source::new(text).lex().filter(|token| token.kind() == TokenKind::Comment);
    // The `#` sign is one byte.
    comments.map(|token| Comment { words: token.span().start() + 1..token.span().end(), entry: None }).collect()
}

/// Returns the comments of a Fluent text, which begin at the start of a line.
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

/// Returns the bytes after the `#` signs of each line.
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
