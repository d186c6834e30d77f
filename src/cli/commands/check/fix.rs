//! `gongbao check --fix`, with `--dry-run`

use crate::cli::errors::FileError;
use crate::cli::opened_site::apply;
use crate::cli::ui::Ui;
use crate::edit::Operation;
use crate::fix::{Change, fix};
use crate::fs::{SiteFolder, SourceWriter};
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
pub fn write(changes: &[Change], writer: &SourceWriter, ui: &mut Ui<'_>) -> Result<(), FileError> {
    say_where_nothing(changes, ui);
    for change in changes {
        apply(writer, &[Operation::write(change.path.clone(), change.after.as_str())])?;
        ui.note("fix-changed", &[("path", change.path.as_str().into())]);
    }
    Ok(())
}

fn say_where_nothing(changes: &[Change], ui: &mut Ui<'_>) {
    if changes.is_empty() {
        ui.note("fix-nothing", &[]);
    }
}
