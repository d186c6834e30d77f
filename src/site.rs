//! A whole site as loaded: its settings, items, catalogs and theme.

mod encoding;

pub use crate::ids::{ColumnId, SectionId};
pub use encoding::Encoding;

use crate::calendar::{Calendar, UnknownYear};
use crate::catalog::Catalogs;
use crate::diagnostic::{Allow, Code, Severity};
use crate::edition::{EditionId, Editions};
use crate::glossary::Glossary;
use crate::item::{Item, ItemIndex, Keep, Kind, State};
use crate::policy::{Basis, Gate, ItemClass, Rules, Stale};
use crate::source::{FilePath, SourceFile, Span, Stamp};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What `content/site.toml` says.
#[derive(Clone, Debug)]
pub struct Settings {
    pub file: FilePath,
    /// The hash of its bytes.
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
    pub lints: BTreeMap<Code, Option<Severity>>,
    pub rules: Rules,
    pub gate: Gate,
    /// In which compressed forms files are published too.
    pub encodings: BTreeSet<Encoding>,
    /// Findings that `[[allow]]` tables allow.
    pub allows: Vec<Allow>,
    /// What withdrawn and removed items said and the site says of its own right.
    pub keep: Vec<Keep>,
    /// Endings of files that are published besides those that always may be, in lower case.
    pub attachment_types: BTreeSet<String>,
}

/// A branch of the site's tree; its key is the folder of its items.
#[derive(Clone, Debug)]
pub struct Section {
    pub key: String,
    pub kind: Kind,
    pub parent: Option<SectionId>,
    pub columns: Vec<Column>,
    /// Where site.toml declares it.
    pub place: Span,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub key: String,
    pub place: Span,
}

/// A file that a site or the program brings for its pages.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// By name: `item.html`.
    pub templates: BTreeMap<String, SourceFile>,
    pub style: String,
}

/// When a duty is due.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    pub date: Result<Date, UnknownYear>,
    pub basis: Basis,
}

/// Everything that a publication is made from.
#[derive(Debug)]
pub struct Site {
    pub settings: Settings,
    /// Sorted by id.
    pub items: Vec<Item>,
    /// Of these items.
    pub places: Places,
    pub glossary: Glossary,
    pub catalogs: Catalogs,
    pub calendar: Calendar,
    pub theme: Theme,
    /// Ids of items that could not be read; what is wrong with them is a finding.
    pub unreadable: BTreeSet<String>,
    /// Those of them that mean to be withdrawn.
    pub withdrawal_meant: BTreeSet<String>,
    /// Of images and attachments, where the system can tell one state from another.
    pub stamps: BTreeMap<FilePath, Stamp>,
}

/// Where items stand, by a hash of their ids: every link asks for one, and to compare ids
/// all over the memory takes many times as long.
#[derive(Debug)]
pub struct Places {
    sorted: Vec<(u64, ItemIndex)>,
    /// Where those begin whose hashes begin with the same bits, about as many as there are items.
    starts: Vec<u32>,
    /// How far those bits are from a hash's end.
    shift: u32,
}

impl Places {
    pub fn of(items: &[Item]) -> Self {
        let mut sorted: Vec<_> = (0..).map(ItemIndex).zip(items).map(|(index, item)| (hash(&item.id), index)).collect();
        sorted.par_sort_unstable();
        let bits = items.len().next_power_of_two().ilog2().max(1);
        let shift = u64::BITS - bits;
        let mut starts = vec![0; (1 << bits) + 1];
        for (hash, _) in &sorted {
            starts[(hash >> shift) as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { sorted, starts, shift }
    }

    /// The items whose ids have the hash of this one.
    fn under(&self, id: &str) -> impl Iterator<Item = ItemIndex> {
        let hash = hash(id);
        let first = (hash >> self.shift) as usize;
        let near = self.starts[first] as usize..self.starts[first + 1] as usize;
        self.sorted[near].iter().filter(move |(known, _)| *known == hash).map(|(_, index)| *index)
    }
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

impl Settings {
    /// The path part of the site's address, without a final slash: empty for a site of its own.
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

    /// The innermost section that an item's id lies in.
    pub fn section_of(&self, item_id: &str) -> Option<SectionId> {
        self.sections()
            .filter(|(_, section)| item_id.strip_prefix(&section.key).is_some_and(|rest| rest.starts_with('/')))
            .max_by_key(|(_, section)| section.key.len())
            .map(|(id, _)| id)
    }

    pub fn children(&self, parent: Option<SectionId>) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections().filter(move |(_, section)| section.parent == parent)
    }

    /// The section and those that it lies in, outermost first.
    pub fn lineage(&self, id: SectionId) -> Vec<SectionId> {
        let mut lineage: Vec<_> = std::iter::successors(Some(id), |id| self.section(*id).parent).collect();
        lineage.reverse();
        lineage
    }

    /// What the rules go by for an item.
    pub fn class_of(&self, item: &Item) -> ItemClass {
        ItemClass { lineage: self.lineage(item.section), kind: item.kind() }
    }
}

impl Section {
    pub fn column(&self, id: ColumnId) -> &Column {
        &self.columns[usize::from(id.0)]
    }

    pub fn column_ids(&self) -> impl Iterator<Item = (ColumnId, &Column)> {
        (0..).map(ColumnId).zip(&self.columns)
    }

    /// The message that names this section.
    pub fn message(&self) -> String {
        section_message(&self.key)
    }
}

/// The message that names a section: `section-disclosure-rules`.
pub fn section_message(key: &str) -> String {
    format!("section-{}", key.replace('/', "-"))
}

/// The message that names a column.
pub fn column_message(key: &str) -> String {
    format!("column-{key}")
}

/// The message that names a tag.
pub fn tag_message(key: &str) -> String {
    format!("tag-{key}")
}

impl Site {
    /// The editions whose messages an edition speaks with, itself first.
    pub fn message_chain(&self, edition: EditionId) -> impl Iterator<Item = EditionId> + '_ {
        self.settings.editions.chain(edition).chain([self.settings.messages])
    }

    pub fn item(&self, index: ItemIndex) -> &Item {
        &self.items[index.get()]
    }

    pub fn find(&self, id: &str) -> Option<ItemIndex> {
        self.places.under(id).find(|index| self.item(*index).id == id)
    }

    /// Whether there is an item of that id, readable or not.
    pub fn knows(&self, id: &str) -> bool {
        self.find(id).is_some() || self.unreadable.contains(id)
    }

    pub fn indices(&self) -> impl Iterator<Item = (ItemIndex, &Item)> {
        (0..).map(ItemIndex).zip(&self.items)
    }

    /// By when an edition owes its readers a text of an item, where any duty says so: so many
    /// working days after the item was published or, for a text that has become stale, after
    /// the source was corrected. When an undated change was made nobody can know.
    pub fn due(&self, item: &Item, edition: EditionId) -> Option<Due> {
        let from = match item.state(edition) {
            State::Missing | State::Draft => item.metadata.published?,
            State::Stale => item.metadata.corrected?,
            State::Source | State::Current | State::Waived => return None,
        };
        let duty = self.settings.rules.duty(&self.settings.class_of(item), edition)?;
        let day = self.settings.time_zone.to_datetime(from).date();
        Some(Due { date: self.calendar.after(day, duty.working_days), basis: duty.basis })
    }

    /// What becomes of an edition's text of an item; nothing where it is not out of date.
    pub fn stale_policy(&self, item: &Item, edition: EditionId) -> Option<Stale> {
        let text = item.text(edition).filter(|_| item.state(edition) == State::Stale)?;
        let importance = text.analysis.drift.map(|drift| drift.importance);
        Some(self.settings.rules.stale(&self.settings.class_of(item), importance))
    }

    /// Every suppression, wherever it is written.
    pub fn allows(&self) -> impl Iterator<Item = &Allow> {
        let of_items = self.items.iter().flat_map(|item| &item.allows);
        let of_catalogs = self.settings.editions.ids().flat_map(|edition| &self.catalogs.get(edition).allows);
        self.settings.allows.iter().chain(of_items).chain(of_catalogs)
    }

    pub fn severity_of(&self, code: Code) -> Option<Option<Severity>> {
        self.settings.lints.get(&code).copied()
    }
}
