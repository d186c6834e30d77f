//! Finds the passages of a translation that are not translated: those in another language, and those
//! that repeat the source text.

use super::document::Document;
use super::verdict::{Counts, Difference, DifferenceKind, Verdict};
use crate::diff::Importance;
use crate::language::{foreign, is_prose};
use crate::segment::{Role, Segment};
use std::collections::BTreeSet;

/// Adds what is not translated to a verdict, whether it has a base or not.
pub fn add(verdict: Verdict, source: &Document, translation: &Document) -> Verdict {
    let found = untranslated(source, translation);
    if found.is_empty() {
        return verdict;
    }
    let Verdict { is_proven, importance, counts, mut changes, .. } = verdict;
    let counts = Counts { changed: counts.changed + found.len(), ..counts };
    changes.extend(found);
    Verdict { is_proven, is_stale: true, importance: importance.max(Importance::Substantive), counts, changes }
}

fn untranslated(source: &Document, translation: &Document) -> Vec<Difference> {
    let mut found: BTreeSet<_> = match translation.writing {
        Some(own) => foreign(&translation.segments, own).into_iter().map(|(at, _)| at).collect(),
        None => BTreeSet::new(),
    };
    // In languages that are written alike nothing else shows that a passage is not translated.
    if source.writing == translation.writing {
        found.extend((0..translation.segments.len()).filter(|at| is_copied(&translation.segments[*at], source)));
    }
    found.into_iter().map(|at| difference(&translation.segments[at], source)).collect()
}

fn original<'s>(segment: &Segment, source: &'s Document) -> Option<&'s Segment> {
    source.segments.iter().find(|original| original.role == segment.role && original.words == segment.words)
}

fn is_copied(segment: &Segment, source: &Document) -> bool {
    segment.role != Role::Code && is_prose(segment) && original(segment, source).is_some()
}

fn difference(segment: &Segment, source: &Document) -> Difference {
    Difference {
        kind: DifferenceKind::Untranslated,
        importance: Importance::Substantive,
        is_sure: true,
        role: Some(segment.role),
        base: None,
        source: original(segment, source).map(|original| original.place.clone()),
        translation: Some(segment.place.clone()),
        after: None,
        words: Vec::new(),
        translated: segment.words.clone(),
    }
}
