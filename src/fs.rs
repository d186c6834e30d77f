//! The site's folder on disk. This module and `publish` are the only ones that touch a file system.

mod hook;
pub mod new_site;
mod relied_on;
mod replace;
mod walk;
mod writer;

pub use hook::{HookFailure, hook};
use relied_on::ReliedOn;
pub use replace::replace;
pub use writer::{SourceWriter, WriterError};

use crate::beneath::{self, Folder};
use crate::source::{Entry, EntryKind, FILE_LIMIT, FilePath, Sources};
use rayon::prelude::*;
use rustix::fs::{FileType, Mode, OFlags};
use std::fs::File;
use std::io::{self, Read};
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

/// Writes a file that the command line names, and makes its folders.
pub(crate) fn write_named(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    replace(path, bytes)
}

/// Reads a file that the command line names.
pub(crate) fn read_named(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let (file, stat) = beneath::regular(rustix::fs::open(path, flags, Mode::empty())?)?;
    beneath::read(file, &stat, limit)
}

/// Reads a text from a path of the command line where an earlier run may have written it. Only a
/// regular file is read.
pub(crate) fn read_left(path: &Path) -> io::Result<String> {
    String::from_utf8(read_named(path, FILE_LIMIT)?).map_err(io::Error::other)
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

    /// Lists everything below a folder of the site that is no source folder.
    pub fn list(&self, path: &str) -> io::Result<Vec<Entry>> {
        let folder = self.folder()?;
        Ok(if folder.stat(Path::new(path))?.is_some() {
            walk::walk(folder, path, path, 0, walk::now())
        } else {
            Vec::new()
        })
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
