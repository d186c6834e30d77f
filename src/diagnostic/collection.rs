//! The findings of a run: gathered, sorted, counted and limited.

use super::{Code, Finding, Severity};
use crate::source::FilePath;
use std::collections::{BTreeMap, BTreeSet};

/// So many findings of one code are kept of one file.
pub const FINDINGS_LIMIT: usize = 100;

/// All findings of a run, in the order of their places.
#[derive(Clone, Debug, Default)]
pub struct Findings(Vec<Finding>);

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.0.extend(findings);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|finding| finding.severity == severity).count()
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns whether anything is at or above a level.
    pub fn reach(&self, level: Severity) -> bool {
        self.iter().any(|finding| finding.reaches(level))
    }

    /// Says of no item with errors that readers see it in another language: they do not see it at all.
    pub fn hide_unseen(&mut self) {
        let with_errors = self.0.iter().filter(|finding| finding.severity == Severity::Error);
        let unseen: BTreeSet<_> = with_errors.filter_map(|finding| finding.about.item.clone()).collect();
        let missing = self.0.iter_mut().filter(|finding| finding.code == Code::MissingTranslation);
        for finding in missing.filter(|finding| finding.about.item.as_ref().is_some_and(|item| unseen.contains(item))) {
            finding.set("shown", "hidden");
        }
    }

    /// Returns those of the highest level that there is.
    #[must_use]
    pub fn worst(&self) -> Self {
        let level = self.iter().map(|finding| finding.severity).min();
        Self(self.iter().filter(|finding| Some(finding.severity) == level).cloned().collect())
    }

    /// Sorts the findings, drops those that are equal and those beyond the limit of a file.
    #[must_use]
    pub fn sorted(self) -> Self {
        let mut findings = self.0;
        findings.sort();
        findings.dedup();
        Self(limited(findings))
    }

    /// Keeps the first finding of each place, code and cause. A template that fails on every
    /// page is one problem.
    #[must_use]
    pub fn one_per_cause(self) -> Self {
        let mut findings = self.0;
        findings.sort();
        let mut seen = BTreeSet::new();
        findings.retain(|finding| seen.insert((finding.place.clone(), finding.code, finding.cause.clone())));
        Self(findings)
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Self(findings.into_iter().collect())
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Drops what a file has beyond the limit; the last finding that is kept counts those that went.
/// Takes findings that are sorted by file.
fn limited(findings: Vec<Finding>) -> Vec<Finding> {
    let is_short = |files: &[Finding]| files.len() <= FINDINGS_LIMIT;
    if findings.chunk_by(|a, b| a.place.file == b.place.file).all(is_short) {
        return findings;
    }
    let mut kept: Vec<Finding> = Vec::new();
    let mut file: Option<FilePath> = None;
    // Of each code in the file: how many are kept, and where the last of them is.
    let mut codes: BTreeMap<Code, (usize, usize)> = BTreeMap::new();
    for finding in findings {
        if file.as_ref() != Some(&finding.place.file) {
            file = Some(finding.place.file.clone());
            codes.clear();
        }
        let (count, last) = codes.entry(finding.code).or_default();
        if *count < FINDINGS_LIMIT {
            (*count, *last) = (*count + 1, kept.len());
            kept.push(finding);
        } else if let Some(last) = kept.get_mut(*last) {
            last.more += 1 + finding.more;
        }
    }
    kept
}
