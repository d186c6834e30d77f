//! Checks the variables of a translation: it reads only those that are passed to it, and shows
//! those that its reference shows.

use super::scope::{Context, Pair, variant_of};
use crate::catalog::{Inline, Language, Mention, Names, Node, Path, Piece};
use crate::diagnostic::{Code, Finding};
use std::collections::BTreeSet;

/// Finds variables that neither the reference nor its comment nor a template has.
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
    known.extend(context.passed.into_iter().flatten().map(String::as_str));
    let candidates: Vec<_> = known.iter().take(100).map(|name| format!("${name}")).collect();
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

/// Finds variables that the reference shows by default, and that a variant of the translation
/// neither shows nor is selected by.
pub fn missing<'c>(pair: &Pair<'_, 'c>, theirs: &[Path<'c>], own: &[Path<'c>], findings: &mut Vec<Finding>) {
    if pair.node.is_term() {
        return;
    }
    let Some(default) = theirs.iter().find(|path| path.is_default()) else { return };
    let mentioned: Vec<_> = own.iter().map(|path| told_variables(path, pair)).collect();
    for mention in default.shown().into_keys() {
        let Mention::Variable(name) = &mention else { continue };
        // The reference's variant of the same key decides for this variant.
        let is_shown_there = |path: &Path<'c>| {
            let twin = theirs.iter().find(|other| !other.is_default() && other.variant() == path.variant());
            twin.is_none_or(|twin| twin.shown().contains_key(&mention))
        };
        let lacking: Vec<_> = own
            .iter()
            .zip(&mentioned)
            .filter(|(path, mentioned)| !mentioned.contains(name) && is_shown_there(path))
            .collect();
        if !lacking.is_empty() {
            let everywhere = lacking.len() == own.len();
            let variant = match everywhere {
                true => "none".to_owned(),
                false => variant_of(lacking.into_iter().map(|(path, _)| path)),
            };
            let finding = pair.finding(Code::MissingVariable).with("variable", format!("${name}"));
            findings.push(finding.with("variant", variant));
        }
    }
}

/// Returns whether a variant tells the number that selects it: its category holds no other. The variant
/// for all other numbers is left to its writer.
fn tells(key: &str, language: &Language) -> bool {
    let numbers = language.cardinal.as_ref().and_then(|plurals| plurals.samples.get(key));
    key == "other" || numbers.is_none_or(|numbers| numbers.len() < 2)
}

/// Returns the variables that a variant shows or tells by its selection, also through messages that it
/// mentions.
fn told_variables<'c>(path: &Path<'c>, pair: &Pair<'_, 'c>) -> BTreeSet<&'c str> {
    let (names, node): (&Names<'c>, &Node<'_>) = (&pair.scope.names, &pair.node);
    let mut mentioned = BTreeSet::new();
    for mention in path.told(|key| tells(key, &pair.scope.language)).into_keys() {
        match mention {
            Mention::Variable(name) => {
                mentioned.insert(name);
            }
            Mention::Message(name, _) => {
                mentioned.extend(names.find(name, node).into_iter().flat_map(|message| names.variables(message)));
            }
            Mention::Function(_) | Mention::Term(_) => {}
        }
    }
    mentioned
}
