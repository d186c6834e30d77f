//! The inputs for loading the folders of items.

use super::link_advice::LinkContext;
use super::listing::Listing;
use crate::glossary::Glossary;
use crate::site::Settings;
use crate::source::Sources;
use crate::spill::Spill;

#[derive(Clone, Copy)]
pub(super) struct LoadContext<'d> {
    pub sources: &'d dyn Sources,
    pub listing: &'d Listing,
    pub settings: &'d Settings,
    pub glossary: &'d Glossary,
    /// The spill storage for the HTML of bodies. `None` where no pages are rendered.
    pub spill: Option<&'d dyn Spill>,
}

impl<'d> LoadContext<'d> {
    /// Returns what is needed to advise on the links of an item.
    pub fn links(self, item: &'d str) -> LinkContext<'d> {
        LinkContext { listing: self.listing, editions: &self.settings.editions, item }
    }
}
