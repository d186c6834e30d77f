//! Suppressions: which findings a site allows, where and until when.

use super::{Code, Finding, Findings, Suppression};
use crate::source::{FilePath, Span};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One suppression.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Allow {
    pub code: Code,
    pub scope: Scope,
    pub edition: Option<String>,
    /// The last day on which it is in force.
    pub until: Option<Date>,
    /// Where it is written.
    pub place: Span,
}

/// What a suppression covers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Scope {
    /// The item and the file that site.toml names; the whole site where it names none.
    Named {
        item: Option<String>,
        file: Option<String>,
    },
    File(FilePath),
    /// An item with its texts.
    Item {
        id: String,
        file: FilePath,
    },
    /// One entry of a catalog.
    Lines(Span),
}

impl Allow {
    fn covers(&self, finding: &Finding) -> bool {
        let in_scope = match &self.scope {
            Scope::Named { item, file } => {
                item.as_ref().is_none_or(|item| finding.about.item.as_ref() == Some(item))
                    && file.as_ref().is_none_or(|file| finding.place.file.as_str() == file)
            }
            Scope::File(file) => finding.place.file == *file,
            Scope::Item { id, file } => finding.about.item.as_ref() == Some(id) || finding.place.file == *file,
            Scope::Lines(lines) => {
                finding.place.file == lines.file
                    && lines.start <= finding.place.start
                    && finding.place.start < lines.end
            }
        };
        let in_edition = self.edition.is_none() || self.edition == finding.about.edition;
        self.code == finding.code && in_scope && in_edition
    }

    fn expired(&self, today: Date) -> Option<Finding> {
        let until = self.until.filter(|until| *until < today)?;
        Some(self.remark(Code::ExpiredSuppression).with("until", until.to_string()))
    }

    fn remark(&self, code: Code) -> Finding {
        Finding::new(code, self.place.clone()).with("code", self.code.id()).with("name", self.code.name())
    }
}

/// The part of a suppression's scope that an index finds it by. Without the index, every
/// suppression would be tried on every finding.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Anywhere,
    Item(&'a str),
    File(&'a str),
}

impl Allow {
    fn keys(&self) -> Vec<Key<'_>> {
        match &self.scope {
            Scope::Named { item: Some(item), .. } => vec![Key::Item(item)],
            Scope::Named { file: Some(file), .. } => vec![Key::File(file)],
            Scope::Named { .. } => vec![Key::Anywhere],
            Scope::File(file) => vec![Key::File(file.as_str())],
            Scope::Item { id, file } => vec![Key::Item(id), Key::File(file.as_str())],
            Scope::Lines(lines) => vec![Key::File(lines.file.as_str())],
        }
    }
}

/// Divides findings into those that nothing suppresses, and remarks on the suppressions: one for
/// each that has run out or that nothing needs.
pub(super) fn apply<'a>(
    findings: Findings,
    allows: impl Iterator<Item = &'a Allow>,
    today: Date,
) -> (Findings, Findings) {
    let mut remarks = Findings::default();
    let mut in_force = Vec::new();
    for allow in allows.filter(|allow| allow.code.suppression() == Suppression::Suppressible) {
        match allow.expired(today) {
            Some(remark) => remarks.push(remark),
            None => in_force.push(allow),
        }
    }
    let mut index: BTreeMap<(Code, Key<'_>), Vec<usize>> = BTreeMap::new();
    for (at, allow) in in_force.iter().enumerate() {
        for key in allow.keys() {
            index.entry((allow.code, key)).or_default().push(at);
        }
    }
    let mut rest = Findings::default();
    let mut used = BTreeSet::new();
    for finding in findings {
        let file = Key::File(finding.place.file.as_str());
        let keys = [Key::Anywhere, file].into_iter().chain(finding.about.item.as_deref().map(Key::Item));
        let candidates = keys.filter_map(|key| index.get(&(finding.code, key))).flatten();
        let covering: Vec<_> = candidates.copied().filter(|at| in_force[*at].covers(&finding)).collect();
        if covering.is_empty() {
            rest.push(finding);
        }
        used.extend(covering);
    }
    let unused = in_force.iter().enumerate().filter(|(at, _)| !used.contains(at));
    remarks.extend(unused.map(|(_, allow)| allow.remark(Code::UnusedSuppression)));
    (rest, remarks)
}
