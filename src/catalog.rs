//! Fluent catalogs: what messages an edition has, and how they are formatted.

mod budget;
mod builtin;
mod bundle;
mod date;
mod layout;
mod number;
mod parse;
mod voice;

pub use builtin::{BUILTIN, Builtin, builtin_for};
pub use bundle::{FormatFailure, Messages};
pub use date::Moment;
pub use layout::{Piece, PieceKind, layout};
pub use parse::{Entry, Parsed, Reference, parse};
pub use voice::Voice;

use crate::diagnostic::Allow;
use crate::edition::EditionId;
use crate::source::Span;
use fluent::FluentResource;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most placeables that one message may show, counted through its references.
/// fluent-rs stops at 100, in one case with a panic.
pub const PLACEABLE_LIMIT: usize = 90;

/// The most digits that a NUMBER option may ask for.
pub const DIGIT_LIMIT: usize = 20;

/// What NUMBER and DATETIME leave where they cannot format their argument. Fluent has no way
/// for a function to fail; no text holds this character.
const UNFORMATTABLE: &str = "\u{10FFFD}";

/// One edition's messages: the built-in ones, overridden and extended by the site's own.
#[derive(Debug, Default)]
pub struct Catalog {
    /// In the order in which later ones override earlier ones.
    pub resources: Vec<Arc<FluentResource>>,
    /// By name; a term's name begins with `-`.
    pub entries: BTreeMap<String, Entry>,
    /// Findings that comments in its files allow.
    pub allows: Vec<Allow>,
}

impl Catalog {
    /// Adds a file's entries, which take the place of earlier ones of the same name.
    pub fn add(&mut self, parsed: Parsed) {
        self.resources.push(Arc::new(parsed.resource));
        for entry in parsed.entries {
            self.entries.insert(entry.name.clone(), entry);
        }
    }

    pub fn has(&self, message: &str) -> bool {
        self.entries.contains_key(message)
    }

    pub fn place(&self, message: &str) -> Option<&Span> {
        self.entries.get(message).map(|entry| &entry.place)
    }
}

/// The catalogs of all editions, in their order.
#[derive(Debug, Default)]
pub struct Catalogs(Vec<Catalog>);

impl Catalogs {
    pub fn new(catalogs: Vec<Catalog>) -> Self {
        Self(catalogs)
    }

    pub fn get(&self, edition: EditionId) -> &Catalog {
        &self.0[edition.index()]
    }
}
