//! The definition that every kind of item gives in its own file.

use crate::edition::{EditionId, Editions};
use crate::source::Span;
use crate::toml_fields::Fields;
use jiff::civil::Date;
use minijinja::Value;
use serde::{Deserialize, Serialize};

/// The definition of a kind of item.
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

    /// Reads the kind's table of item.toml. Returns nothing where a problem makes the item
    /// unusable. The findings are reported to `fields`.
    fn read(fields: &mut Fields<'_, '_>, editions: &Editions) -> Option<Self>;

    /// Returns the item's place in lists, where that is not decided by its date.
    fn order(&self) -> Option<i64> {
        None
    }

    /// Returns the number of the document, which lists show beside the title.
    fn document(&self) -> Option<&str> {
        None
    }

    /// Returns the id of the item that replaces this one, with its place in item.toml.
    fn replaced_by(&self) -> Option<&(String, Span)> {
        None
    }

    /// Returns the messages that the site's catalogs must have because of the item.
    fn messages(&self) -> Vec<String> {
        Vec::new()
    }

    /// Returns what templates see of it as `item.KEY`. Returns nothing where the kind adds nothing.
    fn view<C: KindContext>(&self, _: &C) -> Result<Option<Value>, C::Error> {
        Ok(None)
    }
}

/// What the view of a kind can get from the page on which it stands.
pub trait KindContext {
    /// Why a message cannot be formatted.
    type Error;

    /// Returns a message without arguments in the page's edition.
    fn message(&self, id: &str) -> Result<String, Self::Error>;
    /// Returns the office's name in the page's edition.
    fn office(&self) -> &str;
    /// Returns the language of the item's source text, as pages declare it.
    fn source_lang(&self) -> &str;
    /// Returns the words of a field that the kind adds to the displayed text.
    fn words(&self, field: &str) -> Option<&str>;
    /// Returns the HTML of the second part of a divided body.
    fn second_part(&self) -> Value;
    /// Returns a date in the form that templates use for every date.
    fn date(&self, date: Date) -> Value;
    /// Returns the language, autonym and address of this page in another edition.
    fn elsewhere(&self, edition: EditionId) -> Value;
    /// Returns a link to the page of another item, if it is on the site and not withdrawn.
    fn link(&self, item: &str) -> Option<Value>;
    /// Returns links to the notices that name this item in `replaced_by`.
    fn replaced(&self) -> Vec<Value>;
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
