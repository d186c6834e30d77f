//! The translations in an edition's own files, with what is recorded of the reference messages
//! that they were made from.

use super::{Catalog, Change, MessageRevision, Node};

/// A translated message or term.
#[derive(Clone, Copy, Debug)]
pub struct Translation<'c> {
    pub node: Node<'c>,
    pub reference: Node<'c>,
    /// Its file, below the edition's folder.
    pub file: &'c str,
    /// The revision of the reference that it was made from; nothing where none is recorded.
    pub recorded: Option<MessageRevision>,
}

impl Translation<'_> {
    /// The revision of the reference as it stands.
    pub fn now(&self) -> MessageRevision {
        MessageRevision::of(&self.reference)
    }

    /// What has changed in the reference since, if anything.
    pub fn change(&self) -> Option<Change> {
        self.now().since(self.recorded?)
    }
}

impl Catalog {
    /// The translations in the files of `locales/<key>/`.
    pub fn translations<'c>(&'c self, key: &str, reference: &'c Self) -> Vec<Translation<'c>> {
        let folder = format!("locales/{key}/");
        let gone = self.revisions.of_gone(|message| self.has(message));
        let found = self.nodes().filter_map(|node| {
            let file = node.path().as_str().strip_prefix(&folder)?;
            let reference = reference.node(node.name())?;
            // A message that was renamed keeps its record as long as its reference reads as it did.
            let renamed = || Some(MessageRevision::of(&reference)).filter(|now| gone.contains(now));
            let recorded = self.revisions.get(file, node.name()).or_else(renamed);
            Some(Translation { node, reference, file, recorded })
        });
        found.collect()
    }
}
