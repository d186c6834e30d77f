//! Pages at old addresses that lead to the new address.

use crate::item::ItemIndex;
use crate::plan::{OutputPath, Page, relative};
use crate::render::context::PageContext;
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::theme_messages::{CLOSED_LIST, MOVED_TITLE, WITHDRAWN_TITLE};
use serde::Serialize;

#[derive(Serialize)]
struct RedirectPage {
    target: String,
    target_title: String,
}

pub fn item_inputs(inputs: &mut PageInputs<'_, '_>, index: ItemIndex) {
    inputs.entry(Some(index));
    inputs.item(index);
}

/// Renders a page that leads to an item's current page.
pub fn item(reader: &Reader<'_>, page: &Page, index: ItemIndex) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let item = reader.site.item(index);
    let target = reader.plan.item_path(reader.site, edition, index);
    let title = match reader.plan.shown(reader.site, index, edition).filter(|_| !reader.is_withdrawn(item)) {
        Some(shown) => shown.text.title.clone(),
        None => reader.message(edition, WITHDRAWN_TITLE)?,
    };
    render(reader, page, &target, title)
}

pub fn list_inputs(inputs: &mut PageInputs<'_, '_>, list: &OutputPath) {
    inputs.hasher.text(list.as_str());
}

/// Renders a page that leads from a list that no longer exists to the list above it.
pub fn list(reader: &Reader<'_>, page: &Page, list: &OutputPath) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), CLOSED_LIST)?;
    render(reader, page, list, title)
}

fn render(reader: &Reader<'_>, page: &Page, target: &OutputPath, target_title: String) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), MOVED_TITLE)?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = RedirectPage { target: relative(&page.path, target), target_title };
    reader.template(page, "redirect.html", PageContext::of(frame, content))
}
