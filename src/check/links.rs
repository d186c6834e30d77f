//! Checks links between items, which are by id.

use crate::diagnostic::{Code, Finding, nearest_id};
use crate::item::Item;
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;

/// The most broken links that get a suggestion.
const SUGGESTIONS: usize = 20;

pub fn item_links(site: &Site) -> Vec<Finding> {
    let broken = site.items.par_iter().flat_map_iter(|item| of_texts(site, item).chain(replaced_by(site, item)));
    let broken: Vec<_> = broken.collect();
    let ids = || site.items.iter().map(|item| item.id.as_str());
    let findings = broken.into_iter().enumerate().map(|(at, (target, finding))| {
        // Every suggestion compares all ids. A site with more broken links has another fault.
        let is_asked = at < SUGGESTIONS && finding.code == Code::BrokenItemLink;
        match is_asked.then(|| nearest_id(target, ids())).flatten() {
            Some(meant) => finding.suggest(meant, [meant]),
            None => finding,
        }
    });
    findings.collect()
}

fn of_texts<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = (&'s str, Finding)> + 's {
    let texts = site.settings.editions.iter().filter_map(|(id, edition)| Some((edition, item.text(id)?)));
    texts.flat_map(move |(edition, text)| {
        let broken = text.links.iter().filter(|link| !site.knows(&link.target));
        broken.map(move |link| {
            (link.target.as_str(), finding(site, item, &link.target, text.span(&link.place)).edition(&edition.key))
        })
    })
}

fn replaced_by<'s>(site: &Site, item: &'s Item) -> Option<(&'s str, Finding)> {
    let (target, place) = item.fields.replaced_by()?;
    (!site.knows(target)).then(|| (target.as_str(), finding(site, item, target, place.clone())))
}

/// Returns the finding for a link to an id that no item has. A former id is followed.
fn finding(site: &Site, item: &Item, target: &str, place: Span) -> Finding {
    match site.find_linked(target) {
        Some(index) => {
            let now = site.item(index).id.as_str();
            Finding::new(Code::FormerItemLink, place).link_target(target).item(&item.id).advise("now", now)
        }
        None => {
            let finding = Finding::new(Code::BrokenItemLink, place).link_target(target).item(&item.id);
            if site.settings.removed.contains_key(target) { finding.advise("removed", target) } else { finding }
        }
    }
}
