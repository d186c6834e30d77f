//! Fields that hold strings, numbers, lists and tables.

use super::{At, Fields};
use crate::diagnostic::Finding;
use crate::source::Span;
use crate::text::is_blank;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

impl<'t, 'r> Fields<'t, 'r> {
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

    /// Takes a string that must be present and not empty.
    pub fn required_string(&mut self, field: &'static str) -> Option<At<String>> {
        let is_absent = !self.table.contains_key(field);
        let text = self.string(field);
        let is_empty = text.as_ref().is_some_and(|text| is_blank(&text.value));
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

    pub fn strings(&mut self, field: &'static str) -> Vec<At<String>> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Array(array) = value else {
            let finding = self.bad_value(field, "strings", place);
            self.report(match value {
                DeValue::String(text) => finding.advise("sample", format!("{field} = [\"{text}\"]")),
                _ => finding,
            });
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

    /// Takes a table of strings whose keys the writer chooses. `sample` shows how it is written, with
    /// `…` for the words.
    pub fn string_map(&mut self, field: &'static str, sample: &str) -> Vec<(At<String>, At<String>)> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Table(table) = value else {
            let sample = match &value {
                DeValue::String(text) => sample.replace('…', text),
                _ => sample.to_owned(),
            };
            self.report(self.bad_value(field, "table", place).advise("sample", sample));
            return Vec::new();
        };
        let entries = table.into_iter().filter_map(|(key, value)| {
            let value_place = value.span();
            let key = At { place: self.reader.span(key.span()), value: key.into_inner().into_owned() };
            match value.into_inner() {
                DeValue::String(text) => {
                    let place = self.reader.span(value_place);
                    Some((key, At { value: text.into_owned(), place }))
                }
                other => {
                    self.report_key(field, &key, self.not_a_text(field, &key, &other, value_place));
                    None
                }
            }
        });
        entries.collect()
    }

    /// Returns the finding for an entry of a table of strings that is no string. A file name without
    /// quotation marks is a table to TOML.
    fn not_a_text(&self, field: &str, key: &At<String>, value: &DeValue<'_>, place: Range<usize>) -> Finding {
        let ending = match value {
            DeValue::Table(table) => table.keys().next().map(|ending| ending.get_ref().to_string()),
            _ => None,
        };
        let (expected, name) = match ending {
            Some(ending) => ("quoted-name", format!("{}.{ending}", key.value)),
            None => ("string", key.value.clone()),
        };
        let field = format!("{field}.{}", key.value);
        self.bad_value(&field, expected, self.reader.span(place)).advise(expected, name)
    }

    /// Takes a table of lists of strings whose keys the writer chooses.
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

    /// Takes a table. `sample` shows how it is written.
    pub fn table(&mut self, field: &'static str, sample: &str) -> Option<Fields<'t, 'r>> {
        let At { value, place } = self.take(field)?;
        match value {
            DeValue::Table(table) => Some(self.nested(table, place, self.header_of(field))),
            _ => {
                self.report(self.bad_value(field, "table", place).advise("sample", sample));
                None
            }
        }
    }

    /// Takes a table that must be present.
    pub fn required_table(&mut self, field: &'static str, sample: &str) -> Option<Fields<'t, 'r>> {
        if !self.has(field) {
            let finding = Finding::new(self.reader.dialect.missing, self.place.clone());
            self.report(finding.with("field", field).advise("sample", sample));
        }
        self.table(field, sample)
    }

    pub fn tables(&mut self, field: &'static str) -> Vec<Fields<'t, 'r>> {
        let Some(At { value, place }) = self.take(field) else { return Vec::new() };
        let DeValue::Array(array) = value else {
            let header = format!("[{}]", self.header_of(field));
            self.report(self.bad_value(field, "tables", place).advise("sample", header));
            return Vec::new();
        };
        let entries = array.iter().cloned().collect::<Vec<_>>();
        let tables = entries.into_iter().filter_map(|entry| {
            let place = self.reader.span(entry.span());
            match entry.into_inner() {
                DeValue::Table(table) => Some(self.nested(table, place, format!("[{}]", self.header_of(field)))),
                _ => {
                    self.reader.expected("tables", field, place);
                    None
                }
            }
        });
        tables.collect()
    }

    fn nested(&self, table: DeTable<'t>, place: Span, header: String) -> Fields<'t, 'r> {
        Fields { reader: self.reader, table, place, known: Vec::new(), header }
    }
}
