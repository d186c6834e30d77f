//! Finds the passages of a translation that are out of date, and where the source text has new
//! ones.

use super::document::Document;
use super::with_base::BaseAlignment;
use crate::diff::{Change, ChangeKind, Importance, Judge, diff};
use crate::segment::{Role, Segment};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What happened to a passage in the source text, in ascending order of severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassageChange {
    Moved,
    Removed,
    Changed,
    /// It is not translated.
    Untranslated,
}

#[derive(Clone, Debug, Default)]
pub struct Passages {
    /// By the number of the translation's segment.
    pub outdated: BTreeMap<usize, PassageChange>,
    /// The segments of the translation after which the source text has something new, and the role
    /// of what comes first there. `None` is the beginning of the body.
    pub added: BTreeMap<Option<usize>, Role>,
    /// Fields that are out of date, such as `title`, or `alt:map.svg` for words of a file.
    pub fields: BTreeSet<String>,
}

pub fn passages(base: &Document, source: &Document, translation: &Document, names: &[String]) -> Passages {
    let judge = Judge { language: source.language, names };
    let alignment = BaseAlignment::new(base, translation);
    let mut found = Passages::default();
    let mut last = None;
    for change in diff(&base.segments, &source.segments, judge) {
        let (old, new) = (&base.segments[change.old.clone()], &source.segments[change.new.clone()]);
        let Some(first) = new.first().or(old.first()) else { continue };
        if matches!(first.role, Role::Field(_)) {
            if change.kind != ChangeKind::Unchanged {
                found.fields.extend(old.iter().chain(new).filter_map(field));
            }
            continue;
        }
        let there = alignment.of(&change.old);
        match passage_change(&change) {
            _ if first.role == Role::Break => {}
            Some(kind) => found.mark(there.clone(), kind, last, first.role),
            None if change.kind == ChangeKind::Added => {
                found.added.entry(last).or_insert(first.role);
            }
            None => {}
        }
        if change.kind != ChangeKind::Moved {
            last = there.and_then(|there| there.end.checked_sub(1)).or(last);
        }
    }
    found
}

fn passage_change(change: &Change) -> Option<PassageChange> {
    match change.kind {
        ChangeKind::Unchanged | ChangeKind::Added => None,
        ChangeKind::Removed => Some(PassageChange::Removed),
        ChangeKind::Moved if change.importance <= Importance::Minor => Some(PassageChange::Moved),
        ChangeKind::Moved | ChangeKind::Changed | ChangeKind::Split | ChangeKind::Merged => {
            Some(PassageChange::Changed)
        }
    }
}

impl Passages {
    /// Marks a passage as outdated. A changed passage that the translation lacks counts as new in
    /// the source text.
    fn mark(&mut self, there: Option<Range<usize>>, kind: PassageChange, last: Option<usize>, role: Role) {
        match there {
            Some(there) => {
                for at in there {
                    let worst = self.outdated.entry(at).or_insert(kind);
                    *worst = kind.max(*worst);
                }
            }
            None if kind == PassageChange::Changed => {
                self.added.entry(last).or_insert(role);
            }
            None => {}
        }
    }
}

fn field(segment: &Segment) -> Option<String> {
    let Role::Field(name) = segment.role else { return None };
    Some(match segment.targets.first() {
        Some(file) => format!("{name}:{file}"),
        None => name.to_owned(),
    })
}
