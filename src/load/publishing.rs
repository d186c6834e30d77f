//! `[publish]` of site.toml.

use crate::diagnostic::Severity;
use crate::policy::{Gate, OnError};
use crate::site::Encoding;
use crate::toml_fields::Fields;
use std::collections::BTreeSet;

/// Reads `[publish]`: the gate, the compressed forms and the additional types of attachments.
pub fn publishing(fields: &mut Fields<'_, '_>) -> (Gate, BTreeSet<Encoding>, BTreeSet<String>) {
    let usual = Gate::default();
    let Some(mut table) = fields.table("publish", "[publish]") else {
        return (usual, BTreeSet::new(), BTreeSet::new());
    };
    let deny = table.choice("deny", "deny", &Severity::ALL, Severity::key).unwrap_or(usual.deny);
    let on_error = table.choice("on_error", "on_error", &OnError::ALL, OnError::key).unwrap_or(usual.on_error);
    let encodings = encodings(&mut table);
    let types = table.strings("attachment_types").into_iter();
    let types = types.map(|ending| ending.value.trim_start_matches('.').to_ascii_lowercase()).collect();
    table.finish();
    (Gate { deny, on_error }, encodings, types)
}

fn encodings(table: &mut Fields<'_, '_>) -> BTreeSet<Encoding> {
    let words = table.strings("precompressed");
    let found = words.iter().filter_map(|word| {
        let found = Encoding::ALL.into_iter().find(|encoding| encoding.key() == word.value);
        if found.is_none() {
            let finding = table.bad_value("precompressed", "encodings", word.place.clone());
            table.report(finding.suggest(&word.value, Encoding::ALL.map(Encoding::key)));
        }
        found
    });
    found.collect()
}
