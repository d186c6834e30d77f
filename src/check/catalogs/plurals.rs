//! Checks plural variants: the language's plural categories have variants, and every variant is
//! selected by some number.

use super::scope::Scope;
use crate::catalog::{Inline, Language, Node, PLURAL_KEYWORDS, Piece, Plurals, Variant};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;

pub fn check(node: &Node<'_>, scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        if let Piece::Select(selector, variants) = piece
            && let Some(plurals) = plurals_for(selector, &scope.language)
        {
            Select { node, variants, plurals }.check(findings);
        }
    });
}

/// Returns the plural rules that a selector uses, or `None` where it is no number.
fn plurals_for<'l>(selector: &Inline<'_>, language: &'l Language) -> Option<&'l Plurals> {
    match selector {
        Inline::VariableReference { .. } => language.cardinal.as_ref(),
        Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let is_ordinal = arguments.named.iter().any(|named| {
                named.name.name == "type" && matches!(named.value, Inline::StringLiteral { value: "ordinal" })
            });
            if is_ordinal { language.ordinal.as_ref() } else { language.cardinal.as_ref() }
        }
        _ => None,
    }
}

struct Select<'s, 'c> {
    node: &'s Node<'c>,
    variants: &'c [Variant<'c>],
    plurals: &'s Plurals,
}

impl<'c> Select<'_, 'c> {
    fn check(&self, findings: &mut Vec<Finding>) {
        let has_keyword = self.keywords().any(|(key, _)| key != "other");
        let has_words = self.names().any(|key| !PLURAL_KEYWORDS.contains(&key));
        if has_words {
            return;
        }
        let literal = self.literal_for_category();
        if let Some((literal, others)) = &literal {
            let samples = others.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            findings
                .push(self.finding(Code::LiteralPlural, literal).with("literal", *literal).with("samples", samples));
        }
        if !has_keyword && literal.is_none() {
            return;
        }
        for (key, _) in self.keywords().filter(|(key, variant)| !variant.default && !self.is_reachable(key)) {
            findings.push(self.finding(Code::UnreachablePlural, key).with("category", key));
        }
        let missing: Vec<_> = self.plurals.samples.iter().filter(|(category, _)| self.lacks(category)).collect();
        if let Some((_, numbers)) = missing.first() {
            let categories: Vec<_> = missing.iter().map(|(category, _)| format!("[{category}]")).collect();
            let samples: Vec<_> = numbers.iter().take(3).map(u32::to_string).collect();
            findings.push(
                Finding::new(Code::MissingPlural, self.node.entry.place.clone())
                    .with("message", self.node.name())
                    .with("categories", categories.join(" "))
                    .with("samples", samples.join(", ")),
            );
        }
        let has_other = self.names().any(|key| key == "other");
        if !has_other && missing.is_empty() && self.plurals.categories.contains(&"other") {
            let default = self.keywords().find(|(_, variant)| variant.default).map(|(key, _)| key);
            if let Some(key) = default {
                findings.push(self.finding(Code::NoOtherPlural, key).with("category", key));
            }
        }
    }

    fn finding(&self, code: Code, part: &str) -> Finding {
        Finding::new(code, self.node.span(part)).with("message", self.node.name())
    }

    fn names(&self) -> impl Iterator<Item = &'c str> {
        self.variants.iter().filter_map(|variant| match variant.key {
            ast::VariantKey::Identifier { name } => Some(name),
            ast::VariantKey::NumberLiteral { .. } => None,
        })
    }

    fn keywords(&self) -> impl Iterator<Item = (&'c str, &'c Variant<'c>)> {
        self.variants.iter().filter_map(|variant| match variant.key {
            ast::VariantKey::Identifier { name } if PLURAL_KEYWORDS.contains(&name) => Some((name, variant)),
            _ => None,
        })
    }

    fn literals(&self) -> impl Iterator<Item = (&'c str, u32)> {
        self.variants.iter().filter_map(|variant| match variant.key {
            ast::VariantKey::NumberLiteral { value } => Some((value, value.parse().ok()?)),
            ast::VariantKey::Identifier { .. } => None,
        })
    }

    fn is_reachable(&self, category: &str) -> bool {
        self.plurals.categories.contains(&category)
    }

    /// Returns whether integers of a category select no variant of their own. The category `other`
    /// has the default variant.
    fn lacks(&self, category: &str) -> bool {
        let is_named = self.names().any(|key| key == category);
        let numbers = self.plurals.samples.get(category).into_iter().flatten();
        let are_listed = || numbers.clone().all(|number| self.literals().any(|(_, literal)| literal == *number));
        category != "other" && !is_named && !are_listed()
    }

    /// Finds the key `[1]` where `[one]` is meant: returns it with numbers of that category that it
    /// does not equal.
    fn literal_for_category(&self) -> Option<(&'c str, Vec<u32>)> {
        let (written, literal) = self.literals().find(|(_, literal)| *literal == 1)?;
        let numbers = self.plurals.samples.get("one").filter(|numbers| numbers.contains(&literal))?;
        let others: Vec<_> = numbers.iter().copied().filter(|number| *number > 1).take(3).collect();
        (!others.is_empty() && self.lacks("one")).then_some((written, others))
    }
}
