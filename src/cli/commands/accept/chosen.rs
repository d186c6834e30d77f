//! The translation that `gongbao accept ITEM EDITION` names.

use crate::cli::errors::CommandError;
use crate::cli::item_name::{NamedText, Names};
use crate::edition::EditionId;
use crate::item::Item;
use crate::site::Site;

/// A translation that can be accepted.
pub struct Chosen<'s> {
    pub item: &'s Item,
    pub edition: EditionId,
}

/// Returns the translation of these names. There has to be a finished source text for it.
pub fn find<'s>(names: &Names, site: &'s Site) -> Result<Chosen<'s>, CommandError> {
    let NamedText { names, item, edition } = names.find(site)?;
    if edition == item.source {
        return Err(names.wrong("accept-is-source"));
    }
    if item.text(edition).is_none() {
        return Err(names.wrong("accept-no-text"));
    }
    if item.text(edition).is_some_and(|text| text.title.is_empty()) {
        return Err(names.wrong("accept-empty"));
    }
    if item.publishable(item.source).is_none() {
        let source = Names { edition: site.settings.editions.get(item.source).key.clone(), ..names };
        return Err(source.wrong("accept-no-text"));
    }
    Ok(Chosen { item, edition })
}
