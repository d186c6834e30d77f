//! sitemap.xml (sitemaps.org 0.9) with alternates, and robots.txt.

use super::reader::Reader;
use crate::edition::EditionId;
use crate::plan::{self, OutputPath, Page, PageKind, Plan, SITEMAP_LENGTH};
use crate::site::Site;
use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::borrow::Cow;
use std::io;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub fn robots(site: &Site) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", site.settings.base_url).into_bytes()
}

/// The files of all editions.
pub fn index(site: &Site, plan: &Plan) -> io::Result<Vec<u8>> {
    let mut writer = start()?;
    writer.create_element("sitemapindex").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|writer| {
        let editions = site.settings.editions.ids().zip(&plan.sitemaps);
        let files = editions.flat_map(|(edition, count)| (0..*count).map(move |number| (edition, number)));
        for (edition, number) in files {
            let path = plan::path(site, edition, &PageKind::Sitemap(number));
            writer
                .create_element("sitemap")
                .write_inner_content(|writer| text(writer, "loc", &format!("{}/{path}", site.settings.base_url)))?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

/// The pages of an edition that are in its own language.
pub fn sitemap(reader: &Reader<'_>, page: &Page, number: u16) -> io::Result<Vec<u8>> {
    let edition = reader.edition_of(page);
    let mut writer = start()?;
    let root = writer.create_element("urlset").with_attribute(("xmlns", NAMESPACE));
    let root = root.with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    root.write_inner_content(|writer| {
        let pages = reader.plan.pages.iter().filter(|page| page.edition == Some(edition));
        let members = pages.filter_map(|page| Some((page, reader.plan.sitemap_members(reader.site, page)?)));
        for (page, members) in members.skip(usize::from(number) * SITEMAP_LENGTH).take(SITEMAP_LENGTH) {
            writer.create_element("url").write_inner_content(|writer| entry(reader, writer, page, &members))?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

fn entry(reader: &Reader<'_>, writer: &mut Writer<Vec<u8>>, page: &Page, members: &[EditionId]) -> io::Result<()> {
    text(writer, "loc", &reader.absolute(&page.path))?;
    if let Some(at) = last_modified(reader, page) {
        text(writer, "lastmod", &plan::stamp(at, &reader.site.settings.time_zone))?;
    }
    for member in members {
        let path = reader.plan.path(reader.site, *member, &page.kind);
        alternate(writer, &reader.edition(*member).lang, &reader.absolute(&path))?;
    }
    let default = default_page(reader, page, members);
    alternate(writer, "x-default", &reader.absolute(&default))
}

/// As on the page itself: search engines drop a pair about which the two disagree.
fn default_page<'p>(reader: &'p Reader<'_>, page: &'p Page, members: &[EditionId]) -> Cow<'p, OutputPath> {
    let source = reader.site.settings.source;
    match (&page.kind, members.contains(&source), members.first()) {
        (PageKind::Home, ..) => Cow::Owned(OutputPath::new("index.html")),
        (kind, true, _) => reader.plan.path(reader.site, source, kind),
        (kind, false, Some(first)) => reader.plan.path(reader.site, *first, kind),
        (_, false, None) => Cow::Borrowed(&page.path),
    }
}

fn last_modified(reader: &Reader<'_>, page: &Page) -> Option<Timestamp> {
    let PageKind::Item(index) = page.kind else { return None };
    let facts = &reader.site.item(index).metadata;
    facts.corrected.filter(|at| *at <= reader.plan.as_of).max(facts.published)
}

fn start() -> io::Result<Writer<Vec<u8>>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(writer)
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(content))?;
    Ok(())
}

/// After `lastmod`: the schema is a sequence.
fn alternate(writer: &mut Writer<Vec<u8>>, lang: &str, href: &str) -> io::Result<()> {
    let element = writer.create_element("xhtml:link").with_attribute(("rel", "alternate"));
    element.with_attribute(("hreflang", lang)).with_attribute(("href", href)).write_empty()?;
    Ok(())
}
