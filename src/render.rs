//! Renders planned pages in parallel. Each page is written as soon as it is rendered, so that no
//! rendered page stays in memory.

mod batch;
mod body;
mod budget;
mod causes;
mod compression;
mod context;
mod edition_messages;
mod environment;
mod frame;
mod html;
mod lists;
mod output;
mod pages;
mod reader;
mod renderer;
mod reuse;
mod stale_marks;
mod xml;

pub use batch::{Rendered, render};
pub use causes::Causes;
pub use compression::{Compression, whole};
pub use output::Output;
pub use renderer::{PageError, Renderer};
pub use reuse::cause::Cause;
pub use reuse::fingerprint::Fingerprint;
pub use reuse::items::Fingerprints;
pub use reuse::manifest::{BuildManifest, PreviousBuild};

use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::load;
use crate::plan::{OutputPath, Page, Plan};
use crate::shelf::Shelf;
use crate::site::Site;
use crate::source::{FilePath, Sources, Span};
use std::fmt;
use std::io;

/// The inputs of all pages.
#[derive(Clone, Copy)]
pub struct RenderInput<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    /// Bodies as HTML, where loading stored them. Their sources are not read again then.
    pub shelf: Option<&'s dyn Shelf>,
}

impl fmt::Debug for RenderInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RenderInput").field("site", &self.site.settings.file).finish_non_exhaustive()
    }
}

/// Receives finished pages. Several threads use it at once.
pub trait Sink: Sync {
    /// Writes a page or file.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;
}

/// The previous release, whose pages can be kept.
pub trait Previous: Sync {
    /// Keeps a page of the previous release; returns false where it has no such page.
    fn keep(&self, path: &OutputPath) -> bool;

    /// Reads a page of the previous release; returns nothing where its bytes do not match its hash.
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>>;
}

/// The previous release of a site that has none.
#[derive(Clone, Copy, Debug)]
pub struct NoPrevious;

impl Previous for NoPrevious {
    fn keep(&self, _: &OutputPath) -> bool {
        false
    }

    fn read(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}

/// Why a page could not be rendered.
#[derive(Debug)]
enum Failure {
    /// The content has an error.
    Content(Box<Finding>),
    /// An operation of the output or the sources failed.
    Io(io::Error),
    /// The templates of the run have used up their budget.
    Exhausted,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Returns the failure for a source that cannot be read any more.
fn unreadable(file: &FilePath, error: &io::Error) -> Failure {
    Failure::Content(Box::new(unreadable_finding(file, error)))
}

fn unreadable_finding(file: &FilePath, error: &io::Error) -> Finding {
    load::read::failed(file, error)
}

/// Returns the failure for a page that could not be rendered.
fn failed(place: Span, page: &Page, detail: &str) -> Failure {
    let finding = Finding::new(Code::RenderFailed, place);
    Failure::Content(Box::new(finding.page(page.path.as_str()).cause(ForeignMessage::Verbatim(detail.to_owned()))))
}
