//! One run at a time.

use super::disk::{Disk, Held, Taken};
use super::store::StoreError;
use jiff::Timestamp;
use std::path::Path;

pub type Lock = Box<dyn Held>;

/// Takes the lock, or says who has it.
pub fn take(disk: &dyn Disk, path: &Path, now: Timestamp) -> Result<Lock, StoreError> {
    match disk.lock(path, &note(now)).map_err(StoreError::at(path))? {
        Taken::Mine(lock) => Ok(lock),
        Taken::Theirs(note) if note.trim().is_empty() => Err(StoreError::Locked("?".to_owned())),
        Taken::Theirs(note) => Err(StoreError::Locked(note.trim().to_owned())),
    }
}

/// Who holds it, for whoever is turned away.
fn note(now: Timestamp) -> String {
    let system = rustix::system::uname();
    let host = system.nodename().to_string_lossy();
    format!("pid {}, {host}, {}\n", std::process::id(), now.round(jiff::Unit::Second).unwrap_or(now))
}
