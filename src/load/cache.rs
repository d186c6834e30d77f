//! The item cache: what an earlier run read from the folders of items. A folder that has not
//! changed since is not read again.

use super::folder::Folder;
use super::listing::Listing;
use crate::bases;
use crate::cache::{self, Cache, Key};
use crate::item::Item;
use crate::source::{Entry, EntryKind, Sources, Stamp, TEXT_LIMIT};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// The number of parts over which the cached items are distributed. The items of one folder share a
/// part, so that a day's changes usually rewrite one part.
const PARTS: usize = 64;

/// One file of an item's folder as it was when the item was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    name: String,
    size: u64,
    stamp: Option<Stamp>,
    /// The hash of the file's text. `None` for images and attachments, which are not hashed.
    content: Option<blake3::Hash>,
}

/// The state of the files that an item was read from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ItemMarks {
    /// The files of its folder.
    files: Vec<FileStamp>,
    /// The kept source texts that its outdated translations were made from, by path.
    bases: Vec<(String, FileState)>,
}

/// The state of a file at the start of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum FileState {
    Absent,
    /// Present, but modified too recently for its times to be relied on.
    Unsettled,
    Settled(Stamp),
}

impl FileState {
    fn of(listing: &Listing, path: &str) -> Self {
        match listing.find(path) {
            None => Self::Absent,
            Some(Entry { stamp, .. }) => stamp.map_or(Self::Unsettled, Self::Settled),
        }
    }
}

/// A cached item with the state of its files.
#[derive(Debug, Deserialize)]
struct Record {
    marks: ItemMarks,
    item: Item,
}

/// The borrowed form of [`Record`], for writing.
#[derive(Serialize)]
struct RecordRef<'i> {
    marks: &'i ItemMarks,
    item: &'i Item,
}

/// The cached items, sorted by id.
#[derive(Debug, Default)]
pub struct ItemCache {
    items: Vec<Record>,
    key: Option<Key>,
}

/// The file states of this run's items, by which the next run recognises unchanged ones.
#[derive(Debug, Default)]
pub struct ItemStamps {
    /// In the order of the site's items. `None` for items with findings, which are read again.
    of_items: Vec<Option<ItemMarks>>,
    changed: Vec<bool>,
    key: Option<Key>,
}

fn part_name(part: usize) -> String {
    format!("items-{part:02}")
}

fn part_of(id: &str) -> usize {
    let folder = id.rsplit_once('/').map_or("", |(folder, _)| folder);
    usize::from(blake3::hash(folder.as_bytes()).as_bytes()[0]) % PARTS
}

impl ItemCache {
    /// Reads everything that was cached under a key.
    pub fn recall(cache: &dyn Cache, key: Key) -> Self {
        let parts: Vec<usize> = (0..PARTS).collect();
        let items = parts.par_iter().flat_map_iter(|part| {
            let items: Option<Vec<Record>> = cache::read(cache, &part_name(*part), key);
            items.unwrap_or_default()
        });
        let mut items: Vec<_> = items.collect();
        items.par_sort_unstable_by(|a, b| a.item.id.cmp(&b.item.id));
        Self { items, key: Some(key) }
    }

    /// Pairs each folder with its cached item. Also returns the stamps for this run's items, in
    /// which the parts of removed items are marked as changed.
    pub(super) fn match_with<'e>(
        self,
        folders: Vec<Folder<'e>>,
    ) -> (Vec<(Folder<'e>, Option<CachedItem>)>, ItemStamps) {
        let mut changed = vec![false; PARTS];
        let mut items = self.items.into_iter().peekable();
        let mut matched = Vec::with_capacity(folders.len());
        for folder in folders {
            while let Some(removed) = items.next_if(|known| known.item.id.as_str() < folder.id) {
                changed[part_of(&removed.item.id)] = true;
            }
            let known = items.next_if(|known| known.item.id == folder.id);
            matched.push((folder, known.map(CachedItem)));
        }
        for removed in items {
            changed[part_of(&removed.item.id)] = true;
        }
        (matched, ItemStamps { of_items: Vec::new(), changed, key: self.key })
    }
}

/// An item as an earlier run read it.
#[derive(Debug)]
pub(super) struct CachedItem(Record);

impl CachedItem {
    /// Returns the item where its folder has not changed, with the file states for the next run and
    /// whether these differ from the cached ones. Returns nothing where it has to be read again.
    pub fn if_unchanged(
        self,
        sources: &dyn Sources,
        listing: &Listing,
        folder: &Folder<'_>,
    ) -> Option<(Item, ItemMarks, bool)> {
        let Record { marks: ItemMarks { mut files, bases }, item } = self.0;
        let is_same =
            |(path, seen): &(String, FileState)| *seen != FileState::Unsettled && FileState::of(listing, path) == *seen;
        if files.len() != folder.entries.len() || !bases.iter().all(is_same) {
            return None;
        }
        let mut is_new = false;
        for (mark, entry) in files.iter_mut().zip(&folder.entries) {
            let EntryKind::File { size } = entry.kind else { return None };
            if mark.name != entry.path.name() || mark.size != size {
                return None;
            }
            if mark.stamp.is_some() && mark.stamp == entry.stamp {
                continue;
            }
            // An image or attachment with another stamp has no hash: it is checked again with its
            // item.
            let content = mark.content.as_ref()?;
            let bytes = sources.read(&entry.path, TEXT_LIMIT).ok()?;
            if blake3::hash(&bytes) != *content {
                return None;
            }
            is_new |= mark.stamp != entry.stamp;
            mark.stamp = entry.stamp;
        }
        Some((item, ItemMarks { files, bases }, is_new))
    }
}

/// Returns the state of the files of an item. Returns nothing where one of them is no regular file.
pub(super) fn marks(listing: &Listing, folder: &Folder<'_>, item: &Item) -> Option<ItemMarks> {
    let files = folder.entries.iter().map(|entry| mark(entry, item)).collect::<Option<_>>()?;
    let bases = item.outdated_bases().map(|base| {
        let path = bases::path(base);
        (path.as_str().to_owned(), FileState::of(listing, path.as_str()))
    });
    Some(ItemMarks { files, bases: bases.collect() })
}

fn mark(entry: &Entry, item: &Item) -> Option<FileStamp> {
    let EntryKind::File { size } = entry.kind else { return None };
    let text = item.texts.iter().flatten().find(|text| text.file == entry.path);
    let content = text.map(|text| text.content).or((entry.path == item.file).then_some(item.content));
    Some(FileStamp { name: entry.path.name().to_owned(), size, stamp: entry.stamp, content })
}

impl ItemStamps {
    pub(super) fn push(&mut self, item: &Item, marks: Option<ItemMarks>, is_new: bool) {
        if is_new {
            self.changed[part_of(&item.id)] = true;
        }
        self.of_items.push(marks);
    }

    /// Writes the parts of the cache that have changed since they were read.
    pub fn keep(&self, items: &[Item], cache: &dyn Cache) {
        let Some(key) = self.key.filter(|_| self.changed.contains(&true)) else { return };
        let mut parts: Vec<Vec<RecordRef<'_>>> = (0..PARTS).map(|_| Vec::new()).collect();
        for (item, marks) in items.iter().zip(&self.of_items) {
            let part = part_of(&item.id);
            if let Some(marks) = marks.as_ref().filter(|_| self.changed[part]) {
                parts[part].push(RecordRef { marks, item });
            }
        }
        parts.par_iter().enumerate().filter(|(part, _)| self.changed[*part]).for_each(|(part, records)| {
            cache::write(cache, &part_name(part), key, records);
        });
    }
}
