//! The third stage: decides which pages a site has, and collects all findings that are known
//! before the pages are rendered.

use super::check::CheckedSite;
use super::phases::timed;
use crate::diagnostic::Findings;
use crate::plan::{self, Plan, PublicationState};
use std::time::Duration;

/// A plan and the state that it was made for.
#[derive(Debug)]
pub struct PlannedSite {
    pub plan: Plan,
    pub state: PublicationState,
    /// The findings of the site and of the plan, at the site's levels and without suppressed ones.
    pub findings: Findings,
    pub time: Duration,
}

pub fn plan(site: &CheckedSite, state: PublicationState) -> PlannedSite {
    let ((plan, findings), time) = timed(|| planned(site, &state));
    PlannedSite { plan, state, findings, time }
}

fn planned(checked: &CheckedSite, state: &PublicationState) -> (Plan, Findings) {
    let site = &checked.site;
    let (plan, problems) = plan::plan(site, checked.as_of.at, state);
    let mut findings = checked.findings.clone();
    findings.extend(problems);
    let findings = findings.settled(&site.settings.levels, site.allows(), checked.as_of.today);
    let drafts: Vec<_> = site.settings.editions.drafts().collect();
    (plan, if drafts.is_empty() { findings } else { findings.as_remarks_about(&drafts) })
}
