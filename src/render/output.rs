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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Silent;
    use crate::render::NoPrevious;
    use crate::spill::SpillPlace;
    use std::sync::atomic::{AtomicBool, Ordering};

    /// A disk whose last space a spill file takes, until that is given up.
    #[derive(Debug, Default)]
    struct FullDisk {
        is_given_up: AtomicBool,
    }

    impl Spill for FullDisk {
        fn put(&self, _: &[u8]) -> Option<SpillPlace> {
            None
        }

        fn get(&self, _: SpillPlace) -> Option<Vec<u8>> {
            None
        }

        fn give_up(&self) {
            self.is_given_up.store(true, Ordering::Relaxed);
        }
    }

    impl Sink for FullDisk {
        fn put(&self, _: &OutputPath, _: &[u8]) -> io::Result<()> {
            if self.is_given_up.load(Ordering::Relaxed) { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
        }
    }

    fn put_on(disk: &FullDisk, spill: Option<&dyn Spill>) -> io::Result<()> {
        let output = Output {
            sink: disk,
            previous: &NoPrevious,
            scan: &ReleaseScan::default(),
            compression: &Compression::default(),
            progress: &Silent,
            spill,
        };
        output.put(&OutputPath::new("index.html"), SearchedAs::Markup, b"page")
    }

    #[test]
    fn the_spill_file_gives_way_to_pages_on_a_full_disk() -> io::Result<()> {
        let disk = FullDisk::default();
        put_on(&disk, Some(&disk))?;
        assert!(disk.is_given_up.into_inner());
        let without = put_on(&FullDisk::default(), None);
        assert_eq!(without.map_err(|error| error.kind()), Err(io::ErrorKind::StorageFull));
        Ok(())
    }
}
