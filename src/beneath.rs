//! Opens files beneath a folder. No symbolic link below the folder is followed, opening never waits
//! for another process, and only regular files are read, up to a limit of bytes.
//!
//! `openat2(2)` resolves a path in one step where the kernel has it (Linux 5.6). Elsewhere a path
//! is resolved component by component with `openat(2)` and `O_NOFOLLOW`.

use rustix::fs::{AtFlags, FileType, Mode, OFlags, RawDir, ResolveFlags, Stat};
use rustix::io::Errno;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why a path is not read, other than a failed system call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The path has a symbolic link as a component, or leaves the folder.
    Link,
    /// The path leads to a device, a pipe or a socket.
    Special,
    /// The path leads to a folder where a file is expected.
    Folder,
    /// The file is larger than the limit, in bytes.
    TooLarge { limit: u64 },
    /// The file is not the one that was listed.
    Changed,
}

impl Refused {
    /// Returns the refusal that an error wraps.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Link => "symbolic link",
            Self::Special => "special",
            Self::Folder => "folder",
            Self::TooLarge { .. } => "too large",
            Self::Changed => "changed",
        })
    }
}

impl std::error::Error for Refused {}

impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        let kind = match refused {
            Refused::TooLarge { .. } => io::ErrorKind::FileTooLarge,
            Refused::Folder => io::ErrorKind::IsADirectory,
            Refused::Link | Refused::Special | Refused::Changed => io::ErrorKind::InvalidInput,
        };
        Self::new(kind, refused)
    }
}

/// How a path is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// In one step where the kernel has `openat2`, else component by component.
    Whole,
    /// Component by component, even where the kernel has `openat2`.
    Stepwise,
}

/// An open folder.
#[derive(Debug)]
pub struct Folder {
    descriptor: OwnedFd,
    /// Whether paths are resolved component by component, by choice or because the kernel lacks
    /// `openat2`.
    is_stepwise: AtomicBool,
}

/// One entry of a folder; the status of a symbolic link is that of the link.
#[derive(Debug)]
pub struct FolderEntry {
    pub name: OsString,
    pub stat: Stat,
}

/// The flags for reading a file. Opening does not wait for the writer of a pipe, and a terminal
/// does not become the controlling one.
const READ: OFlags =
    OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::NOCTTY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const FOLDER: OFlags =
    OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NONBLOCK).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const STEP: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);

/// The size of the buffer that a folder is listed into, in bytes.
const LISTED_AT_ONCE: usize = 32 << 10;

/// How often a resolution is retried that a concurrent rename disturbs.
const TRIES: usize = 16;

impl Folder {
    /// Opens a folder that is named by its user. Symbolic links that lead to it are followed.
    pub fn open(path: &Path) -> io::Result<Self> {
        Self::open_with(path, Resolution::Whole)
    }

    /// Opens a folder as [`Self::open`] does, with a given resolution of the paths beneath it.
    pub fn open_with(path: &Path, resolution: Resolution) -> io::Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let descriptor = rustix::fs::open(path, flags, Mode::empty())?;
        Ok(Self { descriptor, is_stepwise: AtomicBool::new(resolution == Resolution::Stepwise) })
    }

    /// Opens a path with the flags of `open(2)`. The path is relative and has no `..`.
    pub fn open_at(&self, path: &Path, flags: OFlags, mode: Mode) -> io::Result<OwnedFd> {
        if !self.is_stepwise.load(Ordering::Relaxed) {
            for _ in 0..TRIES {
                let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
                match rustix::fs::openat2(&self.descriptor, path, flags, mode, resolve) {
                    Ok(opened) => return Ok(opened),
                    Err(Errno::AGAIN) => {}
                    Err(Errno::NOSYS) => {
                        self.is_stepwise.store(true, Ordering::Relaxed);
                        break;
                    }
                    // A filter of system calls may answer `EPERM`. After `ENOTDIR`, the resolution
                    // by components tells whether a symbolic link is the reason.
                    Err(Errno::PERM | Errno::NOTDIR) => break,
                    Err(errno) => return Err(refused(errno)),
                }
            }
        }
        self.open_stepwise(path, flags, mode)
    }

    fn open_stepwise(&self, path: &Path, flags: OFlags, mode: Mode) -> io::Result<OwnedFd> {
        let path = path.as_os_str().as_bytes();
        let is_leaving = |part: &[u8]| part == b"..";
        if path.first() == Some(&b'/') || path.split(|byte| *byte == b'/').any(is_leaving) {
            return Err(Refused::Link.into());
        }
        let (parts, last) = match memchr::memrchr(b'/', path) {
            Some(at) => (&path[..at], &path[at + 1..]),
            None => (&path[..0], path),
        };
        let mut above: Option<OwnedFd> = None;
        for part in parts.split(|byte| *byte == b'/').filter(|part| !part.is_empty() && *part != b".") {
            let at = above.as_ref().unwrap_or(&self.descriptor);
            above = Some(step(at, OsStr::from_bytes(part), STEP, Mode::empty())?);
        }
        step(above.as_ref().unwrap_or(&self.descriptor), OsStr::from_bytes(last), flags, mode)
    }

    /// Opens a regular file for reading and returns its status.
    pub fn file(&self, path: &Path) -> io::Result<(File, Stat)> {
        regular(self.open_at(path, READ, Mode::empty())?)
    }

    /// Reads a regular file of at most `limit` bytes.
    pub fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.read_with_stat(path, limit).map(|(bytes, _)| bytes)
    }

    /// Reads the first `length` bytes of a regular file, or all bytes where it has fewer.
    pub fn read_head(&self, path: &Path, length: u64) -> io::Result<Vec<u8>> {
        let (file, _) = self.file(path)?;
        let mut bytes = Vec::new();
        file.take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads a file as [`Self::read`] does and returns its status from before the read.
    pub fn read_with_stat(&self, path: &Path, limit: u64) -> io::Result<(Vec<u8>, Stat)> {
        let (file, stat) = self.file(path)?;
        Ok((read(file, &stat, limit)?, stat))
    }

    /// Opens a folder beneath this one. An empty path is this folder.
    pub fn open_folder(&self, path: &Path) -> io::Result<OwnedFd> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        self.open_at(path, FOLDER, Mode::empty())
    }

    /// Lists the entries of a folder beneath this one, in no order.
    pub fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        let folder = self.open_folder(path)?;
        let mut buffer = Vec::with_capacity(LISTED_AT_ONCE);
        let mut listing = RawDir::new(&folder, buffer.spare_capacity_mut());
        let mut found = Vec::new();
        while let Some(entry) = listing.next() {
            let entry = entry?;
            let name = entry.file_name();
            if name == c"." || name == c".." {
                continue;
            }
            match rustix::fs::statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW) {
                Ok(stat) => found.push(FolderEntry { name: OsStr::from_bytes(name.to_bytes()).to_owned(), stat }),
                // The entry was removed between the two calls.
                Err(Errno::NOENT) => {}
                Err(errno) => return Err(errno.into()),
            }
        }
        Ok(found)
    }

    /// Returns the status of a path, without following a symbolic link, or `None` where nothing
    /// exists there.
    pub fn stat(&self, path: &Path) -> io::Result<Option<Stat>> {
        let (above, name) = split(path);
        let found = self
            .open_at(above, STEP, Mode::empty())
            .and_then(|above| Ok(rustix::fs::statat(&above, name, AtFlags::SYMLINK_NOFOLLOW)?));
        match found {
            Ok(stat) => Ok(Some(stat)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Opens the folder that holds a path and returns it with the name in it, for system calls that
    /// take a descriptor and a name.
    pub fn above<'p>(&self, path: &'p Path) -> io::Result<(OwnedFd, &'p OsStr)> {
        let (above, name) = split(path);
        Ok((self.open_at(above, STEP, Mode::empty())?, name))
    }
}

/// Splits a path into the folder that holds it and the name in that folder.
fn split(path: &Path) -> (&Path, &OsStr) {
    let bytes = path.as_os_str().as_bytes();
    match memchr::memrchr(b'/', bytes) {
        Some(at) => (Path::new(OsStr::from_bytes(&bytes[..at])), OsStr::from_bytes(&bytes[at + 1..])),
        None => (Path::new("."), if bytes.is_empty() { OsStr::new(".") } else { path.as_os_str() }),
    }
}

fn step(folder: &OwnedFd, name: &OsStr, flags: OFlags, mode: Mode) -> io::Result<OwnedFd> {
    rustix::fs::openat(folder, name, flags | OFlags::NOFOLLOW, mode).map_err(|errno| {
        let is_link = || {
            let stat = rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW);
            stat.is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Symlink)
        };
        // For a symbolic link where a folder is asked for, the kernel answers `ENOTDIR`.
        if errno == Errno::NOTDIR && is_link() { Refused::Link.into() } else { refused(errno) }
    })
}

fn refused(errno: Errno) -> io::Error {
    match errno {
        // `openat2` answers `ELOOP` for a symbolic link and `EXDEV` for a path that leaves the
        // folder.
        Errno::LOOP | Errno::XDEV => Refused::Link.into(),
        // The path leads to a socket, or to a device without a driver.
        Errno::NXIO | Errno::NODEV => Refused::Special.into(),
        errno => errno.into(),
    }
}

/// Returns an open regular file with its status, and refuses everything else.
pub fn regular(opened: OwnedFd) -> io::Result<(File, Stat)> {
    let stat = rustix::fs::fstat(&opened)?;
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Ok((File::from(opened), stat)),
        FileType::Directory => Err(Refused::Folder.into()),
        _ => Err(Refused::Special.into()),
    }
}

/// Reads an open file to its end. It reads at most one byte more than the limit.
pub fn read(file: File, stat: &Stat, limit: u64) -> io::Result<Vec<u8>> {
    let size = u64::try_from(stat.st_size).unwrap_or(0);
    if size > limit {
        return Err(Refused::TooLarge { limit }.into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(Refused::TooLarge { limit }.into());
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::read as read_open;
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    const BOTH: [Resolution; 2] = [Resolution::Whole, Resolution::Stepwise];

    /// Creates a folder with one entry of every kind, and a secret file outside it.
    fn folder() -> io::Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        let path = |name: &str| folder.path().join(name);
        fs::write(path("secret"), "secret")?;
        fs::create_dir_all(path("site/a/b"))?;
        fs::write(path("site/a/b/file"), "bytes")?;
        symlink(path("secret"), path("site/a/link"))?;
        symlink("b/file", path("site/a/inner-link"))?;
        symlink("b", path("site/a/inner-folder-link"))?;
        symlink(folder.path(), path("site/a/folder-link"))?;
        rustix::fs::mknodat(rustix::fs::CWD, path("site/a/pipe"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)?;
        UnixListener::bind(path("site/a/socket"))?;
        Ok(folder)
    }

    #[test]
    fn only_regular_files_beneath_the_folder_are_read() -> io::Result<()> {
        let outside = folder()?;
        for resolution in BOTH {
            let site = Folder::open_with(&outside.path().join("site"), resolution)?;
            let read = |path: &str| site.read(Path::new(path), 100);
            assert_eq!(read("a/b/file")?, b"bytes", "{resolution:?}");
            let refusals = [
                ("a/link", Refused::Link),
                ("a/inner-link", Refused::Link),
                ("a/folder-link/secret", Refused::Link),
                ("a/inner-folder-link/file", Refused::Link),
                ("../secret", Refused::Link),
                ("a/../../secret", Refused::Link),
                ("a/pipe", Refused::Special),
                ("a/socket", Refused::Special),
                ("a/b", Refused::Folder),
            ];
            for (path, refusal) in refusals {
                let found = read(path).err().and_then(|error| Refused::of(&error));
                assert_eq!(found, Some(refusal), "{path} {resolution:?}");
            }
            let absolute = outside.path().join("secret");
            let found = site.read(&absolute, 100).err().and_then(|error| Refused::of(&error));
            assert_eq!(found, Some(Refused::Link), "{resolution:?}");
            assert_eq!(read("a/none").err().map(|error| error.kind()), Some(io::ErrorKind::NotFound));
        }
        Ok(())
    }

    #[test]
    fn no_more_than_the_limit_is_read() -> io::Result<()> {
        let outside = folder()?;
        let large = File::create(outside.path().join("site/large"))?;
        large.set_len(1 << 40)?;
        for resolution in BOTH {
            let site = Folder::open_with(&outside.path().join("site"), resolution)?;
            assert_eq!(site.read(Path::new("a/b/file"), 5)?, b"bytes");
            for (path, limit) in [("a/b/file", 4), ("large", 1 << 20)] {
                let found = site.read(Path::new(path), limit).err().and_then(|error| Refused::of(&error));
                assert_eq!(found, Some(Refused::TooLarge { limit }), "{path}");
            }
            // A file may be longer than its status says by the time it is read.
            let (file, mut stat) = site.file(Path::new("a/b/file"))?;
            stat.st_size = 0;
            assert!(read_open(file, &stat, 4).is_err());
        }
        Ok(())
    }

    #[test]
    fn folders_are_listed_without_following_links() -> io::Result<()> {
        let outside = folder()?;
        for resolution in BOTH {
            let site = Folder::open_with(&outside.path().join("site"), resolution)?;
            assert_eq!(site.list(Path::new("a"))?.len(), 7, "{resolution:?}");
            assert_eq!(site.list(Path::new(""))?.len(), 1, "{resolution:?}");
            for path in ["a/folder-link", "a/folder-link/site", "a/inner-folder-link", ".."] {
                let found = site.list(Path::new(path)).err().and_then(|error| Refused::of(&error));
                assert_eq!(found, Some(Refused::Link), "{path} {resolution:?}");
            }
            let link = site.stat(Path::new("a/link"))?.map(|stat| FileType::from_raw_mode(stat.st_mode));
            assert_eq!(link, Some(FileType::Symlink), "{resolution:?}");
            assert!(site.stat(Path::new("a/none"))?.is_none());
        }
        Ok(())
    }
}
