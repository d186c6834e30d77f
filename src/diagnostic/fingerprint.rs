//! Fingerprints, which tell that a finding of one run is a finding of another. They depend on
//! the code, file, item and edition, and on what the message names. They do not depend on the
//! line: text above it comes and goes. Baselines and scanners keep them, so they never change.

use super::{Argument, Finding};
use crate::hash;
use std::collections::BTreeMap;

/// Arguments that explain a finding and change without it: which names would have been right,
/// what is shown meanwhile, against which revisions. The cause explains it too and is left out.
const EXPLAINING: [&str; 5] = ["known", "shown", "base", "now", "path"];

/// Returns sixteen hexadecimal digits for each finding, in their order. Equal findings of one
/// file are told apart by their number, so that removing one of them makes no other look new.
pub fn fingerprints<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let print = |finding| {
        let identity = identity(finding);
        let number = seen.entry(identity.clone()).or_insert(0);
        *number += 1;
        hash::digits::<8>(format!("{identity}{number}").as_bytes())
    };
    findings.into_iter().map(print).collect()
}

fn identity(finding: &Finding) -> String {
    let mut parts = vec![
        finding.code.id(),
        finding.place.file.as_str(),
        finding.about.item.as_deref().unwrap_or_default(),
        finding.about.edition.as_deref().unwrap_or_default(),
    ];
    let names = finding.named().filter_map(|(name, value)| match value {
        Argument::Text(text) => (!EXPLAINING.contains(&name)).then_some((name, text)),
        // A count says how much, not what.
        Argument::Number(_) => None,
    });
    let names: Vec<_> =
        names.map(|(name, text)| format!("{name}={}", text.split_whitespace().collect::<Vec<_>>().join(" "))).collect();
    parts.extend(names.iter().map(String::as_str));
    // No path and no name holds a line break after the joining above.
    parts.iter().map(|part| part.replace('\n', " ") + "\n").collect()
}
