//! A plan: which pages a publication has, and what each edition shows.

use super::address::OutputPath;
use super::lists::Lists;
use super::page::{Page, PageKind, page_at};
use super::resolution::{Resolutions, ResolvedText};
use super::urls::path;
use super::visibility::Held;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::site::Site;
use jiff::Timestamp;
use std::borrow::Cow;

/// The pages and lists of a publication, before any page is rendered.
#[derive(Debug)]
pub struct Plan {
    pub as_of: Timestamp,
    /// Sorted by path.
    pub pages: Vec<Page>,
    pub lists: Lists,
    pub held: Vec<Held>,
    /// How many pages of the served release are missing from `pages`, or are replaced by a page
    /// that says that the item is gone.
    pub removed: usize,
    pub style: OutputPath,
    /// The number of sitemap files, by edition.
    pub sitemaps: Vec<u16>,
    /// Whether each item is on the site, by item.
    pub(super) visible: Vec<bool>,
    pub(super) resolutions: Resolutions,
}

impl Plan {
    /// Returns the text that an edition shows of an item, whether the item is on the site or not.
    pub fn shown<'s>(&self, site: &'s Site, index: ItemIndex, edition: EditionId) -> Option<ResolvedText<'s>> {
        self.resolutions.get(site, index, edition)
    }

    /// Returns whether an edition shows an item in any language.
    pub fn has(&self, index: ItemIndex, edition: EditionId) -> bool {
        self.resolutions.has(index, edition)
    }

    /// Returns the editions that show an item in their own language: its alternates.
    pub fn own_editions<'p>(&'p self, site: &Site, index: ItemIndex) -> impl Iterator<Item = EditionId> + use<'p> {
        site.settings.editions.ids().filter(move |edition| self.resolutions.is_own(index, *edition))
    }

    /// Returns the planned address of an item's page, or the address that it would have.
    pub fn item_path<'p>(&'p self, site: &Site, edition: EditionId, index: ItemIndex) -> Cow<'p, OutputPath> {
        match self.resolutions.page(index, edition).and_then(|number| self.pages.get(number)) {
            Some(page) => Cow::Borrowed(&page.path),
            None => Cow::Owned(path(site, edition, &PageKind::Item(index))),
        }
    }

    /// Returns the same address as [`path()`](super::path), but takes the addresses of planned items
    /// from the plan instead of building them again.
    pub fn path<'p>(&'p self, site: &Site, edition: EditionId, kind: &PageKind) -> Cow<'p, OutputPath> {
        match kind.item_or_target() {
            Some(index) => self.item_path(site, edition, index),
            None => Cow::Owned(path(site, edition, kind)),
        }
    }

    /// Finds the page at an address.
    pub fn page_at(&self, path: &OutputPath) -> Option<&Page> {
        page_at(&self.pages, path)
    }

    pub fn is_visible(&self, index: ItemIndex) -> bool {
        self.visible.get(index.get()).copied().unwrap_or(false)
    }
}
