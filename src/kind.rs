//! The kinds of items. Each kind has a file of its own below this module: its struct, how its
//! table of item.toml is read, its translatable fields, its properties. A kind exists when it
//! has a line in the table at the end of this file.

#![deny(clippy::wildcard_enum_match_arm)]

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

macro_rules! kinds {
    ($($module:ident $name:ident,)*) => {
        $(mod $module;)*
        $(pub use $module::$name;)*

        /// What an item is. A section declares the kind of its items.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Kind {
            $($name,)*
        }

        /// What a kind adds to an item.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub enum KindFields {
            $($name($name),)*
        }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word in site.toml, in template names and in JSON.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $name::KEY,)*
                }
            }

            /// Whether items of this kind are listed by date, with archives and feeds.
            pub fn is_dated(self) -> bool {
                match self {
                    $(Self::$name => $name::IS_DATED,)*
                }
            }

            /// Whether a thematic break divides the body of a text into two parts.
            pub fn is_divided(self) -> bool {
                match self {
                    $(Self::$name => $name::IS_DIVIDED,)*
                }
            }

            /// The translatable fields that only texts of this kind have.
            pub fn text_fields(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => $name::TEXT_FIELDS,)*
                }
            }

            /// Reads what the kind adds to item.toml; see [`ItemKind::read`].
            pub(crate) fn read(self, fields: &mut Fields<'_, '_>, editions: &Editions) -> Option<KindFields> {
                match self {
                    $(Self::$name => $name::read(fields, editions).map(KindFields::$name),)*
                }
            }
        }

        impl KindFields {
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$name(_) => Kind::$name,)*
                }
            }
        }
    };
}

impl Kind {
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }
}

kinds! {
    news News,
    notice Notice,
    guide Guide,
    letter Letter,
    page Page,
    report Report,
}
