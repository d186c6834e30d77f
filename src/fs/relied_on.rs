//! Records the state of the files that a run has read, to tell later whether they still have the
//! same bytes.

use super::walk;
use crate::beneath::{Folder, Refused};
use crate::source::{Entry, FilePath, Stamp, TEXT_LIMIT};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

#[derive(Debug, Default)]
pub struct ReliedOn {
    /// The listed entries, sorted by path.
    listed: RwLock<Vec<Entry>>,
    /// The hashes of texts that were read and whose stamps do not prove their bytes.
    read: Mutex<BTreeMap<FilePath, blake3::Hash>>,
}

impl ReliedOn {
    /// Records the listed entries, which are sorted by path.
    pub fn list(&self, entries: &[Entry]) {
        entries.clone_into(&mut self.listed.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// Returns the stamp of a listed file, or `None` where its stamp would not prove equal bytes.
    fn stamp(&self, path: &FilePath) -> Option<Stamp> {
        let listed = self.listed.read().unwrap_or_else(PoisonError::into_inner);
        let at = listed.binary_search_by(|entry| entry.path.cmp(path)).ok()?;
        listed.get(at)?.stamp
    }

    /// Reads a file of a folder, given its listed path and its path beneath the folder.
    pub fn read(&self, folder: &Folder, (name, path): (&FilePath, &Path), limit: u64) -> io::Result<Vec<u8>> {
        let (bytes, stat) = folder.read_with_stat(path, limit)?;
        if limit <= TEXT_LIMIT && self.stamp(name) != Some(walk::stamp(&stat)) {
            let hash = blake3::hash(&bytes);
            self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), hash);
        }
        Ok(bytes)
    }

    /// Reads a text again and returns it if it is unchanged since it was first read.
    pub fn quote(&self, folder: &Folder, (name, path): (&FilePath, &Path)) -> io::Result<Vec<u8>> {
        let (bytes, stat) = folder.read_with_stat(path, TEXT_LIMIT)?;
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied();
        let is_same = match read {
            Some(hash) => hash == blake3::hash(&bytes),
            None => self.stamp(name) == Some(walk::stamp(&stat)),
        };
        if is_same { Ok(bytes) } else { Err(Refused::Changed.into()) }
    }
}
