//! The moment as of which a site is published, and how long a run takes.

use crate::site::Site;
use jiff::{SignedDuration, Timestamp};
use std::time::Instant;

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

/// How long each phase took. Reported, never decided by.
#[derive(Debug)]
pub struct Phases {
    since: Instant,
    ended: Vec<(&'static str, u64)>,
}

impl Phases {
    pub fn start() -> Self {
        Self { since: Instant::now(), ended: Vec::new() }
    }

    pub fn end(&mut self, phase: &'static str) {
        let elapsed = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.ended.push((phase, elapsed));
        self.since = Instant::now();
    }

    pub fn into_milliseconds(self) -> std::collections::BTreeMap<&'static str, u64> {
        self.ended.into_iter().collect()
    }
}
