//! Finds the passages of a translation that are not translated: those in another language, and those
//! that repeat the source text.

use super::document::Document;
use super::verdict::{Counts, Difference, DifferenceKind, Verdict};
use crate::diff::Importance;
use crate::language::{foreign, is_prose};
use crate::segment::{Role, Segment};
use std::collections::{BTreeMap, BTreeSet};

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
    let passages = source.segments.iter();
    let originals: Originals<'_> = passages.map(|segment| ((segment.role, segment.words.as_str()), segment)).collect();
    let mut found: BTreeSet<_> = match translation.writing {
        Some(own) => foreign(&translation.segments, own).into_iter().map(|(at, _)| at).collect(),
        None => BTreeSet::new(),
    };
    // In languages that are written alike nothing else shows that a passage is not translated.
    if source.writing == translation.writing {
        found.extend((0..translation.segments.len()).filter(|at| is_copied(&translation.segments[*at], &originals)));
    }
    found.into_iter().map(|at| difference(&translation.segments[at], &originals)).collect()
}

/// The passages of a source text by their words.
type Originals<'s> = BTreeMap<(Role, &'s str), &'s Segment>;

fn is_copied(segment: &Segment, originals: &Originals<'_>) -> bool {
    segment.role != Role::Code && originals.contains_key(&(segment.role, segment.words.as_str())) && is_prose(segment)
}

fn difference(segment: &Segment, originals: &Originals<'_>) -> Difference {
    Difference {
        kind: DifferenceKind::Untranslated,
        importance: Importance::Substantive,
        is_sure: true,
        role: Some(segment.role),
        base: None,
        source: originals.get(&(segment.role, segment.words.as_str())).map(|original| original.place.clone()),
        translation: Some(segment.place.clone()),
        after: None,
        words: Vec::new(),
        translated: segment.words.clone(),
    }
}
