//! Checks selections by a word: a translation selects by the words that the reference selects by.

use super::scope::Pair;
use crate::catalog::{Inline, Node, PLURAL_KEYWORDS, Piece};
use crate::diagnostic::{Code, FINDINGS_LIMIT, Finding};
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
        let (all, known) = (own.all(), theirs.all());
        let lacking: Vec<_> = known.difference(&all).copied().collect();
        let unknown = own.words.difference(&known).take(lacking.len().min(FINDINGS_LIMIT));
        for word in unknown {
            let mut finding = pair
                .finding(Code::UnmatchedVariant)
                .with("variable", format!("${variable}"))
                .with("variant", *word)
                .with("known", listed(lacking.iter().copied()))
                .suggest(word, lacking.iter().copied().take(MOST_SUGGESTED));
            finding.place = pair.node.span(word);
            findings.push(finding);
        }
    }
}

/// So many words are compared with a misspelt one.
const MOST_SUGGESTED: usize = 200;

/// So many keys of variants are shown.
const MOST_LISTED: usize = 12;

/// Returns keys of variants as they stand in messages.
pub fn listed<'k>(mut keys: impl Iterator<Item = &'k str>) -> String {
    let mut listed: Vec<_> = keys.by_ref().take(MOST_LISTED).map(|key| format!("[{key}]")).collect();
    listed.extend(keys.next().map(|_| "…".to_owned()));
    listed.join(" ")
}

/// The words by which the variants of one variable are selected.
#[derive(Default)]
struct Choice<'c> {
    words: BTreeSet<&'c str>,
    /// Those of the variants that stand for every other word.
    defaults: BTreeSet<&'c str>,
}

impl<'c> Choice<'c> {
    fn all(&self) -> BTreeSet<&'c str> {
        self.words.union(&self.defaults).copied().collect()
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
