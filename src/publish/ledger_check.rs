//! The check of the ledger: each line against the one before, the last one against the head, the
//! served release and a tip that was kept elsewhere.

use super::error::StoreError;
use super::folder::OutputFolder;
use super::ledger::{Doubt, Ledger, LedgerLine, hash_of};
use super::release::Release;
use crate::hash;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerProblem {
    /// It cannot be read.
    Unreadable,
    /// The line before it was changed, or one between them was taken out.
    Broken,
    /// It has no line feed: a run was killed while it wrote. The next run repairs it.
    Torn,
    /// It is the last line, and another release is served.
    NotServed,
    /// The head holds it and the ledger does not: a run was killed before it wrote it. The next
    /// run writes it.
    Unwritten,
    /// A release is served, and there is no ledger.
    Lost,
    /// It is the last line, and the head is gone.
    HeadLost,
    /// It is the last line, and the head holds another.
    OtherHead,
    /// It says that a run found the ledger changed.
    Doubted,
    /// It is not the line of a given tip.
    OtherCopy,
}

/// What was found of the ledger.
#[derive(Clone, Debug)]
pub struct LedgerVerification {
    pub lines: usize,
    /// By line, from 1.
    pub problems: Vec<(usize, LedgerProblem)>,
    /// The number and the hash of its last line.
    pub tip: Option<String>,
}

/// The tip of a ledger as a report or a hook kept it: `12-<hash>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCopy {
    pub lines: usize,
    pub hash: String,
}

impl HeadCopy {
    pub fn parse(text: &str) -> Option<Self> {
        let (lines, hash) = text.trim().split_once('-')?;
        let is_hash = hash::is_digits(hash, blake3::OUT_LEN);
        let lines = lines.parse().ok().filter(|lines| is_hash && *lines > 0)?;
        Some(Self { lines, hash: hash.to_ascii_lowercase() })
    }
}

impl OutputFolder {
    /// Checks the ledger; also against a copy of its tip, where one is given.
    pub fn verify_ledger(&self, copy: Option<&HeadCopy>) -> Result<LedgerVerification, StoreError> {
        let ledger = Ledger::read(self)?;
        let problems = ledger.problems(self.served()?.as_ref(), copy);
        Ok(LedgerVerification { lines: ledger.count(), problems, tip: ledger.tip() })
    }
}

impl Ledger {
    /// Returns what is wrong, by the numbers of lines, from 1.
    fn problems(&self, served: Option<&Release>, copy: Option<&HeadCopy>) -> Vec<(usize, LedgerProblem)> {
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
}
