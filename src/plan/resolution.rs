//! The text that each edition shows of each item, resolved once for all pages.

use super::page::Page;
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex, State, Text};
use crate::policy::{Missing, Stale};
use crate::site::Site;
use rayon::prelude::*;

/// The text that an edition shows of an item.
#[derive(Clone, Copy, Debug)]
pub struct ResolvedText<'s> {
    pub text: &'s Text,
    /// The edition whose text it is.
    pub edition: EditionId,
    pub is_fallback: bool,
    pub is_stale: bool,
    /// Whether the edition has a text that is too old to be shown.
    pub is_displaced: bool,
}

impl ResolvedText<'_> {
    /// Returns whether the title or summary is out of date. It counts as out of date too where
    /// the base revision is unknown.
    pub fn is_headline_stale(&self) -> bool {
        // A text whose source did not change, but that lacks a passage, has a title.
        let of_unknown = || self.text.analysis.gaps.is_empty();
        self.is_stale && self.text.analysis.drift.map_or_else(of_unknown, |drift| drift.headline)
    }
}

#[derive(Debug, Default)]
pub struct Resolutions {
    editions: usize,
    /// By item, and within an item by edition.
    all: Vec<Option<Resolution>>,
}

/// A [`ResolvedText`] without its text and with its page.
#[derive(Clone, Copy, Debug)]
struct Resolution {
    edition: EditionId,
    is_stale: bool,
    is_displaced: bool,
    /// The index of the item's page in the plan, set by [`Resolutions::place`].
    page: Option<u32>,
}

impl Resolutions {
    pub fn of(site: &Site) -> Self {
        let editions = &site.settings.editions;
        let of_item = |item| {
            editions.ids().map(move |edition| {
                let ResolvedText { edition, is_stale, is_displaced, .. } = shown(site, item, edition)?;
                Some(Resolution { edition, is_stale, is_displaced, page: None })
            })
        };
        Self { editions: editions.len(), all: site.items.par_iter().flat_map_iter(of_item).collect() }
    }

    /// Records the index of each item's page in the plan.
    pub fn place(&mut self, pages: &[Page]) {
        for (number, page) in (0..).zip(pages) {
            let (Some(index), Some(edition)) = (page.kind.item(), page.edition) else { continue };
            let at = self.at(index, edition);
            if let Some(resolution) = self.all.get_mut(at).and_then(Option::as_mut) {
                resolution.page = Some(number);
            }
        }
    }

    fn at(&self, index: ItemIndex, edition: EditionId) -> usize {
        index.get() * self.editions + edition.index()
    }

    fn find(&self, index: ItemIndex, edition: EditionId) -> Option<Resolution> {
        *self.all.get(self.at(index, edition))?
    }

    /// Returns the index of an item's page in the plan.
    pub fn page(&self, index: ItemIndex, edition: EditionId) -> Option<usize> {
        self.find(index, edition)?.page.map(|number| number as usize)
    }

    pub fn get<'s>(&self, site: &'s Site, index: ItemIndex, edition: EditionId) -> Option<ResolvedText<'s>> {
        let Resolution { edition: from, is_stale, is_displaced, .. } = self.find(index, edition)?;
        let text = site.item(index).text(from)?;
        Some(ResolvedText { text, edition: from, is_fallback: from != edition, is_stale, is_displaced })
    }

    /// Returns whether an edition shows an item in any language.
    pub fn has(&self, index: ItemIndex, edition: EditionId) -> bool {
        self.find(index, edition).is_some()
    }

    /// Returns whether an edition shows an item in its own language.
    pub fn is_own(&self, index: ItemIndex, edition: EditionId) -> bool {
        self.find(index, edition).is_some_and(|resolution| resolution.edition == edition)
    }
}

/// Finds the first text that an edition may show: its own, else the next in its fallback order.
fn shown<'s>(site: &'s Site, item: &'s Item, edition: EditionId) -> Option<ResolvedText<'s>> {
    let chain = || site.settings.editions.chain(edition);
    // A text that is out of date is shown where no edition of the chain has another one.
    let found = chain()
        .find_map(|other| Some((other, own_text(site, item, other)?)))
        .or_else(|| chain().find_map(|other| Some((other, item.publishable(other)?))));
    let is_omitted = item.publishable(edition).is_none() && is_omitted(site, item);
    let (from, text) = found.filter(|(from, _)| *from == edition || !is_omitted)?;
    let is_fallback = from != edition;
    Some(ResolvedText {
        text,
        edition: from,
        is_fallback,
        is_stale: item.state(from) == State::Stale,
        is_displaced: is_fallback && item.publishable(edition).is_some(),
    })
}

/// Returns whether editions without a text of their own omit the item.
fn is_omitted(site: &Site, item: &Item) -> bool {
    let settings = &site.settings;
    settings.rules.missing(&settings.class_of(item)) == Missing::Omit
}

/// Returns an edition's own text of an item, unless a fallback is to be shown in its place.
fn own_text<'s>(site: &Site, item: &'s Item, edition: EditionId) -> Option<&'s Text> {
    item.publishable(edition).filter(|_| site.stale_policy(item, edition) != Some(Stale::Fallback))
}
