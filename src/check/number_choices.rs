//! Selections by a number in a message: the variables that are read as numbers, and the kind of
//! plural.

use crate::catalog::{Inline, Node, PLURAL_KEYWORDS, Piece, Variant};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};

/// Options of NUMBER that change the number that readers see.
const ROUNDING: [&str; 4] =
    ["maximumFractionDigits", "maximumSignificantDigits", "minimumFractionDigits", "minimumSignificantDigits"];

/// A variable read as a number: `$n`, or `NUMBER($n, …)`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<'c> {
    pub variable: &'c str,
    pub options: &'c [ast::NamedArgument<&'c str>],
}

impl<'c> Number<'c> {
    pub(super) fn of(inline: &'c Inline<'c>) -> Option<Self> {
        match inline {
            Inline::VariableReference { id } => Some(Self { variable: id.name, options: &[] }),
            Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => match arguments.positional.first()? {
                Inline::VariableReference { id } => Some(Self { variable: id.name, options: &arguments.named }),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn kind(&self) -> &'static str {
        let is_ordinal = self.options.iter().any(|option| {
            option.name.name == "type" && matches!(option.value, Inline::StringLiteral { value: "ordinal" })
        });
        if is_ordinal { "ordinal" } else { "cardinal" }
    }

    pub(super) fn rounding(&self) -> BTreeMap<&'c str, &'c str> {
        let options = self.options.iter().filter(|option| ROUNDING.contains(&option.name.name));
        let written = options.filter_map(|option| match option.value {
            Inline::NumberLiteral { value } | Inline::StringLiteral { value } => Some((option.name.name, value)),
            _ => None,
        });
        written.collect()
    }
}

/// Returns whether the variants of a choice are plural forms.
pub(super) fn are_plural_forms(variants: &[Variant<'_>]) -> bool {
    variants
        .iter()
        .any(|variant| matches!(variant.key, ast::VariantKey::Identifier { name } if PLURAL_KEYWORDS.contains(&name)))
}

/// Returns the variables by which a message chooses plural forms.
pub(super) fn counted<'c>(node: &Node<'c>) -> Vec<&'c str> {
    kinds(node).into_keys().collect()
}

pub(super) type Kinds<'c> = BTreeMap<&'c str, (BTreeSet<&'static str>, &'c str)>;

/// Returns, by variable, the kinds of plural forms chosen by it and the part of the text that names
/// it in the first choice. Findings point to that part.
pub(super) fn kinds<'c>(node: &Node<'c>) -> Kinds<'c> {
    let mut found = Kinds::new();
    node.walk(&mut |piece| {
        if let Piece::Select(selector, variants) = piece
            && are_plural_forms(variants)
            && let Some(number) = Number::of(selector)
        {
            found.entry(number.variable).or_insert_with(|| (BTreeSet::new(), number.variable)).0.insert(number.kind());
        }
    });
    found
}
