//! What each page is made from, as a hash. A page whose hash is what it was, and whose
//! messages and templates are what they were, need not be rendered again.
//!
//! Settings, the style sheet's address and the program are no part of it: where those
//! change, everything is rendered.

use super::feed;
use super::page::COLUMN_LENGTH;
use crate::edition::EditionId;
use crate::item::{Details, Item, ItemIndex};
use crate::plan::{Absence, Page, Plan, Shown, Subject};
use crate::site::{SectionId, Site};
use crate::source::{FilePath, Stamp};
use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// The hash of what something is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print([u8; 16]);

#[derive(Debug)]
pub struct Inputs<'s> {
    pub(super) site: &'s Site,
    pub(super) plan: &'s Plan,
    /// By item: all of its files, and its states at this moment.
    items: Vec<Print>,
    /// By item: where and since when it is found.
    addresses: Vec<Print>,
    /// By edition and item: what lists show of it; none where the edition does not have it.
    entries: Vec<Vec<Option<Print>>>,
    /// By item: the ids that its texts link to, sorted, and the items that are there to be seen.
    targets: Vec<Vec<(&'s str, Option<ItemIndex>)>>,
}

impl<'s> Inputs<'s> {
    pub fn new(site: &'s Site, plan: &'s Plan) -> Self {
        let of_items = |print: &(dyn Fn(&Item, ItemIndex) -> Print + Sync)| {
            let items = site.items.par_iter().enumerate();
            items.map(|(at, item)| print(item, ItemIndex(u32::try_from(at).unwrap_or(u32::MAX)))).collect()
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
    pub fn of(&self, page: &Page) -> Option<Print> {
        let mut ink = Ink::new();
        let edition = page.edition.unwrap_or(self.site.settings.source);
        ink.text(page.path.as_str());
        match &page.subject {
            Subject::Item(index) => self.item_page(&mut ink, edition, *index),
            Subject::Redirect(index) => {
                ink.option(self.entry(edition, *index));
                ink.print(self.items[index.get()]);
            }
            Subject::Gone(item, absence) => {
                ink.option(item.map(|index| self.items[index.get()]));
                ink.option(item.map(|index| self.addresses[index.get()]));
                ink.absence(*absence);
            }
            Subject::Closed(list) => ink.text(list.as_str()),
            Subject::Home => self.home(&mut ink, edition),
            Subject::Section(section) => self.section(&mut ink, edition, *section),
            Subject::Column(section, column) => {
                let list = self.plan.lists.section(*section);
                let items = list.column(*column);
                self.newest(&mut ink, edition, items, COLUMN_LENGTH);
                ink.number(u64::from(items.len() > COLUMN_LENGTH));
                list.years().into_iter().for_each(|year| ink.signed(year.into()));
            }
            Subject::Year(section, _) | Subject::Month(section, ..) => {
                self.months(&mut ink, edition, *section);
                if let Subject::Month(_, year, month) = &page.subject {
                    let list = self.plan.lists.section(*section);
                    let own = list.months.iter().filter(|other| (other.year, other.month) == (*year, *month));
                    own.for_each(|own| self.newest(&mut ink, edition, &list.items[own.range.clone()], usize::MAX));
                }
            }
            Subject::Tags => {
                for (tag, items) in &self.plan.lists.tags {
                    ink.text(tag);
                    ink.number(self.count(edition, items));
                }
            }
            Subject::Tag(tag) => {
                let items = self.plan.lists.tags.get(tag).map_or(&[][..], Vec::as_slice);
                self.newest(&mut ink, edition, items, usize::MAX);
            }
            Subject::Feed(section) => {
                for index in feed::members(self.site, self.plan, edition, *section) {
                    ink.option(self.entry(edition, index));
                    ink.print(self.addresses[index.get()]);
                }
            }
            Subject::Sitemap(_) => self.sitemap(&mut ink, edition),
            Subject::SitemapIndex => self.plan.sitemaps.iter().for_each(|count| ink.number((*count).into())),
            Subject::File(path) => ink.stamp(self.stamp(path)?),
            Subject::Style => ink.text(&self.site.theme.style),
            Subject::Chooser | Subject::RootNotFound | Subject::NotFound | Subject::Robots => {}
        }
        Some(ink.print_of())
    }

    fn stamp(&self, path: &FilePath) -> Option<Stamp> {
        self.site.stamps.get(path).copied()
    }

    fn entry(&self, edition: EditionId, index: ItemIndex) -> Option<Print> {
        self.entries[edition.index()][index.get()]
    }

    fn count(&self, edition: EditionId, items: &[ItemIndex]) -> u64 {
        items.iter().filter(|index| self.entry(edition, **index).is_some()).count() as u64
    }

    /// What a list shows of its first items.
    fn newest(&self, ink: &mut Ink, edition: EditionId, items: &[ItemIndex], length: usize) {
        let shown = &items[..items.len().min(length)];
        ink.number(shown.len() as u64);
        shown.iter().for_each(|index| ink.option(self.entry(edition, *index)));
    }

    fn item_page(&self, ink: &mut Ink, edition: EditionId, index: ItemIndex) {
        let item = self.site.item(index);
        ink.print(self.items[index.get()]);
        ink.print(self.addresses[index.get()]);
        let list = &self.plan.lists.section(item.section).items;
        if let Some(at) = self.plan.lists.position(index) {
            let neighbours = [at.checked_sub(1).and_then(|at| list.get(at)), list.get(at + 1)];
            neighbours.into_iter().for_each(|other| ink.option(other.and_then(|other| self.entry(edition, *other))));
        }
        if let Some(shown) = self.plan.shown(self.site, index, edition) {
            ink.number(shown.edition.index() as u64);
            ink.number(u64::from(shown.is_stale));
            let targets = &self.targets[index.get()];
            for link in &shown.text.links {
                let known = targets.binary_search_by(|(id, _)| (*id).cmp(link.target.as_str()));
                let target = known.ok().and_then(|at| targets[at].1);
                ink.option(target.and_then(|index| self.entry(edition, index)));
            }
        }
        if let Details::Notice(notice) = &item.details
            && let Some((target, _)) = &notice.replaced_by
        {
            let target = visible(self.site, self.plan, target);
            ink.option(target.and_then(|index| self.entry(edition, index)));
        }
        let replaced = self.plan.lists.replaced_by(index);
        replaced.iter().for_each(|old| ink.option(self.entry(edition, *old)));
    }

    fn months(&self, ink: &mut Ink, edition: EditionId, section: SectionId) {
        let list = self.plan.lists.section(section);
        for month in &list.months {
            ink.signed(month.year.into());
            ink.signed(month.month.into());
            ink.number(self.count(edition, &list.items[month.range.clone()]));
        }
    }

    fn headlines(&self, ink: &mut Ink, edition: EditionId, section: SectionId) {
        let list = self.plan.lists.section(section);
        self.newest(ink, edition, &list.items, self.site.settings.headlines);
        for (column, _) in self.site.settings.section(section).column_ids() {
            self.newest(ink, edition, list.column(column), self.site.settings.headlines);
        }
    }

    fn home(&self, ink: &mut Ink, edition: EditionId) {
        for (section, _) in self.site.settings.children(None) {
            self.headlines(ink, edition, section);
            // The page says when something was last added.
            let newest = self.plan.lists.section(section).items.first();
            ink.moment(newest.and_then(|index| self.site.item(*index).facts.published));
        }
        if let Some((lead, _)) = self.site.settings.children(None).next() {
            self.months(ink, edition, lead);
        }
        self.newest(ink, edition, &self.plan.lists.bulletin, usize::MAX);
    }

    fn section(&self, ink: &mut Ink, edition: EditionId, section: SectionId) {
        for (child, _) in self.site.settings.children(Some(section)) {
            self.headlines(ink, edition, child);
        }
        self.headlines(ink, edition, section);
        let is_dated = self.site.settings.section(section).kind.is_dated();
        let length = if is_dated { COLUMN_LENGTH } else { usize::MAX };
        self.newest(ink, edition, &self.plan.lists.section(section).items, length);
        self.months(ink, edition, section);
    }

    fn sitemap(&self, ink: &mut Ink, edition: EditionId) {
        for page in self.plan.pages.iter().filter(|page| page.edition == Some(edition)) {
            match page.subject {
                Subject::Item(index) => {
                    ink.number(u64::from(self.plan.is_listed(self.site, page)));
                    ink.print(self.addresses[index.get()]);
                }
                _ => ink.text(page.path.as_str()),
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
fn whole(site: &Site, item: &Item, as_of: Timestamp) -> Print {
    let mut ink = Ink::new();
    ink.text(&item.id);
    ink.bytes(item.content.as_bytes());
    for edition in site.settings.editions.ids() {
        let text = item.text(edition);
        ink.bytes(text.map_or(&[][..], |text| &text.content.as_bytes()[..]));
        // Where the base is lost, nobody can say which passages are out of date.
        ink.number(u64::from(text.is_some_and(|text| text.drift.is_some())));
    }
    if item.texts.iter().flatten().any(|text| text.drift.is_some()) {
        // How a passage has changed depends on what the glossary calls things.
        site.glossary.names(item.source).iter().for_each(|name| ink.text(name));
    }
    ink.number(u64::from(item.is_withdrawn(as_of)));
    ink.number(u64::from(item.facts.corrected.is_some_and(|at| at <= as_of)));
    // Sizes of attachments are shown.
    item.facts.attachments.iter().for_each(|file| ink.number(file.bytes));
    ink.print_of()
}

fn address(site: &Site, plan: &Plan, item: &Item, index: ItemIndex) -> Print {
    let as_of = plan.as_of;
    let mut ink = Ink::new();
    for edition in plan.own_editions(site, index) {
        ink.number(edition.index() as u64);
        ink.text(plan.item_path(site, edition, index).as_str());
    }
    ink.number(u64::from(item.is_withdrawn(as_of)));
    ink.moment(item.facts.published);
    ink.moment(item.facts.corrected.filter(|at| *at <= as_of));
    ink.print_of()
}

/// What a line of a list, and a link, show of an item.
fn entry(site: &Site, plan: &Plan, edition: EditionId, index: ItemIndex) -> Option<Print> {
    let item = site.item(index);
    let shown = plan.shown(site, index, edition)?;
    let Shown { text, edition: from, .. } = shown;
    let mut ink = Ink::new();
    ink.number(u64::from(shown.is_headline_stale()));
    ink.text(plan.item_path(site, edition, index).as_str());
    ink.number(from.index() as u64);
    ink.text(&text.title);
    ink.text(&text.summary);
    ink.moment(item.facts.published);
    ink.number(item.facts.column.map_or(u64::MAX, |column| column.0.into()));
    if let Details::Notice(notice) = &item.details {
        ink.text(notice.document.as_deref().unwrap_or_default());
    }
    ink.number(u64::from(item.is_withdrawn(plan.as_of)));
    Some(ink.print_of())
}

/// Gathers what makes a print. Everything has its length before it or a fixed one, so that no
/// two things read the same.
struct Ink(Vec<u8>);

impl Ink {
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

    fn absence(&mut self, absence: Absence) {
        let (number, at) = match absence {
            Absence::Removed => (0, None),
            Absence::Expired(at) => (1, Some(at)),
            Absence::Withdrawn(at) => (2, Some(at)),
            Absence::Ahead => (3, None),
            Absence::Paused => (4, None),
            Absence::Untranslated => (5, None),
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

    fn print(&mut self, print: Print) {
        self.raw(&print.0);
    }

    fn option(&mut self, print: Option<Print>) {
        self.number(u64::from(print.is_some()));
        if let Some(print) = print {
            self.print(print);
        }
    }

    fn print_of(self) -> Print {
        let mut print = [0; 16];
        print.copy_from_slice(&blake3::hash(&self.0).as_bytes()[..16]);
        Print(print)
    }
}
