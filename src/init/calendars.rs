//! The calendars of working days that the program brings.

use super::new_site::NewFile;
use jiff::tz::TimeZone;

/// The time zones in which the holidays of the People's Republic of China apply.
const ZONES: [&str; 5] = ["Asia/Shanghai", "Asia/Urumqi", "Asia/Harbin", "Asia/Chongqing", "PRC"];

macro_rules! years {
    ($($year:literal),*) => {
        const YEARS: &[(&str, &str)] = &[$(($year, include_str!(concat!("calendars/", $year, ".toml")))),*];
    };
}

years!(
    "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025",
    "2026"
);

/// Returns the calendars of an office by its time zone.
pub fn of(zone: &TimeZone) -> Vec<NewFile> {
    let is_known = zone.iana_name().is_some_and(|name| ZONES.contains(&name));
    let years = if is_known { YEARS } else { &[] };
    years.iter().map(|(year, text)| NewFile::new(format!("content/calendar/{year}.toml"), *text)).collect()
}
