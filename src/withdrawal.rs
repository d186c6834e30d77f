//! The proof that nothing of a withdrawn item goes out: every page and file of a release is
//! searched for what the item says in any edition, today or in a release that is still there.
//!
//! Texts are compared as letters and digits alone. A passage of at least twelve letters (eight
//! signs of Chinese or Japanese) is found as a whole, and of longer ones every run of forty letters
//! (twenty-four signs of Chinese, Japanese or Korean), wherever it is cut. What templates, catalogs
//! and reasons of withdrawals say is the site's own; what a person keeps stands in
//! `[[withdrawn.keep]]`.

mod collect;
mod own;
mod past;
mod release_scan;
mod runs;
mod search;

pub use past::{NoPast, Past, PastPage, PastPages};
pub use release_scan::ReleaseScan;
pub use search::{Hit, Scan, Search, Searching};

use crate::source::Span;

/// Why an item's words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    Withdrawn,
    /// It is gone from the sources without a word.
    Removed,
}

impl Origin {
    pub const ALL: [Self; 2] = [Self::Withdrawn, Self::Removed];

    /// The word in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
        }
    }
}

/// Something that an item says.
#[derive(Clone, Debug)]
struct Passage {
    item: String,
    origin: Origin,
    /// The edition's key.
    edition: String,
    place: Span,
    words: String,
    letters: String,
}

/// An image or attachment of an item.
#[derive(Clone, Debug)]
struct OwnFile {
    item: String,
    origin: Origin,
    name: String,
    place: Span,
}
