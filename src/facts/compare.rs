//! Compares the facts that two texts in different languages state.

use super::{Currency, Decimal, Fact, FactSheet, FactValue, WrittenNumber};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

/// A difference between a source text and its translation, with the places of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discrepancy {
    /// What the source text states. `None` where the translation adds something.
    pub source: Option<FactValue>,
    pub translation: Option<FactValue>,
    pub source_place: Range<u32>,
    pub translation_place: Range<u32>,
    /// The numbers of the segments, as far as they are known.
    pub source_segment: Option<u32>,
    pub translation_segment: Option<u32>,
}

/// Numbers below this are often written as words or expressed by grammar: 1件ごと, a pair.
const SMALL: u64 = 13;

/// A fact that one text states and the other does not.
struct Stray<'s> {
    what: FactValue,
    segment: u32,
    /// Empty where only its segment is known.
    place: &'s Range<u32>,
}

/// Returns the facts that one text states and the other does not.
pub fn discrepancies(source: &FactSheet, translation: &FactSheet) -> Vec<Discrepancy> {
    let is_parallel = source.shape == translation.shape && source.starts.len() == translation.starts.len();
    if is_parallel && says_the_same(source, translation) {
        return Vec::new();
    }
    compared(source, translation, is_parallel)
}

fn compared(source: &FactSheet, translation: &FactSheet, is_parallel: bool) -> Vec<Discrepancy> {
    let in_source = Index::of(source);
    let in_translation = Index::of(translation);
    let (mut missing, mut extra) = if is_parallel { replaced(source, translation) } else { (Vec::new(), Vec::new()) };
    let lost = source.facts.iter().filter(|fact| !in_translation.covers(&fact.what));
    missing.extend(lost.map(stray));
    let gained =
        translation.facts.iter().filter(|fact| is_telling(&fact.what) && !in_source.covers_loosely(&fact.what));
    extra.extend(gained.map(stray));
    let order = |strays: &mut Vec<Stray<'_>>| {
        strays.sort_by_key(|stray| (stray.segment, stray.place.start, stray.place.end));
        strays.dedup_by(|a, b| (a.segment, a.place) == (b.segment, b.place) && (a.place.end > 0 || a.what == b.what));
    };
    order(&mut missing);
    order(&mut extra);
    pair_up(source, translation, is_parallel, missing, extra)
}

fn pair_up(
    source: &FactSheet,
    translation: &FactSheet,
    is_parallel: bool,
    missing: Vec<Stray<'_>>,
    extra: Vec<Stray<'_>>,
) -> Vec<Discrepancy> {
    let start = |sheet: &FactSheet, segment: u32| {
        let start = sheet.starts.get(segment as usize).copied().unwrap_or(0);
        start..start
    };
    let mut waiting: BTreeMap<u32, VecDeque<Stray<'_>>> = BTreeMap::new();
    for fact in extra {
        waiting.entry(if is_parallel { fact.segment } else { 0 }).or_default().push_back(fact);
    }
    let mut found = Vec::new();
    for lost in missing {
        let candidates = waiting.get_mut(&if is_parallel { lost.segment } else { 0 });
        let partner = candidates.and_then(|strays| take_alike(strays, &lost.what));
        let place = if lost.place.end == 0 { start(source, lost.segment) } else { lost.place.clone() };
        let counterpart = is_parallel.then_some(lost.segment);
        found.push(Discrepancy {
            source: Some(lost.what),
            translation: partner.as_ref().map(|fact| fact.what.clone()),
            source_place: place,
            translation_place: match partner.as_ref().filter(|fact| fact.place.end > 0) {
                Some(fact) => fact.place.clone(),
                None => counterpart.map_or(0..0, |segment| start(translation, segment)),
            },
            source_segment: Some(lost.segment),
            translation_segment: partner.as_ref().map(|fact| fact.segment).or(counterpart),
        });
    }
    for fact in waiting.into_values().flatten() {
        let counterpart = is_parallel.then_some(fact.segment);
        found.push(Discrepancy {
            source: None,
            translation: Some(fact.what.clone()),
            source_place: counterpart.map_or(0..0, |segment| start(source, segment)),
            translation_place: fact.place.clone(),
            source_segment: counterpart,
            translation_segment: Some(fact.segment),
        });
    }
    found
}

/// Returns whether two texts state the same facts segment by segment. Most translations do, and
/// need no closer comparison.
fn says_the_same(source: &FactSheet, translation: &FactSheet) -> bool {
    fn values(sheet: &FactSheet) -> impl Iterator<Item = (u32, &FactValue)> {
        sheet.facts.iter().map(|fact| (fact.segment, &fact.what))
    }
    let is_firm = |spelt: &WrittenNumber| spelt.is_firm;
    values(source).eq(values(translation)) && !source.spelt.iter().chain(&translation.spelt).any(is_firm)
}

/// Returns facts that replace each other, even if both texts state them elsewhere: of two segments
/// that correspond, each states something of a kind that the other does not.
fn replaced<'s>(source: &'s FactSheet, translation: &'s FactSheet) -> (Vec<Stray<'s>>, Vec<Stray<'s>>) {
    let (mut missing, mut extra) = (Vec::new(), Vec::new());
    let (mut ours, mut theirs) = (Segments::of(source), Segments::of(translation));
    for segment in 0..u32::try_from(source.starts.len()).unwrap_or(u32::MAX) {
        let ((own, own_spelt), (other, other_spelt)) = (ours.take(segment), theirs.take(segment));
        if (other.is_empty() && other_spelt.is_empty()) || (own.is_empty() && own_spelt.is_empty()) {
            continue;
        }
        let is_firm = own_spelt.iter().chain(other_spelt).any(|spelt| spelt.is_firm);
        if !is_firm && own.iter().map(|fact| &fact.what).eq(other.iter().map(|fact| &fact.what)) {
            continue;
        }
        let (here, there) = (Index::new(own.iter(), own_spelt), Index::new(other.iter(), other_spelt));
        let gained = other.iter().filter(|fact| !here.covers(&fact.what)).map(stray);
        let gained = gained.chain(lost_spelt(other_spelt, &here, segment));
        let lost = lost_facts(own, other, &there).into_iter().chain(lost_spelt(own_spelt, &there, segment));
        let mut waiting: VecDeque<_> = lost.collect();
        for fact in gained {
            if let Some(lost) = take_alike(&mut waiting, &fact.what) {
                missing.push(lost);
                extra.push(fact);
            }
        }
    }
    (missing, extra)
}

/// Returns the facts of a segment that have no equal in the translation, or fewer.
fn lost_facts<'s>(own: &'s [Fact], other: &[Fact], there: &Index<'_>) -> Vec<Stray<'s>> {
    let mut balance: BTreeMap<&FactValue, isize> = BTreeMap::new();
    own.iter().for_each(|fact| *balance.entry(&fact.what).or_default() += 1);
    other.iter().for_each(|fact| *balance.entry(&fact.what).or_default() -= 1);
    let (nowhere, rest): (Vec<_>, Vec<_>) = own.iter().partition(|fact| !there.covers(&fact.what));
    let fewer = rest.into_iter().filter(|fact| balance.get(&fact.what).is_some_and(|count| *count > 0));
    nowhere.into_iter().chain(fewer).map(stray).collect()
}

/// Takes the first fact that may stand in the place of another. Distant ones do not correspond, and
/// trying all would take quadratic time.
fn take_alike<'s>(waiting: &mut VecDeque<Stray<'s>>, what: &FactValue) -> Option<Stray<'s>> {
    let at = waiting.iter().take(64).position(|stray| is_alike(&stray.what, what))?;
    waiting.remove(at)
}

fn stray(fact: &Fact) -> Stray<'_> {
    Stray { what: fact.what.clone(), segment: fact.segment, place: &fact.place }
}

fn lost_spelt<'s>(own: &'s [WrittenNumber], there: &Index<'_>, segment: u32) -> Vec<Stray<'s>> {
    let lost =
        own.iter().filter(|spelt| spelt.is_firm).map(|spelt| FactValue::Number(Decimal::whole(spelt.number.into())));
    lost.filter(|what| !there.covers(what)).map(|what| Stray { what, segment, place: &(0..0) }).collect()
}

/// Reads the facts of a text segment by segment.
struct Segments<'s> {
    facts: &'s [Fact],
    spelt: &'s [WrittenNumber],
}

impl<'s> Segments<'s> {
    fn of(sheet: &'s FactSheet) -> Self {
        Self { facts: &sheet.facts, spelt: &sheet.spelt }
    }

    fn take(&mut self, segment: u32) -> (&'s [Fact], &'s [WrittenNumber]) {
        let (facts, rest) = self.facts.split_at(self.facts.partition_point(|fact| fact.segment <= segment));
        let (spelt, rest_spelt) = self.spelt.split_at(self.spelt.partition_point(|spelt| spelt.segment <= segment));
        (self.facts, self.spelt) = (rest, rest_spelt);
        (facts, spelt)
    }
}

/// Returns whether a fact that only the translation has cannot result from its grammar.
fn is_telling(what: &FactValue) -> bool {
    match what {
        FactValue::Number(number) => !number.is_below(SMALL),
        // A month's name may stand for 当月.
        FactValue::Date { day, .. } => *day > 0,
        FactValue::Time { .. }
        | FactValue::Amount(..)
        | FactValue::Percent(_)
        | FactValue::Document { .. }
        | FactValue::Phone(_)
        | FactValue::Address(_) => true,
    }
}

/// Returns whether a fact may stand in the place of another.
fn is_alike(a: &FactValue, b: &FactValue) -> bool {
    use FactValue::{Address, Amount, Date, Document, Number, Percent, Phone, Time};
    matches!(
        (a, b),
        (Number(_) | Amount(..) | Percent(_), Number(_) | Amount(..) | Percent(_))
            | (Date { .. }, Date { .. })
            | (Time { .. }, Time { .. })
            | (Document { .. }, Document { .. })
            | (Phone(_) | Number(_), Phone(_))
            | (Phone(_), Number(_))
            | (Address(_), Address(_))
    )
}

/// The facts of a text, or of a segment of it, indexed for lookups.
struct Index<'f> {
    numbers: BTreeSet<Decimal>,
    spelt: BTreeSet<u32>,
    amounts: BTreeSet<(Decimal, Currency)>,
    priced: BTreeSet<Decimal>,
    percents: BTreeSet<Decimal>,
    days: BTreeSet<(u8, u8)>,
    bare_days: BTreeSet<u8>,
    months: BTreeSet<u8>,
    years: BTreeSet<u16>,
    times: BTreeSet<u16>,
    documents: BTreeSet<(u16, u32)>,
    document_numbers: BTreeSet<u64>,
    phones: BTreeSet<u64>,
    /// The last digits of the telephone numbers, without the area code.
    local_phones: BTreeSet<u64>,
    addresses: BTreeSet<&'f str>,
    has_relative_year: bool,
}

impl<'f> Index<'f> {
    fn of(sheet: &'f FactSheet) -> Self {
        Self { has_relative_year: sheet.has_relative_year, ..Self::new(sheet.facts.iter(), &sheet.spelt) }
    }

    fn new(facts: impl Iterator<Item = &'f Fact>, spelt: &[WrittenNumber]) -> Self {
        let mut index = Self {
            numbers: BTreeSet::new(),
            spelt: spelt.iter().map(|spelt| spelt.number).collect(),
            amounts: BTreeSet::new(),
            priced: BTreeSet::new(),
            percents: BTreeSet::new(),
            days: BTreeSet::new(),
            bare_days: BTreeSet::new(),
            months: BTreeSet::new(),
            years: BTreeSet::new(),
            times: BTreeSet::new(),
            documents: BTreeSet::new(),
            document_numbers: BTreeSet::new(),
            phones: BTreeSet::new(),
            local_phones: BTreeSet::new(),
            addresses: BTreeSet::new(),
            has_relative_year: false,
        };
        for fact in facts {
            index.add(&fact.what);
        }
        index
    }

    fn add(&mut self, what: &'f FactValue) {
        match what {
            FactValue::Number(number) => {
                self.numbers.insert(*number);
            }
            FactValue::Amount(number, currency) => {
                self.amounts.insert((*number, *currency));
                self.priced.insert(*number);
            }
            FactValue::Percent(number) => {
                self.percents.insert(*number);
            }
            FactValue::Date { year, month, day } => {
                if *year > 0 {
                    self.years.insert(*year);
                }
                if *day > 0 {
                    self.days.insert((*month, *day));
                    self.bare_days.insert(*day);
                }
                self.months.insert(*month);
            }
            FactValue::Time { minutes, may_be_afternoon } => {
                self.times.insert(*minutes);
                if *may_be_afternoon {
                    self.times.insert(minutes + 720);
                }
            }
            FactValue::Document { year, number } => {
                self.documents.insert((*year, *number));
                self.document_numbers.insert((*number).into());
            }
            FactValue::Phone(digits) => {
                self.phones.insert(*digits);
                self.local_phones.extend((5..9).map(|places| digits % 10_u64.pow(places)));
            }
            FactValue::Address(address) => {
                self.addresses.insert(address);
            }
        }
    }

    fn has_number(&self, number: Decimal) -> bool {
        self.numbers.contains(&number)
            || number
                .to_whole()
                .and_then(|whole| u32::try_from(whole).ok())
                .is_some_and(|whole| self.spelt.contains(&whole))
    }

    fn has_year(&self, year: u16) -> bool {
        self.years.contains(&year)
            || self.has_number(Decimal::whole(year.into()))
            || self.documents.range((year, 0)..=(year, u32::MAX)).next().is_some()
    }

    fn covers(&self, what: &FactValue) -> bool {
        match what {
            FactValue::Number(number) => self.covers_number(*number),
            FactValue::Amount(number, currency) => {
                self.amounts.contains(&(*number, *currency)) || self.has_number(*number)
            }
            FactValue::Percent(number) => self.percents.contains(number) || self.has_number(*number),
            FactValue::Date { year, month, day } => {
                let year = *year == 0 || self.has_year(*year) || self.has_relative_year;
                year && if *day > 0 { self.has_day(*month, *day) } else { self.has_month(*month) }
            }
            FactValue::Time { minutes, may_be_afternoon } => {
                let has = |minutes: u16| {
                    let is_hour = minutes.is_multiple_of(60);
                    self.times.contains(&minutes)
                        || (is_hour
                            && (self.has_hour(minutes / 60) || (minutes > 720 && self.has_hour(minutes / 60 - 12))))
                };
                has(*minutes) || (*may_be_afternoon && has(minutes + 720))
            }
            FactValue::Document { year, number } => {
                self.documents.contains(&(*year, *number))
                    || (self.has_year(*year) && self.has_number(Decimal::whole((*number).into())))
            }
            FactValue::Phone(digits) => {
                self.phones.contains(digits)
                    || (5..9).any(|places| self.has_number(Decimal::whole(digits % 10_u64.pow(places))))
            }
            FactValue::Address(address) => self.addresses.contains(address.as_ref()) || !is_common(address),
        }
    }

    fn has_hour(&self, hour: u16) -> bool {
        self.has_number(Decimal::whole(hour.into()))
    }

    fn has_month(&self, month: u8) -> bool {
        self.months.contains(&month) || self.has_number(Decimal::whole(month.into()))
    }

    fn has_day(&self, month: u8, day: u8) -> bool {
        self.days.contains(&(month, day)) || (self.has_number(Decimal::whole(day.into())) && self.has_month(month))
    }

    fn covers_number(&self, number: Decimal) -> bool {
        if self.has_number(number) || self.priced.contains(&number) || self.percents.contains(&number) {
            return true;
        }
        let Some(whole) = number.to_whole() else { return false };
        let is_year = (1800..2200).contains(&whole);
        let year = u16::try_from(whole).unwrap_or(0);
        let is_day = whole < 32 && self.bare_days.contains(&u8::try_from(whole).unwrap_or(0));
        let is_hour = whole < 25
            && [whole, whole + 12].iter().any(|hour| self.times.contains(&(u16::try_from(hour * 60).unwrap_or(0))));
        let is_of_document = self.document_numbers.contains(&whole);
        let is_of_phone = whole > 9_999 && self.local_phones.contains(&whole);
        (is_year && (self.has_year(year) || self.has_relative_year))
            || is_day
            || is_hour
            || is_of_document
            || is_of_phone
    }

    /// Returns as [`Self::covers`], but the year that a translation adds to a day is no addition.
    fn covers_loosely(&self, what: &FactValue) -> bool {
        match what {
            FactValue::Date { year, month, day } if *day > 0 && !self.days.is_empty() => {
                let has_other_year =
                    !self.years.is_empty() && !self.has_year(*year) && self.days.contains(&(*month, *day));
                self.has_day(*month, *day) && !has_other_year || self.covers(what)
            }
            _ => self.covers(what),
        }
    }
}

/// Returns whether an address is the same in every language. Pages of other sites have one address
/// for each language; mailboxes and items of the site itself have one.
fn is_common(address: &str) -> bool {
    !address.starts_with("http") && !address.starts_with('#') && !address.starts_with('/') && !address.ends_with(".md")
}

#[cfg(test)]
mod tests {
    use super::compared;
    use crate::facts::{FactSheet, Language};
    use crate::segment::{Role, Segment};
    use proptest::prelude::*;

    const FACTS: [&str; 12] = [
        "4 January 2013",
        "in May",
        "5 January",
        "2013",
        "8:30",
        "9 p.m.",
        "15 million yuan",
        "12.5 per cent",
        "[2012] No. 12",
        "0431-8877-6655",
        "info@example.org",
        "http://example.org/a",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Texts that state the same facts therefore need not be compared.
        #[test]
        fn no_text_differs_from_itself(facts in proptest::collection::vec(proptest::sample::subsequence(&FACTS[..], 0..6), 0..5)) {
            let words: Vec<_> = facts.iter().map(|facts| format!("See {}.", facts.join(" and "))).collect();
            let segments: Vec<_> = words.iter().map(|words| Segment::new(Role::Paragraph, words, 0..0)).collect();
            let sheet = FactSheet::of(&segments, "", Language::English);
            prop_assert_eq!(compared(&sheet, &sheet, true), Vec::new());
        }
    }
}
