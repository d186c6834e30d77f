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

pub use allow::{Allow, Scope};
pub use baseline::{Baseline, Compared, record};
pub use codes::{Adjustment, Code, Group, Holding, Severity, Suppression};
pub use collection::{FINDINGS_LIMIT, Findings};
pub use finding::{About, Argument, Finding, PagePath, nearest};
pub use fingerprint::fingerprints;
pub use foreign_message::{ForeignMessage, SystemProblem};
pub use levels::{Level, Levels};
