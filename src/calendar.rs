//! Counts working days from dated data: public holidays and the weekend days that are worked in
//! their place. A year without data has no answer; nothing is guessed.

use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// One year of `content/calendar/<year>.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Year {
    /// Days off, on any weekday.
    pub holidays: BTreeSet<Date>,
    /// Weekend days that are worked.
    pub working: BTreeSet<Date>,
    /// The announcement that the data are taken from.
    pub source: String,
}

#[derive(Clone, Debug, Default)]
pub struct Calendar(BTreeMap<i16, Year>);

/// The year for which there is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownYear(pub i16);

impl Calendar {
    pub fn new(years: BTreeMap<i16, Year>) -> Self {
        Self(years)
    }

    pub fn is_working_day(&self, date: Date) -> Result<bool, UnknownYear> {
        let year = self.0.get(&date.year()).ok_or(UnknownYear(date.year()))?;
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        Ok(year.working.contains(&date) || (!is_weekend && !year.holidays.contains(&date)))
    }

    /// Returns the n-th working day after `start`, which itself does not count.
    pub fn after(&self, start: Date, working_days: u32) -> Result<Date, UnknownYear> {
        let mut date = start;
        let mut left = working_days;
        while left > 0 {
            date = date.tomorrow().map_err(|_| UnknownYear(date.year()))?;
            left -= u32::from(self.is_working_day(date)?);
        }
        Ok(date)
    }

    /// Returns the number of working days after `start`, up to and including `end`.
    pub fn between(&self, start: Date, end: Date) -> Result<u32, UnknownYear> {
        let mut count = 0;
        let mut date = start;
        while date < end {
            date = date.tomorrow().map_err(|_| UnknownYear(date.year()))?;
            count += u32::from(self.is_working_day(date)?);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The arrangement for 2013, as far as these tests need it.
    fn calendar() -> Calendar {
        let days = |month, days: &[i8]| days.iter().map(|day| date(2013, month, *day)).collect::<BTreeSet<_>>();
        let mut year = Year {
            holidays: days(2, &[9, 10, 11, 12, 13, 14, 15]),
            working: days(2, &[16, 17]),
            source: String::new(),
        };
        year.holidays.extend(days(1, &[1, 2, 3]));
        year.working.extend(days(1, &[5, 6]));
        Calendar::new(BTreeMap::from([(2013, year)]))
    }

    #[test]
    fn holidays_and_worked_weekends_count_as_announced() {
        let cases = [
            // Friday, then the worked Saturday and Sunday, then Monday.
            (date(2013, 1, 3), 1, date(2013, 1, 4)),
            (date(2013, 1, 3), 3, date(2013, 1, 6)),
            (date(2013, 1, 3), 4, date(2013, 1, 7)),
            // Over the Spring Festival: Friday the 8th, then the worked weekend of the 16th.
            (date(2013, 2, 7), 1, date(2013, 2, 8)),
            (date(2013, 2, 7), 2, date(2013, 2, 16)),
            (date(2013, 2, 7), 4, date(2013, 2, 18)),
            // An ordinary weekend.
            (date(2013, 3, 1), 1, date(2013, 3, 4)),
            (date(2013, 3, 1), 0, date(2013, 3, 1)),
        ];
        for (start, days, due) in cases {
            assert_eq!(calendar().after(start, days), Ok(due), "{days} working days after {start}");
            assert_eq!(calendar().between(start, due), Ok(days), "from {start} to {due}");
        }
    }

    #[test]
    fn a_year_without_data_has_no_answer() {
        assert_eq!(calendar().after(date(2013, 12, 30), 5), Err(UnknownYear(2014)));
        assert_eq!(calendar().is_working_day(date(2012, 6, 1)), Err(UnknownYear(2012)));
    }
}
