//! The tree of the release before: which of its directories are whole, so that what has not
//! changed need not be written again.

use super::error::StoreError;
use super::folder::OutputFolder;
use super::listing::{Listing, ObjectHash};
use super::release::Release;
use super::tree::{self, Children};
use super::verify::Look;
use crate::plan::OutputPath;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

/// The directories of a release by their path below the root; the root's own is empty.
#[derive(Clone, Debug)]
pub struct PreviousTree {
    folder: OutputFolder,
    release: Option<Release>,
    /// Without those that are not as they were published.
    whole: Arc<BTreeMap<String, Arc<Object>>>,
    /// Objects that are not as they were published, and the paths at which they stand.
    damaged: Arc<BTreeMap<ObjectHash, Vec<String>>>,
}

/// A directory's object and its list.
#[derive(Debug)]
pub struct Object {
    pub hash: ObjectHash,
    pub listing: Arc<Listing>,
}

impl OutputFolder {
    /// Reads the tree of the served release.
    pub fn served_tree(&self, look: Look) -> Result<PreviousTree, StoreError> {
        Ok(PreviousTree::of(self, self.served()?, look))
    }
}

impl PreviousTree {
    /// Reads the tree of a release; an empty one where there is none.
    pub(super) fn of(folder: &OutputFolder, release: Option<Release>, look: Look) -> Self {
        let top = release.as_ref().and_then(Release::tree);
        let directories = top.map(|top| tree::directories(folder, &top, Children::Listed)).unwrap_or_default();
        let looked = directories.into_par_iter().filter_map(|directory| {
            let object = Object { hash: directory.object, listing: directory.listing? };
            let is_whole = folder.is_whole(&object.hash, &object.listing, look);
            Some((directory.path, object, is_whole))
        });
        let mut whole = BTreeMap::new();
        let mut damaged: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (path, object, is_whole) in looked.collect::<Vec<_>>() {
            if is_whole {
                whole.insert(path, Arc::new(object));
            } else {
                damaged.entry(object.hash).or_default().push(path);
            }
        }
        Self { folder: folder.clone(), release, whole: Arc::new(whole), damaged: Arc::new(damaged) }
    }

    pub fn release(&self) -> Option<&Release> {
        self.release.as_ref()
    }

    /// Returns the paths of damaged directories, without those that they hold.
    pub fn damaged(&self) -> impl Iterator<Item = &str> {
        self.damaged.values().flatten().map(String::as_str)
    }

    pub(super) fn is_damaged(&self, object: &ObjectHash) -> bool {
        self.damaged.contains_key(object)
    }

    /// Returns the files of whole directories.
    pub fn paths(&self) -> impl Iterator<Item = OutputPath> + '_ {
        self.whole.iter().flat_map(|(folder, object)| {
            let path = move |name: &String| match folder.as_str() {
                "" => OutputPath::new(name.as_str()),
                folder => OutputPath::new(format!("{folder}/{name}")),
            };
            object.listing.files.keys().map(path)
        })
    }

    /// Returns a directory, if it is whole.
    pub(super) fn get(&self, path: &str) -> Option<&Arc<Object>> {
        self.whole.get(path)
    }

    pub fn has(&self, path: &OutputPath) -> bool {
        let (folder, name) = path.split();
        self.get(folder).is_some_and(|object| object.listing.files.contains_key(name))
    }

    /// Returns whether a file has these bytes; `None` where there is no file.
    pub fn is_same(&self, path: &OutputPath, bytes: &[u8]) -> Option<bool> {
        let (folder, name) = path.split();
        Some(self.get(folder)?.listing.files.get(name)?.hash == ObjectHash::of(bytes))
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::NotFound`] where there is none in a whole directory.
    pub fn read(&self, path: &OutputPath) -> io::Result<Vec<u8>> {
        let (folder, name) = path.split();
        let object = self.get(folder).ok_or(io::ErrorKind::NotFound)?;
        self.folder.disk().read(&self.folder.object(&object.hash).join(name))
    }

    /// Reads a file whose bytes are those that were published; `None` where there is none.
    pub(super) fn read_verified(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let bytes = self.has(path).then(|| self.read(path).ok()).flatten()?;
        self.is_same(path, &bytes)?.then_some(bytes)
    }
}
