//! `[[policy]]` and `[[duty]]` of site.toml, and the calendar they are counted by.

use super::fields::{At, CONTENT, Fields, Reader};
use super::{Listing, is_file, read};
use crate::calendar::{Calendar, Year};
use crate::diagnostic::{Code, Finding, Severity};
use crate::edition::Editions;
use crate::item::Kind;
use crate::policy::{Basis, Duty, Encoding, Gate, Missing, OnError, Policy, Rules, Scope, Stale, StaleRules};
use crate::site::{Section, SectionId};
use crate::source::{SourceFile, Sources};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Longer than any duty: a number beyond is a slip of the pen.
const MOST_WORKING_DAYS: u32 = 1_000;

pub fn rules(fields: &mut Fields<'_, '_>, editions: &Editions, sections: &[Section]) -> Rules {
    let policies = fields.tables("policy").into_iter().map(|table| policy(table, sections)).collect();
    let duties = fields.tables("duty").into_iter().filter_map(|table| duty(table, editions, sections)).collect();
    Rules { policies, duties }
}

/// `[publish]`
pub fn publishing(fields: &mut Fields<'_, '_>) -> (Gate, BTreeSet<Encoding>, BTreeSet<String>) {
    let usual = Gate::default();
    let Some(mut table) = fields.table("publish") else { return (usual, BTreeSet::new(), BTreeSet::new()) };
    let deny = choice(&mut table, "deny", "deny", Severity::ALL, Severity::key).unwrap_or(usual.deny);
    let on_error = choice(&mut table, "on_error", "on_error", OnError::ALL, OnError::key).unwrap_or(usual.on_error);
    let encodings = encodings(&mut table);
    let types = table.strings("attachment_types").into_iter();
    let types = types.map(|ending| ending.value.trim_start_matches('.').to_ascii_lowercase()).collect();
    table.finish();
    (Gate { deny, on_error }, encodings, types)
}

fn encodings(table: &mut Fields<'_, '_>) -> BTreeSet<Encoding> {
    let words = table.strings("precompressed");
    let found = words.iter().filter_map(|word| {
        let found = Encoding::ALL.into_iter().find(|encoding| encoding.key() == word.value);
        if found.is_none() {
            let finding = bad_value("precompressed", "encodings", word);
            table.report(finding.suggest(&word.value, Encoding::ALL.map(Encoding::key)));
        }
        found
    });
    found.collect()
}

fn policy(mut table: Fields<'_, '_>, sections: &[Section]) -> Policy {
    let scope = scope(&mut table, sections);
    let missing = choice(&mut table, "missing", "missing", Missing::ALL, Missing::key);
    let stale = table.table("stale").map(stale).unwrap_or_default();
    let policy = Policy { scope, missing, stale };
    table.finish();
    policy
}

fn stale(mut table: Fields<'_, '_>) -> StaleRules {
    let mut of = |severity| choice(&mut table, severity, "stale", Stale::ALL, Stale::key);
    let rules = StaleRules { minor: of("minor"), substantive: of("substantive"), factual: of("factual") };
    table.finish();
    rules
}

fn duty(mut table: Fields<'_, '_>, editions: &Editions, sections: &[Section]) -> Option<Duty> {
    let scope = scope(&mut table, sections);
    if !table.has("editions") {
        table.report_missing("editions", table.place().clone());
    }
    let keys = table.strings("editions");
    let owed = keys.iter().filter_map(|key| {
        let found = editions.find(&key.value);
        if found.is_none() {
            table.report(super::settings::unknown_edition(key, &editions.keys()));
        }
        found
    });
    let owed: Vec<_> = owed.collect();
    if !table.has("working_days") {
        table.report_missing("working_days", table.place().clone());
    }
    let days = table.integer("working_days");
    let basis = choice(&mut table, "basis", "basis", Basis::ALL, Basis::key);
    // Who set the duty, for people who read site.toml.
    table.string("source");
    let working_days =
        days.and_then(|days| match u32::try_from(days.value).ok().filter(|days| *days <= MOST_WORKING_DAYS) {
            Some(days) => Some(days),
            None => {
                table.report(bad_value("working_days", "working-days", &days));
                None
            }
        });
    table.finish();
    Some(Duty { scope, editions: owed, working_days: working_days?, basis: basis.unwrap_or(Basis::Policy) })
}

fn bad_value<T>(field: &str, expected: &str, at: &At<T>) -> Finding {
    Finding::new(Code::SettingsValue, at.place.clone()).with("field", field).with("expected", expected)
}

fn scope(table: &mut Fields<'_, '_>, sections: &[Section]) -> Scope {
    let section = table.string("section").and_then(|key| {
        let at = sections.iter().position(|section| section.key == key.value);
        if at.is_none() {
            let known = sections.iter().map(|section| section.key.as_str());
            table.report(bad_value("section", "known-section", &key).suggest(&key.value, known));
        }
        at.and_then(|at| u16::try_from(at).ok()).map(SectionId)
    });
    Scope { section, kind: choice(table, "kind", "kind", Kind::ALL, Kind::key) }
}

/// A field that has one of a few words.
fn choice<T: Copy, const N: usize>(
    table: &mut Fields<'_, '_>,
    field: &'static str,
    expected: &'static str,
    all: [T; N],
    key: impl Fn(T) -> &'static str,
) -> Option<T> {
    let word = table.string(field)?;
    let found = all.into_iter().find(|value| key(*value) == word.value);
    if found.is_none() {
        table.report(bad_value(field, expected, &word).suggest(&word.value, all.map(key)));
    }
    found
}

/// `content/calendar/<year>.toml`
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
    let reader = Reader::new(&file.path, base, CONTENT);
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
