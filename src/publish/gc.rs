//! Clears away what no release needs any more. The lock is held, so no publication is
//! at work, and what it counts on stays.

use super::disk::{Disk, Kind};
use super::history::{DEPTH_LIMIT, entries, read_list};
use super::listing::ObjectHash;
use super::objects::{UNFINISHED, list_of};
use super::store::StoreError;
use super::{Release, switch, verify};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Clone, Debug, Default)]
pub struct Cleared {
    pub kept: Vec<Release>,
    pub removed: Vec<Release>,
    pub objects: usize,
    /// Of files that no kept release has.
    pub bytes: u64,
}

/// Keeps the served release, the latest ones and all that they hold.
pub fn collect(disk: &dyn Disk, root: &Path, keep: usize) -> Result<Cleared, StoreError> {
    let objects = root.join("objects");
    let served = switch::current(disk, root)?;
    let mut releases = entries(disk, root)?;
    let latest = releases.split_off(releases.len().saturating_sub(keep));
    let (spared, removed): (Vec<_>, Vec<_>) =
        releases.into_iter().partition(|release| served.as_ref() == Some(release));
    let kept: Vec<_> = spared.into_iter().chain(latest).collect();

    // What is served is kept even where somebody took its entry out of `releases`.
    let mut needed = BTreeSet::new();
    for release in kept.iter().chain(&served) {
        if let Some(top) = ObjectHash::parse(&release.hash) {
            mark(disk, &objects, &top, 0, &mut needed);
        }
    }
    for release in &removed {
        let entry = root.join("releases").join(release.name());
        disk.remove(&entry).map_err(StoreError::at(&entry))?;
    }
    let unneeded = unneeded(disk, &objects, &needed)?;
    let bytes = freed(disk, &objects, &needed, &unneeded);
    for object in &unneeded {
        remove(disk, &objects, object)?;
    }
    Ok(Cleared { kept, removed, objects: unneeded.len(), bytes })
}

fn mark(disk: &dyn Disk, objects: &Path, object: &ObjectHash, depth: usize, needed: &mut BTreeSet<ObjectHash>) {
    if needed.insert(object.clone()) && depth < DEPTH_LIMIT {
        for child in verify::children(disk, objects, object).values() {
            mark(disk, objects, child, depth + 1, needed);
        }
    }
}

/// Objects and lists that nothing leads to. What is not named like ours stays.
fn unneeded(
    disk: &dyn Disk,
    objects: &Path,
    needed: &BTreeSet<ObjectHash>,
) -> Result<BTreeSet<ObjectHash>, StoreError> {
    let entries = match disk.kind(objects).map_err(StoreError::at(objects))? {
        None => Vec::new(),
        Some(_) => disk.list(objects).map_err(StoreError::at(objects))?,
    };
    let named = entries.iter().filter_map(|(name, kind)| match kind {
        Kind::Folder => ObjectHash::parse(name.to_str()?),
        Kind::File { .. } => ObjectHash::parse(name.to_str()?.strip_suffix(".list")?),
        Kind::Link | Kind::Other => None,
    });
    Ok(named.filter(|object| !needed.contains(object)).collect())
}

/// Equal files of objects may be one file on the disk: each is counted once, and not
/// at all where a kept object has it.
fn freed(disk: &dyn Disk, objects: &Path, needed: &BTreeSet<ObjectHash>, unneeded: &BTreeSet<ObjectHash>) -> u64 {
    let files = |set: &BTreeSet<ObjectHash>| {
        let lists = set.iter().filter_map(|object| read_list(disk, objects, object));
        let files = lists.flat_map(|list| list.files.into_values().map(|file| (file.hash, file.size)));
        files.collect::<BTreeMap<_, _>>()
    };
    let kept = files(needed);
    files(unneeded).into_iter().filter(|(hash, _)| !kept.contains_key(hash)).map(|(_, size)| size).sum()
}

/// First its name goes, in one step: an object is whole or not there.
fn remove(disk: &dyn Disk, objects: &Path, object: &ObjectHash) -> Result<(), StoreError> {
    let path = objects.join(object.as_str());
    if disk.kind(&path).map_err(StoreError::at(&path))?.is_some() {
        let unfinished = objects.join(format!("{UNFINISHED}gone-{object}"));
        disk.rename(&path, &unfinished).map_err(StoreError::at(&path))?;
        disk.remove(&unfinished).map_err(StoreError::at(&unfinished))?;
    }
    let list = list_of(objects, object);
    disk.remove(&list).map_err(StoreError::at(&list))
}
