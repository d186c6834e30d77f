//! Items that are not on the site, in reports.

use super::time::stamp;
use crate::plan::{Held, Reason};
use crate::site::Site;
use serde::Serialize;

/// An item that is held back, and the reason.
#[derive(Clone, Debug, Serialize)]
pub struct HeldReport {
    /// The id of the item.
    pub item: String,
    /// The key of [`Reason`].
    pub reason: &'static str,
    /// The time at which it is published or was removed, with the offset of the site's time zone.
    pub at: Option<String>,
    /// The codes of the findings that are the reason.
    pub codes: Vec<&'static str>,
}

impl HeldReport {
    pub(super) fn new(site: &Site, held: &Held) -> Self {
        let at = match held.reason {
            Reason::Until(at) | Reason::Expired(at) => Some(stamp(site, at)),
            Reason::NoSource | Reason::Incomplete | Reason::Outdated | Reason::Findings => None,
        };
        let codes = held.codes.iter().map(|code| code.id()).collect();
        Self { item: held.item.clone(), reason: held.reason.key(), at, codes }
    }
}
