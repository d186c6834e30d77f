//! Finds days that no calendar has: 31 February, and a date with another day of the week.

use super::sheet::{Fact, FactSheet};
use super::value::FactValue;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What is wrong with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayProblem {
    /// The month has no such day.
    Date,
    /// The date is this day of the week, 1 for Monday, and not the one that is written.
    Weekday(u8),
}

/// A day that no calendar has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImpossibleDay {
    pub problem: DayProblem,
    /// Its bytes in the file.
    pub place: Range<u32>,
}

/// The largest distance in bytes between a date and its day of the week.
const REACH: u32 = 8;

/// Returns the days of a text that no calendar has.
pub fn impossible(sheet: &FactSheet) -> Vec<ImpossibleDay> {
    let mut found = Vec::new();
    for (at, fact) in sheet.facts.iter().enumerate() {
        let FactValue::Date { year, month, day: 1.. } = fact.what else { continue };
        let problem = match date(fact) {
            // In a year that is not stated February may have 29 days.
            None => Some(DayProblem::Date),
            Some(date) if year > 0 => written_beside(sheet, at)
                .filter(|day| *day != weekday(date))
                .map(|_| DayProblem::Weekday(weekday(date))),
            Some(_) => None,
        };
        found.extend(
            problem.filter(|_| month <= 12).map(|problem| ImpossibleDay { problem, place: fact.place.clone() }),
        );
    }
    found
}

fn date(fact: &Fact) -> Option<Date> {
    let FactValue::Date { year, month, day } = fact.what else { return None };
    let year = if year > 0 { i16::try_from(year).ok()? } else { LEAP_YEAR };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

const LEAP_YEAR: i16 = 2012;

fn weekday(date: Date) -> u8 {
    date.weekday().to_monday_one_offset().unsigned_abs()
}

/// Returns the day of the week that stands beside a date.
fn written_beside(sheet: &FactSheet, at: usize) -> Option<u8> {
    let date = sheet.facts.get(at)?;
    let beside = |other: &Fact, gap: Option<u32>| match other.what {
        FactValue::Weekday(day) if other.home == date.home && gap.is_some_and(|gap| gap <= REACH) => Some(day),
        _ => None,
    };
    let after = sheet.facts.get(at + 1).and_then(|next| beside(next, next.words.start.checked_sub(date.words.end)));
    let before = || {
        let before = sheet.facts.get(at.checked_sub(1)?)?;
        beside(before, date.words.start.checked_sub(before.words.end))
    };
    after.or_else(before)
}
