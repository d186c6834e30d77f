//! `gongbao check --fix`

use super::{Output, publish};
use crate::catalog::ProgramMessages;
use crate::fix::fix;
use crate::fs::SiteFolder;
use crate::publish::StoreError;
use crate::{Clock, prepare};

/// What was repaired, a line for each file; with `dry_run` the end of the command, with
/// the changes as a diff.
pub fn run(folder: &SiteFolder, clock: Clock, messages: &ProgramMessages, dry_run: bool) -> Result<String, Output> {
    let Some((site, _)) = prepare(folder, clock).site else { return Ok(String::new()) };
    let changes = fix(&site, folder);
    if dry_run {
        let stdout = changes.iter().map(|change| change.diff()).collect();
        let nothing = if changes.is_empty() { messages.message("fix-nothing", &[]) + "\n" } else { String::new() };
        return Err(Output { stdout, stderr: nothing, ..Output::default() });
    }
    let mut notes = String::new();
    for change in &changes {
        if let Err(error) = folder.write(&change.path, change.after.as_bytes()) {
            return Err(publish::environment_error(&StoreError::at(change.path.as_str().as_ref())(error), messages));
        }
        notes.push_str(&messages.message("fix-changed", &[("path", change.path.as_str().into())]));
        notes.push('\n');
    }
    if changes.is_empty() {
        notes = messages.message("fix-nothing", &[]) + "\n";
    }
    Ok(notes)
}
