//! An output folder on its disk: its paths, and what it tells at a glance. Each module that
//! knows a part of the folder adds its queries to [`OutputFolder`].

use super::disk::{Disk, Kind, Readers};
use super::error::StoreError;
use super::layout::{self, CURRENT, LEDGER, OBJECTS, RELEASES};
use super::listing::ObjectHash;
use super::local_disk::LocalDisk;
use super::release::Release;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An output folder, for reading. It needs no lock: what a release holds is immutable, and a run
/// that publishes replaces everything else in one step.
///
/// All queries return [`StoreError::Io`] where the folder cannot be read. A folder that is not
/// there reads as an empty one.
#[derive(Clone, Debug)]
pub struct OutputFolder {
    disk: Arc<dyn Disk>,
    root: PathBuf,
}

impl OutputFolder {
    /// Returns the output folder at a path of this machine, there or not.
    pub fn of(root: &Path) -> Self {
        Self::on(Arc::new(LocalDisk::at(root)), root)
    }

    /// Returns the output folder at a path of a disk.
    pub fn on(disk: Arc<dyn Disk>, root: &Path) -> Self {
        Self { disk, root: root.to_owned() }
    }

    /// Returns whether a publication has written into the folder. Commands that open a store do so
    /// only there, because a store leaves a lock file in any other folder.
    pub fn is_published_into(&self) -> bool {
        let exists = |name: &&str| self.disk.kind(&self.path(name)).is_ok_and(|kind| kind.is_some());
        [OBJECTS, RELEASES, LEDGER].iter().any(exists)
    }

    /// Returns the served release.
    pub fn served(&self) -> Result<Option<Release>, StoreError> {
        let target = self.link_target(&self.path(CURRENT))?;
        Ok(target.and_then(|target| Release::parse(target.file_name()?.to_str()?)))
    }

    /// Returns the releases that have an entry, by number.
    pub(super) fn release_entries(&self) -> Result<Vec<Release>, StoreError> {
        let entries = self.list(&self.path(RELEASES))?;
        let mut found: Vec<_> = entries.iter().filter_map(|(name, _)| Release::parse(name.to_str()?)).collect();
        found.sort_by(|a, b| (a.number, &a.hash).cmp(&(b.number, &b.hash)));
        Ok(found)
    }

    /// Returns whether `current` leads to a release's entry by the path that a switch writes.
    pub(super) fn is_current(&self, release: &Release) -> Result<bool, StoreError> {
        Ok(self.link_target(&self.path(CURRENT))? == Some(layout::current_target(release)))
    }

    /// Returns whether a release's entry leads to its tree.
    pub(super) fn has_entry(&self, release: &Release) -> Result<bool, StoreError> {
        Ok(self.link_target(&self.entry(release))? == Some(layout::entry_target(release)))
    }

    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the path of something that lies directly in the folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Returns the path of the folder of objects.
    pub fn objects(&self) -> PathBuf {
        self.path(OBJECTS)
    }

    pub(super) fn object(&self, object: &ObjectHash) -> PathBuf {
        self.objects().join(object.as_str())
    }

    /// Returns the path of an object's list.
    pub(super) fn object_list(&self, object: &ObjectHash) -> PathBuf {
        self.objects().join(layout::list_name(object))
    }

    /// Returns the path of a release's entry.
    pub(super) fn entry(&self, release: &Release) -> PathBuf {
        self.path(RELEASES).join(release.name())
    }

    /// Reads a file; `None` where there is none.
    pub(super) fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
        match self.disk.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::at(path)(error)),
        }
    }

    /// Lists a folder; nothing where there is none.
    pub(super) fn list(&self, path: &Path) -> Result<Vec<(OsString, Kind)>, StoreError> {
        match self.disk.list(path) {
            Ok(entries) => Ok(entries),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(StoreError::at(path)(error)),
        }
    }

    /// Returns where a link leads; `None` where there is no link.
    pub(super) fn link_target(&self, link: &Path) -> Result<Option<PathBuf>, StoreError> {
        match self.disk.read_link(link) {
            Ok(target) => Ok(Some(target)),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidInput) => Ok(None),
            Err(error) => Err(StoreError::at(link)(error)),
        }
    }

    /// Waits until everything that was written is on the disk.
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        self.disk.sync(&self.root).map_err(StoreError::at(&self.root))
    }

    pub(super) fn remove(&self, path: &Path) -> Result<(), StoreError> {
        self.disk.remove(path).map_err(StoreError::at(path))
    }

    /// Makes a link; an error names the link.
    pub(super) fn symlink(&self, target: &Path, link: &Path) -> Result<(), StoreError> {
        self.disk.symlink(target, link).map_err(StoreError::at(link))
    }

    /// Replaces a file that lies directly in the folder, in one step. Its bytes are on the disk
    /// before they have its name.
    pub(super) fn replace(&self, name: &str, bytes: &[u8], readers: Readers) -> Result<(), StoreError> {
        let (path, unfinished) = (self.path(name), self.path(&layout::unfinished(name)));
        self.disk.write_synced(&unfinished, bytes, readers).map_err(StoreError::at(&unfinished))?;
        self.disk.rename(&unfinished, &path).map_err(StoreError::at(&path))
    }
}
