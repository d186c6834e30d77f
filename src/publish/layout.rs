//! The names in an output folder, and where its links lead.

use super::listing::ObjectHash;
use super::release::Release;
use std::fmt::Display;
use std::path::{Path, PathBuf};

pub const OBJECTS: &str = "objects";
pub const RELEASES: &str = "releases";
/// The link to the entry of the served release.
pub const CURRENT: &str = "current";
pub const LEDGER: &str = "ledger.jsonl";
pub const LEDGER_HEAD: &str = "ledger.head";
pub const HOLD: &str = "hold";
pub const ADDRESSES: &str = "addresses";
pub const MESSAGES: &str = "messages";
pub const CACHE: &str = "cache";
pub const LOCK: &str = "lock";

/// The beginning of the name of everything that is not finished. The next run removes it.
pub const UNFINISHED: &str = ".unfinished-";

/// Returns whether the program keeps what has this name in an output folder.
pub fn is_kept(name: &str) -> bool {
    [OBJECTS, RELEASES, CURRENT, LEDGER, LEDGER_HEAD, HOLD, ADDRESSES, MESSAGES, CACHE, LOCK].contains(&name)
        || name.starts_with(UNFINISHED)
}

/// Returns the name of something until it is finished.
pub fn unfinished(name: impl Display) -> String {
    format!("{UNFINISHED}{name}")
}

/// Returns the name of an object's list.
pub fn list_name(object: &ObjectHash) -> String {
    format!("{object}{LIST_ENDING}")
}

/// Returns the object whose list has a name.
pub fn object_of_list(name: &str) -> Option<ObjectHash> {
    ObjectHash::parse(name.strip_suffix(LIST_ENDING)?)
}

const LIST_ENDING: &str = ".list";

/// Returns where an object's link to the object of a child directory leads.
pub fn child_target(child: &ObjectHash) -> PathBuf {
    Path::new("..").join(child.as_str())
}

/// Returns where `current` leads: to the release's entry.
pub fn current_target(release: &Release) -> PathBuf {
    Path::new(RELEASES).join(release.name())
}

/// Returns where a release's entry leads: to its tree.
pub fn entry_target(release: &Release) -> PathBuf {
    Path::new("..").join(OBJECTS).join(&release.hash)
}
