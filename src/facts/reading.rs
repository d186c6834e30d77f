//! A fact while it is read.

use super::stated::Strength;
use super::value::FactValue;

/// A fact with its range of tokens.
pub struct Reading {
    pub what: FactValue,
    pub strength: Strength,
    /// Whether it is a rank.
    pub is_ordinal: bool,
    pub first: usize,
    pub end: usize,
}

impl Reading {
    pub fn of(what: FactValue, first: usize, end: usize) -> Self {
        Self { what, strength: Strength::Figure, is_ordinal: false, first, end }
    }
}

/// The facts that were read at a position, and the position after them.
pub type Readings = (Vec<Reading>, usize);
