//! The site's folder on disk. This module and `publish` are the only ones that touch a file system.

mod hook;
mod relied_on;
mod replace;
mod walk;

pub use hook::{HookFailure, hook};
use relied_on::ReliedOn;
pub use replace::replace;

use crate::beneath::{self, Folder, Refused};
use crate::source::{Entry, EntryKind, FILE_LIMIT, FilePath, Sources};
use rayon::prelude::*;
use rustix::fs::{AtFlags, FileType, Mode, OFlags};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The folders of a site that hold sources.
const ROOTS: [&str; 3] = ["content", "locales", "theme"];

/// The largest text that the command line names, in bytes.
const NAMED_TEXT_LIMIT: u64 = 4 << 20;

/// Returns the absolute form of a path; the path itself where the current folder is gone.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Reads a text that the command line names, which may be a pipe.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(NAMED_TEXT_LIMIT + 1).read_to_string(&mut text)?;
    if text.len() as u64 > NAMED_TEXT_LIMIT {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

/// Reads a text from a path of the command line where an earlier run may have written it. Only a
/// regular file is read.
pub(crate) fn read_left(path: &Path) -> io::Result<String> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let (file, stat) = beneath::regular(rustix::fs::open(path, flags, Mode::empty())?)?;
    String::from_utf8(beneath::read(file, &stat, FILE_LIMIT)?).map_err(io::Error::other)
}

fn or_here(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.to_owned() }
}

/// Returns a path with the links of its existing part resolved, and below it the part that will be
/// created.
pub(crate) fn resolved(path: &Path) -> Option<PathBuf> {
    path.ancestors().find_map(|above| {
        let existing = or_here(above).canonicalize().ok()?;
        // The path of a file that exists would end in a slash.
        let below = path.strip_prefix(above).ok().filter(|below| !below.as_os_str().is_empty());
        Some(below.map_or_else(|| existing.clone(), |below| existing.join(below)))
    })
}

/// A site in a folder.
#[derive(Debug)]
pub struct SiteFolder {
    root: PathBuf,
    opened: OnceLock<Folder>,
    relied_on: ReliedOn,
}

impl SiteFolder {
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), opened: OnceLock::new(), relied_on: ReliedOn::default() }
    }

    /// Returns the folder, which is opened once, so that listing and reading use the same one.
    fn folder(&self) -> io::Result<&Folder> {
        if self.opened.get().is_none() {
            // Another thread may have set it first, to the same folder.
            let _ = self.opened.set(Folder::open(&self.root)?);
        }
        self.opened.get().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// Returns whether the site's folder exists.
    pub fn exists(&self) -> bool {
        self.folder().is_ok()
    }

    /// Returns whether a folder is a source folder or lies in one. A run would read what is written
    /// there.
    pub fn holds(&self, folder: &Path) -> bool {
        let wanted = resolved(folder);
        let roots = ROOTS.iter().filter_map(|root| {
            let path = self.root.join(root);
            path.canonicalize().ok().or_else(|| Some(or_here(&self.root).canonicalize().ok()?.join(root)))
        });
        wanted.is_some_and(|wanted| roots.into_iter().any(|root| wanted.starts_with(root)))
    }

    pub fn remove(&self, path: &FilePath) -> io::Result<()> {
        let (above, name) = self.folder()?.above(Path::new(path.as_str()))?;
        Ok(rustix::fs::unlinkat(above, name, AtFlags::empty())?)
    }

    /// Replaces a file atomically.
    pub fn write(&self, path: &FilePath, bytes: &[u8]) -> io::Result<()> {
        let folder = self.folder()?;
        make_folders(folder, path.folder())?;
        let path = Path::new(path.as_str());
        let old = folder.stat(path)?;
        if old.as_ref().is_some_and(|old| FileType::from_raw_mode(old.st_mode) == FileType::Symlink) {
            return Err(Refused::Link.into());
        }
        let (above, name) = folder.above(path)?;
        let unfinished = format!(".{}.{}.new", name.to_string_lossy(), std::process::id());
        let mode = old.as_ref().map_or(Mode::from_raw_mode(0o666), |old| Mode::from_raw_mode(old.st_mode));
        let write = || -> io::Result<()> {
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            // A file of this name was left by a killed run.
            let _ = rustix::fs::unlinkat(&above, &unfinished, AtFlags::empty());
            let mut file = File::from(rustix::fs::openat(&above, &unfinished, flags, mode)?);
            file.write_all(bytes)?;
            if old.is_some() {
                rustix::fs::fchmod(&file, mode)?;
            }
            file.sync_all()?;
            Ok(rustix::fs::renameat(&above, &unfinished, &above, name)?)
        };
        write().inspect_err(|_| {
            // An error of the removal is ignored: the error of the write is returned.
            let _ = rustix::fs::unlinkat(&above, &unfinished, AtFlags::empty());
        })
    }
}

/// Creates a folder beneath another, with its parents.
fn make_folders(folder: &Folder, path: &str) -> io::Result<()> {
    let ends = path.match_indices('/').map(|(at, _)| at).chain((!path.is_empty()).then_some(path.len()));
    for end in ends {
        let (above, name) = folder.above(Path::new(&path[..end]))?;
        match rustix::fs::mkdirat(above, name, Mode::from_raw_mode(0o777)) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
    Ok(())
}

impl Sources for SiteFolder {
    fn absent_folder(&self) -> Option<String> {
        (!self.root.is_dir()).then(|| self.root.display().to_string())
    }

    fn entries(&self) -> Vec<Entry> {
        let folder = match self.folder() {
            Ok(folder) => folder,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => return vec![walk::unreadable(ROOTS[0], error.to_string())],
        };
        let now = walk::now();
        let listed = ROOTS.par_iter().flat_map_iter(|root| match folder.stat(Path::new(root)) {
            Ok(Some(stat)) if FileType::from_raw_mode(stat.st_mode) == FileType::Directory => {
                walk::walk(folder, root, root, 0, now)
            }
            Ok(Some(stat)) if FileType::from_raw_mode(stat.st_mode) == FileType::Symlink => {
                vec![Entry { path: FilePath::new(root), kind: EntryKind::Symlink, stamp: None }]
            }
            Err(error) => vec![walk::unreadable(root, error.to_string())],
            Ok(_) => Vec::new(),
        });
        let mut entries: Vec<_> = listed.collect();
        entries.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        self.relied_on.list(&entries);
        entries
    }

    fn read(&self, path: &FilePath, limit: u64) -> io::Result<Vec<u8>> {
        self.relied_on.read(self.folder()?, (path, Path::new(path.as_str())), limit)
    }

    fn read_head(&self, path: &FilePath, length: u64) -> io::Result<Vec<u8>> {
        self.folder()?.read_head(Path::new(path.as_str()), length)
    }

    fn quote(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        self.relied_on.quote(self.folder()?, (path, Path::new(path.as_str())))
    }
}

/// A folder of catalogs, inside a site or not. Paths begin with the folder as it was typed.
#[derive(Debug)]
pub struct CatalogFolder {
    root: String,
    opened: Option<Folder>,
    relied_on: ReliedOn,
}

impl CatalogFolder {
    pub fn new(root: &str) -> Self {
        let trimmed = root.trim_end_matches('/');
        let root = if trimmed.is_empty() { root } else { trimmed };
        Self { root: root.to_owned(), opened: Folder::open(Path::new(root)).ok(), relied_on: ReliedOn::default() }
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    fn folder(&self) -> io::Result<&Folder> {
        self.opened.as_ref().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn below<'p>(&self, path: &'p FilePath) -> &'p Path {
        let below = path.as_str().strip_prefix(&self.root).unwrap_or(path.as_str());
        Path::new(below.trim_start_matches('/'))
    }
}

impl Sources for CatalogFolder {
    fn entries(&self) -> Vec<Entry> {
        let Some(folder) = &self.opened else { return walk::absent(&self.root) };
        let mut entries = walk::walk(folder, "", &self.root, 0, walk::now());
        entries.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        self.relied_on.list(&entries);
        entries
    }

    fn read(&self, path: &FilePath, limit: u64) -> io::Result<Vec<u8>> {
        self.relied_on.read(self.folder()?, (path, self.below(path)), limit)
    }

    fn quote(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        self.relied_on.quote(self.folder()?, (path, self.below(path)))
    }
}
