//! Finds what happened to each segment of a text in a later version of it.

mod align;
mod features;
mod pairing;
mod severity;
mod signs;
mod summary;
mod unique;
mod words;

pub(crate) use align::{Alignment, align};
pub(crate) use features::{features, likeness, weight};
pub use severity::{Importance, Judge};
pub(crate) use summary::ChangeSummary;
pub use summary::importance;
pub use words::{Piece, word_diff};
pub(crate) use words::{Span as WordSpan, word_count};

use crate::segment::{Role, Segment};
use features::{Features, containment};
use pairing::Side;
use std::collections::BTreeMap;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    Unchanged,
    Changed,
    Added,
    Removed,
    /// The segment is at another place, changed or not.
    Moved,
    /// One segment has become several.
    Split,
    /// Several segments have become one.
    Merged,
}

impl ChangeKind {
    /// Returns the word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Split => "split",
            Self::Merged => "merged",
        }
    }
}

/// What happened to some segments, which are given by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub kind: ChangeKind,
    pub importance: Importance,
    pub old: Range<usize>,
    pub new: Range<usize>,
}

/// The likeness from which on two segments are one that was moved and changed.
const MOVED_LIKENESS: f32 = 0.6;

/// Returns the changes between two texts. Every segment of both texts is in exactly one change. The
/// changes are in the order of the new text; a removed segment comes where it stood.
pub fn diff(old: &[Segment], new: &[Segment], judge: Judge<'_>) -> Vec<Change> {
    let mut matching = Matching::new(old, new, judge);
    matching.match_equal();
    matching.match_alike();
    matching.match_parts();
    matching.match_moved();
    matching.finish()
}

struct Matching<'s> {
    old: &'s [Segment],
    new: &'s [Segment],
    judge: Judge<'s>,
    /// The new position of each old segment.
    to_new: Vec<Option<usize>>,
    /// The old position of each new segment.
    to_old: Vec<Option<usize>>,
    /// The matches that kept their order. All other matches have moved.
    steady: Vec<(usize, usize)>,
    old_features: BTreeMap<usize, Features>,
    new_features: BTreeMap<usize, Features>,
    joined: Vec<Change>,
}

impl<'s> Matching<'s> {
    fn new(old: &'s [Segment], new: &'s [Segment], judge: Judge<'s>) -> Self {
        Self {
            old,
            new,
            judge,
            to_new: vec![None; old.len()],
            to_old: vec![None; new.len()],
            steady: Vec::new(),
            old_features: BTreeMap::new(),
            new_features: BTreeMap::new(),
            joined: Vec::new(),
        }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.to_new[old] = Some(new);
        self.to_old[new] = Some(old);
    }

    fn match_equal(&mut self) {
        let (old, new) = (fingerprints(self.old), fingerprints(self.new));
        self.steady = unique::in_order(&old, &new);
        for (a, b) in self.steady.clone() {
            self.pair(a, b);
        }
        let (old_left, new_left) = (unmatched(&self.to_new), unmatched(&self.to_old));
        for (a, b) in unique::anywhere(&old, &new, &old_left, &new_left) {
            // A thematic break has no content by which it could be found elsewhere.
            if self.old[a].role != Role::Break {
                self.pair(a, b);
            }
        }
        self.old_features = unmatched(&self.to_new).into_iter().map(|at| (at, features(&self.old[at].words))).collect();
        self.new_features = unmatched(&self.to_old).into_iter().map(|at| (at, features(&self.new[at].words))).collect();
    }

    /// Pairs segments that changed in their place, between neighbours that did not change.
    fn match_alike(&mut self) {
        let ends = [(self.old.len(), self.new.len())];
        let (mut from_old, mut from_new) = (0, 0);
        let mut found = Vec::new();
        for (old_end, new_end) in self.steady.iter().copied().chain(ends) {
            let olds: Vec<_> = (from_old..old_end).filter(|at| self.to_new[*at].is_none()).collect();
            let news: Vec<_> = (from_new..new_end).filter(|at| self.to_old[*at].is_none()).collect();
            if !olds.is_empty() && !news.is_empty() {
                let old_side = Side::new(self.old, &olds, &self.old_features);
                let new_side = Side::new(self.new, &news, &self.new_features);
                found.extend(pairing::pairs(old_side, new_side).into_iter().map(|(a, b)| (olds[a], news[b])));
            }
            (from_old, from_new) = (old_end + 1, new_end + 1);
        }
        for (a, b) in found {
            self.pair(a, b);
            self.steady.push((a, b));
        }
        self.steady.sort_unstable();
    }

    /// Finds split and merged segments: neighbours of a pair whose words are in the other's.
    fn match_parts(&mut self) {
        for (a, b) in self.steady.clone() {
            let (Some(old), Some(new)) = (self.old_features.get(&a), self.new_features.get(&b)) else { continue };
            let news = around(b, &self.to_old, |at| is_part(self.new_features.get(&at), old));
            let olds = around(a, &self.to_new, |at| is_part(self.old_features.get(&at), new));
            if news.len() > 1 && containment(new, old) >= 0.8 {
                self.join(ChangeKind::Split, a..a + 1, news);
            } else if olds.len() > 1 && containment(old, new) >= 0.8 {
                self.join(ChangeKind::Merged, olds, b..b + 1);
            }
        }
    }

    fn join(&mut self, kind: ChangeKind, old: Range<usize>, new: Range<usize>) {
        let words =
            |segments: &[Segment]| segments.iter().map(|segment| segment.words.as_str()).collect::<Vec<_>>().join(" ");
        let importance = self.judge.words(&words(&self.old[old.clone()]), &words(&self.new[new.clone()]));
        for at in old.clone() {
            self.to_new[at] = Some(new.start);
        }
        for at in new.clone() {
            self.to_old[at] = Some(old.start);
        }
        self.joined.push(Change { kind, importance: importance.max(Importance::Minor), old, new });
    }

    fn match_moved(&mut self) {
        let mut by_feature: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for at in unmatched(&self.to_old) {
            for feature in sketch(self.new_features.get(&at)) {
                let positions = by_feature.entry(feature).or_default();
                // A feature of many segments does not identify any.
                if positions.len() < 16 {
                    positions.push(at);
                }
            }
        }
        for old in unmatched(&self.to_new) {
            let Some(words) = self.old_features.get(&old).filter(|features| features.len() >= 4) else { continue };
            let candidates = sketch(Some(words)).into_iter().filter_map(|feature| by_feature.get(&feature)).flatten();
            let best = candidates
                .filter(|at| self.to_old[**at].is_none())
                .filter_map(|at| Some((likeness(words, self.new_features.get(at)?), *at)))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, new)) = best.filter(|(likeness, _)| *likeness >= MOVED_LIKENESS) {
                self.pair(old, new);
            }
        }
    }

    fn finish(self) -> Vec<Change> {
        let mut changes = self.joined;
        let joined: Vec<_> = changes.iter().map(|change| (change.old.clone(), change.new.clone())).collect();
        let in_old = cover(joined.iter().map(|(old, _)| old.clone()), self.old.len());
        let in_new = cover(joined.iter().map(|(_, new)| new.clone()), self.new.len());
        let steady: BTreeMap<usize, usize> = self.steady.iter().copied().collect();
        for (a, place) in self.to_new.iter().enumerate().filter(|(a, _)| !in_old[*a]) {
            let Some(b) = *place else {
                let importance = presence(&self.old[a]);
                changes.push(Change { kind: ChangeKind::Removed, importance, old: a..a + 1, new: 0..0 });
                continue;
            };
            let importance = self.judge.segments(&self.old[a], &self.new[b]);
            let (kind, importance) = match (steady.get(&a) == Some(&b), importance) {
                (true, Importance::Cosmetic) => (ChangeKind::Unchanged, importance),
                (true, _) => (ChangeKind::Changed, importance),
                (false, _) => (ChangeKind::Moved, importance.max(Importance::Minor)),
            };
            changes.push(Change { kind, importance, old: a..a + 1, new: b..b + 1 });
        }
        for (b, _) in self.to_old.iter().enumerate().filter(|(b, place)| place.is_none() && !in_new[*b]) {
            changes.push(Change {
                kind: ChangeKind::Added,
                importance: presence(&self.new[b]),
                old: 0..0,
                new: b..b + 1,
            });
        }
        in_reading_order(changes)
    }
}

/// Returns the importance of adding or removing a passage, which depends on whether it has words.
fn presence(segment: &Segment) -> Importance {
    let has_words = segment.words.chars().any(char::is_alphanumeric);
    if has_words { Importance::Substantive } else { Importance::Minor }
}

/// Sorts changes by the new text. A removed segment follows the one that stood before it.
fn in_reading_order(mut changes: Vec<Change>) -> Vec<Change> {
    let mut new_by_old: Vec<(usize, usize)> = changes
        .iter()
        .filter(|change| !change.new.is_empty() && !change.old.is_empty() && change.kind != ChangeKind::Moved)
        .map(|change| (change.old.start, change.new.start))
        .collect();
    new_by_old.sort_unstable();
    let place = |change: &Change| {
        if !change.new.is_empty() {
            return (change.new.start * 2 + 1, 0);
        }
        let before = new_by_old.partition_point(|(old, _)| *old < change.old.start);
        let after = before.checked_sub(1).map_or(0, |at| new_by_old[at].1 * 2 + 2);
        (after, change.old.start)
    };
    changes.sort_by_cached_key(place);
    changes
}

fn cover(ranges: impl Iterator<Item = Range<usize>>, length: usize) -> Vec<bool> {
    let mut covered = vec![false; length];
    for at in ranges.flatten() {
        covered[at] = true;
    }
    covered
}

fn unmatched(places: &[Option<usize>]) -> Vec<usize> {
    places.iter().enumerate().filter(|(_, place)| place.is_none()).map(|(at, _)| at).collect()
}

/// Returns a position with its unmatched neighbours that are parts of its other side.
fn around(at: usize, places: &[Option<usize>], is_part: impl Fn(usize) -> bool) -> Range<usize> {
    let is_free = |at: usize| places.get(at).is_some_and(Option::is_none) && is_part(at);
    let mut range = at..at + 1;
    while range.start > 0 && is_free(range.start - 1) {
        range.start -= 1;
    }
    while is_free(range.end) {
        range.end += 1;
    }
    range
}

fn is_part(part: Option<&Features>, whole: &Features) -> bool {
    part.is_some_and(|part| part.len() >= 3 && containment(part, whole) >= 0.8)
}

/// Returns the smallest few of a segment's features. Segments that are alike share some of them.
fn sketch(features: Option<&Features>) -> Vec<u32> {
    let mut sketch: Vec<u32> = features.into_iter().flatten().copied().take(12).collect();
    sketch.dedup();
    sketch
}

/// Returns the hashes of segments. The hash of a cell includes its row's first cell and its column,
/// so that two figures that change places in a table have changed.
fn fingerprints(segments: &[Segment]) -> Vec<u64> {
    let (mut head, mut column) = (0, 0);
    let prints = segments.iter().map(|segment| {
        let own = segment.fingerprint();
        if segment.role != Role::Cell {
            return own;
        }
        if segment.begins_row() {
            (head, column) = (own, 0);
        }
        column += 1;
        own.rotate_left(column) ^ head.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    prints.collect()
}
