//! Reads TOML field by field, with the place of every value, and reports all problems at once:
//! wrong syntax, unknown fields, missing fields, wrong types.

mod broken;
mod dates;
mod dialect;
mod lookup;
mod mistake;
mod syntax;
mod unread;
mod values;

use crate::diagnostic::{Code, FINDINGS_LIMIT, Finding, ForeignMessage};
use crate::source::{FilePath, LineIndex, Span};
use broken::BrokenTexts;
pub use dates::{End, YEARS};
pub use dialect::{CONTENT, Dialect, SETTINGS};
use mistake::Mistake;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use syntax::{deepest_key, field_at, line_at};
use toml::de::{DeTable, DeValue};
pub use unread::{Neighbour, sample};
use unread::{Unread, Unreads};

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
    unread: RefCell<Unreads>,
}

/// A value and its place in the file.
#[derive(Clone, Debug)]
pub struct At<T> {
    pub value: T,
    pub place: Span,
}

impl<'r> TomlReader<'r> {
    pub fn new(file: &'r FilePath, base: usize, dialect: Dialect) -> Self {
        Self {
            file,
            base,
            dialect,
            findings: RefCell::default(),
            is_damaged: Cell::new(false),
            unread: RefCell::default(),
        }
    }

    /// Adds what other files of the same item have for fields, so that a field which belongs there is
    /// told so.
    pub fn beside(self, neighbour: Neighbour) -> Self {
        self.unread.borrow_mut().neighbours.push(neighbour);
        self
    }

    pub fn parse<'t>(&'r self, text: &'t str) -> Fields<'t, 'r> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let lines = if errors.is_empty() { LineIndex::new("") } else { LineIndex::new(text) };
        let mut line_reported = None;
        let broken = BrokenTexts::of(text, errors.iter().filter_map(|error| error.span()));
        for error in &errors {
            let span = error.span();
            let range = span.clone().unwrap_or_else(|| deepest_key(text));
            let line = lines.line(range.start.min(text.len()));
            // After the first error of a line the parser's further errors are guesses.
            if line_reported.replace(line) == Some(line) || broken.contain(range.start) {
                continue;
            }
            if self.count() == FINDINGS_LIMIT {
                self.count_more();
                continue;
            }
            self.report(self.mistake(text, range, error.message(), span.is_some()));
        }
        self.is_damaged.set(!errors.is_empty());
        let range = table.span();
        Fields {
            reader: self,
            table: table.into_inner(),
            place: self.span(range.start..range.start),
            known: Vec::new(),
            header: String::new(),
        }
    }

    /// Returns the finding for a syntax error.
    fn mistake(&self, text: &str, range: Range<usize>, words: &str, is_placed: bool) -> Finding {
        let line = line_at(text, &range);
        let mistake = if is_placed { Mistake::of(&text[line.clone()]) } else { None };
        let cause = |problem| ForeignMessage::toml(words, problem);
        let finding = match mistake {
            Some(Mistake::Date { at, meant }) => {
                let quoted = &text[line.start + at.start..line.start + at.end];
                let place = self.span(line.start + at.start..line.start + at.end);
                let (advice, hint) = date_advice(meant, quoted.contains(['"', '\'', '“', '”']));
                Finding::new(self.dialect.date, place).cause(cause(None)).advise(advice, hint)
            }
            Some(Mistake::Colon { at }) => {
                let place = self.span(line.start + at..line.start + at + 1);
                Finding::new(self.dialect.syntax, place).cause(cause(Some("colon")))
            }
            Some(Mistake::Translated { at, field }) => {
                let place = self.span(line.start + at.start..line.start + at.end);
                let name = &text[line.start + at.start..line.start + at.end];
                let finding = Finding::new(self.dialect.syntax, place).cause(cause(Some("translated")));
                finding.with("found", name).with("wanted", field)
            }
            Some(Mistake::BrokenText { at }) => {
                let place = self.span(line.start + at..line.end);
                Finding::new(self.dialect.syntax, place).cause(cause(Some("broken-text")))
            }
            Some(Mistake::FullWidth { at, found, wanted }) => {
                let place = self.span(line.start + at..line.start + at + found.len_utf8());
                let finding = Finding::new(self.dialect.syntax, place).cause(cause(Some("full-width")));
                finding.with("found", found.to_string()).with("wanted", wanted)
            }
            Some(Mistake::InnerQuotes { at }) => {
                let place = self.span(line.start + at..line.start + at + 1);
                Finding::new(self.dialect.syntax, place).cause(cause(Some("inner-quotes")))
            }
            None => Finding::new(self.dialect.syntax, self.span(range.clone())).cause(cause(None)),
        };
        finding.with("field", field_at(text, &range)).with("expected", "date")
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
        let mut findings = self.findings.into_inner();
        if !self.is_damaged.get() {
            self.unread.into_inner().resolve(self.dialect, &mut findings);
        }
        findings
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.base..range.end + self.base)
    }

    fn expected(&self, expected: &'static str, field: &str, place: Span) {
        self.report(Finding::new(self.dialect.value, place).with("field", field).with("expected", expected));
    }

    fn bad_date(&self, field: &str, written: &DeValue<'_>, place: Span) {
        let finding = Finding::new(self.dialect.date, place).with("field", field).with("expected", "date");
        let (meant, is_quoted) = match written {
            DeValue::String(text) => (mistake::date(text), true),
            DeValue::Integer(number) => (mistake::date(number.as_str()), false),
            _ => (None, false),
        };
        let (advice, hint) = date_advice(meant, is_quoted);
        self.report(finding.advise(advice, hint));
    }
}

/// Returns the advice for a date in another form: the same date as TOML has it, or only an example.
fn date_advice(meant: Option<String>, is_quoted: bool) -> (&'static str, String) {
    let is_moment = meant.as_ref().is_some_and(|meant| meant.contains('T'));
    let advice = match (&meant, is_moment, is_quoted) {
        (Some(_), true, true) => "quoted-moment",
        (Some(_), true, false) => "moment",
        (Some(_), false, true) => "quoted-date",
        (Some(_), false, false) => "date",
        (None, _, true) => "unquoted",
        (None, _, false) => "none",
    };
    (advice, meant.unwrap_or_default())
}

/// One table, from which fields are taken. The fields that remain are unknown.
#[derive(Debug)]
pub struct Fields<'t, 'r> {
    reader: &'r TomlReader<'r>,
    table: DeTable<'t>,
    place: Span,
    known: Vec<&'static str>,
    /// The header that the table has in the file, such as `[notice]`; empty for the file itself.
    header: String,
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
        let mut unread = self.reader.unread.borrow_mut();
        for (key, _) in self.table {
            let place = self.reader.span(key.span());
            let name = key.into_inner().into_owned();
            unread.fields.push(Unread { name, place, header: self.header.clone(), otherwise: None });
        }
        unread.known.push((self.header, self.known));
    }

    /// Reports a key that its writer chose, with the finding that it deserves unless it is the name of
    /// a field that stands in the wrong table. `field` is the name of the table.
    pub fn report_key(&self, field: &str, key: &At<String>, finding: Finding) {
        let header = self.header_of(field);
        let (name, place) = (key.value.clone(), key.place.clone());
        self.reader.unread.borrow_mut().fields.push(Unread { name, place, header, otherwise: Some(finding) });
    }

    /// Returns the header of a table of this one.
    fn header_of(&self, field: &str) -> String {
        match self.header.trim_matches(['[', ']']) {
            "" => format!("[{field}]"),
            outer => format!("[{outer}.{field}]"),
        }
    }
}

/// Returns the finding for a key that names none of the known editions.
pub(crate) fn unknown_edition(code: Code, key: &str, place: Span, known: &[&str]) -> Finding {
    Finding::new(code, place).with("edition", key).with("known", known.join(", ")).suggest(key, known.iter().copied())
}
