//! Markdown texts: how one is parsed, where its links lead, what its front matter holds, and the
//! segments that it consists of.
//!
//! [`fields`] holds the one table of the fields whose words readers see. Whatever reads such
//! words (the loader, revisions, `accept`, `compare`) reads them by that table.

mod blocks;
mod body;
pub mod fields;
mod figures;
mod front_matter;
mod links;
mod parse;
mod segments;
mod tree;
mod unmeant;

pub(crate) use blocks::{Block, blocks};
pub use body::{Body, read};
pub use fields::FieldScope;
pub use figures::{ImageWords, replace as replace_figures};
pub use front_matter::{Parts, flaw as front_matter_flaw, split as split_front_matter};
pub(crate) use links::Target;
pub use links::{Link, target};
pub use parse::{options, parse};
pub use segments::segments;
pub use tree::of_tree;
pub(crate) use tree::place_of;
