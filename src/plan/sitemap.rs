//! Which pages a sitemap lists, and how many files that takes.

use super::{Page, Subject, own_editions};
use crate::edition::EditionId;
use crate::site::Site;
use jiff::Timestamp;

/// Addresses in one file. The protocol allows 50,000, and 50 MB, which as many
/// addresses with all their alternates would not keep.
pub const SITEMAP_LENGTH: usize = 20_000;

/// The editions in which a page is real; none where it is not to be listed.
pub fn members(site: &Site, page: &Page, as_of: Timestamp) -> Option<Vec<EditionId>> {
    match &page.subject {
        subject if subject.is_list() => Some(site.settings.editions.ids().collect()),
        Subject::Item(index) => {
            let item = site.item(*index);
            let members: Vec<_> = own_editions(site, item).collect();
            (!item.is_withdrawn(as_of) && members.contains(&page.edition?)).then_some(members)
        }
        _ => None,
    }
}

/// How many files each edition's sitemap takes, by edition.
pub fn files<'p>(site: &Site, pages: impl Iterator<Item = &'p Page>, as_of: Timestamp) -> Vec<u16> {
    let mut listed = vec![0_usize; site.settings.editions.len()];
    for page in pages.filter(|page| members(site, page, as_of).is_some()) {
        if let Some(edition) = page.edition {
            listed[edition.index()] += 1;
        }
    }
    let files =
        listed.into_iter().map(|count| u16::try_from(count.div_ceil(SITEMAP_LENGTH).max(1)).unwrap_or(u16::MAX));
    files.collect()
}
