//! Finds messages that an edition lacks: those of the reference edition, and the names that the
//! site uses.

use crate::catalog::Entry;
use crate::diagnostic::{Code, Finding};
use crate::site::{Site, column_message, tag_message};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Finds entries of the reference edition that another edition lacks.
pub fn missing(site: &Site) -> Vec<Finding> {
    let reference = site.settings.messages;
    let entries = &site.catalogs.get(reference).entries;
    let others = site.settings.editions.iter().filter(|(id, _)| *id != reference);
    let findings = others.flat_map(|(id, edition)| {
        let catalog = site.catalogs.get(id);
        let missing = entries.values().filter(|entry| !catalog.has(&entry.name));
        // A name that the reference does not have is often this one, misspelt.
        let unknown: Vec<_> = catalog.entries.keys().filter(|name| !entries.contains_key(*name)).collect();
        missing.map(move |entry| {
            let finding = missing_message(&entry.name, entry.place.clone(), &edition.key);
            finding.suggest(&entry.name, unknown.iter().map(|name| name.as_str()))
        })
    });
    findings.collect()
}

/// Finds messages of the program that the reference edition has in words of its own and another edition
/// has not: there readers see the program's words.
pub fn overrides(site: &Site) -> Vec<Finding> {
    let reference = site.settings.messages;
    let is_own = |entry: &Entry| !entry.place.file.as_str().starts_with("builtin:");
    let own = site.catalogs.get(reference).entries.values().filter(|entry| is_own(entry));
    let others: Vec<_> = site.settings.editions.iter().filter(|(id, _)| *id != reference).collect();
    let findings = own.flat_map(|entry| {
        let lacking = others
            .iter()
            .filter(|(id, _)| site.catalogs.get(*id).entries.get(&entry.name).is_some_and(|other| !is_own(other)));
        lacking.map(move |(_, edition)| {
            let folder = format!("locales/{}/", edition.key);
            let finding = Finding::new(Code::MissingOverride, entry.place.clone()).with("message", entry.name.as_str());
            finding.with("file", folder).edition(&edition.key)
        })
    });
    findings.collect()
}

fn missing_message(name: &str, place: Span, edition: &str) -> Finding {
    let folder = format!("locales/{edition}/");
    Finding::new(Code::MissingMessage, place).with("message", name).with("file", folder).edition(edition)
}

/// Finds sections, columns, tags, topics and issuing bodies that have no name in the reference
/// edition.
pub fn names(site: &Site) -> Vec<Finding> {
    let edition = site.settings.editions.get(site.settings.messages);
    let catalog = site.catalogs.get(site.settings.messages);
    let needed = names_needed(site).into_iter().filter(|(name, _)| !catalog.has(name));
    let suggested = |name: &str, finding: Finding| match name.split_once('-') {
        Some((kind, key)) => {
            let prefix = format!("{kind}-");
            finding.suggest(key, catalog.entries.keys().filter_map(|known| known.strip_prefix(&prefix)))
        }
        None => finding,
    };
    needed.map(|(name, place)| suggested(&name, missing_message(&name, place, &edition.key))).collect()
}

pub(super) fn names_needed(site: &Site) -> BTreeMap<String, Span> {
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
    // Each name is reported at the first item that needs it, because most names are used by many
    // items.
    let mut tags = BTreeSet::new();
    for item in &site.items {
        let place = || Span::start_of(&item.file);
        for (tag, place) in item.metadata.tags.iter().filter(|(tag, _)| tags.insert(tag.as_str())) {
            need(tag_message(tag), place);
        }
        for message in item.fields.messages() {
            need(message, &place());
        }
    }
    needed
}
