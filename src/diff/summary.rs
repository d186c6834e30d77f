//! A summary of how far a source text has changed since the base of a translation. It is small
//! enough to be kept with every translation that is out of date.

use super::{Change, ChangeKind, Importance, Judge, diff};
use crate::segment::{Role, Segment};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSummary {
    pub importance: Importance,
    /// The number of segments of the source text as it stands.
    pub segments: usize,
    /// The number of passages that changed, were added, were removed or moved.
    pub changed: usize,
    /// Whether they include the title or the summary, which lists show.
    pub headline: bool,
}

impl ChangeSummary {
    /// Summarises the difference between two texts whose revisions differ.
    pub fn between(base: &[Segment], source: &[Segment], judge: Judge<'_>) -> Self {
        let changes = diff(base, source, judge);
        let changed: Vec<_> = changes.iter().filter(|change| change.kind != ChangeKind::Unchanged).collect();
        let is_headline = |segment: &Segment| matches!(segment.role, Role::Field("title" | "summary"));
        let is_summary = |segment: &Segment| segment.role == Role::Field("summary");
        // Without a written summary, the first paragraph serves as one.
        let opening = base.iter().position(|segment| segment.role == Role::Paragraph);
        let opening = opening.filter(|_| !base.iter().any(is_summary));
        let touched = |change: &&Change| {
            let of_opening = opening.is_some_and(|opening| change.old.contains(&opening));
            of_opening || base[change.old.clone()].iter().chain(&source[change.new.clone()]).any(is_headline)
        };
        Self {
            importance: importance(changed.iter().copied()),
            segments: source.len(),
            changed: changed.len(),
            headline: changed.iter().copied().any(|change| touched(&change)),
        }
    }
}

/// Returns the importance of the changes of a text together. Texts that differ have at least a
/// minor change, even where no single passage shows it.
pub fn importance<'c>(changes: impl Iterator<Item = &'c Change>) -> Importance {
    changes.map(|change| change.importance).max().unwrap_or(Importance::Minor).max(Importance::Minor)
}
