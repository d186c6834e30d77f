//! The inputs of one page, which the page's own file collects.

use super::fingerprint::{Fingerprint, FingerprintHasher};
use super::items::Fingerprints;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::plan::{Page, Plan};
use crate::site::{SectionId, Site};

/// Collects the inputs of a page: site data and parts of the plan. Messages and templates are not
/// included, because they are recorded while a page is rendered. The settings, the style sheet's
/// address and the program are not included either, because every page is rendered where one of
/// them changes.
#[derive(Debug)]
pub struct PageInputs<'f, 's> {
    fingerprints: &'f Fingerprints<'s>,
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub edition: EditionId,
    pub hasher: FingerprintHasher,
}

impl<'f, 's> PageInputs<'f, 's> {
    /// Starts the inputs of a page with its address.
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

    /// Adds the whole content of an item.
    pub fn item(&mut self, index: ItemIndex) {
        self.hasher.fingerprint(self.fingerprints.item(index));
    }

    /// Adds the addresses of an item.
    pub fn address(&mut self, index: ItemIndex) {
        self.hasher.fingerprint(self.fingerprints.address(index));
    }

    /// Adds what a list or a link shows of an item.
    pub fn entry(&mut self, index: Option<ItemIndex>) {
        self.hasher.option(index.and_then(|index| self.fingerprints.entry(self.edition, index)));
    }

    /// Adds what a link in an item's text shows of its target.
    pub fn link(&mut self, index: ItemIndex, target: &str) {
        self.entry(self.fingerprints.target(index, target));
    }

    /// Adds what a list shows of its first items.
    pub fn newest(&mut self, items: &[ItemIndex], length: usize) {
        let shown = &items[..items.len().min(length)];
        self.hasher.number(shown.len() as u64);
        shown.iter().for_each(|index| self.entry(Some(*index)));
    }

    /// Adds the number of items that the edition shows.
    pub fn count(&mut self, items: &[ItemIndex]) {
        let has = |index: &&ItemIndex| self.fingerprints.entry(self.edition, **index).is_some();
        self.hasher.number(items.iter().filter(has).count() as u64);
    }

    /// Adds the links to a section's months.
    pub fn months(&mut self, section: SectionId) {
        self.hasher.fingerprint(self.fingerprints.months(self.edition, section));
    }

    /// Adds the newest items of a section and of each of its columns.
    pub fn headlines(&mut self, section: SectionId) {
        let (list, headlines) = (self.plan.lists.section(section), self.site.settings.headlines);
        self.newest(&list.items, headlines);
        for (column, _) in self.site.settings.section(section).column_ids() {
            self.newest(list.column(column), headlines);
        }
    }
}
