//! The pipeline from the sources to a release: its stages in their order.

mod check;
mod commit;
mod decision;
mod dry_run;
mod hold;
mod load;
mod outcome;
mod phases;
mod plan;
mod prepare;
mod render;
mod request;
mod unpublished;

pub use dry_run::{ChangeKind, DryRun, PageChange, Patches, dry_run};
pub use outcome::{Outcome, Publication, Refusal, Rejection, Undecided};
pub use prepare::{Prepared, prepare, prepare_with_output, prepare_with_state};
pub use request::{Request, Run};

use crate::publish::{Store, StoreError};
use crate::source::Sources;
use commit::Published;
use outcome::Stop;
use std::path::Path;

/// Publishes a site into an output folder.
pub fn publish<'p>(
    sources: &dyn Sources,
    output: &Path,
    request: impl Into<Request<'p>>,
) -> Result<Outcome, StoreError> {
    let request = request.into();
    // No output folder is created for a site whose settings cannot be read.
    if !output.exists()
        && let Err(rejection) = load::settings(sources)
    {
        return Ok(Outcome::Refused(rejection.into()));
    }
    // The store is locked before anything is read: a run must not publish sources that it read
    // before the switch of another run.
    publish_into(sources, &Store::open(output, request.clock.now)?, request)
}

/// Publishes a site into an open store.
pub fn publish_into<'p>(
    sources: &dyn Sources,
    store: &Store,
    request: impl Into<Request<'p>>,
) -> Result<Outcome, StoreError> {
    let request = request.into();
    Outcome::of(stages(&Run::publication(sources, store, request), store))
}

/// Runs all stages: load, check, plan, render, publish.
fn stages(run: &Run<'_>, store: &Store) -> Result<Publication, Stop> {
    decision::refuse_while_held(store)?;
    let (site, published) = rayon::join(|| load::load(run), || Published::read(store, run.request.look));
    let site = site?;
    let (published, addresses) = published?;
    let site = check::check(site, run.request.clock, published.messages());
    let site = decision::refuse_clock_behind(run, store, site)?;
    // Each round renders into a new staging tree.
    let settled = hold::until_settled(
        run,
        &site,
        run.request.state(addresses),
        |state| plan::plan(&site, state),
        |planned| render::render(run, &site, planned, published.staging(store, &planned.plan)?),
    )?;
    commit::publish(run, store, site, published, settled)
}
