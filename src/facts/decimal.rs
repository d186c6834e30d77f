//! Decimal numbers with one form per value, such as 15 × 10⁴, however they were written.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A number without sign. Equal values are equal, however many zeros were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decimal {
    mantissa: u64,
    exponent: i8,
}

impl Decimal {
    pub fn whole(number: u64) -> Self {
        Self { mantissa: number, exponent: 0 }.reduced()
    }

    /// Reads digits with at most one point. Where there are more digits than the mantissa can hold,
    /// it wraps around: two such numbers practically always differ if their digits do.
    pub fn read(digits: &str) -> Self {
        let mut mantissa: u64 = 0;
        let mut decimals: i8 = 0;
        let mut after_point = false;
        for c in digits.chars() {
            match c.to_digit(10) {
                Some(digit) => {
                    mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
                    decimals = decimals.saturating_add(i8::from(after_point));
                }
                None => after_point = true,
            }
        }
        Self { mantissa, exponent: -decimals }.reduced()
    }

    fn reduced(mut self) -> Self {
        if self.mantissa == 0 {
            return Self { mantissa: 0, exponent: 0 };
        }
        while self.mantissa.is_multiple_of(10) && self.exponent < i8::MAX {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }

    /// Returns the number times a power of ten.
    #[must_use]
    pub fn shifted(self, zeros: u8) -> Self {
        if self.mantissa == 0 {
            return self;
        }
        Self { exponent: self.exponent.saturating_add_unsigned(zeros), ..self }
    }

    /// Returns the number divided by a power of ten.
    #[must_use]
    pub fn shifted_down(self, zeros: u8) -> Self {
        if self.mantissa == 0 {
            return self;
        }
        Self { exponent: self.exponent.saturating_sub_unsigned(zeros), ..self }
    }

    /// Returns the sum, where it is in range.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (small, large) = if self.exponent <= other.exponent { (self, other) } else { (other, self) };
        if large.mantissa == 0 {
            return Some(small);
        }
        let places = u32::from(large.exponent.checked_sub(small.exponent)?.unsigned_abs());
        let scaled = large.mantissa.checked_mul(10_u64.checked_pow(places)?)?;
        Some(Self { mantissa: scaled.checked_add(small.mantissa)?, exponent: small.exponent }.reduced())
    }

    /// Returns the product, where it is in range.
    pub fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Some(Self { mantissa, exponent: self.exponent.checked_add(other.exponent)? }.reduced())
    }

    /// Returns the quotient, rounded to six decimals; nothing for a division by 0.
    pub fn divided(self, other: Self) -> Option<Self> {
        let quotient = self.to_float() / other.to_float();
        let millionths = (quotient * 1e6).round();
        let is_in_range = quotient.is_finite() && millionths < 1e18;
        is_in_range.then(|| Self { mantissa: millionths as u64, exponent: -6 }.reduced())
    }

    pub fn to_float(self) -> f64 {
        self.mantissa as f64 * 10_f64.powi(i32::from(self.exponent))
    }

    /// Returns the size of the last digit that is written: 0.1 for 2.5.
    pub fn precision(self) -> f64 {
        10_f64.powi(i32::from(self.exponent))
    }

    /// Returns the number, if it is whole and in range.
    pub fn to_whole(self) -> Option<u64> {
        let zeros = u32::try_from(self.exponent).ok()?;
        self.mantissa.checked_mul(10_u64.checked_pow(zeros)?)
    }

    pub fn is_below(self, limit: u64) -> bool {
        match u32::try_from(self.exponent) {
            Ok(_) => self.to_whole().is_some_and(|whole| whole < limit),
            Err(_) => {
                let places = u32::from(self.exponent.unsigned_abs());
                10_u64.checked_pow(places).is_none_or(|scale| self.mantissa / scale < limit)
            }
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(whole) = self.to_whole() {
            return whole.fmt(f);
        }
        if self.exponent >= 0 {
            return write!(f, "{}e{}", self.mantissa, self.exponent);
        }
        let places = usize::from(self.exponent.unsigned_abs());
        let digits = format!("{:0>width$}", self.mantissa, width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        write!(f, "{whole}.{fraction}")
    }
}
