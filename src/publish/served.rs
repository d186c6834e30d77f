//! The release that is served, for those who only compare with it.

use super::disk::{Disk, LocalDisk};
use super::listing::ObjectHash;
use super::previous_tree::{Look, PreviousTree};
use super::store::StoreError;
use super::{Release, addresses, switch};
use crate::plan::{Addresses, OutputPath};
use std::io;
use std::path::{Path, PathBuf};

/// Every address under which a page was ever published into a folder.
pub fn addresses_of(root: &Path) -> Result<Addresses, StoreError> {
    addresses::read(&LocalDisk::at(root), root).map(|(addresses, _)| addresses)
}

#[derive(Debug)]
pub struct Served {
    disk: LocalDisk,
    root: PathBuf,
    release: Option<Release>,
    tree: PreviousTree,
}

impl Served {
    pub fn of(root: &Path) -> Result<Self, StoreError> {
        let disk = LocalDisk::at(root);
        let release = switch::current(&disk, root)?;
        let hash = release.as_ref().and_then(|release| ObjectHash::parse(&release.hash));
        let tree = PreviousTree::read(&disk, &root.join("objects"), hash, Look::Sizes);
        Ok(Self { disk, root: root.to_owned(), release, tree })
    }

    pub fn release(&self) -> Option<&Release> {
        self.release.as_ref()
    }

    pub fn addresses(&self) -> Result<Addresses, StoreError> {
        addresses::read(&self.disk, &self.root).map(|(addresses, _)| addresses)
    }

    pub fn has(&self, path: &OutputPath) -> bool {
        let (folder, name) = path.split();
        self.tree.get(folder).is_some_and(|object| object.listing.files.contains_key(name))
    }

    /// Whether a page holds these bytes; nothing where there is none.
    pub fn is_same(&self, path: &OutputPath, bytes: &[u8]) -> Option<bool> {
        let (folder, name) = path.split();
        Some(self.tree.get(folder)?.listing.files.get(name)?.hash == ObjectHash::of(bytes))
    }

    pub fn read(&self, path: &OutputPath) -> io::Result<Vec<u8>> {
        let (folder, name) = path.split();
        let object = self.tree.get(folder).ok_or(io::ErrorKind::NotFound)?;
        self.disk.read(&self.root.join("objects").join(object.hash.as_str()).join(name))
    }

    pub fn paths(&self) -> impl Iterator<Item = OutputPath> + '_ {
        self.tree.paths()
    }
}
