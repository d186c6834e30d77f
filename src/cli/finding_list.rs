//! Which findings people are shown, and how many at once: many of one kind in one text are one entry,
//! and a long list ends with what is left out.

use crate::diagnostic::{Code, Finding, Findings, Severity};
use std::collections::BTreeMap;

/// More findings of one code in one file become one entry.
const FOLD_ABOVE: usize = 5;

/// The entries that are shown of a long list.
const ENTRIES: usize = 50;

/// What a command shows of its findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Errors and warnings, folded and cut.
    Serious,
    /// Remarks too, folded and cut.
    Known,
    /// Each finding by itself.
    All,
}

/// One finding, or the findings of one code in one file.
pub type Entry<'f> = Vec<&'f Finding>;

/// The entries that are shown, by place, and how many findings are left out, by code.
#[derive(Debug, Default)]
pub struct FindingList<'f> {
    pub entries: Vec<Entry<'f>>,
    pub left_out: BTreeMap<Code, usize>,
}

impl<'f> FindingList<'f> {
    pub fn new(findings: &'f Findings, shown: Shown) -> Self {
        let is_shown = |finding: &&Finding| shown != Shown::Serious || finding.severity != Severity::Info;
        let findings = findings.iter().filter(is_shown);
        match shown {
            Shown::All => Self { entries: findings.map(|finding| vec![finding]).collect(), ..Self::default() },
            Shown::Serious | Shown::Known => cut(fold(findings)),
        }
    }
}

/// Puts the findings of one code in one file together, at the place of the first, where there are
/// many.
fn fold<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<Entry<'f>> {
    let mut entries: Vec<Entry<'f>> = Vec::new();
    let mut known = BTreeMap::new();
    for finding in findings {
        let key = (finding.place.file.as_str(), finding.code, finding.severity, finding.about.edition.as_deref());
        let entry = *known.entry(key).or_insert_with(|| {
            entries.push(Vec::new());
            entries.len() - 1
        });
        entries[entry].push(finding);
    }
    let few = |entry: &Entry<'f>| entry.len() <= FOLD_ABOVE;
    let mut entries: Vec<_> = entries
        .into_iter()
        .flat_map(
            |entry| if few(&entry) { entry.into_iter().map(|finding| vec![finding]).collect() } else { vec![entry] },
        )
        .collect();
    entries.sort_by_key(|entry| entry[0]);
    entries
}

/// Keeps the first entries, the worst before all others.
fn cut(entries: Vec<Entry<'_>>) -> FindingList<'_> {
    let mut ranked: Vec<_> = (0..entries.len()).collect();
    ranked.sort_by_key(|at| (entries[*at][0].severity, *at));
    let mut is_kept = vec![false; entries.len()];
    for at in ranked.into_iter().take(ENTRIES) {
        is_kept[at] = true;
    }
    let mut list = FindingList::default();
    for (entry, is_kept) in entries.into_iter().zip(is_kept) {
        if is_kept {
            list.entries.push(entry);
        } else {
            *list.left_out.entry(entry[0].code).or_default() += entry.len();
        }
    }
    list
}
