//! Publications through the library.

use gongbao::diagnostic::Findings;
use gongbao::plan::Removals;
use gongbao::report::RunReport;
use gongbao::source::Sources;
use gongbao::{Asked, Clock, Outcome, Publication, Refusal, Rejection, Request, publish};
use std::path::Path;

/// The publication clock of most tests.
pub fn clock() -> Clock {
    clock_at("2013-03-06T00:00:00Z")
}

/// A publication clock that is asked for, on a machine whose own clock is long after it.
pub fn clock_at(moment: &str) -> Clock {
    Clock { asked: Some(Asked::Moment(moment.parse().unwrap())), now: "2026-01-01T00:00:00Z".parse().unwrap() }
}

/// A request under which pages that were published may leave the site.
pub fn removing(clock: Clock) -> Request<'static> {
    Request { removals: &Removals::All, ..clock.into() }
}

/// Publishes a site; the findings alone where they refuse it.
pub fn publish_site<'p>(
    site: &dyn Sources,
    output: &Path,
    request: impl Into<Request<'p>>,
) -> Result<(RunReport, Findings), Findings> {
    match publish(site, output, request).unwrap() {
        Outcome::Published(Publication { report, findings }) => Ok((*report, findings)),
        Outcome::Refused(Refusal::Findings(Rejection { findings, .. })) => Err(findings),
        Outcome::Refused(Refusal::Undecided(undecided)) => panic!("{undecided:?}"),
    }
}

/// What most tests ask of a release.
#[derive(Clone, Debug)]
pub struct Release {
    /// The hash of its tree.
    pub hash: String,
    pub is_new: bool,
    /// Pages that were rendered for it.
    pub rendered: usize,
}

/// Publishes a site; `None` where it is refused.
pub fn try_release<'p>(site: &dyn Sources, output: &Path, request: impl Into<Request<'p>>) -> Option<Release> {
    let (report, _) = publish_site(site, output, request).ok()?;
    Some(Release { hash: report.release.unwrap(), is_new: report.changed, rendered: report.pages.rendered })
}

/// Publishes a site that is in order.
pub fn release<'p>(site: &dyn Sources, output: &Path, request: impl Into<Request<'p>>) -> Release {
    try_release(site, output, request).unwrap_or_else(|| panic!("refused"))
}
