//! The releases of an output folder: which there are, and which was served when.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::ledger::{Action, Ledger};
use super::listing::{ObjectHash, Size};
use super::release::Release;
use super::tree::{self, Children};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A release that is there, with its line in the ledger.
#[derive(Clone, Debug)]
pub struct PastRelease {
    pub release: Release,
    pub is_served: bool,
    /// In UTC; `None` where the ledger has no line for it.
    pub published: Option<String>,
    /// The publication clock, in UTC.
    pub as_of: Option<String>,
    /// `None` where a list cannot be read.
    pub size: Option<Size>,
}

/// The release that a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseMatch {
    One(Release),
    None,
    Several,
}

/// So many digits of a hash name a release.
const SHORTEST_HASH: usize = 4;

impl OutputFolder {
    /// Returns every release that is there, the oldest first.
    pub fn releases(&self) -> Result<Vec<PastRelease>, StoreError> {
        let ledger = Ledger::read(self)?;
        let mut known = BTreeMap::new();
        for line in ledger.lines().filter(|line| line.action == Action::Publish) {
            known.entry((line.number, line.release.clone())).or_insert(line);
        }
        let served = self.served()?;
        let entries = self.release_entries()?;
        let sizes = self.sizes(&entries);
        let past = entries.into_iter().map(|release| {
            let line = known.get(&(release.number, release.hash.clone()));
            PastRelease {
                is_served: served.as_ref() == Some(&release),
                published: line.and_then(|line| line.when.clone()),
                as_of: line.and_then(|line| line.as_of.clone()),
                size: release.tree().and_then(|top| sizes.get(&top).copied()),
                release,
            }
        });
        Ok(past.collect())
    }

    /// Returns the sizes of objects with all that they hold, for every object of the releases
    /// whose lists can be read.
    fn sizes(&self, releases: &[Release]) -> BTreeMap<ObjectHash, Size> {
        let mut sizes: BTreeMap<ObjectHash, Size> = BTreeMap::new();
        let objects = tree::objects(self, releases.iter().filter_map(Release::tree), Children::Listed);
        for directory in objects.into_iter().rev() {
            let Some(listing) = directory.listing else { continue };
            let mut children = listing.folders.values();
            if let Some(size) = children.try_fold(listing.size(), |sum, child| Some(sum.and(*sizes.get(child)?))) {
                sizes.insert(directory.object, size);
            }
        }
        sizes
    }

    /// Returns the release that was served before this one, of those that are there. A rollback
    /// undoes: the release that it left does not count as served before the one that it went back
    /// to.
    pub fn served_before(&self, served: &Release) -> Result<Option<Release>, StoreError> {
        let mut stack: Vec<Release> = Vec::new();
        for line in Ledger::read(self)?.lines().filter(|line| line.action != Action::Doubt) {
            if let Some(at) =
                stack.iter().rposition(|release| line.names(release)).filter(|_| line.action == Action::Rollback)
            {
                stack.truncate(at + 1);
            } else {
                stack.push(Release { number: line.number, hash: line.release });
            }
        }
        let there = self.release_entries()?;
        let mut older = stack.into_iter().rev().skip_while(|release| release != served).skip(1);
        let remembered = older.find(|release| there.contains(release) && release != served);
        Ok(remembered.or_else(|| there.into_iter().rev().find(|release| release.number < served.number)))
    }

    /// Finds a release by its number, by the beginning of its hash, or by both as in `releases/`.
    /// Of releases with the same tree, the latest is meant.
    pub fn find(&self, typed: &str) -> Result<ReleaseMatch, StoreError> {
        let releases = self.release_entries()?;
        if let Some(release) = releases.iter().rev().find(|release| release.number.to_string() == typed) {
            return Ok(ReleaseMatch::One(release.clone()));
        }
        let has_hash = |release: &Release, hash: &str| hash.len() >= SHORTEST_HASH && release.hash.starts_with(hash);
        let is_meant = |release: &Release| {
            let parts = typed.split_once('-');
            has_hash(release, typed)
                || parts.is_some_and(|(number, hash)| release.number.to_string() == number && has_hash(release, hash))
        };
        let mut fitting = releases.into_iter().rev().filter(is_meant);
        let Some(latest) = fitting.next() else { return Ok(ReleaseMatch::None) };
        Ok(if fitting.all(|release| release.hash == latest.hash) {
            ReleaseMatch::One(latest)
        } else {
            ReleaseMatch::Several
        })
    }

    /// Returns the folder of an object of a release that is not there.
    pub(super) fn missing_object(&self, release: &Release) -> Option<PathBuf> {
        let objects = tree::objects(self, release.tree().into_iter(), Children::ListedOrLinked);
        let mut folders = objects.iter().map(|directory| self.object(&directory.object));
        folders.find(|folder| !matches!(self.disk().kind(folder), Ok(Some(Kind::Folder))))
    }
}
