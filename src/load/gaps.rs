//! Finds what is not translated in a translation: passages in another language, copies of the source
//! text, placeholders, and passages that it lacks.

use crate::diff::{Alignment, align, weight};
use crate::facts::{FactSheet, Language};
use crate::item::{Gap, GapKind};
use crate::language::{self, Writing, letters};
use crate::segment::{Role, Segment};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is found in one text by itself.
#[derive(Clone, Debug, Default)]
pub struct OwnGaps {
    pub gaps: Vec<Gap>,
    /// Whether most letters of the text are in these gaps.
    pub is_most: bool,
}

/// Finds the passages of a text that are in another language than its edition's, and placeholders.
pub fn of_text(segments: &[Segment], own: Option<Writing>) -> OwnGaps {
    let foreign = own.map(|own| language::foreign(segments, own)).unwrap_or_default();
    let is_most = is_most(segments, foreign.iter().map(|(at, _)| *at));
    let foreign = foreign.into_iter().map(|(at, foreign)| (at, GapKind::Foreign(foreign.writing)));
    let placeholders = segments.iter().enumerate().filter(|(_, segment)| is_placeholder(segment));
    let placeholders = placeholders.map(|(at, _)| (at, GapKind::Placeholder));
    let gaps = foreign.chain(placeholders).map(|(at, kind)| match segments[at].role {
        // The words of an image have the place of their whole paragraph, which is not to be marked.
        Role::Alt => gap(kind, &(segments[at].place.start..segments[at].place.start), None),
        _ => gap(kind, &segments[at].place, None),
    });
    OwnGaps { gaps: gaps.collect(), is_most }
}

/// Finds the passages of a translation that repeat those of the source text. In two languages that are
/// written alike nothing else shows that they are not translated.
pub fn copies(source: &[Segment], translation: &[Segment]) -> OwnGaps {
    let originals: BTreeMap<_, _> =
        source.iter().map(|segment| ((segment.role, segment.words.as_str()), segment)).collect();
    let copied = |segment: &Segment| {
        let original = originals.get(&(segment.role, segment.words.as_str())).copied();
        original.filter(|_| segment.role != Role::Code && language::is_prose(segment))
    };
    let found: Vec<_> =
        translation.iter().enumerate().filter_map(|(at, segment)| Some((at, copied(segment)?))).collect();
    let is_most = is_most(translation, found.iter().map(|(at, _)| *at));
    let gaps =
        found.into_iter().map(|(at, original)| gap(GapKind::Copied, &translation[at].place, Some(&original.place)));
    OwnGaps { gaps: gaps.collect(), is_most }
}

/// A passage with less content may have become part of another.
const LEAST_CONTENT: f32 = 8.0;

/// Finds the passages that a source text has and its translation lacks. Texts whose segments correspond
/// one to one lack none.
pub fn missing(
    (source, source_facts, from): (&[Segment], &FactSheet, Language),
    (translation, facts, to): (&[Segment], &FactSheet, Language),
) -> Vec<Gap> {
    if source_facts.shape == facts.shape || source.len() <= translation.len() {
        return Vec::new();
    }
    let alignment = align(source, translation, (from, to));
    let mut missing: Vec<_> = alignment.missing.clone();
    missing.extend(swallowed((source, source_facts), (translation, facts), &alignment));
    missing.sort_unstable();
    let gaps = missing.into_iter().filter(|at| is_needed(&source[*at])).map(|at| {
        let before = alignment.pairs.partition_point(|(here, _)| here.start < at);
        let before = before.checked_sub(1).map(|pair| alignment.pairs[pair].1.end);
        let after = before.and_then(|end| translation.get(end.checked_sub(1)?));
        let place = after.map_or(0..0, |segment| segment.place.clone());
        gap(GapKind::Missing, &place, Some(&source[at].place))
    });
    gaps.collect()
}

/// Returns where the passages of a base begin that are in the source text as it stands.
pub fn left_of(base: &[Segment], source: &[Segment]) -> BTreeSet<usize> {
    let words: BTreeSet<_> = source.iter().map(|segment| segment.words.as_str()).collect();
    let left = base.iter().filter(|segment| words.contains(segment.words.as_str()));
    left.map(|segment| segment.place.start).collect()
}

/// A passage that stands for two has at least this part of their content.
const LEAST_OF_MERGED: f32 = 0.72;

/// Returns the passages that are aligned together with another to a passage that has too few words for
/// both.
fn swallowed(
    (source, source_facts): (&[Segment], &FactSheet),
    (translation, facts): (&[Segment], &FactSheet),
    alignment: &Alignment,
) -> Vec<usize> {
    let content = |segments: &[Segment]| segments.iter().map(|segment| weight(&segment.words)).sum::<f32>();
    let single = |range: &Range<usize>| range.len() == 1;
    let pairs = || alignment.pairs.iter().map(|(here, there)| (here, content(&source[here.clone()]), there));
    let alike = pairs().filter(|(here, content, there)| single(here) && single(there) && *content >= LEAST_CONTENT);
    let mut ratios: Vec<_> = alike.map(|(_, here, there)| content(&translation[there.clone()]) / here).collect();
    ratios.sort_by(f32::total_cmp);
    // With few passages the median of a text tells little.
    let ratio = if ratios.len() < 3 { 1.0 } else { ratios[ratios.len() / 2].clamp(0.7, 1.5) };
    let mut found = Vec::new();
    for (here, expected, there) in pairs().filter(|(here, _, there)| here.len() > there.len()) {
        let actual = content(&translation[there.clone()]);
        if actual >= expected * ratio * LEAST_OF_MERGED {
            continue;
        }
        // The passage that states the same facts is there; of several the one whose length fits best.
        let misfit = |at: &usize| (actual / (weight(&source[*at].words) * ratio).max(1.0)).ln().abs();
        let shared = |at: &usize| source_facts.in_common((*at, facts), there.clone());
        let best = here.clone().min_by(|a, b| shared(b).cmp(&shared(a)).then(misfit(a).total_cmp(&misfit(b))));
        found.extend(here.clone().filter(|at| Some(*at) != best));
    }
    found
}

fn is_needed(segment: &Segment) -> bool {
    match segment.role {
        Role::Paragraph | Role::ListItem | Role::Heading(_) => weight(&segment.words) >= LEAST_CONTENT,
        // A table may have another form, and code, words for files and marks have findings of their own.
        Role::Field(_) | Role::Cell | Role::Alt | Role::Code | Role::Footnote | Role::Html | Role::Break => false,
    }
}

/// Returns whether some segments have more than 60 % of the letters of all.
fn is_most(segments: &[Segment], some: impl Iterator<Item = usize>) -> bool {
    let some: usize = some.map(|at| letters(&segments[at].words)).sum();
    let words = segments.iter().filter(|segment| segment.role != Role::Code);
    some > 0 && some * 5 > words.map(|segment| letters(&segment.words)).sum::<usize>() * 3
}

/// Words that stand for a translation that is still to be made, in small letters.
const PLACEHOLDERS: [&str; 26] = [
    "fixme",
    "in translation",
    "lorem ipsum",
    "placeholder",
    "tba",
    "tbd",
    "to be translated",
    "todo",
    "translate me",
    "translation pending",
    "untranslated",
    "xxx",
    "в переводе",
    "не переведено",
    "перевод готовится",
    "будет переведено",
    "待翻译",
    "待译",
    "未翻译",
    "翻译中",
    "未訳",
    "翻訳中",
    "翻訳待ち",
    "미번역",
    "번역 예정",
    "번역 중",
];

/// Returns whether a segment is nothing but a placeholder.
fn is_placeholder(segment: &Segment) -> bool {
    let is_text = matches!(segment.role, Role::Field(_) | Role::Heading(_) | Role::Paragraph | Role::ListItem);
    let words = segment.words.trim();
    if !is_text || words.is_empty() || words.len() > 60 {
        return false;
    }
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is_only_dots = bare.is_empty() && words.chars().all(|c| matches!(c, '.' | '…' | '·' | '。' | ' ' | '?' | '？'));
    is_only_dots || PLACEHOLDERS.contains(&bare.to_lowercase().as_str())
}

fn gap(kind: GapKind, place: &Range<usize>, source: Option<&Range<usize>>) -> Gap {
    // Files are smaller than the limit of 32 bits.
    let byte = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    let place_of = |place: &Range<usize>| byte(place.start)..byte(place.end);
    Gap { kind, place: place_of(place), source: source.map(place_of) }
}
