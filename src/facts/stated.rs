//! What a string of words states.

use super::bounds::Bound;
use super::value::FactValue;
use std::ops::Range;

/// How certain it is that words state a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Figures, or words that only dates and times have.
    Figure,
    /// Words that count something.
    Counted,
    /// Words that may count nothing, such as "one". They can match a fact, and need no match.
    Loose,
}

/// A fact in a string of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub what: FactValue,
    pub strength: Strength,
    pub is_ordinal: bool,
    pub is_from: bool,
    pub bound: Bound,
    pub place: Range<usize>,
}

/// The facts that a string of words states.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    pub found: Vec<Found>,
    pub has_relative_year: bool,
}

impl Stated {
    /// Returns the facts that certainly count something.
    pub fn firm(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| found.strength != Strength::Loose)
    }
}
