//! The settings of `content/site.toml`.

use super::encoding::Encoding;
use super::person::Person;
use super::section::Section;
use crate::diagnostic::{Allow, Levels};
use crate::edition::{EditionId, Editions};
use crate::ids::SectionId;
use crate::item::{Item, Keep};
use crate::policy::{Gate, ItemClass, Rules};
use crate::source::{FilePath, Span};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// The settings of `content/site.toml`.
#[derive(Clone, Debug)]
pub struct Settings {
    pub file: FilePath,
    /// The hash of the file's bytes.
    pub content: blake3::Hash,
    pub editions: Editions,
    /// The edition that items are written in unless they say otherwise.
    pub source: EditionId,
    /// The edition whose catalogs are the reference for messages.
    pub messages: EditionId,
    /// The site's address, without a final slash.
    pub base_url: String,
    pub time_zone: TimeZone,
    /// A fixed publication clock, for a demonstration or a replay.
    pub as_of: Option<Timestamp>,
    pub sections: Vec<Section>,
    /// How many headlines the home page and each section page show.
    pub headlines: usize,
    pub people: Vec<Person>,
    pub levels: Levels,
    pub rules: Rules,
    pub gate: Gate,
    /// The compressed forms in which files are published in addition.
    pub encodings: BTreeSet<Encoding>,
    /// Findings that `[[allow]]` tables suppress.
    pub allows: Vec<Allow>,
    /// Words and files of withdrawn and removed items that the site uses in its own right.
    pub keep: Vec<Keep>,
    /// Ids of items that were removed for good, and where each is written.
    pub removed: BTreeMap<String, Span>,
    /// Endings of files that are published in addition to the built-in ones, in lower case.
    pub attachment_types: BTreeSet<String>,
}

impl Settings {
    /// Returns the path part of the site's address, without a final slash. It is empty for a site
    /// at the root of its host.
    pub fn base_path(&self) -> &str {
        let host = self.base_url.split_once("//").map_or("", |(_, host)| host);
        host.find('/').map_or("", |at| &host[at..])
    }

    pub fn sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        (0..).map(SectionId).zip(&self.sections)
    }

    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[usize::from(id.0)]
    }

    /// Returns the innermost section that an item's id lies in.
    pub fn section_of(&self, item_id: &str) -> Option<SectionId> {
        self.sections()
            .filter(|(_, section)| item_id.strip_prefix(&section.key).is_some_and(|rest| rest.starts_with('/')))
            .max_by_key(|(_, section)| section.key.len())
            .map(|(id, _)| id)
    }

    pub fn children(&self, parent: Option<SectionId>) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections().filter(move |(_, section)| section.parent == parent)
    }

    /// Returns the section and those that it lies in, outermost first.
    pub fn lineage(&self, id: SectionId) -> Vec<SectionId> {
        let mut lineage: Vec<_> = std::iter::successors(Some(id), |id| self.section(*id).parent).collect();
        lineage.reverse();
        lineage
    }

    /// Returns the properties of an item by which the rules select it.
    pub fn class_of(&self, item: &Item) -> ItemClass {
        ItemClass { lineage: self.lineage(item.section), kind: item.kind() }
    }
}
