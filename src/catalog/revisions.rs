//! `locales/<edition>/.revisions`: which reference message each translation was made from.
//! One sorted line per message, so that two translators' changes merge as lines do.

use super::MessageRevision;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

/// Its name in an edition's folder.
pub const REVISIONS_FILE: &str = ".revisions";

/// By message and by file, which is below the edition's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revisions(BTreeMap<String, BTreeMap<String, MessageRevision>>);

impl Revisions {
    /// Reads `file:message revision` lines; also gives the places of those that are none.
    pub fn parse(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut revisions = Self::default();
        let mut strange = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            match read(words) {
                _ if words.is_empty() => {}
                Some((file, message, revision)) => revisions.set(file, message, revision),
                None => strange.push(at..at + line.trim_end().len()),
            }
            at += line.len();
        }
        (revisions, strange)
    }

    pub fn set(&mut self, file: &str, message: &str, revision: MessageRevision) {
        self.0.entry(message.to_owned()).or_default().insert(file.to_owned(), revision);
    }

    /// For a message of a file; a message that moved keeps what was recorded elsewhere.
    pub fn get(&self, file: &str, message: &str) -> Option<MessageRevision> {
        let files = self.0.get(message)?;
        let only = || files.values().next().filter(|_| files.len() == 1);
        files.get(file).or_else(only).copied()
    }

    /// What was recorded for messages that are there no more: they may have other names now.
    pub fn of_gone(&self, is_there: impl Fn(&str) -> bool) -> BTreeSet<MessageRevision> {
        let gone = self.0.iter().filter(|(message, _)| !is_there(message));
        gone.flat_map(|(_, files)| files.values()).copied().collect()
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
