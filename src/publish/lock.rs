//! The lock of the output folder: one run at a time.

use super::disk::{Held, Taken};
use super::error::{Holder, StoreError};
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
        Taken::Theirs(note) => Err(StoreError::Locked(holder(note.trim(), now))),
    }
}

/// Reads the note of the run that has the lock.
fn holder(note: &str, now: Timestamp) -> Holder {
    let since = note.rsplit(", ").next().and_then(|since| since.parse::<Timestamp>().ok());
    let hours = since.map(|since| now.duration_since(since).as_hours());
    Holder { note: note.to_owned(), hours: hours.and_then(|hours| u64::try_from(hours).ok()) }
}

/// Returns the note for runs that find the lock taken.
fn note(now: Timestamp) -> String {
    let system = rustix::system::uname();
    let host = system.nodename().to_string_lossy();
    let user = rustix::process::getuid().as_raw();
    format!("pid {}, {host}, uid {user}, {}\n", std::process::id(), now.round(jiff::Unit::Second).unwrap_or(now))
}
