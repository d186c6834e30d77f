//! Decides which pages exist, at which addresses, and what each page is about. Everything that
//! depends on time is decided here, once, for all editions together.

#![deny(clippy::wildcard_enum_match_arm)]

mod address;
mod addresses;
mod all_pages;
mod alternates;
mod former_ids;
mod lists;
mod next;
mod page;
mod page_set;
mod planned;
mod redirects;
mod removals;
mod resolution;
mod sitemap;
mod state;
mod time;
mod urls;
mod visibility;

pub use address::{OutputPath, relative};
pub(crate) use addresses::Address;
pub use addresses::{Addresses, Owner};
pub(crate) use alternates::Alternates;
pub(crate) use lists::Month;
pub use lists::{Lists, SectionList};
pub use next::next_change;
pub use page::{AddressState, Page, PageKind, Role, Traits};
pub(crate) use page::{Counterpart, GoneReason, Links, SearchedAs};
pub use planned::Plan;
pub(crate) use resolution::ResolvedText;
pub(crate) use sitemap::SITEMAP_LENGTH;
pub(crate) use state::HeldBack;
pub use state::{PublicationState, Removals};
pub use time::{local, stamp};
pub(crate) use urls::file_path;
pub use urls::{FILES, path};
pub(crate) use visibility::{Held, Reason};

use crate::diagnostic::{Code, Finding, Findings};
use crate::hash;
use crate::item::ItemIndex;
use crate::site::Site;
use all_pages::PagePlanner;
use jiff::Timestamp;
use rayon::prelude::*;
use resolution::Resolutions;

/// Plans all pages of a site at a moment, and finds what is wrong with the plan.
pub fn plan(site: &Site, as_of: Timestamp, state: &PublicationState) -> (Plan, Findings) {
    let (on_time, mut resolutions) = rayon::join(|| visibility::visible(site, as_of), || Resolutions::of(site));
    let (visible, held) = state::hold_back(site, on_time, &state.held);
    let lists = Lists::new(site, &visible, as_of);
    let style = OutputPath::new(format!("assets/style.{}.css", hash::digits::<4>(site.theme.style.as_bytes())));
    let planner = PagePlanner { site, lists: &lists, resolutions: &resolutions };
    let mut set = all_pages::common(site, &style);
    set.extend(planner.editions(&visible));
    for index in &visible {
        set.extend(all_pages::files(site.item(*index), as_of));
    }
    let sitemaps = sitemap::files(site, &set.pages, &resolutions, as_of);
    for (edition, count) in site.settings.editions.ids().zip(&sitemaps) {
        let files = (0..*count).map(|number| Page::of_edition(site, edition, PageKind::Sitemap(number)));
        files.for_each(|page| set.add(page));
    }
    let (mut pages, mut findings) = set.finish(site);
    let (former, lost) = redirects::redirects(site, state, &pages, &held);
    findings.extend(lost);
    pages.extend(former);
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let removed = removals::removed(state, &pages);
    findings.extend(removals::too_many(site, state, &pages, &removed));
    findings.extend(former_ids::never_published(site, state));
    let removed = removed.len();
    findings.extend(hidden_links(site, &visible));
    findings.extend(collisions_ahead(&planner, &held));
    let mut is_visible = vec![false; site.items.len()];
    visible.iter().for_each(|index| is_visible[index.get()] = true);
    resolutions.place(&pages);
    (Plan { as_of, pages, lists, held, removed, style, sitemaps, visible: is_visible, resolutions }, findings)
}

/// Finds links from items on the site to items that are not on it.
fn hidden_links(site: &Site, visible: &[ItemIndex]) -> Vec<Finding> {
    let is_hidden = |id: &str| match site.find_linked(id) {
        Some(index) => visible.binary_search(&index).is_err(),
        None => site.unreadable.contains(id),
    };
    let hidden_in = |index: &ItemIndex| {
        let item = site.item(*index);
        let texts = item.texts.iter().zip(site.settings.editions.keys());
        let texts = texts.filter_map(|(text, key)| Some((text.as_ref()?, key)));
        let links = texts.flat_map(|(text, key)| text.links.iter().map(move |link| (text, link, key)));
        let hidden = links.filter(|(_, link, _)| is_hidden(&link.target)).map(|(text, link, key)| {
            let finding = Finding::new(Code::HiddenItemLink, text.span(&link.place));
            finding.link_target(&link.target).item(&item.id).edition(key)
        });
        hidden.collect::<Vec<_>>()
    };
    visible.par_iter().flat_map_iter(hidden_in).collect()
}

/// Finds addresses that will collide when held items are published, before that happens.
fn collisions_ahead(planner: &PagePlanner<'_>, held: &[Held]) -> Vec<Finding> {
    if held.is_empty() {
        return Vec::new();
    }
    let all: Vec<_> = planner.site.indices().map(|(index, _)| index).collect();
    let (_, findings) = planner.editions(&all).finish(planner.site);
    findings.into_iter().collect()
}
