//! The inputs of a plan other than the site and the clock.

use super::addresses::Addresses;
use super::visibility::{Held, Reason};
use crate::diagnostic::Code;
use crate::item::ItemIndex;
use crate::site::Site;
use std::collections::{BTreeMap, BTreeSet};

/// Items that are held back because of findings, with the codes of the findings.
pub type HeldBack = BTreeMap<String, BTreeSet<Code>>;

#[derive(Clone, Debug, Default)]
pub struct PublicationState {
    pub held: HeldBack,
    /// The addresses of earlier publications.
    pub addresses: Addresses,
    pub removals: Removals,
}

/// Which items that left the sources may go from the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Removals {
    /// Those that site.toml names.
    #[default]
    Declared,
    /// These too, by their ids.
    Only(BTreeSet<String>),
    /// All, and any number of pages.
    All,
}

impl PublicationState {
    /// Returns whether an item may go from the site.
    pub fn allows_removal(&self, site: &Site, id: &str) -> bool {
        let is_asked = match &self.removals {
            Removals::Declared => false,
            Removals::Only(ids) => ids.contains(id),
            Removals::All => true,
        };
        is_asked || site.settings.removed.contains_key(id)
    }
}

impl PublicationState {
    /// Returns the state with more items held back.
    #[must_use]
    pub fn holding(mut self, more: HeldBack) -> Self {
        self.held.extend(more);
        self
    }
}

/// Moves the items that findings hold back from the visible items to the held ones.
pub fn hold_back(
    site: &Site,
    (visible, held): (Vec<ItemIndex>, Vec<Held>),
    held_back: &HeldBack,
) -> (Vec<ItemIndex>, Vec<Held>) {
    let is_held_back = |id: &str| held_back.contains_key(id);
    let visible = visible.into_iter().filter(|index| !is_held_back(&site.item(*index).id)).collect();
    let others = held.into_iter().filter(|held| !is_held_back(&held.item));
    let found = held_back.iter().map(|(item, codes)| Held {
        item: item.clone(),
        reason: Reason::Findings,
        codes: codes.iter().copied().collect(),
    });
    let mut held: Vec<_> = others.chain(found).collect();
    held.sort_by(|a, b| a.item.cmp(&b.item));
    (visible, held)
}
