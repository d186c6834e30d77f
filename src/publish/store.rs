//! The output folder: everything that a publication does to it goes through here.

use super::disk::{Disk, LocalDisk};
use super::gc::{self, Cleared};
use super::hold::{self, Hold};
use super::ledger::{self, Action, Ledger};
use super::listing::ObjectHash;
use super::lock::{self, Lock};
use super::objects::{Staging, UNFINISHED};
use super::previous_tree::{Look, PreviousTree};
use super::repair::{Repair, Repaired};
use super::{CacheFolder, PastReleases, Release, SpillFile, addresses, history, switch};
use crate::plan::Addresses;
use jiff::Timestamp;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why the output folder could not be used.
#[derive(Debug)]
pub enum StoreError {
    /// Another run holds the lock; who, as far as the lock says.
    Locked(String),
    Io {
        path: PathBuf,
        error: io::Error,
    },
    /// Another hand made something that no run goes on with.
    Odd(PathBuf, Unexpected),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unexpected {
    /// `current` is a folder or a file.
    NoLink,
    /// No number is left for the next release.
    LastNumber,
}

impl StoreError {
    /// An error at a path, or nearer where it says so itself.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| match error.downcast::<Located>() {
            Ok(Located { path, error }) => Self::Io { path, error },
            Err(error) => Self::Io { path: path.to_owned(), error },
        }
    }
}

/// Where it happened, for an error that passes through what knows no store.
#[derive(Debug)]
struct Located {
    path: PathBuf,
    error: io::Error,
}

pub fn at(path: &Path) -> impl FnOnce(io::Error) -> io::Error + '_ {
    |error| io::Error::new(error.kind(), Located { path: path.to_owned(), error })
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for Located {}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked(holder) => write!(f, "locked by {holder}"),
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Odd(path, oddity) => write!(f, "{}: {oddity:?}", path.display()),
        }
    }
}

impl std::error::Error for StoreError {}

/// An output folder that this run has to itself.
#[derive(Debug)]
pub struct Store {
    disk: Arc<dyn Disk>,
    root: PathBuf,
    now: Timestamp,
    served: Option<Release>,
    /// What opening it made good.
    repairs: Vec<Repair>,
    _lock: Lock,
}

impl Store {
    /// Locks the folder, clears what a killed run left and writes the ledger's line for it.
    pub fn open(root: &Path, now: Timestamp) -> Result<Self, StoreError> {
        Self::open_on(Arc::new(LocalDisk::at(root)), root, now)
    }

    pub fn open_on(disk: Arc<dyn Disk>, root: &Path, now: Timestamp) -> Result<Self, StoreError> {
        disk.create_folder(root).map_err(StoreError::at(root))?;
        let lock = lock::take(&*disk, &root.join("lock"), now)?;
        switch::examine(&*disk, root)?;
        let served = switch::current(&*disk, root)?;
        let mut store = Self { disk, root: root.to_owned(), now, served, repairs: Vec::new(), _lock: lock };
        store.clear_leftovers()?;
        store.repairs = ledger::complete(&*store.disk, root, store.served.as_ref(), now)?;
        if let Some(served) = &store.served
            && !(switch::is_named(&*store.disk, root, served)? && switch::is_entered(&*store.disk, root, served)?)
        {
            store.repairs.push(Repair::new(Repaired::Link, "current"));
        }
        Ok(store)
    }

    pub fn objects(&self) -> PathBuf {
        self.root.join("objects")
    }

    pub fn cache(&self) -> CacheFolder {
        CacheFolder::of(&self.root)
    }

    /// The releases that are there.
    pub fn past(&self) -> PastReleases {
        PastReleases::on(Arc::clone(&self.disk), &self.root)
    }

    /// For what this run sets aside.
    pub fn scratch(&self) -> Option<SpillFile> {
        SpillFile::within(&self.root)
    }

    /// What was served when it was opened.
    pub fn current(&self) -> Option<Release> {
        self.served.clone()
    }

    /// What opening the folder made good, or found that a publication makes good.
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// Why nothing is to be published.
    pub fn hold(&self) -> Result<Option<Hold>, StoreError> {
        hold::read(&*self.disk, &self.root)
    }

    /// Lets nothing be published until the hold is ended.
    pub fn begin_hold(&self, reason: &str) -> Result<(), StoreError> {
        hold::write(&*self.disk, &self.root, &Hold::new(reason, self.now))
    }

    /// Whether there was a hold to end.
    pub fn end_hold(&self) -> Result<bool, StoreError> {
        hold::end(&*self.disk, &self.root)
    }

    /// What names the ledger's last line.
    pub fn ledger_tip(&self) -> Result<Option<String>, StoreError> {
        Ok(Ledger::read(&*self.disk, &self.root)?.tip())
    }

    /// The served tree, as far as it is whole.
    pub fn before(&self, look: Look) -> PreviousTree {
        let hash = self.served.as_ref().and_then(|release| ObjectHash::parse(&release.hash));
        PreviousTree::read(&*self.disk, &self.objects(), hash, look)
    }

    /// A tree of these paths in the making, beside the one that is served.
    pub fn staging<'p>(
        &self,
        paths: impl Iterator<Item = &'p str>,
        before: &PreviousTree,
    ) -> Result<Staging, StoreError> {
        for folder in [self.objects(), self.root.join("releases")] {
            self.disk.create_folder(&folder).map_err(StoreError::at(&folder))?;
        }
        Staging::create(Arc::clone(&self.disk), &self.objects(), paths, before)
    }

    /// Makes a finished tree the served one. The disk has everything before readers do.
    pub fn switch(&self, root: &ObjectHash, as_of: Timestamp) -> Result<Release, StoreError> {
        let release = switch::switch(&*self.disk, &self.root, root)?;
        if self.served.as_ref() == Some(&release) {
            return Ok(release);
        }
        ledger::append(&*self.disk, &self.root, &release, Action::Publish, self.now, Some(as_of))?;
        Ok(release)
    }

    /// Serves an older release again, if all its folders are there.
    pub fn roll_back(&self, release: &Release) -> Result<(), StoreError> {
        if let Some(missing) = history::missing(&*self.disk, &self.root, release) {
            return Err(StoreError::at(&missing)(io::ErrorKind::NotFound.into()));
        }
        switch::switch_back(&*self.disk, &self.root, release)?;
        ledger::append(&*self.disk, &self.root, release, Action::Rollback, self.now, None)
    }

    /// Removes what neither the served release nor the latest ones need.
    pub fn collect_garbage(&self, keep: usize) -> Result<Cleared, StoreError> {
        gc::collect(&*self.disk, &self.root, keep)
    }

    /// Every address under which a page was ever published, and whether the record of them has to
    /// be made good.
    pub fn addresses(&self) -> Result<(Addresses, bool), StoreError> {
        addresses::read(&*self.disk, &self.root)
    }

    /// Notes the addresses of a tree that is about to be served.
    pub fn record(&self, tree: &ObjectHash, addresses: &Addresses) -> Result<(), StoreError> {
        addresses::write(&*self.disk, &self.root, tree, addresses)
    }

    /// The publication clock of the last publication, as far as the ledger tells.
    pub fn last_as_of(&self) -> Result<Option<Timestamp>, StoreError> {
        Ok(Ledger::read(&*self.disk, &self.root)?.last_as_of())
    }

    fn clear_leftovers(&self) -> Result<(), StoreError> {
        self.cache().clear_leftovers();
        switch::take_back(&*self.disk, &self.root)?;
        for folder in [self.objects(), self.root.clone()] {
            let entries = match self.disk.list(&folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                entries => entries.map_err(StoreError::at(&folder))?,
            };
            for (name, _) in entries {
                if name.to_string_lossy().starts_with(UNFINISHED) {
                    let path = folder.join(name);
                    self.disk.remove(&path).map_err(StoreError::at(&path))?;
                }
            }
        }
        Ok(())
    }
}
