//! The facts of a text that no translation may alter: numbers, dates, times, amounts, percentages,
//! document and telephone numbers, addresses. They are read from words in Chinese, English,
//! Japanese, Russian and Korean into values that are independent of the language.

mod address;
mod calendar;
mod clock;
mod compare;
mod decimal;
mod letters;
mod number;
mod numerals;
mod scan;
mod token;

pub(crate) use compare::{Discrepancy, discrepancies};
pub(crate) use decimal::Decimal;

use crate::segment::{Role, Segment, hash_number};
use crate::source::floor_char_boundary;
use crate::text::{is_cyrillic, is_hangul_syllable, is_ideograph, is_kana};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use unic_langid::LanguageIdentifier;

/// The language by whose conventions a text writes its numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Chinese,
    Japanese,
    Korean,
    Russian,
    /// English, and any other.
    English,
}

impl Language {
    pub fn of(tag: &LanguageIdentifier) -> Self {
        match tag.language.as_str() {
            "zh" => Self::Chinese,
            "ja" => Self::Japanese,
            "ko" => Self::Korean,
            "ru" => Self::Russian,
            _ => Self::English,
        }
    }

    /// Guesses the language from the scripts of the words, where no tag states it.
    pub fn guess<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let (mut han, mut kana, mut hangul, mut cyrillic, mut latin) = (0_usize, 0, 0, 0, 0);
        for c in words.into_iter().flat_map(str::chars).take(20_000) {
            match c {
                c if is_kana(c) => kana += 1,
                c if is_ideograph(c) => han += 1,
                c if is_hangul_syllable(c) => hangul += 1,
                c if is_cyrillic(c) => cyrillic += 1,
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ => {}
            }
        }
        // A page about programs is half Latin whatever its language, and one Chinese character
        // counts as much as three letters.
        let asian = if kana * 8 > han { Self::Japanese } else { Self::Chinese };
        let scores = [
            (latin / 8, Self::English),
            (cyrillic, Self::Russian),
            (hangul * 2, Self::Korean),
            ((han + kana) * 3, asian),
        ];
        scores.into_iter().max_by_key(|(score, _)| *score).map_or(Self::English, |(_, language)| language)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Currency {
    Yuan,
    Dollar,
    Euro,
    Yen,
    Won,
    Rouble,
}

/// One stated fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactValue {
    Number(Decimal),
    Amount(Decimal, Currency),
    Percent(Decimal),
    /// The stated parts of year, month and day. A part that is not stated is 0. A year alone is a
    /// number.
    Date {
        year: u16,
        month: u8,
        day: u8,
    },
    /// A time of day, in minutes after midnight.
    Time {
        minutes: u16,
        /// Whether the time may also be twelve hours later.
        may_be_afternoon: bool,
    },
    Document {
        year: u16,
        number: u32,
    },
    /// Without leading zeros and the country code.
    Phone(u64),
    /// The address of a page, a mailbox or an item.
    Address(Box<str>),
}

impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) | Self::Amount(number, _) => number.fmt(f),
            Self::Percent(number) => write!(f, "{number}%"),
            Self::Date { year: 0, month, day: 0 } => write!(f, "--{month:02}"),
            Self::Date { year: 0, month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Date { year, month, day: 0 } => write!(f, "{year}-{month:02}"),
            Self::Date { year, month, day } => write!(f, "{year}-{month:02}-{day:02}"),
            Self::Time { minutes, .. } => write!(f, "{}:{:02}", minutes / 60, minutes % 60),
            Self::Document { year, number } => write!(f, "〔{year}〕{number}"),
            Self::Phone(digits) => digits.fmt(f),
            Self::Address(address) => f.write_str(address),
        }
    }
}

/// A fact and its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub what: FactValue,
    /// The number of its segment.
    pub segment: u32,
    pub place: Range<u32>,
}

/// A whole number written in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WrittenNumber {
    /// The number of its segment.
    pub segment: u32,
    pub number: u32,
    /// Whether it certainly counts something.
    pub is_firm: bool,
}

/// Everything that a text states, small enough to be kept for every text of a site.
#[derive(Clone, Debug, Default)]
pub struct FactSheet {
    pub facts: Vec<Fact>,
    /// Numbers written in words, which may or may not be meant as facts.
    pub spelt: Vec<WrittenNumber>,
    /// Whether a year is stated by its distance: 去年, last year.
    pub has_relative_year: bool,
    /// The byte at which each segment begins.
    pub starts: Vec<u32>,
    /// A hash that is equal for texts whose segments correspond one to one.
    pub shape: u64,
    pub list_items: u32,
    pub rows: u32,
}

/// A fact in a string of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub what: FactValue,
    pub place: Range<usize>,
}

/// The facts that a string of words states.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    pub found: Vec<Found>,
    pub spelt: BTreeSet<Decimal>,
    /// Numbers in words that certainly count something.
    pub counted: Vec<Found>,
    pub has_relative_year: bool,
}

/// Reads the facts of a string of words.
pub fn facts_of(words: &str, language: Language) -> Stated {
    let mut stated = Stated::default();
    numerals::read(words, language, &mut stated);
    scan::read(words, language, &mut stated);
    stated.found.sort_by_key(|found| found.place.start);
    stated
}

impl FactSheet {
    /// Returns the facts of a text's segments. Their places are bytes of `file`.
    pub fn of(segments: &[Segment], file: &str, language: Language) -> Self {
        let mut sheet = Self::default();
        let mut shape = String::new();
        for (number, segment) in (0..).zip(segments) {
            shape.push_str(segment.role.key());
            shape.push_str(&segment.path);
            sheet.starts.push(to_u32(segment.place.start));
            sheet.list_items += u32::from(segment.role == Role::ListItem);
            sheet.rows += u32::from(segment.begins_row());
            sheet.add(segment, number, file, language);
        }
        sheet.shape = hash_number(shape.as_bytes());
        sheet.facts.shrink_to_fit();
        sheet.spelt.shrink_to_fit();
        sheet.starts.shrink_to_fit();
        sheet
    }

    fn add(&mut self, segment: &Segment, number: u32, file: &str, language: Language) {
        // Code is compared as code.
        if matches!(segment.role, Role::Code | Role::Html) {
            return;
        }
        let stated = facts_of(&segment.words, language);
        self.has_relative_year |= stated.has_relative_year;
        let counted: BTreeSet<_> = stated.counted.into_iter().map(|found| found.what).collect();
        self.spelt.extend(stated.spelt.into_iter().filter_map(|value| {
            let is_firm = counted.contains(&FactValue::Number(value));
            Some(WrittenNumber { segment: number, number: u32::try_from(value.to_whole()?).ok()?, is_firm })
        }));
        let mut known = (0, segment.place.start);
        for found in stated.found {
            let place = locate(found.place, segment, file, &mut known);
            self.facts.push(Fact { what: found.what, segment: number, place });
        }
        // Files of the item have findings of their own.
        let has_scheme = |target: &&String| SCHEMES.iter().any(|scheme| target.starts_with(scheme));
        for target in segment.targets.iter().filter(has_scheme) {
            let place = to_u32(segment.place.start)..to_u32(segment.place.end);
            let address = FactValue::Address(target.split(' ').next().unwrap_or_default().into());
            self.facts.push(Fact { what: address, segment: number, place });
        }
    }
}

/// The schemes of links whose targets are facts.
const SCHEMES: [&str; 5] = ["item:", "mailto:", "tel:", "http:", "https:"];

/// The number of bytes by which the file may exceed the words between two facts, for their places
/// to be found: marks and the addresses of links. A longer search for each of many facts that are
/// broken by marks would take quadratic time.
const MARKS: usize = 2048;

/// Returns the place in the file of words of a segment, or the segment's place where marks break
/// the words. `known` is the end of the last place that was found, in the words and in the file.
fn locate(place: Range<usize>, segment: &Segment, file: &str, known: &mut (usize, usize)) -> Range<u32> {
    let words = &segment.words[place.clone()];
    // A file rarely has fewer bytes than words.
    let likely = known.1 + place.start.saturating_sub(known.0);
    let from = floor_char_boundary(file, likely.saturating_sub(MARKS / 32).max(known.1));
    let to = floor_char_boundary(file, (likely + words.len() + MARKS).min(segment.place.end));
    let rest = file.get(from..to).unwrap_or_default();
    // Facts are short and many: a search for their first character is faster than `find`.
    let first = words.chars().next().unwrap_or(' ');
    let found = rest.match_indices(first).map(|(at, _)| from + at).find(|at| file[*at..to].starts_with(words));
    match found {
        Some(start) => {
            *known = (place.end, start + words.len());
            to_u32(start)..to_u32(start + words.len())
        }
        None => to_u32(segment.place.start)..to_u32(segment.place.end),
    }
}

fn to_u32(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}
