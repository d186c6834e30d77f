//! Items and their texts.

pub use crate::ids::{ColumnId, ItemIndex, SectionId};
pub use crate::kind::{Kind, KindFields};

use crate::diagnostic::Allow;
use crate::diff::ChangeSummary;
use crate::edition::EditionId;
use crate::facts::Discrepancy;
use crate::glossary::Mentions;
use crate::kind::KindWords;
use crate::markdown::Link;
use crate::segment::Revision;
use crate::shelf::Shelved;
use crate::source::{FilePath, Span};
use jiff::Timestamp;
use jiff::fmt::serde::timestamp::nanosecond;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// One editorial unit, without language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// The path of its folder below `content/`.
    pub id: String,
    /// Its item.toml, and the hash of that file's bytes.
    pub file: FilePath,
    pub content: blake3::Hash,
    pub section: SectionId,
    pub source: EditionId,
    /// Of the source text, which translations are made from; none where that cannot be read.
    pub revision: Option<Revision>,
    pub metadata: Metadata,
    pub fields: KindFields,
    /// By edition, in the order of the site's editions.
    pub texts: Vec<Option<Text>>,
    /// Editions whose text is there but could not be read; what is wrong with it is a finding.
    pub broken: Vec<EditionId>,
    /// Findings that comments in its files allow.
    pub allows: Vec<Allow>,
    /// Whether its item.toml means to withdraw it and says so in a way that cannot be read.
    pub is_withdrawal_meant: bool,
}

/// What is the same in all languages.
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
    pub html: Option<Shelved>,
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

/// The state of a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Source,
    Current,
    Stale,
    Missing,
    Draft,
    Waived,
}

impl Item {
    pub fn text(&self, edition: EditionId) -> Option<&Text> {
        self.texts.get(edition.index())?.as_ref()
    }

    /// The text that readers may see: a draft is none.
    pub fn publishable(&self, edition: EditionId) -> Option<&Text> {
        self.text(edition).filter(|text| !text.draft)
    }

    pub fn kind(&self) -> Kind {
        self.fields.kind()
    }

    pub fn state(&self, edition: EditionId) -> State {
        if edition == self.source {
            return State::Source;
        }
        let Some(text) = self.text(edition) else {
            let waived = self.metadata.waived.iter().any(|(waived, _)| *waived == edition);
            return if waived { State::Waived } else { State::Missing };
        };
        match (text.base, self.revision) {
            _ if text.draft => State::Draft,
            (Some(base), Some(source)) if base != source => State::Stale,
            _ => State::Current,
        }
    }

    /// The revisions from which its outdated translations were made.
    pub fn outdated_bases(&self) -> impl Iterator<Item = Revision> + '_ {
        let bases = self.texts.iter().flatten().filter_map(|text| text.base);
        bases.filter(|base| Some(*base) != self.revision)
    }

    pub fn is_withdrawn(&self, as_of: Timestamp) -> bool {
        self.metadata.withdrawn.as_ref().is_some_and(|withdrawal| withdrawal.at <= as_of)
    }

    /// The folder that holds the item's files.
    pub fn folder(&self) -> &str {
        self.file.folder()
    }

    /// The last part of the id: the slug where a text names none.
    pub fn name(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }
}
