//! The ledger: one line for each time another release became the served one, each carrying the
//! hash of the line before, so that no line can be changed or taken out unseen. The last line
//! has none after it: the head beside the ledger names it.

use super::Release;
use super::disk::Disk;
use super::head::{self, Head};
use super::repair::{Repair, Repaired};
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
    /// The head names another last line.
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
    /// The publication clock, in UTC; none where a run ended before it could write its line.
    pub as_of: Option<String>,
    /// BLAKE3 of the line before, without its newline; of nothing for the first.
    pub before: String,
    /// Whether it was written with a head beside the ledger.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub headed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
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
    /// It is named by the head and is not there: a run was killed before it wrote it. The next
    /// run makes it good.
    Unwritten,
    /// A release is served, and there is no ledger.
    Lost,
    /// It is the last line, and the head that should name it is gone.
    HeadLost,
    /// It is the last line, and the head names another.
    OtherHead,
    /// It says that a run found the ledger changed before it.
    Doubted,
    /// It is not the line that a copy of the head names.
    OtherCopy,
}

/// The ledger as it was read.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Without their line feeds; a carriage return is part of its line.
    lines: Vec<String>,
    is_torn: bool,
    head: Option<Head>,
}

pub fn path(root: &Path) -> PathBuf {
    root.join("ledger.jsonl")
}

impl Ledger {
    pub fn read(disk: &dyn Disk, root: &Path) -> Result<Self, StoreError> {
        let path = path(root);
        let bytes = match disk.read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            bytes => bytes.map_err(StoreError::at(&path))?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let is_torn = !text.is_empty() && !text.ends_with('\n');
        let lines = text.split_terminator('\n').map(str::to_owned).collect();
        Ok(Self { lines, is_torn, head: head::read(disk, root)? })
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

    /// What names the last line, to be compared with later: its number and its hash.
    pub fn tip(&self) -> Option<String> {
        self.lines.last().map(|line| format!("{}-{}", self.count(), hash_of(line)))
    }

    fn last_hash(&self) -> String {
        hash_of(self.lines.last().map_or("", String::as_str))
    }

    /// The line that the head names, where it is the next one and follows from the last.
    fn unwritten(&self) -> Option<&str> {
        let head = self.head.as_ref().filter(|head| head.lines == self.count() + 1)?;
        let line: LedgerLine = serde_json::from_str(&head.line).ok()?;
        (line.before == self.last_hash()).then_some(&head.line)
    }

    /// What is wrong between the ledger and its head.
    fn doubt(&self, served: Option<&Release>) -> Option<Doubt> {
        match &self.head {
            _ if self.lines.is_empty() && (served.is_some() || self.head.is_some()) => Some(Doubt::Lost),
            None if self.lines().any(|line| line.headed) => Some(Doubt::HeadLost),
            Some(head) if head.lines != self.count() || Some(&head.line) != self.lines.last() => Some(Doubt::OtherHead),
            _ if self.is_broken() => Some(Doubt::Broken),
            _ => None,
        }
    }

    /// Whether a line does not follow from the one before, and no later line says so already.
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

    /// By line, from 1.
    pub fn problems(&self, served: Option<&Release>, copy: Option<&Copy>) -> Vec<(usize, LedgerProblem)> {
        let mut problems = Vec::new();
        let mut before = "";
        for (line, number) in self.lines.iter().zip(1..) {
            match serde_json::from_str::<LedgerLine>(line) {
                _ if self.is_torn && number == self.count() => problems.push((number, LedgerProblem::Torn)),
                Err(_) => problems.push((number, LedgerProblem::Unreadable)),
                Ok(parsed) if parsed.before != hash_of(before) => problems.push((number, LedgerProblem::Broken)),
                Ok(parsed) if parsed.doubt.is_some() => problems.push((number, LedgerProblem::Doubted)),
                Ok(_) => {}
            }
            before = line;
        }
        let is_served = |line: &LedgerLine| served.is_some_and(|served| line.names(served));
        let last = self.lines.last().and_then(|line| serde_json::from_str(line).ok());
        let is_unwritten = self.unwritten().is_some();
        let of_head = match self.doubt(served) {
            Some(_) if is_unwritten && served.is_some() => Some(LedgerProblem::Unwritten),
            Some(Doubt::Lost) => Some(LedgerProblem::Lost),
            Some(Doubt::HeadLost) => Some(LedgerProblem::HeadLost),
            Some(Doubt::OtherHead) if !self.is_torn => Some(LedgerProblem::OtherHead),
            Some(Doubt::OtherHead | Doubt::Broken) | None => None,
        };
        if of_head != Some(LedgerProblem::Lost)
            && !is_unwritten
            && last.map_or(served.is_some(), |last| !is_served(&last))
        {
            problems.push((self.count(), LedgerProblem::NotServed));
        }
        problems.extend(of_head.map(|problem| (self.count(), problem)));
        if let Some(copy) = copy.filter(|copy| self.hash(copy.lines).as_ref() != Some(&copy.hash)) {
            problems.push((copy.lines, LedgerProblem::OtherCopy));
        }
        problems
    }

    /// Of a line, from 1.
    fn hash(&self, line: usize) -> Option<String> {
        self.lines.get(line.checked_sub(1)?).map(|line| hash_of(line))
    }

    fn line_after(&self, release: &Release, action: Action, when: Timestamp, as_of: Option<Timestamp>) -> LedgerLine {
        LedgerLine {
            schema: SCHEMA.to_owned(),
            number: release.number,
            release: release.hash.clone(),
            action,
            when: Some(when.to_string()),
            as_of: as_of.map(|as_of| as_of.to_string()),
            before: self.last_hash(),
            headed: true,
            doubt: None,
        }
    }
}

/// A head as a report or a hook has carried it away: `12-<hash>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    pub lines: usize,
    pub hash: String,
}

impl Copy {
    pub fn parse(text: &str) -> Option<Self> {
        let (lines, hash) = text.trim().split_once('-')?;
        let is_hash = hash.len() == blake3::OUT_LEN * 2 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let lines = lines.parse().ok().filter(|lines| is_hash && *lines > 0)?;
        Some(Self { lines, hash: hash.to_ascii_lowercase() })
    }
}

/// Writes what runs could not write that ended right after their switch, or while they wrote;
/// notes where the ledger is not what its head says. What was made good.
pub fn complete(
    disk: &dyn Disk,
    root: &Path,
    current: Option<&Release>,
    now: Timestamp,
) -> Result<Vec<Repair>, StoreError> {
    let mut ledger = Ledger::read(disk, root)?;
    let repair = || Repair::new(Repaired::Ledger, "ledger.jsonl");
    let mut repairs = Vec::new();
    if ledger.is_torn {
        let tail = ledger.lines.pop().filter(|line| serde_json::from_str::<LedgerLine>(line).is_ok());
        ledger.lines.extend(tail);
        ledger.is_torn = false;
        rewrite(disk, root, &ledger)?;
        repairs.push(repair());
    }
    if let Some(line) = ledger.unwritten().map(str::to_owned) {
        write_line(disk, root, &line)?;
        ledger.lines.push(line);
        repairs.push(repair());
    }
    let Some(current) = current else { return Ok(repairs) };
    if let Some(doubt) = ledger.doubt(Some(current)) {
        let line = ledger.line_after(current, Action::Doubt, now, None);
        append_line(disk, root, &mut ledger, &LedgerLine { doubt: Some(doubt), ..line })?;
        repairs.push(repair());
    }
    // A ledger of an earlier version gets its head with the next line.
    let action = match ledger.lines().next_back() {
        Some(last) if last.names(current) => return Ok(repairs),
        Some(last) if last.number > current.number => Action::Rollback,
        _ => Action::Publish,
    };
    let line = ledger.line_after(current, action, now, None);
    append_line(disk, root, &mut ledger, &line)?;
    repairs.push(repair());
    Ok(repairs)
}

pub fn append(
    disk: &dyn Disk,
    root: &Path,
    release: &Release,
    action: Action,
    when: Timestamp,
    as_of: Option<Timestamp>,
) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(disk, root)?;
    let line = ledger.line_after(release, action, when, as_of);
    append_line(disk, root, &mut ledger, &line)
}

/// The head comes first: a line that a killed run could not write is known from it.
fn append_line(disk: &dyn Disk, root: &Path, ledger: &mut Ledger, line: &LedgerLine) -> Result<(), StoreError> {
    let path = path(root);
    let line = serde_json::to_string(line).map_err(|error| StoreError::at(&path)(io::Error::other(error)))?;
    let head = Head { lines: ledger.count() + 1, line: line.clone() };
    head::write(disk, root, &head)?;
    write_line(disk, root, &line)?;
    ledger.lines.push(line);
    ledger.head = Some(head);
    Ok(())
}

fn write_line(disk: &dyn Disk, root: &Path, line: &str) -> Result<(), StoreError> {
    let path = path(root);
    disk.append(&path, format!("{line}\n").as_bytes()).map_err(StoreError::at(&path))
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
