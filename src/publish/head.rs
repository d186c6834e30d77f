//! The head of the ledger: a file beside it that holds its last line, or the one that is about
//! to be written.

use super::disk::Readers;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::LEDGER_HEAD;
use serde::{Deserialize, Serialize};
use std::io;

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

/// Reads the head; `None` where there is none, or a damaged one.
pub fn read(folder: &OutputFolder) -> Result<Option<Head>, StoreError> {
    let bytes = folder.read(&folder.path(LEDGER_HEAD))?;
    let written: Option<Written> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(written.map(|Written { lines, line, .. }| Head { lines, line }))
}

/// Replaces the head. It is on the disk, under its name, when this returns.
pub fn write(folder: &OutputFolder, head: &Head) -> Result<(), StoreError> {
    let written = Written { schema: SCHEMA.to_owned(), lines: head.lines, line: head.line.clone() };
    let json = serde_json::to_string(&written)
        .map_err(|error| StoreError::at(&folder.path(LEDGER_HEAD))(io::Error::other(error)))?;
    folder.replace(LEDGER_HEAD, format!("{json}\n").as_bytes(), Readers::ByUmask)?;
    folder.sync()
}
