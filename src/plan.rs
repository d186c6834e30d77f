//! Which pages exist, at which addresses, and what each is about. Everything
//! that depends on time is decided here, once, for all editions together.

mod address;
mod addresses;
mod former;
mod given;
mod lists;
mod next;
mod removals;
mod sitemap;
mod visibility;

pub use address::{OutputPath, encode, relative};
pub use addresses::{Address, Addresses, Owner, Standing};
pub use given::{Given, HeldBack};
pub use lists::{Lists, Month, SectionList};
pub use next::next_change;
pub use sitemap::{SITEMAP_LENGTH, is_listed, members as sitemap_members};
pub use visibility::{Held, Reason};

use crate::diagnostic::{Code, Finding, Findings};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex, State, Text};
use crate::load::names;
use crate::policy::{Missing, Stale};
use crate::site::{ColumnId, SectionId, Site};
use crate::source::{FilePath, Span};
use jiff::{Timestamp, civil};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
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
    Gone(Option<ItemIndex>, Absence),
    /// The address of a list that is no more leads to the list above it.
    Closed(OutputPath),
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

impl Subject {
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
    pub fn is_signpost(&self) -> bool {
        matches!(self, Self::NotFound | Self::RootNotFound | Self::Redirect(_) | Self::Gone(..) | Self::Closed(_))
    }
}

/// Why there is no page of an item where there was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
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
    pub subject: Subject,
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
}

impl Plan {
    pub fn is_visible(&self, index: ItemIndex) -> bool {
        self.visible.get(index.get()).copied().unwrap_or(false)
    }
}

/// The text that an edition shows of an item.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'s> {
    pub text: &'s Text,
    /// The edition whose text it is.
    pub edition: EditionId,
    pub is_fallback: bool,
    pub is_stale: bool,
    /// Whether the edition has a text that is too old to be shown.
    pub is_displaced: bool,
}

impl Shown<'_> {
    /// Whether what lists show of it is out of date, or may be where nobody can know.
    pub fn is_headline_stale(&self) -> bool {
        self.is_stale && self.text.drift.is_none_or(|drift| drift.headline)
    }
}

pub fn plan(site: &Site, as_of: Timestamp, given: &Given) -> (Plan, Findings) {
    let (visible, held) = given::hold_back(site, visibility::visible(site, as_of), &given.held);
    let lists = Lists::new(site, &visible, as_of);
    let style =
        OutputPath::new(format!("assets/style.{}.css", &blake3::hash(site.theme.style.as_bytes()).to_hex()[..8]));
    let mut book = Book::default();
    common_pages(&mut book, &style);
    book.extend(all_editions(site, &lists, &visible));
    for index in &visible {
        files(site.item(*index), as_of, &mut book);
    }
    let sitemaps = sitemap::files(site, &book.pages, as_of);
    for (edition, count) in site.settings.editions.ids().zip(&sitemaps) {
        for subject in (0..*count).map(Subject::Sitemap) {
            book.add(path(site, edition, &subject), Some(edition), subject);
        }
    }
    let (mut pages, mut findings) = book.close(site);
    let (former, lost) = former::former(site, given, &pages, &held);
    findings.extend(lost);
    pages.extend(former);
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let removed = removals::removed(given, &pages);
    findings.extend(removals::too_many(site, given, &pages, &removed));
    let removed = removed.len();
    findings.extend(hidden_links(site, &visible));
    findings.extend(collisions_ahead(site, &lists, &held));
    let mut is_visible = vec![false; site.items.len()];
    visible.iter().for_each(|index| is_visible[index.get()] = true);
    (Plan { as_of, pages, lists, held, removed, style, sitemaps, visible: is_visible }, findings)
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
        let links = texts.flat_map(|(text, key)| text.iter().flat_map(|text| &text.links).map(move |link| (link, key)));
        let hidden = links.filter(|(link, _)| is_hidden(&link.target)).map(|(link, key)| {
            let finding = Finding::new(Code::HiddenItemLink, link.place.clone());
            finding.with("target", link.target.as_str()).item(&item.id).edition(key)
        });
        hidden.collect::<Vec<_>>()
    };
    visible.par_iter().flat_map_iter(hidden_in).collect()
}

/// Addresses that will collide when what is held goes out: not first at night.
fn collisions_ahead(site: &Site, lists: &Lists, held: &[Held]) -> Vec<Finding> {
    if held.is_empty() {
        return Vec::new();
    }
    let all: Vec<_> = site.indices().map(|(index, _)| index).collect();
    let (_, findings) = all_editions(site, lists, &all).close(site);
    findings.into_iter().collect()
}

/// The pages of all editions, each edition's as one task.
fn all_editions(site: &Site, lists: &Lists, items: &[ItemIndex]) -> Book {
    let editions: Vec<_> = site.settings.editions.ids().collect();
    let books = editions.par_iter().map(|edition| {
        let mut book = Book::default();
        edition_pages(site, lists, items, *edition, &mut book);
        book
    });
    let mut all = Book::default();
    books.collect::<Vec<_>>().into_iter().for_each(|book| all.extend(book));
    all
}

/// Pages as they are planned: of two with one address the first counts.
#[derive(Default)]
struct Book {
    pages: Vec<Page>,
    files: Vec<FilePath>,
    findings: Vec<Finding>,
}

impl Book {
    fn add(&mut self, path: OutputPath, edition: Option<EditionId>, subject: Subject) {
        self.pages.push(Page { path, edition, subject });
    }

    fn extend(&mut self, other: Self) {
        self.pages.extend(other.pages);
        self.files.extend(other.files);
        self.findings.extend(other.findings);
    }

    /// In the order of their addresses, each once.
    fn close(mut self, site: &Site) -> (Vec<Page>, Findings) {
        self.add_files(site);
        let mut findings = Findings::default();
        findings.extend(self.findings);
        self.pages.par_sort_by(|a, b| a.path.cmp(&b.path));
        self.pages.dedup_by(|page, first| {
            let is_taken = page.path == first.path;
            if is_taken && page.subject != first.subject {
                findings.push(collision(site, page, first));
            }
            is_taken
        });
        (self.pages, findings)
    }
}

fn collision(site: &Site, page: &Page, first: &Page) -> Finding {
    let mut finding = Finding::new(Code::DuplicateUrl, place_of(site, &page.subject)).with("url", page.path.as_str());
    if let Subject::Item(index) | Subject::Redirect(index) = page.subject {
        finding = finding.item(&site.item(index).id);
    }
    if let Some(edition) = page.edition {
        finding = finding.edition(&site.settings.editions.get(edition).key);
    }
    finding.related(place_of(site, &first.subject))
}

impl Book {
    /// On some disks and servers the case of letters makes no difference: files whose
    /// addresses differ in nothing else are one too many.
    fn add_files(&mut self, site: &Site) {
        let mut first: BTreeMap<String, FilePath> = BTreeMap::new();
        for file in std::mem::take(&mut self.files) {
            let page = Page { path: file_path(&file), edition: None, subject: Subject::File(file.clone()) };
            let owner = first.entry(page.path.as_str().to_lowercase()).or_insert_with(|| file.clone());
            if *owner == file {
                self.pages.push(page);
            } else {
                let owner = Page { subject: Subject::File(owner.clone()), ..page.clone() };
                self.findings.push(collision(site, &page, &owner));
            }
        }
    }
}

/// Where a person would change what a page is about.
fn place_of(site: &Site, subject: &Subject) -> Span {
    match subject {
        Subject::Item(index) | Subject::Redirect(index) => Span::start_of(&site.item(*index).file),
        Subject::Section(id) | Subject::Column(id, _) | Subject::Year(id, _) | Subject::Month(id, ..) => {
            site.settings.section(*id).place.clone()
        }
        Subject::File(path) => Span::start_of(path),
        _ => Span::start_of(&site.settings.file),
    }
}

fn common_pages(book: &mut Book, style: &OutputPath) {
    book.add(OutputPath::new("index.html"), None, Subject::Chooser);
    book.add(OutputPath::new("404.html"), None, Subject::RootNotFound);
    book.add(OutputPath::new("robots.txt"), None, Subject::Robots);
    book.add(OutputPath::new("sitemap.xml"), None, Subject::SitemapIndex);
    book.add(style.clone(), None, Subject::Style);
}

fn edition_pages(site: &Site, lists: &Lists, visible: &[ItemIndex], edition: EditionId, book: &mut Book) {
    let mut add = |path: OutputPath, subject: Subject| book.add(path, Some(edition), subject);
    let simple = [Subject::Home, Subject::NotFound, Subject::Tags, Subject::Feed(None)];
    for subject in simple {
        add(path(site, edition, &subject), subject);
    }
    for (id, section) in site.settings.sections() {
        let list = lists.section(id);
        let columns = section.column_ids().map(|(column, _)| Subject::Column(id, column));
        let years = list.years().into_iter().map(|year| Subject::Year(id, year));
        let months = list.months.iter().map(|month| Subject::Month(id, month.year, month.month));
        let feed = section.kind.is_dated().then_some(Subject::Feed(Some(id)));
        let own = std::iter::once(Subject::Section(id));
        for subject in own.chain(columns).chain(years).chain(months).chain(feed) {
            add(path(site, edition, &subject), subject);
        }
    }
    for tag in lists.tags.keys() {
        let subject = Subject::Tag(tag.clone());
        add(path(site, edition, &subject), subject);
    }
    for index in visible {
        let item = site.item(*index);
        if shown(site, item, edition).is_none() {
            continue;
        }
        add(path(site, edition, &Subject::Item(*index)), Subject::Item(*index));
        let prefix = &site.settings.editions.get(edition).prefix;
        let is_free = |former: &str| former.split('/').all(names::is_plain) && site.find(former).is_none();
        for (former, _) in item.facts.formerly.iter().filter(|(former, _)| is_free(former)) {
            add(OutputPath::new(format!("{prefix}/{former}.html")), Subject::Redirect(*index));
        }
    }
}

/// The address of what every edition has.
pub fn path(site: &Site, edition: EditionId, subject: &Subject) -> OutputPath {
    let prefix = &site.settings.editions.get(edition).prefix;
    let section = |id: SectionId| &site.settings.section(id).key;
    OutputPath::new(match subject {
        Subject::Chooser => "index.html".to_owned(),
        Subject::RootNotFound => "404.html".to_owned(),
        Subject::SitemapIndex => "sitemap.xml".to_owned(),
        Subject::Robots => "robots.txt".to_owned(),
        Subject::Home => format!("{prefix}/index.html"),
        Subject::Section(id) => format!("{prefix}/{}/index.html", section(*id)),
        Subject::Column(id, column) => {
            format!("{prefix}/{}/columns/{}.html", section(*id), site.settings.section(*id).column(*column).key)
        }
        Subject::Year(id, year) => format!("{prefix}/{}/{year:04}/index.html", section(*id)),
        Subject::Month(id, year, month) => format!("{prefix}/{}/{year:04}/{month:02}/index.html", section(*id)),
        Subject::Item(index) | Subject::Redirect(index) => {
            let item = site.item(*index);
            let slug = item.publishable(edition).and_then(|text| text.slug.as_deref()).unwrap_or(item.name());
            match item.id.rsplit_once('/') {
                Some((folder, _)) => format!("{prefix}/{folder}/{slug}.html"),
                None => format!("{prefix}/{slug}.html"),
            }
        }
        // Signposts stand where a page stood, which no subject tells.
        Subject::Gone(..) => format!("{prefix}/index.html"),
        Subject::Closed(list) => list.as_str().to_owned(),
        Subject::Tags => format!("{prefix}/tags/index.html"),
        Subject::Tag(tag) => format!("{prefix}/tags/{tag}.html"),
        Subject::NotFound => format!("{prefix}/404.html"),
        Subject::Feed(None) => format!("{prefix}/feed.xml"),
        Subject::Feed(Some(id)) => format!("{prefix}/{}/feed.xml", section(*id)),
        Subject::Sitemap(0) => format!("{prefix}/sitemap.xml"),
        Subject::Sitemap(number) => format!("{prefix}/sitemap-{}.xml", number + 1),
        Subject::Style => "assets/style.css".to_owned(),
        Subject::File(path) => file_path(path).as_str().to_owned(),
    })
}

/// The folder of all items' files.
pub const FILES: &str = "files/";

/// Where an item's file is published: once for all editions.
pub fn file_path(file: &FilePath) -> OutputPath {
    OutputPath::new(format!("{FILES}{}", file.as_str().strip_prefix("content/").unwrap_or(file.as_str())))
}

fn files(item: &Item, as_of: Timestamp, book: &mut Book) {
    if item.is_withdrawn(as_of) {
        return;
    }
    let images = item.facts.images.iter().map(|image| (&image.file, &image.place));
    let attachments = item.facts.attachments.iter().map(|attachment| (&attachment.file, &attachment.place));
    for (name, place) in images.chain(attachments) {
        if !names::is_file_name(name) {
            let finding = Finding::new(Code::BadName, place.clone()).with("name", name.as_str()).with("what", "file");
            book.findings.push(finding.item(&item.id));
            continue;
        }
        let file = FilePath::new(format!("{}/{name}", item.folder()));
        book.files.push(file);
    }
}

/// The first text that an edition may show: its own, else along its fallback order.
pub fn shown<'s>(site: &'s Site, item: &'s Item, edition: EditionId) -> Option<Shown<'s>> {
    let chain = || site.settings.editions.chain(edition);
    // Where nothing can stand in for a text that is out of date, it is better than none.
    let found = chain()
        .find_map(|other| Some((other, own_text(site, item, other)?)))
        .or_else(|| chain().find_map(|other| Some((other, item.publishable(other)?))));
    let is_omitted = item.publishable(edition).is_none() && is_omitted(site, item);
    let (from, text) = found.filter(|(from, _)| *from == edition || !is_omitted)?;
    let is_fallback = from != edition;
    Some(Shown {
        text,
        edition: from,
        is_fallback,
        is_stale: item.state(from) == State::Stale,
        is_displaced: is_fallback && item.publishable(edition).is_some(),
    })
}

/// Whether editions without a text of their own do without the item.
fn is_omitted(site: &Site, item: &Item) -> bool {
    let settings = &site.settings;
    settings.rules.missing(settings, item.section, item.kind()) == Missing::Omit
}

/// An edition's own text of an item, unless another language is to be shown in its place.
fn own_text<'s>(site: &Site, item: &'s Item, edition: EditionId) -> Option<&'s Text> {
    item.publishable(edition).filter(|_| site.stale_policy(item, edition) != Some(Stale::Fallback))
}

/// The editions that show an item in their own language: its alternates.
pub fn own_editions<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = EditionId> + 's {
    let is_own = |edition: &EditionId| shown(site, item, *edition).is_some_and(|shown| !shown.is_fallback);
    site.settings.editions.ids().filter(is_own)
}

/// A moment as the site's own clocks show it.
pub fn local(site: &Site, at: Timestamp) -> civil::DateTime {
    site.settings.time_zone.to_datetime(at)
}
