//! The switch: one rename makes another release the served one.

use super::Release;
use super::disk::{Disk, Kind};
use super::history::entries;
use super::listing::ObjectHash;
use super::objects::UNFINISHED;
use super::store::{StoreError, Unexpected};
use std::io;
use std::path::{Path, PathBuf};

/// The served release, if there is one.
pub fn current(disk: &dyn Disk, root: &Path) -> Result<Option<Release>, StoreError> {
    let target = target(disk, &root.join("current"))?;
    Ok(target.and_then(|target| Release::parse(target.file_name()?.to_str()?)))
}

/// Where a link leads; nowhere, if it is none.
fn target(disk: &dyn Disk, link: &Path) -> Result<Option<PathBuf>, StoreError> {
    match disk.read_link(link) {
        Ok(target) => Ok(Some(target)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidInput) => Ok(None),
        Err(error) => Err(StoreError::at(link)(error)),
    }
}

/// Serves a tree whose objects are in place. A tree that is served already stays as it is.
pub fn switch(disk: &dyn Disk, root: &Path, tree: &ObjectHash) -> Result<Release, StoreError> {
    if let Some(current) = current(disk, root)?.filter(|current| current.hash == tree.as_str())
        && is_named(disk, root, &current)?
        && is_entered(disk, root, &current)?
    {
        return Ok(current);
    }
    let release = Release { number: next_number(disk, root)?, hash: tree.as_str().to_owned() };
    // First what is meant, so that the next run knows which entry nobody ever served.
    let meant = meant(root);
    disk.symlink(&entry_of(&release), &meant).map_err(StoreError::at(&meant))?;
    let entry = root.join(entry_of(&release));
    disk.symlink(&Path::new("../objects").join(tree.as_str()), &entry).map_err(StoreError::at(&entry))?;
    disk.sync(root).map_err(StoreError::at(root))?;
    lead_to(disk, root, &meant)?;
    Ok(release)
}

/// Serves a release that was served before.
pub fn switch_back(disk: &dyn Disk, root: &Path, release: &Release) -> Result<(), StoreError> {
    let meant = root.join(format!("{UNFINISHED}back"));
    disk.symlink(&entry_of(release), &meant).map_err(StoreError::at(&meant))?;
    lead_to(disk, root, &meant)
}

fn lead_to(disk: &dyn Disk, root: &Path, meant: &Path) -> Result<(), StoreError> {
    let current = root.join("current");
    disk.rename(meant, &current).map_err(StoreError::at(&current))?;
    disk.sync(root).map_err(StoreError::at(root))
}

/// Refuses a folder or file where the link `current` belongs: it may be somebody's, and no
/// rename would replace it.
pub fn examine(disk: &dyn Disk, root: &Path) -> Result<(), StoreError> {
    let current = root.join("current");
    match disk.kind(&current).map_err(StoreError::at(&current))? {
        None | Some(Kind::Link) => Ok(()),
        Some(_) => Err(StoreError::Odd(current, Unexpected::NoLink)),
    }
}

/// Takes back what a run that ended before its switch was about to serve.
pub fn take_back(disk: &dyn Disk, root: &Path) -> Result<(), StoreError> {
    let meant = meant(root);
    let Some(target) = target(disk, &meant)? else { return Ok(()) };
    let release = target.file_name().and_then(|name| Release::parse(name.to_str()?));
    let current = current(disk, root)?;
    if let Some(release) = release.filter(|release| current.as_ref() != Some(release)) {
        let entry = root.join(entry_of(&release));
        disk.remove(&entry).map_err(StoreError::at(&entry))?;
    }
    disk.remove(&meant).map_err(StoreError::at(&meant))
}

/// What `current` is going to be.
fn meant(root: &Path) -> PathBuf {
    root.join(format!("{UNFINISHED}current"))
}

/// A release's entry, as seen from the root.
fn entry_of(release: &Release) -> PathBuf {
    Path::new("releases").join(release.name())
}

/// Whether `current` really leads to the release's entry: somebody may have tidied up by hand.
pub fn is_named(disk: &dyn Disk, root: &Path, release: &Release) -> Result<bool, StoreError> {
    Ok(target(disk, &root.join("current"))? == Some(entry_of(release)))
}

/// Whether the release's entry leads to its tree.
pub fn is_entered(disk: &dyn Disk, root: &Path, release: &Release) -> Result<bool, StoreError> {
    let tree = Path::new("../objects").join(&release.hash);
    Ok(target(disk, &root.join(entry_of(release)))? == Some(tree))
}

fn next_number(disk: &dyn Disk, root: &Path) -> Result<u64, StoreError> {
    let next = entries(disk, root)?.last().map_or(0, |release| release.number).checked_add(1);
    next.ok_or_else(|| StoreError::Odd(root.join("releases"), Unexpected::LastNumber))
}
