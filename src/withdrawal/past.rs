//! What releases that are still there say of an item.

use crate::plan::OutputPath;
use std::collections::BTreeSet;

/// Pages and files of earlier releases.
#[derive(Clone, Debug, Default)]
pub struct PastPages {
    /// Each distinct page once.
    pub pages: Vec<PastPage>,
    /// Files below the folders that were asked for: their paths and the hashes of their bytes, as
    /// objects are named.
    pub files: Vec<(OutputPath, String)>,
    /// How many releases were looked into.
    pub releases: usize,
    /// How many were published and are there no more.
    pub unknown: usize,
}

/// A page as it was in a release.
#[derive(Clone, Debug)]
pub struct PastPage {
    pub path: OutputPath,
    /// Of its bytes, as objects are named.
    pub hash: String,
    pub bytes: Vec<u8>,
}

/// Reads earlier releases.
pub trait Past: Sync {
    /// The pages at these paths and the files in these folders, of every release that is there.
    fn pages(&self, paths: &BTreeSet<OutputPath>, folders: &BTreeSet<String>) -> PastPages;

    /// Whether a release that is there has any of these pages, by path and hash, and the other one.
    fn has_together(&self, pages: &BTreeSet<(OutputPath, String)>, other: &OutputPath) -> bool;
}

/// Where nothing was published before.
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
