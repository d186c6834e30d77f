//! The second stage: finds what is wrong with a site independently of its plan.

use super::load::LoadedSite;
use super::phases::timed;
use crate::as_of::AsOf;
use crate::check;
use crate::clock::Clock;
use crate::diagnostic::Findings;
use crate::load::{ItemStamps, Loaded};
use crate::site::Site;
use jiff::Timestamp;
use std::time::Duration;

/// A loaded and checked site.
#[derive(Debug)]
pub struct CheckedSite {
    pub site: Site,
    pub as_of: AsOf,
    /// Findings at the levels of their codes. The third stage applies the site's own levels.
    pub findings: Findings,
    /// The stamps of unchanged files, which the next run does not read again.
    pub stamps: ItemStamps,
    /// The publication clock of the last release, where it is later than this run's.
    pub last: Option<Timestamp>,
    /// Whether the last release is of a version to which a date without a time ended a period when that
    /// day began.
    pub ended_before_days: bool,
    pub time: Duration,
}

/// Checks a site. `messages` is the record of the messages that were published last; empty where there
/// is none.
pub fn check(loaded: LoadedSite, clock: Clock, messages: &str) -> CheckedSite {
    let LoadedSite { loaded: Loaded { mut site, mut findings, marks }, time } = loaded;
    site.catalogs.remember(&site.settings.editions, messages);
    let as_of = AsOf::new(clock.moment(&site), &site.settings.time_zone);
    let (found, checking) = timed(|| check::check(&site, as_of));
    findings.extend(found);
    findings.hide_unseen();
    CheckedSite { site, as_of, findings, stamps: marks, last: None, ended_before_days: false, time: time + checking }
}
