//! Compares the facts that two texts in different languages state.

use super::agree::{agree, are_neighbours, crosses_midnight, host};
use super::bounds::Bound;
use super::decimal::Decimal;
use super::likeness::{alike, are_apart, is_ordered, is_small, is_telling, keeps_order};
use super::sheet::{Fact, FactSheet};
use super::stated::Strength;
use super::unit::Unit;
use super::value::{FactValue, Quantity};
use crate::segment::Segment;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DiscrepancyKind {
    /// Each text states another value.
    Other,
    Missing,
    Added,
    /// Both texts state the values, in another order.
    Order,
}

/// A difference between a source text and its translation, with the places of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discrepancy {
    pub kind: DiscrepancyKind,
    /// Whether it is certain, or may be a matter of wording.
    pub is_sure: bool,
    /// What the source text states. `None` where the translation adds something.
    pub source: Option<FactValue>,
    pub translation: Option<FactValue>,
    /// How each text writes it.
    pub source_words: Box<str>,
    pub translation_words: Box<str>,
    pub source_place: Range<u32>,
    pub translation_place: Range<u32>,
    /// The numbers of the segments, as far as they are known.
    pub source_segment: Option<u32>,
    pub translation_segment: Option<u32>,
}

/// So many facts of a segment are compared with each other. More would take quadratic time.
const WINDOW: usize = 64;

/// So many facts without a counterpart are looked for in the other text. A text with more is another text.
const MOST_STRAYS: usize = 2_000;

/// So many bytes of figures mean one thing in all languages.
const LONG: usize = 3;

/// One text.
#[derive(Clone, Copy)]
pub struct Side<'s> {
    pub sheet: &'s FactSheet,
    pub segments: &'s [Segment],
}

/// Returns the facts that one text states and the other does not.
pub fn discrepancies(source: Side<'_>, translation: Side<'_>) -> Vec<Discrepancy> {
    let (here, there) = (source.sheet, translation.sheet);
    let is_parallel = here.shape == there.shape && here.starts.len() == there.starts.len();
    if is_parallel && says_the_same(here, there) {
        return Vec::new();
    }
    let case = Case { source, translation, is_parallel };
    let groups = groups(here, there, is_parallel);
    let mut strays = Strays::default();
    let mut found = Vec::new();
    for (own, other) in groups {
        found.extend(case.group(own, other, &mut strays));
    }
    found.extend(case.strays(&strays));
    found.sort_by_key(|found| {
        (found.source_segment, found.source_place.start, found.translation_place.start, found.kind)
    });
    found
}

/// Returns whether two texts state the same facts segment by segment. Most translations do, and
/// need no closer comparison.
fn says_the_same(source: &FactSheet, translation: &FactSheet) -> bool {
    fn firm(sheet: &FactSheet) -> impl Iterator<Item = &Fact> {
        sheet.facts.iter().filter(|fact| fact.strength != Strength::Loose)
    }
    let are_same = |a: &Fact, b: &Fact| a.segment == b.segment && a.what == b.what && !a.bound.contradicts(b.bound);
    let (mut here, mut there) = (firm(source), firm(translation));
    loop {
        match (here.next(), there.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if are_same(a, b) => {}
            _ => return false,
        }
    }
}

/// Returns the facts of corresponding segments, or those of the whole texts.
fn groups<'s>(here: &'s FactSheet, there: &'s FactSheet, is_parallel: bool) -> Vec<(&'s [Fact], &'s [Fact])> {
    if !is_parallel {
        return vec![(&here.facts, &there.facts)];
    }
    let (mut own, mut other) = (here.facts.as_slice(), there.facts.as_slice());
    let mut groups = Vec::new();
    while let Some(segment) = [own.first(), other.first()].into_iter().flatten().map(|fact| fact.segment).min() {
        let take = |facts: &mut &'s [Fact]| {
            let (taken, rest) = facts.split_at(facts.partition_point(|fact| fact.segment <= segment));
            *facts = rest;
            taken
        };
        groups.push((take(&mut own), take(&mut other)));
    }
    groups
}

/// Facts without a counterpart in their segments.
#[derive(Default)]
struct Strays<'s> {
    missing: Vec<&'s Fact>,
    added: Vec<&'s Fact>,
}

/// A fact of a segment, and what the other segment has of it.
#[derive(Clone, Copy)]
struct Open<'s> {
    fact: &'s Fact,
    is_matched: bool,
    /// Whether a fact that is matched already states it too.
    is_covered: bool,
}

struct Case<'s> {
    source: Side<'s>,
    translation: Side<'s>,
    is_parallel: bool,
}

impl<'s> Case<'s> {
    /// Compares the facts of corresponding segments; what has no counterpart is left for the whole text.
    fn group(&self, own: &'s [Fact], other: &'s [Fact], strays: &mut Strays<'s>) -> Vec<Discrepancy> {
        if self.is_untranslated(own, other) {
            return Vec::new();
        }
        let (mut ours, mut theirs) = (opened(own), opened(other));
        match_written(&mut ours, &mut theirs, [self.source.segments, self.translation.segments]);
        match_equal(&mut ours, &mut theirs);
        match_agreeing(&mut ours, &mut theirs);
        let mut found: Vec<_> = self.exchanged(&ours, &theirs).into_iter().collect();
        found.extend(self.contradicting(own, other));
        found.extend(self.other_rank(&mut ours, &mut theirs));
        cover(&mut ours, &theirs);
        cover(&mut theirs, &ours);
        let shift = is_shifted(own, other);
        if self.is_parallel {
            found.extend(self.replaced(&mut ours, &mut theirs, shift));
        }
        let left = |open: &&Open<'s>| !open.is_matched && !open.is_covered && open.fact.strength != Strength::Loose;
        strays.missing.extend(ours.iter().filter(left).map(|open| open.fact));
        strays.added.extend(theirs.iter().filter(left).map(|open| open.fact));
        found
    }

    /// Returns whether both segments have the same words, which two languages may read in two ways.
    fn is_untranslated(&self, own: &[Fact], other: &[Fact]) -> bool {
        let words = |side: Side<'s>, fact: Option<&Fact>| {
            fact.and_then(|fact| side.segments.get(fact.home as usize)).map(|segment| segment.words.as_str())
        };
        let (here, there) = (words(self.source, own.first()), words(self.translation, other.first()));
        self.is_parallel && here.is_some() && here == there
    }

    /// Pairs facts that replace each other: each segment states something of a kind that the other does not.
    fn replaced(&self, ours: &mut [Open<'s>], theirs: &mut [Open<'s>], is_shifted: bool) -> Vec<Discrepancy> {
        let mut found = Vec::new();
        let is_open = |open: &Open<'_>| !open.is_matched && open.fact.strength != Strength::Loose;
        // Facts that nothing else states come first; at least one of two is such a fact.
        for is_strict in [true, false] {
            let mut pairs = Vec::new();
            for (at, own) in ours.iter().enumerate().filter(|(_, own)| is_open(own)).take(WINDOW) {
                for (to, other) in theirs.iter().enumerate().filter(|(_, other)| is_open(other)).take(WINDOW) {
                    let is_new = match is_strict {
                        true => !own.is_covered && !other.is_covered,
                        false => own.is_covered != other.is_covered,
                    };
                    let likeness =
                        alike(&own.fact.what, &other.fact.what).filter(|_| is_new && !are_apart(own.fact, other.fact));
                    pairs.extend(likeness.map(|likeness| (likeness, at.abs_diff(to), at, to)));
                }
            }
            pairs.sort_unstable();
            for (_, _, at, to) in pairs {
                let (own, other) = (&mut ours[at], &mut theirs[to]);
                if own.is_matched || other.is_matched {
                    continue;
                }
                (own.is_matched, other.is_matched) = (true, true);
                if !is_shifted || !are_neighbours(&own.fact.what, &other.fact.what) {
                    found.push(self.discrepancy(DiscrepancyKind::Other, Some(own.fact), Some(other.fact)));
                }
            }
        }
        found
    }

    /// Finds values that one text states as a least and the other as a most.
    fn contradicting(&self, own: &'s [Fact], other: &'s [Fact]) -> Vec<Discrepancy> {
        let bounded = |facts: &'s [Fact]| facts.iter().filter(|fact| fact.bound != Bound::Unstated).take(WINDOW);
        let contradicted = bounded(own).filter_map(|fact| {
            let mut same = other.iter().take(WINDOW).filter(|other| agree(&fact.what, &other.what)).peekable();
            let first = *same.peek()?;
            same.all(|other| fact.bound.contradicts(other.bound)).then_some((fact, first))
        });
        contradicted.map(|(fact, other)| self.discrepancy(DiscrepancyKind::Other, Some(fact), Some(other))).collect()
    }

    /// Finds a rank that the other text states otherwise: each has one rank in words without a counterpart.
    fn other_rank(&self, ours: &mut [Open<'s>], theirs: &mut [Open<'s>]) -> Option<Discrepancy> {
        let rank = |open: &[Open<'_>]| {
            let is_rank = |open: &Open<'_>| !open.is_matched && open.fact.is_ordinal && is_small(&open.fact.what);
            let mut ranks = open.iter().enumerate().filter(|(_, open)| is_rank(open)).map(|(at, _)| at);
            ranks.next().filter(|_| ranks.next().is_none())
        };
        let (at, to) = (rank(ours)?, rank(theirs)?);
        let (own, other) = (&mut ours[at], &mut theirs[to]);
        let is_firm = own.fact.strength != Strength::Loose || other.fact.strength != Strength::Loose;
        if !self.is_parallel || !is_firm || agree(&own.fact.what, &other.fact.what) {
            return None;
        }
        (own.is_matched, other.is_matched) = (true, true);
        Some(self.discrepancy(DiscrepancyKind::Other, Some(own.fact), Some(other.fact)))
    }

    /// Finds two values of one kind that stand in the other order.
    fn exchanged(&self, ours: &[Open<'s>], theirs: &[Open<'s>]) -> Option<Discrepancy> {
        let firm = |open: &[Open<'s>]| -> Vec<&'s Fact> {
            open.iter()
                .filter(|open| open.fact.strength != Strength::Loose && is_ordered(&open.fact.what))
                .map(|open| open.fact)
                .collect()
        };
        let (ours, theirs) = (firm(ours), firm(theirs));
        let ([a, b], [x, y]) = (&ours[..], &theirs[..]) else { return None };
        let are_comparable = alike(&a.what, &b.what) == Some(0);
        let is_exchanged =
            are_comparable && agree(&a.what, &y.what) && agree(&b.what, &x.what) && !agree(&a.what, &x.what);
        let are_kept = keeps_order(&a.what) && keeps_order(&b.what) && a.is_from == x.is_from;
        let is_change = (a.is_from && x.is_from || are_kept) && self.is_parallel;
        let mut found = self.discrepancy(DiscrepancyKind::Order, Some(a), Some(x));
        found.is_sure = is_change;
        is_exchanged.then_some(found)
    }

    /// Returns the facts that the other text states nowhere.
    fn strays(&self, strays: &Strays<'s>) -> Vec<Discrepancy> {
        let (here, there) = (Everything::of(self.source.sheet), Everything::of(self.translation.sheet));
        let unstated = |facts: &[&'s Fact], other: &Everything<'_>| -> Vec<&'s Fact> {
            let facts = facts.iter().copied().take(MOST_STRAYS);
            facts.filter(|fact| is_telling(fact) && !other.states(&fact.what)).collect()
        };
        let mut missing = unstated(&strays.missing, &there);
        let mut added = unstated(&strays.added, &here);
        let mut found = Vec::new();
        if !self.is_parallel {
            missing.retain(|own| {
                let at = added.iter().take(WINDOW).position(|other| alike(&own.what, &other.what).is_some());
                let other = at.map(|at| added.remove(at));
                found.extend(other.map(|other| self.discrepancy(DiscrepancyKind::Other, Some(own), Some(other))));
                at.is_none()
            });
        }
        found.extend(missing.into_iter().map(|fact| self.discrepancy(DiscrepancyKind::Missing, Some(fact), None)));
        found.extend(added.into_iter().map(|fact| self.discrepancy(DiscrepancyKind::Added, None, Some(fact))));
        found
    }

    fn discrepancy(&self, kind: DiscrepancyKind, own: Option<&Fact>, other: Option<&Fact>) -> Discrepancy {
        let start = |side: Side<'_>, segment: Option<u32>| {
            let segment = segment.filter(|_| self.is_parallel);
            let start = segment.and_then(|segment| side.sheet.starts.get(segment as usize)).copied().unwrap_or(0);
            start..start
        };
        let counterpart = |fact: Option<&Fact>| fact.map(|fact| fact.segment).filter(|_| self.is_parallel);
        let (own_segment, other_segment) = (own.map(|fact| fact.segment), other.map(|fact| fact.segment));
        let is_small = |fact: Option<&Fact>| fact.is_some_and(|fact| is_small(&fact.what));
        Discrepancy {
            kind,
            is_sure: kind == DiscrepancyKind::Other || !(is_small(own) || is_small(other)),
            source: own.map(|fact| fact.what.clone()),
            translation: other.map(|fact| fact.what.clone()),
            source_words: own.map_or_else(Box::default, |fact| written(fact, self.source.segments)),
            translation_words: other.map_or_else(Box::default, |fact| written(fact, self.translation.segments)),
            source_place: own.map_or_else(|| start(self.source, other_segment), |fact| fact.place.clone()),
            translation_place: other.map_or_else(|| start(self.translation, own_segment), |fact| fact.place.clone()),
            source_segment: own_segment.or(counterpart(other)),
            translation_segment: other_segment.or(counterpart(own)),
        }
    }
}

/// Returns the words in which a text states a fact; none for the target of a link.
fn words_of<'s>(fact: &Fact, segments: &'s [Segment]) -> &'s str {
    let segment = segments.get(fact.home as usize);
    let words = segment.and_then(|segment| segment.words.get(fact.words.start as usize..fact.words.end as usize));
    words.unwrap_or_default()
}

/// Returns how a text shows a fact.
fn written(fact: &Fact, segments: &[Segment]) -> Box<str> {
    match words_of(fact, segments) {
        "" => fact.what.to_string().into(),
        words => words.into(),
    }
}

fn opened(facts: &[Fact]) -> Vec<Open<'_>> {
    facts.iter().map(|fact| Open { fact, is_matched: false, is_covered: false }).collect()
}

/// Matches figures that both texts write alike, although their languages read them in two ways: 18.03.12.
fn match_written(ours: &mut [Open<'_>], theirs: &mut [Open<'_>], [here, there]: [&[Segment]; 2]) {
    let is_long = |fact: &Fact| fact.strength == Strength::Figure && fact.words.len() >= LONG;
    for own in ours.iter_mut().filter(|own| is_long(own.fact)).take(WINDOW) {
        let words = words_of(own.fact, here);
        let same = |other: &&mut Open<'_>| {
            !other.is_matched
                && is_long(other.fact)
                && are_read_apart(own.fact, other.fact)
                && words_of(other.fact, there) == words
        };
        if let Some(other) =
            theirs.iter_mut().filter(|other| other.fact.words.len() == words.len()).take(WINDOW).find(same)
        {
            (own.is_matched, other.is_matched) = (true, true);
        }
    }
}

/// Returns whether the numbers of two facts differ, so that only their signs can tell that they are the same.
fn are_read_apart(a: &Fact, b: &Fact) -> bool {
    match (&a.what, &b.what) {
        (FactValue::Quantity(a), FactValue::Quantity(b)) => a.number != b.number,
        _ => true,
    }
}

/// Matches facts of the same value, each with one.
fn match_equal(ours: &mut [Open<'_>], theirs: &mut [Open<'_>]) {
    let mut waiting: BTreeMap<&FactValue, Vec<usize>> = BTreeMap::new();
    for (at, other) in theirs.iter().enumerate().rev().filter(|(_, other)| !other.is_matched) {
        waiting.entry(&other.fact.what).or_default().push(at);
    }
    let mut matched = Vec::new();
    for own in ours.iter_mut().filter(|own| !own.is_matched && own.fact.strength != Strength::Loose) {
        if let Some(at) = waiting.get_mut(&own.fact.what).and_then(Vec::pop) {
            own.is_matched = true;
            matched.push(at);
        }
    }
    for at in matched {
        theirs[at].is_matched = true;
    }
}

/// Matches facts that two languages state in their own ways, each with one. Words that may count nothing
/// come last.
fn match_agreeing(ours: &mut [Open<'_>], theirs: &mut [Open<'_>]) {
    let is_loose = |open: &Open<'_>| open.fact.strength == Strength::Loose;
    for (own_is_loose, other_is_loose) in [(false, false), (false, true), (true, false)] {
        for own in ours.iter_mut().filter(|own| !own.is_matched && is_loose(own) == own_is_loose).take(WINDOW) {
            let mut fitting =
                theirs.iter_mut().filter(|other| !other.is_matched && is_loose(other) == other_is_loose).take(WINDOW);
            if let Some(other) = fitting.find(|other| agree(&own.fact.what, &other.fact.what)) {
                (own.is_matched, other.is_matched) = (true, true);
            }
        }
    }
}

/// Notes the facts that a fact of the other segment states although it has its own counterpart.
fn cover(open: &mut [Open<'_>], others: &[Open<'_>]) {
    for own in open.iter_mut().filter(|own| !own.is_matched).take(WINDOW) {
        own.is_covered = others.iter().take(WINDOW).any(|other| agree(&own.fact.what, &other.fact.what));
    }
}

/// Returns whether a time stands in two zones, so that its day may differ by one.
fn is_shifted(own: &[Fact], other: &[Fact]) -> bool {
    own.iter().take(WINDOW).any(|own| other.iter().take(WINDOW).any(|other| crosses_midnight(&own.what, &other.what)))
}

/// All that a text states.
struct Everything<'s> {
    sheet: &'s FactSheet,
    values: BTreeSet<&'s FactValue>,
}

impl<'s> Everything<'s> {
    fn of(sheet: &'s FactSheet) -> Self {
        Self { sheet, values: sheet.facts.iter().map(|fact| &fact.what).collect() }
    }

    fn states(&self, what: &FactValue) -> bool {
        let is_year = |number: &Decimal| number.to_whole().is_some_and(|year| (1800..2200).contains(&year));
        let is_year = matches!(what, FactValue::Quantity(Quantity { number, unit: Unit::None, .. }) if is_year(number));
        (is_year && self.sheet.has_relative_year)
            || self.values.contains(what)
            || self.values.iter().take(MOST_VALUES).any(|other| agree(what, other) || has_host(what, other))
    }
}

/// So many different values of a text are compared with one that another text has.
const MOST_VALUES: usize = 2_000;

/// Returns whether an address names a machine that another address names too.
fn has_host(what: &FactValue, other: &FactValue) -> bool {
    matches!((what, other), (FactValue::Address(a), FactValue::Address(b)) if host(a) == host(b) && !a.contains('@'))
}
