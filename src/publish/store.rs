//! The output folder of a run that has locked it: everything that changes the folder.

use super::cache::CacheFolder;
use super::disk::Disk;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::gc::{self, Cleared};
use super::hold::{self, Hold};
use super::layout::{CURRENT, OBJECTS, RELEASES, UNFINISHED};
use super::ledger::{self, Action, Entry, Ledger};
use super::listing::ObjectHash;
use super::local_disk::LocalDisk;
use super::lock::{self, Lock};
use super::past::PastReleases;
use super::previous_tree::PreviousTree;
use super::release::Release;
use super::repair::{Repair, Repaired};
use super::spill_file::SpillFile;
use super::staging::Staging;
use super::verify::Look;
use super::{addresses, ledger_repair, messages, switch};
use crate::plan::Addresses;
use jiff::Timestamp;
use std::io;
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

/// An output folder and its lock, which is held until this is dropped.
#[derive(Debug)]
pub struct Store {
    folder: OutputFolder,
    now: Timestamp,
    served: Option<Release>,
    /// What opening it repaired.
    repairs: Vec<Repair>,
    _lock: Lock,
}

/// A locked folder has the queries of a folder, as a guard has the methods of what it guards.
impl Deref for Store {
    type Target = OutputFolder;

    fn deref(&self) -> &OutputFolder {
        &self.folder
    }
}

impl Store {
    /// Locks the folder, removes what a killed run left and writes the ledger's line for it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Locked`] where another run has the folder; [`StoreError::Odd`] where `current`
    /// is no link.
    pub fn open(root: &Path, now: Timestamp) -> Result<Self, StoreError> {
        Self::open_on(Arc::new(LocalDisk::at(root)), root, now)
    }

    /// As [`Self::open`], on another disk.
    pub fn open_on(disk: Arc<dyn Disk>, root: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let folder = OutputFolder::on(disk, root);
        folder.disk().create_folder(root).map_err(StoreError::at(root))?;
        let lock = lock::take(&folder, now)?;
        switch::check_current(&folder)?;
        let served = folder.served()?;
        clear_leftovers(&folder)?;
        let mut repairs = ledger_repair::complete(&folder, served.as_ref(), now)?;
        if let Some(served) = &served
            && !(folder.is_current(served)? && folder.has_entry(served)?)
        {
            repairs.push(Repair::new(Repaired::Link, CURRENT));
        }
        Ok(Self { folder, now, served, repairs, _lock: lock })
    }

    pub fn cache(&self) -> CacheFolder {
        CacheFolder::of(self.folder.root())
    }

    /// Returns the releases that are there.
    pub fn past(&self) -> PastReleases {
        PastReleases::in_folder(self.folder.clone())
    }

    /// Makes the spill file of this run; `None` where the file system has no files
    /// without names.
    pub fn spill(&self) -> Option<SpillFile> {
        SpillFile::within(self.folder.root())
    }

    /// Returns the release that was served when the folder was opened.
    pub fn current(&self) -> Option<Release> {
        self.served.clone()
    }

    /// Returns what opening the folder repaired, or found for a publication to repair.
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// Lets nothing be published until the hold is ended.
    pub fn begin_hold(&self, reason: &str) -> Result<(), StoreError> {
        hold::write(&self.folder, &Hold::new(reason, self.now))
    }

    /// Ends the hold; returns whether there was one.
    pub fn end_hold(&self) -> Result<bool, StoreError> {
        hold::end(&self.folder)
    }

    /// Returns the number and the hash of the ledger's last line.
    pub fn ledger_tip(&self) -> Result<Option<String>, StoreError> {
        Ok(Ledger::read(&self.folder)?.tip())
    }

    /// Returns the publication clock of the last publication that the ledger tells of.
    pub fn last_as_of(&self) -> Result<Option<Timestamp>, StoreError> {
        Ok(Ledger::read(&self.folder)?.last_as_of())
    }

    /// Whether a version of the program that did not name itself published last.
    pub fn is_of_unnamed_program(&self) -> Result<bool, StoreError> {
        Ok(Ledger::read(&self.folder)?.is_of_unnamed_program())
    }

    /// Reads the tree of the release that was served when the folder was opened.
    pub fn before(&self, look: Look) -> PreviousTree {
        PreviousTree::of(&self.folder, self.served.clone(), look)
    }

    /// Begins a tree. Its directories are best known by the paths of its files; files in other
    /// directories are taken too.
    pub fn staging<'p>(
        &self,
        paths: impl Iterator<Item = &'p str>,
        before: &PreviousTree,
    ) -> Result<Staging, StoreError> {
        for name in [OBJECTS, RELEASES] {
            let path = self.folder.path(name);
            self.folder.disk().create_folder(&path).map_err(StoreError::at(&path))?;
        }
        Staging::create(&self.folder, paths, before)
    }

    /// Writes the addresses of a tree that is about to be served.
    pub fn record(&self, tree: &ObjectHash, addresses: &Addresses) -> Result<(), StoreError> {
        addresses::write(&self.folder, tree, addresses)
    }

    /// Replaces the record of the published messages, if it is another one than `before`.
    pub fn record_messages(&self, record: &str, before: &str) -> Result<(), StoreError> {
        messages::write(&self.folder, record, before)
    }

    /// Serves a finished tree. It is on the disk before readers see it.
    pub fn switch(&self, tree: &ObjectHash, as_of: Timestamp) -> Result<Release, StoreError> {
        let release = switch::switch(&self.folder, tree)?;
        if self.served.as_ref() != Some(&release) {
            let entry = Entry { release: &release, action: Action::Publish, when: self.now, as_of: Some(as_of) };
            ledger::append(&self.folder, entry)?;
        }
        Ok(release)
    }

    /// Serves an older release again.
    ///
    /// # Errors
    ///
    /// [`StoreError::Io`] with the folder of an object of the release that is not there.
    pub fn roll_back(&self, release: &Release) -> Result<(), StoreError> {
        if let Some(missing) = self.folder.missing_object(release) {
            return Err(StoreError::at(&missing)(io::ErrorKind::NotFound.into()));
        }
        // The record belongs to a tree. It is written before the tree is served, as at a publication.
        if let Some(tree) = release.tree() {
            self.record(&tree, &self.addresses()?.addresses)?;
        }
        switch::switch_back(&self.folder, release)?;
        ledger::append(&self.folder, Entry { release, action: Action::Rollback, when: self.now, as_of: None })
    }

    /// Removes what neither the served release nor the latest ones need.
    pub fn collect_garbage(&self, keep: usize) -> Result<Cleared, StoreError> {
        gc::collect(&self.folder, keep)
    }
}

fn clear_leftovers(folder: &OutputFolder) -> Result<(), StoreError> {
    CacheFolder::of(folder.root()).clear_leftovers();
    switch::clear_unfinished(folder)?;
    for place in [folder.objects(), folder.root().to_owned()] {
        for (name, _) in folder.list(&place)? {
            if name.to_string_lossy().starts_with(UNFINISHED) {
                folder.remove(&place.join(name))?;
            }
        }
    }
    Ok(())
}
