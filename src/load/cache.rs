//! What an earlier run read from the folders of items: a folder that has not changed since is
//! not read again.

use super::folder::Folder;
use super::listing::Listing;
use crate::bases;
use crate::cache::{self, Cache, Key};
use crate::item::Item;
use crate::source::{Entry, EntryKind, Sources, Stamp, TEXT_LIMIT};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Items are kept in so many parts, those of one folder together: a day's work touches one.
const PARTS: usize = 64;

/// One file of an item's folder as it was when the item was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    name: String,
    size: u64,
    stamp: Option<Stamp>,
    /// Of what was read of it; of images and attachments nothing is.
    content: Option<blake3::Hash>,
}

/// What an item was read from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ItemMarks {
    /// The files of its folder.
    files: Vec<FileStamp>,
    /// The kept texts that its outdated translations were made from, by their paths.
    bases: Vec<(String, FileState)>,
}

/// A file as the run found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum FileState {
    Absent,
    /// There, and too young for its times to be relied on.
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

#[derive(Debug, Deserialize)]
struct Remembered {
    marks: ItemMarks,
    item: Item,
}

/// As [`Remembered`], to write.
#[derive(Serialize)]
struct Record<'i> {
    marks: &'i ItemMarks,
    item: &'i Item,
}

/// Items as they were read before, sorted by id.
#[derive(Debug, Default)]
pub struct ItemCache {
    items: Vec<Remembered>,
    key: Option<Key>,
}

/// What of this run's items the next one may rely on.
#[derive(Debug, Default)]
pub struct ItemStamps {
    /// By item, in the order of the site's items; none for items with findings.
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
    /// Everything that was kept under a key.
    pub fn recall(cache: &dyn Cache, key: Key) -> Self {
        let parts: Vec<usize> = (0..PARTS).collect();
        let items = parts.par_iter().flat_map_iter(|part| {
            let items: Option<Vec<Remembered>> = cache::read(cache, &part_name(*part), key);
            items.unwrap_or_default()
        });
        let mut items: Vec<_> = items.collect();
        items.par_sort_unstable_by(|a, b| a.item.id.cmp(&b.item.id));
        Self { items, key: Some(key) }
    }

    /// For each folder what is remembered of it; and what the run has to keep.
    pub(super) fn match_with<'e>(
        self,
        folders: Vec<Folder<'e>>,
    ) -> (Vec<(Folder<'e>, Option<CachedItem>)>, ItemStamps) {
        let mut changed = vec![false; PARTS];
        let mut items = self.items.into_iter().peekable();
        let mut matched = Vec::with_capacity(folders.len());
        for folder in folders {
            while let Some(gone) = items.next_if(|known| known.item.id.as_str() < folder.id) {
                changed[part_of(&gone.item.id)] = true;
            }
            let known = items.next_if(|known| known.item.id == folder.id);
            matched.push((folder, known.map(CachedItem)));
        }
        for gone in items {
            changed[part_of(&gone.item.id)] = true;
        }
        (matched, ItemStamps { of_items: Vec::new(), changed, key: self.key })
    }
}

/// An item as it was read before.
#[derive(Debug)]
pub(super) struct CachedItem(Remembered);

impl CachedItem {
    /// The item, if its folder still is what it was; with marks for the next run, and whether
    /// they are new.
    pub fn still_true(
        self,
        sources: &dyn Sources,
        listing: &Listing,
        folder: &Folder<'_>,
    ) -> Option<(Item, ItemMarks, bool)> {
        let Remembered { marks: ItemMarks { mut files, bases }, item } = self.0;
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
            // An image or attachment that may be another one is looked at again with its item.
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

/// The marks of an item that was read without a finding.
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

    /// Keeps what has changed since the memory was recalled.
    pub fn keep(&self, items: &[Item], cache: &dyn Cache) {
        let Some(key) = self.key.filter(|_| self.changed.contains(&true)) else { return };
        let mut parts: Vec<Vec<Record<'_>>> = (0..PARTS).map(|_| Vec::new()).collect();
        for (item, marks) in items.iter().zip(&self.of_items) {
            let part = part_of(&item.id);
            if let Some(marks) = marks.as_ref().filter(|_| self.changed[part]) {
                parts[part].push(Record { marks, item });
            }
        }
        parts.par_iter().enumerate().filter(|(part, _)| self.changed[*part]).for_each(|(part, records)| {
            cache::write(cache, &part_name(part), key, records);
        });
    }
}
