//! The next moment at which the site changes without a change of its sources.

use crate::item::{Item, Metadata};
use crate::site::Site;
use jiff::Timestamp;

/// Returns the next moment at which an item appears, expires or changes, with the ids of the items
/// that change then.
pub fn next_change(site: &Site, as_of: Timestamp) -> Option<(Timestamp, Vec<&str>)> {
    let changes = || site.items.iter().filter_map(|item| Some((of_item(item, as_of)?, item.id.as_str())));
    let at = changes().map(|(at, _)| at).min()?;
    Some((at, changes().filter(|(other, _)| *other == at).map(|(_, id)| id).collect()))
}

fn of_item(item: &Item, as_of: Timestamp) -> Option<Timestamp> {
    let Metadata { published, embargo, expires, bulletin, corrected, withdrawn, .. } = &item.metadata;
    let appears = (*published).max(*embargo);
    let is_over = expires.is_some_and(|expires| expires <= as_of || Some(expires) <= appears);
    if is_over || item.publishable(item.source).is_none() {
        return None;
    }
    let later = [
        *expires,
        bulletin.map(|bulletin| bulletin.until),
        *corrected,
        withdrawn.as_ref().map(|withdrawal| withdrawal.at),
    ];
    // Later dates have no effect before the item appears.
    match appears.filter(|at| *at > as_of) {
        Some(appears) => Some(appears),
        None => later.into_iter().flatten().filter(|at| *at > as_of).min(),
    }
}
