//! The third stage: which pages a site has, and everything that is wrong before they are rendered.

use super::check::CheckedSite;
use super::phases::timed;
use crate::as_of::AsOf;
use crate::diagnostic::Findings;
use crate::plan::{self, Plan, PublicationState};
use std::time::Duration;

/// A plan, with what it was made for.
#[derive(Debug)]
pub struct PlannedSite {
    pub plan: Plan,
    pub state: PublicationState,
    /// Of the site and of the plan, at the site's levels and without what the site allows.
    pub findings: Findings,
    pub time: Duration,
}

pub fn plan(site: &CheckedSite, state: PublicationState) -> PlannedSite {
    let ((plan, findings), time) = timed(|| planned(site, &state));
    PlannedSite { plan, state, findings, time }
}

fn planned(checked: &CheckedSite, state: &PublicationState) -> (Plan, Findings) {
    let site = &checked.site;
    let (plan, problems) = plan::plan(site, checked.as_of, state);
    let mut findings = checked.findings.clone();
    findings.extend(problems);
    let today = AsOf::new(plan.as_of, &site.settings.time_zone).today;
    (plan, findings.settled(&site.settings.levels, site.allows(), today))
}
