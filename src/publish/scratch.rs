//! A file without a name in the output folder, for what a run sets aside: it is gone with the
//! run, however that ends, and before that where the release needs its room.

use crate::shelf::{Shelf, Shelved};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Resource, getrlimit};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// It takes no more than this part of what is free.
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
    /// Nothing where the file system has no files without names.
    pub fn within(folder: &Path) -> Option<Self> {
        let mode = Mode::RUSR | Mode::WUSR;
        let file = rustix::fs::open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode).ok()?;
        let free = rustix::fs::fstatvfs(&file).ok()?;
        // Who writes more than a process may is killed.
        let most = getrlimit(Resource::Fsize).current.unwrap_or(u64::MAX);
        let room = (free.f_bavail.saturating_mul(free.f_frsize) / SHARE).min(most);
        Some(Self { file: File::from(file), end: AtomicU64::new(0), room, is_given_up: AtomicBool::new(false) })
    }
}

impl Shelf for SpillFile {
    fn put(&self, bytes: &[u8]) -> Option<Shelved> {
        let length = u32::try_from(bytes.len()).ok()?;
        if self.is_given_up.load(Ordering::SeqCst) {
            return None;
        }
        let start = self.end.fetch_add(u64::from(length), Ordering::Relaxed);
        if start.saturating_add(u64::from(length)) > self.room {
            return None;
        }
        self.file.write_all_at(bytes, start).ok()?;
        Some(Shelved { start, length })
    }

    fn get(&self, shelved: Shelved) -> Option<Vec<u8>> {
        let mut bytes = vec![0; shelved.length as usize];
        self.file.read_exact_at(&mut bytes, shelved.start).ok()?;
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
        let Some(scratch) = SpillFile::within(folder.path()) else { return Ok(()) };
        let put = ["第一".as_bytes(), b"", &[7; 100_000]].map(|bytes| (scratch.put(bytes), bytes));
        for (shelved, bytes) in put.into_iter().rev() {
            assert_eq!(shelved.and_then(|shelved| scratch.get(shelved)).as_deref(), Some(bytes));
        }
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 0);
        Ok(())
    }

    #[test]
    fn what_has_no_room_is_refused() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(SpillFile::within(&folder.path().join("absent")).is_none());
        let Some(scratch) = SpillFile::within(folder.path()) else { return Ok(()) };
        let scratch = SpillFile { room: 10, ..scratch };
        assert!(scratch.put(&[1; 6]).is_some());
        assert_eq!(scratch.put(&[1; 6]), None);
        Ok(())
    }
}
