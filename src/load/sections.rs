//! `[[section]]` of site.toml.

use crate::diagnostic::{Code, Finding};
use crate::ids::SectionId;
use crate::kind::Kind;
use crate::names;
use crate::site::{Column, Section};
use crate::source::Span;
use crate::toml_fields::Fields;
use std::collections::BTreeMap;

/// Reads the `[[section]]` tables.
pub fn sections(fields: &mut Fields<'_, '_>) -> Vec<Section> {
    let tables = fields.tables("section");
    let mut sections: Vec<Section> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for mut table in tables {
        let section = section(&mut table);
        table.finish();
        let Some(section) = section else { continue };
        match places.get(&section.key) {
            Some(first) => fields.report(
                Finding::new(Code::SettingsDuplicate, section.place)
                    .with("key", section.key.as_str())
                    .related(sections[*first].place.clone()),
            ),
            None => {
                places.insert(section.key.clone(), sections.len());
                sections.push(section);
            }
        }
    }
    for section in &mut sections {
        section.parent = parent_of(&section.key, &places);
    }
    sections
}

/// Returns the innermost section whose folder contains a section's folder.
fn parent_of(key: &str, places: &BTreeMap<String, usize>) -> Option<SectionId> {
    let mut folder = key;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if let Some(at) = places.get(parent) {
            return u16::try_from(*at).ok().map(SectionId);
        }
        folder = parent;
    }
    None
}

fn section(table: &mut Fields<'_, '_>) -> Option<Section> {
    let key = table.required_string("key");
    let kind = table.required_string("kind");
    let columns = table.strings("columns");
    let kind = kind.and_then(|kind| {
        let found = Kind::find(&kind.value);
        if found.is_none() {
            table.report(
                table
                    .bad_value("kind", "kind", kind.place)
                    .suggest(&kind.value, Kind::ALL.iter().map(|kind| kind.key())),
            );
        }
        found
    });
    let key = key?;
    if !key.value.split('/').all(names::is_plain) {
        table.report(table.bad_value("key", "section", key.place));
        return None;
    }
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let columns = columns.into_iter().filter(|column| {
        let twice = seen.insert(column.value.clone(), column.place.clone());
        if let Some(first) = &twice {
            let finding = Finding::new(Code::SettingsDuplicate, column.place.clone());
            table.report(finding.with("key", column.value.as_str()).related(first.clone()));
        }
        twice.is_none() && table.is_address_name("columns", column)
    });
    let columns: Vec<_> = columns.collect();
    Some(Section {
        key: key.value,
        kind: kind?,
        parent: None,
        columns: columns.into_iter().map(|column| Column { key: column.value, place: column.place }).collect(),
        place: key.place,
    })
}
