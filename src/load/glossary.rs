//! Reads `content/glossary.toml`.

use super::listing::{GLOSSARY_PATH, Listing};
use super::read;
use crate::diagnostic::{Code, Finding};
use crate::edition::Editions;
use crate::glossary::{Concept, Glossary};
use crate::source::{SourceFile, Sources};
use crate::toml_fields::{At, CONTENT, Fields, TomlReader};
use std::collections::BTreeSet;

/// Reads the glossary. Also returns the hash of its file, which is part of the item cache's key.
pub fn glossary(
    sources: &dyn Sources,
    listing: &Listing,
    editions: &Editions,
) -> (Glossary, blake3::Hash, Vec<Finding>) {
    let empty = blake3::hash(b"");
    let Some(entry) = listing.find(GLOSSARY_PATH) else { return (Glossary::default(), empty, Vec::new()) };
    match read::text(sources, entry) {
        Ok(file) => {
            let (glossary, findings) = of_file(&file, editions);
            (glossary, blake3::hash(file.text.as_bytes()), findings)
        }
        Err(finding) => (Glossary::default(), empty, vec![*finding]),
    }
}

fn of_file(file: &SourceFile, editions: &Editions) -> (Glossary, Vec<Finding>) {
    let (text, base) = file.content();
    let reader = TomlReader::new(&file.path, base, CONTENT);
    let mut fields = reader.parse(text);
    let mut keys = BTreeSet::new();
    let concepts = fields.tables("concept").into_iter().filter_map(|table| concept(table, editions, &mut keys));
    let glossary = Glossary::new(concepts.collect(), editions.len());
    fields.finish();
    (glossary, reader.into_findings())
}

fn concept(mut table: Fields<'_, '_>, editions: &Editions, keys: &mut BTreeSet<String>) -> Option<Concept> {
    let key = table.required_string("key");
    if !table.has("words") {
        table.report_missing("words", table.place().clone());
    }
    let words = by_edition(&mut table, "words", editions);
    let avoid = by_edition(&mut table, "avoid", editions);
    if let Some(key) = key.as_ref().filter(|key| !keys.insert(key.value.clone())) {
        let finding = Finding::new(Code::BadValue, key.place.clone());
        table.report(finding.with("field", "key").with("expected", "unique"));
    }
    table.finish();
    let At { value, place } = key?;
    Some(Concept { key: value, place, words, avoid })
}

/// Reads lists of words under the keys of editions.
fn by_edition(table: &mut Fields<'_, '_>, field: &'static str, editions: &Editions) -> Vec<Vec<String>> {
    let mut words = vec![Vec::new(); editions.len()];
    for (key, list) in table.strings_map(field) {
        let Some(edition) = table.find_mentioned(&key, editions) else { continue };
        for word in list {
            if word.value.trim().is_empty() {
                table.report_missing(field, word.place);
            } else {
                words[edition.index()].push(crate::text::fold(&word.value));
            }
        }
    }
    words
}
