//! Accepting a translation: recording that it matches the source text as it stands,
//! in the translation's `base`, with the source text kept below `content/.base/`.

mod messages;
mod partial;

pub use messages::{AcceptedMessages, Chosen, accept_messages};
pub use partial::{Accepted, Refusal, accept_segments};

use crate::edition::EditionId;
use crate::item::{Item, State, Text};
use crate::load;
use crate::segment::Revision;
use crate::site::Site;
use crate::source::{FilePath, Sources, TEXT_LIMIT};
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
    let base = load::bases::path(revision);
    let file = load::reread(sources, &text.file)?.text;
    if blake3::hash(file.as_bytes()) != text.content {
        return Err(io::Error::other("the file changed while it was read"));
    }
    let original = sources.read(&source.file, TEXT_LIMIT)?;
    if blake3::hash(&original) != source.content {
        return Err(io::Error::other("the source text changed while it was read"));
    }
    let stamped = stamp(&file, text, revision, reviewer);
    Ok(Some(Acceptance {
        item: item.id.clone(),
        edition: site.settings.editions.get(edition).key.clone(),
        revision,
        former: text.base,
        files: vec![(base, original), (text.file.clone(), stamped.into_bytes())],
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
    former.filter(|former| !named.contains(former)).map(load::bases::path).collect()
}

/// The text with its `base` set, and `reviewed_by` where somebody found nothing to change;
/// every other byte stays.
fn stamp(file: &str, text: &Text, revision: Revision, reviewer: Option<&str>) -> String {
    let mut stamped = file.to_owned();
    let review = match (&text.reviewed_by, reviewer) {
        (None, None) => None,
        // Who reviewed an older revision did not review this one.
        (place, name) => Some((place.as_ref(), "reviewed_by", toml_string(name.unwrap_or_default()))),
    };
    let base = Some((text.base_place.as_ref(), "base", format!("\"{revision}\"")));
    let mut fields: Vec<_> = [base, review].into_iter().flatten().collect();
    // From the end, so that no place moves before it is used.
    fields.sort_by_key(|(place, ..)| std::cmp::Reverse(place.map(|place| place.start)));
    let newline = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let mut added = String::new();
    // Where the title ends, which moves with what grows or shrinks before it.
    let mut after_title = text.after_title as usize;
    for (place, name, value) in fields {
        match place {
            Some(place) => {
                if place.start < text.after_title {
                    after_title = (after_title + value.len()).saturating_sub(place.len());
                }
                stamped.replace_range(place.start as usize..place.end as usize, &value);
            }
            None => added.push_str(&format!("{name} = {value}{newline}")),
        }
    }
    stamped.insert_str(line_end(&stamped, after_title), &added);
    stamped
}

/// Right after the line in which a byte stands: after the whole title, however long it is.
fn line_end(text: &str, byte: usize) -> usize {
    text.get(byte..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| byte + at + 1)
}

fn toml_string(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}
