//! Prepares missing messages: writes the reference text as a comment, and the message commented
//! out. A stub is no translation: the message stays missing until it is translated.

use super::{Files, proof};
use crate::catalog::{Block, BlockKind, Catalog, layout};
use std::collections::BTreeSet;

/// Returns the edition's files with a stub for every message of the reference that it lacks, at the
/// end of the file that has the reference's path.
pub fn with_stubs(own: &Files, reference: &Files, catalog: &Catalog) -> Files {
    let mut files = own.clone();
    // A message that the reference overrides stands in two of its files and gets one stub.
    let mut prepared = stubs(own);
    for (name, text) in reference {
        let mut missing = layout(text);
        missing.retain(|piece| {
            let name = piece.name(text);
            piece.kind == BlockKind::Entry && !catalog.has(name) && prepared.insert(name)
        });
        if missing.is_empty() {
            continue;
        }
        let before = own.get(name).map_or("", String::as_str);
        let model = if before.is_empty() { text } else { before };
        let newline = if model.contains("\r\n") { "\r\n" } else { "\n" };
        let mut after = before.to_owned();
        if !after.is_empty() && !after.ends_with('\n') {
            after.push_str(newline);
        }
        for piece in missing {
            if !after.is_empty() {
                after.push_str(newline);
            }
            after.extend(stub(&piece, text).lines().flat_map(|line| [line, newline]));
        }
        if proof::same_entries(before, &after, true) {
            files.insert(name.clone(), after);
        }
    }
    files
}

/// Returns the names of the messages for which the edition's comments contain a stub.
fn stubs(own: &Files) -> BTreeSet<&str> {
    let lines = own.values().flat_map(|text| text.lines());
    let prepared = lines.filter_map(|line| line.strip_prefix('#')?.split_once('=')).map(|(name, _)| name.trim());
    prepared.filter(|name| !name.contains(' ')).collect()
}

fn stub(piece: &Block, text: &str) -> String {
    let definition = &text[piece.body.clone()];
    let (_, source) = definition.split_once('=').unwrap_or_default();
    let mut lines = source.trim_start_matches(' ').lines();
    let mut stub = format!("# source: {}\n", lines.next().unwrap_or_default()).replace(": \n", ":\n");
    let mut attributes = String::new();
    for line in lines {
        stub.push_str(format!("# {line}").trim_end());
        stub.push('\n');
        if let Some((attribute, _)) = line.trim_start().strip_prefix('.').and_then(|line| line.split_once('=')) {
            attributes.push_str(&format!("#     .{} =\n", attribute.trim_end()));
        }
    }
    format!("{stub}# {} =\n{attributes}", piece.name(text))
}
