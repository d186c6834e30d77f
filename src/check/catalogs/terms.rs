//! Checks terms and their arguments. fluent-rs reports no error where a term shows a variable that
//! was not passed to it, and readers would see the name of the variable.

use super::choices::listed;
use super::scope::Scope;
use crate::catalog::{Inline, Mention, Node, Part, Pattern, Piece, paths, walk};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};

pub fn check(node: &Node<'_>, scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    if node.entry.references.iter().all(|reference| !reference.name.starts_with('-')) {
        return;
    }
    for (_, pattern) in node.patterns() {
        walk(pattern, &mut |piece| {
            if let Piece::Inline(inline) = piece {
                check_call(node, inline, scope, findings);
            }
        });
    }
    if node.is_term() {
        let lost = node.patterns().find_map(|(_, pattern)| lost(pattern));
        findings.extend(lost.map(|(term, variable)| finding(node, "lost", term, variable)));
    }
}

fn check_call<'c>(node: &Node<'c>, inline: &'c Inline<'c>, scope: &Scope<'c>, findings: &mut Vec<Finding>) {
    let Inline::TermReference { id, attribute, arguments } = inline else { return };
    if arguments.as_ref().is_some_and(|arguments| !arguments.positional.is_empty()) {
        findings.push(finding(node, "positional", id.name, ""));
    }
    let Some(term) = scope.names.find(&format!("-{}", id.name), node) else { return };
    let pattern = match attribute {
        Some(attribute) => term.attribute(attribute.name),
        None => term.value,
    };
    let is_passed = |name: &str| {
        let named = arguments.iter().flat_map(|arguments| &arguments.named);
        named.into_iter().any(|argument| argument.name.name == name)
    };
    if let (Some(arguments), Some(pattern)) =
        (arguments.as_ref().filter(|arguments| !arguments.named.is_empty()), pattern)
    {
        let name = match attribute {
            Some(attribute) => format!("-{}.{}", id.name, attribute.name),
            None => format!("-{}", id.name),
        };
        let reads = Reads::of(pattern);
        findings.extend(arguments.named.iter().filter_map(|argument| unmatched(node, &name, &reads, argument)));
    }
    let needed = pattern.and_then(|pattern| shown_by_default(pattern).into_iter().find(|name| !is_passed(name)));
    findings.extend(needed.map(|variable| finding(node, "missing", id.name, variable)));
}

/// The variables that a pattern reads.
#[derive(Default)]
struct Reads<'c>(BTreeMap<&'c str, Read<'c>>);

/// How a pattern reads one variable.
#[derive(Default)]
struct Read<'c> {
    /// The keys of the variants that it selects.
    keys: BTreeSet<&'c str>,
    /// How often it is read, and how often of these to select a variant.
    times: usize,
    choices: usize,
}

impl<'c> Reads<'c> {
    fn of(pattern: &'c Pattern<'c>) -> Self {
        let mut reads = Self::default();
        walk(pattern, &mut |piece| match piece {
            Piece::Select(Inline::VariableReference { id }, variants) => {
                let read = reads.0.entry(id.name).or_default();
                read.choices += 1;
                read.keys.extend(variants.iter().map(|variant| key(&variant.key)));
            }
            Piece::Inline(Inline::VariableReference { id }) => reads.0.entry(id.name).or_default().times += 1,
            Piece::Inline(_) | Piece::Select(..) | Piece::Text(_) => {}
        });
        reads
    }
}

/// Returns a finding for an argument that the term does not read, or whose value selects none of its
/// variants: it changes nothing, and fluent-rs reports no error.
fn unmatched<'c>(
    node: &Node<'c>,
    term: &str,
    Reads(reads): &Reads<'c>,
    argument: &'c ast::NamedArgument<&'c str>,
) -> Option<Finding> {
    let name = argument.name.name;
    let finding = |what: &'static str, place: &str| {
        Finding::new(Code::UnmatchedArgument, node.span(place))
            .with("message", node.name())
            .with("what", what)
            .with("term", term)
            .with("argument", name)
    };
    let Some(read) = reads.get(name) else {
        let what = if reads.is_empty() { "none" } else { "name" };
        return Some(finding(what, name).suggest(name, reads.keys().copied()).with("value", ""));
    };
    let Inline::StringLiteral { value } = &argument.value else { return None };
    // A variable that is not only selected by is shown, in words or by a function.
    let is_shown = read.times > read.choices;
    (!is_shown && !read.keys.contains(value)).then(|| {
        let known = listed(read.keys.iter().copied());
        finding("value", value).with("value", *value).with("known", known).suggest(value, read.keys.iter().copied())
    })
}

fn key<'c>(key: &ast::VariantKey<&'c str>) -> &'c str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// Returns the variables that the default variants show. The variables that a term selects by are
/// optional, because its default variant covers their absence.
fn shown_by_default<'c>(pattern: &'c Pattern<'c>) -> Vec<&'c str> {
    let paths = paths(pattern);
    let shown = paths.iter().filter(|path| path.is_default()).flat_map(|path| path.shown().into_keys());
    let variables = shown.filter_map(|mention| match mention {
        Mention::Variable(name) => Some(name),
        _ => None,
    });
    variables.collect()
}

/// Finds a variable after a term within a term. fluent-rs no longer has the arguments of the outer
/// term there.
fn lost<'c>(pattern: &'c Pattern<'c>) -> Option<(&'c str, &'c str)> {
    paths(pattern).iter().find_map(|path| {
        let mut inner = None;
        path.parts.iter().find_map(|part| match part {
            Part::Shown(Inline::TermReference { id, .. }) => {
                inner = Some(id.name);
                None
            }
            Part::Shown(Inline::VariableReference { id }) => inner.map(|inner| (inner, id.name)),
            _ => None,
        })
    })
}

fn finding(node: &Node<'_>, what: &str, term: &str, variable: &str) -> Finding {
    Finding::new(Code::TermArgument, node.span(term))
        .with("message", node.name())
        .with("what", what)
        .with("term", format!("-{term}"))
        .with("variable", format!("${variable}"))
        .with("name", variable)
}
