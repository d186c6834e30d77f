//! Finds former ids of which nothing was ever published: most are mistyped, and would let nothing go
//! and lead nowhere.

use super::state::{PublicationState, Removals};
use crate::diagnostic::{Code, Finding, nearest_id};
use crate::site::Site;
use crate::source::Span;
use std::collections::BTreeSet;

/// Where an id is said to be a former one.
#[derive(Clone, Copy)]
enum Said {
    /// In `formerly` of an item.
    Formerly,
    /// In `[publish] removed`.
    Removed,
    /// After `--allow-removals`.
    Asked,
}

impl Said {
    fn key(self) -> &'static str {
        match self {
            Self::Formerly => "formerly",
            Self::Removed => "removed",
            Self::Asked => "asked",
        }
    }
}

/// The most findings that get a suggestion: each compares all ids.
const SUGGESTIONS: usize = 20;

/// Returns a finding for each former id that no earlier publication has, and for each removed item
/// that is still among the sources. Nothing is known of them before the first publication.
pub fn never_published(site: &Site, state: &PublicationState) -> Vec<Finding> {
    let addresses = state.addresses.iter();
    let published: BTreeSet<_> =
        addresses.flat_map(|address| [address.item(), address.former_item()]).flatten().collect();
    if published.is_empty() {
        return Vec::new();
    }
    let start = Span::start_of(&site.settings.file);
    let asked = match &state.removals {
        Removals::Only(ids) => ids.iter().collect(),
        Removals::Declared | Removals::All => Vec::new(),
    };
    let formerly = site.items.iter().flat_map(|item| {
        let ids = item.metadata.formerly.iter();
        ids.map(|(id, place)| (Said::Formerly, id, place, Some(item.id.as_str())))
    });
    let removed = site.settings.removed.iter().map(|(id, place)| (Said::Removed, id, place, None));
    let asked = asked.into_iter().map(|id| (Said::Asked, id, &start, None));
    let all = formerly.chain(removed).chain(asked);
    let mut suggestions = 0;
    let findings = all.filter_map(|(said, id, place, item)| {
        let is_present = match said {
            // An id that is in use is a finding of its own there.
            Said::Formerly => false,
            Said::Removed | Said::Asked => site.knows(id),
        };
        if !is_present && (published.contains(id.as_str()) || site.knows(id)) {
            return None;
        }
        let said = if is_present { "present" } else { said.key() };
        let finding = Finding::new(Code::UnpublishedId, place.clone()).with("id", id.as_str()).with("said", said);
        suggestions += usize::from(!is_present);
        let meant =
            (!is_present && suggestions <= SUGGESTIONS).then(|| nearest_id(id, published.iter().copied())).flatten();
        let finding = match meant {
            Some(meant) => finding.suggest(meant, [meant]),
            None => finding,
        };
        Some(match item {
            Some(item) => finding.item(item),
            None => finding,
        })
    });
    findings.collect()
}
