//! Checks selections by a number: a variant shows the number that selects it, a number can equal
//! each numeric key, and a translation selects by the same kind of plural as its reference.

use super::scope::Pair;
use crate::catalog::{Node, Part, Piece, Variant, paths};
use crate::check::number_choices::{Number, are_plural_forms, kinds};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;
use std::collections::BTreeSet;

pub fn check(node: &Node<'_>, findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        let Piece::Select(selector, variants) = piece else { return };
        let Some(chosen) = Number::of(selector) else { return };
        unmatched_literal(node, chosen, variants, findings);
        if are_plural_forms(variants) {
            rounded(node, chosen, variants, findings);
        }
    });
}

/// Finds numeric keys that no number equals. To fluent-rs a number with options differs from one
/// without.
fn unmatched_literal(node: &Node<'_>, chosen: Number<'_>, variants: &[Variant<'_>], findings: &mut Vec<Finding>) {
    let literal = variants.iter().find_map(|variant| match variant.key {
        ast::VariantKey::NumberLiteral { value } => Some(value),
        ast::VariantKey::Identifier { .. } => None,
    });
    if let Some(literal) = literal.filter(|_| !chosen.options.is_empty()) {
        findings.push(
            Finding::new(Code::UnmatchedLiteral, node.span(literal))
                .with("message", node.name())
                .with("literal", literal)
                .with("variable", format!("${}", chosen.variable)),
        );
    }
}

/// Finds variants that show another number than the one that selects them, such as `{ $n -> [one] {
/// NUMBER($n, maximumFractionDigits: 0) } day }`, which shows 1 for 1.2.
fn rounded(node: &Node<'_>, chosen: Number<'_>, variants: &[Variant<'_>], findings: &mut Vec<Finding>) {
    let differs = |shown: &Number<'_>| shown.variable == chosen.variable && shown.rounding() != chosen.rounding();
    let shows = |variant: &Variant<'_>| {
        paths(&variant.value).iter().flat_map(|path| &path.parts).any(|part| match part {
            Part::Shown(inline) => Number::of(inline).is_some_and(|shown| differs(&shown)),
            Part::Text(_) => false,
        })
    };
    if variants.iter().any(shows) {
        findings.push(
            Finding::new(Code::RoundedPlural, node.span(chosen.variable))
                .with("message", node.name())
                .with("variable", format!("${}", chosen.variable)),
        );
    }
}

/// Finds ordinal forms where the reference has cardinal ones, and the reverse.
pub fn compare(pair: &Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let own = kinds(&pair.node);
    if own.is_empty() {
        return;
    }
    let theirs = kinds(&pair.reference);
    for (variable, (own, selector)) in &own {
        let Some((theirs, _)) = theirs.get(variable).filter(|(theirs, _)| theirs.is_disjoint(own)) else { continue };
        let kind = |kinds: &BTreeSet<&'static str>| kinds.first().copied().unwrap_or_default();
        let mut finding = pair.finding(Code::OtherPluralKind).with("variable", format!("${variable}"));
        finding.place = pair.node.span(selector);
        findings.push(finding.with("kind", kind(own)).with("reference", kind(theirs)));
    }
}
