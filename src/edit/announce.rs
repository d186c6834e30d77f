//! Announces in every edition that an item was withdrawn or corrected.

use super::accepted::still_accepted;
use super::error::EditError;
use super::front_matter::set_strings;
use super::operation::Operation;
use super::toml_lines::set_in_table;
use crate::bases;
use crate::edition::EditionId;
use crate::item::{Item, State};
use crate::markdown::{self, FieldScope};
use crate::segment::Revision;
use crate::site::Site;
use crate::source::{FilePath, SourceFile, Sources, read_text};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// What is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    Withdrawal,
    Correction,
}

impl Announcement {
    /// Returns the table of item.toml that has its time.
    fn table(self) -> &'static str {
        match self {
            Self::Withdrawal => "withdrawn",
            Self::Correction => "correction",
        }
    }

    /// Returns the field of the texts that has its words.
    pub fn field(self) -> &'static str {
        match self {
            Self::Withdrawal => "withdrawal",
            Self::Correction => "correction",
        }
    }
}

/// Returns the steps that write an announcement: its time into item.toml, its words into the texts. A
/// translation that matched its source text, and has the words, matches it afterwards too.
///
/// # Errors
///
/// Fails where a file cannot be read, or item.toml cannot be changed line by line.
pub fn announce(
    (sources, site): (&dyn Sources, &Site),
    item: &Item,
    what: Announcement,
    at: Timestamp,
    words: &BTreeMap<EditionId, String>,
) -> Result<Vec<Operation>, EditError> {
    let mut operations = Vec::new();
    let mut revision = None;
    let with_words = |edition: EditionId, base: Option<Revision>| -> io::Result<Option<SourceFile>> {
        let (Some(text), Some(words)) = (item.text(edition), words.get(&edition)) else { return Ok(None) };
        let file = read_text(sources, &text.file)?;
        let base = base.map(|base| base.to_string());
        let mut fields = vec![(what.field(), words.as_str())];
        fields.extend(base.as_deref().map(|base| ("base", base)));
        let written = set_strings(&file, &fields).map(|text| SourceFile { path: file.path, text });
        Ok(written.map(|file| if base.is_some() { still_accepted(file, text, item.kind()) } else { file }))
    };
    let source = with_words(item.source, None)?;
    if let Some(source) = &source {
        let now = Revision::of(&markdown::segments(source, FieldScope::Item(item.kind())));
        operations.push(Operation::write(bases::path(now), source.text.as_str()));
        revision = Some(now);
    }
    let (mut former, mut stamped) = (BTreeSet::new(), Vec::new());
    for edition in site.settings.editions.ids().filter(|edition| *edition != item.source) {
        let matches =
            item.text(edition).is_some_and(|text| text.base.is_some()) && item.state(edition) == State::Current;
        let base = revision.filter(|_| matches);
        let written = with_words(edition, base)?;
        if written.is_some() && base.is_some() {
            former.extend(item.text(edition).and_then(|text| text.base).filter(|former| Some(*former) != base));
            stamped.push(edition);
        }
        operations.extend(written.map(|file| Operation::write(file.path, file.text)));
    }
    operations.extend(source.map(|file| Operation::write(file.path, file.text)));
    operations.push(with_time(sources, site, &item.file, what, at)?);
    let is_left = |other: &Item, edition: EditionId| other.id != item.id || !stamped.contains(&edition);
    let texts = site.items.iter().flat_map(|other| site.settings.editions.ids().map(move |edition| (other, edition)));
    let named = texts
        .filter(|(other, edition)| is_left(other, *edition))
        .filter_map(|(other, edition)| other.text(edition)?.base);
    for base in named {
        former.remove(&base);
    }
    operations.extend(former.into_iter().map(|base| Operation::Remove { path: bases::path(base) }));
    Ok(operations)
}

fn with_time(
    sources: &dyn Sources,
    site: &Site,
    path: &FilePath,
    what: Announcement,
    at: Timestamp,
) -> Result<Operation, EditError> {
    let file = read_text(sources, path)?;
    let (content, offset) = file.content();
    let zone = &site.settings.time_zone;
    let time = format!("{:.0}", at.display_with_offset(zone.to_offset(at)));
    let changed = set_in_table(content, what.table(), "at", &time);
    let changed = changed.ok_or_else(|| EditError::ByHand(path.clone(), what.table()))?;
    Ok(Operation::write(path.clone(), format!("{}{changed}", &file.text[..offset])))
}
