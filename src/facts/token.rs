//! What words are divided into.

use super::decimal::Decimal;
use super::lexicon::Meaning;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The digits before the point are counted, because years have four.
    Figure {
        value: Decimal,
        digits: u8,
        is_plain: bool,
    },
    /// A date in figures alone.
    Date {
        year: u16,
        month: u8,
        day: u8,
    },
    Word(Meaning),
    Sign(char),
    Address,
    Phone(u64),
    /// A number of several parts, such as 2.2.0.
    Version,
    /// A name with figures, such as H1N1.
    Identifier,
    /// A number in Roman letters.
    Roman(u16),
}

/// What stands between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    None,
    Space,
    /// Words that state nothing, or the end of a sentence.
    Words,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub place: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
}
