//! What is known of a run whose pages are not served yet.

use super::check::CheckedSite;
use super::outcome::Rejection;
use super::plan::PlannedSite;
use super::request::Run;
use crate::diagnostic::Findings;
use crate::report::{PlannedRun, RunReport, WithdrawalReport};

/// What is known of a run before its pages are served.
pub fn planned_run<'r>(
    run: &'r Run<'_>,
    checked: &'r CheckedSite,
    planned: &'r PlannedSite,
    findings: &'r Findings,
    withdrawal: Option<&'r WithdrawalReport>,
) -> PlannedRun<'r> {
    let (site, plan) = (&checked.site, &planned.plan);
    PlannedRun {
        site,
        plan,
        findings,
        served: run.served.as_ref(),
        last: checked.last,
        ended_before_days: checked.ended_before_days,
        withdrawal,
    }
}

impl Rejection {
    pub(super) fn of_plan(
        run: &Run<'_>,
        site: &CheckedSite,
        planned: &PlannedSite,
        findings: Findings,
        withdrawal: Option<WithdrawalReport>,
    ) -> Self {
        let report = RunReport::unpublished(planned_run(run, site, planned, &findings, withdrawal.as_ref()));
        Self::new(findings, Some(report))
    }
}
