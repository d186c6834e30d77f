//! The translation that `gongbao accept ITEM EDITION` names.

use crate::cli::errors::CommandError;
use crate::diagnostic::Argument;
use crate::edition::EditionId;
use crate::item::Item;
use crate::site::Site;

/// An item and an edition as they were typed; empty where nothing was.
pub struct Names {
    /// An item's id, or its folder.
    pub item: String,
    pub edition: String,
}

/// A translation that can be accepted.
pub struct Chosen<'s> {
    pub item: &'s Item,
    pub edition: EditionId,
}

impl Names {
    /// Returns the translation of these names. There has to be a finished source text for it.
    pub fn find<'s>(&self, site: &'s Site) -> Result<Chosen<'s>, CommandError> {
        if self.item.is_empty() || self.edition.is_empty() {
            return Err(CommandError::usage("usage-accept-what", []));
        }
        let editions = &site.settings.editions;
        let id = self.item.trim_start_matches("./").trim_start_matches("content/").trim_end_matches('/');
        let found = site.find(id).ok_or_else(|| self.wrong("accept-unknown-item"))?;
        let edition = editions.find(&self.edition).ok_or_else(|| self.wrong("accept-unknown-edition"))?;
        let item = site.item(found);
        if edition == item.source {
            return Err(self.wrong("accept-is-source"));
        }
        if item.text(edition).is_none() {
            return Err(self.wrong("accept-no-text"));
        }
        if item.publishable(item.source).is_none() {
            let source = editions.get(item.source).key.as_str();
            return Err(CommandError::usage("accept-no-text", [self.item(), ("edition", source.into())]));
        }
        Ok(Chosen { item, edition })
    }

    fn wrong(&self, id: &'static str) -> CommandError {
        CommandError::usage(id, [self.item(), ("edition", self.edition.as_str().into())])
    }

    fn item(&self) -> (&'static str, Argument) {
        ("item", self.item.as_str().into())
    }
}
