//! Times in reports.

use crate::plan;
use crate::site::Site;
use jiff::Timestamp;

/// Returns a time as RFC 3339 in the site's time zone.
pub fn stamp(site: &Site, at: Timestamp) -> String {
    plan::stamp(at, &site.settings.time_zone)
}
