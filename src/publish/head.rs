//! The head of the ledger: a file beside it that holds its last line, or the one that is about
//! to be written.

use super::disk::Disk;
use super::objects::UNFINISHED;
use super::store::StoreError;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const SCHEMA: &str = "gongbao/ledger-head/1";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many lines the ledger has with this one.
    pub lines: usize,
    pub line: String,
}

#[derive(Serialize, Deserialize)]
struct Written {
    schema: String,
    lines: usize,
    line: String,
}

fn path(root: &Path) -> PathBuf {
    root.join("ledger.head")
}

/// None where there is none, or one that cannot be read.
pub fn read(disk: &dyn Disk, root: &Path) -> Result<Option<Head>, StoreError> {
    let path = path(root);
    let bytes = match disk.read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        bytes => bytes.map_err(StoreError::at(&path))?,
    };
    let written: Option<Written> = serde_json::from_slice(&bytes).ok();
    Ok(written.map(|Written { lines, line, .. }| Head { lines, line }))
}

pub fn write(disk: &dyn Disk, root: &Path, head: &Head) -> Result<(), StoreError> {
    let path = path(root);
    let written = Written { schema: SCHEMA.to_owned(), lines: head.lines, line: head.line.clone() };
    let json = serde_json::to_string(&written).map_err(|error| StoreError::at(&path)(io::Error::other(error)))?;
    let unfinished = root.join(format!("{UNFINISHED}head"));
    // On the disk before it gets its name, and its name before the line is written.
    disk.append(&unfinished, format!("{json}\n").as_bytes()).map_err(StoreError::at(&unfinished))?;
    disk.rename(&unfinished, &path).map_err(StoreError::at(&path))?;
    disk.sync(root).map_err(StoreError::at(root))
}
