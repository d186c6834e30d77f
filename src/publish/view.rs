//! An output folder for those who only look: without the lock, beside a run that publishes.

use super::disk::LocalDisk;
use super::ledger::{Ledger, LedgerProblem};
use super::store::StoreError;
use super::{PastRelease, Release, Verification, history, switch, verify};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct View {
    disk: LocalDisk,
    root: PathBuf,
}

/// Which release is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    One(Release),
    None,
    Several,
}

impl View {
    pub fn of(root: &Path) -> Self {
        Self { disk: LocalDisk::at(root), root: root.to_owned() }
    }

    /// Whether there is a folder at all.
    pub fn exists(&self) -> bool {
        self.root.is_dir()
    }

    pub fn served(&self) -> Result<Option<Release>, StoreError> {
        switch::current(&self.disk, &self.root)
    }

    pub fn releases(&self) -> Result<Vec<PastRelease>, StoreError> {
        history::releases(&self.disk, &self.root)
    }

    /// The release that was served before this one, of those that are there.
    pub fn before(&self, release: &Release) -> Result<Option<Release>, StoreError> {
        history::before(&self.disk, &self.root, release)
    }

    /// By number, by the beginning of the hash, or by both as they stand in `releases`. Where a
    /// tree was published several times, the latest is meant.
    pub fn find(&self, typed: &str) -> Result<Named, StoreError> {
        let releases = history::entries(&self.disk, &self.root)?;
        if let Some(release) = releases.iter().rev().find(|release| release.number.to_string() == typed) {
            return Ok(Named::One(release.clone()));
        }
        let prefix = |release: &Release| typed.len() >= 4 && release.hash.starts_with(typed);
        let short = |release: &Release| {
            let parts = typed.split_once('-');
            parts.is_some_and(|(number, hash)| {
                release.number.to_string() == number && hash.len() >= 4 && release.hash.starts_with(hash)
            })
        };
        let mut fitting = releases.into_iter().rev().filter(|release| prefix(release) || short(release));
        let Some(latest) = fitting.next() else { return Ok(Named::None) };
        Ok(if fitting.all(|release| release.hash == latest.hash) { Named::One(latest) } else { Named::Several })
    }

    pub fn verify(&self, release: &Release) -> Result<Verification, StoreError> {
        verify::verify(&self.disk, &self.root, release)
    }

    /// How many lines the ledger has, and which of them are wrong.
    pub fn verify_ledger(&self) -> Result<(usize, Vec<(usize, LedgerProblem)>), StoreError> {
        let ledger = Ledger::read(&self.disk, &self.root)?;
        Ok((ledger.count(), ledger.problems(self.served()?.as_ref())))
    }
}
