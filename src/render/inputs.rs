//! What each page is made from, as a hash. A page whose hash is what it was, and whose
//! messages and templates are what they were, need not be rendered again.
//!
//! Settings, the style sheet's address and the program are no part of it: where those
//! change, everything is rendered.

use super::feed;
use super::page::COLUMN_LENGTH;
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex, KindFields};
use crate::plan::{GoneReason, Page, PageKind, Plan, ResolvedText};
use crate::site::{SectionId, Site};
use crate::source::{FilePath, Stamp};
use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// The hash of what something is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint([u8; 16]);

#[derive(Debug)]
pub struct PageInputs<'s> {
    pub(super) site: &'s Site,
    pub(super) plan: &'s Plan,
    /// By item: all of its files, and its states at this moment.
    items: Vec<Fingerprint>,
    /// By item: where and since when it is found.
    addresses: Vec<Fingerprint>,
    /// By edition and item: what lists show of it; none where the edition does not have it.
    entries: Vec<Vec<Option<Fingerprint>>>,
    /// By item: the ids that its texts link to, sorted, and the items that are there to be seen.
    targets: Vec<Vec<(&'s str, Option<ItemIndex>)>>,
}

impl<'s> PageInputs<'s> {
    pub fn new(site: &'s Site, plan: &'s Plan) -> Self {
        let of_items = |fingerprint: &(dyn Fn(&Item, ItemIndex) -> Fingerprint + Sync)| {
            let items = site.items.par_iter().enumerate();
            items.map(|(at, item)| fingerprint(item, ItemIndex(u32::try_from(at).unwrap_or(u32::MAX)))).collect()
        };
        let entries = site.settings.editions.ids().map(|edition| {
            let indices = 0..u32::try_from(site.items.len()).unwrap_or(u32::MAX);
            indices.into_par_iter().map(|at| entry(site, plan, edition, ItemIndex(at))).collect()
        });
        Self {
            site,
            plan,
            items: of_items(&|item, _| whole(site, item, plan.as_of)),
            addresses: of_items(&|item, index| address(site, plan, item, index)),
            entries: entries.collect(),
            targets: site.items.par_iter().map(|item| targets(site, plan, item)).collect(),
        }
    }

    /// Nothing where only rendering can tell.
    pub fn of(&self, page: &Page) -> Option<Fingerprint> {
        let mut hasher = FingerprintHasher::new();
        let edition = page.edition.unwrap_or(self.site.settings.source);
        hasher.text(page.path.as_str());
        match &page.kind {
            PageKind::Item(index) => self.item_page(&mut hasher, edition, *index),
            PageKind::Redirect(index) => {
                hasher.option(self.entry(edition, *index));
                hasher.fingerprint(self.items[index.get()]);
            }
            PageKind::Gone(item, absence) => {
                hasher.option(item.map(|index| self.items[index.get()]));
                hasher.option(item.map(|index| self.addresses[index.get()]));
                hasher.absence(*absence);
            }
            PageKind::MovedList(list) => hasher.text(list.as_str()),
            PageKind::Home => self.home(&mut hasher, edition),
            PageKind::Section(section) => self.section(&mut hasher, edition, *section),
            PageKind::Column(section, column) => {
                let list = self.plan.lists.section(*section);
                let items = list.column(*column);
                self.newest(&mut hasher, edition, items, COLUMN_LENGTH);
                hasher.number(u64::from(items.len() > COLUMN_LENGTH));
                list.years().into_iter().for_each(|year| hasher.signed(year.into()));
            }
            PageKind::Year(section, _) | PageKind::Month(section, ..) => {
                self.months(&mut hasher, edition, *section);
                if let PageKind::Month(_, year, month) = &page.kind {
                    let list = self.plan.lists.section(*section);
                    let own = list.months.iter().filter(|other| (other.year, other.month) == (*year, *month));
                    own.for_each(|own| self.newest(&mut hasher, edition, &list.items[own.range.clone()], usize::MAX));
                }
            }
            PageKind::Tags => {
                for (tag, items) in &self.plan.lists.tags {
                    hasher.text(tag);
                    hasher.number(self.count(edition, items));
                }
            }
            PageKind::Tag(tag) => {
                let items = self.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
                self.newest(&mut hasher, edition, items, usize::MAX);
            }
            PageKind::Feed(section) => {
                for index in feed::members(self.site, self.plan, edition, *section) {
                    hasher.option(self.entry(edition, index));
                    hasher.fingerprint(self.addresses[index.get()]);
                }
            }
            PageKind::Sitemap(_) => self.sitemap(&mut hasher, edition),
            PageKind::SitemapIndex => self.plan.sitemaps.iter().for_each(|count| hasher.number((*count).into())),
            PageKind::File(path) => hasher.stamp(self.stamp(path)?),
            PageKind::Style => hasher.text(&self.site.theme.style),
            PageKind::Chooser | PageKind::RootNotFound | PageKind::NotFound | PageKind::Robots => {}
        }
        Some(hasher.finish())
    }

    fn stamp(&self, path: &FilePath) -> Option<Stamp> {
        self.site.stamps.get(path).copied()
    }

    fn entry(&self, edition: EditionId, index: ItemIndex) -> Option<Fingerprint> {
        self.entries[edition.index()][index.get()]
    }

    fn count(&self, edition: EditionId, items: &[ItemIndex]) -> u64 {
        items.iter().filter(|index| self.entry(edition, **index).is_some()).count() as u64
    }

    /// What a list shows of its first items.
    fn newest(&self, hasher: &mut FingerprintHasher, edition: EditionId, items: &[ItemIndex], length: usize) {
        let shown = &items[..items.len().min(length)];
        hasher.number(shown.len() as u64);
        shown.iter().for_each(|index| hasher.option(self.entry(edition, *index)));
    }

    fn item_page(&self, hasher: &mut FingerprintHasher, edition: EditionId, index: ItemIndex) {
        let item = self.site.item(index);
        hasher.fingerprint(self.items[index.get()]);
        hasher.fingerprint(self.addresses[index.get()]);
        let list = &self.plan.lists.section(item.section).items;
        if let Some(at) = self.plan.lists.position(index) {
            let neighbours = [at.checked_sub(1).and_then(|at| list.get(at)), list.get(at + 1)];
            neighbours.into_iter().for_each(|other| hasher.option(other.and_then(|other| self.entry(edition, *other))));
        }
        if let Some(shown) = self.plan.shown(self.site, index, edition) {
            hasher.number(shown.edition.index() as u64);
            hasher.number(u64::from(shown.is_stale));
            let targets = &self.targets[index.get()];
            for link in &shown.text.links {
                let known = targets.binary_search_by(|(id, _)| (*id).cmp(link.target.as_str()));
                let target = known.ok().and_then(|at| targets[at].1);
                hasher.option(target.and_then(|index| self.entry(edition, index)));
            }
        }
        if let KindFields::Notice(notice) = &item.fields
            && let Some((target, _)) = &notice.replaced_by
        {
            let target = visible(self.site, self.plan, target);
            hasher.option(target.and_then(|index| self.entry(edition, index)));
        }
        let replaced = self.plan.lists.replaced_by(index);
        replaced.iter().for_each(|old| hasher.option(self.entry(edition, *old)));
    }

    fn months(&self, hasher: &mut FingerprintHasher, edition: EditionId, section: SectionId) {
        let list = self.plan.lists.section(section);
        for month in &list.months {
            hasher.signed(month.year.into());
            hasher.signed(month.month.into());
            hasher.number(self.count(edition, &list.items[month.range.clone()]));
        }
    }

    fn headlines(&self, hasher: &mut FingerprintHasher, edition: EditionId, section: SectionId) {
        let list = self.plan.lists.section(section);
        self.newest(hasher, edition, &list.items, self.site.settings.headlines);
        for (column, _) in self.site.settings.section(section).column_ids() {
            self.newest(hasher, edition, list.column(column), self.site.settings.headlines);
        }
    }

    fn home(&self, hasher: &mut FingerprintHasher, edition: EditionId) {
        for (section, _) in self.site.settings.children(None) {
            self.headlines(hasher, edition, section);
            // The page says when something was last added.
            let newest = self.plan.lists.section(section).items.first();
            hasher.moment(newest.and_then(|index| self.site.item(*index).metadata.published));
        }
        if let Some((lead, _)) = self.site.settings.children(None).next() {
            self.months(hasher, edition, lead);
        }
        self.newest(hasher, edition, &self.plan.lists.bulletin, usize::MAX);
    }

    fn section(&self, hasher: &mut FingerprintHasher, edition: EditionId, section: SectionId) {
        for (child, _) in self.site.settings.children(Some(section)) {
            self.headlines(hasher, edition, child);
        }
        self.headlines(hasher, edition, section);
        let is_dated = self.site.settings.section(section).kind.is_dated();
        let length = if is_dated { COLUMN_LENGTH } else { usize::MAX };
        self.newest(hasher, edition, &self.plan.lists.section(section).items, length);
        self.months(hasher, edition, section);
    }

    fn sitemap(&self, hasher: &mut FingerprintHasher, edition: EditionId) {
        for page in self.plan.pages.iter().filter(|page| page.edition == Some(edition)) {
            match page.kind {
                PageKind::Item(index) => {
                    hasher.number(u64::from(self.plan.is_listed(self.site, page)));
                    hasher.fingerprint(self.addresses[index.get()]);
                }
                _ => hasher.text(page.path.as_str()),
            }
        }
    }
}

/// All texts of an item mostly link to the same items.
fn targets<'s>(site: &Site, plan: &Plan, item: &'s Item) -> Vec<(&'s str, Option<ItemIndex>)> {
    let links = item.texts.iter().flatten().flat_map(|text| &text.links);
    let mut ids: Vec<&str> = links.map(|link| link.target.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| (id, visible(site, plan, id))).collect()
}

fn visible(site: &Site, plan: &Plan, id: &str) -> Option<ItemIndex> {
    site.find(id).filter(|index| plan.is_visible(*index))
}

/// Everything about an item itself: whatever its pages show of it is in here.
fn whole(site: &Site, item: &Item, as_of: Timestamp) -> Fingerprint {
    let mut hasher = FingerprintHasher::new();
    hasher.text(&item.id);
    hasher.bytes(item.content.as_bytes());
    for edition in site.settings.editions.ids() {
        let text = item.text(edition);
        hasher.bytes(text.map_or(&[][..], |text| &text.content.as_bytes()[..]));
        // Where the base is lost, nobody can say which passages are out of date.
        hasher.number(u64::from(text.is_some_and(|text| text.analysis.drift.is_some())));
    }
    if item.texts.iter().flatten().any(|text| text.analysis.drift.is_some()) {
        // How a passage has changed depends on what the glossary calls things.
        site.glossary.names(item.source).iter().for_each(|name| hasher.text(name));
    }
    hasher.number(u64::from(item.is_withdrawn(as_of)));
    hasher.number(u64::from(item.metadata.corrected.is_some_and(|at| at <= as_of)));
    // Sizes of attachments are shown.
    item.metadata.attachments.iter().for_each(|file| hasher.number(file.bytes));
    hasher.finish()
}

fn address(site: &Site, plan: &Plan, item: &Item, index: ItemIndex) -> Fingerprint {
    let as_of = plan.as_of;
    let mut hasher = FingerprintHasher::new();
    for edition in plan.own_editions(site, index) {
        hasher.number(edition.index() as u64);
        hasher.text(plan.item_path(site, edition, index).as_str());
    }
    hasher.number(u64::from(item.is_withdrawn(as_of)));
    hasher.moment(item.metadata.published);
    hasher.moment(item.metadata.corrected.filter(|at| *at <= as_of));
    hasher.finish()
}

/// What a line of a list, and a link, show of an item.
fn entry(site: &Site, plan: &Plan, edition: EditionId, index: ItemIndex) -> Option<Fingerprint> {
    let item = site.item(index);
    let shown = plan.shown(site, index, edition)?;
    let ResolvedText { text, edition: from, .. } = shown;
    let mut hasher = FingerprintHasher::new();
    hasher.number(u64::from(shown.is_headline_stale()));
    hasher.text(plan.item_path(site, edition, index).as_str());
    hasher.number(from.index() as u64);
    hasher.text(&text.title);
    hasher.text(&text.summary);
    hasher.moment(item.metadata.published);
    hasher.number(item.metadata.column.map_or(u64::MAX, |column| column.0.into()));
    if let KindFields::Notice(notice) = &item.fields {
        hasher.text(notice.document.as_deref().unwrap_or_default());
    }
    hasher.number(u64::from(item.is_withdrawn(plan.as_of)));
    Some(hasher.finish())
}

/// Gathers what makes a print. Everything has its length before it or a fixed one, so that no
/// two things read the same.
struct FingerprintHasher(Vec<u8>);

impl FingerprintHasher {
    fn new() -> Self {
        Self(Vec::with_capacity(512))
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.raw(bytes);
    }

    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    fn number(&mut self, number: u64) {
        self.raw(&number.to_le_bytes());
    }

    fn signed(&mut self, number: i64) {
        self.raw(&number.to_le_bytes());
    }

    fn moment(&mut self, at: Option<Timestamp>) {
        self.raw(&at.map_or(i128::MIN, Timestamp::as_nanosecond).to_le_bytes());
    }

    fn absence(&mut self, absence: GoneReason) {
        let (number, at) = match absence {
            GoneReason::Removed => (0, None),
            GoneReason::Expired(at) => (1, Some(at)),
            GoneReason::Withdrawn(at) => (2, Some(at)),
            GoneReason::Ahead => (3, None),
            GoneReason::Paused => (4, None),
            GoneReason::Untranslated => (5, None),
        };
        self.number(number);
        self.moment(at);
    }

    fn stamp(&mut self, stamp: Stamp) {
        for number in [stamp.modified, stamp.changed] {
            self.signed(number);
        }
        for number in [stamp.size, stamp.device, stamp.inode] {
            self.number(number);
        }
    }

    fn fingerprint(&mut self, fingerprint: Fingerprint) {
        self.raw(&fingerprint.0);
    }

    fn option(&mut self, fingerprint: Option<Fingerprint>) {
        self.number(u64::from(fingerprint.is_some()));
        if let Some(fingerprint) = fingerprint {
            self.fingerprint(fingerprint);
        }
    }

    fn finish(self) -> Fingerprint {
        let mut fingerprint = [0; 16];
        fingerprint.copy_from_slice(&blake3::hash(&self.0).as_bytes()[..16]);
        Fingerprint(fingerprint)
    }
}
