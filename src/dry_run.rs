//! A publication that publishes nothing: which pages it would add, change and remove, and why.

use crate::clock::Phases;
use crate::diagnostic::Findings;
use crate::plan::{self, OutputPath, Plan, PublicationState};
use crate::publication::{Outcome, RenderedSite, Request, Run, attempt, examine, refused};
use crate::publish::{CacheFolder, PastReleases, Served, StoreError, whole};
use crate::render::{Cause, Causes, PreviousBuild, Sink};
use crate::report::{RunReport, stamp};
use crate::source::Sources;
use crate::withdrawal::Search;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What becomes of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

impl ChangeKind {
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// The word in JSON, and in the names of messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

#[derive(Clone, Debug)]
pub struct PageChange {
    pub path: OutputPath,
    pub kind: ChangeKind,
    pub cause: Cause,
    /// A unified diff, where it was asked for and the page is text.
    pub patch: Option<String>,
}

#[derive(Debug)]
pub struct DryRun {
    pub as_of: String,
    pub report: RunReport,
    pub findings: Findings,
    /// In the order of their addresses.
    pub changes: Vec<PageChange>,
}

/// Goes through a publication without a lock and without writing anything.
pub fn dry_run(
    sources: &dyn Sources,
    output: &Path,
    request: Request<'_>,
    with_patches: bool,
) -> Result<Result<Box<DryRun>, Outcome>, StoreError> {
    let served = Served::of(output)?;
    let cache = CacheFolder::of(output);
    let examined = match examine(sources, request.clock, (&cache, None)) {
        Ok(examined) => examined,
        Err(findings) => return Ok(Err(refused(findings, None))),
    };
    let site = &examined.site;
    let mut state = PublicationState {
        addresses: served.addresses()?,
        allow_removals: request.allow_removals,
        ..PublicationState::default()
    };
    let before = served.release().cloned();
    let past = PastReleases::of(output);
    let run = Run { sources, cache: &cache, past: &past, shelf: None, progress: request.progress, before, last: None };
    let sink = |_: &Plan| Ok(Comparison { served: &served, with_patches, found: Mutex::default() });
    let made = attempt(&run, &examined, &mut state, &mut Phases::start(), (sink, output))?;
    let RenderedSite { sink, plan, findings, withdrawal, .. } = match made {
        Ok(made) => made,
        Err(outcome) => return Ok(Err(outcome)),
    };

    let (search, _) = Search::of(site, &plan, &state.addresses, (sources, &past)).map_err(StoreError::at(output))?;
    let before = run.before.as_ref().map_or("", |release| &release.hash);
    let previous = PreviousBuild::recall(&cache, site, before, search.as_ref());
    let then = previous.as_of().filter(|then| *then != plan.as_of).map(|then| plan::plan(site, then, &state).0);
    let causes = Causes::new(site, &plan, then.as_ref(), &previous);
    let changes = sink.changes(&plan, &causes)?;
    let report = RunReport::unpublished(run.planned(site, &plan, &findings, withdrawal.as_ref()));
    Ok(Ok(Box::new(DryRun { as_of: stamp(site, plan.as_of), report, findings, changes })))
}

/// Compares pages with those that are served, and keeps none.
#[derive(Debug)]
struct Comparison<'v> {
    served: &'v Served,
    with_patches: bool,
    /// The pages that are other, with their differences.
    found: Mutex<BTreeMap<OutputPath, (ChangeKind, Option<String>)>>,
}

impl Sink for Comparison<'_> {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let kind = match self.served.is_same(path, bytes) {
            Some(true) => return Ok(()),
            Some(false) => ChangeKind::Changed,
            None => ChangeKind::Added,
        };
        let patch = if self.with_patches { self.patch(path, bytes)? } else { None };
        self.found.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), (kind, patch));
        Ok(())
    }

    fn keep(&self, path: &OutputPath) -> bool {
        self.served.has(path)
    }
}

impl Comparison<'_> {
    fn patch(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<Option<String>> {
        let before = if self.served.has(path) { self.served.read(path)? } else { Vec::new() };
        let (Ok(before), Ok(after)) = (std::str::from_utf8(&before), std::str::from_utf8(bytes)) else {
            return Ok(None);
        };
        let (old, new) = (format!("a/{path}"), format!("b/{path}"));
        Ok(Some(similar::TextDiff::from_lines(before, after).unified_diff().header(&old, &new).to_string()))
    }

    fn changes(self, plan: &Plan, causes: &Causes<'_>) -> Result<Vec<PageChange>, StoreError> {
        let found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let there = found.into_iter().filter_map(|(path, (kind, patch))| {
            let at = plan.pages.binary_search_by(|page| page.path.cmp(&path)).ok()?;
            let page = plan.pages.get(at)?;
            let cause = if kind == ChangeKind::Added { causes.of_new(page) } else { causes.of_changed(page) };
            Some(PageChange { path, kind, cause, patch })
        });
        let mut changes: Vec<_> = there.collect();
        let is_planned = |path: &OutputPath| plan.pages.binary_search_by(|page| page.path.cmp(path)).is_ok();
        let gone = self
            .served
            .paths()
            .filter(|path| !is_planned(path) && !whole(path).is_some_and(|whole| is_planned(&whole)));
        changes.extend(gone.map(|path| {
            let cause = causes.of_gone(&path);
            PageChange { path, kind: ChangeKind::Removed, cause, patch: None }
        }));
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(changes)
    }
}
