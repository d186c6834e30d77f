//! A column's page, with its newest items.

use crate::plan::{self, Page, PageKind, relative};
use crate::render::context::{Entry, Link, PageContext, YearLink};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::lists::LIST_LENGTH;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::site::{ColumnId, SectionId, column_message};
use serde::Serialize;

#[derive(Serialize)]
struct ListPage<'s> {
    entries: Vec<Entry<'s>>,
    more: bool,
    years: Vec<YearLink>,
    siblings: Vec<Link>,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>, section: SectionId, column: ColumnId) {
    let list = inputs.plan.lists.section(section);
    let items = list.column(column);
    inputs.newest(items, LIST_LENGTH);
    inputs.hasher.number(u64::from(items.len() > LIST_LENGTH));
    list.years().into_iter().for_each(|year| inputs.hasher.signed(year.into()));
}

pub fn render(reader: &Reader<'_>, page: &Page, id: SectionId, column: ColumnId) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let section = reader.site.settings.section(id);
    let items = reader.plan.lists.section(id).column(column);
    let title = reader.message(edition, column_message(&section.column(column).key))?;
    let frame = reader.frame(
        page,
        PageHead { title, breadcrumb: reader.breadcrumb(page, Some(id))?, section: Some(id), ..PageHead::default() },
    )?;
    let siblings = section.column_ids().map(|(other, sibling)| {
        Ok(Link {
            title: reader.message(edition, column_message(&sibling.key))?,
            href: relative(&page.path, &plan::path(reader.site, edition, &PageKind::Column(id, other))),
            current: other == column,
        })
    });
    let content = ListPage {
        entries: reader.entries(page, &items[..items.len().min(LIST_LENGTH)])?,
        more: items.len() > LIST_LENGTH,
        years: reader.year_links(page, id, None),
        siblings: siblings.collect::<Result<_, Failure>>()?,
    };
    reader.template(page, "column.html", PageContext::of(frame, content))
}
