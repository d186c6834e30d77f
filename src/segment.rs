//! Segments, the smallest translatable units of a text, and the revision that they hash to.
//! Segments are normalised: what no reader can see makes no difference.

use crate::hash;
use crate::text::fold;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// A hash of a text's normalised segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Revision(u64);

impl Revision {
    /// Reads the sixteen hexadecimal digits that `base` holds.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = hash::is_digits(text, 8);
        is_hash.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }

    pub fn of(segments: &[Segment]) -> Self {
        let mut text = Vec::new();
        for segment in segments {
            segment.write(&mut text);
        }
        Self(hash_number(&text))
    }
}

pub(crate) fn hash_number(bytes: &[u8]) -> u64 {
    u64::from_be_bytes(hash::of(bytes))
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The role of a segment in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A front-matter field that readers see.
    Field(&'static str),
    Heading(u8),
    Paragraph,
    ListItem,
    Cell,
    /// The text alternative of an image.
    Alt,
    Code,
    Footnote,
    Html,
    Break,
}

impl Role {
    /// Returns the word in JSON, which is also part of the hash.
    pub fn key(self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list-item",
            Self::Cell => "cell",
            Self::Alt => "alt",
            Self::Code => "code",
            Self::Footnote => "footnote",
            Self::Html => "html",
            Self::Break => "break",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub role: Role,
    /// The blocks that contain it: `q` for a quotation, `u` and `o` for lists; in a table `h` for
    /// its head and `r` for the first cell of a row.
    pub path: String,
    /// The words that readers see: white space folded, in NFC, without marks.
    pub words: String,
    /// Emphasis, code and links, each with the byte of `words` at which it begins or ends.
    pub marks: String,
    /// The targets of its links and the files of its images, in order.
    pub targets: Vec<String>,
    /// Its bytes in the file.
    pub place: Range<usize>,
}

impl Segment {
    /// Creates a segment of words alone.
    pub fn new(role: Role, words: &str, place: Range<usize>) -> Self {
        let words = fold(words);
        Self { role, path: String::new(), words, marks: String::new(), targets: Vec::new(), place }
    }

    /// Writes the visible content of the segment in one form, for hashing.
    fn write(&self, text: &mut Vec<u8>) {
        let mut part = |part: &str| {
            text.extend_from_slice(part.as_bytes());
            text.push(0);
        };
        part(self.role.key());
        match self.role {
            Role::Field(name) => part(name),
            Role::Heading(level) => part(&level.to_string()),
            _ => part(""),
        }
        part(&self.path);
        part(&self.words);
        part(&self.marks);
        self.targets.iter().for_each(|target| part(target));
        text.push(1);
    }

    /// Returns a hash that is equal for segments between which no reader sees a difference.
    pub fn fingerprint(&self) -> u64 {
        let mut text = Vec::new();
        self.write(&mut text);
        hash_number(&text)
    }

    /// Returns the words in code marks.
    pub fn code_spans(&self) -> Vec<&str> {
        let mut edges = Vec::new();
        let mut digits = 0;
        for (at, c) in self.marks.char_indices() {
            if !c.is_ascii_digit() {
                if c == '`' {
                    edges.extend(self.marks.get(digits..at).and_then(|place| place.parse::<usize>().ok()));
                }
                digits = at + c.len_utf8();
            }
        }
        edges.chunks_exact(2).filter_map(|edge| self.words.get(edge[0]..edge[1])).map(str::trim).collect()
    }

    /// Returns whether it is the first cell of a table row.
    pub fn begins_row(&self) -> bool {
        self.role == Role::Cell && self.path.ends_with('r')
    }
}
