//! The record of the messages that were published: a text file, replaced as a whole before each switch.

use super::disk::Readers;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::MESSAGES;

impl OutputFolder {
    /// Returns the record of the last publication; empty where there is none.
    pub fn messages(&self) -> Result<String, StoreError> {
        let bytes = self.read(&self.path(MESSAGES))?.unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Replaces the record, if it is another one.
pub fn write(folder: &OutputFolder, record: &str, before: &str) -> Result<(), StoreError> {
    if record == before {
        return Ok(());
    }
    // Editors check a site as other users than the one that publishes.
    folder.replace(MESSAGES, record.as_bytes(), Readers::Everyone)
}
