//! `hold`: why nothing is published until a person ends it.

use super::disk::Readers;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::HOLD;
use jiff::{Timestamp, Unit};
use serde::{Deserialize, Serialize};
use std::io;

const SCHEMA: &str = "gongbao/hold/1";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    schema: String,
    pub reason: String,
    /// When it began, in UTC.
    pub since: String,
}

impl Hold {
    pub(super) fn new(reason: &str, since: Timestamp) -> Self {
        let since = since.round(Unit::Second).unwrap_or(since);
        Self { schema: SCHEMA.to_owned(), reason: reason.to_owned(), since: since.to_string() }
    }

    /// Returns the hold that stands for a file that cannot be parsed.
    fn damaged() -> Self {
        Self { schema: SCHEMA.to_owned(), reason: "?".to_owned(), since: "?".to_owned() }
    }
}

impl OutputFolder {
    /// Returns the hold that is in force. A damaged one is in force too.
    pub fn hold(&self) -> Result<Option<Hold>, StoreError> {
        let bytes = self.read(&self.path(HOLD))?;
        Ok(bytes.map(|bytes| serde_json::from_slice(&bytes).unwrap_or_else(|_| Hold::damaged())))
    }
}

pub fn write(folder: &OutputFolder, hold: &Hold) -> Result<(), StoreError> {
    let json =
        serde_json::to_string(hold).map_err(|error| StoreError::at(&folder.path(HOLD))(io::Error::other(error)))?;
    folder.replace(HOLD, format!("{json}\n").as_bytes(), Readers::ByUmask)
}

/// Ends the hold; returns whether there was one.
pub fn end(folder: &OutputFolder) -> Result<bool, StoreError> {
    let path = folder.path(HOLD);
    let was_held = folder.disk().kind(&path).map_err(StoreError::at(&path))?.is_some();
    folder.remove(&path)?;
    Ok(was_held)
}
