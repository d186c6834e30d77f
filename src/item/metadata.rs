//! The metadata of an item: the fields of item.toml that every kind has, which are the same in all
//! languages.

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
    pub tags: Vec<(String, Span)>,
    #[serde(with = "nanosecond::optional")]
    pub embargo: Option<Timestamp>,
    #[serde(with = "nanosecond::optional")]
    pub expires: Option<Timestamp>,
    /// Whether a date without a time states when the item expires: it does so at the end of that day.
    pub expires_with_day: bool,
    pub bulletin: Option<Bulletin>,
    pub formerly: Vec<(String, Span)>,
    pub images: Vec<Image>,
    pub attachments: Vec<Attachment>,
    /// Editions that need no translation, each with the reason.
    pub waived: Vec<(EditionId, String)>,
    #[serde(with = "nanosecond::optional")]
    pub corrected: Option<Timestamp>,
    pub withdrawn: Option<Withdrawal>,
    /// The name of the person who answers for the item.
    pub responsible: Option<String>,
}

/// A place in the home page's bulletin box.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Bulletin {
    #[serde(with = "nanosecond::required")]
    pub until: Timestamp,
    /// As [`Metadata::expires_with_day`].
    pub until_with_day: bool,
    /// Lower comes first.
    pub rank: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Image {
    pub file: String,
    pub place: Span,
    /// Whether the image adds nothing to the text, so that it needs no text alternative.
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
    /// Words and files that may stay published.
    pub keep: Vec<Keep>,
}

/// Something of a withdrawn item that the site says or shows elsewhere in its own right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keep {
    Words(String),
    /// The name of an image or attachment.
    File(String),
}
