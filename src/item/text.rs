//! An item's text in one language, and what is known of it.

use crate::diff::ChangeSummary;
use crate::facts::Discrepancy;
use crate::glossary::Mentions;
use crate::kind::KindWords;
use crate::markdown::Link;
use crate::segment::Revision;
use crate::source::{FilePath, Span};
use crate::spill::SpillPlace;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// An item's words in one language, without the body, which is read when it is rendered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Text {
    pub file: FilePath,
    pub title: String,
    pub summary: String,
    pub slug: Option<String>,
    /// Text alternatives, captions and file titles, by file name.
    pub alts: Vec<(String, String)>,
    pub captions: Vec<(String, String)>,
    pub attachment_titles: Vec<(String, String)>,
    /// The words of the fields that its kind adds.
    pub kind_words: KindWords,
    /// What was corrected, or why it was withdrawn.
    pub correction: Option<String>,
    pub withdrawal: Option<String>,
    pub draft: bool,
    /// The revision of the source text that this was made from.
    pub base: Option<Revision>,
    /// The bytes of its value in the file, readable or not.
    pub base_place: Option<Range<u32>>,
    /// Hash of the file's bytes: what is rendered is what was checked.
    pub content: blake3::Hash,
    pub links: Vec<Link>,
    pub images: Vec<Link>,
    pub files: Vec<Link>,
    /// Where its body lies as HTML, if this run has read it.
    #[serde(skip)]
    pub html: Option<SpillPlace>,
    pub analysis: Analysis,
}

/// What is known of a text by comparing it with others. It is kept with the text in the item
/// cache.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Analysis {
    /// How far the source text has moved away from the base of an outdated text. Nothing where
    /// the base's text is lost.
    pub drift: Option<ChangeSummary>,
    /// The glossary's concepts that the text names.
    pub mentions: Mentions,
    /// What a current translation states otherwise than its source text.
    pub disagreements: Vec<Disagreement>,
}

/// A point on which a translation and its source text differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Disagreement {
    Fact(Discrepancy),
    /// Lines of lists or tables: how many there are in each.
    Count {
        what: Counted,
        source: u32,
        translation: u32,
    },
}

/// What is counted in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    ListItems,
    Rows,
}

impl Counted {
    /// The word in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::ListItems => "items",
            Self::Rows => "rows",
        }
    }
}

impl Text {
    /// A place in the text's own file.
    pub fn span(&self, place: &Range<u32>) -> Span {
        Span { file: self.file.clone(), start: place.start, end: place.end }
    }
}
