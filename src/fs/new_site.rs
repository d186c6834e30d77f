//! Writes the files of a new site into a folder.

use super::writer::{make_folders, sync};
use crate::beneath::Folder;
use crate::source::FilePath;
use rustix::fs::{AtFlags, Mode, OFlags, RenameFlags};
use rustix::io::Errno;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The folder in which the files are written before they are moved to their places.
const STAGING: &str = ".gongbao-init";

/// What may stand in a folder in which a site begins.
const HARMLESS: [&str; 3] = [".git", ".DS_Store", STAGING];

/// What is moved to its place before `content`.
const MOVED_FIRST: [&str; 2] = [".gitignore", "locales"];

/// Why no site begins in a folder.
#[derive(Debug)]
pub enum NewSiteError {
    /// Something stands there, such as the file of this name.
    Occupied(String),
    Io(io::Error),
}

impl From<io::Error> for NewSiteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<Errno> for NewSiteError {
    fn from(errno: Errno) -> Self {
        Self::Io(errno.into())
    }
}

/// Returns what makes a folder unfit for a new site: the name of the first thing that stands there.
pub fn occupant(root: &Path) -> io::Result<Option<String>> {
    let listed = match fs::read_dir(root) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut names = BTreeSet::new();
    for entry in listed {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    // A run that was killed while it moved the last parts into their places left this behind.
    let is_unfinished = names.contains(STAGING);
    let is_moved = |name: &String| {
        // What still waits in the staging folder was not moved: the one beside it is a person's.
        is_unfinished && MOVED_FIRST.contains(&name.as_str()) && !root.join(STAGING).join(name).exists()
    };
    Ok(names.into_iter().find(|name| !HARMLESS.contains(&name.as_str()) && !is_moved(name)))
}

/// Writes the files of a new site into a folder, which is created. They appear in their places when all of
/// them are on the disk, `content` as the last.
pub fn write(root: &Path, files: &[(&FilePath, &[u8])]) -> Result<(), NewSiteError> {
    if let Some(name) = occupant(root)? {
        return Err(NewSiteError::Occupied(name));
    }
    fs::create_dir_all(root)?;
    let staging = root.join(STAGING);
    if staging.is_dir() {
        if let Some(name) = MOVED_FIRST.into_iter().find(|name| !is_as_written(root, Path::new(name), files)) {
            return Err(NewSiteError::Occupied(name.to_owned()));
        }
        // A killed run left it, and what it had moved already. The folder goes last, because it tells so.
        absent(fs::remove_file(root.join(".gitignore")))?;
        absent(fs::remove_dir_all(root.join("locales")))?;
        fs::remove_dir_all(&staging)?;
    }
    fs::create_dir(&staging)?;
    let written = stage(&staging, files).and_then(|()| move_in(root, &staging, files));
    // Where the last part could not be moved, the parts before it are of no use.
    if written.is_err() {
        let _ = fs::remove_dir_all(&staging);
    } else {
        fs::remove_dir(&staging)?;
        sync(Folder::open(root)?.above(Path::new("content"))?.0)?;
    }
    written
}

/// Returns whether everything at a path is a file that is written again with the same bytes, or not there.
fn is_as_written(root: &Path, path: &Path, files: &[(&FilePath, &[u8])]) -> bool {
    let full = root.join(path);
    match fs::read_dir(&full) {
        Ok(listed) => listed.flatten().all(|entry| is_as_written(root, &path.join(entry.file_name()), files)),
        Err(_) if fs::symlink_metadata(&full).is_err() => true,
        Err(_) => {
            let planned = files.iter().find(|(file, _)| Path::new(file.as_str()) == path);
            planned.is_some_and(|(_, bytes)| fs::read(&full).is_ok_and(|own| own == *bytes))
        }
    }
}

/// Takes a removal of what is not there as done.
fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn stage(staging: &Path, files: &[(&FilePath, &[u8])]) -> Result<(), NewSiteError> {
    let folder = Folder::open(staging)?;
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    for (path, bytes) in files {
        make_folders(&folder, path.folder())?;
        let (above, name) = folder.above(Path::new(path.as_str()))?;
        File::from(rustix::fs::openat(&above, name, flags, Mode::from_raw_mode(0o666))?).write_all(bytes)?;
    }
    Ok(rustix::fs::syncfs(File::open(staging)?)?)
}

/// Moves the parts of a staged site to their places. Nothing is replaced.
fn move_in(root: &Path, staging: &Path, files: &[(&FilePath, &[u8])]) -> Result<(), NewSiteError> {
    let top = |path: &FilePath| path.as_str().split('/').next().unwrap_or_default().to_owned();
    let parts: BTreeSet<_> = files.iter().map(|(path, _)| top(path)).collect();
    let (last, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part == "content");
    let [from, to] = [File::open(staging)?, File::open(root)?];
    for part in others.iter().chain(&last) {
        let part = part.as_str();
        match rustix::fs::renameat_with(&from, part, &to, part, RenameFlags::NOREPLACE) {
            Err(Errno::EXIST | Errno::NOTEMPTY) => return Err(NewSiteError::Occupied(part.to_owned())),
            // Some file systems cannot refuse to replace; a folder that is not empty is never replaced.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP)
                if rustix::fs::statat(&to, part, AtFlags::SYMLINK_NOFOLLOW).is_err() =>
            {
                rustix::fs::renameat(&from, part, &to, part)?;
            }
            moved => moved?,
        }
    }
    Ok(())
}
