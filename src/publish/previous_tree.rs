//! The tree of the release before: what of it is whole, so that what has not changed need
//! not be written again.

use super::disk::{Disk, Kind};
use super::listing::{Listing, ObjectHash};
use super::objects::{link_to, list_of};
use super::verify;
use crate::plan::OutputPath;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Directories by their path below the root; the root's own is empty. One that somebody
/// changed by hand is not among them.
#[derive(Debug, Default)]
pub struct PreviousTree {
    whole: BTreeMap<String, Arc<Object>>,
    /// Objects that are not as they were published, and the paths at which they stand.
    damaged: BTreeMap<ObjectHash, Vec<String>>,
}

/// How closely the served release is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Names and sizes.
    Sizes,
    /// Every byte.
    Bytes,
}

/// A directory's name and what it holds.
#[derive(Debug)]
pub struct Object {
    pub hash: ObjectHash,
    pub listing: Listing,
}

impl PreviousTree {
    pub fn read(disk: &dyn Disk, objects: &Path, root: Option<ObjectHash>, look: Look) -> Self {
        let mut found = Self::default();
        let mut level: Vec<(String, ObjectHash)> = root.map(|root| (String::new(), root)).into_iter().collect();
        while !level.is_empty() {
            let read = level.into_par_iter().filter_map(|(path, hash)| {
                let listing = listing(disk, objects, &hash)?;
                let is_same = match look {
                    Look::Sizes => is_whole(disk, objects, &hash, &listing),
                    Look::Bytes => verify::is_same(disk, objects, &hash, &listing),
                };
                Some((path, hash, listing, is_same))
            });
            let read: Vec<_> = read.collect();
            level = Vec::new();
            for (path, hash, listing, is_same) in read {
                let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
                level.extend(listing.folders.iter().map(|(name, child)| (below(name), child.clone())));
                if is_same {
                    found.whole.insert(path, Arc::new(Object { hash, listing }));
                } else {
                    found.damaged.entry(hash).or_default().push(path);
                }
            }
        }
        found
    }

    /// The paths of directories that are made anew, those that they hold not counted.
    pub fn damaged(&self) -> impl Iterator<Item = &str> {
        self.damaged.values().flatten().map(String::as_str)
    }

    pub fn damaged_objects(&self) -> impl Iterator<Item = &ObjectHash> {
        self.damaged.keys()
    }

    /// The files, by their paths.
    pub fn paths(&self) -> impl Iterator<Item = OutputPath> + '_ {
        self.whole.iter().flat_map(|(folder, object)| {
            let path = move |name: &String| match folder.as_str() {
                "" => OutputPath::new(name.as_str()),
                folder => OutputPath::new(format!("{folder}/{name}")),
            };
            object.listing.files.keys().map(path)
        })
    }

    pub fn get(&self, path: &str) -> Option<&Arc<Object>> {
        self.whole.get(path)
    }
}

/// What an object holds, if its list is as it was written.
fn listing(disk: &dyn Disk, objects: &Path, hash: &ObjectHash) -> Option<Listing> {
    let text = disk.read(&list_of(objects, hash)).ok()?;
    (ObjectHash::of(&text) == *hash).then(|| Listing::parse(std::str::from_utf8(&text).ok()?)).flatten()
}

/// Whether an object has its files, by name and size, and its links.
pub fn is_whole(disk: &dyn Disk, objects: &Path, hash: &ObjectHash, listing: &Listing) -> bool {
    let object = objects.join(hash.as_str());
    let is_in_order = |name: &str, kind: Kind| match kind {
        Kind::File { size } => listing.files.get(name).is_some_and(|file| file.size == size),
        Kind::Link => listing
            .folders
            .get(name)
            .is_some_and(|child| disk.read_link(&object.join(name)).is_ok_and(|target| target == link_to(child))),
        Kind::Folder | Kind::Other => false,
    };
    let expected = listing.files.len() + listing.folders.len();
    disk.list(&object).is_ok_and(|entries| {
        entries.len() == expected
            && entries.iter().all(|(name, kind)| name.to_str().is_some_and(|name| is_in_order(name, *kind)))
    })
}
