//! Reads TOML field by field, with the place of every value, and reports all
//! that is wrong with it at once: syntax, unknown, missing, of a wrong type.

use crate::diagnostic::{Code, FINDINGS_LIMIT, Finding, ForeignMessage};
use crate::source::{FilePath, LineIndex, Span};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{Offset, TimeZone};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::{Datetime, Offset as TomlOffset};

/// The codes that a kind of file uses for its problems.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub syntax: Code,
    pub unknown: Code,
    pub missing: Code,
    pub value: Code,
    pub date: Code,
}

pub const SETTINGS: Dialect = Dialect {
    syntax: Code::SettingsSyntax,
    unknown: Code::SettingsUnknown,
    missing: Code::SettingsMissing,
    value: Code::SettingsValue,
    date: Code::SettingsValue,
};

pub const CONTENT: Dialect = Dialect {
    syntax: Code::TomlSyntax,
    unknown: Code::UnknownField,
    missing: Code::MissingField,
    value: Code::BadValue,
    date: Code::BadDate,
};

/// Gathers the findings of one TOML text.
#[derive(Debug)]
pub struct Reader<'r> {
    file: &'r FilePath,
    /// Where the TOML begins in its file.
    base: usize,
    dialect: Dialect,
    findings: RefCell<Vec<Finding>>,
    /// Whether the syntax is wrong. Then nothing is known of single fields.
    is_damaged: Cell<bool>,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct At<T> {
    pub value: T,
    pub place: Span,
}

impl<'r> Reader<'r> {
    pub fn new(file: &'r FilePath, base: usize, dialect: Dialect) -> Self {
        Self { file, base, dialect, findings: RefCell::default(), is_damaged: Cell::new(false) }
    }

    pub fn parse<'t>(&'r self, text: &'t str) -> Fields<'t, 'r> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let lines = if errors.is_empty() { LineIndex::new("") } else { LineIndex::new(text) };
        let mut line_reported = None;
        for error in &errors {
            let span = error.span();
            let range = span.clone().unwrap_or_else(|| deepest_key(text));
            let line = lines.line(range.start.min(text.len()));
            // After the first error of a line the parser guesses.
            if line_reported.replace(line) == Some(line) {
                continue;
            }
            if self.count() == FINDINGS_LIMIT {
                self.count_more();
                continue;
            }
            let code =
                if span.is_some() && is_bad_date(text, &range) { self.dialect.date } else { self.dialect.syntax };
            let finding = Finding::new(code, self.span(range.clone())).cause(ForeignMessage::toml(error.message()));
            self.report(finding.with("field", field_at(text, &range)).with("expected", "date"));
        }
        self.is_damaged.set(!errors.is_empty());
        let range = table.span();
        Fields {
            reader: self,
            table: table.into_inner(),
            place: self.span(range.start..range.start),
            known: Vec::new(),
        }
    }

    pub fn report(&self, finding: Finding) {
        if self.is_damaged.get() {
            return;
        }
        self.findings.borrow_mut().push(finding);
    }

    fn count(&self) -> usize {
        self.findings.borrow().len()
    }

    /// Counts a finding that is not kept with the last one that is.
    fn count_more(&self) {
        if let Some(last) = self.findings.borrow_mut().last_mut() {
            last.more += 1;
        }
    }

    pub fn into_findings(self) -> Vec<Finding> {
        self.findings.into_inner()
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.base..range.end + self.base)
    }

    fn expected(&self, expected: &'static str, field: &str, place: Span) {
        self.report(Finding::new(self.dialect.value, place).with("field", field).with("expected", expected));
    }

    fn bad_date(&self, field: &str, place: Span) {
        self.report(Finding::new(self.dialect.date, place).with("field", field).with("expected", "date"));
    }
}

/// The key with the most parts: where the parser says of none that it is too deep.
fn deepest_key(text: &str) -> Range<usize> {
    let parts = |line: &str| line.split('=').next().unwrap_or_default().matches('.').count();
    let mut deepest = (0, 0..0);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or_default().trim_end().len();
        if parts(line) > deepest.0 {
            deepest = (parts(line), start..start + key);
        }
        start += line.len();
    }
    deepest.1
}

/// The field of the line that a range begins in.
fn field_at<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let line_start = text[..range.start.min(text.len())].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    line.split_once('=').map_or("", |(field, _)| field.trim())
}

/// Whether what TOML refuses looks like a date: `2013-02-30`.
fn is_bad_date(text: &str, range: &Range<usize>) -> bool {
    let line_start = text[..range.start.min(text.len())].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start()).as_bytes();
    value.len() >= 8 && value[..4].iter().all(u8::is_ascii_digit) && value[4] == b'-'
}

/// One table, from which fields are taken; what is left over is unknown.
#[derive(Debug)]
pub struct Fields<'t, 'r> {
    reader: &'r Reader<'r>,
    table: DeTable<'t>,
    place: Span,
    known: Vec<&'static str>,
}

impl<'t, 'r> Fields<'t, 'r> {
    /// Where the table stands, for what it lacks.
    pub fn place(&self) -> &Span {
        &self.place
    }

    pub fn report(&self, finding: Finding) {
        self.reader.report(finding);
    }

    fn take(&mut self, field: &'static str) -> Option<At<DeValue<'t>>> {
        self.known.push(field);
        let value = self.table.remove(field)?;
        let place = self.reader.span(value.span());
        Some(At { value: value.into_inner(), place })
    }

    pub fn string(&mut self, field: &'static str) -> Option<At<String>> {
        let At { value, place } = self.take(field)?;
        match value {
            DeValue::String(text) => Some(At { value: text.into_owned(), place }),
            _ => {
                self.reader.expected("string", field, place);
                None
            }
        }
    }

    /// A string that must be there and say something.
    pub fn required_string(&mut self, field: &'static str) -> Option<At<String>> {
        let is_absent = !self.table.contains_key(field);
        let text = self.string(field);
        let is_empty = text.as_ref().is_some_and(|text| text.value.trim().is_empty());
        if is_absent || is_empty {
            let place = text.map_or_else(|| self.place.clone(), |text| text.place);
            self.report_missing(field, place);
            return None;
        }
        text
    }

    pub fn report_missing(&self, field: &str, place: Span) {
        self.reader.report(Finding::new(self.reader.dialect.missing, place).with("field", field));
    }

    pub fn integer(&mut self, field: &'static str) -> Option<At<i64>> {
        let At { value, place } = self.take(field)?;
        let number = match value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.reader.expected("integer", field, place.clone());
        }
        number.map(|value| At { value, place })
    }

    pub fn boolean(&mut self, field: &'static str) -> Option<bool> {
        let At { value, place } = self.take(field)?;
        match value {
            DeValue::Boolean(value) => Some(value),
            _ => {
                self.reader.expected("boolean", field, place);
                None
            }
        }
    }

    /// A date alone.
    pub fn date(&mut self, field: &'static str) -> Option<At<civil::Date>> {
        let At { value, place } = self.take(field)?;
        let date = match value {
            DeValue::Datetime(Datetime { date: Some(date), time: None, .. }) => civil_date(date),
            _ => None,
        };
        if date.is_none() {
            self.reader.bad_date(field, place.clone());
        }
        date.map(|value| At { value, place })
    }

    /// A moment; without an offset, in the site's time zone.
    pub fn moment(&mut self, field: &'static str, zone: &TimeZone) -> Option<At<Timestamp>> {
        let At { value, place } = self.take(field)?;
        let moment = match value {
            DeValue::Datetime(datetime) => moment(datetime, zone),
            _ => None,
        };
        if moment.is_none() {
            self.reader.bad_date(field, place.clone());
        }
        moment.map(|value| At { value, place })
    }

    pub fn strings(&mut self, field: &'static str) -> Vec<At<String>> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Array(array) = value else {
            self.reader.expected("strings", field, place);
            return Vec::new();
        };
        let entries = array.iter().cloned().collect::<Vec<_>>();
        entries.into_iter().filter_map(|entry| self.string_entry(field, entry)).collect()
    }

    fn string_entry(&self, field: &'static str, entry: Spanned<DeValue<'t>>) -> Option<At<String>> {
        let place = self.reader.span(entry.span());
        match entry.into_inner() {
            DeValue::String(text) => Some(At { value: text.into_owned(), place }),
            _ => {
                self.reader.expected("strings", field, place);
                None
            }
        }
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
                _ => {
                    self.reader.bad_date(field, place);
                    None
                }
            }
        });
        dates.collect()
    }

    /// A table of strings under names that the writer chooses.
    pub fn string_map(&mut self, field: &'static str) -> Vec<(At<String>, At<String>)> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Table(table) = value else {
            self.reader.expected("table", field, place);
            return Vec::new();
        };
        let entries = table.into_iter().filter_map(|(key, value)| {
            let key = At { place: self.reader.span(key.span()), value: key.into_inner().into_owned() };
            Some((key, self.string_entry(field, value)?))
        });
        entries.collect()
    }

    /// A table of lists of strings under names that the writer chooses.
    pub fn strings_map(&mut self, field: &'static str) -> Vec<(At<String>, Vec<At<String>>)> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Table(table) = value else {
            self.reader.expected("table", field, place);
            return Vec::new();
        };
        let entries = table.into_iter().map(|(key, value)| {
            let key = At { place: self.reader.span(key.span()), value: key.into_inner().into_owned() };
            let place = self.reader.span(value.span());
            let DeValue::Array(array) = value.into_inner() else {
                self.reader.expected("strings", field, place);
                return (key, Vec::new());
            };
            let words = array.iter().cloned().filter_map(|entry| self.string_entry(field, entry)).collect();
            (key, words)
        });
        entries.collect()
    }

    pub fn table(&mut self, field: &'static str) -> Option<Fields<'t, 'r>> {
        let At { value, place } = self.take(field)?;
        match value {
            DeValue::Table(table) => Some(self.nested(table, place)),
            _ => {
                self.reader.expected("table", field, place);
                None
            }
        }
    }

    pub fn tables(&mut self, field: &'static str) -> Vec<Fields<'t, 'r>> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Array(array) = value else {
            self.reader.expected("tables", field, place);
            return Vec::new();
        };
        let entries = array.iter().cloned().collect::<Vec<_>>();
        let tables = entries.into_iter().filter_map(|entry| {
            let place = self.reader.span(entry.span());
            match entry.into_inner() {
                DeValue::Table(table) => Some(self.nested(table, place)),
                _ => {
                    self.reader.expected("tables", field, place);
                    None
                }
            }
        });
        tables.collect()
    }

    fn nested(&self, table: DeTable<'t>, place: Span) -> Fields<'t, 'r> {
        Fields { reader: self.reader, table, place, known: Vec::new() }
    }

    /// A string, without taking it.
    pub fn peek(&self, field: &str) -> Option<String> {
        match self.table.get(field)?.get_ref() {
            DeValue::String(text) => Some(text.clone().into_owned()),
            _ => None,
        }
    }

    /// Whether a field is there, without taking it.
    pub fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// Reports what nobody took.
    pub fn finish(self) {
        for (key, _) in self.table {
            let place = self.reader.span(key.span());
            let name = key.into_inner();
            let finding = Finding::new(self.reader.dialect.unknown, place)
                .with("field", name.as_ref())
                .suggest(&name, self.known.iter().copied());
            self.reader.report(finding);
        }
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
            // A leap second is the last second of its minute, as everywhere in civil use.
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
