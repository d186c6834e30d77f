//! A directory of a tree that is being written: its files as they come, from several threads.

use super::listing::{ListedFile, Listing, ObjectHash};
use super::previous_tree::Object;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[derive(Debug)]
pub struct StagedDirectory {
    /// Tells its unfinished folder from others'.
    pub number: usize,
    /// The same directory in the release before, if it is whole there.
    pub before: Option<Arc<Object>>,
    content: Mutex<Content>,
}

#[derive(Debug, Default)]
pub struct Content {
    /// Whether its unfinished folder is there.
    pub is_made: bool,
    pub files: BTreeMap<String, ListedFile>,
    /// The names of files that are as they were in the release before.
    pub kept: BTreeSet<String>,
}

impl StagedDirectory {
    pub fn new(number: usize, before: Option<Arc<Object>>) -> Self {
        Self { number, before, content: Mutex::default() }
    }

    pub fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a file as it was in the release before; returns whether it was there.
    pub fn keep(&self, name: &str) -> bool {
        let was_there = self.before.as_ref().is_some_and(|before| before.listing.files.contains_key(name));
        if was_there {
            self.content().kept.insert(name.to_owned());
        }
        was_there
    }

    /// Returns the directory of the release before, if this one holds the same.
    pub fn unchanged(&self, folders: &BTreeMap<String, ObjectHash>) -> Option<&Object> {
        let content = self.content();
        let before = self.before.as_deref()?;
        let has_same_files = content.files.is_empty() && content.kept.len() == before.listing.files.len();
        (has_same_files && before.listing.folders == *folders).then_some(before)
    }

    /// Returns its object, for the objects of its child directories. Its files are in the list
    /// from now on.
    pub fn name(&self, folders: BTreeMap<String, ObjectHash>) -> NamedDirectory<'_> {
        let listing = Listing { files: self.take_files(), folders };
        let text = listing.text();
        let hash = ObjectHash::of(text.as_bytes());
        NamedDirectory { directory: self, listing, text, hash }
    }

    fn take_files(&self) -> BTreeMap<String, ListedFile> {
        let mut content = self.content();
        let mut files = std::mem::take(&mut content.files);
        let before = self.before.iter().flat_map(|before| &before.listing.files);
        let kept = before.filter(|(name, _)| content.kept.contains(*name));
        files.extend(kept.map(|(name, file)| (name.clone(), file.clone())));
        files
    }

    /// Returns how many bytes of files it holds, before it is named.
    pub fn bytes(&self) -> u64 {
        let content = self.content();
        let kept = self.before.iter().flat_map(|before| {
            let files = &before.listing.files;
            content.kept.iter().filter_map(|name| files.get(name)).map(|file| file.size)
        });
        content.files.values().map(|file| file.size).chain(kept).sum()
    }
}

/// A directory with all its files and the name of its object.
#[derive(Debug)]
pub struct NamedDirectory<'d> {
    pub directory: &'d StagedDirectory,
    pub listing: Listing,
    /// The text of the list.
    pub text: String,
    pub hash: ObjectHash,
}
