//! A site as the commands read it that publish nothing.

use super::errors::{CommandError, FileError};
use super::ui::Ui;
use crate::diagnostic::Findings;
use crate::edit::Operation;
use crate::fs::{SiteFolder, SourceWriter};
use crate::plan::Plan;
use crate::site::Site;
use crate::{Asked, Clock, Prepared, prepare_with_output};
use std::path::{Path, PathBuf};

/// A site that is loaded, checked and planned.
#[derive(Debug)]
pub struct OpenedSite {
    pub sources: SiteFolder,
    pub site: Site,
    pub plan: Plan,
    pub findings: Findings,
}

/// A site whose sources the command changes.
#[derive(Debug)]
pub struct ChangedSite {
    pub folder: PathBuf,
    /// Taken before the site was read.
    pub writer: SourceWriter,
    pub opened: OpenedSite,
}

impl ChangedSite {
    /// Takes the lock of the sources, then reads the site.
    pub fn open(folder: &Path, ui: &Ui<'_>) -> Result<Self, CommandError> {
        let sources = SiteFolder::new(folder);
        // The lock would make the folder of a site that is not there.
        if !folder.join("content").is_dir() {
            OpenedSite::open(folder, None, ui)?;
        }
        let writer = sources.writer().map_err(CommandError::of_writer(folder))?;
        Ok(Self { folder: folder.to_owned(), writer, opened: OpenedSite::open(folder, None, ui)? })
    }

    /// Takes the steps of a change.
    pub fn apply(&self, operations: &[Operation]) -> Result<(), FileError> {
        apply(&self.writer, operations)
    }
}

/// Takes the steps of a change. A step that fails ends it.
pub fn apply(writer: &SourceWriter, operations: &[Operation]) -> Result<(), FileError> {
    operations
        .iter()
        .try_for_each(|operation| writer.apply(operation).map_err(FileError::at(operation.path().as_str())))
}

impl OpenedSite {
    /// Reads the site in a folder, with what was published into its own output folder before.
    /// Fails where site.toml does not allow to go on.
    pub fn open(folder: &Path, asked: Option<Asked>, ui: &Ui<'_>) -> Result<Self, CommandError> {
        let sources = SiteFolder::new(folder);
        let clock = Clock { asked, now: ui.now() };
        let Prepared { site, findings, .. } = prepare_with_output(&sources, clock, &folder.join("output"));
        match site {
            Some((site, plan)) => Ok(Self { sources, site, plan, findings }),
            None => Err(CommandError::Settings { sources: Box::new(sources), findings }),
        }
    }
}
