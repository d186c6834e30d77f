//! What a text states, in a form that is the same in all languages.

use super::decimal::Decimal;
use super::unit::Unit;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trend {
    Unstated,
    Up,
    Down,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Quantity {
    pub number: Decimal,
    pub unit: Unit,
    pub is_negative: bool,
    pub trend: Trend,
}

impl Quantity {
    pub fn of(number: Decimal, unit: Unit) -> Self {
        Self { number, unit, is_negative: false, trend: Trend::Unstated }
    }
}

/// One stated fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactValue {
    Quantity(Quantity),
    /// The stated parts of year, month and day. A part that is not stated is 0. A year alone is a
    /// number.
    Date {
        year: u16,
        month: u8,
        day: u8,
    },
    /// 1 for Monday.
    Weekday(u8),
    /// A time of day.
    Time {
        /// After midnight.
        minutes: u16,
        seconds: u8,
        /// Whether the time may also be twelve hours later.
        may_be_afternoon: bool,
        /// The offset from UTC in minutes.
        zone: Option<i16>,
    },
    Document {
        year: u16,
        number: u32,
    },
    /// Without leading zeros and the country code.
    Phone(u64),
    /// A number of several parts, such as 2.2.0.
    Version(Box<str>),
    /// The address of a page, a mailbox or an item.
    Address(Box<str>),
}

impl FactValue {
    pub fn number(number: Decimal) -> Self {
        Self::Quantity(Quantity::of(number, Unit::None))
    }

    pub fn whole(number: u64) -> Self {
        Self::number(Decimal::whole(number))
    }
}

/// Writes a value for comparisons and for tests. Messages show the words of the text.
impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(quantity) => {
                let sign = if quantity.is_negative { "-" } else { "" };
                let trend = match quantity.trend {
                    Trend::Unstated => "",
                    Trend::Up => "↑",
                    Trend::Down => "↓",
                };
                write!(f, "{trend}{sign}{}", quantity.number)?;
                match quantity.unit {
                    Unit::None => Ok(()),
                    Unit::Percent => f.write_str("%"),
                    unit => write!(f, " {unit:?}"),
                }
            }
            Self::Date { year: 0, month, day: 0 } => write!(f, "--{month:02}"),
            Self::Date { year: 0, month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Date { year, month, day: 0 } => write!(f, "{year}-{month:02}"),
            Self::Date { year, month, day } => write!(f, "{year}-{month:02}-{day:02}"),
            Self::Weekday(day) => write!(f, "weekday {day}"),
            Self::Time { minutes, seconds, zone, .. } => {
                write!(f, "{}:{:02}", minutes / 60, minutes % 60)?;
                if *seconds > 0 {
                    write!(f, ":{seconds:02}")?;
                }
                zone.map_or(Ok(()), |zone| write!(f, "{zone:+}"))
            }
            Self::Document { year, number } => write!(f, "〔{year}〕{number}"),
            Self::Phone(digits) => digits.fmt(f),
            Self::Version(words) | Self::Address(words) => f.write_str(words),
        }
    }
}

/// Every text of a site has many.
const _: () = assert!(size_of::<FactValue>() <= 32);
