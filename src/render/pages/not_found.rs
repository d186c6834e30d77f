//! The 404 page of an edition.

use crate::plan::Page;
use crate::render::context::PageContext;
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::theme_messages::NOT_FOUND_TITLE;
use serde::Serialize;

#[derive(Serialize)]
struct NotFoundPage {}

pub fn render(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), NOT_FOUND_TITLE)?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    reader.template(page, "not-found.html", PageContext::of(frame, NotFoundPage {}))
}
