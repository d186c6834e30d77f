//! Which lines of a catalog hold what: entries with the comments above them, comments
//! that stand alone, and lines that are neither. Works on any text, by its lines alone.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A message or term.
    Entry,
    /// `#` lines with no entry directly below.
    Comment,
    /// `##` and `###` lines.
    Group,
    /// Lines that begin nothing.
    Other,
}

/// Some lines of a catalog, without the empty lines and the line break after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub range: Range<usize>,
    /// An entry without the comment above it; of others, all of it.
    pub body: Range<usize>,
}

impl Block {
    /// The name of an entry, with a leading `-` for a term.
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        let line = text[self.body.clone()].lines().next().unwrap_or_default();
        line.split('=').next().unwrap_or_default().trim_end()
    }
}

/// The pieces of a text without a byte-order mark, in their order.
pub fn layout(text: &str) -> Vec<Block> {
    let mut pieces: Vec<Block> = Vec::new();
    let mut at = 0;
    // Whether an empty line stands between the last piece and this line.
    let mut is_apart = true;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.trim_end_matches(['\n', '\r']).len();
        at += line.len();
        if line.trim().is_empty() {
            is_apart = true;
            continue;
        }
        place(&mut pieces, kind(line), range, is_apart);
        is_apart = false;
    }
    pieces
}

fn place(pieces: &mut Vec<Block>, kind: Option<BlockKind>, line: Range<usize>, is_apart: bool) {
    let new = |kind, range: Range<usize>| Block { kind, body: range.clone(), range };
    let Some(last) = pieces.last_mut() else {
        pieces.push(new(kind.unwrap_or(BlockKind::Other), line));
        return;
    };
    match (last.kind, kind) {
        // Lines that begin nothing go on with what stands above, over empty lines too.
        (BlockKind::Entry | BlockKind::Other, None) => {
            last.range.end = line.end;
            last.body.end = line.end;
        }
        (BlockKind::Comment, Some(BlockKind::Comment)) | (BlockKind::Group, Some(BlockKind::Group)) if !is_apart => {
            last.range.end = line.end;
            last.body.end = line.end;
        }
        (BlockKind::Comment, Some(BlockKind::Entry)) if !is_apart => {
            last.kind = BlockKind::Entry;
            last.range.end = line.end;
            last.body = line;
        }
        (_, kind) => pieces.push(new(kind.unwrap_or(BlockKind::Other), line)),
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

/// `name =` or `-name =` at the start of a line. Nothing inside a placeable reads so:
/// a parser that gets here has left the entry before.
pub fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name[end..].trim_start_matches(' ').starts_with('=')
}
