//! The index of tags, and the page of each tag with its items.

use crate::plan::{self, Page, PageKind, relative};
use crate::render::context::{Entry, Link, PageContext, TagLink};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::site::tag_message;
use crate::theme_messages::TAGS_TITLE;
use serde::Serialize;

#[derive(Serialize)]
struct TagsPage {
    tags: Vec<TagLink>,
}

pub fn index_inputs(inputs: &mut PageInputs<'_, '_>) {
    for (tag, items) in &inputs.plan.lists.tags {
        inputs.hasher.text(tag);
        inputs.count(items);
    }
}

pub fn index(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let title = reader.message(edition, TAGS_TITLE)?;
    let frame =
        reader.frame(page, PageHead { title, breadcrumb: reader.breadcrumb(page, None)?, ..PageHead::default() })?;
    let links = reader.plan.lists.tags.iter().map(|(tag, items)| {
        Ok(TagLink {
            title: reader.message(edition, tag_message(tag))?,
            href: relative(&page.path, &plan::path(reader.site, edition, &PageKind::Tag(tag.clone()))),
            count: reader.shown_count(page, items),
        })
    });
    let mut tags = links.collect::<Result<Vec<_>, Failure>>()?;
    reader.sort_by_name(edition, &mut tags, |tag| &tag.title);
    reader.template(page, "tags.html", PageContext::of(frame, TagsPage { tags }))
}

#[derive(Serialize)]
struct TagPage<'s> {
    entries: Vec<Entry<'s>>,
}

pub fn tag_inputs(inputs: &mut PageInputs<'_, '_>, tag: &str) {
    let items = inputs.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
    inputs.newest(items, usize::MAX);
}

pub fn tag(reader: &Reader<'_>, page: &Page, tag: &str) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let title = reader.message(edition, tag_message(tag))?;
    let mut breadcrumb = reader.breadcrumb(page, None)?;
    breadcrumb.push(Link {
        title: reader.message(edition, TAGS_TITLE)?,
        href: relative(&page.path, &plan::path(reader.site, edition, &PageKind::Tags)),
        current: false,
    });
    let frame = reader.frame(page, PageHead { title, breadcrumb, ..PageHead::default() })?;
    let items = reader.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
    let content = TagPage { entries: reader.entries(page, items)? };
    reader.template(page, "tag.html", PageContext::of(frame, content))
}
