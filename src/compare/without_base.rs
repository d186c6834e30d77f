//! Judges a translation without a base, by structure and facts. Differences that are certain are
//! kept apart from suspected ones, and suspected ones alone make nothing out of date.

use super::code;
use super::document::Document;
use super::verdict::{Counts, Difference, DifferenceKind, Verdict};
use super::with_base::{place, words};
use crate::diff::{Alignment, Importance, Piece, WordSpan, align, weight};
use crate::facts::{Discrepancy, FactSheet, FactValue, Side, discrepancies};
use crate::segment::{Role, Segment};
use std::collections::BTreeSet;
use std::ops::Range;

pub fn judge(source: &Document, translation: &Document) -> Verdict {
    let alignment = align(&source.segments, &translation.segments, (source.language, translation.language));
    let case = Case { source, translation, alignment };
    let mut changes = case.absent();
    changes.extend(case.pairs());
    changes.extend(case.moved());
    changes.extend(case.facts());
    changes.extend(case.commands());
    changes.sort_by_key(|change| {
        let place = |place: &Option<Range<usize>>| place.as_ref().map_or(usize::MAX, |place| place.start);
        (place(&change.source), place(&change.translation), change.kind)
    });
    let sure = changes.iter().filter(|change| change.is_sure);
    let importance = sure.map(|change| change.importance).max().unwrap_or(Importance::Cosmetic);
    let count = |kinds: &[DifferenceKind]| changes.iter().filter(|change| kinds.contains(&change.kind)).count();
    Verdict {
        is_proven: false,
        is_stale: importance >= Importance::Substantive,
        importance: if changes.is_empty() { importance } else { importance.max(Importance::Minor) },
        counts: Counts {
            source: source.segments.len(),
            translation: translation.segments.len(),
            changed: changes.len() - count(&[DifferenceKind::Missing, DifferenceKind::Extra]),
            missing: count(&[DifferenceKind::Missing]),
            extra: count(&[DifferenceKind::Extra]),
        },
        changes,
    }
}

/// A source text and its translation, aligned.
struct Case<'d> {
    source: &'d Document,
    translation: &'d Document,
    alignment: Alignment,
}

impl Case<'_> {
    fn change(
        &self,
        kind: DifferenceKind,
        importance: Importance,
        is_sure: bool,
        places: (&[Segment], &[Segment]),
    ) -> Difference {
        let (here, there) = places;
        let text = words(here);
        Difference {
            kind,
            importance,
            is_sure,
            role: here.first().or(there.first()).map(|segment| segment.role),
            base: None,
            source: place(here),
            translation: place(there),
            after: None,
            words: if text.is_empty() { Vec::new() } else { vec![WordSpan { piece: Piece::Same, words: text }] },
            translated: words(there),
        }
    }

    /// Returns the passages without a counterpart.
    fn absent(&self) -> Vec<Difference> {
        let missing = self.alignment.missing.iter().map(|at| {
            let segment = &self.source.segments[*at];
            let (importance, is_sure) = absence(segment);
            self.change(DifferenceKind::Missing, importance, is_sure, (std::slice::from_ref(segment), &[]))
        });
        let extra = self.alignment.extra.iter().map(|at| {
            let segment = &self.translation.segments[*at];
            let (importance, is_sure) = absence(segment);
            // A translator may add a note.
            let is_note = matches!(segment.role, Role::Footnote | Role::Field(_)) || weight(&segment.words) < 12.0;
            let is_sure = is_sure
                && (!is_note || matches!(segment.role, Role::Code | Role::Heading(_) | Role::ListItem | Role::Cell));
            self.change(DifferenceKind::Extra, importance, is_sure, (&[], std::slice::from_ref(segment)))
        });
        missing.chain(extra).collect()
    }

    fn pairs(&self) -> Vec<Difference> {
        let ratio = self.ratio();
        let pairs = self
            .alignment
            .pairs
            .iter()
            .map(|(a, b)| (&self.source.segments[a.clone()], &self.translation.segments[b.clone()]));
        pairs.filter_map(|(here, there)| self.pair(here, there, ratio)).collect()
    }

    fn pair(&self, here: &[Segment], there: &[Segment], ratio: f32) -> Option<Difference> {
        let places = (here, there);
        if let ([a], [b]) = (here, there) {
            if a.role == Role::Code {
                return code::difference(&a.words, &b.words)
                    .map(|is_sure| self.change(DifferenceKind::Code, Importance::Substantive, is_sure, places));
            }
            if let (Role::Heading(x), Role::Heading(y)) = (a.role, b.role) {
                return (x != y).then(|| self.change(DifferenceKind::Heading, Importance::Minor, false, places));
            }
        }
        let total = |segments: &[Segment]| segments.iter().map(|segment| weight(&segment.words)).sum::<f32>();
        let (expected, actual) = (total(here) * ratio, total(there));
        let share = actual / expected.max(1.0);
        if expected >= 15.0 && share < 0.55 {
            let is_sure = share < 0.36 || (expected >= 40.0 && share < 0.45);
            return Some(self.change(DifferenceKind::Shorter, Importance::Substantive, is_sure, places));
        }
        if actual >= 20.0 && share > 2.2 {
            let is_sure = share > 2.9;
            return Some(self.change(DifferenceKind::Longer, Importance::Substantive, is_sure, places));
        }
        if let Some(lone) = self.lone(here, there, ratio) {
            return Some(lone);
        }
        let kind = if here.len() > 1 { DifferenceKind::Merged } else { DifferenceKind::Split };
        (here.len() != there.len()).then(|| self.change(kind, Importance::Minor, true, places))
    }

    /// Finds a passage that was aligned beside another and that the other text lacks: without it the lengths
    /// fit, and with it they do not.
    fn lone(&self, here: &[Segment], there: &[Segment], ratio: f32) -> Option<Difference> {
        let content = |segments: &[Segment]| segments.iter().map(|segment| weight(&segment.words)).sum::<f32>();
        let (expected, actual) = (content(here) * ratio, content(there));
        let misfit = |expected: f32, actual: f32| (actual / expected.max(1.0)).ln().abs();
        if here.len() == there.len() || misfit(expected, actual) < MISFIT {
            return None;
        }
        let is_missing = here.len() > there.len();
        let candidates = if is_missing { here } else { there };
        let without = |segment: &&Segment| match is_missing {
            true => misfit(expected - weight(&segment.words) * ratio, actual),
            false => misfit(expected, actual - weight(&segment.words)),
        };
        let lone = candidates.iter().min_by(|a, b| without(a).total_cmp(&without(b)))?;
        let fits = without(&lone) < FIT && weight(&lone.words) >= LEAST_LONE && lone.role == Role::Paragraph;
        let lone = std::slice::from_ref(lone);
        let places: (&[Segment], &[Segment]) = if is_missing { (lone, &[]) } else { (&[], lone) };
        let kind = if is_missing { DifferenceKind::Missing } else { DifferenceKind::Extra };
        fits.then(|| self.change(kind, Importance::Substantive, true, places))
    }

    /// Returns how much longer the translation is than the source text: the median of its passages.
    fn ratio(&self) -> f32 {
        let total = |segments: &[Segment]| segments.iter().map(|segment| weight(&segment.words)).sum::<f32>();
        let pairs = self.alignment.pairs.iter();
        let mut ratios: Vec<f32> = pairs
            .map(|(a, b)| (total(&self.source.segments[a.clone()]), total(&self.translation.segments[b.clone()])))
            .filter(|(a, _)| *a >= 12.0)
            .map(|(a, b)| b / a)
            .collect();
        ratios.sort_by(f32::total_cmp);
        // With few passages, a single short one would determine the ratio.
        if ratios.len() < 5 { 1.0 } else { ratios[ratios.len() / 2].clamp(0.75, 1.4) }
    }

    fn moved(&self) -> Vec<Difference> {
        let moved = self.alignment.moved.iter().map(|(a, b)| {
            let places = (&self.source.segments[*a..=*a], &self.translation.segments[*b..=*b]);
            self.change(DifferenceKind::Moved, Importance::Minor, false, places)
        });
        moved.collect()
    }

    /// Returns the differences between the facts of corresponding passages.
    fn facts(&self) -> Vec<Difference> {
        let (mut here, mut there) = (self.source.facts.clone(), self.translation.facts.clone());
        let pairs = self.alignment.pairs.iter().cloned();
        let moved = self.alignment.moved.iter().map(|(a, b)| (*a..a + 1, *b..b + 1));
        let (mut to_here, mut to_there) = (vec![None; here.starts.len()], vec![None; there.starts.len()]);
        let mut count = 0;
        for (a, b) in pairs.chain(moved) {
            to_here[a].fill(Some(count));
            to_there[b].fill(Some(count));
            count += 1;
        }
        renumber(&mut here, &to_here, count);
        renumber(&mut there, &to_there, count);
        (here.shape, there.shape) = (0, 0);
        let found = discrepancies(
            Side { sheet: &here, segments: &self.source.segments },
            Side { sheet: &there, segments: &self.translation.segments },
        );
        found.into_iter().filter(|found| !is_of_absent(found)).map(|found| self.fact(found)).collect()
    }

    fn fact(&self, found: Discrepancy) -> Difference {
        // The texts show two addresses of pages, of which one is a slip.
        let is_page =
            |what: &Option<FactValue>| matches!(what, Some(FactValue::Address(address)) if address.starts_with("//"));
        let is_slip = is_page(&found.source) && is_page(&found.translation);
        let links = !is_slip && [&found.source, &found.translation].into_iter().flatten().all(is_link);
        let (kind, importance) =
            if links { (DifferenceKind::Link, Importance::Minor) } else { (DifferenceKind::Fact, Importance::Factual) };
        let is_known = |place: &Range<u32>| place.end > 0;
        let range = |place: &Range<u32>| place.start as usize..place.end as usize;
        let words = found.source.is_some().then(|| WordSpan { piece: Piece::Same, words: found.source_words.into() });
        Difference {
            kind,
            importance,
            is_sure: found.is_sure,
            role: None,
            base: None,
            source: is_known(&found.source_place).then(|| range(&found.source_place)),
            translation: is_known(&found.translation_place).then(|| range(&found.translation_place)),
            after: None,
            words: words.into_iter().collect(),
            translated: found.translation_words.into(),
        }
    }

    /// Returns the passages in which one side lacks a command or name that has code marks.
    fn commands(&self) -> Vec<Difference> {
        let all = |document: &Document| -> BTreeSet<String> {
            let spans = document.segments.iter().flat_map(|segment| segment.code_spans());
            let code = document.segments.iter().filter(|segment| segment.role == Role::Code);
            spans
                .map(str::to_owned)
                .chain(code.flat_map(|segment| segment.words.split_whitespace()).map(str::to_owned))
                .collect()
        };
        let (here, there) = (all(self.source), all(self.translation));
        let mut changes = Vec::new();
        for (a, b) in &self.alignment.pairs {
            let (from, to) = (&self.source.segments[a.clone()], &self.translation.segments[b.clone()]);
            let lacks = |own: &[Segment], others: &BTreeSet<String>| {
                own.iter()
                    .flat_map(|segment| segment.code_spans())
                    .any(|span| is_command(span) && !others.contains(span))
            };
            let (lost, gained) = (lacks(from, &there), lacks(to, &here));
            if lost || gained {
                // A name that is replaced by another is a change. One that only lost its code marks
                // is not.
                let is_present = from
                    .iter()
                    .flat_map(|segment| segment.code_spans())
                    .all(|span| to.iter().any(|segment| segment.words.contains(span)));
                changes.push(self.change(
                    DifferenceKind::Code,
                    Importance::Substantive,
                    lost && !is_present,
                    (from, to),
                ));
            }
        }
        changes
    }
}

/// Returns whether a fact is the address of a page, which each language may have for itself.
fn is_link(what: &FactValue) -> bool {
    matches!(what, FactValue::Address(address) if address.starts_with("//") || address.contains(':'))
}

/// Returns whether the passage is missing as a whole, which is reported once.
fn is_of_absent(found: &Discrepancy) -> bool {
    match (&found.source, &found.translation) {
        (Some(_), None) => found.source_segment == Some(UNPAIRED),
        (None, Some(_)) => found.translation_segment == Some(UNPAIRED),
        _ => false,
    }
}

/// The number of a segment without a counterpart.
const UNPAIRED: u32 = u32::MAX;

/// The logarithm of the ratio of lengths from which two passages for one do not fit.
const MISFIT: f32 = 0.36;

/// The logarithm of the ratio of lengths up to which they fit.
const FIT: f32 = 0.2;

/// The least content of a passage that is found to be lone.
const LEAST_LONE: f32 = 12.0;

fn renumber(sheet: &mut FactSheet, to: &[Option<u32>], count: u32) {
    let number = |segment: u32| to.get(segment as usize).copied().flatten().unwrap_or(UNPAIRED);
    for fact in &mut sheet.facts {
        fact.segment = number(fact.segment);
    }
    let mut starts = vec![0; count as usize];
    for (at, start) in to.iter().zip(&sheet.starts) {
        if let Some(place) = at.and_then(|at| starts.get_mut(at as usize)).filter(|place| **place == 0) {
            *place = *start;
        }
    }
    sheet.starts = starts;
    sheet.facts.sort_by_key(|fact| (fact.segment, fact.place.start));
}

/// Returns how much it matters that a passage is on one side only, and whether that is certain.
fn absence(segment: &Segment) -> (Importance, bool) {
    let content = weight(&segment.words);
    match segment.role {
        Role::Code | Role::Heading(_) | Role::ListItem | Role::Footnote | Role::Field("title") => {
            (Importance::Substantive, true)
        }
        Role::Paragraph => (Importance::Substantive, content >= 5.0),
        Role::Cell => (Importance::Substantive, content > 0.0),
        Role::Field(_) | Role::Alt | Role::Html => (Importance::Minor, false),
        Role::Break => (Importance::Minor, true),
    }
}

/// Returns whether a span of code is a name or command rather than words. Readers replace what is
/// in `<…>` or `{…}`, so that it is translated.
fn is_command(span: &str) -> bool {
    !span.is_empty() && span.is_ascii() && !span.contains(['<', '{'])
}
