//! A whole site as loaded: its settings, items, catalogs and theme.

mod encoding;
mod person;
mod places;
mod section;
mod settings;

pub use crate::ids::ColumnId;
pub(crate) use crate::ids::SectionId;
pub(crate) use encoding::Encoding;
pub(crate) use person::{Person, Role};
pub(crate) use places::Places;
pub use section::{Column, section_message};
pub(crate) use section::{Section, column_message, tag_message};
pub use settings::Settings;

use crate::calendar::{Calendar, UnknownYear};
use crate::catalog::Catalogs;
use crate::diagnostic::Allow;
use crate::diff::Importance;
use crate::edition::EditionId;
use crate::glossary::Glossary;
use crate::ids::ItemIndex;
use crate::item::{Item, State};
use crate::policy::{Basis, Stale};
use crate::source::{FilePath, SourceFile, Stamp};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The templates and the style sheet of a site's pages.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// By name, such as `item.html`.
    pub templates: BTreeMap<String, SourceFile>,
    pub style: String,
}

/// The date by which a duty is due, and the basis of the duty.
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
    /// The index of these items by id.
    pub places: Places,
    pub glossary: Glossary,
    pub catalogs: Catalogs,
    pub calendar: Calendar,
    pub theme: Theme,
    /// Ids of items that could not be read. The problem of each is a finding.
    pub unreadable: BTreeSet<String>,
    /// The ids among them whose item.toml seems to withdraw the item.
    pub withdrawal_meant: BTreeSet<String>,
    /// The stamps of images and attachments, where the system can tell one state from another.
    pub stamps: BTreeMap<FilePath, Stamp>,
}

impl Site {
    /// Returns the editions whose catalogs supply an edition's messages, beginning with itself.
    pub fn message_chain(&self, edition: EditionId) -> impl Iterator<Item = EditionId> + '_ {
        self.settings.editions.chain(edition).chain([self.settings.messages])
    }

    pub fn item(&self, index: ItemIndex) -> &Item {
        &self.items[index.get()]
    }

    pub fn find(&self, id: &str) -> Option<ItemIndex> {
        self.places.under(id).find(|index| self.item(*index).id == id)
    }

    /// Returns the item that a link names by its id or by a former one.
    pub fn find_linked(&self, id: &str) -> Option<ItemIndex> {
        self.find(id).or_else(|| self.places.of_former(id))
    }

    /// Returns whether there is an item of that id, readable or not.
    pub fn knows(&self, id: &str) -> bool {
        self.find(id).is_some() || self.unreadable.contains(id)
    }

    pub fn indices(&self) -> impl Iterator<Item = (ItemIndex, &Item)> {
        (0..).map(ItemIndex).zip(&self.items)
    }

    /// Returns the date by which an edition owes its readers a text of an item, where a duty
    /// applies. The working days are counted from the publication of the item or, for a text that
    /// has become stale, from the correction of the source text. Without a dated correction the
    /// time of the change is not known, and nothing is returned.
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

    /// Returns what happens to an edition's text of an item where it is out of date. Returns
    /// nothing where it is not.
    pub fn stale_policy(&self, item: &Item, edition: EditionId) -> Option<Stale> {
        item.text(edition).filter(|_| item.state(edition) == State::Stale)?;
        Some(self.settings.rules.stale(&self.settings.class_of(item), self.importance(item, edition)))
    }

    /// Returns how much of a text is out of date or not translated; `None` where it is not stale, or where
    /// the text of its base is lost.
    pub fn importance(&self, item: &Item, edition: EditionId) -> Option<Importance> {
        let text = item.text(edition).filter(|_| item.state(edition) == State::Stale)?;
        // What is not translated counts as a change of the words.
        let of_gaps = (!text.analysis.gaps.is_empty()).then_some(Importance::Substantive);
        match (item.is_outdated(text), text.analysis.drift) {
            (true, None) => None,
            (_, drift) => drift.map(|drift| drift.importance).max(of_gaps),
        }
    }

    /// Returns all suppressions, wherever they are written.
    pub fn allows(&self) -> impl Iterator<Item = &Allow> {
        let of_items = self.items.iter().flat_map(|item| &item.allows);
        let of_catalogs = self.settings.editions.ids().flat_map(|edition| &self.catalogs.get(edition).allows);
        self.settings.allows.iter().chain(of_items).chain(of_catalogs)
    }
}
