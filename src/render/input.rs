//! What pages are made from.

use crate::plan::Plan;
use crate::site::Site;
use crate::source::Sources;
use crate::spill::Spill;
use std::fmt;

/// What pages are made from.
#[derive(Clone, Copy)]
pub struct RenderInput<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    /// Bodies as HTML, where loading laid them aside: then their sources are not read again.
    pub spill: Option<&'s dyn Spill>,
}

impl fmt::Debug for RenderInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RenderInput").field("site", &self.site.settings.file).finish_non_exhaustive()
    }
}
