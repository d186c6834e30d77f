//! The switch: one rename makes another release the served one.

use super::disk::Kind;
use super::error::{StoreError, Unexpected};
use super::folder::OutputFolder;
use super::layout::{self, CURRENT, RELEASES};
use super::listing::ObjectHash;
use super::release::Release;
use std::path::{Path, PathBuf};

/// Serves a tree whose objects are in place, as a new release. Where the tree is served already,
/// returns its release.
pub fn switch(folder: &OutputFolder, tree: &ObjectHash) -> Result<Release, StoreError> {
    if let Some(served) = folder.served()?.filter(|served| served.hash == tree.as_str())
        && folder.is_current(&served)?
        && folder.has_entry(&served)?
    {
        return Ok(served);
    }
    let release = Release { number: next_number(folder)?, hash: tree.as_str().to_owned() };
    // The link comes before the entry: it tells the next run which entry was never served.
    let link = unfinished_link(folder);
    folder.symlink(&layout::current_target(&release), &link)?;
    folder.symlink(&layout::entry_target(&release), &folder.entry(&release))?;
    folder.sync()?;
    replace_current(folder, &link)?;
    Ok(release)
}

/// Serves a release that has an entry.
pub fn switch_back(folder: &OutputFolder, release: &Release) -> Result<(), StoreError> {
    // Not under the name of a switch's link, whose entry the next run removes.
    let link = folder.path(&layout::unfinished("back"));
    folder.symlink(&layout::current_target(release), &link)?;
    replace_current(folder, &link)
}

fn replace_current(folder: &OutputFolder, link: &Path) -> Result<(), StoreError> {
    let current = folder.path(CURRENT);
    folder.disk().rename(link, &current).map_err(StoreError::at(&current))?;
    folder.sync()
}

/// Refuses a folder or file in the place of the link `current`: no run made it, and no rename would
/// replace it.
pub fn check_current(folder: &OutputFolder) -> Result<(), StoreError> {
    let current = folder.path(CURRENT);
    match folder.disk().kind(&current).map_err(StoreError::at(&current))? {
        None | Some(Kind::Link) => Ok(()),
        Some(Kind::File { .. } | Kind::Folder | Kind::Other) => Err(StoreError::Odd(current, Unexpected::NoLink)),
    }
}

/// Removes the link and the entry of a run that ended before its switch.
pub fn clear_unfinished(folder: &OutputFolder) -> Result<(), StoreError> {
    let link = unfinished_link(folder);
    let Some(target) = folder.link_target(&link)? else { return Ok(()) };
    let release = target.file_name().and_then(|name| Release::parse(name.to_str()?));
    let served = folder.served()?;
    if let Some(release) = release.filter(|release| served.as_ref() != Some(release)) {
        folder.remove(&folder.entry(&release))?;
    }
    folder.remove(&link)
}

/// Returns the path of the link `current` before the switch.
fn unfinished_link(folder: &OutputFolder) -> PathBuf {
    folder.path(&layout::unfinished(CURRENT))
}

fn next_number(folder: &OutputFolder) -> Result<u64, StoreError> {
    let next = folder.release_entries()?.last().map_or(0, |release| release.number).checked_add(1);
    next.ok_or_else(|| StoreError::Odd(folder.path(RELEASES), Unexpected::LastNumber))
}
