//! The spill storage in an unnamed file of the output folder. The system frees the file when the run
//! ends, even where it is killed.

use crate::spill::{Spill, SpillPlace};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Resource, getrlimit};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The divisor of the free space that the file may take.
const SHARE: u64 = 4;

#[derive(Debug)]
pub struct SpillFile {
    file: File,
    end: AtomicU64,
    /// The most that the file may take, in bytes.
    limit: u64,
    is_given_up: AtomicBool,
}

impl SpillFile {
    /// Returns nothing where the file system has no files without names. Texts are then rendered
    /// twice.
    pub fn within(folder: &Path) -> Option<Self> {
        // A file that never has a name leaves nothing behind where the run is killed.
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = File::from(rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR).ok()?);
        let free = rustix::fs::fstatvfs(&file).ok()?;
        // The system kills a process that writes more than it may.
        let most = getrlimit(Resource::Fsize).current.unwrap_or(u64::MAX);
        let limit = (free.f_bavail.saturating_mul(free.f_frsize) / SHARE).min(most);
        Some(Self { file, end: AtomicU64::new(0), limit, is_given_up: AtomicBool::new(false) })
    }
}

impl Spill for SpillFile {
    fn put(&self, bytes: &[u8]) -> Option<SpillPlace> {
        let length = u32::try_from(bytes.len()).ok()?;
        if self.is_given_up.load(Ordering::SeqCst) {
            return None;
        }
        let start = self.end.fetch_add(u64::from(length), Ordering::Relaxed);
        if start.saturating_add(u64::from(length)) > self.limit {
            return None;
        }
        self.file.write_all_at(bytes, start).ok()?;
        Some(SpillPlace { start, length })
    }

    fn get(&self, place: SpillPlace) -> Option<Vec<u8>> {
        let mut bytes = vec![0; place.length as usize];
        self.file.read_exact_at(&mut bytes, place.start).ok()?;
        // The question comes after reading, so that bytes of a file that was cut meanwhile are not used.
        (!self.is_given_up.load(Ordering::SeqCst)).then_some(bytes)
    }

    fn give_up(&self) {
        self.is_given_up.store(true, Ordering::SeqCst);
        // An error is ignored, because the system frees the file at the end of the run.
        let _ = self.file.set_len(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn spill_file() -> io::Result<(tempfile::TempDir, SpillFile)> {
        let folder = tempfile::tempdir()?;
        let spill = SpillFile::within(folder.path()).ok_or(io::ErrorKind::Unsupported)?;
        Ok((folder, spill))
    }

    #[test]
    fn stored_bytes_come_back_and_leave_no_name() -> io::Result<()> {
        let (folder, spill) = spill_file()?;
        let put = ["第一".as_bytes(), b"", &[7; 100_000]].map(|bytes| (spill.put(bytes), bytes));
        for (place, bytes) in put.into_iter().rev() {
            assert_eq!(place.and_then(|place| spill.get(place)).as_deref(), Some(bytes));
        }
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 0);
        Ok(())
    }

    #[test]
    fn bytes_beyond_the_limit_are_refused() -> io::Result<()> {
        let (folder, spill) = spill_file()?;
        assert!(SpillFile::within(&folder.path().join("absent")).is_none());
        let spill = SpillFile { limit: 10, ..spill };
        assert!(spill.put(&[1; 6]).is_some());
        assert_eq!(spill.put(&[1; 6]), None);
        Ok(())
    }

    #[test]
    fn a_file_that_is_given_up_frees_its_space_and_takes_no_more() -> io::Result<()> {
        let (_folder, spill) = spill_file()?;
        let place = spill.put(&[1; 6]).ok_or(io::ErrorKind::Unsupported)?;
        spill.give_up();
        assert_eq!(spill.file.metadata()?.len(), 0);
        assert_eq!((spill.get(place), spill.put(&[1; 6])), (None, None));
        Ok(())
    }
}
