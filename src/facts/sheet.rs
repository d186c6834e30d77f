//! The facts of a text.

use super::address;
use super::bounds::Bound;
use super::language::Language;
use super::read;
use super::stated::{Found, Strength};
use super::value::FactValue;
use crate::segment::{Role, Segment, hash_number};
use crate::source::floor_char_boundary;
use std::ops::Range;

/// A fact and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub what: FactValue,
    pub strength: Strength,
    /// Whether it is a rank.
    pub is_ordinal: bool,
    /// Whether it is what something changes from, or begins with.
    pub is_from: bool,
    /// Whether it is a least or a most.
    pub bound: Bound,
    /// The number of its segment, or of the pair of segments that correspond.
    pub segment: u32,
    /// The number of its segment in the text.
    pub home: u32,
    /// Its bytes in the words of the segment.
    pub words: Range<u32>,
    /// Its bytes in the file.
    pub place: Range<u32>,
}

/// Everything that a text states.
#[derive(Clone, Debug, Default)]
pub struct FactSheet {
    pub facts: Vec<Fact>,
    /// Whether a year is stated by its distance: 去年, last year.
    pub has_relative_year: bool,
    /// The byte at which each segment begins.
    pub starts: Vec<u32>,
    /// A hash that is equal for texts whose segments correspond one to one.
    pub shape: u64,
    pub list_items: u32,
    pub rows: u32,
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
        sheet.starts.shrink_to_fit();
        sheet
    }

    /// Returns how many facts of a segment are stated in some segments of another text.
    pub fn in_common(&self, (segment, other): (usize, &Self), segments: Range<usize>) -> usize {
        let within = |sheet: &Self, range: &Range<usize>| {
            let first = sheet.facts.partition_point(|fact| (fact.segment as usize) < range.start);
            let last = sheet.facts.partition_point(|fact| (fact.segment as usize) < range.end);
            first..last
        };
        let own = &self.facts[within(self, &(segment..segment + 1))];
        let others = &other.facts[within(other, &segments)];
        let is_shared = |fact: &&Fact| others.iter().take(MOST_COMPARED).any(|other| other.what == fact.what);
        own.iter().take(MOST_COMPARED).filter(is_shared).count()
    }

    fn add(&mut self, segment: &Segment, number: u32, file: &str, language: Language) {
        // Code is compared as code.
        if matches!(segment.role, Role::Code | Role::Html) {
            return;
        }
        let stated = read::stated(&segment.words, language);
        self.has_relative_year |= stated.has_relative_year;
        let mut known = (0, segment.place.start);
        for Found { what, strength, is_ordinal, is_from, bound, place } in stated.found {
            let words = to_u32(place.start)..to_u32(place.end);
            // A word that may count nothing is never shown.
            let place = match strength {
                Strength::Loose => 0..0,
                Strength::Figure | Strength::Counted => locate(place, segment, file, &mut known),
            };
            self.facts.push(Fact {
                what,
                strength,
                is_ordinal,
                is_from,
                bound,
                segment: number,
                home: number,
                words,
                place,
            });
        }
        // Files of the item have findings of their own.
        let has_scheme = |target: &&String| SCHEMES.iter().any(|scheme| target.starts_with(scheme));
        for target in segment.targets.iter().filter(has_scheme) {
            let place = to_u32(segment.place.start)..to_u32(segment.place.end);
            let address = address::normal(target.split(' ').next().unwrap_or_default());
            self.facts.push(Fact {
                what: FactValue::Address(address),
                strength: Strength::Figure,
                is_ordinal: false,
                is_from: false,
                bound: Bound::Unstated,
                segment: number,
                home: number,
                words: 0..0,
                place,
            });
        }
    }
}

/// So many facts of a passage are compared with those of another.
const MOST_COMPARED: usize = 64;

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
