//! Where words come from: files of a site, places in them, and the interface
//! through which the core reads them without knowing a file system.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The path of a file, relative to the site's folder, with `/` on every system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilePath(Arc<str>);

impl FilePath {
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds this file; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    pub fn join(&self, name: &str) -> Self {
        Self(Arc::from(format!("{}/{name}", self.0)))
    }
}

impl Serialize for FilePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FilePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&str>::deserialize(deserializer).map(Self::new)
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A range of bytes in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    pub file: FilePath,
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(file: &FilePath, range: Range<usize>) -> Self {
        Self { file: file.clone(), start: to_offset(range.start), end: to_offset(range.end.max(range.start)) }
    }

    /// The start of a file: the place of what a whole file lacks.
    pub fn start_of(file: &FilePath) -> Self {
        Self::new(file, 0..0)
    }

    /// Where it is in its file.
    pub fn place(&self) -> Range<u32> {
        self.start..self.end
    }

    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn to_offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

/// A text file in memory.
#[derive(Clone, Debug)]
pub struct SourceFile {
    pub path: FilePath,
    pub text: String,
}

impl SourceFile {
    /// The text without a byte-order mark, and the offset at which it begins.
    pub fn content(&self) -> (&str, usize) {
        match self.text.strip_prefix('\u{feff}') {
            Some(rest) => (rest, '\u{feff}'.len_utf8()),
            None => (&self.text, 0),
        }
    }

    /// The place of a slice of this file's own text.
    pub fn span_of(&self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start <= self.text.len() {
            Span::new(&self.path, start..(start + part.len()).min(self.text.len()))
        } else {
            Span::start_of(&self.path)
        }
    }
}

/// Line and column, both from 1; the column counts Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// The starts of a text's lines.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// How many code points stand before each block of the text; counted when a line is long.
    code_points: OnceLock<Vec<usize>>,
}

/// Code points are counted once for so many bytes.
const BLOCK: usize = 1024;

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts, code_points: OnceLock::new() }
    }

    /// The line of a byte, without looking for its column.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = floor_char_boundary(text, offset);
        let line = self.line(offset);
        let start = self.starts[line - 1];
        let column = match offset - start {
            length if length <= BLOCK => code_points(&text.as_bytes()[start..offset]),
            _ => self.code_points_before(text, offset) - self.code_points_before(text, start),
        };
        Position { line, column: column + 1 }
    }

    /// How many code points begin before a byte: many places in one long line take no longer than
    /// in short ones.
    fn code_points_before(&self, text: &str, offset: usize) -> usize {
        let blocks = self.code_points.get_or_init(|| {
            let counted = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
                let so_far = *before;
                *before += code_points(block);
                Some(so_far)
            });
            counted.collect()
        });
        let block = (offset / BLOCK).min(blocks.len().saturating_sub(1));
        blocks.get(block).copied().unwrap_or(0) + code_points(&text.as_bytes()[block * BLOCK..offset])
    }

    /// The byte at a line (from 1) and a byte column (from 1), as comrak counts them.
    pub fn offset(&self, line: usize, byte_column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).or(self.starts.last());
        start.copied().unwrap_or(0) + byte_column.saturating_sub(1)
    }
}

/// How many code points begin in these bytes.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// What stands at one path of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    File {
        size: u64,
    },
    /// Never followed: it may leave the site or loop.
    Symlink,
    /// A device, a pipe, a socket.
    Special,
    /// What the system says of a folder that could not be read; `deep` or `name` for
    /// folders nested too deeply and names that are not Unicode.
    Unreadable {
        why: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub path: FilePath,
    pub kind: EntryKind,
    /// None where equal stamps would not prove equal bytes.
    pub stamp: Option<Stamp>,
}

/// How the system tells one state of a file from another without reading it. A file that
/// was changed right before it was looked at has none: it may change again within the
/// same tick of the file system's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub size: u64,
    /// Nanoseconds since 1970: of the bytes, and of anything about the file.
    pub modified: i64,
    pub changed: i64,
    pub device: u64,
    pub inode: u64,
}

/// Texts, settings and catalogs larger than this are refused, in bytes: a hundred times
/// the longest article, and small enough that no parser needs more than moments for it.
pub const TEXT_LIMIT: u64 = 1 << 20;

/// Images and attachments larger than this are refused, in bytes.
pub const FILE_LIMIT: u64 = 256 << 20;

/// Reads a site. The core sees files through this alone.
pub trait Sources: Sync {
    /// Everything below `content`, `locales` and `theme`, sorted by path.
    fn entries(&self) -> Vec<Entry>;

    /// The bytes of a regular file that has at most `limit` of them.
    fn read(&self, path: &FilePath, limit: u64) -> std::io::Result<Vec<u8>>;

    /// The first bytes of a regular file, or all of them where it has no more.
    fn read_head(&self, path: &FilePath, length: u64) -> std::io::Result<Vec<u8>> {
        let mut bytes = self.read(path, FILE_LIMIT)?;
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    /// The bytes of a text if they are those that the run has relied on: what a finding
    /// quotes is what was checked.
    fn quote(&self, path: &FilePath) -> std::io::Result<Vec<u8>> {
        self.read(path, TEXT_LIMIT)
    }
}

/// Reads a text that was read before.
///
/// # Errors
///
/// Where it is no longer there, cannot be read, or is no UTF-8.
pub fn read_text(sources: &dyn Sources, path: &FilePath) -> std::io::Result<SourceFile> {
    let bytes = sources.read(path, TEXT_LIMIT)?;
    let text = String::from_utf8(bytes).map_err(std::io::Error::other)?;
    Ok(SourceFile { path: path.clone(), text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_however_long_the_line_is() {
        let text = format!("first\n{}\nlast", "aé公𝄞".repeat(5_000));
        let lines = LineIndex::new(&text);
        for (at, _) in text.char_indices() {
            let before = &text[..at];
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let expected =
                Position { line: before.matches('\n').count() + 1, column: before[start..].chars().count() + 1 };
            if at % 97 == 0 || at > text.len() - 10 {
                assert_eq!(lines.position(&text, at), expected);
            }
        }
    }
}
