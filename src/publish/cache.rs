//! `cache/`: what a run keeps for the next in the output folder. Whatever cannot be read or
//! written there is done without.

use super::objects::UNFINISHED;
use crate::cache::Cache;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct CacheFolder {
    folder: PathBuf,
    program: String,
}

impl CacheFolder {
    /// The cache of an output folder, there or not.
    pub fn of(output: &Path) -> Self {
        Self { folder: output.join("cache"), program: program() }
    }

    /// Removes what killed runs left. Another run may be writing: it does without, as this one
    /// does where nothing can be removed.
    pub fn clear_leftovers(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Which program this is: another build may read or render otherwise.
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
        fs::read(self.folder.join(name)).ok()
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let unfinished = self.folder.join(format!("{UNFINISHED}{}-{name}", std::process::id()));
        let write = || {
            // Where nothing was ever published, nothing is kept.
            fs::create_dir(&self.folder).or_else(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => Ok(()),
                _ => Err(error),
            })?;
            fs::File::create(&unfinished)?.write_all(bytes)?;
            fs::rename(&unfinished, self.folder.join(name))
        };
        if write().is_err() {
            // A run without this part does its work again.
            let _ = fs::remove_file(&unfinished);
        }
    }
}
