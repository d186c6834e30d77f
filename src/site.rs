//! A whole site as loaded: its settings, items, catalogs and theme.

mod encoding;
mod places;
mod section;
mod settings;

pub use crate::ids::{ColumnId, SectionId};
pub use encoding::Encoding;
pub use places::Places;
pub use section::{Column, Section, column_message, section_message, tag_message};
pub use settings::Settings;

use crate::calendar::{Calendar, UnknownYear};
use crate::catalog::Catalogs;
use crate::diagnostic::Allow;
use crate::edition::EditionId;
use crate::glossary::Glossary;
use crate::ids::ItemIndex;
use crate::item::{Item, State};
use crate::policy::{Basis, Stale};
use crate::source::{FilePath, SourceFile, Stamp};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

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
}
