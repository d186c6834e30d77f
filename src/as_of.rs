//! The publication clock as the stages take it: a moment and its day at the office.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The moment as of which a site is checked and published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    pub at: Timestamp,
    /// The day of that moment in the site's time zone.
    pub today: Date,
}

impl AsOf {
    pub fn new(at: Timestamp, zone: &TimeZone) -> Self {
        Self { at, today: zone.to_datetime(at).date() }
    }
}
