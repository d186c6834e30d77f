//! The switch: one rename makes another release the served one.

use super::Release;
use super::disk::Disk;
use super::listing::ObjectHash;
use super::objects::UNFINISHED;
use super::store::StoreError;
use std::io;
use std::path::{Path, PathBuf};

/// The served release, if there is one.
pub fn current(disk: &dyn Disk, root: &Path) -> Option<Release> {
    let target = disk.read_link(&root.join("current")).ok()?;
    Release::parse(target.file_name()?.to_str()?)
}

/// Serves a tree whose objects are in place. A tree that is served already stays as it is.
pub fn switch(disk: &dyn Disk, root: &Path, tree: &ObjectHash) -> Result<Release, StoreError> {
    let current = current(disk, root);
    if let Some(current) = current.filter(|current| current.hash == tree.as_str() && is_served(disk, root, current)) {
        return Ok(current);
    }
    let release = Release { number: next_number(disk, root)?, hash: tree.as_str().to_owned() };
    // First what is meant, so that the next run knows which entry nobody ever served.
    let meant = meant(root);
    disk.symlink(&entry_of(&release), &meant).map_err(StoreError::at(&meant))?;
    let entry = root.join(entry_of(&release));
    disk.symlink(&Path::new("../objects").join(tree.as_str()), &entry).map_err(StoreError::at(&entry))?;
    disk.sync(root).map_err(StoreError::at(root))?;
    let current = root.join("current");
    disk.rename(&meant, &current).map_err(StoreError::at(&current))?;
    disk.sync(root).map_err(StoreError::at(root))?;
    Ok(release)
}

/// Takes back what a run that ended before its switch was about to serve.
pub fn take_back(disk: &dyn Disk, root: &Path) -> Result<(), StoreError> {
    let meant = meant(root);
    let Ok(target) = disk.read_link(&meant) else { return Ok(()) };
    let release = target.file_name().and_then(|name| Release::parse(name.to_str()?));
    if let Some(release) = release.filter(|release| current(disk, root).as_ref() != Some(release)) {
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

/// Whether `current` really leads to the release's tree: somebody may have tidied up by hand.
fn is_served(disk: &dyn Disk, root: &Path, release: &Release) -> bool {
    let leads = |link: &Path, target: &Path| disk.read_link(link).is_ok_and(|found| found == target);
    let entry = entry_of(release);
    leads(&root.join("current"), &entry) && leads(&root.join(&entry), &Path::new("../objects").join(&release.hash))
}

fn next_number(disk: &dyn Disk, root: &Path) -> Result<u64, StoreError> {
    let folder = root.join("releases");
    let entries = disk.list(&folder).map_err(StoreError::at(&folder))?;
    let numbers = entries.iter().filter_map(|(name, _)| Some(Release::parse(name.to_str()?)?.number));
    let next = numbers.max().unwrap_or(0).checked_add(1);
    next.ok_or_else(|| StoreError::at(&folder)(io::ErrorKind::QuotaExceeded.into()))
}
