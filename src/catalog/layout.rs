//! Divides a catalog into blocks: entries with the comments above them, comments that stand alone,
//! and lines that are neither. It reads lines and needs no valid Fluent, so it works on any text.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A message or term.
    Entry,
    /// `#` lines with no entry directly below them.
    Comment,
    /// `##` and `###` lines.
    Group,
    /// Lines that begin none of these.
    Other,
}

/// Consecutive lines of a catalog, without the empty lines and the line break after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub range: Range<usize>,
    /// For an entry, the range without the comment above it; for other kinds, the whole range.
    pub body: Range<usize>,
}

impl Block {
    /// Returns the name of an entry, with a leading `-` for a term.
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        let line = text[self.body.clone()].lines().next().unwrap_or_default();
        line.split('=').next().unwrap_or_default().trim_end()
    }
}

/// Returns the blocks of a text that has no byte-order mark, in their order.
pub fn layout(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut at = 0;
    // Whether an empty line separates the last block from this line.
    let mut is_separated = true;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.trim_end_matches(['\n', '\r']).len();
        at += line.len();
        if line.trim().is_empty() {
            is_separated = true;
            continue;
        }
        add_line(&mut blocks, kind(line), range, is_separated);
        is_separated = false;
    }
    blocks
}

fn add_line(blocks: &mut Vec<Block>, kind: Option<BlockKind>, line: Range<usize>, is_separated: bool) {
    let new = |kind, range: Range<usize>| Block { kind, body: range.clone(), range };
    let Some(last) = blocks.last_mut() else {
        blocks.push(new(kind.unwrap_or(BlockKind::Other), line));
        return;
    };
    match (last.kind, kind) {
        // A line that begins no block continues the block above, across empty lines too.
        (BlockKind::Entry | BlockKind::Other, None) => {
            last.range.end = line.end;
            last.body.end = line.end;
        }
        (BlockKind::Comment, Some(BlockKind::Comment)) | (BlockKind::Group, Some(BlockKind::Group))
            if !is_separated =>
        {
            last.range.end = line.end;
            last.body.end = line.end;
        }
        (BlockKind::Comment, Some(BlockKind::Entry)) if !is_separated => {
            last.kind = BlockKind::Entry;
            last.range.end = line.end;
            last.body = line;
        }
        (_, kind) => blocks.push(new(kind.unwrap_or(BlockKind::Other), line)),
    }
}

fn kind(line: &str) -> Option<BlockKind> {
    if line.starts_with("##") {
        return Some(BlockKind::Group);
    }
    if line.starts_with('#') {
        return Some(BlockKind::Comment);
    }
    begins_entry(line).then_some(BlockKind::Entry)
}

/// Returns whether a line begins an entry: `name =` or `-name =` at its start. No line inside a
/// placeable has this form, so a parser that reaches it has ended the entry before.
pub fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name[end..].trim_start_matches(' ').starts_with('=')
}
