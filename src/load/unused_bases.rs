//! Finds kept source texts that no translation names any more.

use super::listing::Listing;
use crate::bases::FOLDER;
use crate::diagnostic::{Code, Finding};
use crate::item::{Item, Text};
use crate::segment::Revision;
use std::collections::BTreeSet;

/// Returns a finding for each unused base. Returns none while any item or text is unreadable,
/// because the bases that it names are not known.
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
    let unused = kept.filter(|entry| !entry.path.name().starts_with('.') && !is_named(entry.path.name()));
    unused.map(|entry| Finding::of_file(Code::UnusedBase, &entry.path).with("path", entry.path.as_str())).collect()
}
