//! Items that are not on the site, in reports.

use super::time::stamp;
use crate::plan::{Held, Reason};
use crate::site::Site;
use serde::Serialize;

/// An item that is held back, and why.
#[derive(Clone, Debug, Serialize)]
pub struct HeldReport {
    /// Its id.
    pub item: String,
    /// The key of [`Reason`].
    pub reason: &'static str,
    /// When it goes out or went, with the site's offset.
    pub at: Option<String>,
    /// Codes of the findings, where they are the reason.
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
