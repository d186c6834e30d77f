//! The kinds of items. Each kind has a file of its own below this module: its struct, how its
//! table of item.toml is read, its translatable fields, its properties. A kind exists when it
//! has a line in the table at the end of this file.

#![deny(clippy::wildcard_enum_match_arm)]

mod definition;

pub use definition::{KindContext, KindWords};

use crate::edition::Editions;
use crate::source::Span;
use crate::toml_fields::Fields;
use definition::ItemKind;
use minijinja::Value;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($module:ident $name:ident,)*) => {
        $(mod $module;)*
        $(pub use $module::$name;)*

        /// What an item is. A section declares the kind of its items.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Kind {
            $($name,)*
        }

        /// The fields that a kind adds to an item.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub enum KindFields {
            $($name($name),)*
        }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the word for the kind in site.toml, in template names and in JSON.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $name::KEY,)*
                }
            }

            /// Returns whether items of this kind are listed by date, with archives and feeds.
            pub fn is_dated(self) -> bool {
                match self {
                    $(Self::$name => $name::IS_DATED,)*
                }
            }

            /// Returns whether a thematic break divides the body of a text into two parts.
            pub fn is_divided(self) -> bool {
                match self {
                    $(Self::$name => $name::IS_DIVIDED,)*
                }
            }

            /// Returns the translatable fields that only texts of this kind have.
            pub fn text_fields(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => $name::TEXT_FIELDS,)*
                }
            }

            /// Reads what the kind adds to item.toml; see `ItemKind::read`.
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

            /// Returns the item's place in lists; see `ItemKind::order`.
            pub(crate) fn order(&self) -> Option<i64> {
                match self {
                    $(Self::$name(fields) => fields.order(),)*
                }
            }

            /// Returns the number of the document; see `ItemKind::document`.
            pub(crate) fn document(&self) -> Option<&str> {
                match self {
                    $(Self::$name(fields) => fields.document(),)*
                }
            }

            /// Returns the item that replaces this one; see `ItemKind::replaced_by`.
            pub(crate) fn replaced_by(&self) -> Option<&(String, Span)> {
                match self {
                    $(Self::$name(fields) => fields.replaced_by(),)*
                }
            }

            /// Returns the messages that the item needs; see `ItemKind::messages`.
            pub(crate) fn messages(&self) -> Vec<String> {
                match self {
                    $(Self::$name(fields) => fields.messages(),)*
                }
            }

            /// Returns what templates see of the fields under the kind's key; see `ItemKind::view`.
            pub fn view<C: KindContext>(&self, context: &C) -> Result<Option<Value>, C::Error> {
                match self {
                    $(Self::$name(fields) => fields.view(context),)*
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
