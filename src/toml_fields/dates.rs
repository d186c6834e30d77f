//! Fields that hold dates and moments.

use super::{At, Fields};
use crate::diagnostic::Finding;
use crate::source::Span;
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{Offset, TimeZone};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;
use toml::value::{Datetime, Offset as TomlOffset};

/// The years in which an office can publish on a website or state the date of an older document.
pub const YEARS: RangeInclusive<i16> = 1900..=2100;

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    pub at: Timestamp,
    /// Whether a date without a time stated it.
    pub is_with_day: bool,
}

impl<'t, 'r> Fields<'t, 'r> {
    /// Takes a date without a time.
    pub fn date(&mut self, field: &'static str) -> Option<At<civil::Date>> {
        let At { value, place } = self.take(field)?;
        let date = match &value {
            DeValue::Datetime(Datetime { date: Some(date), time: None, .. }) => civil_date(*date),
            _ => None,
        };
        match date {
            Some(date) => self.check_century(field, date, &place),
            None => self.reader.bad_date(field, &value, place.clone()),
        }
        date.map(|value| At { value, place })
    }

    /// Takes a moment. Without an offset it is in the site's time zone.
    pub fn moment(&mut self, field: &'static str, zone: &TimeZone) -> Option<At<Timestamp>> {
        let At { value, place } = self.take(field)?;
        let moment = match &value {
            DeValue::Datetime(datetime) => moment(*datetime, zone),
            _ => None,
        };
        match moment {
            Some(at) => self.check_century(field, zone.to_datetime(at).date(), &place),
            None => self.reader.bad_date(field, &value, place.clone()),
        }
        moment.map(|value| At { value, place })
    }

    /// Takes the end of a period. A date without a time means through that day in the site's time zone.
    pub fn end(&mut self, field: &'static str, zone: &TimeZone) -> Option<At<End>> {
        let is_day = |value: &Spanned<DeValue<'_>>| {
            matches!(value.get_ref(), DeValue::Datetime(Datetime { date: Some(_), time: None, .. }))
        };
        let is_day = self.table.get(field).is_some_and(is_day);
        let At { value, place } = self.moment(field, zone)?;
        let next_day = || zone.to_timestamp(zone.to_datetime(value).date().tomorrow().ok()?.at(0, 0, 0, 0)).ok();
        let end = is_day.then(next_day).flatten();
        Some(At { value: End { at: end.unwrap_or(value), is_with_day: end.is_some() }, place })
    }

    /// Reports a year in which no office publishes on a website, nor dates a document that it publishes.
    fn check_century(&self, field: &str, date: civil::Date, place: &Span) {
        let Some(code) = self.reader.dialect.century.filter(|_| !YEARS.contains(&date.year())) else { return };
        let finding = Finding::new(code, place.clone()).with("field", field).with("problem", "century");
        self.report(finding.with("date", date.to_string()));
    }

    pub fn dates(&mut self, field: &'static str) -> Vec<At<civil::Date>> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Array(array) = value else {
            self.reader.expected("dates", field, place);
            return Vec::new();
        };
        let dates = array.iter().filter_map(|entry| {
            let place = self.reader.span(entry.span());
            match entry.get_ref() {
                DeValue::Datetime(Datetime { date: Some(date), time: None, .. }) => {
                    civil_date(*date).map(|value| At { value, place })
                }
                other => {
                    self.reader.bad_date(field, other, place);
                    None
                }
            }
        });
        dates.collect()
    }
}

fn civil_date(date: toml::value::Date) -> Option<civil::Date> {
    let year = i16::try_from(date.year).ok()?;
    civil::Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

fn moment(datetime: Datetime, zone: &TimeZone) -> Option<Timestamp> {
    let date = civil_date(datetime.date?)?;
    let time = match datetime.time {
        None => civil::Time::midnight(),
        Some(time) => civil::Time::new(
            i8::try_from(time.hour).ok()?,
            i8::try_from(time.minute).ok()?,
            // A leap second counts as the last second of its minute, as in civil use.
            i8::try_from(time.second.unwrap_or(0).min(59)).ok()?,
            0,
        )
        .ok()?,
    };
    let local = date.to_datetime(time);
    match datetime.offset {
        None => zone.to_timestamp(local).ok(),
        Some(TomlOffset::Z) => Offset::UTC.to_timestamp(local).ok(),
        Some(TomlOffset::Custom { minutes }) => {
            Offset::from_seconds(i32::from(minutes) * 60).ok()?.to_timestamp(local).ok()
        }
    }
}
