//! Atom feeds (RFC 4287) of an edition and of each section.

use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::plan::{self, Page, PageKind, Plan};
use crate::render::failure::Failure;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::render::xml;
use crate::site::{SectionId, Site};
use jiff::Timestamp;
use quick_xml::Writer;
use std::io;

/// The greatest number of entries in a feed.
const LENGTH: usize = 30;

pub fn inputs(inputs: &mut PageInputs<'_, '_>, section: Option<SectionId>) {
    for index in members(inputs.site, inputs.plan, inputs.edition, section) {
        inputs.entry(Some(index));
        inputs.address(index);
    }
}

pub fn render(reader: &Reader<'_>, page: &Page, section: Option<SectionId>) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let title = match section {
        Some(id) => reader.message(edition, reader.site.settings.section(id).message())?,
        None => reader.edition(edition).office.clone(),
    };
    let entries = entries(reader, page, section);
    write(reader, page, section, &title, &entries).map_err(Failure::Io)
}

struct FeedEntry<'s> {
    index: ItemIndex,
    published: Timestamp,
    updated: Timestamp,
    title: &'s str,
    summary: &'s str,
}

/// Returns the entries that have a text in the edition's own language. A feed contains no
/// fallbacks, because its readers subscribed to one language.
fn entries<'s>(reader: &Reader<'s>, page: &Page, section: Option<SectionId>) -> Vec<FeedEntry<'s>> {
    let edition = reader.edition_of(page);
    let members = members(reader.site, reader.plan, edition, section);
    let entries = members.into_iter().filter_map(|index| {
        let item = reader.site.item(index);
        let text = reader.plan.shown(reader.site, index, edition).filter(|shown| !shown.is_fallback)?.text;
        let published = item.metadata.published?;
        let corrected = item.corrected(reader.plan.as_of);
        let updated = corrected.map_or(published, |corrected| corrected.max(published));
        Some(FeedEntry { index, published, updated, title: &text.title, summary: &text.summary })
    });
    entries.collect()
}

/// Returns the newest items of a feed.
fn members(site: &Site, plan: &Plan, edition: EditionId, section: Option<SectionId>) -> Vec<ItemIndex> {
    let settings = &site.settings;
    let has_text = |index: &ItemIndex| {
        let item = site.item(*index);
        item.metadata.published.is_some() && item.publishable(edition).is_some()
    };
    let newest = |id: SectionId| plan.lists.section(id).items.iter().copied().filter(has_text).take(LENGTH);
    let mut members: Vec<ItemIndex> = match section {
        Some(id) => newest(id).collect(),
        None => {
            let sections = settings.children(None).filter(|(_, section)| section.kind.is_dated());
            sections.flat_map(|(id, _)| newest(id)).collect()
        }
    };
    members.sort_by_key(|index| std::cmp::Reverse(site.item(*index).metadata.published));
    members.truncate(LENGTH);
    members
}

fn write(
    reader: &Reader<'_>,
    page: &Page,
    section: Option<SectionId>,
    title: &str,
    entries: &[FeedEntry<'_>],
) -> io::Result<Vec<u8>> {
    let edition = reader.edition_of(page);
    let own = reader.edition(edition);
    let lang = own.lang.as_str();
    let kind = section.map_or(PageKind::Home, PageKind::Section);
    let html = reader.absolute(&plan::path(reader.site, edition, &kind));
    let newest = entries.iter().map(|entry| entry.updated).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let mut writer = xml::start()?;
    let feed = writer.create_element("feed");
    let feed = feed.with_attribute(("xmlns", "http://www.w3.org/2005/Atom")).with_attribute(("xml:lang", lang));
    feed.write_inner_content(|writer| {
        xml::text(writer, "title", title)?;
        xml::text(writer, "id", &html)?;
        xml::text(writer, "updated", &plan::stamp(newest, &reader.site.settings.time_zone))?;
        link(writer, "self", &reader.absolute(&page.path), "application/atom+xml", None)?;
        link(writer, "alternate", &html, "text/html", Some(lang))?;
        writer.create_element("author").write_inner_content(|writer| xml::text(writer, "name", &own.office))?;
        for entry in entries {
            writer.create_element("entry").write_inner_content(|writer| write_entry(reader, page, writer, entry))?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

fn write_entry(
    reader: &Reader<'_>,
    page: &Page,
    writer: &mut Writer<Vec<u8>>,
    entry: &FeedEntry<'_>,
) -> io::Result<()> {
    let item = reader.site.item(entry.index);
    let edition = reader.edition_of(page);
    xml::text(writer, "title", entry.title)?;
    xml::text(writer, "id", &entry_id(reader, page, &item.id))?;
    xml::text(writer, "published", &plan::stamp(entry.published, &reader.site.settings.time_zone))?;
    xml::text(writer, "updated", &plan::stamp(entry.updated, &reader.site.settings.time_zone))?;
    let of = |edition| reader.absolute(&reader.plan.item_path(reader.site, edition, entry.index));
    let own = reader.edition(edition).lang.as_str();
    link(writer, "alternate", &of(edition), "text/html", Some(own))?;
    for other in reader.plan.own_editions(reader.site, entry.index).filter(|other| *other != edition) {
        let lang = reader.edition(other).lang.as_str();
        link(writer, "alternate", &of(other), "text/html", Some(lang))?;
    }
    xml::text(writer, "summary", entry.summary)
}

/// Returns a tag URI (RFC 4151) of the item's id. It does not depend on the item's address.
fn entry_id(reader: &Reader<'_>, page: &Page, item: &str) -> String {
    let base = &reader.site.settings.base_url;
    let host = base.split("//").nth(1).unwrap_or(base).split(['/', ':']).next().unwrap_or_default();
    format!("tag:{host},2012:{}/{item}", reader.edition(reader.edition_of(page)).key)
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, href: &str, kind: &str, lang: Option<&str>) -> io::Result<()> {
    let element = writer.create_element("link");
    let element = element.with_attribute(("rel", rel)).with_attribute(("type", kind)).with_attribute(("href", href));
    let element = match lang {
        Some(lang) => element.with_attribute(("hreflang", lang)),
        None => element,
    };
    element.write_empty()?;
    Ok(())
}
