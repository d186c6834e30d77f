//! Reads TOML field by field, with the place of every value, and reports all problems at once:
//! wrong syntax, unknown fields, missing fields, wrong types.

mod dates;
mod lookup;
mod syntax;
mod values;

use crate::diagnostic::{Code, FINDINGS_LIMIT, Finding, ForeignMessage};
use crate::source::{FilePath, LineIndex, Span};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use syntax::{deepest_key, field_at, is_bad_date};
use toml::de::{DeTable, DeValue};

/// The codes that a kind of file uses for its findings.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub syntax: Code,
    pub unknown: Code,
    pub missing: Code,
    pub value: Code,
    pub date: Code,
    /// For the key of an edition that the site does not have.
    pub edition: Code,
}

pub const SETTINGS: Dialect = Dialect {
    syntax: Code::SettingsSyntax,
    unknown: Code::SettingsUnknown,
    missing: Code::SettingsMissing,
    value: Code::SettingsValue,
    date: Code::SettingsValue,
    edition: Code::SettingsEdition,
};

pub const CONTENT: Dialect = Dialect {
    syntax: Code::TomlSyntax,
    unknown: Code::UnknownField,
    missing: Code::MissingField,
    value: Code::BadValue,
    date: Code::BadDate,
    edition: Code::UnknownEdition,
};

/// Collects the findings of one TOML text.
#[derive(Debug)]
pub struct TomlReader<'r> {
    file: &'r FilePath,
    /// The byte of the file at which the TOML begins.
    base: usize,
    dialect: Dialect,
    findings: RefCell<Vec<Finding>>,
    /// Whether the syntax is wrong. Findings about single fields are then dropped, because the
    /// table is incomplete.
    is_damaged: Cell<bool>,
}

/// A value and its place in the file.
#[derive(Clone, Debug)]
pub struct At<T> {
    pub value: T,
    pub place: Span,
}

impl<'r> TomlReader<'r> {
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
            // After the first error of a line the parser's further errors are guesses.
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

    /// Counts a finding beyond the limit with the last one that is kept.
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

/// One table, from which fields are taken. The fields that remain are unknown.
#[derive(Debug)]
pub struct Fields<'t, 'r> {
    reader: &'r TomlReader<'r>,
    table: DeTable<'t>,
    place: Span,
    known: Vec<&'static str>,
}

impl<'t, 'r> Fields<'t, 'r> {
    /// Returns the place of the table, for findings about missing fields.
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

    /// Returns a string without taking it.
    pub fn peek(&self, field: &str) -> Option<String> {
        match self.table.get(field)?.get_ref() {
            DeValue::String(text) => Some(text.clone().into_owned()),
            _ => None,
        }
    }

    /// Returns whether a field is present, without taking it.
    pub fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// Reports the fields that were not taken as unknown.
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

/// Returns the finding for a key that names none of the known editions.
pub(crate) fn unknown_edition(code: Code, key: &str, place: Span, known: &[&str]) -> Finding {
    Finding::new(code, place).with("edition", key).with("known", known.join(", ")).suggest(key, known.iter().copied())
}
