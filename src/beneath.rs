//! Opens what lies beneath a folder. No symbolic link below the folder is followed, no open
//! waits for another process, and only regular files are read, never more of them than asked.
//!
//! `openat2(2)` resolves a path in one step where the kernel has it (Linux 5.6). Elsewhere the
//! same is done component by component with `openat(2)` and `O_NOFOLLOW`.

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

/// Why a path is not read, where no system call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A symbolic link stands in the path, or the path leaves the folder.
    Link,
    /// A device, a pipe, a socket.
    Special,
    /// A folder stands where a file was expected.
    Folder,
    /// The file has more bytes than the limit, in bytes.
    TooLarge { limit: u64 },
    /// The file is not the one that was listed.
    Changed,
}

impl Refused {
    /// The refusal that an error stands for.
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
    /// By the kernel in one step, where it can; component by component elsewhere.
    Whole,
    /// Component by component, whatever the kernel can do.
    Stepwise,
}

/// An open folder.
#[derive(Debug)]
pub struct Folder {
    descriptor: OwnedFd,
    /// Whether paths are resolved component by component, as was asked or found necessary.
    is_stepwise: AtomicBool,
}

/// One entry of a folder, links not followed.
#[derive(Debug)]
pub struct FolderEntry {
    pub name: OsString,
    pub stat: Stat,
}

/// Opening a file for reading never waits for a writer, never becomes a controlling terminal.
const READ: OFlags =
    OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::NOCTTY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const FOLDER: OFlags =
    OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NONBLOCK).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const STEP: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);

/// A folder is listed in parts of so many bytes.
const LISTED_AT_ONCE: usize = 32 << 10;

/// A resolution that a concurrent rename disturbs is tried again so often.
const TRIES: usize = 16;

impl Folder {
    /// Opens a folder that a person named: links that lead to it are followed.
    pub fn open(path: &Path) -> io::Result<Self> {
        Self::open_with(path, Resolution::Whole)
    }

    /// As [`Self::open`], with a chosen way to resolve what is opened beneath.
    pub fn open_with(path: &Path, resolution: Resolution) -> io::Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let descriptor = rustix::fs::open(path, flags, Mode::empty())?;
        Ok(Self { descriptor, is_stepwise: AtomicBool::new(resolution == Resolution::Stepwise) })
    }

    /// Opens a path with flags of `open(2)`; the path is relative and has no `..`.
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
                    // A filter of system calls may answer with "not permitted"; step by step shows
                    // whether "not a directory" is a link.
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

    /// Opens a regular file for reading, with what the system says of it.
    pub fn file(&self, path: &Path) -> io::Result<(File, Stat)> {
        regular(self.open_at(path, READ, Mode::empty())?)
    }

    /// The bytes of a regular file that has at most `limit` of them.
    pub fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.read_with_stat(path, limit).map(|(bytes, _)| bytes)
    }

    /// The first bytes of a regular file, or all of them where it has no more.
    pub fn read_head(&self, path: &Path, length: u64) -> io::Result<Vec<u8>> {
        let (file, _) = self.file(path)?;
        let mut bytes = Vec::new();
        file.take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// As [`Self::read`], with what the system said of the file before it was read.
    pub fn read_with_stat(&self, path: &Path, limit: u64) -> io::Result<(Vec<u8>, Stat)> {
        let (file, stat) = self.file(path)?;
        Ok((read(file, &stat, limit)?, stat))
    }

    /// Opens a folder beneath this one; an empty path is this folder.
    pub fn open_folder(&self, path: &Path) -> io::Result<OwnedFd> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        self.open_at(path, FOLDER, Mode::empty())
    }

    /// The entries of a folder beneath this one, in no order.
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
                // It left between the two calls.
                Err(Errno::NOENT) => {}
                Err(errno) => return Err(errno.into()),
            }
        }
        Ok(found)
    }

    /// What stands at a path, links not followed; none where nothing does.
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

    /// Opens the folder that holds a path, for calls that take a descriptor and a name.
    pub fn above<'p>(&self, path: &'p Path) -> io::Result<(OwnedFd, &'p OsStr)> {
        let (above, name) = split(path);
        Ok((self.open_at(above, STEP, Mode::empty())?, name))
    }
}

/// The folder that holds a path, and its name there.
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
        // A link where a folder is asked for is "not a directory".
        if errno == Errno::NOTDIR && is_link() { Refused::Link.into() } else { refused(errno) }
    })
}

fn refused(errno: Errno) -> io::Error {
    match errno {
        // `openat2` says "too many links" of the first one, and "other device" of what leaves the folder.
        Errno::LOOP | Errno::XDEV => Refused::Link.into(),
        // A socket, or a device that nothing drives.
        Errno::NXIO | Errno::NODEV => Refused::Special.into(),
        errno => errno.into(),
    }
}

/// A regular file; anything else that was opened is refused.
pub fn regular(opened: OwnedFd) -> io::Result<(File, Stat)> {
    let stat = rustix::fs::fstat(&opened)?;
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Ok((File::from(opened), stat)),
        FileType::Directory => Err(Refused::Folder.into()),
        _ => Err(Refused::Special.into()),
    }
}

/// Reads an open file to its end. At most one byte more than the limit is read.
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

    /// A folder with one of everything, and a secret beside it.
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
            // What the system says of a file's size may be wrong by the time it is read.
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
