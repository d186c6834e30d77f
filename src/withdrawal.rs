//! The proof that no release contains words of a withdrawn item. Every page and file of a release
//! is searched for the item's texts in all editions, as they are in the sources and in the stored
//! releases.
//!
//! Only letters and digits are compared. A passage of at least twelve letters (eight characters of
//! Chinese or Japanese) is found as a whole. Of a longer passage, every run of forty letters
//! (twenty-four characters of Chinese, Japanese or Korean) is found, wherever it begins. The words
//! of templates, catalogs and reasons of withdrawals are the site's own and are allowed. Further
//! words and files are allowed by `[[withdrawn.keep]]`.

mod collect;
mod own;
mod past;
mod release_scan;
mod runs;
mod search;

pub use past::NoPast;
pub(crate) use past::{Past, PastPage, PastPages};
pub use release_scan::ReleaseScan;
pub(crate) use search::{Hit, Searching};
pub use search::{Scan, Search};

use crate::source::Span;

/// Why an item's words are searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    Withdrawn,
    /// The item is no longer among the sources, and no withdrawal is declared.
    Removed,
}

impl Origin {
    /// Returns the key in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
        }
    }
}

/// A passage of an item's text.
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
