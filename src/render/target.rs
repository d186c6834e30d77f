//! Where pages go, and where those of the release before are.

use crate::plan::OutputPath;
use std::io;

/// Takes finished pages, from several threads at once.
pub trait Sink: Sync {
    /// Writes a page or file.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;
}

/// The release before, whose pages may stay as they are.
pub trait Previous: Sync {
    /// Keeps a page as it is in the release before; false where there is none to keep.
    fn keep(&self, path: &OutputPath) -> bool;

    /// Reads a page as it is in the release before; nothing where it is not what its hash says.
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>>;
}

/// There is no release before.
#[derive(Clone, Copy, Debug)]
pub struct NoPrevious;

impl Previous for NoPrevious {
    fn keep(&self, _: &OutputPath) -> bool {
        false
    }

    fn read(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}
