//! The ledger: one line for each time another release became the served one, each
//! carrying the hash of the line before, so that no line can be changed or taken out unseen.

use super::Release;
use super::disk::Disk;
use super::store::StoreError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const SCHEMA: &str = "gongbao/ledger/1";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    #[default]
    Publish,
    Rollback,
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
    /// The publication clock, in UTC; none where a run ended before it could write its line.
    pub as_of: Option<String>,
    /// BLAKE3 of the line before, without its newline; of nothing for the first.
    pub before: String,
}

impl LedgerLine {
    pub fn names(&self, release: &Release) -> bool {
        self.number == release.number && self.release == release.hash
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerProblem {
    /// It cannot be read.
    Unreadable,
    /// The line before it was changed, or one between them was taken out.
    Broken,
    /// It has no end: a run was killed while it wrote. The next run makes it good.
    Torn,
    /// It names the last release, and another one is served.
    NotServed,
}

/// The ledger as it was read.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    lines: Vec<String>,
    is_torn: bool,
}

pub fn path(root: &Path) -> PathBuf {
    root.join("ledger.jsonl")
}

impl Ledger {
    pub fn read(disk: &dyn Disk, root: &Path) -> Result<Self, StoreError> {
        let path = path(root);
        let bytes = match disk.read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            bytes => bytes.map_err(StoreError::at(&path))?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let is_torn = !text.is_empty() && !text.ends_with('\n');
        Ok(Self { lines: text.lines().map(str::to_owned).collect(), is_torn })
    }

    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// The lines that can be read.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = LedgerLine> {
        self.lines.iter().filter_map(|line| serde_json::from_str(line).ok())
    }

    /// The latest publication clock that a line names.
    pub fn last_as_of(&self) -> Option<Timestamp> {
        self.lines().rev().find_map(|line| line.as_of?.parse().ok())
    }

    /// By line, from 1.
    pub fn problems(&self, served: Option<&Release>) -> Vec<(usize, LedgerProblem)> {
        let mut problems = Vec::new();
        let mut before = "";
        for (line, number) in self.lines.iter().zip(1..) {
            match serde_json::from_str::<LedgerLine>(line) {
                _ if self.is_torn && number == self.count() => problems.push((number, LedgerProblem::Torn)),
                Err(_) => problems.push((number, LedgerProblem::Unreadable)),
                Ok(parsed) if parsed.before != hash_of(before) => problems.push((number, LedgerProblem::Broken)),
                Ok(_) => {}
            }
            before = line;
        }
        let is_served = |line: &LedgerLine| served.is_some_and(|served| line.names(served));
        let last = self.lines.last().and_then(|line| serde_json::from_str(line).ok());
        if last.map_or(served.is_some(), |last| !is_served(&last)) {
            problems.push((self.count(), LedgerProblem::NotServed));
        }
        problems
    }

    fn line_after(&self, release: &Release, action: Action, when: Timestamp, as_of: Option<Timestamp>) -> LedgerLine {
        LedgerLine {
            schema: SCHEMA.to_owned(),
            number: release.number,
            release: release.hash.clone(),
            action,
            when: Some(when.to_string()),
            as_of: as_of.map(|as_of| as_of.to_string()),
            before: hash_of(self.lines.last().map_or("", String::as_str)),
        }
    }
}

/// Writes what runs could not write that ended right after their switch, or while they wrote.
pub fn complete(disk: &dyn Disk, root: &Path, current: Option<&Release>, now: Timestamp) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(disk, root)?;
    if ledger.is_torn {
        let tail = ledger.lines.pop().filter(|line| serde_json::from_str::<LedgerLine>(line).is_ok());
        ledger.lines.extend(tail);
        rewrite(disk, root, &ledger)?;
    }
    let Some(current) = current else { return Ok(()) };
    let last = ledger.lines().next_back();
    let action = match &last {
        Some(last) if last.names(current) => return Ok(()),
        Some(last) if last.number > current.number => Action::Rollback,
        _ => Action::Publish,
    };
    append(disk, root, current, action, now, None)
}

pub fn append(
    disk: &dyn Disk,
    root: &Path,
    release: &Release,
    action: Action,
    when: Timestamp,
    as_of: Option<Timestamp>,
) -> Result<(), StoreError> {
    let line = Ledger::read(disk, root)?.line_after(release, action, when, as_of);
    let path = path(root);
    let json = serde_json::to_string(&line).map_err(|error| StoreError::at(&path)(io::Error::other(error)))?;
    disk.append(&path, format!("{json}\n").as_bytes()).map_err(StoreError::at(&path))
}

fn rewrite(disk: &dyn Disk, root: &Path, ledger: &Ledger) -> Result<(), StoreError> {
    let text: String = ledger.lines.iter().map(|line| format!("{line}\n")).collect();
    let unfinished = root.join(format!("{}ledger", super::objects::UNFINISHED));
    disk.write_new(&unfinished, text.as_bytes()).map_err(StoreError::at(&unfinished))?;
    disk.sync(root).map_err(StoreError::at(root))?;
    let path = path(root);
    disk.rename(&unfinished, &path).map_err(StoreError::at(&path))
}

fn hash_of(line: &str) -> String {
    blake3::hash(line.as_bytes()).to_hex().to_string()
}
