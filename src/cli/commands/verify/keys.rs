//! The words for what is wrong with an output folder: values in JSON, and the ends of the names
//! of messages.

use crate::publish::{Difference, LedgerProblem};

/// Returns the word for a difference between a release and its name.
pub fn of(difference: Difference) -> &'static str {
    match difference {
        Difference::Changed => "changed",
        Difference::Added => "added",
        Difference::Removed => "removed",
        Difference::LinkChanged => "led",
        Difference::Unknown => "unknown",
        Difference::Unlisted => "unlisted",
        Difference::Unreadable => "unreadable",
    }
}

/// Returns the word for what is wrong with a line of the ledger.
pub fn of_ledger(problem: LedgerProblem) -> &'static str {
    match problem {
        LedgerProblem::Unreadable => "unreadable",
        LedgerProblem::Broken => "broken",
        LedgerProblem::Torn => "torn",
        LedgerProblem::NotServed => "not-served",
        LedgerProblem::Unwritten => "unwritten",
        LedgerProblem::Lost => "lost",
        LedgerProblem::HeadLost => "head-lost",
        LedgerProblem::OtherHead => "other-head",
        LedgerProblem::Doubted => "doubted",
        LedgerProblem::OtherCopy => "other-copy",
    }
}
