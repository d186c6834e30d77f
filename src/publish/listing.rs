//! What a directory holds, by name: the text whose hash is the directory's own name.
//! It stands beside the object, so that each file can be proved later.

use super::HASH_LENGTH;
use crate::plan::{encode, file_hash};
use std::collections::BTreeMap;
use std::fmt;

/// The name of an object, or what stands for a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectHash(String);

impl ObjectHash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(file_hash(bytes))
    }

    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = text.len() == HASH_LENGTH && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hash.then(|| Self(text.to_owned()))
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

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub files: BTreeMap<String, ListedFile>,
    pub folders: BTreeMap<String, ObjectHash>,
}

impl Listing {
    /// One entry a line. Names are percent-encoded: no two directories read the same.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity((self.files.len() + self.folders.len()) * 96);
        let mut line = |parts: &[&str]| {
            parts.iter().for_each(|part| text.push_str(part));
            text.push('\n');
        };
        for (name, file) in &self.files {
            line(&["file ", file.hash.as_str(), " ", &file.size.to_string(), " ", &encode(name)]);
        }
        for (name, folder) in &self.folders {
            line(&["folder ", folder.as_str(), " ", &encode(name)]);
        }
        text
    }

    /// Reads what [`Self::text`] wrote; nothing else passes.
    pub fn parse(text: &str) -> Option<Self> {
        let mut listing = Self::default();
        for line in text.lines() {
            match *line.split(' ').collect::<Vec<_>>() {
                ["file", hash, size, name] => {
                    let file = ListedFile { hash: ObjectHash::parse(hash)?, size: size.parse().ok()? };
                    listing.files.insert(decode(name)?, file);
                }
                ["folder", hash, name] => {
                    listing.folders.insert(decode(name)?, ObjectHash::parse(hash)?);
                }
                _ => return None,
            }
        }
        (listing.text() == text).then_some(listing)
    }
}

fn decode(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
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
