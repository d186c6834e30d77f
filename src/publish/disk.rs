//! The POSIX file system that an output folder lies on, as a trait in which tests let any single
//! operation fail. It is no interface to object storage, which has no links and no rename: a mirror
//! reads the releases of an [`OutputFolder`](super::OutputFolder) and copies their objects.

use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What a path leads to; links are not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    File { size: u64 },
    Folder,
    Link,
    Other,
}

/// The readers of a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Every user of the machine, whatever the umask.
    Everyone,
    /// The users that the umask allows.
    ByUmask,
}

/// Whether a lock was free.
#[derive(Debug)]
pub enum Taken {
    /// It is held until the guard is dropped or the process ends.
    Mine(Box<dyn Held>),
    /// Another process holds it and left this note.
    Theirs(String),
}

/// A lock while it is held.
pub trait Held: fmt::Debug + Send + Sync {}

/// A folder of a POSIX file system: symbolic and hard links, an atomic rename, a lock. Only
/// `append` and `rename` change what has a name already. All methods may be called from several
/// threads at once.
pub trait Disk: fmt::Debug + Send + Sync {
    /// Makes a folder; one that is there already is no error. For the output folder itself, makes
    /// those above it too.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Writes a file that everyone may read; one that is there already is an error.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes a file; one that is there already is an error. Its bytes are on the disk when this
    /// returns.
    fn write_synced(&self, path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()>;
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn symlink(&self, target: &Path, link: &Path) -> io::Result<()>;
    /// Renames in one step; replaces what has the new name, unless that is a folder.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file, a link or a whole tree; one that is not there is no error.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Adds to the end of a file, or makes one with the readers of the umask. Its bytes are on the
    /// disk when this returns.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>>;
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>>;
    /// Waits until everything written so far to the folder's file system is on the disk.
    fn sync(&self, folder: &Path) -> io::Result<()>;
    /// Takes the lock of a file, or returns who has it; does not wait. The note is for them.
    fn lock(&self, path: &Path, note: &str) -> io::Result<Taken>;
}
