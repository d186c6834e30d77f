//! A finding is one problem of the content, with a code and a place. Findings carry no words:
//! the module `findings` puts them into the language of the reader.

#![deny(clippy::wildcard_enum_match_arm)]

mod allow;
mod baseline;
mod codes;
mod collection;
mod finding;
mod fingerprint;
mod foreign_message;
mod levels;

pub(crate) use allow::{Allow, Scope};
pub(crate) use baseline::Compared;
pub use baseline::{Baseline, record};
pub(crate) use codes::Holding;
pub use codes::{Adjustment, Code, Group, Severity, Suppression};
pub use collection::{FINDINGS_LIMIT, Findings};
pub use finding::{About, Argument, Finding};
pub(crate) use finding::{PagePath, nearest, nearest_id};
pub use fingerprint::fingerprints;
pub(crate) use foreign_message::{ForeignMessage, SystemProblem};
pub(crate) use levels::{Level, Levels};
