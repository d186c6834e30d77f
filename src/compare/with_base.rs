//! Judges a translation by its base: by what changed in the source text since the translation was
//! made. The present words of the translation are not considered; only `accept` makes it current.

use super::document::Document;
use super::verdict::{Counts, Difference, DifferenceKind, Verdict};
use crate::diff::{self, Alignment, ChangeKind, Importance, Judge, align, diff, importance, word_diff};
use crate::segment::Segment;
use std::collections::BTreeMap;
use std::ops::Range;

pub fn judge(base: &Document, source: &Document, translation: Option<&Document>, names: &[String]) -> Verdict {
    let judge = Judge { language: source.language, names };
    let is_stale = base.revision() != source.revision();
    let found = if is_stale { diff(&base.segments, &source.segments, judge) } else { Vec::new() };
    let alignment = translation.map(|translation| BaseAlignment::new(base, translation)).unwrap_or_default();
    let changed: Vec<_> = found.iter().filter(|change| change.kind != ChangeKind::Unchanged).collect();
    let changes = changed.iter().map(|change| {
        let added = Some(change.new.start).filter(|_| change.kind == ChangeKind::Added);
        let before = added.and_then(|at| translated_before(at, &found, &alignment));
        let after = before.zip(translation).and_then(|(before, translation)| place(&translation.segments[before]));
        Difference { after, ..difference(change, base, source, translation, &alignment) }
    });
    let changes: Vec<_> = changes.collect();
    let count = |kinds: &[DifferenceKind]| changes.iter().filter(|change| kinds.contains(&change.kind)).count();
    Verdict {
        is_proven: true,
        is_stale,
        importance: if is_stale { importance(changed.iter().copied()) } else { Importance::Cosmetic },
        counts: Counts {
            source: source.segments.len(),
            translation: translation.map_or(0, |translation| translation.segments.len()),
            changed: count(&[
                DifferenceKind::Changed,
                DifferenceKind::Moved,
                DifferenceKind::Split,
                DifferenceKind::Merged,
            ]),
            missing: count(&[DifferenceKind::Added]),
            extra: count(&[DifferenceKind::Removed]),
        },
        changes,
    }
}

/// The segments of the translation that correspond to those of the base.
#[derive(Default)]
pub struct BaseAlignment(BTreeMap<usize, Range<usize>>);

impl BaseAlignment {
    pub fn new(base: &Document, translation: &Document) -> Self {
        let Alignment { pairs, moved, .. } =
            align(&base.segments, &translation.segments, (base.language, translation.language));
        let pairs = pairs.into_iter().flat_map(|(from, to)| from.map(move |at| (at, to.clone())));
        let moved = moved.into_iter().map(|(from, to)| (from, to..to + 1));
        Self(pairs.chain(moved).collect())
    }

    pub fn of(&self, base: &Range<usize>) -> Option<Range<usize>> {
        let first = base.clone().find_map(|at| self.0.get(&at))?;
        let last = base.clone().rev().find_map(|at| self.0.get(&at))?;
        Some(first.start.min(last.start)..first.end.max(last.end))
    }
}

/// Returns the segments of the translation that stand for the last passage before one of the source text.
fn translated_before(at: usize, changes: &[diff::Change], alignment: &BaseAlignment) -> Option<Range<usize>> {
    let before = changes.iter().filter(|change| !change.new.is_empty() && change.new.end <= at);
    let translated = before.filter_map(|change| Some((change.new.end, alignment.of(&change.old)?)));
    translated.max_by_key(|(end, _)| *end).map(|(_, there)| there)
}

fn difference(
    change: &diff::Change,
    base: &Document,
    source: &Document,
    translation: Option<&Document>,
    alignment: &BaseAlignment,
) -> Difference {
    let (old, new) = (&base.segments[change.old.clone()], &source.segments[change.new.clone()]);
    let translated = translation.and_then(|translation| Some(&translation.segments[alignment.of(&change.old)?]));
    Difference {
        kind: match change.kind {
            ChangeKind::Unchanged | ChangeKind::Changed => DifferenceKind::Changed,
            ChangeKind::Added => DifferenceKind::Added,
            ChangeKind::Removed => DifferenceKind::Removed,
            ChangeKind::Moved => DifferenceKind::Moved,
            ChangeKind::Split => DifferenceKind::Split,
            ChangeKind::Merged => DifferenceKind::Merged,
        },
        importance: change.importance,
        is_sure: true,
        role: new.first().or(old.first()).map(|segment| segment.role),
        base: place(old),
        source: place(new),
        translation: translated.and_then(place),
        after: None,
        words: word_diff(&words(old), &words(new)),
        translated: translated.map(words).unwrap_or_default(),
    }
}

pub fn place(segments: &[Segment]) -> Option<Range<usize>> {
    Some(segments.first()?.place.start..segments.last()?.place.end)
}

/// Returns the words of segments and the targets of their links, one of which may be all that
/// changed.
pub fn words(segments: &[Segment]) -> String {
    let all = segments.iter().map(|segment| {
        let targets: String = segment.targets.iter().map(|target| format!(" <{target}>")).collect();
        format!("{}{targets}", segment.words)
    });
    all.collect::<Vec<_>>().join("\n")
}
