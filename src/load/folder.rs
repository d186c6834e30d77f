//! The files of one folder below `content/`.

use crate::source::Entry;

/// The files of one folder below `content/`.
#[derive(Debug)]
pub struct Folder<'e> {
    /// The path below `content/`.
    pub id: &'e str,
    pub entries: Vec<&'e Entry>,
}

impl<'e> Folder<'e> {
    /// Returns whether the folder is an item: it holds texts or an item.toml. Other folders only
    /// contain items.
    pub fn is_item(&self) -> bool {
        !self.id.is_empty()
            && self.entries.iter().any(|entry| entry.path.name() == "item.toml" || entry.path.name().ends_with(".md"))
    }

    pub fn find(&self, name: &str) -> Option<&'e Entry> {
        self.entries.iter().copied().find(|entry| entry.path.name() == name)
    }
}
