//! What is the same in all languages of an item: the fields of item.toml that every kind has.

use crate::edition::EditionId;
use crate::ids::ColumnId;
use crate::source::Span;
use jiff::Timestamp;
use jiff::fmt::serde::timestamp::nanosecond;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Metadata {
    #[serde(with = "nanosecond::optional")]
    pub published: Option<Timestamp>,
    pub column: Option<ColumnId>,
    pub tags: Vec<String>,
    #[serde(with = "nanosecond::optional")]
    pub embargo: Option<Timestamp>,
    #[serde(with = "nanosecond::optional")]
    pub expires: Option<Timestamp>,
    pub bulletin: Option<Bulletin>,
    pub formerly: Vec<(String, Span)>,
    pub images: Vec<Image>,
    pub attachments: Vec<Attachment>,
    /// Editions that need no translation, by key, with the reason.
    pub waived: Vec<(EditionId, String)>,
    #[serde(with = "nanosecond::optional")]
    pub corrected: Option<Timestamp>,
    pub withdrawn: Option<Withdrawal>,
}

/// A place in the home page's bulletin box.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Bulletin {
    #[serde(with = "nanosecond::required")]
    pub until: Timestamp,
    /// Lower comes first.
    pub rank: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Image {
    pub file: String,
    pub place: Span,
    /// Says nothing that the text does not: needs no text alternative.
    pub decorative: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attachment {
    pub file: String,
    pub place: Span,
    pub bytes: u64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Withdrawal {
    #[serde(with = "nanosecond::required")]
    pub at: Timestamp,
    /// What the site may say all the same.
    pub keep: Vec<Keep>,
}

/// Something of a withdrawn item that the site says or shows elsewhere of its own right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keep {
    Words(String),
    /// The name of an image or attachment.
    File(String),
}
