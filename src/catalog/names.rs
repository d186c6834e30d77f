//! The entries that one edition's messages can mention, and what they need in turn.

use super::{Catalog, Inline, Node, Piece};
use std::collections::{BTreeMap, BTreeSet};

/// By name, and by file where several files of a project share a name.
#[derive(Debug, Default)]
pub struct Names<'c>(BTreeMap<(&'c str, &'c str), Node<'c>>);

impl<'c> Names<'c> {
    pub fn new(nodes: impl IntoIterator<Item = Node<'c>>) -> Self {
        Self(nodes.into_iter().map(|node| ((node.name(), node.path().as_str()), node)).collect())
    }

    pub fn of_catalog(catalog: &'c Catalog) -> Self {
        Self::new(catalog.nodes())
    }

    /// The entry of this name that a file's messages mean: the file's own, else the first.
    pub fn find(&self, name: &str, near: &Node<'_>) -> Option<Node<'c>> {
        let own = self.0.get(&(name, near.path().as_str())).copied();
        own.or_else(|| self.get(name))
    }

    pub fn get(&self, name: &str) -> Option<Node<'c>> {
        let (key, node) = self.0.range((name, "")..).next()?;
        (key.0 == name).then_some(*node)
    }

    /// In the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = Node<'c>> {
        self.0.values().copied()
    }

    /// Every variable that a message reads, through the messages that it mentions. A term
    /// reads only what its call gives it.
    pub fn variables(&self, node: Node<'c>) -> BTreeSet<&'c str> {
        let mut found = BTreeSet::new();
        let mut reached = BTreeSet::from([node.name()]);
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            let mut mentioned = Vec::new();
            node.walk(&mut |piece| match piece {
                Piece::Inline(Inline::VariableReference { id }) => {
                    found.insert(id.name);
                }
                Piece::Inline(Inline::MessageReference { id, .. }) => mentioned.push(id.name),
                _ => {}
            });
            let new = mentioned.into_iter().filter(|name| reached.insert(name));
            open.extend(new.filter_map(|name| self.find(name, &node)));
        }
        found
    }
}
