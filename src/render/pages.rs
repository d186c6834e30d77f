//! One file for each kind of page, with the page's inputs and its rendering. Only this module
//! refers to all kinds.

#![deny(clippy::wildcard_enum_match_arm)]

mod archive;
mod asset;
mod chooser;
mod column;
mod feed;
mod gone;
mod home;
mod item;
mod not_found;
mod redirect;
mod robots;
mod section;
mod sitemap;
mod tags;
mod withdrawn;

use super::failure::Failure;
use super::reader::Reader;
use super::rendered_page::RenderedPage;
use super::reuse::fingerprint::Fingerprint;
use super::reuse::inputs::PageInputs;
use super::reuse::items::Fingerprints;
use crate::plan::{Page, PageKind};

impl Fingerprints<'_> {
    /// Returns the fingerprint of a page's inputs; nothing where they are not known reliably.
    pub fn of(&self, page: &Page) -> Option<Fingerprint> {
        let mut inputs = PageInputs::of(self, page);
        gather(&mut inputs, &page.kind)?;
        Some(inputs.finish())
    }
}

fn gather(inputs: &mut PageInputs<'_, '_>, kind: &PageKind) -> Option<()> {
    match kind {
        PageKind::Home => home::inputs(inputs),
        PageKind::Section(section) => section::inputs(inputs, *section),
        PageKind::Column(section, column) => column::inputs(inputs, *section, *column),
        PageKind::Year(section, _) => archive::year_inputs(inputs, *section),
        PageKind::Month(section, year, month) => archive::month_inputs(inputs, *section, *year, *month),
        PageKind::Item(index) => item::inputs(inputs, *index),
        PageKind::Redirect(index) => redirect::item_inputs(inputs, *index),
        PageKind::MovedList(list) => redirect::list_inputs(inputs, list),
        PageKind::Gone(item, reason) => gone::inputs(inputs, *item, *reason),
        PageKind::Tags => tags::index_inputs(inputs),
        PageKind::Tag(tag) => tags::tag_inputs(inputs, tag),
        PageKind::Feed(section) => feed::inputs(inputs, *section),
        PageKind::Sitemap(_) => sitemap::inputs(inputs),
        PageKind::SitemapIndex => sitemap::index_inputs(inputs),
        PageKind::Style => asset::style_inputs(inputs),
        PageKind::File(path) => return asset::file_inputs(inputs, path),
        // These pages depend only on settings, messages and templates.
        PageKind::Chooser | PageKind::RootNotFound | PageKind::NotFound | PageKind::Robots => {}
    }
    Some(())
}

/// Renders a page. The HTML of an item's body may be known from the previous release.
pub fn render(reader: &Reader<'_>, page: &Page, known_body: Option<String>) -> Result<RenderedPage, Failure> {
    let bytes = match &page.kind {
        PageKind::Item(index) => return item::render(reader, page, *index, known_body),
        PageKind::Chooser => chooser::chooser(reader, page),
        PageKind::RootNotFound => chooser::root_not_found(reader, page),
        PageKind::Home => home::render(reader, page),
        PageKind::Section(section) => section::render(reader, page, *section),
        PageKind::Column(section, column) => column::render(reader, page, *section, *column),
        PageKind::Year(section, year) => archive::year(reader, page, *section, *year),
        PageKind::Month(section, year, month) => archive::month(reader, page, *section, *year, *month),
        PageKind::Redirect(index) => redirect::item(reader, page, *index),
        PageKind::MovedList(list) => redirect::list(reader, page, list),
        PageKind::Gone(item, reason) => gone::render(reader, page, *item, *reason),
        PageKind::Tags => tags::index(reader, page),
        PageKind::Tag(tag) => tags::tag(reader, page, tag),
        PageKind::NotFound => not_found::render(reader, page),
        PageKind::Feed(section) => feed::render(reader, page, *section),
        PageKind::Sitemap(number) => sitemap::render(reader, page, *number),
        PageKind::SitemapIndex => sitemap::index(reader),
        PageKind::Robots => Ok(robots::render(reader.site)),
        PageKind::Style => Ok(asset::style(reader)),
        PageKind::File(path) => asset::file(reader, path),
    };
    bytes.map(RenderedPage::from)
}
