//! A site as the commands read it that publish nothing.

use super::errors::CommandError;
use super::ui::Ui;
use crate::diagnostic::Findings;
use crate::fs::SiteFolder;
use crate::plan::Plan;
use crate::site::Site;
use crate::{Asked, Clock, Prepared, prepare_with_output};
use std::path::Path;

/// A site that is loaded, checked and planned.
#[derive(Debug)]
pub struct OpenedSite {
    pub sources: SiteFolder,
    pub site: Site,
    pub plan: Plan,
    pub findings: Findings,
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
