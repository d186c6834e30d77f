//! Finds faulty character references in messages, which readers would see as they are written.

use crate::catalog::{Node, Piece};
use crate::diagnostic::{Code, Finding};
use std::collections::BTreeSet;

/// The references that are common in HTML. Any other name without a `;` may be part of an address.
const COMMON: [&str; 8] = ["amp", "gt", "hellip", "laquo", "lt", "mdash", "nbsp", "ndash"];

/// Finds faulty character references. One that the reference has too is intended, or a finding
/// there.
pub fn check(node: &Node<'_>, reference: Option<&Node<'_>>, findings: &mut Vec<Finding>) {
    let own = faulty_references(node);
    if own.is_empty() {
        return;
    }
    let known: BTreeSet<&str> = reference.map(faulty_references).unwrap_or_default().into_iter().collect();
    if let Some(entity) = own.into_iter().find(|entity| !known.contains(entity)) {
        let whole = format!("&{};", entity.trim_matches(['&', ';']));
        let candidates = COMMON.map(|name| format!("&{name};"));
        let finding = Finding::new(Code::UnknownEntity, node.span(entity)).with("message", node.name());
        let finding = finding.with("entity", entity);
        findings.push(finding.suggest(&whole, candidates.iter().map(String::as_str)));
    }
}

/// Returns the faulty character references of an entry.
fn faulty_references<'c>(node: &Node<'c>) -> Vec<&'c str> {
    let mut found = Vec::new();
    node.walk(&mut |piece| {
        if let Piece::Text(text) = piece {
            found.extend(text.match_indices('&').filter_map(|(at, _)| faulty_reference(&text[at..])));
        }
    });
    found
}

/// Returns the character reference that a text begins with, if it is faulty.
fn faulty_reference(text: &str) -> Option<&str> {
    let name = &text[1..];
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, after) = name.split_at(end);
    match after.chars().next() {
        Some(';') => (!name.is_empty() && !is_known(name)).then(|| &text[..end + 2]),
        Some('=') => None,
        _ => COMMON.contains(&name).then(|| &text[..end + 1]),
    }
}

/// The longest name of a character reference in HTML, in bytes.
const LONGEST: usize = 32;

/// Returns whether HTML defines a name. CommonMark uses the same list.
fn is_known(name: &str) -> bool {
    let shown = || comrak::markdown_to_html(&format!("&{name};"), &comrak::Options::default());
    COMMON.contains(&name) || (name.len() <= LONGEST && !shown().contains(&format!("&amp;{name};")))
}
