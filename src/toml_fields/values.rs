//! Fields that hold strings, numbers, lists and tables.

use super::{At, Fields};
use crate::diagnostic::Finding;
use crate::source::Span;
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

    /// Takes a table of strings whose keys the writer chooses.
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

    /// Takes a table that must be present.
    pub fn required_table(&mut self, field: &'static str) -> Option<Fields<'t, 'r>> {
        if !self.has(field) {
            self.report_missing(field, self.place.clone());
        }
        self.table(field)
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
}
