//! `cache/`: what a run keeps for the next in the output folder. A run does without what cannot
//! be read or written there.

use super::layout::{CACHE, UNFINISHED};
use crate::beneath::Folder;
use crate::cache::Cache;
use rustix::fs::{AtFlags, Mode, OFlags};
use rustix::io::Errno;
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Larger parts are not read, in bytes.
const PART_LIMIT: u64 = 1 << 30;

#[derive(Debug)]
pub struct CacheFolder {
    /// The output folder, if it is there.
    output: Option<Folder>,
    program: String,
}

impl CacheFolder {
    /// Returns the cache of an output folder, there or not.
    pub fn of(output: &Path) -> Self {
        Self { output: Folder::open(output).ok(), program: program() }
    }

    /// Removes what killed runs left. A run that is writing now loses its part; what cannot be
    /// removed stays.
    pub fn clear_leftovers(&self) {
        let Some(output) = &self.output else { return };
        let entries = output.list(Path::new(CACHE)).unwrap_or_default();
        for entry in entries.iter().filter(|entry| entry.name.to_string_lossy().starts_with(UNFINISHED)) {
            if let Ok((folder, name)) = output.above(&Path::new(CACHE).join(&entry.name)) {
                let _ = rustix::fs::unlinkat(folder, name, AtFlags::empty());
            }
        }
    }

    fn write(&self, output: &Folder, name: &str, bytes: &[u8]) -> io::Result<()> {
        // Fails where there is no output folder: nothing is kept before the first publication.
        let (above, cache) = output.above(Path::new(CACHE))?;
        match rustix::fs::mkdirat(above, cache, Mode::from_raw_mode(0o777)) {
            Ok(()) | Err(Errno::EXIST) => {}
            Err(errno) => return Err(errno.into()),
        }
        let unfinished = format!("{UNFINISHED}{}-{name}", std::process::id());
        let place = output.open_folder(Path::new(CACHE))?;
        let write = || -> io::Result<()> {
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            let file = rustix::fs::openat(&place, &unfinished, flags, Mode::from_raw_mode(0o666))?;
            File::from(file).write_all(bytes)?;
            Ok(rustix::fs::renameat(&place, &unfinished, &place, name)?)
        };
        write().inspect_err(|_| {
            // A run without this part does its work again.
            let _ = rustix::fs::unlinkat(&place, &unfinished, AtFlags::empty());
        })
    }
}

/// Returns the identity of this program: another build may read or render otherwise.
fn program() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let file = std::env::current_exe().and_then(fs::metadata);
    file.map_or(version.to_owned(), |data| {
        format!("{version} {} {}.{} {}", data.len(), data.mtime(), data.mtime_nsec(), data.ino())
    })
}

impl Cache for CacheFolder {
    fn program(&self) -> &str {
        &self.program
    }

    fn get(&self, name: &str) -> Option<Vec<u8>> {
        self.output.as_ref()?.read(&Path::new(CACHE).join(name), PART_LIMIT).ok()
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        if let Some(output) = &self.output {
            // Without this part the next run does its work again.
            let _ = self.write(output, name, bytes);
        }
    }
}
