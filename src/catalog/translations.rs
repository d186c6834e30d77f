//! The translations in an edition's own files, each with the recorded revision of the reference
//! message that it was made from.

use super::{Catalog, Change, MessageRevision, Node};

/// A translated message or term.
#[derive(Clone, Copy, Debug)]
pub struct Translation<'c> {
    pub node: Node<'c>,
    pub reference: Node<'c>,
    /// The path of its file, relative to the edition's folder.
    pub file: &'c str,
    /// The revision of the reference that it was made from; `None` where none is recorded.
    pub recorded: Option<MessageRevision>,
}

impl Translation<'_> {
    /// Returns the present revision of the reference.
    pub fn now(&self) -> MessageRevision {
        MessageRevision::of(&self.reference)
    }

    /// Returns how the reference has changed since the recorded revision, or `None` where it has
    /// not or where no revision is recorded.
    pub fn change(&self) -> Option<Change> {
        self.now().since(self.recorded?)
    }
}

impl Catalog {
    /// Returns the translations in the files of `locales/<key>/`.
    pub fn translations<'c>(&'c self, key: &str, reference: &'c Self) -> Vec<Translation<'c>> {
        let folder = format!("locales/{key}/");
        let missing = self.revisions.of_missing(|message| self.has(message));
        let found = self.nodes().filter_map(|node| {
            let file = node.path().as_str().strip_prefix(&folder)?;
            let reference = reference.node(node.name())?;
            // A renamed message keeps its record as long as its reference has the recorded
            // revision.
            let renamed = || Some(MessageRevision::of(&reference)).filter(|now| missing.contains(now));
            let recorded = self.revisions.get(file, node.name()).or_else(renamed);
            Some(Translation { node, reference, file, recorded })
        });
        found.collect()
    }
}
