//! Lists folders without following symbolic links.

use crate::beneath::{Folder, FolderEntry, Refused};
use crate::source::{Entry, EntryKind, FilePath, Stamp};
use rayon::prelude::*;
use rustix::fs::{FileType, Stat};
use std::path::Path;
use std::time::SystemTime;

/// The deepest nesting of folders that is entered. No address of a page is that long.
const DEPTH_LIMIT: usize = 64;

/// The coarsest tick of a file system's clock, in nanoseconds. A file that changed within this time
/// before it was listed may have changed again with the same times.
const COARSEST_TICK: i64 = 2_000_000_000;

pub fn unreadable(path: &str, why: String) -> Entry {
    Entry { path: FilePath::new(path), kind: EntryKind::Unreadable { why }, stamp: None }
}

/// Lists the one entry of a folder that does not exist.
pub fn absent(shown: &str) -> Vec<Entry> {
    vec![unreadable(shown, std::io::Error::from(rustix::io::Errno::NOENT).to_string())]
}

/// Lists everything below a path beneath a folder. `shown` is the path that the entries begin with.
pub fn walk(folder: &Folder, path: &str, shown: &str, depth: usize, now: i64) -> Vec<Entry> {
    if depth > DEPTH_LIMIT {
        return vec![unreadable(shown, "deep".to_owned())];
    }
    let listed = match folder.list(Path::new(path)) {
        Ok(listed) => listed,
        Err(error) if Refused::of(&error) == Some(Refused::Link) => {
            return vec![Entry { path: FilePath::new(shown), kind: EntryKind::Symlink, stamp: None }];
        }
        Err(error) => return vec![unreadable(shown, error.to_string())],
    };
    let walk_one = |FolderEntry { name, stat }: FolderEntry| {
        let shown = format!("{shown}/{}", name.to_string_lossy());
        let Some(name) = name.to_str() else { return vec![unreadable(&shown, "name".to_owned())] };
        let entry = |kind, stamp| vec![Entry { path: FilePath::new(&shown), kind, stamp }];
        match FileType::from_raw_mode(stat.st_mode) {
            FileType::Symlink => entry(EntryKind::Symlink, None),
            FileType::Directory => {
                let path = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
                walk(folder, &path, &shown, depth + 1, now)
            }
            FileType::RegularFile => {
                let stamp = stamp(&stat);
                entry(EntryKind::File { size: stamp.size }, Some(stamp).filter(|stamp| is_settled(stamp, now)))
            }
            FileType::Fifo
            | FileType::Socket
            | FileType::CharacterDevice
            | FileType::BlockDevice
            | FileType::Unknown => entry(EntryKind::Special, None),
        }
    };
    listed.into_par_iter().flat_map_iter(walk_one).collect()
}

/// Returns the present time, in nanoseconds since 1970.
#[allow(clippy::disallowed_methods, reason = "whether a file's times can be relied on is a question about now")]
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}

/// Returns the stamp of a file's status.
pub fn stamp(stat: &Stat) -> Stamp {
    let nanoseconds = |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000).saturating_add(rest);
    Stamp {
        size: u64::try_from(stat.st_size).unwrap_or(0),
        modified: nanoseconds(stat.st_mtime, i64::try_from(stat.st_mtime_nsec).unwrap_or(0)),
        changed: nanoseconds(stat.st_ctime, i64::try_from(stat.st_ctime_nsec).unwrap_or(0)),
        device: stat.st_dev,
        inode: stat.st_ino,
    }
}

fn is_settled(stamp: &Stamp, now: i64) -> bool {
    stamp.modified.max(stamp.changed) < now.saturating_sub(COARSEST_TICK)
}
