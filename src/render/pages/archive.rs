//! A section's archives by year and by month.

use crate::catalog::Moment;
use crate::item::ItemIndex;
use crate::plan::{self, Page, PageKind, relative};
use crate::render::context::{Date, Entry, Link, MonthLink, PageContext, YearLink};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::site::SectionId;
use crate::theme_messages::{ARCHIVE_MONTH_TITLE, ARCHIVE_YEAR_TITLE};
use fluent::FluentArgs;
use jiff::civil;
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct YearPage {
    year: String,
    months: Vec<MonthLink>,
    years: Vec<YearLink>,
}

pub fn year_inputs(inputs: &mut PageInputs<'_, '_>, section: SectionId) {
    inputs.months(section);
}

pub fn year(reader: &Reader<'_>, page: &Page, id: SectionId, year: i16) -> Result<Vec<u8>, Failure> {
    let frame = reader.frame(page, archive_head(reader, page, id, &year.to_string(), None)?)?;
    let content = YearPage {
        year: year.to_string(),
        months: reader.month_links(page, id, Some(year)),
        years: reader.year_links(page, id, Some(year)),
    };
    reader.template(page, "year.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct MonthPage<'s> {
    date: Option<Value>,
    count: usize,
    days: Vec<Day<'s>>,
    newer: Option<MonthLink>,
    older: Option<MonthLink>,
}

#[derive(Serialize)]
struct Day<'s> {
    date: Value,
    entries: Vec<Entry<'s>>,
}

pub fn month_inputs(inputs: &mut PageInputs<'_, '_>, section: SectionId, year: i16, month: i8) {
    inputs.months(section);
    let list = inputs.plan.lists.section(section);
    for own in list.months.iter().filter(|other| (other.year, other.month) == (year, month)) {
        inputs.newest(&list.items[own.range.clone()], usize::MAX);
    }
}

pub fn month(reader: &Reader<'_>, page: &Page, id: SectionId, year: i16, month: i8) -> Result<Vec<u8>, Failure> {
    let frame = reader.frame(page, archive_head(reader, page, id, &year.to_string(), Some((year, month)))?)?;
    let list = reader.plan.lists.section(id);
    let at = list.months.iter().position(|other| (other.year, other.month) == (year, month));
    let items: &[ItemIndex] = at.map_or(&[], |at| &list.items[list.months[at].range.clone()]);
    let mut days = Vec::new();
    for (date, items) in reader.days(items) {
        days.push(Day { date: Date::day(date), entries: reader.entries(page, &items)? });
    }
    let link = |other: Option<usize>| Some(reader.month_link(page, id, list.months.get(other?)?));
    let content = MonthPage {
        date: Date::month(year, month),
        count: reader.shown_count(page, items),
        days,
        newer: link(at.and_then(|at| at.checked_sub(1))),
        older: link(at.map(|at| at + 1)),
    };
    reader.template(page, "month.html", PageContext::of(frame, content))
}

fn archive_head(
    reader: &Reader<'_>,
    page: &Page,
    id: SectionId,
    year: &str,
    month: Option<(i16, i8)>,
) -> Result<PageHead, Failure> {
    let edition = reader.edition_of(page);
    let mut breadcrumb = reader.breadcrumb(page, Some(id))?;
    let section = breadcrumb.last().map(|link| link.title.clone()).unwrap_or_default();
    let mut arguments = FluentArgs::new();
    arguments.set("section", section);
    let title = match month {
        None => {
            arguments.set("year", year.to_owned());
            reader.message_with(edition, ARCHIVE_YEAR_TITLE, &arguments)?
        }
        Some((number, month)) => {
            let first = civil::date(number, month, 1).to_datetime(civil::Time::midnight());
            arguments.set("date", Moment::new(first).into_value());
            let path = plan::path(reader.site, edition, &PageKind::Year(id, number));
            breadcrumb.push(Link { title: year.to_owned(), href: relative(&page.path, &path), current: false });
            reader.message_with(edition, ARCHIVE_MONTH_TITLE, &arguments)?
        }
    };
    Ok(PageHead { title, breadcrumb, section: Some(id), ..PageHead::default() })
}
