//! The entries that one edition's messages can mention, and the variables that each entry reads.

use super::{Catalog, Inline, Node, PLACEABLE_LIMIT, Piece};
use std::collections::{BTreeMap, BTreeSet};

/// The most messages that one message may mention, directly or not. A message beyond it grows too
/// large, which is a finding.
const REACH_LIMIT: usize = 2 * PLACEABLE_LIMIT;

/// Entries by name, and by file where several files of a project share a name.
#[derive(Debug, Default)]
pub struct Names<'c>(BTreeMap<(&'c str, &'c str), Node<'c>>);

impl<'c> Names<'c> {
    pub fn new(nodes: impl IntoIterator<Item = Node<'c>>) -> Self {
        Self(nodes.into_iter().map(|node| ((node.name(), node.path().as_str()), node)).collect())
    }

    pub fn of_catalog(catalog: &'c Catalog) -> Self {
        Self::new(catalog.nodes())
    }

    /// Returns the entry that a name means in the file of `near`: the file's own, else the first of
    /// that name.
    pub fn find(&self, name: &str, near: &Node<'_>) -> Option<Node<'c>> {
        let own = self.0.get(&(name, near.path().as_str())).copied();
        own.or_else(|| self.get(name))
    }

    pub fn get(&self, name: &str) -> Option<Node<'c>> {
        let (key, node) = self.0.range((name, "")..).next()?;
        (key.0 == name).then_some(*node)
    }

    /// Returns names that a misspelt name may stand for: they begin with the same letter and have
    /// about the same length. The list is short, so that comparing each of them stays cheap however
    /// many names are wrong.
    pub fn like(&self, written: &str) -> Vec<&'c str> {
        let beginning: String = written.chars().take(1 + usize::from(written.starts_with('-'))).collect();
        let length = written.len();
        let from = self.0.range((beginning.as_str(), "")..).map(|(_, node)| node.name());
        let alike = from.take_while(|name| name.starts_with(&beginning)).take(2_000);
        alike.filter(|name| name.len().abs_diff(length) <= 3).take(200).collect()
    }

    /// Iterates over the entries in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = Node<'c>> {
        self.0.values().copied()
    }

    /// Returns every variable that a message reads, also through the messages that it mentions. A
    /// term reads only the arguments of its call.
    pub fn variables(&self, node: Node<'c>) -> BTreeSet<&'c str> {
        let mut found = BTreeSet::new();
        let mut reached = BTreeSet::from([node.name()]);
        let mut open = vec![node];
        while let Some(node) = open.pop().filter(|_| reached.len() <= REACH_LIMIT) {
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
