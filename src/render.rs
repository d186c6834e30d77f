//! Turns planned pages into bytes, in parallel. Each page goes to the sink as it
//! is made: nothing is held.

mod body;
mod context;
mod feed;
mod frame;
mod item_page;
mod leaks;
mod lists;
mod page;
mod signpost;
mod sitemap;
mod withdrawn;
mod worker;

pub use leaks::{Hit, Passages, Searched};

use crate::diagnostic::{Code, Finding, Findings};
use crate::plan::{OutputPath, Page, Plan};
use crate::site::Site;
use crate::source::{FilePath, Sources, Span};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use worker::Worker;

/// Pages that a worker takes at a time: enough to make taking them free, few
/// enough that no worker is left with the last big lists.
const BATCH: usize = 16;

/// Takes finished pages, from several threads at once.
pub trait Sink: Sync {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;
}

/// Why a page could not be made.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The content is at fault.
    Content(Box<Finding>),
    /// The environment is.
    Io(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Renders every page of the plan. Content that cannot be rendered is a finding; only
/// the sink and the sources can fail.
pub fn render(site: &Site, plan: &Plan, sources: &dyn Sources, sink: &dyn Sink) -> io::Result<Findings> {
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let findings = Mutex::new(Findings::default());
    let failure: Mutex<Option<io::Error>> = Mutex::new(None);
    rayon::broadcast(|_| {
        let mut worker = Worker::new(site, plan, sources);
        loop {
            let start = next.fetch_add(BATCH, Ordering::Relaxed);
            let end = (start + BATCH).min(plan.pages.len());
            if start >= end || stopped.load(Ordering::Relaxed) {
                break;
            }
            for page in &plan.pages[start..end] {
                match make(&mut worker, page, sink) {
                    Ok(()) => {}
                    Err(Failure::Content(finding)) => lock(&findings).push(*finding),
                    Err(Failure::Io(error)) => {
                        lock(&failure).get_or_insert(error);
                        stopped.store(true, Ordering::Relaxed);
                    }
                }
            }
        }
    });
    match failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(one_per_cause(findings.into_inner().unwrap_or_else(PoisonError::into_inner))),
    }
}

/// A template that fails on every page is one problem, told by its first page.
fn one_per_cause(findings: Findings) -> Findings {
    let mut sorted: Vec<_> = findings.into_iter().collect();
    sorted.sort();
    let cause = |finding: &Finding| {
        let detail = finding.arguments.iter().find(|(name, _)| *name == "detail").map(|(_, detail)| detail.clone());
        (finding.place.clone(), finding.code, detail)
    };
    let mut seen = std::collections::BTreeSet::new();
    sorted.retain(|finding| seen.insert(cause(finding)));
    let mut findings = Findings::default();
    findings.extend(sorted);
    findings
}

fn make(worker: &mut Worker<'_>, page: &Page, sink: &dyn Sink) -> Result<(), Failure> {
    let bytes = worker.render(page)?;
    sink.put(&page.path, &bytes)?;
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A finding for a source that was there when the run began.
pub(crate) fn unreadable(file: &FilePath, error: &io::Error) -> Failure {
    Failure::Content(Box::new(unreadable_finding(file, error)))
}

fn unreadable_finding(file: &FilePath, error: &io::Error) -> Finding {
    Finding::of_file(Code::UnreadableFile, file).with("why", error.to_string())
}

/// A finding for a page that could not be rendered.
pub(crate) fn failed(place: Span, page: &Page, detail: &str) -> Failure {
    let finding = Finding::new(Code::RenderFailed, place);
    Failure::Content(Box::new(finding.with("page", page.path.as_str()).with("detail", detail)))
}
