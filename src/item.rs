//! Items, their texts, and what each kind adds.

use crate::diagnostic::Allow;
use crate::diff::ChangeSummary;
use crate::edition::EditionId;
use crate::facts::Discrepancy;
use crate::glossary::Mentions;
use crate::segment::Revision;
use crate::shelf::Shelved;
use crate::site::{ColumnId, SectionId};
use crate::source::{FilePath, Span};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::nanosecond;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The place of an item in the site's list, which is sorted by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIndex(pub u32);

impl ItemIndex {
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// What an item is. A section declares the kind of its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    News,
    Notice,
    Guide,
    Letter,
    Page,
    Report,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::News, Self::Notice, Self::Guide, Self::Letter, Self::Page, Self::Report];

    /// The word in site.toml, in template names and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Notice => "notice",
            Self::Guide => "guide",
            Self::Letter => "letter",
            Self::Page => "page",
            Self::Report => "report",
        }
    }

    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether items of this kind are listed by date, with archives and feeds.
    pub fn is_dated(self) -> bool {
        self != Self::Page
    }
}

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

/// What a kind adds to an item.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum KindFields {
    News,
    Notice(Notice),
    Guide(Guide),
    Letter(Letter),
    Page(PageDetails),
    Report(Report),
}

/// The head of a disclosure notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// 索引号: never changes, in no edition.
    pub index: String,
    /// 发文字号.
    pub document: Option<String>,
    /// Key of the issuing body; the office itself where absent.
    pub issuer: Option<String>,
    pub formed: Option<Date>,
    pub topic: Option<String>,
    pub validity: Validity,
    pub replaced_by: Option<(String, Span)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Validity {
    InForce,
    Repealed,
    Superseded,
}

impl Validity {
    pub const ALL: [Self; 3] = [Self::InForce, Self::Repealed, Self::Superseded];

    pub fn key(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Repealed => "repealed",
            Self::Superseded => "superseded",
        }
    }
}

/// How to get a service: the promises that are the same in all languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Guide {
    /// Promised working days.
    pub days: Option<i64>,
    /// In yuan; zero is free of charge, absent is set elsewhere.
    pub fee: Option<i64>,
    pub phone: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    pub received: Option<Date>,
    pub answered: Option<Date>,
    /// The language in which it was written.
    pub language: Option<EditionId>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct PageDetails {
    /// Lower comes first in the section's list.
    pub order: i64,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Report {
    pub year: i64,
    pub from: Option<Date>,
    pub to: Option<Date>,
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
    /// Words of a service guide's head.
    pub guide: GuideWords,
    /// What was corrected, or why it was withdrawn.
    pub correction: Option<String>,
    pub withdrawal: Option<String>,
    pub draft: bool,
    /// The revision of the source text that this was made from.
    pub base: Option<Revision>,
    /// Where it stands, readable or not, and where another field may be added.
    pub base_place: Option<Range<u32>>,
    pub after_title: u32,
    /// Where it stands who found that a change of the source needed none here.
    pub reviewed_by: Option<Range<u32>>,
    /// Hash of the file's bytes: what is rendered is what was checked.
    pub content: blake3::Hash,
    pub links: Vec<Link>,
    pub images: Vec<Link>,
    pub files: Vec<Link>,
    /// Where its body lies as HTML, if this run has read it.
    #[serde(skip)]
    pub html: Option<Shelved>,
    /// Of one that is out of date: how far the source text has moved away from its base.
    /// Nothing where the base's text is lost.
    pub drift: Option<ChangeSummary>,
    /// The glossary's concepts that it names.
    pub mentions: Mentions,
    /// What it states otherwise than its source text, where it is a current translation.
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

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct GuideWords {
    pub basis: Option<String>,
    pub place: Option<String>,
    pub hours: Option<String>,
}

/// A reference of a text to an item (by id) or to a file of its own folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Link {
    pub target: String,
    /// Where it stands in the text's file.
    pub place: Range<u32>,
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
        match self.fields {
            KindFields::News => Kind::News,
            KindFields::Notice(_) => Kind::Notice,
            KindFields::Guide(_) => Kind::Guide,
            KindFields::Letter(_) => Kind::Letter,
            KindFields::Page(_) => Kind::Page,
            KindFields::Report(_) => Kind::Report,
        }
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

    /// When the item was corrected, where that has come as of a moment.
    pub fn corrected(&self, as_of: Timestamp) -> Option<Timestamp> {
        self.metadata.corrected.filter(|at| *at <= as_of)
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
