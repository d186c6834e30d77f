//! The file `locales/<edition>/.revisions`, which records the reference message that each
//! translation was made from. It has one sorted line per message, so that version control can merge
//! the changes of two translators line by line.

use super::MessageRevision;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

/// The name of the file in an edition's folder.
pub const REVISIONS_FILE: &str = ".revisions";

/// Revisions by message and by file; the path of the file is relative to the edition's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revisions(BTreeMap<String, BTreeMap<String, MessageRevision>>);

impl Revisions {
    /// Reads `file:message revision` lines. Also returns the ranges of the lines that have another
    /// form.
    pub fn parse(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut revisions = Self::default();
        let mut malformed = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            match read(words) {
                _ if words.is_empty() => {}
                Some((file, message, revision)) => revisions.set(file, message, revision),
                None => malformed.push(at..at + line.trim_end().len()),
            }
            at += line.len();
        }
        (revisions, malformed)
    }

    pub fn set(&mut self, file: &str, message: &str, revision: MessageRevision) {
        self.0.entry(message.to_owned()).or_default().insert(file.to_owned(), revision);
    }

    /// Returns the revision that is recorded for a message of a file. A message that moved to
    /// another file keeps its record.
    pub fn get(&self, file: &str, message: &str) -> Option<MessageRevision> {
        let files = self.0.get(message)?;
        let only = || files.values().next().filter(|_| files.len() == 1);
        files.get(file).or_else(only).copied()
    }

    /// Returns the revisions that are recorded for messages that no longer exist, because they may
    /// have been renamed.
    pub fn of_missing(&self, exists: impl Fn(&str) -> bool) -> BTreeSet<MessageRevision> {
        let missing = self.0.iter().filter(|(message, _)| !exists(message));
        missing.flat_map(|(_, files)| files.values()).copied().collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn read(line: &str) -> Option<(&str, &str, MessageRevision)> {
    let (place, revision) = line.rsplit_once(' ')?;
    let (file, message) = place.trim_end().rsplit_once(':')?;
    let is_name = !file.is_empty() && !message.is_empty() && !message.contains(' ');
    is_name.then_some((file, message, MessageRevision::parse(revision)?))
}

impl fmt::Display for Revisions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.0.iter().flat_map(|(message, files)| {
            files.iter().map(move |(file, revision)| format!("{file}:{message} {revision}\n"))
        });
        let mut lines: Vec<_> = lines.collect();
        lines.sort_unstable();
        lines.iter().try_for_each(|line| f.write_str(line))
    }
}
