//! From rendered pages to a served release: immutable objects named by their
//! bytes, one atomic switch, and a ledger. The release before stays whole and
//! served until the switch, whatever happens.
//!
//! ```text
//! objects/<hash>/    a directory: its files, and links to its child directories' objects
//! releases/<n>-<hash> → ../objects/<hash>
//! current             → releases/<n>-<hash>
//! ledger.jsonl        one line per publication
//! addresses           every address under which a page was ever published
//! lock                held while a run publishes
//! ```

mod addresses;
mod ledger;
mod lock;
mod objects;
mod store;
mod switch;

pub use objects::{ObjectHash, Staging};
pub use store::{Store, StoreError};

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
        let is_hash = hash.len() == objects::HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        Some(Self { number: number.parse().ok().filter(|_| is_hash)?, hash: hash.to_owned() })
    }
}
