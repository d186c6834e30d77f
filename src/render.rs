//! Turns planned pages into bytes, in parallel. Each page goes to the sink as it
//! is made: nothing is held.

mod body;
mod budget;
mod cause;
mod context;
mod dependencies;
mod edition_messages;
mod feed;
mod frame;
mod inputs;
mod item_page;
mod lists;
mod manifest;
mod page;
mod reader;
mod searched;
mod signpost;
mod sitemap;
mod stale_marks;
mod withdrawn;

pub use cause::{Cause, Causes};
pub use inputs::PageInputs;
pub use manifest::{BuildManifest, PreviousBuild};
pub use searched::Searched;

use crate::diagnostic::{Code, Finding, Findings, ForeignMessage};
use crate::load;
use crate::plan::{OutputPath, Page, Plan};
use crate::shelf::Shelf;
use crate::site::Site;
use crate::source::{FilePath, Sources, Span};
use budget::Budget;
use dependencies::DependencyTable;
use inputs::Fingerprint;
use manifest::{BodyPlace, PageRecord};
use reader::{Reader, RenderedPage};
use std::collections::BTreeSet;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Pages that a worker takes at a time: enough to make taking them free, few
/// enough that no worker is left with the last big lists.
const BATCH: usize = 16;

/// Takes finished pages, from several threads at once.
pub trait Sink: Sync {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;

    /// Keeps a page as it was in the release before; false where there is none to keep.
    fn keep(&self, _: &OutputPath) -> bool {
        false
    }

    /// A page's bytes as they are in the release before, proved by their hash.
    fn before(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}

/// Why a page could not be made.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The content is at fault.
    Content(Box<Finding>),
    /// The environment is.
    Io(io::Error),
    /// The templates of the run have done all that they may.
    Exhausted,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What came of rendering.
#[derive(Debug, Default)]
pub struct Rendered {
    pub findings: Findings,
    /// How many pages were rendered; the others were kept.
    pub count: usize,
    /// How each page was made.
    pub manifest: BuildManifest,
}

/// Renders every page of the plan. Content that cannot be rendered is a finding; only
/// the sink and the sources can fail.
pub fn render(site: &Site, plan: &Plan, sources: &dyn Sources, sink: &dyn Sink) -> io::Result<Findings> {
    let rendered = render_changed(&PageInputs::new(site, plan), (sources, None), sink, PreviousBuild::default());
    rendered.map(|rendered| rendered.findings)
}

/// Renders the pages that are not made as they were in the release before, and keeps the others.
/// Of what lies on the shelf the sources are not read again.
pub fn render_changed(
    inputs: &PageInputs<'_>,
    (sources, shelf): (&dyn Sources, Option<&dyn Shelf>),
    sink: &dyn Sink,
    previous: PreviousBuild,
) -> io::Result<Rendered> {
    let (site, plan) = (inputs.site, inputs.plan);
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let budget = Budget::new(site.items.len(), plan.pages.len());
    let findings = Mutex::new(Findings::default());
    let failure: Mutex<Option<io::Error>> = Mutex::new(None);
    let shares = rayon::broadcast(|_| {
        let mut reader = Reader::new((site, plan), sources, shelf, &budget);
        let mut pages = Vec::new();
        loop {
            let start = next.fetch_add(BATCH, Ordering::Relaxed);
            let end = (start + BATCH).min(plan.pages.len());
            if start >= end || stopped.load(Ordering::Relaxed) {
                break;
            }
            let mut search = previous.from(&plan.pages[start]);
            for (at, page) in (start..).zip(&plan.pages[start..end]) {
                let fingerprint = inputs.of(page);
                if let Some(made) = search.find(page, fingerprint).filter(|_| sink.keep(&page.path)) {
                    pages.push(WorkerResult {
                        at,
                        fingerprint,
                        dependencies: Asked::Before(made.dependencies),
                        body: made.body,
                    });
                    continue;
                }
                let body = search.body(page, fingerprint).and_then(|place| place.of(&sink.before(&page.path)?));
                match make(&mut reader, page, body, sink) {
                    Ok((dependencies, body)) => {
                        pages.push(WorkerResult { at, fingerprint, dependencies: Asked::Now(dependencies), body });
                    }
                    Err(Failure::Content(finding)) => lock(&findings).push(*finding),
                    Err(Failure::Exhausted) => stopped.store(true, Ordering::Relaxed),
                    Err(Failure::Io(error)) => {
                        lock(&failure).get_or_insert(error);
                        stopped.store(true, Ordering::Relaxed);
                    }
                }
            }
        }
        (pages, reader)
    });
    if let Some(error) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    if budget.is_spent() {
        // It belongs to no page: which one came last depends on the threads.
        let place = FilePath::new("builtin:theme");
        lock(&findings).push(Finding::of_file(Code::TemplatesExhausted, &place));
    }
    let is_new = |share: &&WorkerResult| matches!(share.dependencies, Asked::Now(_));
    let count = shares.iter().map(|(pages, _)| pages.iter().filter(is_new).count()).sum();
    let findings = findings.into_inner().unwrap_or_else(PoisonError::into_inner).one_per_cause();
    Ok(Rendered { findings, count, manifest: gather(plan, shares, previous) })
}

/// How one worker came by a page.
struct WorkerResult {
    at: usize,
    fingerprint: Option<Fingerprint>,
    dependencies: Asked,
    body: Option<BodyPlace>,
}

/// What a page asks for: a number of this worker's own list, or that of the memory.
#[derive(Clone, Copy)]
enum Asked {
    Now(usize),
    Before(u32),
}

fn gather(plan: &Plan, shares: Vec<(Vec<WorkerResult>, Reader<'_>)>, previous: PreviousBuild) -> BuildManifest {
    let (withdrawn, unsearched) = (previous.withdrawn, BTreeSet::new());
    let mut table = DependencyTable::after(previous.into_called());
    let mut pages = vec![PageRecord::default(); plan.pages.len()];
    for (share, reader) in shares {
        let own = reader.intern(&mut table);
        for WorkerResult { at, fingerprint, dependencies, body } in share {
            let dependencies = match dependencies {
                Asked::Now(dependencies) => own.get(dependencies).copied(),
                Asked::Before(dependencies) => Some(dependencies),
            };
            // A page that asked for nobody knows what is made again.
            pages[at] = PageRecord {
                inputs: fingerprint.filter(|_| dependencies.is_some()),
                dependencies: dependencies.unwrap_or_default(),
                body,
            };
        }
    }
    BuildManifest { pages, called: table.call(), withdrawn, unsearched }
}

fn make(
    reader: &mut Reader<'_>,
    page: &Page,
    body: Option<String>,
    sink: &dyn Sink,
) -> Result<(usize, Option<BodyPlace>), Failure> {
    let (RenderedPage { bytes, body }, dependencies) = reader.render(page, body)?;
    sink.put(&page.path, &bytes)?;
    Ok((dependencies, body))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A finding for a source that was there when the run began.
pub(crate) fn unreadable(file: &FilePath, error: &io::Error) -> Failure {
    Failure::Content(Box::new(unreadable_finding(file, error)))
}

fn unreadable_finding(file: &FilePath, error: &io::Error) -> Finding {
    load::read::failed(file, error)
}

/// A finding for a page that could not be rendered.
pub(crate) fn failed(place: Span, page: &Page, detail: &str) -> Failure {
    let finding = Finding::new(Code::RenderFailed, place);
    Failure::Content(Box::new(finding.page(page.path.as_str()).cause(ForeignMessage::Verbatim(detail.to_owned()))))
}
