//! Sitemaps (sitemaps.org 0.9) with alternates, and the index of all sitemaps.

use crate::plan::{self, Page, PageKind, Plan, SITEMAP_LENGTH};
use crate::render::failure::Failure;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::render::xml;
use crate::site::Site;
use jiff::Timestamp;
use quick_xml::Writer;
use std::io;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub fn index_inputs(inputs: &mut PageInputs<'_, '_>) {
    inputs.plan.sitemaps.iter().for_each(|count| inputs.hasher.number((*count).into()));
}

/// Renders the index of the sitemaps of all editions.
pub fn index(reader: &Reader<'_>) -> Result<Vec<u8>, Failure> {
    write_index(reader.site, reader.plan).map_err(Failure::Io)
}

fn write_index(site: &Site, plan: &Plan) -> io::Result<Vec<u8>> {
    let mut writer = xml::start()?;
    writer.create_element("sitemapindex").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|writer| {
        let editions = site.settings.editions.ids().zip(&plan.sitemaps);
        let files = editions.flat_map(|(edition, count)| (0..*count).map(move |number| (edition, number)));
        for (edition, number) in files {
            let path = plan::path(site, edition, &PageKind::Sitemap(number));
            writer.create_element("sitemap").write_inner_content(|writer| {
                xml::text(writer, "loc", &format!("{}/{path}", site.settings.base_url))
            })?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>) {
    let (site, plan, edition) = (inputs.site, inputs.plan, inputs.edition);
    for page in plan.pages.iter().filter(|page| page.edition == Some(edition)) {
        match page.kind.item() {
            Some(index) => {
                inputs.hasher.number(u64::from(plan.is_listed(site, page)));
                inputs.address(index);
            }
            None => inputs.hasher.text(page.path.as_str()),
        }
    }
}

/// Renders one file of an edition's sitemap. It lists the pages in the edition's own language.
pub fn render(reader: &Reader<'_>, page: &Page, number: u16) -> Result<Vec<u8>, Failure> {
    write(reader, page, number).map_err(Failure::Io)
}

fn write(reader: &Reader<'_>, page: &Page, number: u16) -> io::Result<Vec<u8>> {
    let edition = reader.edition_of(page);
    let mut writer = xml::start()?;
    let root = writer.create_element("urlset").with_attribute(("xmlns", NAMESPACE));
    let root = root.with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    root.write_inner_content(|writer| {
        let pages = reader.plan.pages.iter().filter(|page| page.edition == Some(edition));
        let listed = pages.filter(|page| reader.plan.is_listed(reader.site, page));
        for page in listed.skip(usize::from(number) * SITEMAP_LENGTH).take(SITEMAP_LENGTH) {
            writer.create_element("url").write_inner_content(|writer| entry(reader, writer, page))?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

fn entry(reader: &Reader<'_>, writer: &mut Writer<Vec<u8>>, page: &Page) -> io::Result<()> {
    xml::text(writer, "loc", &reader.absolute(&page.path))?;
    if let Some(at) = last_modified(reader, page) {
        xml::text(writer, "lastmod", &plan::stamp(at, &reader.site.settings.time_zone))?;
    }
    let members = reader.plan.alternates(reader.site, page).members;
    for member in &members {
        let path = reader.plan.path(reader.site, *member, &page.kind);
        alternate(writer, &reader.edition(*member).lang, &reader.absolute(&path))?;
    }
    let default = reader.plan.default_alternate(reader.site, &page.kind, &members);
    alternate(writer, "x-default", &reader.absolute(default.as_deref().unwrap_or(&page.path)))
}

fn last_modified(reader: &Reader<'_>, page: &Page) -> Option<Timestamp> {
    let item = reader.site.item(page.kind.item()?);
    item.corrected(reader.plan.as_of).max(item.metadata.published)
}

/// Writes a link to an alternate. It must follow `lastmod`, because the schema is a sequence.
fn alternate(writer: &mut Writer<Vec<u8>>, lang: &str, href: &str) -> io::Result<()> {
    let element = writer.create_element("xhtml:link").with_attribute(("rel", "alternate"));
    element.with_attribute(("hreflang", lang)).with_attribute(("href", href)).write_empty()?;
    Ok(())
}
