//! A translation reads the variables that it is given, and shows those that readers are
//! shown elsewhere.

use super::{Context, Pair, variant_of};
use crate::catalog::{Inline, Mention, Names, Node, Path, Piece};
use crate::diagnostic::{Code, Finding};
use std::collections::BTreeSet;

/// Variables that neither the reference nor its comment nor a template knows.
pub fn unknown(pair: &Pair<'_, '_>, context: Context<'_>, findings: &mut Vec<Finding>) {
    if pair.node.is_term() {
        return;
    }
    let mut read = Vec::new();
    pair.node.walk(&mut |piece| {
        if let Piece::Inline(Inline::VariableReference { id }) = piece {
            read.push(id.name);
        }
    });
    if read.is_empty() {
        return;
    }
    let mut known = pair.reference_scope.names.variables(pair.reference);
    known.extend(pair.reference.declared());
    known.extend(context.given.into_iter().flatten().map(String::as_str));
    let candidates: Vec<_> = known.iter().map(|name| format!("${name}")).collect();
    let mut reported = BTreeSet::new();
    for name in read {
        if !known.contains(name) && reported.insert(name) {
            let written = format!("${name}");
            let mut finding = pair.finding(Code::UnknownVariable).with("variable", written.as_str());
            finding.place = pair.node.span(name);
            findings.push(finding.suggest(&written, candidates.iter().map(String::as_str)));
        }
    }
}

/// Variables that the reference shows by default and that a reader of some variant here
/// is neither shown nor told by the variant's choice.
pub fn missing(pair: &Pair<'_, '_>, theirs: &[Path<'_>], own: &[Path<'_>], findings: &mut Vec<Finding>) {
    if pair.node.is_term() {
        return;
    }
    let Some(default) = theirs.iter().find(|path| path.is_default()) else { return };
    for mention in default.shown().into_keys() {
        let Mention::Variable(name) = mention else { continue };
        let lacking = own.iter().filter(|path| !tells(path, name, &pair.scope.names, &pair.node));
        let lacking: Vec<_> = lacking.collect();
        if !lacking.is_empty() {
            let finding = pair.finding(Code::MissingVariable).with("variable", format!("${name}"));
            let everywhere = lacking.len() == own.len();
            findings.push(finding.with("variant", if everywhere { "none".to_owned() } else { variant_of(lacking) }));
        }
    }
}

fn tells(path: &Path<'_>, variable: &str, names: &Names<'_>, node: &Node<'_>) -> bool {
    path.told().into_keys().any(|mention| match mention {
        Mention::Variable(name) => name == variable,
        Mention::Message(name, _) => {
            names.find(name, node).is_some_and(|message| names.variables(message).contains(variable))
        }
        Mention::Function(_) | Mention::Term(_) => false,
    })
}
