//! The output folder: everything that a publication does to it goes through here.

use super::lock::Lock;
use super::objects::{ObjectHash, Staging};
use super::{Release, addresses, ledger, switch};
use crate::plan::Addresses;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why the output folder could not be used.
#[derive(Debug)]
pub enum StoreError {
    /// Another run holds the lock; who, as far as the lock says.
    Locked(String),
    /// The machine's clock shows a time before the last publication.
    Clock {
        now: jiff::Timestamp,
        last: jiff::Timestamp,
    },
    Io {
        path: PathBuf,
        error: io::Error,
    },
}

impl StoreError {
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| Self::Io { path: path.to_owned(), error }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked(holder) => write!(f, "locked by {holder}"),
            Self::Clock { now, last } => write!(f, "the clock shows {now}, before the last publication at {last}"),
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for StoreError {}

/// An output folder that this run has to itself.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    _lock: Lock,
}

impl Store {
    /// Locks the folder, clears what a killed run left and writes the ledger's line for it.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(root).map_err(StoreError::at(root))?;
        let lock = Lock::take(&root.join("lock"))?;
        let store = Self { root: root.to_owned(), _lock: lock };
        store.clear_leftovers()?;
        ledger::complete(&store.ledger_path(), store.current().as_ref())?;
        Ok(store)
    }

    pub fn objects(&self) -> PathBuf {
        self.root.join("objects")
    }

    fn ledger_path(&self) -> PathBuf {
        self.root.join("ledger.jsonl")
    }

    pub fn current(&self) -> Option<Release> {
        switch::current(&self.root)
    }

    pub fn staging<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Result<Staging, StoreError> {
        for folder in [self.objects(), self.root.join("releases")] {
            fs::create_dir_all(&folder).map_err(StoreError::at(&folder))?;
        }
        Staging::create(&self.objects(), paths)
    }

    /// Makes a finished tree the served one. The disk has everything before readers do.
    pub fn switch(&self, root: &ObjectHash, as_of: jiff::Timestamp) -> Result<Release, StoreError> {
        let before = self.current();
        let release = switch::switch(&self.root, root)?;
        if before.as_ref() == Some(&release) {
            return Ok(release);
        }
        ledger::append(&self.ledger_path(), &release, Some(as_of))?;
        Ok(release)
    }

    /// Every address under which a page was ever published.
    pub fn addresses(&self) -> Result<Addresses, StoreError> {
        addresses::read(&self.root)
    }

    /// Notes the addresses of a tree that is about to be served.
    pub fn record(&self, tree: &ObjectHash, addresses: &Addresses) -> Result<(), StoreError> {
        addresses::write(&self.root, tree, addresses)
    }

    /// The publication clock of the last publication, as far as the ledger tells.
    pub fn last_as_of(&self) -> Option<jiff::Timestamp> {
        ledger::last_as_of(&self.ledger_path())
    }

    fn clear_leftovers(&self) -> Result<(), StoreError> {
        for folder in [self.objects(), self.root.clone()] {
            let entries = match fs::read_dir(&folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                entries => entries.map_err(StoreError::at(&folder))?,
            };
            for entry in entries.flatten() {
                if entry.file_name().to_string_lossy().starts_with(super::objects::UNFINISHED) {
                    remove(&entry.path()).map_err(StoreError::at(&entry.path()))?;
                }
            }
        }
        Ok(())
    }
}

fn remove(path: &Path) -> io::Result<()> {
    if path.symlink_metadata()?.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}
