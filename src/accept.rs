//! Accepting a translation: recording that it matches the source text as it stands,
//! in the translation's `base`, with the source text kept below `content/.base/`.

use crate::edition::EditionId;
use crate::item::{Item, State, Text};
use crate::load;
use crate::segment::Revision;
use crate::site::Site;
use crate::source::{FilePath, Sources};
use std::io;

/// What accepting writes.
#[derive(Debug)]
pub struct Acceptance {
    pub item: String,
    pub edition: String,
    pub revision: Revision,
    /// Whole files, in the order in which they are to be written: the base before what names it.
    pub files: Vec<(FilePath, Vec<u8>)>,
}

/// Every translation that could be accepted: those with a finished text.
pub fn candidates(site: &Site) -> Vec<(&Item, EditionId)> {
    let of_item = |item| site.settings.editions.ids().map(move |edition| (item, edition));
    let all = site.items.iter().flat_map(of_item);
    all.filter(|(item, edition)| *edition != item.source && item.publishable(*edition).is_some()).collect()
}

/// Nothing where the translation matches already, or where there is no source text.
pub fn accept(sources: &dyn Sources, site: &Site, item: &Item, edition: EditionId) -> io::Result<Option<Acceptance>> {
    let (Some(source), Some(text)) = (item.text(item.source), item.text(edition)) else { return Ok(None) };
    if text.base.is_some() && item.state(edition) == State::Current {
        return Ok(None);
    }
    let base = FilePath::new(format!("content/.base/{}.md", source.revision));
    let stamped = stamp(&load::reread(sources, &text.file)?.text, text, source.revision);
    Ok(Some(Acceptance {
        item: item.id.clone(),
        edition: site.settings.editions.get(edition).key.clone(),
        revision: source.revision,
        files: vec![(base, sources.read(&source.file)?), (text.file.clone(), stamped.into_bytes())],
    }))
}

/// The text with its `base` set; every other byte stays.
fn stamp(file: &str, text: &Text, revision: Revision) -> String {
    let mut stamped = file.to_owned();
    if let Some((_, place)) = &text.base {
        stamped.replace_range(place.range(), &format!("\"{revision}\""));
        return stamped;
    }
    let bom = file.len() - file.trim_start_matches('\u{feff}').len();
    if let Some(parts) = load::split_front_matter(&file[bom..]) {
        let at = bom + parts.front_at + top_level_end(parts.front);
        let newline = if file.contains("\r\n") { "\r\n" } else { "\n" };
        stamped.insert_str(at, &format!("base = \"{revision}\"{newline}"));
    }
    stamped
}

/// Where a plain key may still be added: before the first table, without the empty lines above it.
fn top_level_end(front: &str) -> usize {
    let mut at = 0;
    let mut end = 0;
    for line in front.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            break;
        }
        at += line.len();
        if !line.trim().is_empty() {
            end = at;
        }
    }
    end
}
