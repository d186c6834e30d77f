//! Why a page could not be made.

use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::load;
use crate::plan::Page;
use crate::source::{FilePath, Span};
use std::io;

/// Why a page could not be made.
#[derive(Debug)]
pub enum Failure {
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
pub fn unreadable(file: &FilePath, error: &io::Error) -> Failure {
    Failure::Content(Box::new(unreadable_finding(file, error)))
}

fn unreadable_finding(file: &FilePath, error: &io::Error) -> Finding {
    load::read::failed(file, error)
}

/// A finding for a page that could not be rendered.
pub fn failed(place: Span, page: &Page, detail: &str) -> Failure {
    let finding = Finding::new(Code::RenderFailed, place);
    Failure::Content(Box::new(finding.page(page.path.as_str()).cause(ForeignMessage::Verbatim(detail.to_owned()))))
}
