//! Accepts a translation as a whole.

use super::acceptance::{Acceptance, read_again, stamp};
use crate::bases;
use crate::edition::EditionId;
use crate::item::{Item, State};
use crate::site::Site;
use crate::source::Sources;
use std::io;

/// Returns every translation that could be accepted: those with a finished text.
pub fn candidates(site: &Site) -> Vec<(&Item, EditionId)> {
    let of_item = |item| site.settings.editions.ids().map(move |edition| (item, edition));
    let all = site.items.iter().flat_map(of_item);
    all.filter(|(item, edition)| *edition != item.source && item.publishable(*edition).is_some()).collect()
}

/// Accepts a translation as it stands. A `reviewer` confirms that it needed no change. Returns
/// nothing where it matches already, or where there is no source text.
pub fn accept(
    sources: &dyn Sources,
    site: &Site,
    item: &Item,
    edition: EditionId,
    reviewer: Option<&str>,
) -> io::Result<Option<Acceptance>> {
    let Some((source, revision)) = item.publishable(item.source).zip(item.revision) else { return Ok(None) };
    let Some(text) = item.text(edition) else { return Ok(None) };
    if text.base.is_some() && item.state(edition) == State::Current {
        return Ok(None);
    }
    let base = bases::path(revision);
    let stamped = stamp(&read_again(sources, text)?, revision, reviewer)?;
    let original = read_again(sources, source)?.text.into_bytes();
    Ok(Some(Acceptance {
        item: item.id.clone(),
        edition: site.settings.editions.get(edition).key.clone(),
        revision,
        former: text.base,
        files: vec![(base, original), (text.file.clone(), stamped)],
    }))
}
