//! The switch: one rename makes another release the served one.

use super::Release;
use super::objects::{ObjectHash, UNFINISHED};
use super::store::StoreError;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::Path;

/// The served release, if there is one.
pub fn current(root: &Path) -> Option<Release> {
    let target = fs::read_link(root.join("current")).ok()?;
    Release::parse(target.file_name()?.to_str()?)
}

/// Serves a tree whose objects are in place. A tree that is served already stays as it is.
pub fn switch(root: &Path, tree: &ObjectHash) -> Result<Release, StoreError> {
    if let Some(current) = current(root).filter(|current| current.hash == tree.as_str() && is_served(root, tree)) {
        return Ok(current);
    }
    let release = Release { number: next_number(root)?, hash: tree.as_str().to_owned() };
    let entry = root.join("releases").join(release.name());
    symlink(format!("../objects/{tree}"), &entry).map_err(StoreError::at(&entry))?;
    sync(root).map_err(StoreError::at(root))?;
    let unfinished = root.join(format!("{UNFINISHED}current"));
    symlink(format!("releases/{}", release.name()), &unfinished).map_err(StoreError::at(&unfinished))?;
    let current = root.join("current");
    fs::rename(&unfinished, &current).map_err(StoreError::at(&current))?;
    sync(root).map_err(StoreError::at(root))?;
    Ok(release)
}

/// Whether `current` really leads to the tree: somebody may have tidied up by hand.
fn is_served(root: &Path, tree: &ObjectHash) -> bool {
    let object = root.join("objects").join(tree.as_str());
    matches!((root.join("current").canonicalize(), object.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Everything written so far is on the disk when this returns.
pub fn sync(root: &Path) -> io::Result<()> {
    let folder = File::open(root)?;
    rustix::fs::syncfs(&folder)?;
    Ok(())
}

fn next_number(root: &Path) -> Result<u64, StoreError> {
    let folder = root.join("releases");
    let entries = fs::read_dir(&folder).map_err(StoreError::at(&folder))?;
    let numbers = entries.flatten().filter_map(|entry| Some(Release::parse(entry.file_name().to_str()?)?.number));
    Ok(numbers.max().unwrap_or(0) + 1)
}
