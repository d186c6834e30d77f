//! Choices by a number: that a variant is chosen by the number it shows, that a number as
//! a key can be met, and that a translation counts where its reference counts.

use super::Pair;
use crate::catalog::{Inline, Node, PLURAL_KEYWORDS, Part, Piece, Variant, paths};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};

/// Options of NUMBER that change which number readers see.
const ROUNDING: [&str; 4] =
    ["maximumFractionDigits", "maximumSignificantDigits", "minimumFractionDigits", "minimumSignificantDigits"];

/// A variable read as a number: `$n`, or `NUMBER($n, …)`.
#[derive(Clone, Copy, Debug)]
struct Number<'c> {
    variable: &'c str,
    options: &'c [ast::NamedArgument<&'c str>],
}

impl<'c> Number<'c> {
    fn of(inline: &'c Inline<'c>) -> Option<Self> {
        match inline {
            Inline::VariableReference { id } => Some(Self { variable: id.name, options: &[] }),
            Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => match arguments.positional.first()? {
                Inline::VariableReference { id } => Some(Self { variable: id.name, options: &arguments.named }),
                _ => None,
            },
            _ => None,
        }
    }

    fn kind(&self) -> &'static str {
        let is_ordinal = self.options.iter().any(|option| {
            option.name.name == "type" && matches!(option.value, Inline::StringLiteral { value: "ordinal" })
        });
        if is_ordinal { "ordinal" } else { "cardinal" }
    }

    fn rounding(&self) -> BTreeMap<&'c str, &'c str> {
        let options = self.options.iter().filter(|option| ROUNDING.contains(&option.name.name));
        let written = options.filter_map(|option| match option.value {
            Inline::NumberLiteral { value } | Inline::StringLiteral { value } => Some((option.name.name, value)),
            _ => None,
        });
        written.collect()
    }
}

pub fn check(node: &Node<'_>, findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        let Piece::Select(selector, variants) = piece else { return };
        let Some(chosen) = Number::of(selector) else { return };
        unmatched_literal(node, chosen, variants, findings);
        if counts(variants) {
            rounded(node, chosen, variants, findings);
        }
    });
}

/// Whether its variants are plural forms.
fn counts(variants: &[Variant<'_>]) -> bool {
    variants
        .iter()
        .any(|variant| matches!(variant.key, ast::VariantKey::Identifier { name } if PLURAL_KEYWORDS.contains(&name)))
}

/// To fluent-rs a number with options is another than the one without.
fn unmatched_literal(node: &Node<'_>, chosen: Number<'_>, variants: &[Variant<'_>], findings: &mut Vec<Finding>) {
    let literal = variants.iter().find_map(|variant| match variant.key {
        ast::VariantKey::NumberLiteral { value } => Some(value),
        ast::VariantKey::Identifier { .. } => None,
    });
    if let Some(literal) = literal.filter(|_| !chosen.options.is_empty()) {
        findings.push(
            Finding::new(Code::UnmatchedLiteral, node.span(literal))
                .with("message", node.name())
                .with("literal", literal)
                .with("variable", format!("${}", chosen.variable)),
        );
    }
}

/// `{ $n -> [one] { NUMBER($n, maximumFractionDigits: 0) } day }` shows 1 and chooses by 1.2.
fn rounded(node: &Node<'_>, chosen: Number<'_>, variants: &[Variant<'_>], findings: &mut Vec<Finding>) {
    let differs = |shown: &Number<'_>| shown.variable == chosen.variable && shown.rounding() != chosen.rounding();
    let shows = |variant: &Variant<'_>| {
        paths(&variant.value).iter().flat_map(|path| &path.parts).any(|part| match part {
            Part::Shown(inline) => Number::of(inline).is_some_and(|shown| differs(&shown)),
            Part::Text(_) => false,
        })
    };
    if variants.iter().any(shows) {
        findings.push(
            Finding::new(Code::RoundedPlural, node.span(chosen.variable))
                .with("message", node.name())
                .with("variable", format!("${}", chosen.variable)),
        );
    }
}

/// First, second, third is no translation of one, two, three.
pub fn compare(pair: &Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let own = kinds(&pair.node);
    if own.is_empty() {
        return;
    }
    let theirs = kinds(&pair.reference);
    for (variable, (own, selector)) in &own {
        let Some((theirs, _)) = theirs.get(variable).filter(|(theirs, _)| theirs.is_disjoint(own)) else { continue };
        let kind = |kinds: &BTreeSet<&'static str>| kinds.first().copied().unwrap_or_default();
        let mut finding = pair.finding(Code::OtherPluralKind).with("variable", format!("${variable}"));
        finding.place = pair.node.span(selector);
        findings.push(finding.with("kind", kind(own)).with("reference", kind(theirs)));
    }
}

/// The variables by which a message chooses plural forms.
pub fn counted<'c>(node: &Node<'c>) -> Vec<&'c str> {
    kinds(node).into_keys().collect()
}

type Kinds<'c> = BTreeMap<&'c str, (BTreeSet<&'static str>, &'c str)>;

/// By which kinds of plural forms each variable chooses, and where it first does.
fn kinds<'c>(node: &Node<'c>) -> Kinds<'c> {
    let mut found = Kinds::new();
    node.walk(&mut |piece| {
        if let Piece::Select(selector, variants) = piece
            && counts(variants)
            && let Some(number) = Number::of(selector)
        {
            found.entry(number.variable).or_insert_with(|| (BTreeSet::new(), number.variable)).0.insert(number.kind());
        }
    });
    found
}
