//! `content/.base/`: the source texts that translations were made from.

use super::{Listing, reread, words};
use crate::diagnostic::{Code, Finding};
use crate::item::{Item, Text};
use crate::segment::{Revision, Segment};
use crate::source::{FilePath, SourceFile, Sources};
use std::collections::BTreeSet;

const FOLDER: &str = "content/.base/";

/// Where the source text of a revision is kept.
pub fn path(revision: Revision) -> FilePath {
    FilePath::new(format!("{FOLDER}{revision}.md"))
}

/// The source text of a revision, if it is kept and still hashes to its name.
pub fn kept(sources: &dyn Sources, revision: Revision) -> Option<(SourceFile, Vec<Segment>)> {
    let file = reread(sources, &path(revision)).ok()?;
    let segments = words::segments(&file);
    (Revision::of(&segments) == revision).then_some((file, segments))
}

/// Kept texts that no translation names. While anything is unreadable nobody can know.
pub fn unused(listing: &Listing, items: &[Item], unreadable: &BTreeSet<String>) -> Vec<Finding> {
    let mut kept = listing.below(FOLDER).peekable();
    if kept.peek().is_none() {
        return Vec::new();
    }
    let texts = items.iter().flat_map(|item| item.texts.iter().flatten());
    let is_damaged = |text: &Text| text.base.is_none() && text.base_place.is_some();
    if !unreadable.is_empty() || items.iter().any(|item| !item.broken.is_empty()) || texts.clone().any(is_damaged) {
        return Vec::new();
    }
    let named: BTreeSet<Revision> = texts.filter_map(|text| text.base).collect();
    let is_named = |name: &str| {
        name.strip_suffix(".md").and_then(Revision::parse).is_some_and(|revision| named.contains(&revision))
    };
    let unused = kept.filter(|entry| !is_named(entry.path.name()));
    unused.map(|entry| Finding::of_file(Code::UnusedBase, &entry.path).with("path", entry.path.as_str())).collect()
}
