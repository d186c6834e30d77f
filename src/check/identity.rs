//! Checks that each item is one of its own: its former ids are well formed and belong to no other,
//! and no other has the same words.

use crate::diagnostic::{Code, Finding};
use crate::item::Item;
use crate::names;
use crate::segment::Revision;
use crate::site::Site;
use crate::source::Span;
use std::collections::BTreeMap;

pub fn ids(site: &Site) -> Vec<Finding> {
    let item_of = |id: &str| {
        site.find(id).map(|index| site.item(index)).map(|item| (item.id.as_str(), Span::start_of(&item.file)))
    };
    let mut owners: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    let mut findings = Vec::new();
    for item in &site.items {
        for (former, place) in &item.metadata.formerly {
            if !former.split('/').all(names::is_plain) || !names::is_shallow(former) {
                findings.push(
                    Finding::new(Code::BadName, place.clone())
                        .with("name", former.as_str())
                        .with("what", "id")
                        .item(&item.id),
                );
                continue;
            }
            match item_of(former).or_else(|| owners.get(former.as_str()).cloned()) {
                Some((owner, first)) => findings.push(
                    Finding::new(Code::DuplicateId, place.clone())
                        .with("id", former.as_str())
                        .with("owner", owner)
                        .related(first)
                        .item(&item.id),
                ),
                None => {
                    owners.insert(former, (&item.id, place.clone()));
                }
            }
        }
    }
    findings
}

/// Finds items whose source texts have the same words: most often a folder that was copied.
pub fn repeated(site: &Site) -> Vec<Finding> {
    let mut first: BTreeMap<Revision, &Item> = BTreeMap::new();
    let mut findings = Vec::new();
    for item in &site.items {
        let Some((revision, text)) = item.revision.zip(item.publishable(item.source)) else { continue };
        match first.get(&revision) {
            Some(other) => findings.push(
                Finding::of_file(Code::RepeatedItem, &text.file)
                    .with("other", other.id.as_str())
                    .related(Span::start_of(&other.file))
                    .item(&item.id)
                    .edition(&site.settings.editions.get(item.source).key),
            ),
            None => drop(first.insert(revision, item)),
        }
    }
    findings
}
