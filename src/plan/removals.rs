//! Finds publications that would remove so many pages that a mistake is likely.

use super::address::OutputPath;
use super::addresses::Address;
use super::page::{AddressState, GoneReason, Page};
use super::state::{PublicationState, Removals};
use crate::diagnostic::{Code, Finding};
use crate::site::Site;
use crate::source::Span;
use std::collections::BTreeSet;

/// A publication may remove one page out of this number.
const SHARE: usize = 5;

/// Returns the served pages that a publication of `pages`, which are sorted by path, would remove.
/// Pages that an item's own dates remove are not counted.
pub fn removed<'g>(state: &'g PublicationState, pages: &'g [Page]) -> Vec<&'g Address> {
    let is_meant = |page: &Page| page.kind.gone_reason().is_some_and(GoneReason::is_by_date);
    let mut pages = pages.iter().peekable();
    let live = state.addresses.iter().filter(|address| address.state == AddressState::Live);
    // Both are sorted by path.
    let is_gone = |address: &&Address| {
        while pages.next_if(|page| page.path < address.path).is_some() {}
        let page = pages.peek().filter(|page| page.path == address.path);
        page.is_none_or(|page| !page.kind.is_real() && !is_meant(page))
    };
    live.filter(is_gone).collect()
}

/// Finds too large a share of removed pages, and editions that lose their last item.
pub fn too_many(site: &Site, state: &PublicationState, pages: &[Page], removed: &[&Address]) -> Vec<Finding> {
    let is_allowed = |address: &&&Address| address.item().is_some_and(|id| state.allows_removal(site, id));
    let removed: Vec<_> = removed.iter().filter(|address| !is_allowed(address)).copied().collect();
    if state.removals == Removals::All || removed.is_empty() {
        return Vec::new();
    }
    let start = Span::start_of(&site.settings.file);
    let live = state.addresses.iter().filter(|address| address.state == AddressState::Live).count();
    let many = (removed.len() * SHARE > live).then(|| {
        Finding::new(Code::ManyRemovals, start.clone())
            .with("removed", removed.len())
            .with("total", live)
            .with("url", removed[0].path.as_str())
    });
    let prefix = |path: &OutputPath| path.as_str().split('/').next().unwrap_or_default().to_owned();
    let items = pages.iter().filter(|page| page.kind.item().is_some());
    let filled: BTreeSet<_> = items.map(|page| prefix(&page.path)).collect();
    let reduced: BTreeSet<_> =
        removed.iter().filter(|address| address.item().is_some()).map(|address| prefix(&address.path)).collect();
    let emptied = reduced.difference(&filled).map(|prefix| {
        let edition = site.settings.editions.iter().find(|(_, edition)| edition.prefix == *prefix);
        let key = edition.map_or(prefix.as_str(), |(_, edition)| edition.key.as_str());
        let count = removed.iter().filter(|address| address.prefix() == prefix).count();
        Finding::new(Code::EmptiedEdition, start.clone()).with("removed", count).edition(key)
    });
    many.into_iter().chain(emptied).collect()
}
