//! Finds the equal segments of two texts, in order and out of it: patience matching by hashes, in
//! near-linear time.

use std::collections::BTreeMap;
use std::ops::Range;

/// The depth beyond which repeated segments are matched from the start.
const ROUNDS: usize = 32;

/// Returns pairs of positions with equal hashes. Both positions increase.
pub fn in_order(old: &[u64], new: &[u64]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut work = vec![(0..old.len(), 0..new.len(), 0)];
    while let Some((a, b, round)) = work.pop() {
        let (a, b) = trim(old, new, a, b, &mut pairs);
        if a.is_empty() || b.is_empty() {
            continue;
        }
        let anchors = if round < ROUNDS { unique(old, new, &a, &b) } else { Vec::new() };
        if anchors.is_empty() {
            pairs.extend(increasing(&repeated(old, new, &a, &b)));
            continue;
        }
        let (mut from_a, mut from_b) = (a.start, b.start);
        for (x, y) in &anchors {
            work.push((from_a..*x, from_b..*y, round + 1));
            pairs.push((*x, *y));
            (from_a, from_b) = (x + 1, y + 1);
        }
        work.push((from_a..a.end, from_b..b.end, round + 1));
    }
    pairs.sort_unstable();
    pairs
}

/// Pairs what is equal at both ends, and returns the ranges between.
fn trim(
    old: &[u64],
    new: &[u64],
    mut a: Range<usize>,
    mut b: Range<usize>,
    pairs: &mut Vec<(usize, usize)>,
) -> (Range<usize>, Range<usize>) {
    while !a.is_empty() && !b.is_empty() && old[a.start] == new[b.start] {
        pairs.push((a.start, b.start));
        (a.start, b.start) = (a.start + 1, b.start + 1);
    }
    while !a.is_empty() && !b.is_empty() && old[a.end - 1] == new[b.end - 1] {
        (a.end, b.end) = (a.end - 1, b.end - 1);
        pairs.push((a.end, b.end));
    }
    (a, b)
}

type Places = BTreeMap<u64, (Vec<usize>, Vec<usize>)>;

fn places(old: &[u64], new: &[u64], a: &Range<usize>, b: &Range<usize>) -> Places {
    let mut places = Places::new();
    for at in a.clone() {
        places.entry(old[at]).or_default().0.push(at);
    }
    for at in b.clone() {
        if let Some((_, new_places)) = places.get_mut(&new[at]) {
            new_places.push(at);
        }
    }
    places
}

/// Returns the segments that occur once on each side, as far as they are in order.
fn unique(old: &[u64], new: &[u64], a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
    let places = places(old, new, a, b);
    let mut pairs: Vec<_> = places
        .into_values()
        .filter_map(|(olds, news)| match (&olds[..], &news[..]) {
            ([x], [y]) => Some((*x, *y)),
            _ => None,
        })
        .collect();
    pairs.sort_unstable();
    increasing(&pairs)
}

/// Returns the segments that occur several times, the first paired with the first.
fn repeated(old: &[u64], new: &[u64], a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
    let places = places(old, new, a, b);
    let mut pairs: Vec<_> = places.into_values().flat_map(|(olds, news)| olds.into_iter().zip(news)).collect();
    pairs.sort_unstable();
    pairs
}

/// Returns the longest series of pairs, sorted by their first position, whose second positions
/// increase.
pub fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, (_, place)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].1 < *place);
        before[at] = length.checked_sub(1).map(|last| tails[last]);
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut series: Vec<_> =
        std::iter::successors(tails.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    series.reverse();
    series
}

/// Returns equal segments among the unmatched ones, wherever they stand.
pub fn anywhere(old: &[u64], new: &[u64], old_left: &[usize], new_left: &[usize]) -> Vec<(usize, usize)> {
    let mut known: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for at in new_left.iter().rev() {
        known.entry(new[*at]).or_default().push(*at);
    }
    old_left.iter().filter_map(|at| Some((*at, known.get_mut(&old[*at])?.pop()?))).collect()
}
