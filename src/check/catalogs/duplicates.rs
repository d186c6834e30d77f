//! Finds attributes and variants that are defined twice. Fluent uses the first and reports no
//! error.

use crate::catalog::{Node, Piece, Variant};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast::VariantKey;
use std::collections::BTreeSet;

pub fn check(node: &Node<'_>, findings: &mut Vec<Finding>) {
    let attributes = node.attributes.iter().map(|attribute| attribute.id.name);
    findings.extend(repeated(attributes).map(|name| finding(node, name, format!(".{name}"))));
    if !node.has_placeables() {
        return;
    }
    node.walk(&mut |piece| {
        if let Piece::Select(_, variants) = piece {
            findings.extend(repeated(variants.iter().map(key)).map(|key| finding(node, key, format!("[{key}]"))));
        }
    });
}

fn key<'c>(variant: &'c Variant<'c>) -> &'c str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn repeated<'c>(names: impl Iterator<Item = &'c str>) -> impl Iterator<Item = &'c str> {
    let mut seen = BTreeSet::new();
    names.filter(move |name| !seen.insert(*name))
}

fn finding(node: &Node<'_>, written: &str, part: String) -> Finding {
    Finding::new(Code::DuplicatePart, node.span(written)).with("message", node.name()).with("part", part)
}
