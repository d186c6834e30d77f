//! An output folder for those who only look: without the lock, beside a run that publishes.

use super::disk::LocalDisk;
use super::hold::{self, Hold};
use super::ledger::{Copy as HeadCopy, Ledger, LedgerProblem};
use super::listing::ObjectHash;
use super::previous_tree::{Look, PreviousTree};
use super::store::StoreError;
use super::{PastRelease, Release, Verification, addresses, history, switch, verify};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct View {
    disk: LocalDisk,
    root: PathBuf,
}

/// Which release is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseMatch {
    One(Release),
    None,
    Several,
}

/// What was found of the ledger.
#[derive(Clone, Debug)]
pub struct LedgerVerification {
    pub lines: usize,
    /// By line, from 1.
    pub problems: Vec<(usize, LedgerProblem)>,
    /// The number and hash of its last line.
    pub tip: Option<String>,
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
    pub fn find(&self, typed: &str) -> Result<ReleaseMatch, StoreError> {
        let releases = history::entries(&self.disk, &self.root)?;
        if let Some(release) = releases.iter().rev().find(|release| release.number.to_string() == typed) {
            return Ok(ReleaseMatch::One(release.clone()));
        }
        let prefix = |release: &Release| typed.len() >= 4 && release.hash.starts_with(typed);
        let short = |release: &Release| {
            let parts = typed.split_once('-');
            parts.is_some_and(|(number, hash)| {
                release.number.to_string() == number && hash.len() >= 4 && release.hash.starts_with(hash)
            })
        };
        let mut fitting = releases.into_iter().rev().filter(|release| prefix(release) || short(release));
        let Some(latest) = fitting.next() else { return Ok(ReleaseMatch::None) };
        Ok(if fitting.all(|release| release.hash == latest.hash) {
            ReleaseMatch::One(latest)
        } else {
            ReleaseMatch::Several
        })
    }

    pub fn verify(&self, release: &Release) -> Result<Verification, StoreError> {
        verify::verify(&self.disk, &self.root, release)
    }

    /// How many lines the ledger has, which of them are wrong, and what names its last line. A
    /// copy of the head may be given to compare with.
    pub fn verify_ledger(&self, copy: Option<&HeadCopy>) -> Result<LedgerVerification, StoreError> {
        let ledger = Ledger::read(&self.disk, &self.root)?;
        let problems = ledger.problems(self.served()?.as_ref(), copy);
        Ok(LedgerVerification { lines: ledger.count(), problems, tip: ledger.tip() })
    }

    pub fn hold(&self) -> Result<Option<Hold>, StoreError> {
        hold::read(&self.disk, &self.root)
    }

    /// The addresses that were published and have no page in a release.
    pub fn without_page(&self, release: &Release) -> Result<Vec<String>, StoreError> {
        let (addresses, _) = addresses::read(&self.disk, &self.root)?;
        let tree =
            PreviousTree::read(&self.disk, &self.root.join("objects"), ObjectHash::parse(&release.hash), Look::Sizes);
        let missing = addresses.iter().map(|address| &address.path).filter(|path| {
            let (folder, name) = path.split();
            !tree.get(folder).is_some_and(|object| object.listing.files.contains_key(name))
        });
        Ok(missing.map(|path| path.as_str().to_owned()).collect())
    }
}
