//! The branches of a site, and the messages that name them.

use crate::ids::{ColumnId, SectionId};
use crate::kind::Kind;
use crate::source::Span;

/// A branch of the site's tree; its key is the folder of its items.
#[derive(Clone, Debug)]
pub struct Section {
    pub key: String,
    pub kind: Kind,
    pub parent: Option<SectionId>,
    pub columns: Vec<Column>,
    /// Where site.toml declares it.
    pub place: Span,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub key: String,
    pub place: Span,
}

impl Section {
    pub fn column(&self, id: ColumnId) -> &Column {
        &self.columns[usize::from(id.0)]
    }

    pub fn column_ids(&self) -> impl Iterator<Item = (ColumnId, &Column)> {
        (0..).map(ColumnId).zip(&self.columns)
    }

    /// The message that names this section.
    pub fn message(&self) -> String {
        section_message(&self.key)
    }
}

/// The message that names a section: `section-disclosure-rules`.
pub fn section_message(key: &str) -> String {
    format!("section-{}", key.replace('/', "-"))
}

/// The message that names a column.
pub fn column_message(key: &str) -> String {
    format!("column-{key}")
}

/// The message that names a tag.
pub fn tag_message(key: &str) -> String {
    format!("tag-{key}")
}
