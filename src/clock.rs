//! The publication clock: the moment as of which a site is published.

use crate::site::Site;
use jiff::{SignedDuration, Timestamp};

/// The publication clock: the requested moment, else the moment in the site's settings, else the
/// machine's time.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    pub asked: Option<Asked>,
    pub now: Timestamp,
}

/// A moment that is requested for a run.
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    Moment(Timestamp),
    /// The start of a day in the site's time zone.
    Day(jiff::civil::Date),
}

impl Clock {
    /// Returns the publication clock where site.toml cannot be read. The site's own moment is
    /// unknown then, and days begin at midnight UTC.
    pub fn moment_without_site(self) -> Timestamp {
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => {
                jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()
            }
        });
        asked.unwrap_or(self.now)
    }

    /// Returns whether the machine's clock, without a requested moment or one in the settings, puts
    /// a publication more than 24 hours before the last one. Such a publication would remove items
    /// that were published in between.
    pub fn is_behind(self, site: &Site, last: Timestamp) -> bool {
        let is_requested = self.asked.is_some() || site.settings.as_of.is_some();
        !is_requested && last.duration_since(self.now) > SignedDuration::from_hours(24)
    }

    /// Returns the publication clock of a site.
    pub fn moment(self, site: &Site) -> Timestamp {
        let settings = &site.settings;
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => settings.time_zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok(),
        });
        asked.or(settings.as_of).unwrap_or(self.now)
    }
}
