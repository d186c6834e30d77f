//! Checks that what a message mentions exists, has no cycle, and does not grow without bound.

use super::scope::Scope;
use crate::catalog::{DIGIT_LIMIT, Entry, Inline, Names, Node, PLACEABLE_LIMIT, Piece, Reference};
use crate::diagnostic::{Code, Finding};

pub fn findings<'c>(
    node: Node<'c>,
    reference: Option<Node<'c>>,
    scope: &Scope<'c>,
    functions: &[&str],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    unknown_references(&node, reference, scope, &mut findings);
    unknown_functions(&node, functions, &mut findings);
    let options = node.entry.bad_options.iter().map(|(option, place)| {
        Finding::new(Code::BadNumericOption, place.clone()).with("option", option.as_str()).with("limit", DIGIT_LIMIT)
    });
    findings.extend(options);
    let place = || node.entry.place.clone();
    match expansion(&scope.names, node) {
        Expansion::Cycle(path) => findings.push(
            Finding::new(Code::CyclicReference, place()).with("message", node.name()).with("path", path.join(" → ")),
        ),
        Expansion::Placeables(count) if count > PLACEABLE_LIMIT => {
            findings.push(Finding::new(Code::CatalogTooDeep, place()));
        }
        Expansion::Placeables(_) => {}
    }
    findings
}

/// Finds mentions that do not exist. Those of the reference are reported there, once.
fn unknown_references(node: &Node<'_>, reference: Option<Node<'_>>, scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let is_inherited = |name: &str| {
        reference.is_some_and(|reference| reference.entry.references.iter().any(|mention| mention.name == name))
    };
    for mention in &node.entry.references {
        let target = scope.names.find(&mention.name, node).map(|target| target.entry);
        if target.is_some_and(|target| has(target, mention.attribute.as_deref())) {
            continue;
        }
        if target.is_none() && is_inherited(&mention.name) && !scope.is_complete {
            continue;
        }
        let finding = Finding::new(Code::UnknownReference, mention.place.clone()).with("message", node.name());
        findings.push(match &mention.attribute {
            Some(attribute) => finding.with("reference", format!("{}.{attribute}", mention.name)),
            None => {
                let names = scope.names.like(&mention.name);
                finding.with("reference", mention.name.as_str()).suggest(&mention.name, names)
            }
        });
    }
}

fn has(target: &Entry, attribute: Option<&str>) -> bool {
    match attribute {
        Some(attribute) => target.attributes.iter().any(|name| name == attribute),
        None => target.has_value,
    }
}

/// Finds unknown functions. Where one is a selector, fluent-rs uses the default variant and reports
/// no error.
fn unknown_functions(node: &Node<'_>, functions: &[&str], findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        if let Piece::Inline(Inline::FunctionReference { id, .. }) = piece
            && !functions.contains(&id.name)
        {
            findings.push(
                Finding::new(Code::UnknownFunction, node.span(id.name))
                    .with("message", node.name())
                    .with("function", id.name)
                    .suggest(id.name, functions.iter().copied()),
            );
        }
    });
}

pub enum Expansion {
    Placeables(usize),
    /// A cycle that leads back to the entry itself, by the names on the way.
    Cycle(Vec<String>),
}

/// Counts the placeables that an entry shows, including those of its references. The traversal has
/// a stack of its own and stops at the limit, so that neither a long chain nor exponential growth
/// exhausts it.
pub fn expansion<'c>(names: &Names<'c>, node: Node<'c>) -> Expansion {
    if node.entry.references.is_empty() {
        return Expansion::Placeables(node.entry.placeables);
    }
    let mut largest = node.entry.placeables;
    for part in 0..=node.attributes.len() {
        match part_expansion(names, Pattern { node, part }) {
            Expansion::Placeables(count) => largest = largest.max(count),
            cycle @ Expansion::Cycle(_) => return cycle,
        }
    }
    Expansion::Placeables(largest)
}

/// The value or an attribute of an entry. They resolve apart: an attribute may show its own message's value.
#[derive(Clone, Copy)]
struct Pattern<'c> {
    node: Node<'c>,
    /// As [`Reference::part`].
    part: usize,
}

impl<'c> Pattern<'c> {
    fn references(self) -> &'c [Reference] {
        let all = &self.node.entry.references;
        let start = all.partition_point(|reference| reference.part < self.part);
        let end = all.partition_point(|reference| reference.part <= self.part);
        &all[start..end]
    }

    /// Returns what a reference means in this pattern, if it exists.
    fn target(self, reference: &Reference, names: &Names<'c>) -> Option<Self> {
        let node = names.find(&reference.name, &self.node)?;
        let part = match &reference.attribute {
            Some(attribute) => 1 + node.entry.attributes.iter().position(|name| name == attribute)?,
            None => 0,
        };
        Some(Self { node, part })
    }

    fn is(self, other: Self) -> bool {
        std::ptr::eq(self.node.entry, other.node.entry) && self.part == other.part
    }

    fn name(self) -> String {
        let attribute = self.part.checked_sub(1).and_then(|at| self.node.entry.attributes.get(at));
        attribute.map_or_else(|| self.node.name().to_owned(), |attribute| format!("{}.{attribute}", self.node.name()))
    }
}

fn part_expansion<'c>(names: &Names<'c>, start: Pattern<'c>) -> Expansion {
    let mut count = start.node.entry.placeables;
    let mut path = vec![(start, 0)];
    while let Some((current, next)) = path.last_mut() {
        let current = *current;
        let Some(reference) = current.references().get(*next) else {
            path.pop();
            continue;
        };
        *next += 1;
        let Some(target) = current.target(reference, names) else { continue };
        if target.is(start) {
            let names = path.iter().map(|(pattern, _)| pattern.name());
            return Expansion::Cycle(names.chain([start.name()]).collect());
        }
        let is_on_path = path.iter().any(|(pattern, _)| pattern.is(target));
        let is_deep = !target.references().is_empty() && path.len() > PLACEABLE_LIMIT;
        if is_on_path || is_deep {
            // The target is in a cycle that does not contain the start, or the chain is longer than
            // the limit.
            count += if is_on_path { 0 } else { PLACEABLE_LIMIT };
            continue;
        }
        count += target.node.entry.placeables;
        if count > PLACEABLE_LIMIT {
            break;
        }
        path.push((target, 0));
    }
    Expansion::Placeables(count)
}
