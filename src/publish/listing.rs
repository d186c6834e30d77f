//! The list of what a directory holds, by name. The hash of its text is the name of the
//! directory's object; the text lies beside the object, so that each file can be verified later.

use crate::hash;
use crate::uri::{decode_path, encode_path};
use std::collections::BTreeMap;
use std::fmt;

/// The name of an object, or the hash of a file's bytes: 40 hexadecimal digits of BLAKE3.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectHash(String);

impl ObjectHash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(hash::of_file(bytes))
    }

    pub fn parse(text: &str) -> Option<Self> {
        hash::is_object_name(text).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ObjectHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFile {
    pub hash: ObjectHash,
    pub size: u64,
}

/// Files and their bytes, counted at each path at which they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub files: u64,
    pub bytes: u64,
}

impl Size {
    pub(super) fn and(self, other: Self) -> Self {
        Self { files: self.files.saturating_add(other.files), bytes: self.bytes.saturating_add(other.bytes) }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub files: BTreeMap<String, ListedFile>,
    pub folders: BTreeMap<String, ObjectHash>,
}

impl Listing {
    /// Returns the size of the files, without those of child directories.
    pub(super) fn size(&self) -> Size {
        let bytes = self.files.values().fold(0_u64, |sum, file| sum.saturating_add(file.size));
        Size { files: self.files.len() as u64, bytes }
    }

    /// Returns the text: one entry a line. Names are percent-encoded, so that no two directories
    /// have the same text.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity((self.files.len() + self.folders.len()) * 96);
        let mut line = |parts: &[&str]| {
            parts.iter().for_each(|part| text.push_str(part));
            text.push('\n');
        };
        for (name, file) in &self.files {
            line(&["file ", file.hash.as_str(), " ", &file.size.to_string(), " ", &encode_path(name)]);
        }
        for (name, folder) in &self.folders {
            line(&["folder ", folder.as_str(), " ", &encode_path(name)]);
        }
        text
    }

    /// Reads a text; nothing but what [`Self::text`] writes passes.
    pub fn parse(text: &str) -> Option<Self> {
        let mut listing = Self::default();
        for line in text.lines() {
            match *line.split(' ').collect::<Vec<_>>() {
                ["file", hash, size, name] => {
                    let file = ListedFile { hash: ObjectHash::parse(hash)?, size: size.parse().ok()? };
                    listing.files.insert(decode_path(name)?, file);
                }
                ["folder", hash, name] => {
                    listing.folders.insert(decode_path(name)?, ObjectHash::parse(hash)?);
                }
                _ => return None,
            }
        }
        (listing.text() == text).then_some(listing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let file = |bytes: &[u8]| ListedFile { hash: ObjectHash::of(bytes), size: bytes.len() as u64 };
        let names = ["index.html", "图 1\n中.png", "%41", "а/б", " "];
        let listing = Listing {
            files: names.iter().map(|name| ((*name).to_owned(), file(name.as_bytes()))).collect(),
            folders: BTreeMap::from([("news".to_owned(), ObjectHash::of(b"news"))]),
        };
        let text = listing.text();
        assert_eq!(text.lines().count(), 6);
        assert_eq!(Listing::parse(&text), Some(listing));
        for end in (0..text.len()).filter(|end| !text[..*end].is_empty() && !text[..*end].ends_with('\n')) {
            assert_eq!(Listing::parse(&text[..end]), None, "torn at {end}");
        }
        assert_eq!(Listing::parse(&text.replace("%2541", "%41")), None, "not as it would be written");
    }
}
