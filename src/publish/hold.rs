//! `hold`: why nothing is to be published until a person says otherwise.

use super::disk::Disk;
use super::objects::UNFINISHED;
use super::store::StoreError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const SCHEMA: &str = "gongbao/hold/1";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    schema: String,
    pub reason: String,
    /// When it began, in UTC.
    pub since: String,
}

impl Hold {
    pub fn new(reason: &str, since: Timestamp) -> Self {
        Self { schema: SCHEMA.to_owned(), reason: reason.to_owned(), since: since.to_string() }
    }
}

fn path(root: &Path) -> PathBuf {
    root.join("hold")
}

/// The hold that is in force. One that cannot be read holds all the same.
pub fn read(disk: &dyn Disk, root: &Path) -> Result<Option<Hold>, StoreError> {
    let path = path(root);
    match disk.read(&path) {
        Ok(bytes) => {
            let damaged = || Hold { schema: SCHEMA.to_owned(), reason: "?".to_owned(), since: "?".to_owned() };
            Ok(Some(serde_json::from_slice(&bytes).unwrap_or_else(|_| damaged())))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::at(&path)(error)),
    }
}

pub fn write(disk: &dyn Disk, root: &Path, hold: &Hold) -> Result<(), StoreError> {
    let path = path(root);
    let unfinished = root.join(format!("{UNFINISHED}hold"));
    let json = serde_json::to_string(hold).map_err(|error| StoreError::at(&path)(io::Error::other(error)))?;
    disk.append(&unfinished, format!("{json}\n").as_bytes()).map_err(StoreError::at(&unfinished))?;
    disk.rename(&unfinished, &path).map_err(StoreError::at(&path))
}

/// Whether there was a hold to end.
pub fn end(disk: &dyn Disk, root: &Path) -> Result<bool, StoreError> {
    let path = path(root);
    let is_there = disk.kind(&path).map_err(StoreError::at(&path))?.is_some();
    disk.remove(&path).map_err(StoreError::at(&path))?;
    Ok(is_there)
}
