//! The sections of a site, and the messages that name them.

use crate::ids::{ColumnId, SectionId};
use crate::kind::Kind;
use crate::source::Span;

/// A branch of the site's tree. Its key is the folder of its items.
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

    /// Returns the id of the message that names this section.
    pub fn message(&self) -> String {
        section_message(&self.key)
    }
}

/// Returns the id of the message that names a section, such as `section-disclosure-rules`.
pub fn section_message(key: &str) -> String {
    format!("section-{}", key.replace('/', "-"))
}

/// Returns the id of the message that names a column.
pub fn column_message(key: &str) -> String {
    format!("column-{key}")
}

/// Returns the id of the message that names a tag.
pub fn tag_message(key: &str) -> String {
    format!("tag-{key}")
}
