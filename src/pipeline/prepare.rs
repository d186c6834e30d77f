//! A site as loaded, checked and planned, for those who do not publish it.

use super::check::{self, CheckedSite};
use super::load::{self, LoadedSite};
use super::outcome::Rejection;
use super::plan::{self, PlannedSite};
use crate::cache::{Cache, NoCache};
use crate::clock::Clock;
use crate::diagnostic::Findings;
use crate::load::ItemStamps;
use crate::plan::{Plan, PublicationState};
use crate::publish::{self, CacheFolder};
use crate::site::Site;
use crate::source::Sources;
use std::path::Path;
use std::time::Duration;

/// A checked site with its plan, or the findings that forbid one.
#[derive(Debug)]
pub struct Prepared {
    pub site: Option<(Site, Plan)>,
    pub findings: Findings,
    /// What the next run need not read again.
    pub stamps: ItemStamps,
}

/// Loads, checks and plans a site, as far as its settings allow.
pub fn prepare(sources: &dyn Sources, clock: Clock) -> Prepared {
    prepare_with_state(sources, clock, PublicationState::default())
}

/// As [`prepare()`], with what was published before.
pub fn prepare_with_state(sources: &dyn Sources, clock: Clock, state: PublicationState) -> Prepared {
    planned(checked(sources, clock, &NoCache), state)
}

/// As [`prepare()`], with what was published into an output folder and what the runs there have
/// kept; keeps what this one has read.
pub fn prepare_with_output(sources: &dyn Sources, clock: Clock, output: &Path) -> Prepared {
    let cache = CacheFolder::of(output);
    let (checked, addresses) = rayon::join(|| checked(sources, clock, &cache), || publish::addresses_of(output));
    // Without a readable output the sources can still be checked.
    let addresses = addresses.unwrap_or_default();
    let prepared = planned(checked, PublicationState { addresses, ..PublicationState::default() });
    if let Some((site, _)) = &prepared.site {
        prepared.stamps.keep(&site.items, &cache);
    }
    prepared
}

fn checked(sources: &dyn Sources, clock: Clock, cache: &dyn Cache) -> Result<CheckedSite, Rejection> {
    let loaded = load::site(sources, cache, None)?;
    Ok(check::check(LoadedSite { loaded, time: Duration::ZERO }, clock))
}

fn planned(checked: Result<CheckedSite, Rejection>, state: PublicationState) -> Prepared {
    match checked {
        Ok(checked) => {
            let PlannedSite { plan, findings, .. } = plan::plan(&checked, state);
            Prepared { site: Some((checked.site, plan)), findings, stamps: checked.stamps }
        }
        Err(rejection) => Prepared { site: None, findings: rejection.findings, stamps: ItemStamps::default() },
    }
}
