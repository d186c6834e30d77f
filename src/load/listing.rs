//! The files of a site, as the run found them at its start, and which of them belong to what.

use crate::bases;
use crate::source::{Entry, EntryKind, Sources};

pub const GLOSSARY_PATH: &str = "content/glossary.toml";
pub const SETTINGS_PATH: &str = "content/site.toml";

/// Files below `content/` that belong to no item.
const COMMON_FILES: [&str; 2] = [SETTINGS_PATH, GLOSSARY_PATH];
const COMMON_FOLDERS: [&str; 2] = ["content/calendar/", bases::FOLDER];

/// The files below the folders of a site, sorted by path, as the run found them at its start.
#[derive(Debug)]
pub struct Listing(Vec<Entry>);

impl Listing {
    pub fn new(sources: &dyn Sources) -> Self {
        Self(sources.entries())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }

    /// Returns the entry of a path.
    pub(super) fn find(&self, path: &str) -> Option<&Entry> {
        let at = self.0.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        self.0.get(at)
    }

    /// Returns the entries whose paths begin with a folder, which ends with a slash.
    pub(super) fn below<'l>(&'l self, folder: &'l str) -> impl Iterator<Item = &'l Entry> {
        let first = self.0.partition_point(|entry| entry.path.as_str() < folder);
        self.0[first..].iter().take_while(move |entry| entry.path.as_str().starts_with(folder))
    }
}

pub(super) fn is_file(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::File { .. })
}

/// Returns whether a file is hidden or a back-up, as editors and systems leave them behind.
pub(super) fn is_ignored(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.starts_with('.')
        || path.contains("/.")
        || path.ends_with('~')
        || path.ends_with(".swp")
        || name.starts_with("~$")
        || ["thumbs.db", "ehthumbs.db", "desktop.ini"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Returns whether a file below `content/` belongs to no item.
pub(super) fn is_common(path: &str) -> bool {
    COMMON_FILES.contains(&path) || COMMON_FOLDERS.iter().any(|folder| path.starts_with(folder)) || is_ignored(path)
}
