//! The sources of a site: files, places in them, and the interface through which the core reads
//! them without a file system.

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

    /// Returns the folder that holds this file; empty at the top.
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

    /// Returns the start of a file, which is the place of a finding about the whole file.
    pub fn start_of(file: &FilePath) -> Self {
        Self::new(file, 0..0)
    }

    /// Returns the range of bytes in its file.
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
    /// Returns the text without a byte-order mark, and the offset at which it begins.
    pub fn content(&self) -> (&str, usize) {
        match self.text.strip_prefix('\u{feff}') {
            Some(rest) => (rest, '\u{feff}'.len_utf8()),
            None => (&self.text, 0),
        }
    }

    /// Returns the place of a slice of this file's own text.
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

/// The offsets at which a text's lines start.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// The number of code points before each block of the text, computed when a line is long.
    code_points: OnceLock<Vec<usize>>,
}

/// The length of a block of text whose code points are counted once, in bytes.
const BLOCK: usize = 1024;

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts, code_points: OnceLock::new() }
    }

    /// Returns the line of a byte, without its column.
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

    /// Returns the number of code points that begin before a byte. The counts by block keep this
    /// fast for many places in one long line.
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

    /// Returns the byte at a line (from 1) and a byte column (from 1), as comrak counts them.
    pub fn offset(&self, line: usize, byte_column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).or(self.starts.last());
        start.copied().unwrap_or(0) + byte_column.saturating_sub(1)
    }
}

/// Returns the number of code points that begin in these bytes.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

pub(crate) fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// What exists at one path of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    File {
        size: u64,
    },
    /// A symbolic link. It is never followed, because it may leave the site or form a loop.
    Symlink,
    /// A device, a pipe or a socket.
    Special,
    /// A folder that cannot be read, with the system's message; `deep` for a folder nested too
    /// deeply, and `name` for a name that is not Unicode.
    Unreadable {
        why: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub path: FilePath,
    pub kind: EntryKind,
    /// The stamp; `None` where equal stamps would not prove equal bytes.
    pub stamp: Option<Stamp>,
}

/// The identity of a file's state, which is known without reading the file. A file that changed
/// right before it was listed has no stamp: it may change again within the same tick of the file
/// system's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub size: u64,
    /// The times of the last change of the bytes and of the status, in nanoseconds since 1970.
    pub modified: i64,
    pub changed: i64,
    pub device: u64,
    pub inode: u64,
}

/// The largest text, settings file or catalog, in bytes. It is a hundred times the longest article,
/// and small enough that every parser takes only moments.
pub const TEXT_LIMIT: u64 = 1 << 20;

/// The largest image or attachment, in bytes.
pub const FILE_LIMIT: u64 = 256 << 20;

/// Reads a site. The core accesses files only through this trait.
pub trait Sources: Sync {
    /// Lists everything below `content`, `locales` and `theme`, sorted by path.
    fn entries(&self) -> Vec<Entry>;

    /// Reads a regular file of at most `limit` bytes.
    fn read(&self, path: &FilePath, limit: u64) -> std::io::Result<Vec<u8>>;

    /// Reads the first `length` bytes of a regular file, or all bytes where it has fewer.
    fn read_head(&self, path: &FilePath, length: u64) -> std::io::Result<Vec<u8>> {
        let mut bytes = self.read(path, FILE_LIMIT)?;
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    /// Reads a text again if its bytes are those that the run has read, so that a finding quotes
    /// the text that was checked.
    fn quote(&self, path: &FilePath) -> std::io::Result<Vec<u8>> {
        self.read(path, TEXT_LIMIT)
    }

    /// Returns the path of the site's folder where there is no such folder.
    fn absent_folder(&self) -> Option<String> {
        None
    }
}

/// Reads a text that was read before.
///
/// # Errors
///
/// Fails where the text no longer exists, cannot be read, or is not UTF-8.
pub(crate) fn read_text(sources: &dyn Sources, path: &FilePath) -> std::io::Result<SourceFile> {
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
