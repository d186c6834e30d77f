//! Findings as people and programs read them: in the words of the program's catalogs, in the
//! formats of terminals, editors, scanners and code hosts.

#![deny(clippy::wildcard_enum_match_arm)]

mod folded;
mod github;
mod human;
mod json;
mod sarif;
mod short;
mod words;

pub(crate) use folded::folded;
pub use github::github;
pub(crate) use human::Excerpt;
pub use human::human;
pub(crate) use json::json_line;
pub use sarif::sarif;
pub use short::{advised, short};
pub use words::{Phrase, about, phrase, severity};
