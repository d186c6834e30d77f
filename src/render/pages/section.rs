//! A section's own page.

use crate::plan::{self, Page, PageKind, relative};
use crate::render::context::{Block, Entry, MonthLink, PageContext, YearLink};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::lists::LIST_LENGTH;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::site::SectionId;
use serde::Serialize;

#[derive(Serialize)]
struct SectionPage<'s> {
    kind: &'static str,
    columns: Vec<Block<'s>>,
    subsections: Vec<Block<'s>>,
    entries: Vec<Entry<'s>>,
    years: Vec<YearLink>,
    months: Vec<MonthLink>,
    section_feed: Option<String>,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>, section: SectionId) {
    let settings = &inputs.site.settings;
    for (child, _) in settings.children(Some(section)) {
        inputs.headlines(child);
    }
    inputs.headlines(section);
    let length = if settings.section(section).kind.is_dated() { LIST_LENGTH } else { usize::MAX };
    inputs.newest(&inputs.plan.lists.section(section).items, length);
    inputs.months(section);
}

pub fn render(reader: &Reader<'_>, page: &Page, id: SectionId) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let settings = &reader.site.settings;
    let section = settings.section(id);
    let mut breadcrumb = reader.breadcrumb(page, Some(id))?;
    let title = breadcrumb.pop().map(|link| link.title).unwrap_or_default();
    let frame = reader.frame(page, PageHead { title, breadcrumb, section: Some(id), ..PageHead::default() })?;
    let mut subsections = Vec::new();
    for (child, inner) in settings.children(Some(id)) {
        let title = reader.message(edition, inner.message())?;
        let items = &reader.plan.lists.section(child).items;
        subsections.push(reader.block(page, &PageKind::Section(child), title, items)?);
    }
    let items = &reader.plan.lists.section(id).items;
    let newest = match section.kind.is_dated() {
        true if !subsections.is_empty() => 0,
        true => items.len().min(LIST_LENGTH),
        false => items.len(),
    };
    let feed = PageKind::Feed(Some(id));
    let content = SectionPage {
        kind: section.kind.key(),
        columns: reader.column_blocks(page, id)?,
        subsections,
        entries: reader.entries(page, &items[..newest])?,
        years: reader.year_links(page, id, None),
        months: reader.month_links(page, id, None),
        section_feed: section.kind.is_dated().then(|| relative(&page.path, &plan::path(reader.site, edition, &feed))),
    };
    reader.template(page, "section.html", PageContext::of(frame, content))
}
