//! Holding back: the items that the gate stops are held back, and the others are planned and
//! rendered again.

use super::check::CheckedSite;
use super::outcome::{Rejection, Stop};
use super::phases::Phases;
use super::plan::PlannedSite;
use super::render::RenderedSite;
use super::request::Run;
use crate::diagnostic::Findings;
use crate::gate::{self, Verdict};
use crate::plan::PublicationState;
use std::time::Duration;

/// How many times a run renders again without the items whose pages could not be rendered.
const ROUNDS: usize = 5;

/// Pages that pass the gate.
#[derive(Debug)]
pub struct Settled<P> {
    pub planned: PlannedSite,
    pub rendered: RenderedSite<P>,
    /// The findings of the site, of the plan, and of the pages of all rounds.
    pub findings: Findings,
    pub phases: Phases,
}

/// Plans and renders until the pages pass the gate, or the run is rejected.
pub fn until_settled<P>(
    run: &Run<'_>,
    site: &CheckedSite,
    state: PublicationState,
    plan: impl Fn(PublicationState) -> PlannedSite,
    render: impl Fn(&PlannedSite) -> Result<RenderedSite<P>, Stop>,
) -> Result<Settled<P>, Stop> {
    let mut phases = Phases { check: site.time, ..Phases::default() };
    let mut state = state;
    // Findings in the pages of items that a later round holds back are reported too.
    let mut page_findings = Findings::default();
    let mut rounds = ROUNDS;
    loop {
        let planned = plan_until_passed(run, site, state, &plan)?;
        let rendered = render(&planned)?;
        phases = phases + Phases { check: planned.time, render: rendered.time, ..Phases::default() };
        let problems = rendered.rendered.findings.clone();
        let verdict = gate::judge(&site.site, &planned.plan, &problems, &planned.state.held);
        page_findings.extend(problems);
        if let Verdict::Hold(more) = &verdict
            && rounds > 0
        {
            rounds -= 1;
            state = planned.state.holding(more.clone());
            continue;
        }
        let mut findings = planned.findings.clone();
        findings.extend(page_findings);
        let findings = findings.sorted();
        return match verdict {
            Verdict::Pass => Ok(Settled { planned, rendered, findings, phases }),
            Verdict::Hold(_) | Verdict::Stop => {
                let withdrawal = rendered.withdrawal;
                Err(Rejection::of_plan(run, site, &planned, findings, withdrawal).into())
            }
        };
    }
}

/// Returns a plan that passes the gate, with as many items held back as necessary.
fn plan_until_passed(
    run: &Run<'_>,
    site: &CheckedSite,
    mut state: PublicationState,
    plan: impl Fn(PublicationState) -> PlannedSite,
) -> Result<PlannedSite, Stop> {
    let mut time = Duration::ZERO;
    loop {
        let planned = plan(state);
        time += planned.time;
        match gate::judge(&site.site, &planned.plan, &planned.findings, &planned.state.held) {
            Verdict::Pass => return Ok(PlannedSite { time, ..planned }),
            Verdict::Hold(more) => state = planned.state.holding(more),
            Verdict::Stop => {
                let findings = planned.findings.clone();
                return Err(Rejection::of_plan(run, site, &planned, findings, None).into());
            }
        }
    }
}
