//! An edition's home page.

use crate::plan::{Page, PageKind};
use crate::render::context::{Block, Entry, MonthLink, PageContext};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::theme_messages::SITE_DESCRIPTION;
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct Home<'s> {
    updated: Option<Value>,
    lead: Option<Block<'s>>,
    columns: Vec<Block<'s>>,
    bulletin: Vec<Entry<'s>>,
    sections: Vec<Block<'s>>,
    months: Vec<MonthLink>,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>) {
    let (site, lists) = (inputs.site, &inputs.plan.lists);
    for (section, _) in site.settings.children(None) {
        inputs.headlines(section);
        // The page shows the date of the newest item.
        let newest = lists.section(section).items.first();
        inputs.hasher.moment(newest.and_then(|index| site.item(*index).metadata.published));
    }
    if let Some((lead, _)) = site.settings.children(None).next() {
        inputs.months(lead);
    }
    inputs.newest(&lists.bulletin, usize::MAX);
}

pub fn render(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let settings = &reader.site.settings;
    let description = reader.message(edition, SITE_DESCRIPTION)?;
    let frame = reader.frame(
        page,
        PageHead {
            title: reader.edition(edition).office.clone(),
            description: Some(description),
            ..PageHead::default()
        },
    )?;
    // The first section's columns are the headlines. The other sections are boxes.
    let mut blocks = Vec::new();
    for (id, section) in settings.children(None) {
        let items = &reader.plan.lists.section(id).items;
        blocks.push((
            id,
            reader.block(page, &PageKind::Section(id), reader.message(edition, section.message())?, items)?,
        ));
    }
    let mut blocks = blocks.into_iter();
    let lead = blocks.next();
    let columns = match &lead {
        Some((id, _)) => reader.column_blocks(page, *id)?,
        None => Vec::new(),
    };
    let content = Home {
        updated: newest(reader).map(|at| reader.moment(at)),
        columns,
        bulletin: reader.entries(page, &reader.plan.lists.bulletin)?,
        sections: blocks.map(|(_, block)| block).filter(|block| !block.entries.is_empty()).collect(),
        months: lead.as_ref().map_or(Vec::new(), |(id, _)| reader.month_links(page, *id, None)),
        lead: lead.map(|(_, block)| block),
    };
    reader.template(page, "home.html", PageContext::of(frame, content))
}

/// Returns when the newest item was published. The publication clock is not shown, because it
/// would make every run a new release.
fn newest(reader: &Reader<'_>) -> Option<jiff::Timestamp> {
    let sections = reader.site.settings.children(None);
    let first = sections.filter_map(|(id, _)| reader.plan.lists.section(id).items.first());
    first.filter_map(|index| reader.site.item(*index).metadata.published).max()
}
