//! `gongbao check --fix`, with `--dry-run`

use crate::cli::errors::FileError;
use crate::cli::ui::Ui;
use crate::fix::{Change, fix};
use crate::fs::SiteFolder;
use crate::{Clock, prepare};

/// Returns the repairs that can be made without a person; `None` where the site cannot be read.
pub fn changes(sources: &SiteFolder, clock: Clock) -> Option<Vec<Change>> {
    let (site, _) = prepare(sources, clock).site?;
    Some(fix(&site, sources))
}

/// Shows repairs as differences, and writes none.
pub fn show(changes: &[Change], ui: &mut Ui<'_>) {
    say_where_nothing(changes, ui);
    for change in changes {
        ui.out().text(&change.diff());
    }
}

/// Writes repairs into the sources, and names each file.
pub fn write(changes: &[Change], sources: &SiteFolder, ui: &mut Ui<'_>) -> Result<(), FileError> {
    say_where_nothing(changes, ui);
    for change in changes {
        sources.write(&change.path, change.after.as_bytes()).map_err(FileError::at(change.path.as_str()))?;
        ui.note("fix-changed", &[("path", change.path.as_str().into())]);
    }
    Ok(())
}

fn say_where_nothing(changes: &[Change], ui: &mut Ui<'_>) {
    if changes.is_empty() {
        ui.note("fix-nothing", &[]);
    }
}
