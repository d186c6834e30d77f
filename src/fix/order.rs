//! Puts messages in the order of the reference, file by file. Headings, comments that stand alone
//! and messages that the reference lacks stay where they are.

use super::{Files, proof};
use crate::catalog::{Block, BlockKind, layout};
use std::collections::BTreeMap;

pub fn ordered(files: Files, reference: &Files) -> Files {
    let order = |(name, text): (String, String)| {
        let after = reference.get(&name).map(|reference| in_order(&text, reference));
        let after = after.filter(|after| proof::same_entries(&text, after, false));
        (name, after.unwrap_or(text))
    };
    files.into_iter().map(order).collect()
}

fn in_order(text: &str, reference: &str) -> String {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let references = layout(reference);
    for (at, piece) in references.iter().enumerate().filter(|(_, piece)| piece.kind == BlockKind::Entry) {
        places.entry(piece.name(reference)).or_insert(at);
    }
    let pieces = layout(text);
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    // Nothing moves past a heading or a comment, which may describe what follows it.
    for run in pieces.chunk_by(|a, b| a.kind == BlockKind::Entry && b.kind == BlockKind::Entry) {
        let known: Vec<&Block> = run.iter().filter(|piece| places.contains_key(piece.name(text))).collect();
        let mut sorted = known.clone();
        sorted.sort_by_key(|piece| places.get(piece.name(text)));
        for (slot, piece) in known.into_iter().zip(sorted) {
            after.push_str(&text[at..slot.range.start]);
            after.push_str(&text[piece.range.clone()]);
            at = slot.range.end;
        }
    }
    after.push_str(&text[at..]);
    after
}
