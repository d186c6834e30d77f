//! The ledger: one line per publication, each carrying the hash of the line before,
//! so that no line can be changed or taken out unseen.

use super::Release;
use super::store::StoreError;
use serde::Serialize;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

#[derive(Debug, Serialize)]
pub struct LedgerLine<'r> {
    pub schema: &'static str,
    pub number: u64,
    pub release: &'r str,
    /// The publication clock, in UTC.
    pub as_of: String,
    /// BLAKE3 of the line before, without its newline; of nothing for the first.
    pub before: String,
}

pub fn append(path: &Path, release: &Release, as_of: jiff::Timestamp) -> Result<(), StoreError> {
    let before = last_line(path).map_err(StoreError::at(path))?;
    let line = LedgerLine {
        schema: "gongbao/ledger/1",
        number: release.number,
        release: &release.hash,
        as_of: as_of.to_string(),
        before: blake3::hash(before.as_bytes()).to_hex().to_string(),
    };
    let json = serde_json::to_string(&line).map_err(|error| StoreError::at(path)(io::Error::other(error)))?;
    let written = OpenOptions::new().append(true).create(true).open(path).and_then(|mut file| {
        file.write_all(format!("{json}\n").as_bytes())?;
        file.sync_all()
    });
    written.map_err(StoreError::at(path))
}

fn last_line(path: &Path) -> io::Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text.lines().next_back().unwrap_or_default().to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error),
    }
}
