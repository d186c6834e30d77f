//! A file without a name in the output folder, for what a run lays aside: the system frees it when
//! the run ends, however that ends, and earlier where the release needs its room.

use crate::spill::{Spill, SpillPlace};
use rustix::process::{Resource, getrlimit};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The file takes no more than this part of the free space.
const SHARE: u64 = 4;

#[derive(Debug)]
pub struct SpillFile {
    file: File,
    end: AtomicU64,
    /// In bytes.
    room: u64,
    is_given_up: AtomicBool,
}

impl SpillFile {
    /// Returns nothing where no file can be made: then nothing is laid aside.
    pub fn within(folder: &Path) -> Option<Self> {
        let file = tempfile::tempfile_in(folder).ok()?;
        let free = rustix::fs::fstatvfs(&file).ok()?;
        // The system kills a process that writes more than it may.
        let most = getrlimit(Resource::Fsize).current.unwrap_or(u64::MAX);
        let room = (free.f_bavail.saturating_mul(free.f_frsize) / SHARE).min(most);
        Some(Self { file, end: AtomicU64::new(0), room, is_given_up: AtomicBool::new(false) })
    }
}

impl Spill for SpillFile {
    fn put(&self, bytes: &[u8]) -> Option<SpillPlace> {
        let length = u32::try_from(bytes.len()).ok()?;
        if self.is_given_up.load(Ordering::SeqCst) {
            return None;
        }
        let start = self.end.fetch_add(u64::from(length), Ordering::Relaxed);
        if start.saturating_add(u64::from(length)) > self.room {
            return None;
        }
        self.file.write_all_at(bytes, start).ok()?;
        Some(SpillPlace { start, length })
    }

    fn get(&self, place: SpillPlace) -> Option<Vec<u8>> {
        let mut bytes = vec![0; place.length as usize];
        self.file.read_exact_at(&mut bytes, place.start).ok()?;
        // Asked after reading: nothing was lost until then.
        (!self.is_given_up.load(Ordering::SeqCst)).then_some(bytes)
    }

    fn give_up(&self) {
        self.is_given_up.store(true, Ordering::SeqCst);
        // What is not freed now is freed with the run.
        let _ = self.file.set_len(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn what_is_put_aside_comes_back_and_leaves_nothing() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let Some(spill) = SpillFile::within(folder.path()) else { return Ok(()) };
        let put = ["第一".as_bytes(), b"", &[7; 100_000]].map(|bytes| (spill.put(bytes), bytes));
        for (place, bytes) in put.into_iter().rev() {
            assert_eq!(place.and_then(|place| spill.get(place)).as_deref(), Some(bytes));
        }
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 0);
        Ok(())
    }

    #[test]
    fn what_has_no_room_is_refused() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(SpillFile::within(&folder.path().join("absent")).is_none());
        let Some(spill) = SpillFile::within(folder.path()) else { return Ok(()) };
        let spill = SpillFile { room: 10, ..spill };
        assert!(spill.put(&[1; 6]).is_some());
        assert_eq!(spill.put(&[1; 6]), None);
        Ok(())
    }
}
