//! The result of composing a number.

use crate::facts::decimal::Decimal;
use crate::facts::unit::Unit;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    pub value: Decimal,
    /// The position after it.
    pub end: usize,
    /// Whether figures are part of it.
    pub has_figures: bool,
    pub is_ordinal: bool,
    /// Whether the words may be an article, a pronoun, a part of a name.
    pub is_doubtful: bool,
    /// What the words themselves say of the unit, such as 成.
    pub unit: Unit,
}
