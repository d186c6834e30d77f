//! Counts the parts of an entry and its words to translate.

use crate::catalog::{Node, Pattern, Piece, walk};
use crate::diff::word_count;
use std::iter::Sum;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub patterns: usize,
    pub words: usize,
}

impl Size {
    /// Counts the value and the attributes. The attributes of a term are left out, because they
    /// belong to its language alone.
    pub fn of(node: &Node<'_>) -> Self {
        let patterns = node.patterns().filter(|(attribute, _)| attribute.is_none() || !node.is_term());
        patterns.map(|(_, pattern)| Self::of_pattern(pattern)).sum()
    }

    pub fn of_pattern(pattern: &Pattern<'_>) -> Self {
        let mut words = 0;
        walk(pattern, &mut |piece| {
            if let Piece::Text(text) = piece {
                words += word_count(text);
            }
        });
        Self { patterns: 1, words }
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |a, b| Self { patterns: a.patterns + b.patterns, words: a.words + b.words })
    }
}
