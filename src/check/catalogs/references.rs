//! Finds messages, terms and functions that a translation mentions more or less often than its
//! reference does, in any of its variants.

use super::scope::{Context, Pair};
use crate::catalog::{Mention, Path};
use crate::diagnostic::{Code, Finding};
use std::collections::{BTreeMap, BTreeSet};

type Counts<'c> = BTreeMap<Mention<'c>, usize>;

/// Finds what a variant mentions less often or more often than every variant of the reference. When
/// looking for too few mentions, a selection by something counts as a mention of it, so that the
/// selected variant may leave it out.
pub fn check(
    pair: &Pair<'_, '_>,
    context: Context<'_>,
    theirs: &[Path<'_>],
    own: &[Path<'_>],
    findings: &mut Vec<Finding>,
) {
    let (theirs, ours) = (counts_of(theirs), counts_of(own));
    let shown = theirs.iter().chain(&ours).flat_map(|(shown, _)| shown.keys());
    let mentions: BTreeSet<_> = shown.filter(|mention| is_compared(mention)).copied().collect();
    for mention in mentions {
        let least = theirs.iter().map(|(shown, _)| count(shown, mention)).min().unwrap_or(0);
        let most = theirs.iter().map(|(_, mentioned)| count(mentioned, mention)).max().unwrap_or(0);
        let off = own.iter().zip(&ours).find_map(|(path, (shown, mentioned))| {
            if count(mentioned, mention) < least {
                return Some((path, "missing"));
            }
            // A mention that does not exist is an error already.
            let is_extra = count(shown, mention) > most && exists(&mention, pair, context);
            is_extra.then_some((path, "extra"))
        });
        if let Some((path, what)) = off {
            findings.push(
                pair.finding(Code::OtherReferences)
                    .with("reference", mention.to_string())
                    .with("what", what)
                    .with("variant", path.variant()),
            );
        }
    }
}

fn counts_of<'c>(paths: &[Path<'c>]) -> Vec<(Counts<'c>, Counts<'c>)> {
    paths.iter().map(|path| (path.shown(), path.mentioned())).collect()
}

/// Returns how often something is mentioned. A term is asked for once: how often a language repeats a
/// name is its own matter.
fn count(counts: &Counts<'_>, mention: Mention<'_>) -> usize {
    let count = counts.get(&mention).copied().unwrap_or(0);
    if matches!(mention, Mention::Term(_)) { count.min(1) } else { count }
}

fn exists(mention: &Mention<'_>, pair: &Pair<'_, '_>, context: Context<'_>) -> bool {
    let names = &pair.scope.names;
    match mention {
        Mention::Variable(_) => true,
        Mention::Function(name) => context.functions.contains(name),
        Mention::Message(name, _) => names.get(name).is_some(),
        Mention::Term(name) => names.get(&format!("-{name}")).is_some(),
    }
}

/// Returns whether a mention is compared here. Variables have rules of their own.
fn is_compared(mention: &Mention<'_>) -> bool {
    !matches!(mention, Mention::Variable(_))
}
