//! What begins, as it was typed.

use crate::Asked;
use crate::cli::errors::CommandError;
use crate::cli::options;
use clap::ArgMatches;
use std::path::PathBuf;

/// What begins.
pub enum NewArgs {
    Item(ItemArgs),
    Translation(TranslationArgs),
}

pub struct ItemArgs {
    pub site: PathBuf,
    pub section: String,
    pub title: Option<String>,
    pub name: Option<String>,
    pub column: Option<String>,
    pub tags: Option<Vec<String>>,
    pub date: Option<Asked>,
    pub index: Option<String>,
    pub images: Vec<PathBuf>,
    pub opens_editor: bool,
}

pub struct TranslationArgs {
    pub site: PathBuf,
    pub item: String,
    pub edition: String,
    pub opens_editor: bool,
}

impl NewArgs {
    pub fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let site = options::site(matches);
        let opens_editor = !matches.get_flag("no-edit");
        if let Some(edition) = options::optional(matches, "translate") {
            let item = options::text(matches, "section");
            return Ok(Self::Translation(TranslationArgs { site, item, edition, opens_editor }));
        }
        let all = |name: &str| matches.get_many::<String>(name).map(|values| values.cloned().collect::<Vec<_>>());
        Ok(Self::Item(ItemArgs {
            section: options::text(matches, "section"),
            title: options::optional(matches, "title"),
            name: options::optional(matches, "name"),
            column: options::optional(matches, "column"),
            tags: all("tag"),
            index: options::optional(matches, "index"),
            date: options::moment(matches, "date")?,
            images: all("image").unwrap_or_default().into_iter().map(PathBuf::from).collect(),
            site,
            opens_editor,
        }))
    }
}
