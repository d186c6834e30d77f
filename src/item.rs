//! Items and their texts.

mod metadata;
mod text;

pub use crate::ids::ColumnId;
pub(crate) use crate::ids::{ItemIndex, SectionId};
pub use crate::kind::Kind;
pub(crate) use crate::kind::KindFields;
pub use metadata::Attachment;
pub(crate) use metadata::{Bulletin, Image, Keep, Metadata, Withdrawal};
pub(crate) use text::{Analysis, CountDifference, Disagreement, Gap, GapKind, LengthDifference};
pub use text::{Counted, Text};

use crate::diagnostic::Allow;
use crate::edition::EditionId;
use crate::segment::Revision;
use crate::source::FilePath;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One editorial unit, independent of language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// The path of its folder below `content/`.
    pub id: String,
    /// Its item.toml.
    pub file: FilePath,
    /// The hash of the bytes of item.toml.
    pub content: blake3::Hash,
    pub section: SectionId,
    pub source: EditionId,
    /// The revision of the source text. `None` where that cannot be read.
    pub revision: Option<Revision>,
    pub metadata: Metadata,
    pub fields: KindFields,
    /// By edition, in the order of the site's editions.
    pub texts: Vec<Option<Text>>,
    /// Editions whose text is present but could not be read. The problem of each is a finding.
    pub broken: Vec<EditionId>,
    /// Findings that comments in its files suppress.
    pub allows: Vec<Allow>,
    /// Whether its item.toml seems to withdraw it, but not in a form that can be read.
    pub is_withdrawal_meant: bool,
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

    /// Returns the text that readers may see. A draft is not returned, nor a translation that is in
    /// another language.
    pub fn publishable(&self, edition: EditionId) -> Option<&Text> {
        let is_of_edition = |text: &&Text| edition == self.source || !text.analysis.is_in_other_language;
        self.text(edition).filter(|text| !text.draft).filter(is_of_edition)
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
        if text.draft {
            return State::Draft;
        }
        if text.analysis.is_in_other_language {
            return State::Missing;
        }
        let is_stale = self.is_outdated(text) || !text.analysis.gaps.is_empty();
        if is_stale { State::Stale } else { State::Current }
    }

    /// Returns whether the source text has changed since a translation of it was made.
    pub fn is_outdated(&self, text: &Text) -> bool {
        !text.analysis.is_unchanged && text.base.zip(self.revision).is_some_and(|(base, source)| base != source)
    }

    /// Returns the revisions that its outdated translations were made from.
    pub fn outdated_bases(&self) -> impl Iterator<Item = Revision> + '_ {
        let bases = self.texts.iter().flatten().filter_map(|text| text.base);
        bases.filter(|base| Some(*base) != self.revision)
    }

    /// Returns when the item was corrected, where that is not later than `as_of`.
    pub fn corrected(&self, as_of: Timestamp) -> Option<Timestamp> {
        self.metadata.corrected.filter(|at| *at <= as_of)
    }

    pub fn is_withdrawn(&self, as_of: Timestamp) -> bool {
        self.metadata.withdrawn.as_ref().is_some_and(|withdrawal| withdrawal.at <= as_of)
    }

    /// Returns the folder that holds the item's files.
    pub fn folder(&self) -> &str {
        self.file.folder()
    }

    /// Returns the last part of the id, which is the slug where a text sets none.
    pub fn name(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }
}
