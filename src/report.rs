//! Reports: what a publication did, how far the translations are, and why an item is where it
//! is. They hold no words of a language; the command line puts them into words.

mod explanation;
mod held;
mod metrics;
mod run;
mod status;
mod time;

pub use explanation::{EditionExplanation, Explanation};
pub use held::HeldReport;
pub use metrics::metrics;
pub use run::{
    EditionReport, FindingsReport, NextChange, OutcomeKey, PagesReport, PlannedRun, PublishedRun, RepairReport,
    RunReport, WithdrawalReport,
};
pub use status::{EditionStatus, ItemStatus, MessageCounts, SegmentCounts, StateCounts, Status, TextState, TextStatus};
pub use time::stamp;
