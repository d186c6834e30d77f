//! The name of a release.

use super::listing::ObjectHash;

/// A release by its entry in `releases/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub number: u64,
    /// The hash of its tree, 40 hexadecimal digits.
    pub hash: String,
}

impl Release {
    /// Returns the name of its entry: `12-<hash>`.
    pub fn name(&self) -> String {
        format!("{}-{}", self.number, self.hash)
    }

    /// Reads the name of an entry; nothing but what [`Self::name`] writes passes.
    pub fn parse(name: &str) -> Option<Self> {
        let (number, hash) = name.split_once('-')?;
        let release = Self { number: number.parse().ok()?, hash: ObjectHash::parse(hash)?.to_string() };
        (release.name() == name).then_some(release)
    }

    /// Returns the object of its topmost directory.
    pub(super) fn tree(&self) -> Option<ObjectHash> {
        ObjectHash::parse(&self.hash)
    }
}
