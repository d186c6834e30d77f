//! The lists that pages show: by section, column, month and tag, and the bulletin.

use crate::item::{Item, ItemIndex};
use crate::site::{ColumnId, SectionId, Site};
use jiff::Timestamp;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// The lists of a site. They are the same in all editions, so that an item enters and leaves all
/// editions at once. A withdrawn item keeps its address and is in no list.
#[derive(Debug, Default)]
pub struct Lists {
    sections: Vec<SectionList>,
    /// The position in the list of the item's own section, by item.
    positions: Vec<Option<usize>>,
    pub tags: BTreeMap<String, Vec<ItemIndex>>,
    /// The home page's bulletin box.
    pub bulletin: Vec<ItemIndex>,
    /// The replaced notices, by the item that replaces them.
    replaced: BTreeMap<ItemIndex, Vec<ItemIndex>>,
}

/// The items of a section and of the sections below it, newest first; pages by their `order`.
#[derive(Debug, Default)]
pub struct SectionList {
    pub items: Vec<ItemIndex>,
    /// Newest first; empty in sections without dates.
    pub months: Vec<Month>,
    columns: Vec<Vec<ItemIndex>>,
}

/// A month of a section's list.
#[derive(Clone, Debug)]
pub struct Month {
    pub year: i16,
    pub month: i8,
    /// The range of the month's items in `items`.
    pub range: Range<usize>,
}

impl SectionList {
    /// Returns the years of the list, newest first.
    pub fn years(&self) -> Vec<i16> {
        let mut years: Vec<_> = self.months.iter().map(|month| month.year).collect();
        years.dedup();
        years
    }

    pub fn column(&self, id: ColumnId) -> &[ItemIndex] {
        self.columns.get(usize::from(id.0)).map_or(&[], Vec::as_slice)
    }
}

impl Lists {
    pub fn new(site: &Site, visible: &[ItemIndex], as_of: Timestamp) -> Self {
        let mut sections: Vec<_> = site
            .settings
            .sections
            .iter()
            .map(|section| SectionList { columns: vec![Vec::new(); section.columns.len()], ..SectionList::default() })
            .collect();
        let mut tags: BTreeMap<String, Vec<ItemIndex>> = BTreeMap::new();
        let mut listed: Vec<_> =
            visible.iter().copied().filter(|index| !site.item(*index).is_withdrawn(as_of)).collect();
        listed.sort_by_cached_key(|index| order(site.item(*index)));
        for index in listed {
            let item = site.item(index);
            for section in site.settings.lineage(item.section) {
                sections[usize::from(section.0)].items.push(index);
            }
            if let Some(column) = item.metadata.column {
                sections[usize::from(item.section.0)].columns[usize::from(column.0)].push(index);
            }
            for (tag, _) in &item.metadata.tags {
                match tags.get_mut(tag) {
                    Some(list) => list.push(index),
                    None => {
                        tags.insert(tag.clone(), vec![index]);
                    }
                }
            }
        }
        for (id, section) in site.settings.sections() {
            let list = &mut sections[usize::from(id.0)];
            if section.kind.is_dated() {
                list.months = months(site, &list.items);
            }
        }
        let bulletin = bulletin(site, visible, as_of);
        let replaced = replaced(site, visible);
        Self { positions: positions(site, &sections), sections, tags, bulletin, replaced }
    }

    /// Returns an item's position in the list of its own section.
    pub fn position(&self, index: ItemIndex) -> Option<usize> {
        self.positions.get(index.get()).copied().flatten()
    }

    /// Returns the notices that an item replaces.
    pub fn replaced_by(&self, index: ItemIndex) -> &[ItemIndex] {
        self.replaced.get(&index).map_or(&[], Vec::as_slice)
    }

    pub fn section(&self, id: SectionId) -> &SectionList {
        &self.sections[usize::from(id.0)]
    }
}

/// Returns the sort key of an item: pages by their order, other kinds newest first, then by id.
fn order(item: &Item) -> (i64, Reverse<Option<Timestamp>>, &str) {
    match item.fields.order() {
        Some(order) => (order, Reverse(None), &item.id),
        None => (0, Reverse(item.metadata.published), &item.id),
    }
}

fn positions(site: &Site, sections: &[SectionList]) -> Vec<Option<usize>> {
    let mut positions = vec![None; site.items.len()];
    for (list, (id, _)) in sections.iter().zip(site.settings.sections()) {
        for (at, index) in list.items.iter().enumerate().filter(|(_, index)| site.item(**index).section == id) {
            positions[index.get()] = Some(at);
        }
    }
    positions
}

fn months(site: &Site, items: &[ItemIndex]) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for (at, index) in items.iter().enumerate() {
        let Some(published) = site.item(*index).metadata.published else { continue };
        let date = super::time::local(site, published).date();
        match months.last_mut() {
            Some(last) if (last.year, last.month) == (date.year(), date.month()) => last.range.end = at + 1,
            _ => months.push(Month { year: date.year(), month: date.month(), range: at..at + 1 }),
        }
    }
    months
}

fn replaced(site: &Site, visible: &[ItemIndex]) -> BTreeMap<ItemIndex, Vec<ItemIndex>> {
    let mut replaced: BTreeMap<ItemIndex, Vec<ItemIndex>> = BTreeMap::new();
    for old in visible {
        let new = site.item(*old).fields.replaced_by().and_then(|(id, _)| site.find_linked(id));
        if let Some(new) = new.filter(|new| new != old) {
            replaced.entry(new).or_default().push(*old);
        }
    }
    replaced
}

fn bulletin(site: &Site, visible: &[ItemIndex], as_of: Timestamp) -> Vec<ItemIndex> {
    let current = |index: &ItemIndex| {
        let item = site.item(*index);
        !item.is_withdrawn(as_of) && item.metadata.bulletin.is_some_and(|bulletin| bulletin.until > as_of)
    };
    let mut listed: Vec<_> = visible.iter().copied().filter(current).collect();
    listed.sort_by_cached_key(|index| {
        let item = site.item(*index);
        (item.metadata.bulletin.map_or(0, |bulletin| bulletin.rank), order(item))
    });
    listed
}
