//! Accepts a translation as a whole.

use super::acceptance::{Acceptance, Confirmation, read_again, stamp};
use crate::bases;
use crate::diff::Importance;
use crate::edition::EditionId;
use crate::item::{Item, State};
use crate::site::Site;
use crate::source::Sources;
use std::io;

/// Returns every translation that could be accepted: those with a finished text in which nothing is
/// left untranslated.
pub fn candidates(site: &Site) -> Vec<(&Item, EditionId)> {
    let of_item = |item| site.settings.editions.ids().map(move |edition| (item, edition));
    let all = site.items.iter().flat_map(of_item);
    let is_finished =
        |item: &Item, edition| item.publishable(edition).is_some_and(|text| text.analysis.gaps.is_empty());
    all.filter(|(item, edition)| *edition != item.source && is_finished(item, *edition)).collect()
}

/// Returns whether a translation is still as it was accepted last although the words of its source text have
/// changed, so that it was hardly translated anew.
pub fn is_untouched(site: &Site, item: &Item, edition: EditionId) -> bool {
    let is_untouched = item.text(edition).is_some_and(|text| text.is_as_accepted && item.is_outdated(text));
    is_untouched && site.importance(item, edition).is_none_or(|importance| importance > Importance::Minor)
}

/// Accepts a translation as it stands. Returns nothing where it matches already, or where there is no
/// source text.
pub fn accept(
    sources: &dyn Sources,
    site: &Site,
    item: &Item,
    edition: EditionId,
    said: Confirmation<'_>,
) -> io::Result<Option<Acceptance>> {
    let Some((source, revision)) = item.publishable(item.source).zip(item.revision) else { return Ok(None) };
    let Some(text) = item.text(edition) else { return Ok(None) };
    if text.base.is_some() && item.state(edition) == State::Current && text.is_as_accepted {
        return Ok(None);
    }
    let base = bases::path(revision);
    let stamped = stamp(&read_again(sources, text)?, item.kind(), revision, said)?;
    let original = read_again(sources, source)?.text.into_bytes();
    Ok(Some(Acceptance {
        item: item.id.clone(),
        edition: site.settings.editions.get(edition).key.clone(),
        revision,
        former: text.base,
        files: vec![(base, original), (text.file.clone(), stamped)],
    }))
}
