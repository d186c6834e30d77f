//! Which pages exist, at which addresses, and what each is about. Everything
//! that depends on time is decided here, once, for all editions together.

mod address;
mod addresses;
mod lists;
mod next;
mod page_set;
mod redirects;
mod removals;
mod resolution;
mod sitemap;
mod state;
mod visibility;

pub use address::{OutputPath, encode, relative};
pub use addresses::{Address, AddressState, Addresses, Owner};
pub use lists::{Lists, Month, SectionList};
pub use next::next_change;
pub use resolution::ResolvedText;
pub use sitemap::SITEMAP_LENGTH;
pub use state::{HeldBack, PublicationState};
pub use visibility::{Held, Reason};

use crate::diagnostic::{Code, Finding, Findings};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::names;
use crate::site::{ColumnId, SectionId, Site};
use crate::source::FilePath;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use page_set::PageSet;
use rayon::prelude::*;
use resolution::Resolutions;
use std::borrow::Cow;

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKind {
    Chooser,
    RootNotFound,
    Home,
    Section(SectionId),
    Column(SectionId, ColumnId),
    Year(SectionId, i16),
    Month(SectionId, i16, i8),
    Item(ItemIndex),
    /// A former address of an item.
    Redirect(ItemIndex),
    /// The address of an item that has no page now; its item, where it is still there.
    Gone(Option<ItemIndex>, GoneReason),
    /// The address of a list that is no more leads to the list above it.
    MovedList(OutputPath),
    Tags,
    Tag(String),
    NotFound,
    /// Of a whole edition, or of one section.
    Feed(Option<SectionId>),
    /// A file of an edition's sitemap, from 0.
    Sitemap(u16),
    SitemapIndex,
    Robots,
    Style,
    /// An item's image or attachment, copied as it is.
    File(FilePath),
}

impl PageKind {
    /// Whether every edition has it, and it leads to items.
    pub fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Section(_)
                | Self::Column(..)
                | Self::Year(..)
                | Self::Month(..)
                | Self::Tags
                | Self::Tag(_)
        )
    }

    /// Whether it stands only for whoever follows an old or a wrong address: no search
    /// engine should know it, and no other edition has its like.
    pub fn is_redirect_or_gone(&self) -> bool {
        matches!(self, Self::NotFound | Self::RootNotFound | Self::Redirect(_) | Self::Gone(..) | Self::MovedList(_))
    }
}

/// Why there is no page of an item where there was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneReason {
    /// Somebody took the item off the site.
    Removed,
    Expired(Timestamp),
    Withdrawn(Timestamp),
    /// It is to appear later.
    Ahead,
    /// Something is wrong with it.
    Paused,
    /// The edition has no text of it any more, and shows none in another language.
    Untranslated,
}

#[derive(Clone, Debug)]
pub struct Page {
    pub path: OutputPath,
    /// None for what stands above all editions.
    pub edition: Option<EditionId>,
    pub kind: PageKind,
}

/// The publication as decided: nothing is rendered yet.
#[derive(Debug)]
pub struct Plan {
    pub as_of: Timestamp,
    /// Sorted by path.
    pub pages: Vec<Page>,
    pub lists: Lists,
    pub held: Vec<Held>,
    /// How many pages that are served now are not among them, or only say that they are gone.
    pub removed: usize,
    pub style: OutputPath,
    /// How many files each edition's sitemap takes.
    pub sitemaps: Vec<u16>,
    /// By item: whether it is on the site.
    visible: Vec<bool>,
    resolutions: Resolutions,
}

impl Plan {
    /// What an edition shows of an item, on the site or not.
    pub fn shown<'s>(&self, site: &'s Site, index: ItemIndex, edition: EditionId) -> Option<ResolvedText<'s>> {
        self.resolutions.get(site, index, edition)
    }

    /// Whether an edition shows an item, in any language.
    pub fn has(&self, index: ItemIndex, edition: EditionId) -> bool {
        self.resolutions.has(index, edition)
    }

    /// The editions that show an item in their own language: its alternates.
    pub fn own_editions<'p>(&'p self, site: &Site, index: ItemIndex) -> impl Iterator<Item = EditionId> + use<'p> {
        site.settings.editions.ids().filter(move |edition| self.resolutions.is_own(index, *edition))
    }

    /// The address of an item's page: as planned, or where it would be.
    pub fn item_path<'p>(&'p self, site: &Site, edition: EditionId, index: ItemIndex) -> Cow<'p, OutputPath> {
        match self.resolutions.page(index, edition).and_then(|number| self.pages.get(number)) {
            Some(page) => Cow::Borrowed(&page.path),
            None => Cow::Owned(path(site, edition, &PageKind::Item(index))),
        }
    }

    /// As [`path()`], without putting the addresses of items together again.
    pub fn path<'p>(&'p self, site: &Site, edition: EditionId, kind: &PageKind) -> Cow<'p, OutputPath> {
        match kind {
            PageKind::Item(index) | PageKind::Redirect(index) => self.item_path(site, edition, *index),
            _ => Cow::Owned(path(site, edition, kind)),
        }
    }

    pub fn is_visible(&self, index: ItemIndex) -> bool {
        self.visible.get(index.get()).copied().unwrap_or(false)
    }
}

pub fn plan(site: &Site, as_of: Timestamp, state: &PublicationState) -> (Plan, Findings) {
    let (on_time, mut resolutions) = rayon::join(|| visibility::visible(site, as_of), || Resolutions::of(site));
    let (visible, held) = state::hold_back(site, on_time, &state.held);
    let lists = Lists::new(site, &visible, as_of);
    let style =
        OutputPath::new(format!("assets/style.{}.css", &blake3::hash(site.theme.style.as_bytes()).to_hex()[..8]));
    let mut set = PageSet::default();
    common_pages(&mut set, &style);
    set.extend(all_editions(site, &lists, &visible, &resolutions));
    for index in &visible {
        files(site.item(*index), as_of, &mut set);
    }
    let sitemaps = sitemap::files(site, &set.pages, &resolutions, as_of);
    for (edition, count) in site.settings.editions.ids().zip(&sitemaps) {
        for kind in (0..*count).map(PageKind::Sitemap) {
            set.add(path(site, edition, &kind), Some(edition), kind);
        }
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
    findings.extend(collisions_ahead(site, &lists, &held, &resolutions));
    let mut is_visible = vec![false; site.items.len()];
    visible.iter().for_each(|index| is_visible[index.get()] = true);
    resolutions.place(&pages);
    (Plan { as_of, pages, lists, held, removed, style, sitemaps, visible: is_visible, resolutions }, findings)
}

/// Links of items on the site to items that are not.
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
            finding.with("target", link.target.as_str()).item(&item.id).edition(key)
        });
        hidden.collect::<Vec<_>>()
    };
    visible.par_iter().flat_map_iter(hidden_in).collect()
}

/// Addresses that will collide when what is held goes out: not first at night.
fn collisions_ahead(site: &Site, lists: &Lists, held: &[Held], resolutions: &Resolutions) -> Vec<Finding> {
    if held.is_empty() {
        return Vec::new();
    }
    let all: Vec<_> = site.indices().map(|(index, _)| index).collect();
    let (_, findings) = all_editions(site, lists, &all, resolutions).finish(site);
    findings.into_iter().collect()
}

/// The pages of all editions, each edition's as one task.
fn all_editions(site: &Site, lists: &Lists, items: &[ItemIndex], resolutions: &Resolutions) -> PageSet {
    let editions: Vec<_> = site.settings.editions.ids().collect();
    let books = editions.par_iter().map(|edition| {
        let mut set = PageSet::default();
        edition_pages(site, lists, (items, resolutions), *edition, &mut set);
        set
    });
    let mut all = PageSet::default();
    books.collect::<Vec<_>>().into_iter().for_each(|set| all.extend(set));
    all
}

fn common_pages(set: &mut PageSet, style: &OutputPath) {
    set.add(OutputPath::new("index.html"), None, PageKind::Chooser);
    set.add(OutputPath::new("404.html"), None, PageKind::RootNotFound);
    set.add(OutputPath::new("robots.txt"), None, PageKind::Robots);
    set.add(OutputPath::new("sitemap.xml"), None, PageKind::SitemapIndex);
    set.add(style.clone(), None, PageKind::Style);
}

fn edition_pages(
    site: &Site,
    lists: &Lists,
    (visible, resolutions): (&[ItemIndex], &Resolutions),
    edition: EditionId,
    set: &mut PageSet,
) {
    let mut add = |path: OutputPath, kind: PageKind| set.add(path, Some(edition), kind);
    let simple = [PageKind::Home, PageKind::NotFound, PageKind::Tags, PageKind::Feed(None)];
    for kind in simple {
        add(path(site, edition, &kind), kind);
    }
    for (id, section) in site.settings.sections() {
        let list = lists.section(id);
        let columns = section.column_ids().map(|(column, _)| PageKind::Column(id, column));
        let years = list.years().into_iter().map(|year| PageKind::Year(id, year));
        let months = list.months.iter().map(|month| PageKind::Month(id, month.year, month.month));
        let feed = section.kind.is_dated().then_some(PageKind::Feed(Some(id)));
        let own = std::iter::once(PageKind::Section(id));
        for kind in own.chain(columns).chain(years).chain(months).chain(feed) {
            add(path(site, edition, &kind), kind);
        }
    }
    for tag in lists.tags.keys() {
        let kind = PageKind::Tag(tag.clone());
        add(path(site, edition, &kind), kind);
    }
    for index in visible {
        let item = site.item(*index);
        if !resolutions.has(*index, edition) {
            continue;
        }
        add(path(site, edition, &PageKind::Item(*index)), PageKind::Item(*index));
        let prefix = &site.settings.editions.get(edition).prefix;
        let is_free = |former: &str| former.split('/').all(names::is_plain) && site.find(former).is_none();
        for (former, _) in item.metadata.formerly.iter().filter(|(former, _)| is_free(former)) {
            add(OutputPath::new(format!("{prefix}/{former}.html")), PageKind::Redirect(*index));
        }
    }
}

/// The address of what every edition has.
pub fn path(site: &Site, edition: EditionId, kind: &PageKind) -> OutputPath {
    let prefix = &site.settings.editions.get(edition).prefix;
    let section = |id: SectionId| site.settings.section(id).key.as_str();
    let within = |parts: &[&str]| joined(prefix, parts);
    OutputPath::new(match kind {
        PageKind::Chooser => "index.html".to_owned(),
        PageKind::RootNotFound => "404.html".to_owned(),
        PageKind::SitemapIndex => "sitemap.xml".to_owned(),
        PageKind::Robots => "robots.txt".to_owned(),
        PageKind::Home => within(&["/index.html"]),
        PageKind::Section(id) => within(&["/", section(*id), "/index.html"]),
        PageKind::Column(id, column) => {
            let column = &site.settings.section(*id).column(*column).key;
            within(&["/", section(*id), "/columns/", column, ".html"])
        }
        PageKind::Year(id, year) => format!("{prefix}/{}/{year:04}/index.html", section(*id)),
        PageKind::Month(id, year, month) => format!("{prefix}/{}/{year:04}/{month:02}/index.html", section(*id)),
        PageKind::Item(index) | PageKind::Redirect(index) => {
            let item = site.item(*index);
            let slug = item.publishable(edition).and_then(|text| text.slug.as_deref()).unwrap_or(item.name());
            match item.id.rsplit_once('/') {
                Some((folder, _)) => within(&["/", folder, "/", slug, ".html"]),
                None => within(&["/", slug, ".html"]),
            }
        }
        // Signposts stand where a page stood, which no subject tells.
        PageKind::Gone(..) => within(&["/index.html"]),
        PageKind::MovedList(list) => list.as_str().to_owned(),
        PageKind::Tags => within(&["/tags/index.html"]),
        PageKind::Tag(tag) => within(&["/tags/", tag, ".html"]),
        PageKind::NotFound => within(&["/404.html"]),
        PageKind::Feed(None) => within(&["/feed.xml"]),
        PageKind::Feed(Some(id)) => within(&["/", section(*id), "/feed.xml"]),
        PageKind::Sitemap(0) => within(&["/sitemap.xml"]),
        PageKind::Sitemap(number) => format!("{prefix}/sitemap-{}.xml", number + 1),
        PageKind::Style => "assets/style.css".to_owned(),
        PageKind::File(path) => file_path(path).as_str().to_owned(),
    })
}

/// Every page asks for many addresses, and `format!` takes several times as long.
fn joined(first: &str, parts: &[&str]) -> String {
    let length = first.len() + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut path = String::with_capacity(length);
    path.push_str(first);
    for part in parts {
        path.push_str(part);
    }
    path
}

/// The folder of all items' files.
pub const FILES: &str = "files/";

/// The hash of a file's bytes, as objects are named.
pub fn file_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..HASH_LENGTH].to_owned()
}

/// Hexadecimal digits of a hash: 160 bits. Longer ones make links that no longer fit into an inode
/// on ext4.
pub const HASH_LENGTH: usize = 40;

/// Where an item's file is published: once for all editions.
pub fn file_path(file: &FilePath) -> OutputPath {
    OutputPath::new(format!("{FILES}{}", file.as_str().strip_prefix("content/").unwrap_or(file.as_str())))
}

fn files(item: &Item, as_of: Timestamp, set: &mut PageSet) {
    if item.is_withdrawn(as_of) {
        return;
    }
    let images = item.metadata.images.iter().map(|image| (&image.file, &image.place));
    let attachments = item.metadata.attachments.iter().map(|attachment| (&attachment.file, &attachment.place));
    for (name, place) in images.chain(attachments) {
        if !names::is_file_name(name) {
            let finding = Finding::new(Code::BadName, place.clone()).with("name", name.as_str()).with("what", "file");
            set.findings.push(finding.item(&item.id));
            continue;
        }
        let file = FilePath::new(format!("{}/{name}", item.folder()));
        set.files.push(file);
    }
}

/// A moment in whole seconds, with its offset from UTC (RFC 3339).
pub fn stamp(at: Timestamp, zone: &TimeZone) -> String {
    format!("{:.0}", at.display_with_offset(zone.to_offset(at)))
}

/// A moment as the site's own clocks show it.
pub fn local(site: &Site, at: Timestamp) -> civil::DateTime {
    site.settings.time_zone.to_datetime(at)
}
