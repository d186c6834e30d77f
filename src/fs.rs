//! The site's folder on disk. With `publish`, the only part that touches a file system.

mod hook;
mod replace;

pub use hook::{HookFailure, hook};
pub use replace::replace;

use crate::source::{Entry, EntryKind, FilePath, Sources, Stamp};
use rayon::prelude::*;
use std::fs::{self, DirEntry};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folders of a site that hold sources.
const ROOTS: [&str; 3] = ["content", "locales", "theme"];

/// Folders nested deeper than this are not entered: no address may be that long.
const DEPTH_LIMIT: usize = 64;

/// A text larger than this is refused, in bytes.
const TEXT_LIMIT: u64 = 4 << 20;

/// One text file from anywhere.
pub fn read_text(path: &Path) -> io::Result<String> {
    let size = fs::metadata(path)?.len();
    if size > TEXT_LIMIT {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs::read_to_string(path)
}

/// A site in a folder.
#[derive(Clone, Debug)]
pub struct SiteFolder {
    root: PathBuf,
}

impl SiteFolder {
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    fn path(&self, path: &FilePath) -> PathBuf {
        self.root.join(path.as_str())
    }

    /// Whether a folder is one of the sources or lies in one: what is written there would be read.
    pub fn holds(&self, folder: &Path) -> bool {
        let existing = folder
            .ancestors()
            .find_map(|path| Path::canonicalize(if path.as_os_str().is_empty() { Path::new(".") } else { path }).ok());
        let roots = ROOTS.iter().filter_map(|root| self.root.join(root).canonicalize().ok());
        existing.is_some_and(|existing| roots.into_iter().any(|root| existing.starts_with(root)))
    }

    pub fn remove(&self, path: &FilePath) -> io::Result<()> {
        let target = self.path(path);
        if self.leads_out(&target) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "symbolic link"));
        }
        fs::remove_file(target)
    }

    /// Whether a link could lead out of the site.
    fn leads_out(&self, target: &Path) -> bool {
        target.ancestors().take_while(|path| *path != self.root).any(Path::is_symlink)
    }

    /// Replaces a file whole or not at all.
    pub fn write(&self, path: &FilePath, bytes: &[u8]) -> io::Result<()> {
        let target = self.path(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        if self.leads_out(&target) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "symbolic link"));
        }
        replace(&target, bytes)
    }
}

impl Sources for SiteFolder {
    fn entries(&self) -> Vec<Entry> {
        let now = now();
        let mut entries: Vec<_> = ROOTS
            .par_iter()
            .filter(|root| self.root.join(root).is_dir())
            .flat_map_iter(|root| walk(&self.root.join(root), root, 0, now))
            .collect();
        entries.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        entries
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        fs::read(self.path(path))
    }
}

/// A folder of catalogs, wherever it is; paths begin with the folder as it was typed.
#[derive(Clone, Debug)]
pub struct CatalogFolder {
    root: String,
}

impl CatalogFolder {
    pub fn new(root: &str) -> Self {
        let trimmed = root.trim_end_matches('/');
        Self { root: if trimmed.is_empty() { root.to_owned() } else { trimmed.to_owned() } }
    }

    pub fn root(&self) -> &str {
        &self.root
    }
}

impl Sources for CatalogFolder {
    fn entries(&self) -> Vec<Entry> {
        let mut entries = walk(Path::new(&self.root), &self.root, 0, now());
        entries.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        entries
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        fs::read(path.as_str())
    }
}

fn walk(folder: &Path, relative: &str, depth: usize, now: i64) -> Vec<Entry> {
    let entry_of = |path: &str, kind: EntryKind| Entry { path: FilePath::new(path), kind, stamp: None };
    let unreadable = |path: &str, why: String| entry_of(path, EntryKind::Unreadable { why });
    if depth > DEPTH_LIMIT {
        return vec![unreadable(relative, "deep".to_owned())];
    }
    let listed = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<DirEntry>>>);
    let listed = match listed {
        Ok(listed) => listed,
        Err(error) => return vec![unreadable(relative, error.to_string())],
    };
    let walk_one = |entry: DirEntry| {
        let name = entry.file_name();
        let path = format!("{relative}/{}", name.to_string_lossy());
        if name.to_str().is_none() {
            return vec![unreadable(&path, "name".to_owned())];
        }
        match entry.file_type() {
            Err(error) => vec![unreadable(&path, error.to_string())],
            Ok(kind) if kind.is_symlink() => vec![entry_of(&path, EntryKind::Symlink)],
            Ok(kind) if kind.is_dir() => walk(&entry.path(), &path, depth + 1, now),
            Ok(kind) if kind.is_file() => match entry.metadata() {
                Ok(data) => {
                    vec![Entry { stamp: stamp(&data, now), ..entry_of(&path, EntryKind::File { size: data.len() }) }]
                }
                Err(error) => vec![unreadable(&path, error.to_string())],
            },
            Ok(_) => vec![entry_of(&path, EntryKind::Special)],
        }
    };
    listed.into_par_iter().flat_map_iter(walk_one).collect()
}

/// A file changed within so many nanoseconds before it was looked at may have changed since
/// without its times showing it: the coarsest file system counts in two seconds.
const COARSEST_TICK: i64 = 2_000_000_000;

#[allow(clippy::disallowed_methods, reason = "whether a file's times can be relied on is a question about now")]
fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}

fn stamp(data: &fs::Metadata, now: i64) -> Option<Stamp> {
    let nanoseconds = |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000).saturating_add(rest);
    let modified = nanoseconds(data.mtime(), data.mtime_nsec());
    let changed = nanoseconds(data.ctime(), data.ctime_nsec());
    let is_settled = modified.max(changed) < now.saturating_sub(COARSEST_TICK);
    let stamp = Stamp { size: data.len(), modified, changed, device: data.dev(), inode: data.ino() };
    is_settled.then_some(stamp)
}
