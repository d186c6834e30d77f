//! Links between items, by id.

use crate::diagnostic::{Code, Finding};
use crate::item::{Details, Item};
use crate::site::Site;
use crate::source::Span;

pub fn item_links(site: &Site) -> Vec<Finding> {
    site.items.iter().flat_map(|item| of_texts(site, item).chain(replaced_by(site, item))).collect()
}

fn of_texts<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let texts = item.texts.iter().enumerate().filter_map(|(at, text)| Some((at, text.as_ref()?)));
    texts.flat_map(move |(at, text)| {
        let edition = site.settings.editions.keys()[at];
        let broken = text.links.iter().filter(|link| site.find(&link.target).is_none());
        broken.map(move |link| finding(site, item, &link.target, &link.place).edition(edition))
    })
}

fn replaced_by<'s>(site: &'s Site, item: &'s Item) -> Option<Finding> {
    let Details::Notice(notice) = &item.details else { return None };
    let (target, place) = notice.replaced_by.as_ref()?;
    site.find(target).is_none().then(|| finding(site, item, target, place))
}

fn finding(site: &Site, item: &Item, target: &str, place: &Span) -> Finding {
    Finding::new(Code::BrokenItemLink, place.clone())
        .with("target", target)
        .suggest(target, site.items.iter().map(|item| item.id.as_str()))
        .item(&item.id)
}
