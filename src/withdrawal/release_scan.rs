//! The search of a whole release, page by page as the pages are rendered.

use super::{Hit, Past, Search};
use crate::diagnostic::Findings;
use crate::plan::{OutputPath, SearchedAs};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Collects the hits in the pages of a release. Several threads use it at once.
#[derive(Debug, Default)]
pub struct ReleaseScan<'s> {
    /// None where nothing is withdrawn or removed.
    search: Option<&'s Search>,
    /// Files of the previous release that could not be searched.
    unsearched_before: BTreeSet<OutputPath>,
    found: Mutex<Found>,
}

#[derive(Debug, Default)]
struct Found {
    hits: Vec<Hit>,
    unsearched: BTreeSet<OutputPath>,
}

impl<'s> ReleaseScan<'s> {
    pub fn new(search: Option<&'s Search>, unsearched_before: BTreeSet<OutputPath>) -> Self {
        Self { search, unsearched_before, found: Mutex::default() }
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Searches a page or file.
    pub fn search(&self, path: &OutputPath, searched_as: SearchedAs, bytes: &[u8]) {
        let Some(search) = self.search else { return };
        let scan = search.scan(path, searched_as, bytes);
        if scan.hits.is_empty() && !scan.is_unsearched {
            return;
        }
        let mut found = self.found();
        found.hits.extend(scan.hits);
        if scan.is_unsearched {
            found.unsearched.insert(path.clone());
        }
    }

    /// Records a kept page. The page itself was searched for the same words when it was rendered.
    pub fn note_kept(&self, path: &OutputPath) {
        if self.search.is_some() && self.unsearched_before.contains(path) {
            self.found().unsearched.insert(path.clone());
        }
    }

    /// Returns the findings and the files that cannot be searched.
    pub fn findings(self, past: &dyn Past) -> (Findings, BTreeSet<OutputPath>) {
        let Found { hits, unsearched } = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Some(search) = self.search else { return (Findings::default(), BTreeSet::new()) };
        let mut findings = search.findings(hits, past);
        findings.extend(search.unsearched(&unsearched));
        (findings, unsearched)
    }
}
