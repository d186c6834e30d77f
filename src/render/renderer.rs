//! Renders single pages for callers that show a page without publishing it.

use super::budget::Budget;
use super::failure::Failure;
use super::input::RenderInput;
use super::pages;
use super::reader::Reader;
use crate::diagnostic::{Code, Finding};
use crate::plan::Page;
use crate::source::FilePath;
use std::fmt;
use std::io;

/// Why a page cannot be shown.
#[derive(Debug)]
pub enum PageError {
    Content(Box<Finding>),
    Io(io::Error),
}

/// Renders single pages of a plan. The bytes are the same as those of a publication.
pub struct Renderer<'s> {
    input: RenderInput<'s>,
}

impl fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Renderer").field("input", &self.input).finish()
    }
}

impl<'s> Renderer<'s> {
    pub fn new(input: RenderInput<'s>) -> Self {
        Self { input }
    }

    /// Renders a page. The templates have a budget of their own for each page.
    pub fn page(&self, page: &Page) -> Result<Vec<u8>, PageError> {
        let budget = Budget::new(self.input.site.items.len(), 1);
        let rendered = pages::render(&Reader::new(self.input, &budget), page, None);
        rendered.map(|rendered| rendered.bytes).map_err(|failure| match failure {
            Failure::Content(finding) => PageError::Content(finding),
            Failure::Io(error) => PageError::Io(error),
            Failure::Exhausted => {
                let place = FilePath::new("builtin:theme");
                PageError::Content(Box::new(Finding::of_file(Code::TemplatesExhausted, &place)))
            }
        })
    }
}
