//! Applies all rules to one entry, by itself and against the entry that it translates.

use super::scope::{Context, Pair, Scope};
use super::{
    characters, choices, duplicates, entities, markup, numbers, options, plurals, references, resolve, shape, terms,
    variables,
};
use crate::catalog::{Node, PLACEABLE_LIMIT, paths};
use crate::diagnostic::Finding;

/// Checks an entry by itself. A fault that its `reference` has too is no finding.
pub(super) fn check_entry<'c>(
    node: Node<'c>,
    reference: Option<Node<'c>>,
    scope: &Scope<'c>,
    context: Context<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    // These rules concern placeables, which most entries do not have.
    if node.has_placeables() {
        findings.extend(resolve::findings(node, reference, scope, context.functions));
        plurals::check(&node, scope, &mut findings);
        numbers::check(&node, &mut findings);
        options::check(&node, &mut findings);
        terms::check(&node, scope, &mut findings);
    }
    characters::check(&node, scope, &mut findings);
    duplicates::check(&node, &mut findings);
    entities::check(&node, reference.as_ref(), &mut findings);
    markup::unclosed(&node, reference.as_ref(), &mut findings);
    findings
}

/// Checks a translation against the entry that it translates.
pub(super) fn check_translation<'c>(pair: &Pair<'_, 'c>, context: Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if pair.is_identical {
        findings.extend(characters::identical(pair));
        return findings;
    }
    shape::check(pair, &mut findings);
    let is_too_large = |node: &Node<'_>| node.entry.placeables > PLACEABLE_LIMIT;
    if is_too_large(&pair.reference) || is_too_large(&pair.node) {
        // An entry that is too large is a finding already, and has too many variants to compare.
        return findings;
    }
    if pair.node.has_placeables() {
        variables::unknown(pair, context, &mut findings);
        numbers::compare(pair, &mut findings);
        choices::compare(pair, &mut findings);
    }
    for part in pair.parts() {
        if part.is_plain() {
            continue;
        }
        let (theirs, own) = (paths(part.reference), paths(part.pattern));
        variables::missing(pair, &theirs, &own, &mut findings);
        references::check(pair, context, &theirs, &own, &mut findings);
        markup::compare(pair, &theirs, &own, &mut findings);
    }
    findings
}
