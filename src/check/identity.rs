//! Names by which an item is known: former ids must be nobody else's.

use crate::diagnostic::{Code, Finding};
use crate::load::names;
use crate::site::Site;
use crate::source::Span;
use std::collections::BTreeMap;

pub fn ids(site: &Site) -> Vec<Finding> {
    let mut owners: BTreeMap<&str, (&str, Span)> =
        site.items.iter().map(|item| (item.id.as_str(), (item.id.as_str(), Span::start_of(&item.file)))).collect();
    let mut findings = Vec::new();
    for item in &site.items {
        for (former, place) in &item.facts.formerly {
            if !former.split('/').all(names::is_plain) {
                findings.push(
                    Finding::new(Code::BadName, place.clone())
                        .with("name", former.as_str())
                        .with("what", "id")
                        .item(&item.id),
                );
                continue;
            }
            match owners.get(former.as_str()) {
                Some((owner, first)) => findings.push(
                    Finding::new(Code::DuplicateId, place.clone())
                        .with("id", former.as_str())
                        .with("owner", *owner)
                        .related(first.clone())
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
