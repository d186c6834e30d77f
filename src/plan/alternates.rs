//! Which editions have a page in their own language, and which page search engines show to readers
//! of all other languages (`x-default`). Pages and sitemaps take both from here, because search
//! engines ignore alternates about which the two disagree.

use super::address::OutputPath;
use super::page::{Page, PageKind, Role};
use super::planned::Plan;
use crate::edition::EditionId;
use crate::site::Site;
use std::borrow::Cow;

/// The relation of a page to its counterparts in other editions.
#[derive(Clone, Debug, Default)]
pub struct Alternates {
    /// The editions that have the page in their own language.
    pub members: Vec<EditionId>,
    /// The edition and address that search engines list instead of a fallback page.
    pub canonical: Option<(EditionId, OutputPath)>,
}

impl Plan {
    pub fn alternates(&self, site: &Site, page: &Page) -> Alternates {
        let editions = site.settings.editions.ids();
        let Some(index) = page.kind.item() else {
            return Alternates { members: editions.collect(), canonical: None };
        };
        let edition = page.edition.unwrap_or(site.settings.source);
        if site.item(index).is_withdrawn(self.as_of) {
            let members = editions.filter(|id| self.has(index, *id)).collect();
            return Alternates { members, canonical: None };
        }
        let shown = self.shown(site, index, edition).filter(|shown| shown.is_fallback);
        Alternates {
            members: self.own_editions(site, index).collect(),
            canonical: shown.map(|shown| (shown.edition, self.item_path(site, shown.edition, index).into_owned())),
        }
    }

    /// Returns the page for readers who read no edition's language. For the home page it is the
    /// choice of an edition, else the page in the site's source language, else that of the first
    /// member.
    pub fn default_alternate<'p>(
        &'p self,
        site: &Site,
        kind: &PageKind,
        members: &[EditionId],
    ) -> Option<Cow<'p, OutputPath>> {
        let source = site.settings.source;
        if *kind == PageKind::Home {
            return Some(self.path(site, source, &PageKind::Chooser));
        }
        let default = if members.contains(&source) { Some(source) } else { members.first().copied() };
        default.map(|edition| self.path(site, edition, kind))
    }

    /// Returns whether a sitemap lists a page: a list, or an item in the edition's own language.
    pub fn is_listed(&self, site: &Site, page: &Page) -> bool {
        super::sitemap::is_listed(site, page, &self.resolutions, self.as_of)
    }
}

impl Page {
    /// Returns whether search engines may list the page and its alternates.
    pub fn is_indexed(&self) -> bool {
        self.kind.traits().role != Role::Placeholder
    }
}
