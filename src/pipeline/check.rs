//! The second stage: what is wrong with a site, whatever is planned.

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

/// A site as loaded and checked.
#[derive(Debug)]
pub struct CheckedSite {
    pub site: Site,
    pub as_of: Timestamp,
    /// At the levels of their codes: the site's own levels are applied when it is planned.
    pub findings: Findings,
    /// What the next run need not read again.
    pub stamps: ItemStamps,
    /// The clock of the last publication, where it is later than this run's.
    pub last: Option<Timestamp>,
    pub time: Duration,
}

pub fn check(loaded: LoadedSite, clock: Clock) -> CheckedSite {
    let LoadedSite { loaded: Loaded { site, mut findings, marks }, time } = loaded;
    let as_of = clock.moment(&site);
    let (found, checking) = timed(|| check::check(&site, AsOf::new(as_of, &site.settings.time_zone)));
    findings.extend(found);
    CheckedSite { site, as_of, findings, stamps: marks, last: None, time: time + checking }
}
