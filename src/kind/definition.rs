//! What every kind of item says about itself, in its own file.

use crate::edition::Editions;
use crate::toml_fields::Fields;
use serde::{Deserialize, Serialize};

/// What a kind of item says about itself.
pub(crate) trait ItemKind: Sized {
    /// The word in site.toml, in template names and in JSON.
    const KEY: &'static str;
    /// Whether items of the kind are listed by date, with archives and feeds.
    const IS_DATED: bool = true;
    /// Whether a thematic break divides the body into two parts that templates see apart.
    const IS_DIVIDED: bool = false;
    /// The fields of the front matter that only texts of this kind have, in the order in which
    /// they count for a revision. Each holds a string.
    const TEXT_FIELDS: &'static [&'static str] = &[];

    /// Reads the kind's table of item.toml. Returns nothing where the item cannot go on without
    /// what is wrong or absent; the findings are reported to `fields`.
    fn read(fields: &mut Fields<'_, '_>, editions: &Editions) -> Option<Self>;
}

/// The words of the fields that a kind adds to a text's front matter, by field.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct KindWords(Vec<(String, String)>);

impl KindWords {
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, words)| words.as_str())
    }
}

impl FromIterator<(String, String)> for KindWords {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(entries: T) -> Self {
        Self(entries.into_iter().collect())
    }
}
