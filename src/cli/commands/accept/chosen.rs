//! The translation that `gongbao accept ITEM EDITION` names.

use crate::cli::errors::CommandError;
use crate::cli::item_name::Names;
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
    if names.item.is_empty() || names.edition.is_empty() {
        return Err(CommandError::usage("usage-accept-what", []));
    }
    let editions = &site.settings.editions;
    let names = names.in_order(site);
    let found = site.find(&names.item).ok_or_else(|| names.unknown_item(site))?;
    let edition = editions.find(&names.edition).ok_or_else(|| names.wrong("accept-unknown-edition"))?;
    let item = site.item(found);
    if edition == item.source {
        return Err(names.wrong("accept-is-source"));
    }
    if item.text(edition).is_none() {
        return Err(names.wrong("accept-no-text"));
    }
    if item.publishable(item.source).is_none() {
        let source = Names { edition: editions.get(item.source).key.clone(), ..names };
        return Err(source.wrong("accept-no-text"));
    }
    Ok(Chosen { item, edition })
}
