//! The ledger: one line per publication, each carrying the hash of the line before,
//! so that no line can be changed or taken out unseen.

use super::Release;
use super::store::StoreError;
use serde::Serialize;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

#[derive(Debug, Serialize)]
struct LedgerLine<'r> {
    schema: &'static str,
    number: u64,
    release: &'r str,
    /// The publication clock, in UTC; none where a run ended before it could write its line.
    as_of: Option<String>,
    /// BLAKE3 of the line before, without its newline; of nothing for the first.
    before: String,
}

/// Writes the line that a run could not write which ended right after its switch.
pub fn complete(path: &Path, current: Option<&Release>) -> Result<(), StoreError> {
    let Some(current) = current else { return Ok(()) };
    let (last, _) = last_line(path).map_err(StoreError::at(path))?;
    let number = serde_json::from_str::<serde_json::Value>(&last).ok().and_then(|line| line["number"].as_u64());
    if number.is_some_and(|number| number >= current.number) {
        return Ok(());
    }
    append(path, current, None)
}

pub fn append(path: &Path, release: &Release, as_of: Option<jiff::Timestamp>) -> Result<(), StoreError> {
    let (before, is_torn) = last_line(path).map_err(StoreError::at(path))?;
    let line = LedgerLine {
        schema: "gongbao/ledger/1",
        number: release.number,
        release: &release.hash,
        as_of: as_of.map(|as_of| as_of.to_string()),
        before: blake3::hash(before.as_bytes()).to_hex().to_string(),
    };
    let json = serde_json::to_string(&line).map_err(|error| StoreError::at(path)(io::Error::other(error)))?;
    let written = OpenOptions::new().append(true).create(true).open(path).and_then(|mut file| {
        let ending = if is_torn { "\n" } else { "" };
        file.write_all(format!("{ending}{json}\n").as_bytes())?;
        file.sync_all()
    });
    written.map_err(StoreError::at(path))
}

/// The latest publication clock that a line names.
pub fn last_as_of(path: &Path) -> Option<jiff::Timestamp> {
    let text = fs::read_to_string(path).ok()?;
    text.lines().rev().find_map(|line| {
        let line = serde_json::from_str::<serde_json::Value>(line).ok()?;
        line["as_of"].as_str()?.parse().ok()
    })
}

/// The last line, and whether it was left without its end.
fn last_line(path: &Path) -> io::Result<(String, bool)> {
    match fs::read(path) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            let is_torn = !text.is_empty() && !text.ends_with('\n');
            Ok((text.lines().next_back().unwrap_or_default().to_owned(), is_torn))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((String::new(), false)),
        Err(error) => Err(error),
    }
}
