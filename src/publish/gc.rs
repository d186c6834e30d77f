//! Garbage collection: removes what no kept release needs. The lock is held, so that no
//! publication counts on what is removed.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout;
use super::listing::{Listing, ObjectHash};
use super::release::Release;
use super::tree::{self, Children, Lists};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(Clone, Debug, Default)]
pub struct Cleared {
    pub kept: Vec<Release>,
    pub removed: Vec<Release>,
    pub objects: usize,
    /// Of files that no kept release has.
    pub bytes: u64,
}

/// The objects of the kept releases, with their lists where those can be read.
type Needed = BTreeMap<ObjectHash, Option<Arc<Listing>>>;

/// Keeps the served release, the latest ones and all that they hold.
pub fn collect(folder: &OutputFolder, keep: usize) -> Result<Cleared, StoreError> {
    let served = folder.served()?;
    let mut releases = folder.release_entries()?;
    let latest = releases.split_off(releases.len().saturating_sub(keep));
    let (spared, removed): (Vec<_>, Vec<_>) =
        releases.into_iter().partition(|release| served.as_ref() == Some(release));
    let kept: Vec<_> = spared.into_iter().chain(latest).collect();

    // The served release is kept even where its entry in `releases/` is gone.
    let tops = kept.iter().chain(&served).filter_map(Release::tree);
    let objects = tree::objects(folder, tops, Children::ListedOrLinked).into_iter();
    let needed: Needed = objects.map(|directory| (directory.object, directory.listing)).collect();
    for release in &removed {
        folder.remove(&folder.entry(release))?;
    }
    let unneeded = unneeded(folder, &needed)?;
    let bytes = freed(folder, &needed, &unneeded);
    for object in &unneeded {
        remove(folder, object)?;
    }
    Ok(Cleared { kept, removed, objects: unneeded.len(), bytes })
}

/// Returns the objects that no kept release holds, by their folders and by their lists. Everything
/// with another name stays.
fn unneeded(folder: &OutputFolder, needed: &Needed) -> Result<BTreeSet<ObjectHash>, StoreError> {
    let entries = folder.list(&folder.objects())?;
    let named = entries.iter().filter_map(|(name, kind)| match kind {
        Kind::Folder => ObjectHash::parse(name.to_str()?),
        Kind::File { .. } => layout::object_of_list(name.to_str()?),
        Kind::Link | Kind::Other => None,
    });
    Ok(named.filter(|object| !needed.contains_key(object)).collect())
}

/// Returns how many bytes of files are freed. Equal files of several objects may be one file on
/// the disk: each is counted once, and not at all where a kept object has it.
fn freed(folder: &OutputFolder, needed: &Needed, unneeded: &BTreeSet<ObjectHash>) -> u64 {
    let kept: BTreeSet<_> =
        needed.values().flatten().flat_map(|list| list.files.values()).map(|file| &file.hash).collect();
    let mut lists = Lists::new(folder);
    let removed: Vec<_> = unneeded.iter().filter_map(|object| lists.get(object)).collect();
    let removed: BTreeMap<_, _> =
        removed.iter().flat_map(|list| list.files.values()).map(|file| (&file.hash, file.size)).collect();
    removed.into_iter().filter(|(hash, _)| !kept.contains(hash)).map(|(_, size)| size).sum()
}

/// Takes away an object's name before its files, so that an object is whole or not there.
fn remove(folder: &OutputFolder, object: &ObjectHash) -> Result<(), StoreError> {
    let path = folder.object(object);
    if folder.disk().kind(&path).map_err(StoreError::at(&path))?.is_some() {
        let unfinished = folder.objects().join(layout::unfinished(format!("gone-{object}")));
        folder.disk().rename(&path, &unfinished).map_err(StoreError::at(&path))?;
        folder.remove(&unfinished)?;
    }
    folder.remove(&folder.object_list(object))
}
