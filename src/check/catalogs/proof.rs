//! Proves that messages resolve: each message is formatted once for every way through its variants,
//! with sample arguments, and has to resolve without an error. Messages that other rules have
//! findings for are skipped.

use super::resolve;
use super::scope::Scope;
use crate::catalog::{Catalog, FormatFailure, Inline, Language, Messages, Moment, Node, Piece, Plurals, Variant};
use crate::diagnostic::{Code, Finding, ForeignMessage};
use fluent::{FluentArgs, FluentValue};
use fluent_syntax::ast;
use std::collections::BTreeMap;

/// The most combinations of arguments that are tried for one message.
const TRIES: usize = 64;

pub fn prove(scope: &Scope<'_>, catalog: &Catalog, functions: &[&str]) -> Vec<Finding> {
    let messages = Messages::new([(scope.language.tag.clone(), catalog)]);
    let nodes = scope.names.iter().filter(|node| !node.is_term() && node.entry.placeables > 0);
    nodes.filter_map(|node| of_message(node, scope, &messages, functions)).collect()
}

fn of_message<'c>(node: Node<'c>, scope: &Scope<'c>, messages: &Messages, functions: &[&str]) -> Option<Finding> {
    if !is_sound(node, scope, functions) {
        return None;
    }
    let samples = SampleValues::of(node, scope);
    for arguments in samples.combinations() {
        for (attribute, _) in node.patterns() {
            let failed = match messages.format_part(node.name(), attribute, Some(&arguments)) {
                Err(FormatFailure::Unresolved(detail)) => detail,
                Err(FormatFailure::Unformattable) => functions.join(", "),
                Ok(_) | Err(FormatFailure::Unknown) => continue,
            };
            let finding = Finding::new(Code::UnresolvedMessage, node.entry.place.clone());
            return Some(finding.with("message", node.name()).cause(ForeignMessage::Verbatim(failed)));
        }
    }
    None
}

/// Returns whether no rule has a finding for a message or for what it mentions. fluent-rs may panic
/// on messages that grow too large.
fn is_sound<'c>(node: Node<'c>, scope: &Scope<'c>, functions: &[&str]) -> bool {
    let mut reached = vec![node];
    let mut at = 0;
    while let Some(node) = reached.get(at).copied() {
        at += 1;
        if !resolve::findings(node, None, scope, functions).is_empty() {
            return false;
        }
        for mention in &node.entry.references {
            if let Some(target) = scope.names.find(&mention.name, &node)
                && !reached.iter().any(|known| std::ptr::eq(known.entry, target.entry))
            {
                reached.push(target);
            }
        }
    }
    true
}

/// The sample values of each variable.
#[derive(Default)]
struct SampleValues<'c>(BTreeMap<&'c str, Vec<FluentValue<'static>>>);

impl<'c> SampleValues<'c> {
    fn of(node: Node<'c>, scope: &Scope<'c>) -> Self {
        let mut samples = Self::default();
        for name in scope.names.variables(node) {
            samples.0.entry(name).or_default();
        }
        let mut reached = vec![node];
        let mut at = 0;
        while let Some(node) = reached.get(at).copied() {
            at += 1;
            node.walk(&mut |piece| samples.visit(piece, &scope.language));
            let mentioned = node.entry.references.iter().filter_map(|mention| scope.names.find(&mention.name, &node));
            let new: Vec<_> = mentioned
                .filter(|target| !reached.iter().any(|known| std::ptr::eq(known.entry, target.entry)))
                .collect();
            reached.extend(new);
        }
        samples
    }

    fn visit(&mut self, piece: Piece<'c>, language: &Language) {
        match piece {
            Piece::Select(Inline::VariableReference { id }, variants) => self.choose(id.name, variants, language),
            Piece::Select(Inline::FunctionReference { arguments, .. }, variants) => {
                if let Some(Inline::VariableReference { id }) = arguments.positional.first() {
                    self.choose(id.name, variants, language);
                }
            }
            Piece::Inline(Inline::FunctionReference { id, arguments }) => {
                if let Some(Inline::VariableReference { id: variable }) = arguments.positional.first() {
                    self.0.entry(variable.name).or_default().push(match id.name {
                        "DATETIME" => Moment::new(jiff::civil::date(2013, 1, 4).at(9, 5, 0, 0)).into_value(),
                        _ => FluentValue::from(1),
                    });
                }
            }
            _ => {}
        }
    }

    fn choose(&mut self, variable: &'c str, variants: &'c [Variant<'c>], language: &Language) {
        let values = self.0.entry(variable).or_default();
        for variant in variants {
            match variant.key {
                ast::VariantKey::NumberLiteral { value } => {
                    values.push(FluentValue::from(value.parse::<f64>().unwrap_or(0.0)));
                }
                ast::VariantKey::Identifier { name } => match sample(name, language.cardinal.as_ref()) {
                    Some(number) => values.push(FluentValue::from(number)),
                    None => values.push(FluentValue::from(name.to_owned())),
                },
            }
        }
    }

    /// Returns every combination of the values, up to [`TRIES`]. Each variable has at least one
    /// value.
    fn combinations(&self) -> Vec<FluentArgs<'static>> {
        let mut combinations: Vec<Vec<(String, FluentValue<'static>)>> = vec![Vec::new()];
        for (name, values) in &self.0 {
            let text = [FluentValue::from("x")];
            let values = if values.is_empty() { &text[..] } else { values };
            let room = (TRIES / combinations.len()).max(1);
            let extended = combinations.iter().flat_map(|known| {
                values.iter().take(room).map(|value| {
                    let mut known = known.clone();
                    known.push(((*name).to_owned(), value.clone()));
                    known
                })
            });
            combinations = extended.collect();
        }
        combinations.into_iter().map(|values| values.into_iter().collect()).collect()
    }
}

/// Returns a number of a plural category.
fn sample(category: &str, plurals: Option<&Plurals>) -> Option<u32> {
    let numbers = plurals?.samples.get(category)?;
    numbers.first().copied()
}
