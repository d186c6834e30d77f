//! What a new site is made of.

use super::words::Words;
use crate::kind::Kind;
use crate::source::FilePath;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The address of a site that has none yet. No host of the network has this name.
pub const PLACEHOLDER: &str = "https://www.example.org";

/// What a person says of the site that begins.
#[derive(Clone, Debug)]
pub struct NewSite {
    /// The languages with the office's names in them. The first is the one that items are written in.
    pub editions: Vec<NewEdition>,
    pub sections: Vec<Offered>,
    pub now: Timestamp,
    pub time_zone: TimeZone,
    pub base_url: String,
    /// The language of the comments.
    pub comments: Words,
}

#[derive(Clone, Debug)]
pub struct NewEdition {
    pub words: Words,
    pub office: String,
}

/// A section that a new site may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    pub key: &'static str,
    pub kind: Kind,
}

/// The sections that a new site may have, in the order of its navigation.
pub const OFFERED: &[Offered] = &[
    Offered { key: "news", kind: Kind::News },
    Offered { key: "disclosure", kind: Kind::Notice },
    Offered { key: "services", kind: Kind::Guide },
    Offered { key: "mailbox", kind: Kind::Letter },
    Offered { key: "reports", kind: Kind::Report },
    Offered { key: "about", kind: Kind::Page },
];

/// A file of a new site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub path: FilePath,
    pub bytes: Vec<u8>,
}

impl NewFile {
    pub fn new(path: impl AsRef<str>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: FilePath::new(path), bytes: bytes.into() }
    }
}

/// The files that version control leaves alone.
pub const IGNORED: &str = "/output/\n/content/.lock\n";
