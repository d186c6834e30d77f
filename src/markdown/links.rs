//! Classifies the links of a text by what they lead to.

use crate::diagnostic::Code;
use crate::names;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A reference of a text to an item (by id) or to a file of its own folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Link {
    pub target: String,
    /// The bytes of the reference in the text's file.
    pub place: Range<u32>,
}

/// What a link of a text leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Target<'u> {
    Item(&'u str),
    OwnFile(&'u str),
    Elsewhere,
    Refused(Code),
}

/// The schemes that a reader's browser may be sent to.
const SAFE_SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

pub fn target(url: &str) -> Target<'_> {
    if let Some(id) = url.strip_prefix("item:") {
        return Target::Item(id);
    }
    if url.starts_with('#') {
        return Target::Elsewhere;
    }
    if let Some((scheme, _)) = url.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '?', '#', '.'])) {
        let is_safe = SAFE_SCHEMES.iter().any(|safe| scheme.eq_ignore_ascii_case(safe));
        return if is_safe { Target::Elsewhere } else { Target::Refused(Code::UnsafeLink) };
    }
    if !names::stays_inside(url) {
        return Target::Refused(Code::LeavesSite);
    }
    if url.contains('/') || url.is_empty() || url.ends_with(".md") || url.ends_with(".html") {
        return Target::Refused(Code::RelativeLink);
    }
    Target::OwnFile(url)
}
