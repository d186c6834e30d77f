//! Changes sources: one writer at a time, every file replaced at once and synced.

use super::SiteFolder;
use crate::beneath::{Folder, Refused};
use crate::edit::Operation;
use crate::source::FilePath;
use rustix::fs::{AtFlags, FileType, FlockOperation, Mode, OFlags, RenameFlags, Stat};
use rustix::io::Errno;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// The file that is locked while sources are changed. It is hidden, so that no run reads it.
const LOCK: &str = "content/.lock";

/// The name of a file that is being written. The lock makes it the only one; it is hidden, so that no run reads
/// what a killed process left.
const UNFINISHED: &str = ".gongbao.new";

/// How often a lock that another process holds is tried again, and the time between two attempts.
const ATTEMPTS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// Why sources cannot be changed.
#[derive(Debug)]
pub enum WriterError {
    /// Another process changes them.
    Locked,
    Io(io::Error),
}

impl From<io::Error> for WriterError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The right to change the sources of a site. It ends with the value, or with the process.
#[derive(Debug)]
pub struct SourceWriter {
    folder: Folder,
    /// The lock is held as long as the file is open.
    _lock: OwnedFd,
}

impl SiteFolder {
    /// Takes the lock that everything that changes sources holds. Waits two seconds where another process
    /// holds it.
    pub fn writer(&self) -> Result<SourceWriter, WriterError> {
        let folder = Folder::open(&self.root)?;
        make_folders(&folder, "content")?;
        let (above, name) = folder.above(Path::new(LOCK))?;
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let lock = rustix::fs::openat(above, name, flags, Mode::from_raw_mode(0o666)).map_err(io::Error::from)?;
        for _ in 0..ATTEMPTS {
            match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(SourceWriter { folder, _lock: lock }),
                Err(Errno::WOULDBLOCK) => thread::sleep(PAUSE),
                Err(errno) => return Err(io::Error::from(errno).into()),
            }
        }
        Err(WriterError::Locked)
    }
}

impl SourceWriter {
    /// Takes one step of a change. What it wrote is on the disk when it returns.
    pub fn apply(&self, operation: &Operation) -> io::Result<()> {
        match operation {
            Operation::Write { path, bytes } => self.write(path, bytes),
            Operation::Create { path, bytes } => self.create(path, bytes),
            Operation::Move { from, to } => self.rename(from, to),
            Operation::Remove { path } => self.remove(path),
        }
    }

    /// Replaces a file. The new one has the mode of the old one, and its owner and group where the process
    /// may give them.
    pub fn write(&self, path: &FilePath, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes, RenameFlags::empty())
    }

    fn create(&self, path: &FilePath, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes, RenameFlags::NOREPLACE)
    }

    pub fn remove(&self, path: &FilePath) -> io::Result<()> {
        let (above, name) = self.folder.above(Path::new(path.as_str()))?;
        rustix::fs::unlinkat(&above, name, AtFlags::empty())?;
        sync(above)
    }

    fn rename(&self, from: &FilePath, to: &FilePath) -> io::Result<()> {
        make_folders(&self.folder, to.folder())?;
        let (old, old_name) = self.folder.above(Path::new(from.as_str()))?;
        let (new, new_name) = self.folder.above(Path::new(to.as_str()))?;
        rename(&old, old_name, &new, new_name, RenameFlags::NOREPLACE)?;
        sync(old)?;
        sync(new)?;
        self.remove_empty(from.folder());
        Ok(())
    }

    /// Removes the folders of a path that became empty, below the folder of a section.
    fn remove_empty(&self, path: &str) {
        let mut path = path;
        while path.matches('/').count() >= 2 {
            let Ok((above, name)) = self.folder.above(Path::new(path)) else { return };
            // A folder that is not empty is not removed.
            if rustix::fs::unlinkat(above, name, AtFlags::REMOVEDIR).is_err() {
                return;
            }
            path = path.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }

    fn put(&self, path: &FilePath, bytes: &[u8], rename_flags: RenameFlags) -> io::Result<()> {
        make_folders(&self.folder, path.folder())?;
        let path = Path::new(path.as_str());
        let old = self.folder.stat(path)?;
        if old.as_ref().is_some_and(|old| FileType::from_raw_mode(old.st_mode) == FileType::Symlink) {
            return Err(Refused::Link.into());
        }
        let (above, name) = self.folder.above(path)?;
        let write = || -> io::Result<()> {
            let mode = old.as_ref().map_or(Mode::from_raw_mode(0o666), |old| Mode::from_raw_mode(old.st_mode));
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            // A file of this name was left by a killed run.
            let _ = rustix::fs::unlinkat(&above, UNFINISHED, AtFlags::empty());
            let mut file = File::from(rustix::fs::openat(&above, UNFINISHED, flags, mode)?);
            file.write_all(bytes)?;
            if let Some(old) = &old {
                keep_owner(&file, old)?;
                rustix::fs::fchmod(&file, mode)?;
            }
            file.sync_all()?;
            rename(&above, UNFINISHED.as_ref(), &above, name, rename_flags)
        };
        write().inspect_err(|_| {
            // An error of the removal is ignored: the error of the write is returned.
            let _ = rustix::fs::unlinkat(&above, UNFINISHED, AtFlags::empty());
        })?;
        sync(above)
    }
}

/// Gives a file the owner and the group of another. A process that is not the system's own may give neither
/// or only one of its groups: the file then belongs to the process.
fn keep_owner(file: &File, old: &Stat) -> io::Result<()> {
    let (user, group) = (rustix::fs::Uid::from_raw(old.st_uid), rustix::fs::Gid::from_raw(old.st_gid));
    let new = rustix::fs::fstat(file)?;
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid)
        && rustix::fs::fchown(file, Some(user), Some(group)).is_err()
    {
        // An error is ignored, because the group alone is often allowed, and neither is needed.
        let _ = rustix::fs::fchown(file, None, Some(group));
    }
    Ok(())
}

/// Renames a file. A file system that cannot refuse to replace another file is asked before whether there is
/// one.
fn rename(
    old: &impl AsFd,
    old_name: &std::ffi::OsStr,
    new: &impl AsFd,
    new_name: &std::ffi::OsStr,
    flags: RenameFlags,
) -> io::Result<()> {
    if flags.is_empty() {
        return Ok(rustix::fs::renameat(old, old_name, new, new_name)?);
    }
    match rustix::fs::renameat_with(old, old_name, new, new_name, flags) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            match rustix::fs::statat(new, new_name, AtFlags::SYMLINK_NOFOLLOW) {
                Err(Errno::NOENT) => Ok(rustix::fs::renameat(old, old_name, new, new_name)?),
                Ok(_) => Err(Errno::EXIST.into()),
                Err(errno) => Err(errno.into()),
            }
        }
        done => Ok(done?),
    }
}

/// Writes the entries of a folder to the disk. Some network file systems cannot, and do so by themselves.
pub fn sync(folder: impl AsFd) -> io::Result<()> {
    // The descriptor of a folder that is only passed through cannot be synced.
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let folder = rustix::fs::openat(folder, ".", flags, Mode::empty())?;
    match rustix::fs::fsync(folder) {
        Ok(()) | Err(Errno::INVAL | Errno::NOTSUP) => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}

/// Creates a folder beneath another, with its parents.
pub fn make_folders(folder: &Folder, path: &str) -> io::Result<()> {
    let ends = path.match_indices('/').map(|(at, _)| at).chain((!path.is_empty()).then_some(path.len()));
    for end in ends {
        let (above, name) = folder.above(Path::new(&path[..end]))?;
        match rustix::fs::mkdirat(above, name, Mode::from_raw_mode(0o777)) {
            Ok(()) | Err(Errno::EXIST) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
    Ok(())
}
