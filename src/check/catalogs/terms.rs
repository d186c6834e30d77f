//! Checks terms and their arguments. fluent-rs reports no error where a term shows a variable that
//! was not passed to it, and readers would see the name of the variable.

use super::scope::Scope;
use crate::catalog::{Inline, Mention, Node, Part, Pattern, Piece, paths, walk};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;
use std::collections::BTreeSet;

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
    for argument in arguments.iter().flat_map(|arguments| &arguments.named) {
        let name = match attribute {
            Some(attribute) => format!("-{}.{}", id.name, attribute.name),
            None => format!("-{}", id.name),
        };
        findings.extend(pattern.and_then(|pattern| unmatched(node, name, pattern, argument)));
    }
    let needed = pattern.and_then(|pattern| shown_by_default(pattern).into_iter().find(|name| !is_passed(name)));
    findings.extend(needed.map(|variable| finding(node, "missing", id.name, variable)));
}

/// Returns a finding for an argument that the term does not read, or whose value selects none of its
/// variants: it changes nothing, and fluent-rs reports no error.
fn unmatched<'c>(
    node: &Node<'c>,
    term: String,
    pattern: &'c Pattern<'c>,
    argument: &'c ast::NamedArgument<&'c str>,
) -> Option<Finding> {
    let name = argument.name.name;
    let (mut read, mut keys, mut is_shown) = (BTreeSet::new(), BTreeSet::new(), false);
    walk(pattern, &mut |piece| match piece {
        Piece::Select(Inline::VariableReference { id }, variants) if id.name == name => {
            keys.extend(variants.iter().map(|variant| key(&variant.key)));
        }
        Piece::Inline(Inline::VariableReference { id }) => {
            read.insert(id.name);
        }
        Piece::Inline(_) | Piece::Select(..) | Piece::Text(_) => {}
    });
    // A variable that is not selected by is shown, in words or by a function.
    is_shown |= read.contains(name) && keys.is_empty();
    let finding = |what: &'static str, place: &str| {
        Finding::new(Code::UnmatchedArgument, node.span(place))
            .with("message", node.name())
            .with("what", what)
            .with("term", term.as_str())
            .with("argument", name)
    };
    if !read.contains(name) {
        let what = if read.is_empty() { "none" } else { "name" };
        return Some(finding(what, name).suggest(name, read).with("value", ""));
    }
    let Inline::StringLiteral { value } = &argument.value else { return None };
    let is_matched = is_shown || keys.contains(value);
    (!is_matched).then(|| {
        let known = keys.iter().map(|key| format!("[{key}]")).collect::<Vec<_>>().join(" ");
        finding("value", value).with("value", *value).with("known", known).suggest(value, keys)
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
