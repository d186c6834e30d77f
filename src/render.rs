//! Turns planned pages into bytes, in parallel. Each page goes to its place as it is made: nothing
//! is held.

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

/// What pages are made from.
#[derive(Clone, Copy)]
pub struct RenderInput<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    /// Bodies as HTML, where loading laid them aside: then their sources are not read again.
    pub shelf: Option<&'s dyn Shelf>,
}

impl fmt::Debug for RenderInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RenderInput").field("site", &self.site.settings.file).finish_non_exhaustive()
    }
}

/// Takes finished pages, from several threads at once.
pub trait Sink: Sync {
    /// Writes a page or file.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;
}

/// The release before, whose pages may stay as they are.
pub trait Previous: Sync {
    /// Keeps a page as it is in the release before; false where there is none to keep.
    fn keep(&self, path: &OutputPath) -> bool;

    /// Reads a page as it is in the release before; nothing where it is not what its hash says.
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>>;
}

/// There is no release before.
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

/// Why a page could not be made.
#[derive(Debug)]
enum Failure {
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

/// A finding for a source that was there when the run began.
fn unreadable(file: &FilePath, error: &io::Error) -> Failure {
    Failure::Content(Box::new(unreadable_finding(file, error)))
}

fn unreadable_finding(file: &FilePath, error: &io::Error) -> Finding {
    load::read::failed(file, error)
}

/// A finding for a page that could not be rendered.
fn failed(place: Span, page: &Page, detail: &str) -> Failure {
    let finding = Finding::new(Code::RenderFailed, place);
    Failure::Content(Box::new(finding.page(page.path.as_str()).cause(ForeignMessage::Verbatim(detail.to_owned()))))
}
