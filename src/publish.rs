//! From rendered pages to a served release: immutable objects named by their bytes, one atomic
//! switch, and a ledger. The release before stays whole and served until the switch.
//!
//! ```text
//! objects/<hash>/    a directory: its files, and links to its child directories' objects
//! objects/<hash>.list    what it holds; this text is what the hash is of
//! releases/<n>-<hash> → ../objects/<hash>
//! current             → releases/<n>-<hash>
//! ledger.jsonl        one line per publication
//! ledger.head         the last of them
//! hold                why nothing is published, while that is so
//! addresses           every address under which a page was ever published
//! cache/              what a run keeps for the next; may be deleted
//! lock                held while a run publishes
//! ```
//!
//! Imports go upward only:
//!
//! | module | what it knows |
//! | --- | --- |
//! | `disk` `local_disk` `error` `layout` `listing` `release` | the file system, errors, the names above, the list of a directory |
//! | `folder` | [`OutputFolder`]: the folder on its disk; the modules below add its queries |
//! | `tree` | the walk through a tree of objects |
//! | `hold` `ledger` `releases` `addresses` `verify` `previous_tree` `past` | one part of the folder each |
//! | `staging` `switch` `gc` `ledger_repair` | one change each |
//! | `store` | [`Store`]: the folder while it is locked, and everything that changes it |

mod addresses;
mod cache;
pub mod disk;
mod error;
mod folder;
mod gc;
mod head;
mod hold;
mod layout;
mod ledger;
mod ledger_check;
mod ledger_repair;
mod listing;
mod local_disk;
mod lock;
mod messages;
mod past;
mod previous_tree;
mod release;
mod releases;
mod repair;
mod spill_file;
mod staged_directory;
mod staging;
mod store;
mod switch;
mod tree;
mod verify;

pub(crate) use addresses::AddressRecord;
pub(crate) use cache::CacheFolder;
pub(crate) use error::Unexpected;
pub use error::{Holder, StoreError};
pub use folder::OutputFolder;
pub(crate) use gc::Cleared;
pub(crate) use hold::Hold;
pub use layout::is_kept;
pub(crate) use ledger_check::{HeadCopy, LedgerProblem, LedgerVerification};
pub use listing::{ObjectHash, Size};
pub use local_disk::LocalDisk;
pub(crate) use past::PastReleases;
pub(crate) use previous_tree::PreviousTree;
pub use release::Release;
pub(crate) use releases::{PastRelease, ReleaseMatch};
pub(crate) use repair::{Repair, Repaired};
pub use spill_file::SpillFile;
pub(crate) use staging::Staging;
pub use store::Store;
pub(crate) use verify::{Difference, Look, Verification};
