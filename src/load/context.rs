//! What the folders of items are read with.

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
    /// For what is made of bodies, if pages are to be made of them.
    pub spill: Option<&'d dyn Spill>,
}
