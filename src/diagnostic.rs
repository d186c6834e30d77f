//! A finding is one problem of the content, with a code and a place. Findings
//! carry no words: a [`Speaker`] says them in the language of whoever reads.

mod allow;
mod baseline;
mod codes;
mod fingerprint;
pub mod foreign_messages;
mod github;
mod human;
mod json;
mod sarif;

pub use allow::{Allow, Scope, without_allowed};
pub use baseline::{Baseline, Compared, record};
pub use codes::{Code, Group, Severity};
pub use fingerprint::fingerprints;
pub use github::github;
pub use human::{Excerpt, human, short};
pub use json::json_line;
pub use sarif::sarif;

use crate::source::{FilePath, Span};
use std::collections::BTreeMap;

/// A value that a finding's message mentions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    Text(String),
    Number(u64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// One diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub place: Span,
    pub code: Code,
    pub severity: Severity,
    pub edition: Option<String>,
    pub item: Option<String>,
    pub arguments: Vec<(&'static str, Argument)>,
    /// Other places that belong to it, in any file.
    pub related: Vec<Span>,
    /// The nearest name that would have been right.
    pub suggestion: Option<String>,
    /// How many more findings of its code its file has, which are not kept.
    pub more: usize,
}

impl Finding {
    pub fn new(code: Code, place: Span) -> Self {
        Self {
            place,
            code,
            severity: code.default_severity(),
            edition: None,
            item: None,
            arguments: Vec::new(),
            related: Vec::new(),
            suggestion: None,
            more: 0,
        }
    }

    /// A finding about a file as a whole.
    pub fn of_file(code: Code, file: &FilePath) -> Self {
        Self::new(code, Span::start_of(file))
    }

    /// Whether the system had no means left to read a file: it is no fault of the file.
    pub fn is_of_environment(&self) -> bool {
        let is_starved = |why: &str| matches!(foreign_messages::system(why), "open-files" | "memory");
        let mut reasons = self.arguments.iter().filter(|(name, _)| *name == "why");
        self.code == Code::UnreadableFile
            && reasons.any(|(_, why)| matches!(why, Argument::Text(why) if is_starved(why)))
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn edition(mut self, key: &str) -> Self {
        self.edition = Some(key.to_owned());
        self
    }

    #[must_use]
    pub fn item(mut self, id: &str) -> Self {
        self.item = Some(id.to_owned());
        self
    }

    #[must_use]
    pub fn related(mut self, place: Span) -> Self {
        self.related.push(place);
        self
    }

    /// Names the candidate most like what was written, if one is near enough.
    #[must_use]
    pub fn suggest<'a>(mut self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = nearest(written, candidates).map(str::to_owned);
        self
    }
}

/// The candidate that a written name was probably meant to be.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(written, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

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

    /// Whether anything is at or above a level.
    pub fn reach(&self, level: Severity) -> bool {
        self.iter().any(|finding| finding.severity <= level)
    }

    /// Those of the highest level that there is.
    #[must_use]
    pub fn worst(&self) -> Self {
        let level = self.iter().map(|finding| finding.severity).min();
        Self(self.iter().filter(|finding| Some(finding.severity) == level).cloned().collect())
    }

    #[must_use]
    pub fn sorted(self) -> Self {
        self.levelled(|_| None)
    }

    /// Sets each finding's severity by the site's lints, drops those that are allowed, sorts.
    #[must_use]
    pub fn levelled(self, level: impl Fn(Code) -> Option<Option<Severity>>) -> Self {
        let mut findings: Vec<_> = self
            .0
            .into_iter()
            .filter_map(|mut finding| match level(finding.code) {
                None => Some(finding),
                Some(None) => None,
                Some(Some(severity)) => {
                    finding.severity = severity;
                    Some(finding)
                }
            })
            .collect();
        findings.sort();
        findings.dedup();
        Self(limited(findings))
    }
}

/// So many findings of one code are kept of one file.
pub const FINDINGS_LIMIT: usize = 100;

/// Drops what a file has beyond the limit; the last one that is kept says how many went. They
/// are sorted by file.
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

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// A finding in words.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub message: String,
    pub help: Vec<String>,
    /// What stands at the finding's other places.
    pub related: Option<String>,
}

/// Says findings in a language.
pub trait Speaker {
    fn phrase(&self, finding: &Finding) -> Phrase;
    fn severity(&self, severity: Severity) -> String;
    fn help_word(&self) -> String;
    fn note_word(&self) -> String;
    /// What a code means, and why it is one.
    fn about(&self, code: Code) -> String;
    /// The language of all this, in two letters.
    fn language(&self) -> String;
}
