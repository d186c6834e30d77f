//! The moment as of which a site is published.

use crate::site::Site;
use jiff::{SignedDuration, Timestamp};

/// The publication clock: a moment asked for, else the site's own, else now.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    pub asked: Option<Asked>,
    pub now: Timestamp,
}

/// The moment that somebody asked for.
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    Moment(Timestamp),
    /// The start of a day in the site's time zone.
    Day(jiff::civil::Date),
}

impl Clock {
    /// As far as it can be told where site.toml cannot be read.
    pub fn moment_without_site(self) -> Timestamp {
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => {
                jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()
            }
        });
        asked.unwrap_or(self.now)
    }

    /// Whether the machine's clock, and nobody's wish, puts a publication more than a day
    /// before the last one: what has gone out since would leave the site again.
    pub fn is_behind(self, site: &Site, last: Timestamp) -> bool {
        let is_wished = self.asked.is_some() || site.settings.as_of.is_some();
        !is_wished && last.duration_since(self.now) > SignedDuration::from_hours(24)
    }

    pub fn moment(self, site: &Site) -> Timestamp {
        let settings = &site.settings;
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => settings.time_zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok(),
        });
        asked.or(settings.as_of).unwrap_or(self.now)
    }
}
