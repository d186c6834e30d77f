//! Units of what is counted or measured.

use serde::{Deserialize, Serialize};

/// What a number is followed by. Units of one dimension are converted into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Nothing that is known, such as people or rooms.
    None,
    Percent,
    /// The difference of two percentages.
    PercentagePoint,
    /// What remains of a price, in percent: 80 for 八折 and for 20 % off.
    PriceLeft,
    /// A part of a whole, such as two thirds.
    Part,
    /// So many times as much.
    Times,
    Second,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Quarter,
    Year,
    /// A decade by its first year, or by its last two digits.
    Decade,
    Century,
    Celsius,
    Fahrenheit,
    Millimetre,
    Centimetre,
    Metre,
    Kilometre,
    Li,
    Inch,
    Foot,
    Mile,
    SquareMetre,
    SquareKilometre,
    Hectare,
    Mu,
    Gram,
    Kilogram,
    /// A kilogram or a kilometre: キロ.
    Kilo,
    Jin,
    Tonne,
    Millilitre,
    Litre,
    CubicMetre,
    KilowattHour,
    Yuan,
    Dollar,
    HongKongDollar,
    Euro,
    Pound,
    Yen,
    Won,
    Rouble,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Count,
    /// Shares of a whole: percent, parts.
    Share,
    /// Seconds.
    Duration,
    /// Months, whose days differ.
    Months,
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Grams.
    Mass,
    /// Litres.
    Volume,
    /// A unit that is not converted.
    Own(Unit),
}

impl Unit {
    /// Returns what the unit measures, and its size in the smallest unit of that.
    pub fn dimension(self) -> (Dimension, f64) {
        use Dimension::{Area, Count, Duration, Length, Mass, Months, Own, Share, Volume};
        match self {
            Self::None => (Count, 1.0),
            Self::Percent => (Share, 0.01),
            Self::Part => (Share, 1.0),
            Self::Second => (Duration, 1.0),
            Self::Minute => (Duration, 60.0),
            Self::Hour => (Duration, 3_600.0),
            Self::Day => (Duration, 86_400.0),
            Self::Week => (Duration, 604_800.0),
            Self::Month => (Months, 1.0),
            Self::Quarter => (Months, 3.0),
            Self::Year => (Months, 12.0),
            Self::Millimetre => (Length, 0.001),
            Self::Centimetre => (Length, 0.01),
            Self::Metre => (Length, 1.0),
            Self::Kilometre => (Length, 1_000.0),
            Self::Li => (Length, 500.0),
            Self::Inch => (Length, 0.0254),
            Self::Foot => (Length, 0.3048),
            Self::Mile => (Length, 1_609.344),
            Self::SquareMetre => (Area, 1.0),
            Self::Mu => (Area, 10_000.0 / 15.0),
            Self::Hectare => (Area, 10_000.0),
            Self::SquareKilometre => (Area, 1_000_000.0),
            Self::Gram => (Mass, 1.0),
            Self::Jin => (Mass, 500.0),
            Self::Kilogram => (Mass, 1_000.0),
            Self::Tonne => (Mass, 1_000_000.0),
            Self::Millilitre => (Volume, 0.001),
            Self::Litre => (Volume, 1.0),
            Self::CubicMetre => (Volume, 1_000.0),
            Self::PercentagePoint
            | Self::PriceLeft
            | Self::Times
            | Self::WorkingDay
            | Self::Decade
            | Self::Century
            | Self::Celsius
            | Self::Fahrenheit
            | Self::KilowattHour
            | Self::Kilo
            | Self::Yuan
            | Self::Dollar
            | Self::HongKongDollar
            | Self::Euro
            | Self::Pound
            | Self::Yen
            | Self::Won
            | Self::Rouble => (Own(self), 1.0),
        }
    }

    pub fn is_currency(self) -> bool {
        matches!(
            self,
            Self::Yuan
                | Self::Dollar
                | Self::HongKongDollar
                | Self::Euro
                | Self::Pound
                | Self::Yen
                | Self::Won
                | Self::Rouble
        )
    }

    /// Returns whether the unit measures time.
    pub fn is_of_time(self) -> bool {
        matches!(self.dimension().0, Dimension::Duration | Dimension::Months) || self == Self::WorkingDay
    }
}
