//! `[publish]` of site.toml.

use crate::catalog::ProgramMessages;
use crate::diagnostic::Severity;
use crate::policy::{Gate, OnError};
use crate::site::Encoding;
use crate::source::Span;
use crate::toml_fields::Fields;
use std::collections::{BTreeMap, BTreeSet};

/// What `[publish]` says.
#[derive(Default)]
pub struct Publishing {
    pub gate: Gate,
    /// The compressed forms.
    pub encodings: BTreeSet<Encoding>,
    /// The additional types of attachments.
    pub attachment_types: BTreeSet<String>,
    /// The ids of items that were removed for good, and where each is written.
    pub removed: BTreeMap<String, Span>,
}

/// Reads `[publish]`.
pub fn publishing(fields: &mut Fields<'_, '_>) -> Publishing {
    let usual = Gate::default();
    let Some(mut table) = fields.table("publish", "[publish]") else { return Publishing::default() };
    let deny = table.choice("deny", "deny", &Severity::ALL, Severity::key).unwrap_or(usual.deny);
    let on_error = table.choice("on_error", "on_error", &OnError::ALL, OnError::key).unwrap_or(usual.on_error);
    // The command line reads it before the site is loaded.
    let languages: Vec<_> = ProgramMessages::languages().collect();
    table.choice("language", "program-language", &languages, |language| language);
    let encodings = encodings(&mut table);
    let types = table.strings("attachment_types").into_iter();
    let attachment_types = types.map(|ending| ending.value.trim_start_matches('.').to_ascii_lowercase()).collect();
    let removed = table.strings("removed").into_iter().map(|id| (id.value, id.place)).collect();
    table.finish();
    Publishing { gate: Gate { deny, on_error }, encodings, attachment_types, removed }
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
