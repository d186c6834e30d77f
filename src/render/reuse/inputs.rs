//! What one page is made from, gathered by the page's own file.

use super::fingerprint::{Fingerprint, FingerprintHasher};
use super::items::Fingerprints;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::plan::{Page, Plan};
use crate::site::{SectionId, Site};

/// Gathers the inputs of a page: site data and parts of the plan. Messages and templates are no
/// part of it: they are recorded while a page is rendered. Nor are the settings, the style sheet's
/// address and the program: where those change, every page is rendered.
#[derive(Debug)]
pub struct PageInputs<'f, 's> {
    fingerprints: &'f Fingerprints<'s>,
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub edition: EditionId,
    pub hasher: FingerprintHasher,
}

impl<'f, 's> PageInputs<'f, 's> {
    /// The inputs of a page, of which every page has its address.
    pub fn of(fingerprints: &'f Fingerprints<'s>, page: &Page) -> Self {
        let (site, plan) = (fingerprints.site, fingerprints.plan);
        let edition = page.edition.unwrap_or(site.settings.source);
        let mut hasher = FingerprintHasher::new();
        hasher.text(page.path.as_str());
        Self { fingerprints, site, plan, edition, hasher }
    }

    pub fn finish(self) -> Fingerprint {
        self.hasher.finish()
    }

    /// All of an item.
    pub fn item(&mut self, index: ItemIndex) {
        self.hasher.fingerprint(self.fingerprints.item(index));
    }

    /// Where an item is found.
    pub fn address(&mut self, index: ItemIndex) {
        self.hasher.fingerprint(self.fingerprints.address(index));
    }

    /// What a list or a link shows of an item.
    pub fn entry(&mut self, index: Option<ItemIndex>) {
        self.hasher.option(index.and_then(|index| self.fingerprints.entry(self.edition, index)));
    }

    /// What links in an item's text show of the items that they lead to.
    pub fn link(&mut self, index: ItemIndex, target: &str) {
        self.entry(self.fingerprints.target(index, target));
    }

    /// What a list shows of its first items.
    pub fn newest(&mut self, items: &[ItemIndex], length: usize) {
        let shown = &items[..items.len().min(length)];
        self.hasher.number(shown.len() as u64);
        shown.iter().for_each(|index| self.entry(Some(*index)));
    }

    /// How many of some items the edition has.
    pub fn count(&mut self, items: &[ItemIndex]) {
        let has = |index: &&ItemIndex| self.fingerprints.entry(self.edition, **index).is_some();
        self.hasher.number(items.iter().filter(has).count() as u64);
    }

    /// The links to a section's months.
    pub fn months(&mut self, section: SectionId) {
        let list = self.plan.lists.section(section);
        for month in &list.months {
            self.hasher.signed(month.year.into());
            self.hasher.signed(month.month.into());
            self.count(&list.items[month.range.clone()]);
        }
    }

    /// The newest items of a section and of each of its columns.
    pub fn headlines(&mut self, section: SectionId) {
        let (list, headlines) = (self.plan.lists.section(section), self.site.settings.headlines);
        self.newest(&list.items, headlines);
        for (column, _) in self.site.settings.section(section).column_ids() {
            self.newest(list.column(column), headlines);
        }
    }
}
