//! What releases that are still there say of an item.

use crate::plan::OutputPath;
use std::collections::BTreeSet;

/// Pages and files of earlier releases.
#[derive(Clone, Debug, Default)]
pub struct PastPages {
    /// Each distinct page once.
    pub pages: Vec<(OutputPath, Vec<u8>)>,
    /// Files below the folders that were asked for: their paths and the hashes of their bytes, as
    /// objects are named.
    pub files: Vec<(OutputPath, String)>,
    /// How many releases were looked into.
    pub releases: usize,
    /// How many were published and are there no more.
    pub unknown: usize,
}

/// Reads earlier releases.
pub trait Past: Sync {
    /// The pages at these paths and the files in these folders, of every release that is there.
    fn pages(&self, paths: &BTreeSet<OutputPath>, folders: &BTreeSet<String>) -> PastPages;
}

/// Where nothing was published before.
#[derive(Clone, Copy, Debug)]
pub struct NoPast;

impl Past for NoPast {
    fn pages(&self, _: &BTreeSet<OutputPath>, _: &BTreeSet<String>) -> PastPages {
        PastPages::default()
    }
}
