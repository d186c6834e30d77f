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
    /// Whether items that left the sources, and any number of pages, may be removed from the site.
    pub allow_removals: bool,
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
