//! Renders all pages of a plan on all threads. Pages whose inputs and dependencies are unchanged
//! since the previous release are kept.

use super::budget::Budget;
use super::failure::Failure;
use super::input::RenderInput;
use super::output::Output;
use super::pages;
use super::reader::Reader;
use super::reuse::dependencies::DependencyTable;
use super::reuse::fingerprint::Fingerprint;
use super::reuse::items::Fingerprints;
use super::reuse::manifest::{BodyPlace, BuildManifest, PageRecord, PreviousBuild};
use crate::diagnostic::{Code, Finding, Findings};
use crate::plan::{Page, Plan};
use crate::source::FilePath;
use std::collections::BTreeSet;
use std::io;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The number of pages that a worker takes at a time: large enough that taking them costs little,
/// small enough that the last large lists are spread over the workers.
const BATCH: usize = 16;

/// The result of rendering.
#[derive(Debug, Default)]
pub struct Rendered {
    pub findings: Findings,
    /// How many pages were rendered. The others were kept.
    pub count: usize,
    /// How each page was made; nothing where the manifest of the previous release still holds.
    pub manifest: Option<BuildManifest>,
}

/// Renders the pages that are not reusable from the previous release, and keeps the others.
/// Content that cannot be rendered is a finding; an error is a failure of the environment.
pub fn render(
    input: RenderInput<'_>,
    fingerprints: &Fingerprints<'_>,
    previous: &PreviousBuild,
    output: &Output<'_>,
) -> io::Result<Rendered> {
    let plan = input.plan;
    let budget = Budget::new(input.site.items.len(), plan.pages.len());
    let run = Run {
        plan,
        fingerprints,
        previous,
        output,
        next: AtomicUsize::new(0),
        is_stopped: AtomicBool::new(false),
        findings: Mutex::default(),
        failure: Mutex::default(),
    };
    let workers = rayon::broadcast(|_| run.work(Reader::new(input, &budget)));
    let Run { findings, failure, .. } = run;
    if let Some(error) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    let mut findings = findings.into_inner().unwrap_or_else(PoisonError::into_inner);
    if budget.is_spent() {
        // The finding names no page: which one exceeds the budget depends on the threads.
        findings.push(Finding::of_file(Code::TemplatesExhausted, &FilePath::new("builtin:theme")));
    }
    let is_new = |result: &&WorkerResult| matches!(result.dependencies, DependencyNumber::Own(_));
    let count: usize = workers.iter().map(|(results, _)| results.iter().filter(is_new).count()).sum();
    let kept = workers.iter().map(|(results, _)| results.len()).sum::<usize>() - count;
    // Where all pages of the previous release are kept and no others, the tree has the same hash,
    // and so the manifest, whose key is that hash, still holds.
    let is_same = kept == plan.pages.len() && kept == previous.page_count();
    let manifest = (!is_same).then(|| manifest(plan, workers, previous));
    Ok(Rendered { findings: findings.one_per_cause(), count, manifest })
}

/// The state that the workers of a run share.
struct Run<'r> {
    plan: &'r Plan,
    fingerprints: &'r Fingerprints<'r>,
    previous: &'r PreviousBuild,
    output: &'r Output<'r>,
    /// The index of the first page that no worker has taken.
    next: AtomicUsize,
    is_stopped: AtomicBool,
    findings: Mutex<Findings>,
    failure: Mutex<Option<io::Error>>,
}

/// The record of a page that a worker rendered or kept.
struct WorkerResult {
    at: usize,
    fingerprint: Option<Fingerprint>,
    dependencies: DependencyNumber,
    body: Option<BodyPlace>,
}

/// The number of a page's dependencies, in the worker's own list or in that of the previous build.
#[derive(Clone, Copy)]
enum DependencyNumber {
    Own(usize),
    Previous(u32),
}

impl Run<'_> {
    /// Renders batches of pages until none is left.
    fn work<'s>(&self, mut reader: Reader<'s>) -> (Vec<WorkerResult>, Reader<'s>) {
        let mut results = Vec::new();
        while let Some(batch) = self.take() {
            let mut search = self.previous.from(&self.plan.pages[batch.start]);
            for (at, page) in batch.clone().zip(&self.plan.pages[batch]) {
                let fingerprint = self.fingerprints.of(page);
                let is_kept = |_: &&PageRecord| self.output.keep(&page.path);
                if let Some(record) = search.find(page, fingerprint).filter(is_kept) {
                    let dependencies = DependencyNumber::Previous(record.dependencies);
                    results.push(WorkerResult { at, fingerprint, dependencies, body: record.body });
                    continue;
                }
                let place = search.body(page, fingerprint);
                let body = place.and_then(|place| place.of(&self.output.previous.read(&page.path)?));
                match self.render_page(&mut reader, page, body) {
                    Ok((dependencies, body)) => {
                        let dependencies = DependencyNumber::Own(dependencies);
                        results.push(WorkerResult { at, fingerprint, dependencies, body });
                    }
                    Err(failure) => self.record_failure(failure),
                }
            }
        }
        (results, reader)
    }

    fn take(&self) -> Option<Range<usize>> {
        let start = self.next.fetch_add(BATCH, Ordering::Relaxed);
        let end = (start + BATCH).min(self.plan.pages.len());
        (start < end && !self.is_stopped.load(Ordering::Relaxed)).then_some(start..end)
    }

    fn render_page(
        &self,
        reader: &mut Reader<'_>,
        page: &Page,
        body: Option<String>,
    ) -> Result<(usize, Option<BodyPlace>), Failure> {
        let rendered = pages::render(reader, page, body);
        // The dependencies are taken out of the reader even where rendering failed: they must not
        // count for the next page.
        let dependencies = reader.note_dependencies();
        let rendered = rendered?;
        self.output.put(&page.path, page.kind.traits().searched_as, &rendered.bytes)?;
        Ok((dependencies, rendered.body))
    }

    fn record_failure(&self, failure: Failure) {
        match failure {
            Failure::Content(finding) => lock(&self.findings).push(*finding),
            Failure::Exhausted => self.is_stopped.store(true, Ordering::Relaxed),
            Failure::Io(error) => {
                lock(&self.failure).get_or_insert(error);
                self.is_stopped.store(true, Ordering::Relaxed);
            }
        }
    }
}

/// Combines the records of all workers.
fn manifest(plan: &Plan, workers: Vec<(Vec<WorkerResult>, Reader<'_>)>, previous: &PreviousBuild) -> BuildManifest {
    let (withdrawn, unsearched) = (previous.withdrawn, BTreeSet::new());
    let mut table = DependencyTable::after(previous.interned());
    let mut pages = vec![PageRecord::default(); plan.pages.len()];
    for (results, reader) in workers {
        let own = reader.intern(&mut table);
        for WorkerResult { at, fingerprint, dependencies, body } in results {
            let dependencies = match dependencies {
                DependencyNumber::Own(dependencies) => own.get(dependencies).copied(),
                DependencyNumber::Previous(dependencies) => Some(dependencies),
            };
            // A page whose dependencies are not known is rendered again.
            pages[at] = PageRecord {
                inputs: fingerprint.filter(|_| dependencies.is_some()),
                dependencies: dependencies.unwrap_or_default(),
                body,
            };
        }
    }
    BuildManifest { pages, interned: table.finish(), withdrawn, unsearched }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
