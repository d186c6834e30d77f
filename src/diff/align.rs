//! Aligns a text with its translation by their structure, their lengths and what is the same in all
//! languages.

use super::features::{Features, common, features, likeness, weight};
use crate::facts::{Language, facts_of};
use crate::segment::{Role, Segment};
use std::ops::Range;

/// The correspondence between the segments of a source text and those of its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Pairs in order. Several segments on one side were split or merged by the translator.
    pub pairs: Vec<(Range<usize>, Range<usize>)>,
    /// Pairs in another order.
    pub moved: Vec<(usize, usize)>,
    pub missing: Vec<usize>,
    pub extra: Vec<usize>,
}

/// The number of possible pairs above which only those near the diagonal are tried.
const FULL: usize = 640_000;
/// The largest distance of a pair from the diagonal, in segments.
const REACH: usize = 100;
/// The limit of that distance times the number of segments.
const CELLS: usize = 3_000_000;

/// The largest cost of a segment without a counterpart.
const SKIP: f32 = 1.15;
/// The additional cost of two joined segments.
const JOIN: f32 = 0.75;
/// The cost of an impossible step.
const NEVER: f32 = 1.0e6;

/// The properties of a segment by which it is aligned.
struct Outline {
    role: Role,
    is_row: bool,
    is_quoted: bool,
    weight: f32,
    /// The features of what is the same in all languages: facts, targets, names in Latin letters.
    marks: Features,
}

impl Outline {
    fn of(segment: &Segment, language: Language) -> Self {
        let mut marks: Features = Vec::new();
        if segment.role == Role::Code {
            marks = features(&segment.words);
        } else {
            let stated = facts_of(&segment.words, language);
            let facts = stated.firm().map(|found| found.what.to_string());
            let all = facts.chain(segment.targets.iter().cloned());
            marks.extend(all.flat_map(|mark| features(&mark)));
            marks.extend(segment.code_spans().into_iter().flat_map(features));
            marks.sort_unstable();
            marks.dedup();
        }
        Self {
            role: segment.role,
            is_row: segment.begins_row(),
            is_quoted: segment.path.contains('q'),
            weight: weight(&segment.words),
            marks,
        }
    }
}

pub fn align(source: &[Segment], translation: &[Segment], languages: (Language, Language)) -> Alignment {
    let a: Vec<_> = source.iter().map(|segment| Outline::of(segment, languages.0)).collect();
    let b: Vec<_> = translation.iter().map(|segment| Outline::of(segment, languages.1)).collect();
    let ratio = ratio(&a, &b);
    let (a_joined, b_joined) = (joined(&a), joined(&b));
    let mut alignment = walk((&a, &a_joined), (&b, &b_joined), ratio);
    find_moved(&a, &b, ratio, &mut alignment);
    alignment
}

/// Returns each two neighbouring paragraphs as one outline.
fn joined(side: &[Outline]) -> Vec<Option<Outline>> {
    let pairs = side.windows(2).map(|pair| {
        let [x, y] = pair else { return None };
        let mut marks: Features = x.marks.iter().chain(&y.marks).copied().collect();
        marks.sort_unstable();
        marks.dedup();
        let are_prose = x.role == Role::Paragraph && y.role == Role::Paragraph && x.is_quoted == y.is_quoted;
        let weight = x.weight + y.weight;
        are_prose.then_some(Outline { role: Role::Paragraph, is_row: false, is_quoted: x.is_quoted, weight, marks })
    });
    pairs.collect()
}

/// Returns how much longer the translation is than the source text as a whole.
fn ratio(a: &[Outline], b: &[Outline]) -> f32 {
    let total = |side: &[Outline]| {
        side.iter().filter(|outline| outline.role != Role::Code).map(|outline| outline.weight).sum::<f32>()
    };
    // The bounds keep a translation that lacks half from counting as a concise one.
    ((total(b) + 50.0) / (total(a) + 50.0)).clamp(0.75, 1.35)
}

fn cost(a: &Outline, b: &Outline, ratio: f32) -> f32 {
    let roles = role_cost(a, b);
    if roles >= NEVER {
        return NEVER;
    }
    if a.role == Role::Code {
        return 1.3 - 1.8 * likeness(&a.marks, &b.marks);
    }
    roles + length_cost(a.weight * ratio, b.weight) + marks_cost(&a.marks, &b.marks)
}

fn role_cost(a: &Outline, b: &Outline) -> f32 {
    match (a.role, b.role) {
        (Role::Field(x), Role::Field(y)) if x == y => -1.0,
        (Role::Field("summary"), Role::Field("description")) | (Role::Field("description"), Role::Field("summary")) => {
            0.0
        }
        (Role::Heading(x), Role::Heading(y)) if x == y => -0.4,
        (Role::Heading(_), Role::Heading(_)) => 0.3,
        (Role::Cell, Role::Cell) if a.is_row != b.is_row => 0.8,
        (Role::Paragraph, Role::Paragraph) if a.is_quoted != b.is_quoted => 0.5,
        (x, y) if x == y => -0.1,
        (Role::Paragraph | Role::ListItem | Role::Html, Role::Paragraph | Role::ListItem | Role::Html) => 0.5,
        _ => NEVER,
    }
}

fn length_cost(a: f32, b: f32) -> f32 {
    (((b + 4.0) / (a + 4.0)).ln().abs() * 0.9).min(1.6)
}

fn marks_cost(a: &[u32], b: &[u32]) -> f32 {
    if a.is_empty() && b.is_empty() {
        return 0.0;
    }
    let shared = common(a, b) as f32;
    if shared == 0.0 {
        // Two segments that state different facts are unlikely to correspond.
        return if a.is_empty() || b.is_empty() { 0.15 } else { 1.0 };
    }
    -0.9 * shared / a.len().max(b.len()) as f32
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Pair,
    SkipSource,
    SkipTranslation,
    Merge,
    Split,
}

impl Step {
    const fn taken(self) -> (usize, usize) {
        match self {
            Self::Pair => (1, 1),
            Self::SkipSource => (1, 0),
            Self::SkipTranslation => (0, 1),
            Self::Merge => (2, 1),
            Self::Split => (1, 2),
        }
    }
}

/// The outlines of segments, and of joined neighbours.
type Side<'s> = (&'s [Outline], &'s [Option<Outline>]);

/// Finds the alignment with the lowest cost by dynamic programming.
fn walk((a, a_joined): Side<'_>, (b, b_joined): Side<'_>, ratio: f32) -> Alignment {
    let (rows, columns) = (a.len(), b.len());
    let reach = if rows.saturating_mul(columns) <= FULL { columns } else { REACH.min(CELLS / rows.max(1)).max(3) };
    let width = (2 * reach + 1).min(columns + 1);
    let first = |row: usize| {
        let middle = row * columns / rows.max(1);
        middle.saturating_sub(reach).min(columns + 1 - width)
    };
    let mut steps = vec![Step::SkipSource; (rows + 1) * width];
    let mut kept: [Vec<f32>; 3] = std::array::from_fn(|_| vec![NEVER; width]);
    for row in 0..=rows {
        let from = first(row);
        let mut scores = vec![NEVER; width];
        for offset in 0..width {
            let column = from + offset;
            if row == 0 && column == 0 {
                scores[offset] = 0.0;
                continue;
            }
            let before = |back: usize, left: usize| {
                if row < back || column < left {
                    return NEVER;
                }
                let at = (column - left).checked_sub(first(row - back));
                let line = if back == 0 { &scores } else { &kept[back - 1] };
                at.and_then(|at| line.get(at)).copied().unwrap_or(NEVER)
            };
            let options = [Step::Pair, Step::SkipSource, Step::SkipTranslation, Step::Merge, Step::Split];
            let mut best = (NEVER * 2.0, Step::SkipSource);
            for step in options {
                let (back, left) = step.taken();
                let so_far = before(back, left);
                if so_far >= NEVER {
                    continue;
                }
                let cost = match step {
                    Step::Pair => cost(&a[row - 1], &b[column - 1], ratio),
                    Step::SkipSource => skip_cost(&a[row - 1]),
                    Step::SkipTranslation => skip_cost(&b[column - 1]),
                    Step::Merge => join_cost(a_joined[row - 2].as_ref(), Some(&b[column - 1]), ratio),
                    Step::Split => join_cost(Some(&a[row - 1]), b_joined[column - 2].as_ref(), ratio),
                };
                let total = so_far + cost;
                if total < best.0 {
                    best = (total, step);
                }
            }
            scores[offset] = best.0;
            steps[row * width + offset] = best.1;
        }
        kept.rotate_right(1);
        kept[0] = scores;
    }
    back(rows, columns, &steps, width, &first)
}

fn join_cost(a: Option<&Outline>, b: Option<&Outline>, ratio: f32) -> f32 {
    match (a, b) {
        (Some(a), Some(b)) if a.role == b.role => JOIN + cost(a, b, ratio) + length_cost(a.weight * ratio, b.weight),
        _ => NEVER,
    }
}

fn skip_cost(outline: &Outline) -> f32 {
    match outline.role {
        Role::Alt | Role::Html | Role::Break | Role::Field(_) => 0.5,
        _ => SKIP.min(0.75 + outline.weight * 0.02),
    }
}

/// Follows the steps back from the end of both texts.
fn back(rows: usize, columns: usize, steps: &[Step], width: usize, first: &dyn Fn(usize) -> usize) -> Alignment {
    let (mut row, mut column) = (rows, columns);
    let mut alignment = Alignment::default();
    while row > 0 || column > 0 {
        let step = column.checked_sub(first(row)).and_then(|offset| steps.get(row * width + offset)).copied();
        let step = match step {
            _ if row == 0 => Step::SkipTranslation,
            _ if column == 0 => Step::SkipSource,
            Some(step) => step,
            None => Step::SkipTranslation,
        };
        let (up, left) = step.taken();
        (row, column) = (row.saturating_sub(up), column.saturating_sub(left));
        match step {
            Step::SkipSource => alignment.missing.push(row),
            Step::SkipTranslation => alignment.extra.push(column),
            _ => alignment.pairs.push((row..row + up, column..column + left)),
        }
    }
    alignment.pairs.reverse();
    alignment.missing.reverse();
    alignment.extra.reverse();
    alignment
}

/// Finds passages that the translation has in another place.
fn find_moved(a: &[Outline], b: &[Outline], ratio: f32, alignment: &mut Alignment) {
    let mut extra = std::mem::take(&mut alignment.extra);
    let missing = std::mem::take(&mut alignment.missing);
    for at in missing {
        // The limit is far above what any translation lacks. Further segments stay as they are.
        let candidates = extra.iter().take(128).enumerate();
        let best = candidates
            .map(|(place, other)| (cost(&a[at], &b[*other], ratio), place))
            .min_by(|x, y| x.0.total_cmp(&y.0));
        match best.filter(|(cost, _)| *cost < 0.4) {
            Some((_, place)) => alignment.moved.push((at, extra.remove(place))),
            None => alignment.missing.push(at),
        }
    }
    alignment.extra = extra;
}
