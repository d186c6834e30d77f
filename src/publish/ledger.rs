//! The ledger: one line for each time another release became the served one, each carrying the
//! hash of the line before, so that no line can be changed or taken out unnoticed. The head beside
//! the ledger holds its last line, which no later line proves.

use super::disk::Readers;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::head::{self, Head};
use super::layout::LEDGER;
use super::release::Release;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io;

const SCHEMA: &str = "gongbao/ledger/1";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    #[default]
    Publish,
    Rollback,
    /// A run found that the ledger is not what its head says, or that a line does not follow.
    Doubt,
}

/// What a run found wrong with the ledger, beyond what a killed run leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// A release is served, and there is no ledger.
    Lost,
    /// The head is gone.
    HeadLost,
    /// The head holds another last line.
    OtherHead,
    /// A line does not follow from the one before.
    Broken,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    pub schema: String,
    pub number: u64,
    pub release: String,
    #[serde(default)]
    pub action: Action,
    /// When it was written, in UTC.
    pub when: Option<String>,
    /// The publication clock, in UTC; `None` where a run ended before it could write its line.
    pub as_of: Option<String>,
    /// BLAKE3 of the line before, without its newline; of nothing for the first.
    pub before: String,
    /// Whether it was written with a head beside the ledger.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub headed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The version of the program that wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
}

impl LedgerLine {
    pub fn names(&self, release: &Release) -> bool {
        self.number == release.number && self.release == release.hash
    }
}

/// What a line tells.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'r> {
    pub release: &'r Release,
    pub action: Action,
    pub when: Timestamp,
    pub as_of: Option<Timestamp>,
}

/// The ledger as it was read.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Without their line feeds; a carriage return is part of its line.
    pub lines: Vec<String>,
    /// Whether the last line has no line feed.
    pub is_torn: bool,
    head: Option<Head>,
}

impl Ledger {
    /// Reads the ledger and its head; an empty one where there is none.
    pub fn read(folder: &OutputFolder) -> Result<Self, StoreError> {
        let bytes = folder.read(&folder.path(LEDGER))?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let is_torn = !text.is_empty() && !text.ends_with('\n');
        let lines = text.split_terminator('\n').map(str::to_owned).collect();
        Ok(Self { lines, is_torn, head: head::read(folder)? })
    }

    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// Returns the lines that can be parsed.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = LedgerLine> {
        self.lines.iter().filter_map(|line| serde_json::from_str(line).ok())
    }

    /// Whether a version of the program that did not name itself wrote the last line. To it, a date
    /// without a time ended a period when that day began.
    pub fn is_of_unnamed_program(&self) -> bool {
        self.lines().next_back().is_some_and(|line| line.program.is_none())
    }

    /// Returns the latest publication clock that a line tells.
    pub fn last_as_of(&self) -> Option<Timestamp> {
        self.lines().rev().find_map(|line| line.as_of?.parse().ok())
    }

    /// Returns the number and the hash of the last line, for a later comparison: `12-<hash>`.
    pub fn tip(&self) -> Option<String> {
        self.lines.last().map(|line| format!("{}-{}", self.count(), hash_of(line)))
    }

    /// Returns the hash of a line, numbered from 1.
    pub fn hash(&self, line: usize) -> Option<String> {
        self.lines.get(line.checked_sub(1)?).map(|line| hash_of(line))
    }

    fn last_hash(&self) -> String {
        hash_of(self.lines.last().map_or("", String::as_str))
    }

    /// Returns the line that the head holds, where it is the next one and follows from the last.
    pub fn unwritten(&self) -> Option<&str> {
        let head = self.head.as_ref().filter(|head| head.lines == self.count() + 1)?;
        let line: LedgerLine = serde_json::from_str(&head.line).ok()?;
        (line.before == self.last_hash()).then_some(&head.line)
    }

    /// Returns what is wrong between the ledger and its head.
    pub fn doubt(&self, served: Option<&Release>) -> Option<Doubt> {
        match &self.head {
            _ if self.lines.is_empty() && (served.is_some() || self.head.is_some()) => Some(Doubt::Lost),
            None if self.lines().any(|line| line.headed) => Some(Doubt::HeadLost),
            Some(head) if head.lines != self.count() || Some(&head.line) != self.lines.last() => Some(Doubt::OtherHead),
            _ if self.is_broken() => Some(Doubt::Broken),
            _ => None,
        }
    }

    /// Returns whether a line does not follow from the one before, and no later line says so.
    fn is_broken(&self) -> bool {
        let mut before = "";
        let mut is_broken = false;
        for line in &self.lines {
            match serde_json::from_str::<LedgerLine>(line) {
                Ok(parsed) if parsed.doubt.is_some() => is_broken = false,
                Ok(parsed) => is_broken |= parsed.before != hash_of(before),
                Err(_) => is_broken = true,
            }
            before = line;
        }
        is_broken
    }

    /// Writes a line. The head is written first: a line that a killed run could not write is read
    /// from it.
    pub fn append(&mut self, folder: &OutputFolder, entry: Entry<'_>, doubt: Option<Doubt>) -> Result<(), StoreError> {
        let line = LedgerLine {
            schema: SCHEMA.to_owned(),
            number: entry.release.number,
            release: entry.release.hash.clone(),
            action: entry.action,
            when: Some(entry.when.to_string()),
            as_of: entry.as_of.map(|as_of| as_of.to_string()),
            before: self.last_hash(),
            headed: true,
            doubt,
            program: Some(env!("CARGO_PKG_VERSION").to_owned()),
        };
        let line = serde_json::to_string(&line)
            .map_err(|error| StoreError::at(&folder.path(LEDGER))(io::Error::other(error)))?;
        let head = Head { lines: self.count() + 1, line: line.clone() };
        head::write(folder, &head)?;
        self.head = Some(head);
        self.write_line(folder, line)
    }

    /// Writes the line that the head holds.
    pub fn write_line(&mut self, folder: &OutputFolder, line: String) -> Result<(), StoreError> {
        let path = folder.path(LEDGER);
        folder.disk().append(&path, format!("{line}\n").as_bytes()).map_err(StoreError::at(&path))?;
        self.lines.push(line);
        Ok(())
    }

    /// Replaces the file by the lines.
    pub fn rewrite(&self, folder: &OutputFolder) -> Result<(), StoreError> {
        let text: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
        folder.replace(LEDGER, text.as_bytes(), Readers::ByUmask)
    }
}

/// Writes a line for a release that is served from now on.
pub fn append(folder: &OutputFolder, entry: Entry<'_>) -> Result<(), StoreError> {
    Ledger::read(folder)?.append(folder, entry, None)
}

/// Returns BLAKE3 of a line without its line feed, in hexadecimal digits.
pub fn hash_of(line: &str) -> String {
    blake3::hash(line.as_bytes()).to_hex().to_string()
}
