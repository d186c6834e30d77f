//! The fingerprint of a message: a hash of its own text and of everything that it mentions.
//! Messages with equal fingerprints format alike.

use super::revision::write_pattern;
use super::{Catalog, Inline, Node, Piece};
use crate::hash;
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;

/// Returns the fingerprint of a message in an edition and the editions that it falls back to, in
/// order.
pub fn message_fingerprint<'c>(
    chain: impl IntoIterator<Item = (&'c LanguageIdentifier, &'c Catalog)>,
    id: &str,
) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    let found = chain.into_iter().find_map(|(tag, catalog)| {
        let node = catalog.node(id).filter(|node| node.value.is_some())?;
        Some((tag, catalog, node))
    });
    if let Some((tag, catalog, node)) = found {
        hasher.update(tag.to_string().as_bytes());
        let mut reached = BTreeSet::from([node.entry.name.clone()]);
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            feed(&node, &mut hasher);
            let new = mentioned(&node).into_iter().filter(|name| reached.insert(name.clone()));
            open.extend(new.filter_map(|name| catalog.node(&name)));
        }
    }
    hash::first(&hasher.finalize())
}

fn feed(node: &Node<'_>, hasher: &mut blake3::Hasher) {
    let mut text = String::new();
    for (attribute, pattern) in node.patterns() {
        text.push_str("\n.");
        text.push_str(attribute.unwrap_or_default());
        text.push('=');
        write_pattern(pattern, &mut text);
    }
    hasher.update(&(text.len() as u64).to_le_bytes());
    hasher.update(node.name().as_bytes());
    hasher.update(text.as_bytes());
}

fn mentioned(node: &Node<'_>) -> Vec<String> {
    let mut names = Vec::new();
    node.walk(&mut |piece| match piece {
        Piece::Inline(Inline::MessageReference { id, .. }) => names.push(id.name.to_owned()),
        Piece::Inline(Inline::TermReference { id, .. }) => names.push(format!("-{}", id.name)),
        _ => {}
    });
    names
}
