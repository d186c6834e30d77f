//! An item's text in one language, and the results of its analysis.

use crate::diff::ChangeSummary;
use crate::facts::{Discrepancy, ImpossibleDay};
use crate::glossary::Mentions;
use crate::kind::KindWords;
use crate::language::Writing;
use crate::markdown::Link;
use crate::segment::Revision;
use crate::source::{FilePath, Span};
use crate::spill::SpillPlace;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// An item's text in one language, without the body, which is read again when it is rendered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Text {
    pub file: FilePath,
    pub title: String,
    pub summary: String,
    pub slug: Option<String>,
    /// Text alternatives of images, by file name.
    pub alts: Vec<(String, String)>,
    /// Captions of images, by file name.
    pub captions: Vec<(String, String)>,
    /// Titles of attachments, by file name.
    pub attachment_titles: Vec<(String, String)>,
    /// The words of the fields that its kind adds.
    pub kind_words: KindWords,
    /// What was corrected.
    pub correction: Option<String>,
    /// Why the item was withdrawn.
    pub withdrawal: Option<String>,
    pub draft: bool,
    /// Why the text is published although parts of it are in another language or missing.
    pub as_is: Option<String>,
    /// The revision of the source text that this text was made from.
    pub base: Option<Revision>,
    /// The revision of this text when it was accepted last; `None` where that was never recorded.
    pub accepted: Option<Revision>,
    /// Whether the text is still what it was then.
    pub is_as_accepted: bool,
    /// The bytes of the value of `base` in the file, whether it can be read or not.
    pub base_place: Option<Range<u32>>,
    /// The hash of the file's bytes, by which rendering makes sure that the text is the one that
    /// was checked.
    pub content: blake3::Hash,
    pub links: Vec<Link>,
    pub images: Vec<Link>,
    pub files: Vec<Link>,
    /// The place of its body's HTML in the spill storage, where this run has read the text.
    #[serde(skip)]
    pub html: Option<SpillPlace>,
    pub analysis: Analysis,
}

/// The results of comparing a text with the glossary and with other texts. They are kept with the
/// text in the item cache.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Analysis {
    /// The number of the words of a source text; of signs in Chinese and Japanese.
    pub words: u32,
    /// Whether the source text changed since the base in nothing that a reader sees.
    pub is_unchanged: bool,
    /// How far the source text has changed since the base of an outdated text. `None` where the
    /// base's text is not kept.
    pub drift: Option<ChangeSummary>,
    /// The glossary's concepts that the text names.
    pub mentions: Mentions,
    /// The points on which a current translation differs from its source text.
    pub disagreements: Vec<Disagreement>,
    /// The days that no calendar has.
    pub impossible_days: Vec<ImpossibleDay>,
    /// Where the text is no text of its edition.
    pub gaps: Vec<Gap>,
    /// Whether most of the text is such a gap, so that it is no translation at all.
    pub is_in_other_language: bool,
}

/// A passage that is not translated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub kind: GapKind,
    /// The bytes of the passage, or those of the one after which it is missing, in the text's own file.
    pub place: Range<u32>,
    /// The bytes of the passage in the source text.
    pub source: Option<Range<u32>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GapKind {
    /// It stands in another language, which is written so.
    Foreign(Writing),
    /// It is the passage of the source text.
    Copied,
    /// It stands for a translation that is still to be made, such as `TODO`.
    Placeholder,
    /// The source text has a passage that the translation lacks.
    Missing,
}

/// A point on which a translation and its source text differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Disagreement {
    Fact(Discrepancy),
    Length(LengthDifference),
    Count(CountDifference),
}

/// A passage that is much shorter or longer than the passage of the source text makes likely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LengthDifference {
    /// Its length as a part of the likely one.
    pub percent: u32,
    /// The bytes of the passage in the source text.
    pub source: Range<u32>,
    /// The bytes of the passage in the translation.
    pub translation: Range<u32>,
}

/// The number of list items or table rows in each text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountDifference {
    pub what: Counted,
    pub source: u32,
    pub translation: u32,
    /// The bytes of the first list or table that has another number of them in the translation, or
    /// that only one text has.
    pub source_place: Option<Range<u32>>,
    /// As above, in the translation.
    pub translation_place: Option<Range<u32>>,
}

/// The elements that are counted in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    ListItems,
    Rows,
}

impl Counted {
    /// Returns the word for the element in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::ListItems => "items",
            Self::Rows => "rows",
        }
    }
}

impl Text {
    /// Returns whether its pages mark passages, so that its body is not rendered as it stands.
    pub fn has_marks(&self) -> bool {
        self.analysis.drift.is_some() || !self.analysis.gaps.is_empty()
    }

    /// Returns the span of a place in the text's own file.
    pub fn span(&self, place: &Range<u32>) -> Span {
        Span { file: self.file.clone(), start: place.start, end: place.end }
    }
}
