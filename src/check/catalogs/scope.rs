//! The inputs of the catalog rules: the names of an edition, an entry and its translation.

use crate::catalog::{Language, Names, Node, Path, Pattern};
use crate::diagnostic::{Code, Finding};
use std::collections::BTreeSet;

/// One edition's messages and its language.
#[derive(Debug)]
pub(super) struct Scope<'c> {
    pub language: Language,
    pub names: Names<'c>,
    /// Whether `names` has all names that exist. A site knows all of its messages; the files of a
    /// folder may use names from elsewhere.
    pub is_complete: bool,
}

/// An entry of the reference and its translation.
#[derive(Debug)]
pub(super) struct Pair<'p, 'c> {
    pub reference: Node<'c>,
    pub node: Node<'c>,
    pub reference_scope: &'p Scope<'c>,
    pub scope: &'p Scope<'c>,
    pub is_identical: bool,
}

/// The surroundings of an entry: what its callers pass to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context<'p> {
    /// The variables that templates pass to it.
    pub passed: Option<&'p BTreeSet<String>>,
    /// The functions that exist in this program.
    pub functions: &'p [&'p str],
}

/// The same part of an entry in the reference and in the translation.
pub(super) struct Both<'c> {
    pub reference: &'c Pattern<'c>,
    pub pattern: &'c Pattern<'c>,
}

impl Both<'_> {
    /// Returns whether both are text without markup.
    pub(super) fn is_plain(&self) -> bool {
        [self.reference, self.pattern].into_iter().all(|pattern| {
            pattern.elements.iter().all(|element| {
                matches!(element, fluent_syntax::ast::PatternElement::TextElement { value } if !value.contains('<'))
            })
        })
    }
}

impl<'p, 'c> Pair<'p, 'c> {
    pub(super) fn new(
        (reference, reference_scope): (Node<'c>, &'p Scope<'c>),
        (node, scope): (Node<'c>, &'p Scope<'c>),
    ) -> Self {
        Self { reference, node, reference_scope, scope, is_identical: node.is_same_as(&reference) }
    }

    /// Returns the value and the attributes that both have. The attributes of a term are left out,
    /// because they belong to its language alone.
    pub(super) fn parts(&self) -> Vec<Both<'c>> {
        let value = self.reference.value.zip(self.node.value);
        let value = value.map(|(reference, pattern)| Both { reference, pattern });
        let attributes = self.reference.attributes.iter().filter(|_| !self.node.is_term());
        let attributes = attributes.filter_map(|attribute| {
            Some(Both { reference: &attribute.value, pattern: self.node.attribute(attribute.id.name)? })
        });
        value.into_iter().chain(attributes).collect()
    }

    /// Returns the reference's value and attributes that the translation lacks.
    pub(super) fn missing_parts(&self) -> impl Iterator<Item = &'c Pattern<'c>> {
        let value = self.reference.value.filter(|_| self.node.value.is_none());
        let attributes = self.reference.attributes.iter().filter(|_| !self.node.is_term());
        let missing = attributes.filter(|attribute| self.node.attribute(attribute.id.name).is_none());
        value.into_iter().chain(missing.map(|attribute| &attribute.value))
    }

    pub(super) fn finding(&self, code: Code) -> Finding {
        Finding::new(code, self.node.entry.place.clone())
            .with("message", self.node.name())
            .related(self.reference.entry.place.clone())
    }
}

/// Returns the first of the variants in the form that messages use.
pub(super) fn variant_of<'p>(paths: impl IntoIterator<Item = &'p Path<'p>>) -> String {
    paths.into_iter().next().map_or_else(|| "none".to_owned(), Path::variant)
}
