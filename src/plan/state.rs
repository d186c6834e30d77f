//! What a plan depends on beside the site and the clock.

use super::addresses::Addresses;
use super::visibility::{Held, Reason};
use crate::diagnostic::Code;
use crate::item::ItemIndex;
use crate::site::Site;
use std::collections::{BTreeMap, BTreeSet};

/// Items that stay behind because of what was found in them, with the codes.
pub type HeldBack = BTreeMap<String, BTreeSet<Code>>;

#[derive(Clone, Debug, Default)]
pub struct PublicationState {
    pub held: HeldBack,
    /// What was published before.
    pub addresses: Addresses,
    /// Whether items that are gone from the sources, and any number of pages, may leave the site.
    pub allow_removals: bool,
}

impl PublicationState {
    /// The same with more items held back.
    #[must_use]
    pub fn holding(mut self, more: HeldBack) -> Self {
        self.held.extend(more);
        self
    }
}

/// Takes the items that are held back out of those on the site.
pub fn hold_back(
    site: &Site,
    (visible, held): (Vec<ItemIndex>, Vec<Held>),
    back: &HeldBack,
) -> (Vec<ItemIndex>, Vec<Held>) {
    let is_back = |id: &str| back.contains_key(id);
    let visible = visible.into_iter().filter(|index| !is_back(&site.item(*index).id)).collect();
    let others = held.into_iter().filter(|held| !is_back(&held.item));
    let found = back.iter().map(|(item, codes)| Held {
        item: item.clone(),
        reason: Reason::Findings,
        codes: codes.iter().copied().collect(),
    });
    let mut held: Vec<_> = others.chain(found).collect();
    held.sort_by(|a, b| a.item.cmp(&b.item));
    (visible, held)
}
