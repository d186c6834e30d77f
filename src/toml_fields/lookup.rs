//! Fields that hold one word of a known set: an edition, a kind, a policy.

use super::{At, Fields, unknown_edition};
use crate::diagnostic::Finding;
use crate::edition::{EditionId, Editions};
use crate::names;
use crate::source::Span;

impl Fields<'_, '_> {
    /// Takes a field that holds one of a few words. `expected` is the name of these words in the
    /// message.
    pub fn choice<T: Copy>(
        &mut self,
        field: &'static str,
        expected: &'static str,
        all: &[T],
        key: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let word = self.string(field)?;
        let found = all.iter().copied().find(|value| key(*value) == word.value);
        if found.is_none() {
            let finding = self.bad_value(field, expected, word.place);
            let finding = finding.advise("written", word.value.as_str());
            self.report(finding.suggest(&word.value, all.iter().map(|value| key(*value))));
        }
        found
    }

    /// Takes a field that holds the key of an edition.
    pub fn edition(&mut self, field: &'static str, editions: &Editions) -> Option<EditionId> {
        let key = self.string(field)?;
        self.find_edition(&key, editions)
    }

    /// Finds an edition that something cannot be without, by a key that was taken already. A draft does not
    /// count.
    pub fn find_edition(&self, key: &At<String>, editions: &Editions) -> Option<EditionId> {
        let found = editions.find(&key.value).filter(|id| !editions.get(*id).is_draft);
        if found.is_none() {
            let published = editions.iter().filter(|(_, edition)| !edition.is_draft);
            self.report_unknown_edition(key, &published.map(|(_, edition)| edition.key.as_str()).collect::<Vec<_>>());
        }
        found
    }

    /// Finds an edition that is mentioned, by a key that was taken already. An edition that this run does not
    /// know may be mentioned.
    pub fn find_mentioned(&self, key: &At<String>, editions: &Editions) -> Option<EditionId> {
        let found = editions.find(&key.value);
        if found.is_none() && !editions.is_away(&key.value) {
            self.report_unknown_edition(key, &editions.keys());
        }
        found
    }

    pub fn report_unknown_edition(&self, key: &At<String>, known: &[&str]) {
        self.report(unknown_edition(self.reader.dialect.edition, &key.value, key.place.clone(), known));
    }

    /// Takes a whole number that is not negative.
    pub fn natural(&mut self, field: &'static str) -> Option<i64> {
        let number = self.integer(field)?;
        if number.value < 0 {
            self.report(self.bad_value(field, "positive", number.place));
            return None;
        }
        Some(number.value)
    }

    /// Returns whether a value may stand in an address. Reports it where it may not.
    pub fn is_address_name(&self, field: &str, name: &At<String>) -> bool {
        let is_plain = names::is_plain(&name.value);
        if !is_plain {
            self.report(self.bad_value(field, "name", name.place.clone()));
        }
        is_plain
    }

    /// Returns the finding for a value that a field cannot have.
    pub fn bad_value(&self, field: &str, expected: &'static str, place: Span) -> Finding {
        Finding::new(self.reader.dialect.value, place).with("field", field).with("expected", expected)
    }
}
