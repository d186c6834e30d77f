//! The pages at addresses of earlier publications that the plan leaves without a page. Each leads
//! to the page's new address or says that the item is gone.

use super::address::OutputPath;
use super::addresses::Address;
use super::page::{AddressState, GoneReason, Page, PageKind, page_at};
use super::state::PublicationState;
use super::urls;
use super::visibility::{Held, Reason};
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::site::Site;
use crate::source::{FilePath, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Returns pages for the recorded addresses without a planned page. An item that is no longer
/// among the sources is a finding, unless the run allows removals.
pub fn redirects(site: &Site, state: &PublicationState, planned: &[Page], held: &[Held]) -> (Vec<Page>, Vec<Finding>) {
    let successors = Successors::new(site, planned, held);
    let mut lost: BTreeMap<&str, (&OutputPath, usize)> = BTreeMap::new();
    let mut pages = Vec::new();
    for address in state.addresses.without_page(planned) {
        let edition = site.settings.editions.iter().find(|(_, edition)| edition.prefix == address.prefix());
        let edition = edition.map(|(id, _)| id);
        let kind = match address.item() {
            None => PageKind::MovedList(successors.list_above(&address.path)),
            Some(id) => successors.of_item(id, edition),
        };
        let is_lost = kind == PageKind::Gone(None, GoneReason::Removed);
        if let Some(id) = address.item().filter(|id| is_lost && !state.allows_removal(site, id))
            && address.state != AddressState::Gone
        {
            lost.entry(id).or_insert((&address.path, 0)).1 += 1;
        }
        pages.push(Page { path: address.path.clone(), edition, kind });
    }
    let findings = findings(site, state, &lost);
    (pages, findings)
}

struct Successors<'s> {
    site: &'s Site,
    planned: &'s [Page],
    held: BTreeMap<&'s str, Reason>,
    /// Items by their former ids.
    renamed: BTreeMap<&'s str, ItemIndex>,
}

impl<'s> Successors<'s> {
    fn new(site: &'s Site, planned: &'s [Page], held: &'s [Held]) -> Self {
        let former = site.indices().flat_map(|(index, item)| item.metadata.formerly.iter().map(move |id| (id, index)));
        Self {
            site,
            planned,
            held: held.iter().map(|held| (held.item.as_str(), held.reason)).collect(),
            renamed: former.map(|((id, _), index)| (id.as_str(), index)).collect(),
        }
    }

    fn is_planned(&self, path: &OutputPath) -> bool {
        page_at(self.planned, path).is_some()
    }

    fn of_item(&self, id: &str, edition: Option<EditionId>) -> PageKind {
        let Some(index) = self.site.find(id).or_else(|| self.renamed.get(id).copied()) else {
            let is_known = self.site.unreadable.contains(id) || self.held.contains_key(id);
            return PageKind::Gone(None, if is_known { GoneReason::Paused } else { GoneReason::Removed });
        };
        let at = edition.unwrap_or(self.site.settings.source);
        if self.is_planned(&urls::path(self.site, at, &PageKind::Item(index))) {
            return PageKind::Redirect(index);
        }
        let item = self.site.item(index);
        let reason = match (&item.metadata.withdrawn, self.held.get(item.id.as_str())) {
            (Some(withdrawal), Some(_)) => GoneReason::Withdrawn(withdrawal.at),
            (_, Some(Reason::Expired(at))) => GoneReason::Expired(*at),
            (_, Some(Reason::Until(_))) => GoneReason::Ahead,
            (_, Some(_)) => GoneReason::Paused,
            (_, None) => GoneReason::Untranslated,
        };
        PageKind::Gone(Some(index), reason)
    }

    /// Finds the nearest planned list above an address: for a month its year's, for a column its
    /// section's.
    fn list_above(&self, path: &OutputPath) -> OutputPath {
        let (mut folder, name) = path.split();
        if name == "index.html" {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
        while !folder.is_empty() {
            let list = OutputPath::new(format!("{folder}/index.html"));
            if self.is_planned(&list) {
                return list;
            }
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
        OutputPath::new("index.html")
    }
}

/// Returns one finding for each missing item, with the new item that it may have become.
fn findings(site: &Site, state: &PublicationState, lost: &BTreeMap<&str, (&OutputPath, usize)>) -> Vec<Finding> {
    if lost.is_empty() {
        return Vec::new();
    }
    let published: BTreeSet<_> = state.addresses.iter().filter_map(Address::item).collect();
    let new: Vec<_> = site.items.iter().filter(|item| !published.contains(item.id.as_str())).collect();
    let mut by_name: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in &new {
        by_name.entry(item.name()).or_default().push(item);
    }
    let findings = lost.iter().map(|(id, (path, pages))| {
        let namesakes = by_name.get(id.rsplit('/').next().unwrap_or(id)).map_or(&[][..], Vec::as_slice);
        let successor = match (namesakes, lost.len(), &new[..]) {
            ([only], ..) => Some(only),
            ([], 1, [only]) => Some(only),
            _ => None,
        };
        let place = successor
            .map_or_else(|| FilePath::new(format!("content/{id}/item.toml")), |successor| successor.file.clone());
        Finding::new(Code::VanishedAddress, Span::start_of(&place))
            .with("id", *id)
            .with("url", path.as_str())
            .with("pages", *pages)
            .with("heir", successor.map_or("none", |successor| successor.id.as_str()))
            .item(id)
    });
    findings.collect()
}
