//! Checks selections by a word: a translation selects by the words that the reference selects by.

use super::scope::Pair;
use crate::catalog::{Inline, Node, PLURAL_KEYWORDS, Piece};
use crate::diagnostic::{Code, Finding};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};

/// Finds keys of variants that the reference does not have, where the translation lacks one that it has:
/// one word for another. A word beside those of the reference may be meant.
pub fn compare(pair: &Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let own = choices(&pair.node);
    if own.is_empty() {
        return;
    }
    let theirs = choices(&pair.reference);
    for (variable, own) in &own {
        let Some(theirs) = theirs.get(variable) else { continue };
        let lacking: BTreeSet<_> = theirs.all().filter(|word| !own.all().any(|known| known == *word)).collect();
        let unknown = own.words.iter().filter(|word| !theirs.all().any(|known| known == **word));
        for word in unknown.take(lacking.len()) {
            let mut finding = pair
                .finding(Code::UnmatchedVariant)
                .with("variable", format!("${variable}"))
                .with("variant", *word)
                .with("known", lacking.iter().map(|word| format!("[{word}]")).collect::<Vec<_>>().join(" "))
                .suggest(word, lacking.iter().copied());
            finding.place = pair.node.span(word);
            findings.push(finding);
        }
    }
}

/// The words by which the variants of one variable are selected.
#[derive(Default)]
struct Choice<'c> {
    words: BTreeSet<&'c str>,
    /// Those of the variants that stand for every other word.
    defaults: BTreeSet<&'c str>,
}

impl<'c> Choice<'c> {
    fn all(&self) -> impl Iterator<Item = &'c str> {
        self.words.union(&self.defaults).copied()
    }
}

/// Returns the words by which an entry selects, by variable. Plural forms are no words.
fn choices<'c>(node: &Node<'c>) -> BTreeMap<&'c str, Choice<'c>> {
    let mut choices: BTreeMap<&str, Choice<'_>> = BTreeMap::new();
    node.walk(&mut |piece| {
        let Piece::Select(Inline::VariableReference { id }, variants) = piece else { return };
        for variant in variants {
            if let ast::VariantKey::Identifier { name } = variant.key
                && !PLURAL_KEYWORDS.contains(&name)
            {
                let choice = choices.entry(id.name).or_default();
                if variant.default {
                    choice.defaults.insert(name)
                } else {
                    choice.words.insert(name)
                };
            }
        }
    });
    choices
}
