//! The interfaces to the release that takes the pages, and to the previous release.

use crate::plan::OutputPath;
use std::io;

/// A release that takes finished pages, from several threads at once.
pub trait Sink: Sync {
    /// Writes a page or file.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()>;
}

/// The previous release, whose unchanged pages are kept.
pub trait Previous: Sync {
    /// Keeps a page of the previous release. Returns false where there is no such page.
    fn keep(&self, path: &OutputPath) -> bool;

    /// Reads a page of the previous release; nothing where its bytes differ from its recorded hash.
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>>;
}

/// The absence of a previous release.
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
