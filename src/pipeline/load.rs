//! The first stage: reads the sources into a site.

use super::outcome::Rejection;
use super::phases::timed;
use super::request::Run;
use crate::cache::Cache;
use crate::diagnostic::Findings;
use crate::edition::Drafts;
use crate::load::{self, Listing, Loaded};
use crate::source::Sources;
use crate::spill::Spill;
use std::time::Duration;

/// A loaded site.
#[derive(Debug)]
pub struct LoadedSite {
    pub loaded: Loaded,
    pub time: Duration,
}

/// Loads a site; unreadable settings reject the run.
pub fn load(run: &Run<'_>) -> Result<LoadedSite, Rejection> {
    let (loaded, time) = timed(|| site(run.sources, Drafts::LeftOut, &run.cache, run.spill()));
    Ok(LoadedSite { loaded: loaded?, time })
}

/// Loads a site with the caches of an earlier run.
pub fn site(
    sources: &dyn Sources,
    drafts: Drafts,
    cache: &dyn Cache,
    spill: Option<&dyn Spill>,
) -> Result<Loaded, Rejection> {
    let listing = Listing::new(sources);
    let (settings, mut findings) = load::settings(sources, &listing, drafts);
    let Some(settings) = settings else { return Err(Rejection::of_settings(findings)) };
    let loaded = load::site(sources, &listing, settings, (cache, spill));
    findings.extend(loaded.findings);
    Ok(Loaded { findings, ..loaded })
}

/// Checks that the settings can be read.
pub fn settings(sources: &dyn Sources) -> Result<(), Rejection> {
    match load::settings(sources, &Listing::new(sources), Drafts::LeftOut) {
        (Some(_), _) => Ok(()),
        (None, findings) => Err(Rejection::of_settings(findings)),
    }
}

impl Rejection {
    fn of_settings(findings: Findings) -> Self {
        Self::new(findings.sorted(), None)
    }
}
