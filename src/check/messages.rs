//! Catalogs: what an edition lacks beside the reference, and references that
//! would fail when a page is rendered.

use crate::catalog::{Catalog, Entry, PLACEABLE_LIMIT};
use crate::diagnostic::{Code, Finding};
use crate::item::Details;
use crate::site::{Site, column_message, issuer_message, tag_message, topic_message};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Every entry of the reference edition exists in each other edition.
pub fn missing(site: &Site) -> Vec<Finding> {
    let reference = site.settings.messages;
    let entries = &site.catalogs.get(reference).entries;
    let others = site.settings.editions.iter().filter(|(id, _)| *id != reference);
    let findings = others.flat_map(|(id, edition)| {
        let catalog = site.catalogs.get(id);
        let missing = entries.values().filter(|entry| !catalog.has(&entry.name));
        missing.map(|entry| missing_message(&entry.name, entry.place.clone()).edition(&edition.key))
    });
    findings.collect()
}

fn missing_message(name: &str, place: Span) -> Finding {
    Finding::new(Code::MissingMessage, place).with("message", name)
}

/// Sections, columns, tags, topics and issuing bodies have names in the reference edition.
pub fn names(site: &Site) -> Vec<Finding> {
    let edition = site.settings.editions.get(site.settings.messages);
    let catalog = site.catalogs.get(site.settings.messages);
    let needed = names_needed(site).into_iter().filter(|(name, _)| !catalog.has(name));
    needed.map(|(name, place)| missing_message(&name, place).edition(&edition.key)).collect()
}

fn names_needed(site: &Site) -> BTreeMap<String, Span> {
    let mut needed = BTreeMap::new();
    let mut need = |name: String, place: &Span| {
        needed.entry(name).or_insert_with(|| place.clone());
    };
    for section in &site.settings.sections {
        need(section.message(), &section.place);
        for column in &section.columns {
            need(column_message(&column.key), &column.place);
        }
    }
    for item in &site.items {
        let place = Span::start_of(&item.file);
        for tag in &item.facts.tags {
            need(tag_message(tag), &place);
        }
        if let Details::Notice(notice) = &item.details {
            if let Some(topic) = &notice.topic {
                need(topic_message(topic), &place);
            }
            if let Some(issuer) = &notice.issuer {
                need(issuer_message(issuer), &place);
            }
        }
    }
    needed
}

/// References that lead nowhere or in a circle, messages that grow without bound,
/// options that no formatter can honour.
pub fn references(site: &Site) -> Vec<Finding> {
    let findings = site.settings.editions.iter().flat_map(|(id, edition)| {
        let catalog = site.catalogs.get(id);
        let found = catalog.entries.values().flat_map(move |entry| of_entry(catalog, entry));
        found.map(|finding| finding.edition(&edition.key)).collect::<Vec<_>>()
    });
    findings.collect()
}

fn of_entry(catalog: &Catalog, entry: &Entry) -> Vec<Finding> {
    let unknown = entry.references.iter().filter(|reference| {
        let target = catalog.entries.get(&reference.name);
        !target.is_some_and(|target| match &reference.attribute {
            Some(attribute) => target.attributes.contains(attribute),
            None => target.has_value,
        })
    });
    let unknown = unknown.map(|reference| {
        let finding =
            Finding::new(Code::UnknownReference, reference.place.clone()).with("message", entry.name.as_str());
        match &reference.attribute {
            Some(attribute) => finding.with("reference", format!("{}.{attribute}", reference.name)),
            None => {
                // Every guess weighs all names: in a huge catalog the name alone must do.
                let names = catalog.entries.keys().map(String::as_str).take(2_000);
                finding.with("reference", reference.name.as_str()).suggest(&reference.name, names)
            }
        }
    });
    let options = entry.bad_options.iter().map(|(option, place)| {
        Finding::new(Code::BadNumericOption, place.clone())
            .with("option", option.as_str())
            .with("limit", crate::catalog::DIGIT_LIMIT)
    });
    let growth = match expansion(catalog, entry) {
        Expansion::Cycle(path) => Some(
            Finding::new(Code::CyclicReference, entry.place.clone())
                .with("message", entry.name.as_str())
                .with("path", path.join(" → ")),
        ),
        Expansion::Placeables(count) if count > PLACEABLE_LIMIT => {
            Some(Finding::new(Code::CatalogTooDeep, entry.place.clone()))
        }
        Expansion::Placeables(_) => None,
    };
    unknown.chain(options).chain(growth).collect()
}

enum Expansion {
    Placeables(usize),
    /// A circle that leads back to the entry itself.
    Cycle(Vec<String>),
}

/// How many placeables an entry shows in all, through its references. The walk keeps its
/// own stack and stops at the limit, so that neither a chain nor a bomb can exhaust it.
fn expansion(catalog: &Catalog, entry: &Entry) -> Expansion {
    let mut count = entry.placeables;
    let mut path: Vec<(&Entry, usize)> = vec![(entry, 0)];
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    while let Some((current, next)) = path.last_mut() {
        let Some(reference) = current.references.get(*next) else {
            path.pop();
            continue;
        };
        *next += 1;
        let Some(target) = catalog.entries.get(&reference.name) else { continue };
        if target.name == entry.name {
            let names = path.iter().map(|(entry, _)| entry.name.clone());
            return Expansion::Cycle(names.chain([entry.name.clone()]).collect());
        }
        let is_on_path = path.iter().any(|(entry, _)| entry.name == target.name);
        if is_on_path || !target.references.is_empty() && path.len() > PLACEABLE_LIMIT {
            // Somebody else's circle, or a chain longer than any budget.
            count += if is_on_path { 0 } else { PLACEABLE_LIMIT };
            continue;
        }
        reached.insert(&target.name);
        count += target.placeables;
        if count > PLACEABLE_LIMIT {
            break;
        }
        path.push((target, 0));
    }
    Expansion::Placeables(count)
}
