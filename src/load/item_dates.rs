//! Finds dates of an item that cannot be meant: another century, a correction before the publication,
//! a folder of another month.

use crate::diagnostic::{Code, Finding};
use crate::toml_fields::{At, Fields, YEARS};
use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The months that the folder of an item may differ from its dates: a text is often begun in the
/// month before it is published.
const MONTHS_APART: i32 = 1;

/// The dates of an item that depend on each other.
#[derive(Default)]
pub struct ItemDates {
    pub published: Option<At<Timestamp>>,
    pub embargo: Option<At<Timestamp>>,
    pub expires: Option<At<Timestamp>>,
    pub correction: Option<At<Timestamp>>,
    pub withdrawn: Option<At<Timestamp>>,
}

impl ItemDates {
    /// Reports the dates that cannot be meant. `folder` is the item's id.
    pub fn check(&self, fields: &Fields<'_, '_>, folder: &str, zone: &TimeZone) {
        self.check_expiry(fields, zone);
        let Some(published) = &self.published else { return };
        // A time of day is often left out: only an earlier day is a mistake.
        for (field, at) in [("correction", &self.correction), ("withdrawn", &self.withdrawn)] {
            if let Some(at) = at.as_ref().filter(|at| day(at, zone) < day(published, zone)) {
                let finding = impossible(field, at, "before-publication", zone);
                fields.report(finding.related(published.place.clone()));
            }
        }
        let first = self.embargo.as_ref().unwrap_or(published);
        if let Some((year, month)) = month_of(folder)
            && ![published, first].iter().any(|at| apart(day(at, zone), year, month) <= MONTHS_APART)
        {
            let finding = Finding::new(Code::OtherFolderDate, published.place.clone()).with("folder", folder);
            fields.report(finding.with("published", day(published, zone).to_string()));
        }
    }
}

impl ItemDates {
    /// Reports an item that expires before readers could see it.
    fn check_expiry(&self, fields: &Fields<'_, '_>, zone: &TimeZone) {
        let Some(expires) = &self.expires else { return };
        let begins = [(&self.published, "expired-unpublished"), (&self.embargo, "expired-embargo")];
        for (begin, problem) in begins {
            if let Some(begin) = begin.as_ref().filter(|begin| begin.value >= expires.value) {
                // The end of a day is the beginning of the next.
                let within = At { value: expires.value - SignedDuration::from_secs(1), place: expires.place.clone() };
                fields.report(impossible("expires", &within, problem, zone).related(begin.place.clone()));
                return;
            }
        }
    }
}

fn impossible(field: &str, at: &At<Timestamp>, why: &'static str, zone: &TimeZone) -> Finding {
    let finding = Finding::new(Code::ImpossibleDate, at.place.clone()).with("field", field).with("problem", why);
    finding.with("date", day(at, zone).to_string())
}

fn day(at: &At<Timestamp>, zone: &TimeZone) -> civil::Date {
    zone.to_datetime(at.value).date()
}

/// Returns the year and month that an id names, such as those of `news/2013/01/vasaloppet`. The month
/// may be none of the calendar.
fn month_of(id: &str) -> Option<(i16, i16)> {
    let parts: Vec<_> = id.split('/').collect();
    let number = |part: &str, length: usize| {
        let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i16>().ok()).flatten()
    };
    let pairs = parts.windows(2).rev().skip(1);
    pairs.rev().find_map(|pair| Some((number(pair[0], 4).filter(|year| YEARS.contains(year))?, number(pair[1], 2)?)))
}

/// Returns how many months lie between a day and a month; a month that is none of the calendar is far
/// from all.
fn apart(day: civil::Date, year: i16, month: i16) -> i32 {
    if !(1..=12).contains(&month) {
        return i32::MAX;
    }
    let months = |year: i16, month: i16| i32::from(year) * 12 + i32::from(month);
    (months(day.year(), i16::from(day.month())) - months(year, month)).abs()
}
