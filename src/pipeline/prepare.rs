//! Loads, checks and plans a site for callers that do not publish it.

use super::check::{self, CheckedSite};
use super::load::{self, LoadedSite};
use super::outcome::Rejection;
use super::plan::{self, PlannedSite};
use crate::cache::{Cache, NoCache};
use crate::clock::Clock;
use crate::diagnostic::Findings;
use crate::edition::Drafts;
use crate::load::ItemStamps;
use crate::plan::{Plan, PublicationState};
use crate::publish::{CacheFolder, OutputFolder};
use crate::site::Site;
use crate::source::Sources;
use std::path::Path;
use std::time::Duration;

/// A checked site with its plan, or the findings that forbid one.
#[derive(Debug)]
pub struct Prepared {
    pub site: Option<(Site, Plan)>,
    pub findings: Findings,
    /// The stamps of unchanged files, which the next run does not read again.
    pub stamps: ItemStamps,
}

/// Loads, checks and plans a site, with the editions that are drafts. Where its settings cannot be read, only findings are returned.
pub fn prepare(sources: &dyn Sources, clock: Clock) -> Prepared {
    prepare_with_state(sources, clock, PublicationState::default())
}

/// Does the same as [`prepare()`] with the state of an earlier publication.
pub fn prepare_with_state(sources: &dyn Sources, clock: Clock, state: PublicationState) -> Prepared {
    planned(checked(sources, clock, &NoCache, ""), state)
}

/// Does the same as [`prepare()`] with the addresses and caches of an output folder, and writes
/// the stamps of the files that were read into its cache.
pub fn prepare_with_output(sources: &dyn Sources, clock: Clock, output: &Path) -> Prepared {
    let cache = CacheFolder::of(output);
    let folder = OutputFolder::of(output);
    // The sources can be checked without a readable output folder.
    let messages = folder.messages().unwrap_or_default();
    let (checked, addresses) = rayon::join(|| checked(sources, clock, &cache, &messages), || folder.addresses());
    let addresses = addresses.map(|record| record.addresses).unwrap_or_default();
    let prepared = planned(checked, PublicationState { addresses, ..PublicationState::default() });
    if let Some((site, _)) = &prepared.site {
        prepared.stamps.keep(&site.items, &cache);
    }
    prepared
}

fn checked(sources: &dyn Sources, clock: Clock, cache: &dyn Cache, messages: &str) -> Result<CheckedSite, Rejection> {
    let loaded = load::site(sources, Drafts::Included, cache, None)?;
    Ok(check::check(LoadedSite { loaded, time: Duration::ZERO }, clock, messages))
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
