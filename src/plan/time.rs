//! Moments as pages and files show them.

use crate::site::Site;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

/// Formats a moment in whole seconds with its offset from UTC (RFC 3339).
pub fn stamp(at: Timestamp, zone: &TimeZone) -> String {
    format!("{:.0}", at.display_with_offset(zone.to_offset(at)))
}

/// Converts a moment to the site's time zone.
pub fn local(site: &Site, at: Timestamp) -> civil::DateTime {
    site.settings.time_zone.to_datetime(at)
}
