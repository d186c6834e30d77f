//! A sink that searches what passes through it for what is withdrawn, and counts it.

use super::Sink;
use crate::diagnostic::Findings;
use crate::plan::OutputPath;
use crate::progress::Progress;
use crate::withdrawal::{Hit, Past, Search};
use std::collections::BTreeSet;
use std::io;
use std::sync::{Mutex, PoisonError};

pub struct Searched<'p> {
    sink: &'p dyn Sink,
    search: Option<&'p Search>,
    progress: &'p dyn Progress,
    /// Files that could not be searched when they were last made.
    unsearched_before: &'p BTreeSet<OutputPath>,
    found: Mutex<Found>,
}

#[derive(Debug, Default)]
struct Found {
    hits: Vec<Hit>,
    unsearched: BTreeSet<OutputPath>,
}

impl std::fmt::Debug for Searched<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searched").field("found", &self.found).finish_non_exhaustive()
    }
}

impl<'p> Searched<'p> {
    pub fn new(
        sink: &'p dyn Sink,
        search: Option<&'p Search>,
        unsearched_before: &'p BTreeSet<OutputPath>,
        progress: &'p dyn Progress,
    ) -> Self {
        Self { sink, search, progress, unsearched_before, found: Mutex::default() }
    }

    /// What was found, and the files that cannot be searched.
    pub fn findings(self, past: &dyn Past) -> (Findings, BTreeSet<OutputPath>) {
        let Found { hits, unsearched } = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Some(search) = self.search else { return (Findings::default(), BTreeSet::new()) };
        let mut findings = search.findings(hits, past);
        findings.extend(search.unsearched(&unsearched));
        (findings, unsearched)
    }
}

impl Sink for Searched<'_> {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        if let Some(search) = self.search {
            let scan = search.scan(path, bytes);
            if !scan.hits.is_empty() || scan.is_unsearched {
                let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
                found.hits.extend(scan.hits);
                if scan.is_unsearched {
                    found.unsearched.insert(path.clone());
                }
            }
        }
        self.sink.put(path, bytes)?;
        self.progress.step();
        Ok(())
    }

    fn before(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.sink.before(path)
    }

    fn keep(&self, path: &OutputPath) -> bool {
        let is_kept = self.sink.keep(path);
        if is_kept {
            self.progress.step();
            if self.search.is_some() && self.unsearched_before.contains(path) {
                self.found.lock().unwrap_or_else(PoisonError::into_inner).unsearched.insert(path.clone());
            }
        }
        is_kept
    }
}
