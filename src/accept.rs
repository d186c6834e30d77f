//! Accepting a translation: recording that it matches the source text as it stands,
//! in the translation's `base`, with the source text kept below `content/.base/`.

mod partial;

pub use partial::{Accepted, Refusal, accept_segments};

use crate::bases;
use crate::beneath::Refused;
use crate::edit::{has_string, set_strings};
use crate::edition::EditionId;
use crate::item::{Item, State, Text};
use crate::segment::Revision;
use crate::site::Site;
use crate::source::{FilePath, SourceFile, Sources, read_text};
use std::collections::BTreeSet;
use std::io;

/// What accepting writes.
#[derive(Debug)]
pub struct Acceptance {
    pub item: String,
    pub edition: String,
    pub revision: Revision,
    /// What it was made from before.
    pub former: Option<Revision>,
    /// Whole files, in the order in which they are to be written: the base before what names it.
    pub files: Vec<(FilePath, Vec<u8>)>,
}

/// Every translation that could be accepted: those with a finished text.
pub fn candidates(site: &Site) -> Vec<(&Item, EditionId)> {
    let of_item = |item| site.settings.editions.ids().map(move |edition| (item, edition));
    let all = site.items.iter().flat_map(of_item);
    all.filter(|(item, edition)| *edition != item.source && item.publishable(*edition).is_some()).collect()
}

/// Accepts a translation as it stands, or, by `reviewer`, as one that needed no change.
/// Nothing where it matches already, or where there is no source text.
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

/// Kept source texts that no translation was made from any more, once these are accepted.
/// While anything is unreadable nobody can know.
pub fn left_behind(site: &Site, acceptances: &[Acceptance]) -> BTreeSet<FilePath> {
    if !site.unreadable.is_empty() || site.items.iter().any(|item| !item.broken.is_empty()) {
        return BTreeSet::new();
    }
    let accepted: BTreeSet<_> =
        acceptances.iter().map(|accepted| (accepted.item.as_str(), accepted.edition.as_str())).collect();
    let texts = site.items.iter().flat_map(|item| {
        let editions = site.settings.editions.iter();
        editions.filter_map(move |(id, edition)| Some((item.id.as_str(), edition.key.as_str(), item.text(id)?)))
    });
    let others = texts.filter(|(item, edition, _)| !accepted.contains(&(*item, *edition)));
    let named = others.filter_map(|(.., text)| text.base);
    let named: BTreeSet<_> = named.chain(acceptances.iter().map(|accepted| accepted.revision)).collect();
    let former = acceptances.iter().filter_map(|accepted| accepted.former);
    former.filter(|former| !named.contains(former)).map(bases::path).collect()
}

/// Returns the text with its `base` set, and `reviewed_by` where a reviewer found nothing to
/// change. Who reviewed an older revision did not review this one: without a reviewer a field
/// that is there is emptied.
fn stamp(file: &SourceFile, revision: Revision, reviewer: Option<&str>) -> io::Result<Vec<u8>> {
    let revision = revision.to_string();
    let mut fields = vec![("base", revision.as_str())];
    if reviewer.is_some() || has_string(file, "reviewed_by") {
        fields.push(("reviewed_by", reviewer.unwrap_or_default()));
    }
    // What was loaded had front matter.
    set_strings(file, &fields).map(String::into_bytes).ok_or_else(|| Refused::Changed.into())
}

/// Reads a text again, and makes sure that it is what was checked.
fn read_again(sources: &dyn Sources, text: &Text) -> io::Result<SourceFile> {
    let file = read_text(sources, &text.file)?;
    if blake3::hash(file.text.as_bytes()) != text.content {
        return Err(Refused::Changed.into());
    }
    Ok(file)
}
