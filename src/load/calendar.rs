//! Reads `content/calendar/<year>.toml`: the calendar by which the working days of duties are
//! counted.

use super::listing::{Listing, is_file};
use super::read;
use crate::calendar::{Calendar, Year};
use crate::diagnostic::{Code, Finding};
use crate::source::{SourceFile, Sources};
use crate::toml_fields::{CONTENT, TomlReader};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub fn calendar(sources: &dyn Sources, listing: &Listing) -> (Calendar, Vec<Finding>) {
    let mut years = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in listing.below("content/calendar/").filter(|entry| is_file(entry)) {
        let number = entry.path.name().strip_suffix(".toml").and_then(|name| name.parse::<i16>().ok());
        let Some(number) = number.filter(|number| (1900..=2200).contains(number)) else {
            findings.push(Finding::of_file(Code::StrayFile, &entry.path).with("file", entry.path.name()));
            continue;
        };
        match read::text(sources, entry) {
            Ok(file) => {
                let (year, problems) = year(&file, number);
                findings.extend(problems);
                years.insert(number, year);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    (Calendar::new(years), findings)
}

fn year(file: &SourceFile, number: i16) -> (Year, Vec<Finding>) {
    let (text, base) = file.content();
    let reader = TomlReader::new(&file.path, base, CONTENT);
    let mut fields = reader.parse(text);
    let source = fields.required_string("source").map(|at| at.value).unwrap_or_default();
    let mut days = |field| -> BTreeSet<Date> {
        let dates = fields.dates(field);
        for at in dates.iter().filter(|at| at.value.year() != number) {
            let finding = Finding::new(Code::BadValue, at.place.clone());
            fields.report(finding.with("field", field).with("expected", "day-of-year"));
        }
        dates.into_iter().map(|at| at.value).collect()
    };
    let year = Year { holidays: days("holidays"), working: days("working"), source };
    fields.finish();
    (year, reader.into_findings())
}
