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
    /// The revision of the reference that it was published with, unless it was changed since.
    pub published: Option<MessageRevision>,
}

impl Translation<'_> {
    /// Returns the present revision of the reference.
    pub fn now(&self) -> MessageRevision {
        MessageRevision::of(&self.reference)
    }

    /// Returns the revision of the reference that it goes with: the recorded one, else the published.
    pub fn base(&self) -> Option<MessageRevision> {
        self.recorded.or(self.published)
    }

    /// Returns how the reference has changed since the base, or `None` where it has not or where no
    /// base is known.
    pub fn change(&self) -> Option<Change> {
        let base = self.base()?;
        self.now().since(base)
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
            let published = self.published.get(file, node.name(), || MessageRevision::of(&node));
            Some(Translation { node, reference, file, recorded, published })
        });
        found.collect()
    }
}
