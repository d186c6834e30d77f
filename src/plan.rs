//! Decides which pages exist, at which addresses, and what each page is about. Everything that
//! depends on time is decided here, once, for all editions together.

mod address;
mod addresses;
mod all_pages;
mod alternates;
mod lists;
mod next;
mod page;
mod page_set;
mod redirects;
mod removals;
mod resolution;
mod sitemap;
mod state;
mod urls;
mod visibility;

pub use address::{OutputPath, encode, relative};
pub use addresses::{Address, AddressState, Addresses, Owner};
pub use alternates::Alternates;
pub use lists::{Lists, Month, SectionList};
pub use next::next_change;
pub use page::{Counterpart, GoneReason, Links, Page, PageKind, Role, SearchedAs, Traits};
pub use resolution::ResolvedText;
pub use sitemap::SITEMAP_LENGTH;
pub use state::{HeldBack, PublicationState};
pub use urls::{FILES, file_path, path};
pub use visibility::{Held, Reason};

use crate::diagnostic::{Code, Finding, Findings};
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::site::Site;
use all_pages::PagePlanner;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use rayon::prelude::*;
use resolution::Resolutions;
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
    visible: Vec<bool>,
    resolutions: Resolutions,
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

    /// Returns the same address as [`path()`], but takes the addresses of planned items from the
    /// plan instead of building them again.
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

/// Plans all pages of a site at a moment, and finds what is wrong with the plan.
pub fn plan(site: &Site, as_of: Timestamp, state: &PublicationState) -> (Plan, Findings) {
    let (on_time, mut resolutions) = rayon::join(|| visibility::visible(site, as_of), || Resolutions::of(site));
    let (visible, held) = state::hold_back(site, on_time, &state.held);
    let lists = Lists::new(site, &visible, as_of);
    let style =
        OutputPath::new(format!("assets/style.{}.css", &blake3::hash(site.theme.style.as_bytes()).to_hex()[..8]));
    let planner = PagePlanner { site, lists: &lists, resolutions: &resolutions };
    let mut set = all_pages::common(site, &style);
    set.extend(planner.editions(&visible));
    for index in &visible {
        set.extend(all_pages::files(site.item(*index), as_of));
    }
    let sitemaps = sitemap::files(site, &set.pages, &resolutions, as_of);
    for (edition, count) in site.settings.editions.ids().zip(&sitemaps) {
        let files = (0..*count).map(|number| Page::of_edition(site, edition, PageKind::Sitemap(number)));
        files.for_each(|page| set.add(page));
    }
    let (mut pages, mut findings) = set.finish(site);
    let (former, lost) = redirects::redirects(site, state, &pages, &held);
    findings.extend(lost);
    pages.extend(former);
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let removed = removals::removed(state, &pages);
    findings.extend(removals::too_many(site, state, &pages, &removed));
    let removed = removed.len();
    findings.extend(hidden_links(site, &visible));
    findings.extend(collisions_ahead(&planner, &held));
    let mut is_visible = vec![false; site.items.len()];
    visible.iter().for_each(|index| is_visible[index.get()] = true);
    resolutions.place(&pages);
    (Plan { as_of, pages, lists, held, removed, style, sitemaps, visible: is_visible, resolutions }, findings)
}

/// Finds links from items on the site to items that are not on it.
fn hidden_links(site: &Site, visible: &[ItemIndex]) -> Vec<Finding> {
    let is_hidden = |id: &str| match site.find(id) {
        Some(index) => visible.binary_search(&index).is_err(),
        None => site.unreadable.contains(id),
    };
    let hidden_in = |index: &ItemIndex| {
        let item = site.item(*index);
        let texts = item.texts.iter().zip(site.settings.editions.keys());
        let texts = texts.filter_map(|(text, key)| Some((text.as_ref()?, key)));
        let links = texts.flat_map(|(text, key)| text.links.iter().map(move |link| (text, link, key)));
        let hidden = links.filter(|(_, link, _)| is_hidden(&link.target)).map(|(text, link, key)| {
            let finding = Finding::new(Code::HiddenItemLink, text.span(&link.place));
            finding.link_target(&link.target).item(&item.id).edition(key)
        });
        hidden.collect::<Vec<_>>()
    };
    visible.par_iter().flat_map_iter(hidden_in).collect()
}

/// Finds addresses that will collide when held items are published, before that happens.
fn collisions_ahead(planner: &PagePlanner<'_>, held: &[Held]) -> Vec<Finding> {
    if held.is_empty() {
        return Vec::new();
    }
    let all: Vec<_> = planner.site.indices().map(|(index, _)| index).collect();
    let (_, findings) = planner.editions(&all).finish(planner.site);
    findings.into_iter().collect()
}

/// Finds the page at an address among pages that are sorted by path.
fn page_at<'p>(pages: &'p [Page], path: &OutputPath) -> Option<&'p Page> {
    pages.binary_search_by(|page| page.path.cmp(path)).ok().and_then(|at| pages.get(at))
}

/// Returns the hash of a file's bytes in the form that names objects of a release.
pub fn file_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..HASH_LENGTH].to_owned()
}

/// The hexadecimal digits of a hash: 160 bits. With a longer hash, the target of a symbolic link
/// no longer fits into an inode on ext4.
pub const HASH_LENGTH: usize = 40;

/// Formats a moment in whole seconds with its offset from UTC (RFC 3339).
pub fn stamp(at: Timestamp, zone: &TimeZone) -> String {
    format!("{:.0}", at.display_with_offset(zone.to_offset(at)))
}

/// Converts a moment to the site's time zone.
pub fn local(site: &Site, at: Timestamp) -> civil::DateTime {
    site.settings.time_zone.to_datetime(at)
}
