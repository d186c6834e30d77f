//! The errors of the output folder.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the output folder could not be used.
#[derive(Debug)]
pub enum StoreError {
    /// Another run holds the lock; holds the note that it left, or `?`.
    Locked(Holder),
    Io {
        path: PathBuf,
        error: io::Error,
    },
    /// The folder holds something that no run replaces.
    Odd(PathBuf, Unexpected),
}

/// What stands in the way of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unexpected {
    /// `current` is a folder or a file.
    NoLink,
    /// No number is left for the next release.
    LastNumber,
}

impl StoreError {
    /// Returns a function that adds a path to an I/O error. An error that has a path already keeps it.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| match error.downcast::<Located>() {
            Ok(Located { path, error }) => Self::Io { path, error },
            Err(error) => Self::Io { path: path.to_owned(), error },
        }
    }
}

/// The run that has the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Its process, machine, user and start, as it wrote them; empty where it wrote nothing.
    pub note: String,
    /// The whole hours since its start; nothing where that is not known.
    pub hours: Option<u64>,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked(Holder { note, .. }) => write!(f, "locked by {note}"),
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Odd(path, unexpected) => write!(f, "{}: {unexpected:?}", path.display()),
        }
    }
}

impl Error for StoreError {}

/// An I/O error with its path, for callers that pass on an [`io::Error`].
#[derive(Debug)]
struct Located {
    path: PathBuf,
    error: io::Error,
}

/// Returns a function that adds a path to an I/O error and keeps its type.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> io::Error + '_ {
    |error| io::Error::new(error.kind(), Located { path: path.to_owned(), error })
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl Error for Located {}
