//! The pages and files of an item in stored releases.

use crate::plan::OutputPath;
use std::collections::BTreeSet;

/// Pages and files of stored releases.
#[derive(Clone, Debug, Default)]
pub struct PastPages {
    /// Each distinct page once.
    pub pages: Vec<PastPage>,
    /// The files below the requested folders: their paths and the hashes of their bytes
    /// ([`crate::plan::file_hash`]).
    pub files: Vec<(OutputPath, String)>,
    /// How many releases were read.
    pub releases: usize,
    /// How many releases were published and are no longer stored.
    pub unknown: usize,
}

/// A page of a stored release.
#[derive(Clone, Debug)]
pub struct PastPage {
    pub path: OutputPath,
    /// The hash of the bytes ([`crate::plan::file_hash`]).
    pub hash: String,
    pub bytes: Vec<u8>,
}

/// Reads stored releases.
pub trait Past: Sync {
    /// Reads the pages at these paths and lists the files in these folders, in all stored releases.
    fn pages(&self, paths: &BTreeSet<OutputPath>, folders: &BTreeSet<String>) -> PastPages;

    /// Returns whether a stored release has any of these pages, by path and hash, and also the
    /// page at the other path.
    fn has_together(&self, pages: &BTreeSet<(OutputPath, String)>, other: &OutputPath) -> bool;
}

/// An output folder without earlier releases.
#[derive(Clone, Copy, Debug)]
pub struct NoPast;

impl Past for NoPast {
    fn pages(&self, _: &BTreeSet<OutputPath>, _: &BTreeSet<String>) -> PastPages {
        PastPages::default()
    }

    fn has_together(&self, _: &BTreeSet<(OutputPath, String)>, _: &OutputPath) -> bool {
        false
    }
}
