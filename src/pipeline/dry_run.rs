//! A publication that writes nothing. It returns the pages that it would add, change and remove,
//! and the cause of each change.

use super::hold::{self, Settled};
use super::outcome::{Refusal, Stop};
use super::plan::{self, PlannedSite};
use super::render;
use super::request::{Request, Run};
use super::unpublished;
use super::{check, load};
use crate::diagnostic::Findings;
use crate::plan::{OutputPath, Plan};
use crate::publish::{Look, OutputFolder, PreviousTree, StoreError};
use crate::render::{Cause, Causes, Previous, Sink, whole};
use crate::report::{RunReport, stamp};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// How a publication would change a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

impl ChangeKind {
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// Returns the key in JSON and in the names of messages.
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
    /// A unified diff, where it is requested and the page is text.
    pub patch: Option<String>,
}

#[derive(Debug)]
pub struct DryRun {
    pub as_of: String,
    pub report: RunReport,
    pub findings: Findings,
    /// Sorted by address.
    pub changes: Vec<PageChange>,
}

/// Whether the differences of pages are requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patches {
    None,
    Unified,
}

/// Runs a publication without a lock and without writing anything.
pub fn dry_run(
    sources: &dyn Sources,
    output: &Path,
    request: Request<'_>,
    patches: Patches,
) -> Result<Result<DryRun, Refusal>, StoreError> {
    match stages(sources, output, request, patches) {
        Ok(done) => Ok(Ok(done)),
        Err(stop) => stop.refusal().map(Err),
    }
}

fn stages(sources: &dyn Sources, output: &Path, request: Request<'_>, patches: Patches) -> Result<DryRun, Stop> {
    let folder = OutputFolder::of(output);
    let served = folder.served_tree(Look::Sizes)?;
    let run = Run::dry(sources, output, &served, request);
    let site = check::check(load::load(&run)?, request.clock, &folder.messages()?);
    let settled = hold::until_settled(
        &run,
        &site,
        request.state(folder.addresses()?.addresses),
        |state| plan::plan(&site, state),
        |planned| {
            let place = Comparison { served: &served, patches, found: Mutex::default() };
            render::render(&run, &site, planned, place)
        },
    )?;
    let Settled { planned, rendered, findings, .. } = settled;
    let PlannedSite { plan, state, .. } = &planned;
    let then = rendered.previous.as_of().filter(|then| *then != plan.as_of);
    let then = then.map(|then| crate::plan::plan(&site.site, then, state).0);
    let causes = Causes::new(&site.site, plan, then.as_ref(), &rendered.previous);
    let changes = rendered.place.changes(plan, &causes)?;
    let withdrawal = rendered.withdrawal.as_ref();
    let report = RunReport::unpublished(unpublished::planned_run(&run, &site, &planned, &findings, withdrawal));
    Ok(DryRun { as_of: stamp(&site.site, plan.as_of), report, findings, changes })
}

/// Compares rendered pages with the served ones, and stores none of them.
#[derive(Debug)]
struct Comparison<'v> {
    served: &'v PreviousTree,
    patches: Patches,
    /// The pages that differ from the served ones, with their differences.
    found: Mutex<BTreeMap<OutputPath, (ChangeKind, Option<String>)>>,
}

impl Sink for Comparison<'_> {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let kind = match self.served.is_same(path, bytes) {
            Some(true) => return Ok(()),
            Some(false) => ChangeKind::Changed,
            None => ChangeKind::Added,
        };
        let patch = if self.patches == Patches::Unified { self.patch(path, bytes)? } else { None };
        self.found.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), (kind, patch));
        Ok(())
    }
}

impl Previous for Comparison<'_> {
    fn keep(&self, path: &OutputPath) -> bool {
        self.served.has(path)
    }

    fn read(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
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
        let written = found.into_iter().filter_map(|(path, (kind, patch))| {
            let page = plan.page_at(&path)?;
            let cause = if kind == ChangeKind::Added { causes.of_new(page) } else { causes.of_changed(page) };
            Some(PageChange { path, kind, cause, patch })
        });
        let mut changes: Vec<_> = written.collect();
        let is_planned = |path: &OutputPath| plan.page_at(path).is_some();
        let removed = self
            .served
            .paths()
            .filter(|path| !is_planned(path) && !whole(path).is_some_and(|whole| is_planned(&whole)));
        changes.extend(removed.map(|path| {
            let cause = causes.of_gone(&path);
            PageChange { path, kind: ChangeKind::Removed, cause, patch: None }
        }));
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(changes)
    }
}
