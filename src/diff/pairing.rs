//! Pairs the segments of a changed passage with their new versions: the pairs that are most alike,
//! in order.

use super::features::{Features, containment, likeness};
use crate::segment::{Role, Segment};
use std::collections::BTreeMap;

/// The likeness below which two segments are not versions of one segment.
const LIKENESS: f32 = 0.35;

/// The distance from its old position within which a segment of a longer passage is compared.
const NARROW: usize = 40;
/// The number of possible pairs up to which all are compared.
const WIDE_PRODUCT: usize = 60_000;

/// One version of the passage.
#[derive(Clone, Copy)]
pub struct Side<'s> {
    segments: &'s [Segment],
    places: &'s [usize],
    features: &'s BTreeMap<usize, Features>,
}

impl<'s> Side<'s> {
    pub fn new(segments: &'s [Segment], places: &'s [usize], features: &'s BTreeMap<usize, Features>) -> Self {
        Self { segments, places, features }
    }

    fn segment(&self, at: usize) -> &'s Segment {
        &self.segments[self.places[at]]
    }

    fn features(&self, at: usize) -> &'s [u32] {
        self.features.get(&self.places[at]).map_or(&[], Vec::as_slice)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Pair,
    SkipOld,
    SkipNew,
}

/// Returns pairs of indices into the places of both sides.
pub fn pairs(old: Side<'_>, new: Side<'_>) -> Vec<(usize, usize)> {
    let (rows, columns) = (old.places.len(), new.places.len());
    let reach =
        if rows.saturating_mul(columns) <= WIDE_PRODUCT { columns } else { NARROW.min(1_500_000 / rows.max(1)).max(3) };
    let band = Band { rows, columns, reach };
    let mut steps = vec![Step::SkipNew; (rows + 1) * band.width()];
    let mut above: Vec<f32> = vec![0.0; columns + 1];
    let mut scores = above.clone();
    for row in 1..=rows {
        let (first, last) = band.columns_of(row);
        if let Some(edge) = scores.get_mut(first.saturating_sub(1)) {
            *edge = above[first.saturating_sub(1)];
        }
        for column in first.max(1)..=last {
            let alike = score(old, row - 1, new, column - 1);
            let paired = if alike > 0.0 { above[column - 1] + alike } else { f32::MIN };
            let (score, step) = best(paired, above[column], scores[column - 1]);
            scores[column] = score;
            steps[band.index(row, column)] = step;
        }
        // The next row may read scores beyond this band.
        let end = scores[last];
        scores[last + 1..].fill(end);
        std::mem::swap(&mut above, &mut scores);
    }
    trace(&band, &steps)
}

fn best(paired: f32, above: f32, left: f32) -> (f32, Step) {
    if paired >= above && paired >= left {
        (paired, Step::Pair)
    } else if above >= left {
        (above, Step::SkipOld)
    } else {
        (left, Step::SkipNew)
    }
}

fn trace(band: &Band, steps: &[Step]) -> Vec<(usize, usize)> {
    let (mut row, mut column) = (band.rows, band.columns);
    let mut pairs = Vec::new();
    while row > 0 && column > 0 {
        let (first, last) = band.columns_of(row);
        if column > last {
            column -= 1;
            continue;
        }
        if column < first.max(1) {
            row -= 1;
            continue;
        }
        match steps[band.index(row, column)] {
            Step::Pair => {
                (row, column) = (row - 1, column - 1);
                pairs.push((row, column));
            }
            Step::SkipOld => row -= 1,
            Step::SkipNew => column -= 1,
        }
    }
    pairs.reverse();
    pairs
}

/// The part of the table of both sides in which pairs are compared.
struct Band {
    rows: usize,
    columns: usize,
    reach: usize,
}

impl Band {
    fn width(&self) -> usize {
        (2 * self.reach + 2).min(self.columns + 1)
    }

    fn columns_of(&self, row: usize) -> (usize, usize) {
        let middle = row * self.columns / self.rows.max(1);
        (middle.saturating_sub(self.reach), (middle + self.reach).min(self.columns))
    }

    fn index(&self, row: usize, column: usize) -> usize {
        let (first, _) = self.columns_of(row);
        row * self.width() + (column - first).min(self.width() - 1)
    }
}

/// Returns how good a pair is, and 0 for none.
fn score(old: Side<'_>, a: usize, new: Side<'_>, b: usize) -> f32 {
    let (before, after) = (old.segment(a), new.segment(b));
    if let (Role::Field(x), Role::Field(y)) = (before.role, after.role) {
        return if x == y { 1.0 } else { 0.0 };
    }
    if !are_comparable(before.role, after.role) {
        return 0.0;
    }
    let (x, y) = (old.features(a), new.features(b));
    let same_role = before.role.key() == after.role.key();
    let bonus = if same_role { 0.05 } else { 0.0 };
    if before.words == after.words {
        return 1.0 + bonus;
    }
    let alike = likeness(x, y);
    let part = |part: &[u32], whole: &[u32]| part.len() >= 6 && containment(part, whole) >= 0.85;
    if alike >= LIKENESS {
        alike + bonus
    } else if part(x, y) || part(y, x) {
        0.3
    } else if same_role && x.len() <= 8 && y.len() <= 8 {
        // Segments of a few words may be versions of one without a word in common.
        0.1 + alike
    } else {
        0.0
    }
}

fn are_comparable(a: Role, b: Role) -> bool {
    let is_special =
        |role: Role| matches!(role, Role::Field(_) | Role::Code | Role::Break | Role::Cell | Role::Html | Role::Alt);
    a.key() == b.key() || !(is_special(a) || is_special(b))
}
