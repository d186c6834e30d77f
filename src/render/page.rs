//! One function per kind of HTML page.

use super::Failure;
use super::context::{Block, Date, Entry, Link, MonthLink, PageContext, TagLink, YearLink};
use super::frame::Head;
use super::signpost;
use super::worker::Worker;
use crate::item::ItemIndex;
use crate::plan::{self, Page, Subject, relative};
use crate::site::{ColumnId, SectionId, column_message, tag_message};
use minijinja::Value;
use serde::Serialize;

/// How many entries a column's page shows; the archive has the rest.
pub const COLUMN_LENGTH: usize = 50;

pub fn render(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    match &page.subject {
        Subject::Chooser => chooser(worker, page),
        Subject::RootNotFound => root_not_found(worker, page),
        Subject::Home => home(worker, page),
        Subject::Section(section) => self::section(worker, page, *section),
        Subject::Column(section, column) => self::column(worker, page, *section, *column),
        Subject::Year(section, year) => self::year(worker, page, *section, *year),
        Subject::Month(section, year, month) => self::month(worker, page, *section, *year, *month),
        Subject::Tags => tags(worker, page),
        Subject::Tag(tag) => self::tag(worker, page, tag),
        Subject::NotFound => not_found(worker, page),
        Subject::Redirect(index) => signpost::redirect(worker, page, *index),
        Subject::Gone(item, absence) => signpost::gone(worker, page, *item, *absence),
        Subject::Closed(list) => signpost::closed(worker, page, list),
        // The worker makes the others itself.
        _ => Ok(Vec::new()),
    }
}

/// A site's greeting in one language.
#[derive(Serialize)]
struct Greeting<'s> {
    autonym: &'s str,
    lang: &'s str,
    href: String,
    office: &'s str,
    greeting: String,
    notice: String,
}

#[derive(Serialize)]
struct Greetings<'s> {
    greetings: Vec<Greeting<'s>>,
}

fn greetings<'s>(worker: &Worker<'s>, page: &Page, message: &str) -> Result<Greetings<'s>, Failure> {
    let editions = worker.site.settings.editions.iter();
    let greetings = editions.map(|(id, edition)| {
        Ok(Greeting {
            autonym: &edition.autonym,
            lang: &edition.lang,
            href: worker.href(page, &plan::path(worker.site, id, &Subject::Home)),
            office: &edition.office,
            greeting: worker.message(id, message)?,
            notice: worker.message(id, "site-notice")?,
        })
    });
    Ok(Greetings { greetings: greetings.collect::<Result<_, Failure>>()? })
}

fn chooser(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = worker.edition(worker.edition_of(page)).office.clone();
    let frame = worker.frame(page, Head { title, ..Head::default() })?;
    let content = greetings(worker, page, "chooser-enter")?;
    worker.template(page, "chooser.html", PageContext::of(frame, content))
}

fn root_not_found(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = worker.message(worker.edition_of(page), "not-found-title")?;
    let frame = worker.frame(page, Head { title, ..Head::default() })?;
    let content = greetings(worker, page, "not-found-title")?;
    worker.template(page, "root-not-found.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct Home<'s> {
    updated: Option<Value>,
    lead: Option<Block<'s>>,
    columns: Vec<Block<'s>>,
    bulletin: Vec<Entry<'s>>,
    sections: Vec<Block<'s>>,
    months: Vec<MonthLink>,
}

fn home(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let settings = &worker.site.settings;
    let description = worker.message(edition, "site-description")?;
    let frame = worker.frame(
        page,
        Head { title: worker.edition(edition).office.clone(), description: Some(description), ..Head::default() },
    )?;
    // The first section leads: its columns are the headlines, the others are boxes.
    let mut blocks = Vec::new();
    for (id, section) in settings.children(None) {
        let items = &worker.plan.lists.section(id).items;
        blocks.push((
            id,
            worker.block(page, &Subject::Section(id), worker.message(edition, &section.message())?, items)?,
        ));
    }
    let mut blocks = blocks.into_iter();
    let lead = blocks.next();
    let columns = match &lead {
        Some((id, _)) => columns(worker, page, *id)?,
        None => Vec::new(),
    };
    let content = Home {
        updated: newest(worker).map(|at| worker.moment(at)),
        columns,
        bulletin: worker.entries(page, &worker.plan.lists.bulletin)?,
        sections: blocks.map(|(_, block)| block).filter(|block| !block.entries.is_empty()).collect(),
        months: lead.as_ref().map_or(Vec::new(), |(id, _)| worker.month_links(page, *id, None)),
        lead: lead.map(|(_, block)| block),
    };
    worker.template(page, "home.html", PageContext::of(frame, content))
}

/// When something was last added. The clock itself is on no page: it would make every run a
/// new release.
fn newest(worker: &Worker<'_>) -> Option<jiff::Timestamp> {
    let sections = worker.site.settings.children(None);
    let first = sections.filter_map(|(id, _)| worker.plan.lists.section(id).items.first());
    first.filter_map(|index| worker.site.item(*index).facts.published).max()
}

fn columns<'s>(worker: &Worker<'s>, page: &Page, section: SectionId) -> Result<Vec<Block<'s>>, Failure> {
    let edition = worker.edition_of(page);
    let columns = worker.site.settings.section(section).column_ids().map(|(id, column)| {
        let items = worker.plan.lists.section(section).column(id);
        let title = worker.message(edition, &column_message(&column.key))?;
        worker.block(page, &Subject::Column(section, id), title, items)
    });
    columns.collect()
}

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

fn section(worker: &Worker<'_>, page: &Page, id: SectionId) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let settings = &worker.site.settings;
    let section = settings.section(id);
    let mut breadcrumb = worker.breadcrumb(page, Some(id))?;
    let title = breadcrumb.pop().map(|link| link.title).unwrap_or_default();
    let frame = worker.frame(page, Head { title, breadcrumb, section: Some(id), ..Head::default() })?;
    let mut subsections = Vec::new();
    for (child, inner) in settings.children(Some(id)) {
        let title = worker.message(edition, &inner.message())?;
        let items = &worker.plan.lists.section(child).items;
        subsections.push(worker.block(page, &Subject::Section(child), title, items)?);
    }
    let items = &worker.plan.lists.section(id).items;
    let newest = match section.kind.is_dated() {
        true if !subsections.is_empty() => 0,
        true => items.len().min(COLUMN_LENGTH),
        false => items.len(),
    };
    let feed = Subject::Feed(Some(id));
    let content = SectionPage {
        kind: section.kind.key(),
        columns: columns(worker, page, id)?,
        subsections,
        entries: worker.entries(page, &items[..newest])?,
        years: worker.year_links(page, id, None),
        months: worker.month_links(page, id, None),
        section_feed: section.kind.is_dated().then(|| relative(&page.path, &plan::path(worker.site, edition, &feed))),
    };
    worker.template(page, "section.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct ListPage<'s> {
    entries: Vec<Entry<'s>>,
    more: bool,
    years: Vec<YearLink>,
    siblings: Vec<Link>,
}

fn column(worker: &Worker<'_>, page: &Page, id: SectionId, column: ColumnId) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let section = worker.site.settings.section(id);
    let items = worker.plan.lists.section(id).column(column);
    let title = worker.message(edition, &column_message(&section.column(column).key))?;
    let frame = worker.frame(
        page,
        Head { title, breadcrumb: worker.breadcrumb(page, Some(id))?, section: Some(id), ..Head::default() },
    )?;
    let siblings = section.column_ids().map(|(other, sibling)| {
        Ok(Link {
            title: worker.message(edition, &column_message(&sibling.key))?,
            href: relative(&page.path, &plan::path(worker.site, edition, &Subject::Column(id, other))),
            current: other == column,
        })
    });
    let content = ListPage {
        entries: worker.entries(page, &items[..items.len().min(COLUMN_LENGTH)])?,
        more: items.len() > COLUMN_LENGTH,
        years: worker.year_links(page, id, None),
        siblings: siblings.collect::<Result<_, Failure>>()?,
    };
    worker.template(page, "column.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct YearPage {
    year: String,
    months: Vec<MonthLink>,
    years: Vec<YearLink>,
}

fn year(worker: &Worker<'_>, page: &Page, id: SectionId, year: i16) -> Result<Vec<u8>, Failure> {
    let frame = worker.frame(page, archive_head(worker, page, id, &year.to_string(), None)?)?;
    let content = YearPage {
        year: year.to_string(),
        months: worker.month_links(page, id, Some(year)),
        years: worker.year_links(page, id, Some(year)),
    };
    worker.template(page, "year.html", PageContext::of(frame, content))
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

fn month(worker: &Worker<'_>, page: &Page, id: SectionId, year: i16, month: i8) -> Result<Vec<u8>, Failure> {
    let frame = worker.frame(page, archive_head(worker, page, id, &year.to_string(), Some((year, month)))?)?;
    let list = worker.plan.lists.section(id);
    let at = list.months.iter().position(|other| (other.year, other.month) == (year, month));
    let items: &[ItemIndex] = at.map_or(&[], |at| &list.items[list.months[at].range.clone()]);
    let mut days = Vec::new();
    for (date, items) in worker.days(items) {
        days.push(Day { date: Date::day(date), entries: worker.entries(page, &items)? });
    }
    let link = |other: Option<usize>| Some(worker.month_link(page, id, list.months.get(other?)?));
    let content = MonthPage {
        date: Date::month(year, month),
        count: worker.shown_count(page, items),
        days,
        newer: link(at.and_then(|at| at.checked_sub(1))),
        older: link(at.map(|at| at + 1)),
    };
    worker.template(page, "month.html", PageContext::of(frame, content))
}

fn archive_head(
    worker: &Worker<'_>,
    page: &Page,
    id: SectionId,
    year: &str,
    month: Option<(i16, i8)>,
) -> Result<Head, Failure> {
    let edition = worker.edition_of(page);
    let mut breadcrumb = worker.breadcrumb(page, Some(id))?;
    let section = breadcrumb.last().map(|link| link.title.clone()).unwrap_or_default();
    let mut arguments = fluent::FluentArgs::new();
    arguments.set("section", section);
    let title = match month {
        None => {
            arguments.set("year", year.to_owned());
            worker.message_with(edition, "archive-year-title", &arguments)?
        }
        Some((number, month)) => {
            let first = jiff::civil::date(number, month, 1).to_datetime(jiff::civil::Time::midnight());
            arguments.set("date", crate::catalog::Moment::new(first).into_value());
            let path = plan::path(worker.site, edition, &Subject::Year(id, number));
            breadcrumb.push(Link { title: year.to_owned(), href: relative(&page.path, &path), current: false });
            worker.message_with(edition, "archive-month-title", &arguments)?
        }
    };
    Ok(Head { title, breadcrumb, section: Some(id), ..Head::default() })
}

#[derive(Serialize)]
struct TagsPage {
    tags: Vec<TagLink>,
}

fn tags(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let title = worker.message(edition, "tags-title")?;
    let frame = worker.frame(page, Head { title, breadcrumb: worker.breadcrumb(page, None)?, ..Head::default() })?;
    let links = worker.plan.lists.tags.iter().map(|(tag, items)| {
        Ok(TagLink {
            title: worker.message(edition, &tag_message(tag))?,
            href: relative(&page.path, &plan::path(worker.site, edition, &Subject::Tag(tag.clone()))),
            count: worker.shown_count(page, items),
        })
    });
    let mut tags = links.collect::<Result<Vec<_>, Failure>>()?;
    worker.sort_by_name(edition, &mut tags, |tag| &tag.title);
    worker.template(page, "tags.html", PageContext::of(frame, TagsPage { tags }))
}

#[derive(Serialize)]
struct TagPage<'s> {
    entries: Vec<Entry<'s>>,
}

fn tag(worker: &Worker<'_>, page: &Page, tag: &str) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let title = worker.message(edition, &tag_message(tag))?;
    let mut breadcrumb = worker.breadcrumb(page, None)?;
    breadcrumb.push(Link {
        title: worker.message(edition, "tags-title")?,
        href: relative(&page.path, &plan::path(worker.site, edition, &Subject::Tags)),
        current: false,
    });
    let frame = worker.frame(page, Head { title, breadcrumb, ..Head::default() })?;
    let items = worker.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
    let content = TagPage { entries: worker.entries(page, items)? };
    worker.template(page, "tag.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct Nothing {}

fn not_found(worker: &Worker<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = worker.message(worker.edition_of(page), "not-found-title")?;
    let frame = worker.frame(page, Head { title, ..Head::default() })?;
    worker.template(page, "not-found.html", PageContext::of(frame, Nothing {}))
}
