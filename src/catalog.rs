//! Fluent catalogs: the messages of an edition, and how they are formatted.

mod budget;
mod builtin;
mod bundle;
mod date;
mod language;
mod layout;
mod names;
mod node;
mod number;
mod parse;
mod paths;
mod print;
mod program_messages;
mod published;
mod revision;
mod revisions;
mod translations;

pub use crate::text::Script;
pub(crate) use builtin::builtin_for;
pub use builtin::{BUILTIN, Builtin};
pub(crate) use bundle::FormatFailure;
pub use bundle::Messages;
pub use date::Moment;
pub use language::Language;
pub(crate) use language::{PLURAL_KEYWORDS, Plurals};
pub(crate) use layout::BlockKind;
pub use layout::{Block, layout};
pub use names::Names;
pub(crate) use node::{Inline, Node, Pattern, Variant};
pub use node::{Piece, walk};
pub(crate) use parse::Parsed;
pub use parse::{Entry, Reference, parse};
pub(crate) use paths::{Mention, Part};
pub use paths::{Path, paths};
pub(crate) use print::message_fingerprint;
pub use program_messages::ProgramMessages;
pub use published::PublishedMessages;
pub use revision::Change;
pub(crate) use revision::MessageRevision;
pub(crate) use revisions::{REVISIONS_FILE, Revisions};
pub(crate) use translations::Translation;

use crate::diagnostic::Allow;
use crate::edition::EditionId;
use crate::source::Span;
use fluent::FluentResource;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most placeables that one message may show, counted through its references. fluent-rs stops
/// at 100, in one case with a panic.
pub(crate) const PLACEABLE_LIMIT: usize = 90;

/// The most digits that a NUMBER option may ask for.
pub(crate) const DIGIT_LIMIT: usize = 20;

/// The character that NUMBER and DATETIME return where they cannot format their argument. A Fluent
/// function cannot fail, and no text holds this character.
const UNFORMATTABLE: &str = "\u{10FFFD}";

/// The functions that messages may call.
pub(crate) const FUNCTIONS: [&str; 2] = ["DATETIME", "NUMBER"];

/// One edition's messages: the built-in ones, overridden and extended by those of the site.
#[derive(Debug, Default)]
pub struct Catalog {
    /// The files; entries of later ones override those of earlier ones.
    pub files: Vec<Parsed>,
    /// The entries by name; a term's name begins with `-`.
    pub entries: BTreeMap<String, Entry>,
    /// Findings that comments in its files allow.
    pub allows: Vec<Allow>,
    /// The revisions of the reference messages that its translations were made from.
    pub revisions: Revisions,
    /// The revisions that its translations were published with.
    pub published: PublishedMessages,
}

impl Catalog {
    /// Adds a file's entries, which take the place of earlier ones of the same name.
    pub fn add(&mut self, mut parsed: Parsed) {
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        for mut entry in std::mem::take(&mut parsed.entries) {
            entry.file = file;
            self.entries.insert(entry.name.clone(), entry);
        }
        self.files.push(parsed);
    }

    /// Returns an entry of this catalog with its syntax tree.
    pub fn node(&self, name: &str) -> Option<Node<'_>> {
        let entry = self.entries.get(name)?;
        Node::new(self.files.get(entry.file as usize)?, entry)
    }

    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.entries.keys().filter_map(|name| self.node(name))
    }

    pub(crate) fn resources(&self) -> impl Iterator<Item = Arc<FluentResource>> {
        self.files.iter().map(|file| Arc::clone(&file.resource))
    }

    /// Returns whether a base is known of any of its translations.
    pub fn has_bases(&self) -> bool {
        !self.revisions.is_empty() || self.published != PublishedMessages::default()
    }

    pub fn has(&self, message: &str) -> bool {
        self.entries.contains_key(message)
    }

    pub fn place(&self, message: &str) -> Option<&Span> {
        self.entries.get(message).map(|entry| &entry.place)
    }
}

/// The catalogs of all editions, in the order of the editions.
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
