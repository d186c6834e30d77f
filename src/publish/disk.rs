//! What publishing asks of its storage: little enough for an object store, and a place
//! where tests let any single operation fail.

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// What stands at a path; links are not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    File { size: u64 },
    Folder,
    Link,
    Other,
}

/// Whether a lock was free.
#[derive(Debug)]
pub enum Taken {
    /// It is held until the guard is dropped, or its holder ends in any way.
    Mine(Box<dyn Held>),
    /// Somebody else has it, and left this note.
    Theirs(String),
}

/// A lock while it is held.
pub trait Held: fmt::Debug + Send + Sync {}

/// A folder on a disk, or what can pass for one. Nothing here replaces a file: what is
/// there under a name stays as it is, but for `append` and `rename`.
pub trait Disk: fmt::Debug + Send + Sync {
    /// With the folders above it; one that is there already is no error.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Called from several threads at once.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn symlink(&self, target: &Path, link: &Path) -> io::Result<()>;
    /// In one step; what had the new name before is gone, if it was no folder.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// A file, a link or a whole tree; one that is not there is no error.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Adds to the end of a file; it is on the disk when this returns.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>>;
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>>;
    /// Everything written so far to the folder's file system is on the disk when this returns.
    fn sync(&self, folder: &Path) -> io::Result<()>;
    fn lock(&self, path: &Path, note: &str) -> io::Result<Taken>;
}

/// The file system of this machine.
#[derive(Debug, Default)]
pub struct LocalDisk {
    /// Whether the umask would hide from a web server what is published.
    is_masked: AtomicBool,
}

const FILE_MODE: u32 = 0o644;
const FOLDER_MODE: u32 = 0o755;

impl Disk for LocalDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        match DirBuilder::new().mode(FOLDER_MODE).create(path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => return Ok(()),
            Err(error) => match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
                Some(parent) if error.kind() == io::ErrorKind::NotFound => {
                    self.create_folder(parent)?;
                    return self.create_folder(path);
                }
                _ => return Err(error),
            },
        }
        if fs::metadata(path)?.permissions().mode() & FOLDER_MODE != FOLDER_MODE {
            self.is_masked.store(true, Ordering::Relaxed);
            fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE))?;
        }
        Ok(())
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create_new(path)?;
        if self.is_masked.load(Ordering::Relaxed) {
            file.set_permissions(Permissions::from_mode(FILE_MODE))?;
        }
        file.write_all(bytes)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn symlink(&self, target: &Path, link: &Path) -> io::Result<()> {
        symlink(target, link)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let removed = match self.kind(path)? {
            None => Ok(()),
            Some(Kind::Folder) => fs::remove_dir_all(path),
            Some(_) => fs::remove_file(path),
        };
        removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        let entries = fs::read_dir(folder)?.map(|entry| {
            let entry = entry?;
            Ok((entry.file_name(), kind_of(&entry.metadata()?)))
        });
        entries.collect()
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        match fs::symlink_metadata(path) {
            Ok(data) => Ok(Some(kind_of(&data))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        rustix::fs::syncfs(&File::open(folder)?)?;
        Ok(())
    }

    fn lock(&self, path: &Path, note: &str) -> io::Result<Taken> {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut note = String::new();
                file.read_to_string(&mut note)?;
                return Ok(Taken::Theirs(note));
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // The note is for people: a disk too full for it may still be cleared.
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(note.as_bytes()));
        Ok(Taken::Mine(Box::new(FileLock(file))))
    }
}

fn kind_of(data: &fs::Metadata) -> Kind {
    let kind = data.file_type();
    match (kind.is_file(), kind.is_dir(), kind.is_symlink()) {
        (true, _, _) => Kind::File { size: data.len() },
        (_, true, _) => Kind::Folder,
        (_, _, true) => Kind::Link,
        _ => Kind::Other,
    }
}

/// The system drops it with its holder, however that ends.
#[derive(Debug)]
struct FileLock(File);

impl Held for FileLock {}

impl Drop for FileLock {
    fn drop(&mut self) {
        // So that nobody reads the name of a run that has ended.
        let _ = self.0.set_len(0);
        // Now, and not when the last process has closed the file that was started meanwhile.
        let _ = self.0.unlock();
    }
}
