//! From rendered pages to a served release: immutable objects named by their
//! bytes, one atomic switch, and a ledger. The release before stays whole and
//! served until the switch, whatever happens.
//!
//! ```text
//! objects/<hash>/    a directory: its files, and links to its child directories' objects
//! objects/<hash>.list    what it holds; this text is what the hash is of
//! releases/<n>-<hash> → ../objects/<hash>
//! current             → releases/<n>-<hash>
//! ledger.jsonl        one line per publication
//! ledger.head         the last of them
//! hold                why nothing is to be published, while that is so
//! addresses           every address under which a page was ever published
//! lock                held while a run publishes
//! ```

mod addresses;
mod cache;
pub mod disk;
mod gc;
mod head;
mod history;
mod hold;
mod ledger;
mod listing;
mod lock;
mod objects;
mod past;
mod previous_tree;
mod repair;
mod scratch;
mod served;
mod store;
mod switch;
mod verify;
mod view;

pub use cache::CacheFolder;
pub use gc::Cleared;
pub use history::{PastRelease, Size};
pub use hold::Hold;
pub use ledger::{Action, Copy as HeadCopy, LedgerProblem};
pub use listing::{ListedFile, Listing, ObjectHash};
pub use objects::Staging;
pub use past::PastReleases;
pub use previous_tree::{Look, PreviousTree};
pub use repair::{Repair, Repaired};
pub use scratch::SpillFile;
pub use served::{Served, addresses_of};
pub use store::{Store, StoreError, Unexpected};
pub use verify::{Difference, Verification};
pub use view::{LedgerVerification, ReleaseMatch, View};

use crate::plan::HASH_LENGTH;

/// A release, as it stands in `releases/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub number: u64,
    pub hash: String,
}

impl Release {
    pub fn name(&self) -> String {
        format!("{}-{}", self.number, self.hash)
    }

    pub fn parse(name: &str) -> Option<Self> {
        let (number, hash) = name.split_once('-')?;
        let is_hash = hash.len() == HASH_LENGTH && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let release = Self { number: number.parse().ok().filter(|_| is_hash)?, hash: hash.to_owned() };
        (release.name() == name).then_some(release)
    }
}
