//! A file without a name in the output folder, for what a run sets aside: it is gone with the
//! run, however that ends.

use crate::shelf::{Shelf, Shelved};
use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// It takes no more than this part of what is free: the release needs the rest.
const SHARE: u64 = 4;

#[derive(Debug)]
pub struct Scratch {
    file: File,
    end: AtomicU64,
    /// In bytes.
    room: u64,
}

impl Scratch {
    /// Nothing where the file system has no files without names.
    pub fn within(folder: &Path) -> Option<Self> {
        let mode = Mode::RUSR | Mode::WUSR;
        let file = rustix::fs::open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode).ok()?;
        let free = rustix::fs::fstatvfs(&file).ok()?;
        let room = free.f_bavail.saturating_mul(free.f_frsize) / SHARE;
        Some(Self { file: File::from(file), end: AtomicU64::new(0), room })
    }
}

impl Shelf for Scratch {
    fn put(&self, bytes: &[u8]) -> Option<Shelved> {
        let length = u32::try_from(bytes.len()).ok()?;
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
        Some(bytes)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_aside_comes_back_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::within(folder.path()).unwrap();
        let first = scratch.put("第一".as_bytes()).unwrap();
        let second = scratch.put(b"").unwrap();
        let third = scratch.put(&[7; 100_000]).unwrap();
        assert_eq!(scratch.get(third).unwrap(), [7; 100_000]);
        assert_eq!(scratch.get(first).unwrap(), "第一".as_bytes());
        assert_eq!(scratch.get(second).unwrap(), b"");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_has_no_room_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch { room: 10, ..Scratch::within(folder.path()).unwrap() };
        assert!(scratch.put(&[1; 6]).is_some());
        assert_eq!(scratch.put(&[1; 6]), None);
        assert!(Scratch::within(&folder.path().join("absent")).is_none());
    }
}
