//! The disk of this machine.

use super::disk::{Disk, Held, Kind, Readers, Taken};
use crate::beneath::{self, Folder, Refused};
use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// Larger files are not read, in bytes. Attachments may have a quarter of it.
const READ_LIMIT: u64 = 1 << 30;

/// An output folder on this machine. Links below it are not followed.
#[derive(Debug)]
pub struct LocalDisk {
    root: PathBuf,
    opened: OnceLock<Folder>,
    /// Whether the umask hides from a web server what is published.
    is_masked: AtomicBool,
}

const FILE_MODE: u32 = 0o644;
const FOLDER_MODE: u32 = 0o755;

const WRITE: OFlags =
    OFlags::WRONLY.union(OFlags::CREATE).union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);

impl LocalDisk {
    /// Returns the disk of a folder, which may not be there yet. Links that lead to it are followed.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), opened: OnceLock::new(), is_masked: AtomicBool::new(false) }
    }

    fn folder(&self) -> io::Result<&Folder> {
        if self.opened.get().is_none() {
            // Another thread may have been faster, with the same folder.
            let _ = self.opened.set(Folder::open(&self.root)?);
        }
        self.opened.get().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn below<'p>(&self, path: &'p Path) -> io::Result<&'p Path> {
        let below = path.as_os_str().as_bytes().strip_prefix(self.root.as_os_str().as_bytes());
        match below {
            Some([]) => Ok(Path::new("")),
            Some([b'/', below @ ..]) => Ok(Path::new(OsStr::from_bytes(below))),
            Some(below) if self.root.as_os_str().as_bytes().ends_with(b"/") => Ok(Path::new(OsStr::from_bytes(below))),
            _ => Err(Refused::Link.into()),
        }
    }

    /// Opens the folder that holds a path; returns it with the name below it.
    fn above<'p>(&self, path: &'p Path) -> io::Result<(OwnedFd, &'p OsStr)> {
        self.folder()?.above(self.below(path)?)
    }

    fn open(&self, path: &Path, flags: OFlags) -> io::Result<File> {
        let mode = Mode::from_raw_mode(0o666);
        beneath::regular(self.folder()?.open_at(self.below(path)?, flags, mode)?).map(|(file, _)| file)
    }

    /// Writes a new file. The mode of a file that exists already is never changed.
    fn create(&self, path: &Path, bytes: &[u8], readers: Readers) -> io::Result<File> {
        let mut file = self.open(path, WRITE | OFlags::EXCL)?;
        if readers == Readers::Everyone && self.is_masked.load(Ordering::Relaxed) {
            file.set_permissions(Permissions::from_mode(FILE_MODE))?;
        }
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Makes the output folder, with those above it.
    fn create_root(&self, path: &Path) -> io::Result<()> {
        let create = || DirBuilder::new().mode(FOLDER_MODE).create(path);
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty() && path.file_name().is_some());
        let created = create().or_else(|error| match parent {
            Some(parent) if error.kind() == io::ErrorKind::NotFound => {
                self.create_root(parent)?;
                // Some file systems, such as `/proc`, refuse with this error where the parent exists.
                create()
            }
            _ => Err(error),
        });
        match created {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => return Ok(()),
            Err(error) => return Err(error),
        }
        if fs::metadata(path)?.permissions().mode() & FOLDER_MODE != FOLDER_MODE {
            self.is_masked.store(true, Ordering::Relaxed);
            fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE))?;
        }
        Ok(())
    }
}

impl Disk for LocalDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        if path == self.root {
            return self.create_root(path);
        }
        let (above, name) = self.above(path)?;
        match rustix::fs::mkdirat(&above, name, Mode::from_raw_mode(FOLDER_MODE)) {
            Ok(()) => {}
            Err(Errno::EXIST) if matches!(self.kind(path)?, Some(Kind::Folder)) => return Ok(()),
            Err(errno) => return Err(errno.into()),
        }
        let stat = rustix::fs::statat(&above, name, AtFlags::SYMLINK_NOFOLLOW)?;
        if stat.st_mode & FOLDER_MODE != FOLDER_MODE {
            self.is_masked.store(true, Ordering::Relaxed);
            rustix::fs::chmodat(&above, name, Mode::from_raw_mode(FOLDER_MODE), AtFlags::empty())?;
        }
        Ok(())
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.create(path, bytes, Readers::Everyone).map(drop)
    }

    fn write_synced(&self, path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
        self.create(path, bytes, readers)?.sync_all()
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let ((from, from_name), (to, to_name)) = (self.above(from)?, self.above(to)?);
        Ok(rustix::fs::linkat(from, from_name, to, to_name, AtFlags::empty())?)
    }

    fn symlink(&self, target: &Path, link: &Path) -> io::Result<()> {
        let (above, name) = self.above(link)?;
        Ok(rustix::fs::symlinkat(target, above, name)?)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let ((from, from_name), (to, to_name)) = (self.above(from)?, self.above(to)?);
        Ok(rustix::fs::renameat(from, from_name, to, to_name)?)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let removed = match self.kind(path)? {
            None => Ok(()),
            // Links in the tree are removed and not followed.
            Some(Kind::Folder) => fs::remove_dir_all(path),
            Some(Kind::File { .. } | Kind::Link | Kind::Other) => {
                let (above, name) = self.above(path)?;
                rustix::fs::unlinkat(above, name, AtFlags::empty()).map_err(io::Error::from)
            }
        };
        removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.open(path, WRITE | OFlags::APPEND)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.folder()?.read(self.below(path)?, READ_LIMIT)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        let (above, name) = self.above(path)?;
        let target = rustix::fs::readlinkat(above, name, Vec::new())?;
        Ok(PathBuf::from(OsString::from_vec(target.into_bytes())))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        let entries = self.folder()?.list(self.below(folder)?)?;
        Ok(entries.into_iter().map(|entry| (entry.name, kind_of(&entry.stat))).collect())
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        let found = self.folder().and_then(|folder| folder.stat(self.below(path)?));
        match found {
            Ok(stat) => Ok(stat.as_ref().map(kind_of)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        let folder = self.folder()?.open_folder(self.below(folder)?)?;
        Ok(rustix::fs::syncfs(&folder)?)
    }

    fn lock(&self, path: &Path, note: &str) -> io::Result<Taken> {
        let mut file = self.open(path, WRITE.difference(OFlags::WRONLY) | OFlags::RDWR)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut note = String::new();
                (&file).take(NOTE_LIMIT).read_to_string(&mut note)?;
                return Ok(Taken::Theirs(note));
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // The lock is held without its note too: garbage collection frees a disk too full for it.
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(note.as_bytes()));
        Ok(Taken::Mine(Box::new(FileLock(file))))
    }
}

/// The longest note that is read, in bytes.
const NOTE_LIMIT: u64 = 1024;

fn kind_of(stat: &Stat) -> Kind {
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Kind::File { size: u64::try_from(stat.st_size).unwrap_or(0) },
        FileType::Directory => Kind::Folder,
        FileType::Symlink => Kind::Link,
        FileType::Fifo | FileType::Socket | FileType::CharacterDevice | FileType::BlockDevice | FileType::Unknown => {
            Kind::Other
        }
    }
}

/// A lock that the system releases when the process ends.
#[derive(Debug)]
struct FileLock(File);

impl Held for FileLock {}

impl Drop for FileLock {
    fn drop(&mut self) {
        // The note names a run that has ended.
        let _ = self.0.set_len(0);
        // Closing does not release it while a process that this one started has the file open.
        let _ = self.0.unlock();
    }
}
