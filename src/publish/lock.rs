//! The lock of the output folder: one run at a time.

use super::disk::{Held, Taken};
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::LOCK;
use jiff::Timestamp;

pub type Lock = Box<dyn Held>;

/// Takes the lock.
///
/// # Errors
///
/// [`StoreError::Locked`] where another run has it.
pub fn take(folder: &OutputFolder, now: Timestamp) -> Result<Lock, StoreError> {
    let path = folder.path(LOCK);
    match folder.disk().lock(&path, &note(now)).map_err(StoreError::at(&path))? {
        Taken::Mine(lock) => Ok(lock),
        Taken::Theirs(note) if note.trim().is_empty() => Err(StoreError::Locked("?".to_owned())),
        Taken::Theirs(note) => Err(StoreError::Locked(note.trim().to_owned())),
    }
}

/// Returns the note for runs that find the lock taken.
fn note(now: Timestamp) -> String {
    let system = rustix::system::uname();
    let host = system.nodename().to_string_lossy();
    format!("pid {}, {host}, {}\n", std::process::id(), now.round(jiff::Unit::Second).unwrap_or(now))
}
