//! Catalogs, message by message: each entry by itself, and each translation against the entry
//! that it translates. The commands `check`, `publish` and `catalogs` share these rules, which
//! see entries and the names around them, not where those came from.

mod characters;
mod duplicates;
mod entities;
mod folder;
mod markup;
mod numbers;
mod plurals;
mod proof;
mod references;
mod resolve;
mod shape;
mod site;
mod size;
mod stale;
mod terms;
mod variables;

pub use folder::{Comparison, Counts, compare};
pub use numbers::counted;
pub use site::{entries, obsolete, proof};
pub use stale::{Standing, stale, standing};

use crate::catalog::{Language, Names, Node, PLACEABLE_LIMIT, Path, Pattern, paths};
use crate::diagnostic::{Code, Finding};
use std::collections::BTreeSet;

/// One edition's messages and its language.
#[derive(Debug)]
pub struct Scope<'c> {
    pub key: &'c str,
    pub language: Language,
    pub names: Names<'c>,
    /// Whether these are all names that there are. A site knows all of its messages; a folder of
    /// files may rely on names from elsewhere.
    pub is_complete: bool,
}

/// An entry of the reference and its translation.
#[derive(Debug)]
struct Pair<'p, 'c> {
    reference: Node<'c>,
    node: Node<'c>,
    reference_scope: &'p Scope<'c>,
    scope: &'p Scope<'c>,
    is_identical: bool,
}

/// What is known of an entry beside its words.
#[derive(Clone, Copy, Debug, Default)]
struct Context<'p> {
    /// The variables that templates give it.
    given: Option<&'p BTreeSet<String>>,
    /// Functions that are known here.
    functions: &'p [&'p str],
}

/// Checks an entry by itself. What the entry that it translates, `reference`, does too is no finding.
fn check_entry<'c>(
    node: Node<'c>,
    reference: Option<Node<'c>>,
    scope: &Scope<'c>,
    context: Context<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Most entries are all words.
    if node.has_placeables() {
        findings.extend(resolve::findings(node, reference, scope, context.functions));
        plurals::check(&node, scope, &mut findings);
        numbers::check(&node, &mut findings);
        terms::check(&node, scope, &mut findings);
    }
    characters::check(&node, scope, &mut findings);
    duplicates::check(&node, &mut findings);
    entities::check(&node, reference.as_ref(), &mut findings);
    markup::unclosed(&node, &mut findings);
    findings
}

/// Checks a translation against the entry that it translates.
fn check_translation<'c>(pair: &Pair<'_, 'c>, context: Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if pair.is_identical {
        findings.extend(characters::identical(pair));
        return findings;
    }
    shape::check(pair, &mut findings);
    let is_too_large = |node: &Node<'_>| node.entry.placeables > PLACEABLE_LIMIT;
    if is_too_large(&pair.reference) || is_too_large(&pair.node) {
        // That is a finding already, and there are too many ways through it to compare.
        return findings;
    }
    if pair.node.has_placeables() {
        variables::unknown(pair, context, &mut findings);
        numbers::compare(pair, &mut findings);
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

/// The same part of an entry, in the reference and in the translation.
struct Both<'c> {
    reference: &'c Pattern<'c>,
    pattern: &'c Pattern<'c>,
}

impl Both<'_> {
    /// Returns whether both are text without markup.
    fn is_plain(&self) -> bool {
        [self.reference, self.pattern].into_iter().all(|pattern| {
            pattern.elements.iter().all(|element| {
                matches!(element, fluent_syntax::ast::PatternElement::TextElement { value } if !value.contains('<'))
            })
        })
    }
}

impl<'p, 'c> Pair<'p, 'c> {
    fn new((reference, reference_scope): (Node<'c>, &'p Scope<'c>), (node, scope): (Node<'c>, &'p Scope<'c>)) -> Self {
        Self { reference, node, reference_scope, scope, is_identical: node.is_same_as(&reference) }
    }

    /// The value and the attributes that both have. A term's attributes are its own.
    fn parts(&self) -> Vec<Both<'c>> {
        let value = self.reference.value.zip(self.node.value);
        let value = value.map(|(reference, pattern)| Both { reference, pattern });
        let attributes = self.reference.attributes.iter().filter(|_| !self.node.is_term());
        let attributes = attributes.filter_map(|attribute| {
            Some(Both { reference: &attribute.value, pattern: self.node.attribute(attribute.id.name)? })
        });
        value.into_iter().chain(attributes).collect()
    }

    /// The reference's value and attributes that the translation lacks.
    fn missing_parts(&self) -> impl Iterator<Item = &'c Pattern<'c>> {
        let value = self.reference.value.filter(|_| self.node.value.is_none());
        let attributes = self.reference.attributes.iter().filter(|_| !self.node.is_term());
        let missing = attributes.filter(|attribute| self.node.attribute(attribute.id.name).is_none());
        value.into_iter().chain(missing.map(|attribute| &attribute.value))
    }

    fn finding(&self, code: Code) -> Finding {
        Finding::new(code, self.node.entry.place.clone())
            .with("message", self.node.name())
            .related(self.reference.entry.place.clone())
    }
}

/// Returns the first of the variants in which something holds, as messages name it.
fn variant_of<'p>(paths: impl IntoIterator<Item = &'p Path<'p>>) -> String {
    paths.into_iter().next().map_or_else(|| "none".to_owned(), Path::variant)
}
