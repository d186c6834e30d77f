//! Fingerprints of items: of an item's whole content, of its addresses, and of its entry in lists.
//! The fingerprints of pages are combined from them.

use super::fingerprint::{Fingerprint, FingerprintHasher};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::plan::{Plan, ResolvedText};
use crate::site::{SectionId, Site};
use jiff::Timestamp;
use rayon::prelude::*;

#[derive(Debug)]
pub struct Fingerprints<'s> {
    pub(in crate::render) site: &'s Site,
    pub(in crate::render) plan: &'s Plan,
    /// The fingerprints of whole items, by item.
    items: Vec<Fingerprint>,
    /// The fingerprints of addresses, by item.
    addresses: Vec<Fingerprint>,
    /// The fingerprints of entries, by edition and item.
    entries: Vec<Vec<Option<Fingerprint>>>,
    /// The fingerprints of months, by edition and section.
    months: Vec<Vec<Fingerprint>>,
    /// The ids that an item's texts link to, sorted, with the items that are on the site; by item.
    targets: Vec<Vec<(&'s str, Option<ItemIndex>)>>,
}

impl<'s> Fingerprints<'s> {
    pub fn new(site: &'s Site, plan: &'s Plan) -> Self {
        let of_items = |fingerprint: &(dyn Fn(&Item, ItemIndex) -> Fingerprint + Sync)| {
            let items = site.items.par_iter().enumerate();
            items.map(|(at, item)| fingerprint(item, ItemIndex(u32::try_from(at).unwrap_or(u32::MAX)))).collect()
        };
        let entries = site.settings.editions.ids().map(|edition| {
            let indices = 0..u32::try_from(site.items.len()).unwrap_or(u32::MAX);
            indices.into_par_iter().map(|at| entry(site, plan, edition, ItemIndex(at))).collect()
        });
        let entries: Vec<Vec<_>> = entries.collect();
        let months = entries
            .iter()
            .map(|entries| site.settings.sections().map(|(section, _)| months(plan, section, entries)).collect());
        Self {
            site,
            plan,
            months: months.collect(),
            items: of_items(&|item, _| whole(site, item, plan.as_of)),
            addresses: of_items(&|item, index| address(site, plan, item, index)),
            entries,
            targets: site.items.par_iter().map(|item| targets(site, plan, item)).collect(),
        }
    }

    /// Returns the fingerprint of an item's files and of its states at the moment of the plan.
    pub fn item(&self, index: ItemIndex) -> Fingerprint {
        self.items[index.get()]
    }

    /// Returns the fingerprint of an item's addresses and dates.
    pub fn address(&self, index: ItemIndex) -> Fingerprint {
        self.addresses[index.get()]
    }

    /// Returns the fingerprint of what lists and links show of an item; nothing where the edition
    /// does not show the item.
    pub fn entry(&self, edition: EditionId, index: ItemIndex) -> Option<Fingerprint> {
        self.entries[edition.index()][index.get()]
    }

    /// Returns the fingerprint of a section's months, with the number of items of each that the
    /// edition shows.
    pub fn months(&self, edition: EditionId, section: SectionId) -> Fingerprint {
        self.months[edition.index()][usize::from(section.0)]
    }

    /// Returns the item on the site that a link in an item's text leads to.
    pub fn target(&self, index: ItemIndex, id: &str) -> Option<ItemIndex> {
        let targets = &self.targets[index.get()];
        targets.binary_search_by(|(target, _)| (*target).cmp(id)).ok().and_then(|at| targets[at].1)
    }
}

/// Returns the fingerprint of a section's months. Every page with links to months has it, so it is
/// worked out once. `entries` are those of the edition.
fn months(plan: &Plan, section: SectionId, entries: &[Option<Fingerprint>]) -> Fingerprint {
    let mut hasher = FingerprintHasher::new();
    let list = plan.lists.section(section);
    for month in &list.months {
        hasher.signed(month.year.into());
        hasher.signed(month.month.into());
        let items = list.items[month.range.clone()].iter();
        hasher.number(items.filter(|index| entries[index.get()].is_some()).count() as u64);
    }
    hasher.finish()
}

/// Returns the targets of an item's links. Each is looked up once for all texts, because the texts
/// mostly link to the same items.
fn targets<'s>(site: &Site, plan: &Plan, item: &'s Item) -> Vec<(&'s str, Option<ItemIndex>)> {
    let links = item.texts.iter().flatten().flat_map(|text| &text.links);
    let mut ids: Vec<&str> = links.map(|link| link.target.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| (id, visible(site, plan, id))).collect()
}

/// Returns the item with an id, if it is on the site.
fn visible(site: &Site, plan: &Plan, id: &str) -> Option<ItemIndex> {
    site.find_linked(id).filter(|index| plan.is_visible(*index))
}

/// Returns the fingerprint of everything that an item's pages show of the item itself.
fn whole(site: &Site, item: &Item, as_of: Timestamp) -> Fingerprint {
    let mut hasher = FingerprintHasher::new();
    hasher.text(&item.id);
    hasher.bytes(item.content.as_bytes());
    for edition in site.settings.editions.ids() {
        let text = item.text(edition);
        hasher.bytes(text.map_or(&[][..], |text| &text.content.as_bytes()[..]));
        // Without a base revision, the passages that are out of date are unknown and not marked.
        hasher.number(u64::from(text.is_some_and(|text| text.analysis.drift.is_some())));
        hasher.number(text.map_or(0, |text| text.analysis.gaps.len() as u64));
        hasher.number(u64::from(text.is_some_and(|text| item.is_outdated(text))));
        hasher.number(u64::from(text.is_some_and(|text| text.analysis.is_in_other_language)));
    }
    if item.texts.iter().flatten().any(|text| text.analysis.drift.is_some()) {
        // The comparison of passages uses the names of the glossary.
        site.glossary.names(item.source).iter().for_each(|name| hasher.text(name));
    }
    hasher.number(u64::from(item.is_withdrawn(as_of)));
    hasher.number(u64::from(item.corrected(as_of).is_some()));
    // Pages show the sizes of attachments.
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
    hasher.moment(item.corrected(as_of));
    hasher.finish()
}

/// Returns the fingerprint of what an entry of a list, and a link, show of an item.
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
    hasher.text(item.fields.document().unwrap_or_default());
    hasher.number(u64::from(item.is_withdrawn(plan.as_of)));
    Some(hasher.finish())
}
