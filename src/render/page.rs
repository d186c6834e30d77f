//! One function per kind of HTML page.

use super::Failure;
use super::context::{Block, Date, Entry, Link, MonthLink, PageContext, TagLink, YearLink};
use super::frame::PageHead;
use super::reader::Reader;
use super::signpost;
use crate::item::ItemIndex;
use crate::plan::{self, Page, PageKind, relative};
use crate::site::{ColumnId, SectionId, column_message, tag_message};
use minijinja::Value;
use serde::Serialize;

/// How many entries a column's page shows; the archive has the rest.
pub const COLUMN_LENGTH: usize = 50;

pub fn render(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    match &page.kind {
        PageKind::Chooser => chooser(reader, page),
        PageKind::RootNotFound => root_not_found(reader, page),
        PageKind::Home => home(reader, page),
        PageKind::Section(section) => self::section(reader, page, *section),
        PageKind::Column(section, column) => self::column(reader, page, *section, *column),
        PageKind::Year(section, year) => self::year(reader, page, *section, *year),
        PageKind::Month(section, year, month) => self::month(reader, page, *section, *year, *month),
        PageKind::Tags => tags(reader, page),
        PageKind::Tag(tag) => self::tag(reader, page, tag),
        PageKind::NotFound => not_found(reader, page),
        PageKind::Redirect(index) => signpost::redirect(reader, page, *index),
        PageKind::Gone(item, absence) => signpost::gone(reader, page, *item, *absence),
        PageKind::MovedList(list) => signpost::closed(reader, page, list),
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

fn greetings<'s>(reader: &Reader<'s>, page: &Page, message: &str) -> Result<Greetings<'s>, Failure> {
    let editions = reader.site.settings.editions.iter();
    let greetings = editions.map(|(id, edition)| {
        Ok(Greeting {
            autonym: &edition.autonym,
            lang: &edition.lang,
            href: reader.href(page, &plan::path(reader.site, id, &PageKind::Home)),
            office: &edition.office,
            greeting: reader.message(id, message)?,
            notice: reader.message(id, "site-notice")?,
        })
    });
    Ok(Greetings { greetings: greetings.collect::<Result<_, Failure>>()? })
}

fn chooser(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.edition(reader.edition_of(page)).office.clone();
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = greetings(reader, page, "chooser-enter")?;
    reader.template(page, "chooser.html", PageContext::of(frame, content))
}

fn root_not_found(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), "not-found-title")?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = greetings(reader, page, "not-found-title")?;
    reader.template(page, "root-not-found.html", PageContext::of(frame, content))
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

fn home(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let settings = &reader.site.settings;
    let description = reader.message(edition, "site-description")?;
    let frame = reader.frame(
        page,
        PageHead {
            title: reader.edition(edition).office.clone(),
            description: Some(description),
            ..PageHead::default()
        },
    )?;
    // The first section leads: its columns are the headlines, the others are boxes.
    let mut blocks = Vec::new();
    for (id, section) in settings.children(None) {
        let items = &reader.plan.lists.section(id).items;
        blocks.push((
            id,
            reader.block(page, &PageKind::Section(id), reader.message(edition, &section.message())?, items)?,
        ));
    }
    let mut blocks = blocks.into_iter();
    let lead = blocks.next();
    let columns = match &lead {
        Some((id, _)) => columns(reader, page, *id)?,
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

/// When something was last added. The clock itself is on no page: it would make every run a
/// new release.
fn newest(reader: &Reader<'_>) -> Option<jiff::Timestamp> {
    let sections = reader.site.settings.children(None);
    let first = sections.filter_map(|(id, _)| reader.plan.lists.section(id).items.first());
    first.filter_map(|index| reader.site.item(*index).metadata.published).max()
}

fn columns<'s>(reader: &Reader<'s>, page: &Page, section: SectionId) -> Result<Vec<Block<'s>>, Failure> {
    let edition = reader.edition_of(page);
    let columns = reader.site.settings.section(section).column_ids().map(|(id, column)| {
        let items = reader.plan.lists.section(section).column(id);
        let title = reader.message(edition, &column_message(&column.key))?;
        reader.block(page, &PageKind::Column(section, id), title, items)
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

fn section(reader: &Reader<'_>, page: &Page, id: SectionId) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let settings = &reader.site.settings;
    let section = settings.section(id);
    let mut breadcrumb = reader.breadcrumb(page, Some(id))?;
    let title = breadcrumb.pop().map(|link| link.title).unwrap_or_default();
    let frame = reader.frame(page, PageHead { title, breadcrumb, section: Some(id), ..PageHead::default() })?;
    let mut subsections = Vec::new();
    for (child, inner) in settings.children(Some(id)) {
        let title = reader.message(edition, &inner.message())?;
        let items = &reader.plan.lists.section(child).items;
        subsections.push(reader.block(page, &PageKind::Section(child), title, items)?);
    }
    let items = &reader.plan.lists.section(id).items;
    let newest = match section.kind.is_dated() {
        true if !subsections.is_empty() => 0,
        true => items.len().min(COLUMN_LENGTH),
        false => items.len(),
    };
    let feed = PageKind::Feed(Some(id));
    let content = SectionPage {
        kind: section.kind.key(),
        columns: columns(reader, page, id)?,
        subsections,
        entries: reader.entries(page, &items[..newest])?,
        years: reader.year_links(page, id, None),
        months: reader.month_links(page, id, None),
        section_feed: section.kind.is_dated().then(|| relative(&page.path, &plan::path(reader.site, edition, &feed))),
    };
    reader.template(page, "section.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct ListPage<'s> {
    entries: Vec<Entry<'s>>,
    more: bool,
    years: Vec<YearLink>,
    siblings: Vec<Link>,
}

fn column(reader: &Reader<'_>, page: &Page, id: SectionId, column: ColumnId) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let section = reader.site.settings.section(id);
    let items = reader.plan.lists.section(id).column(column);
    let title = reader.message(edition, &column_message(&section.column(column).key))?;
    let frame = reader.frame(
        page,
        PageHead { title, breadcrumb: reader.breadcrumb(page, Some(id))?, section: Some(id), ..PageHead::default() },
    )?;
    let siblings = section.column_ids().map(|(other, sibling)| {
        Ok(Link {
            title: reader.message(edition, &column_message(&sibling.key))?,
            href: relative(&page.path, &plan::path(reader.site, edition, &PageKind::Column(id, other))),
            current: other == column,
        })
    });
    let content = ListPage {
        entries: reader.entries(page, &items[..items.len().min(COLUMN_LENGTH)])?,
        more: items.len() > COLUMN_LENGTH,
        years: reader.year_links(page, id, None),
        siblings: siblings.collect::<Result<_, Failure>>()?,
    };
    reader.template(page, "column.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct YearPage {
    year: String,
    months: Vec<MonthLink>,
    years: Vec<YearLink>,
}

fn year(reader: &Reader<'_>, page: &Page, id: SectionId, year: i16) -> Result<Vec<u8>, Failure> {
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

fn month(reader: &Reader<'_>, page: &Page, id: SectionId, year: i16, month: i8) -> Result<Vec<u8>, Failure> {
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
    let mut arguments = fluent::FluentArgs::new();
    arguments.set("section", section);
    let title = match month {
        None => {
            arguments.set("year", year.to_owned());
            reader.message_with(edition, "archive-year-title", &arguments)?
        }
        Some((number, month)) => {
            let first = jiff::civil::date(number, month, 1).to_datetime(jiff::civil::Time::midnight());
            arguments.set("date", crate::catalog::Moment::new(first).into_value());
            let path = plan::path(reader.site, edition, &PageKind::Year(id, number));
            breadcrumb.push(Link { title: year.to_owned(), href: relative(&page.path, &path), current: false });
            reader.message_with(edition, "archive-month-title", &arguments)?
        }
    };
    Ok(PageHead { title, breadcrumb, section: Some(id), ..PageHead::default() })
}

#[derive(Serialize)]
struct TagsPage {
    tags: Vec<TagLink>,
}

fn tags(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let title = reader.message(edition, "tags-title")?;
    let frame =
        reader.frame(page, PageHead { title, breadcrumb: reader.breadcrumb(page, None)?, ..PageHead::default() })?;
    let links = reader.plan.lists.tags.iter().map(|(tag, items)| {
        Ok(TagLink {
            title: reader.message(edition, &tag_message(tag))?,
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

fn tag(reader: &Reader<'_>, page: &Page, tag: &str) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let title = reader.message(edition, &tag_message(tag))?;
    let mut breadcrumb = reader.breadcrumb(page, None)?;
    breadcrumb.push(Link {
        title: reader.message(edition, "tags-title")?,
        href: relative(&page.path, &plan::path(reader.site, edition, &PageKind::Tags)),
        current: false,
    });
    let frame = reader.frame(page, PageHead { title, breadcrumb, ..PageHead::default() })?;
    let items = reader.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
    let content = TagPage { entries: reader.entries(page, items)? };
    reader.template(page, "tag.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct Nothing {}

fn not_found(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), "not-found-title")?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    reader.template(page, "not-found.html", PageContext::of(frame, Nothing {}))
}
