//! Finds kept source texts that no translation refers to once translations are accepted.

use super::acceptance::Acceptance;
use crate::bases;
use crate::site::Site;
use crate::source::FilePath;
use std::collections::BTreeSet;

/// Returns the kept source texts that no translation names as its base once these acceptances are
/// written. Returns none while any text is unreadable, because the base that it names is not known.
pub fn left_behind(site: &Site, acceptances: &[Acceptance]) -> BTreeSet<FilePath> {
    if !site.unreadable.is_empty() || site.items.iter().any(|item| !item.broken.is_empty()) {
        return BTreeSet::new();
    }
    let accepted: BTreeSet<_> =
        acceptances.iter().map(|accepted| (accepted.item.as_str(), accepted.edition.as_str())).collect();
    let texts = site.items.iter().flat_map(|item| {
        let editions = site.settings.editions.iter();
        editions.filter_map(move |(id, edition)| Some((item.id.as_str(), edition.key.as_str(), item.text(id)?)))
    });
    let others = texts.filter(|(item, edition, _)| !accepted.contains(&(*item, *edition)));
    let named = others.filter_map(|(.., text)| text.base);
    let named: BTreeSet<_> = named.chain(acceptances.iter().map(|accepted| accepted.revision)).collect();
    let former = acceptances.iter().filter_map(|accepted| accepted.former);
    former.filter(|former| !named.contains(former)).map(bases::path).collect()
}
