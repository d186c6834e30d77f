//! Which pages a sitemap lists, and how many files it needs.

use super::page::{Page, Role};
use super::resolution::Resolutions;
use crate::site::Site;
use jiff::Timestamp;
use rayon::prelude::*;

/// The number of addresses in one file. The protocol allows 50,000 addresses and 50 MB; 50,000
/// addresses with all their alternates would exceed 50 MB.
pub const SITEMAP_LENGTH: usize = 20_000;

/// Returns whether a sitemap lists a page: a list, or an item in the edition's own language.
pub fn is_listed(site: &Site, page: &Page, resolutions: &Resolutions, as_of: Timestamp) -> bool {
    match page.kind.item() {
        Some(index) => {
            let is_own = |edition| resolutions.is_own(index, edition);
            !site.item(index).is_withdrawn(as_of) && page.edition.is_some_and(is_own)
        }
        None => page.kind.traits().role == Role::List,
    }
}

/// Returns the number of sitemap files, by edition.
pub fn files(site: &Site, pages: &[Page], resolutions: &Resolutions, as_of: Timestamp) -> Vec<u16> {
    let listed = pages.par_iter().filter(|page| is_listed(site, page, resolutions, as_of));
    let editions: Vec<_> = listed.filter_map(|page| page.edition).collect();
    let mut counts = vec![0_usize; site.settings.editions.len()];
    for edition in editions {
        counts[edition.index()] += 1;
    }
    let files =
        counts.into_iter().map(|count| u16::try_from(count.div_ceil(SITEMAP_LENGTH).max(1)).unwrap_or(u16::MAX));
    files.collect()
}
