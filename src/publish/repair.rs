//! What a run repairs in an output folder that another program, a kill or a full disk changed.

use super::layout::ADDRESSES;

/// What was repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repaired {
    /// A directory of the served release, with all that it holds.
    Folder,
    /// A line of the ledger, or its head.
    Ledger,
    /// The record of addresses.
    Addresses,
    /// The link `current`, or the entry that it leads to.
    Link,
}

impl Repaired {
    pub const ALL: [Self; 4] = [Self::Folder, Self::Ledger, Self::Addresses, Self::Link];

    /// The word in JSON, in metrics and in the names of messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Ledger => "ledger",
            Self::Addresses => "addresses",
            Self::Link => "link",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repair {
    pub what: Repaired,
    /// Below the release's root, or in the output folder.
    pub path: String,
}

impl Repair {
    pub fn of_addresses() -> Self {
        Self::new(Repaired::Addresses, ADDRESSES)
    }

    pub fn new(what: Repaired, path: impl Into<String>) -> Self {
        Self { what, path: path.into() }
    }
}
