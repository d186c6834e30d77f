//! Reports: what a publication did, how far the translations are, and why an item is where it
//! is. They hold no words of a language; the command line puts them into words.

mod explanation;
mod held;
mod metrics;
mod run;
mod status;
mod time;

pub(crate) use explanation::EditionExplanation;
pub use explanation::Explanation;
pub(crate) use held::HeldReport;
pub use metrics::metrics;
pub(crate) use run::{
    EditionReport, ErrorReport, FindingsReport, NextChange, PagesReport, PlannedRun, PublishedRun, RepairReport,
    ShownLonger, WithdrawalReport,
};
pub use run::{OutcomeKey, RunReport};
pub(crate) use status::{EditionStatus, ItemStatus, SegmentCounts, TextStatus};
pub use status::{MessageCounts, StateCounts, Status, TextState};
pub use time::stamp;
