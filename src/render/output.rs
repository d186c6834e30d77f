//! The output of pages into a release. Each page is searched for withdrawn words, written,
//! compressed and counted.

use super::compression::Compression;
use super::target::{Previous, Sink};
use crate::plan::{OutputPath, SearchedAs};
use crate::progress::Progress;
use crate::spill::Spill;
use crate::withdrawal::ReleaseScan;
use std::fmt;
use std::io;

/// Writes finished pages into a release. No other code writes pages, so that every page is
/// searched.
pub struct Output<'o> {
    pub sink: &'o dyn Sink,
    pub previous: &'o dyn Previous,
    pub scan: &'o ReleaseScan<'o>,
    pub compression: &'o Compression,
    pub progress: &'o dyn Progress,
    /// The storage that is discarded to make space for pages where the disk is full.
    pub spill: Option<&'o dyn Spill>,
}

impl fmt::Debug for Output<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output").field("compression", &self.compression).finish_non_exhaustive()
    }
}

impl Output<'_> {
    /// Writes a page or file and its compressed forms.
    pub fn put(&self, path: &OutputPath, searched_as: SearchedAs, bytes: &[u8]) -> io::Result<()> {
        self.scan.search(path, searched_as, bytes);
        self.write(path, bytes)?;
        for (form, compressed) in self.compression.compressed(path, bytes)? {
            self.write(&form, &compressed)?;
        }
        self.progress.step();
        Ok(())
    }

    /// Keeps a page of the previous release and its compressed forms. Returns false where there is
    /// no such page.
    pub fn keep(&self, path: &OutputPath) -> bool {
        if !self.previous.keep(path) {
            return false;
        }
        // A form that would have saved too little does not exist, so the result is ignored.
        self.compression.forms(path).for_each(|form| {
            self.previous.keep(&form);
        });
        self.scan.note_kept(path);
        self.progress.step();
        true
    }

    fn write(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        match (self.sink.put(path, bytes), self.spill) {
            (Err(error), Some(spill)) if is_full(&error) => {
                spill.give_up();
                self.sink.put(path, bytes).map_err(|_| error)
            }
            (done, _) => done,
        }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
