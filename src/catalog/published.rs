//! The record of the messages that were published: for each translation, the revisions of its own and
//! of the reference's text when both first stood together on the site. It shows a change of the
//! reference also where nobody has accepted the translation.

use super::{Catalog, Catalogs, MessageRevision};
use crate::edition::{EditionId, Editions};
use std::collections::BTreeMap;
use std::fmt::Write;

const SCHEMA: &str = "gongbao/messages/1";

/// The mark of a translation whose reference has changed since.
const STALE: &str = "*";

/// The published revisions of an edition's translations, by `file:message`; the path of the file is
/// relative to the edition's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedMessages(BTreeMap<String, PublishedMessage>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PublishedMessage {
    reference: MessageRevision,
    own: MessageRevision,
}

impl PublishedMessages {
    /// Returns the revision of the reference that a translation was published with, if the translation
    /// is the same now.
    pub fn get(&self, file: &str, message: &str, own: impl FnOnce() -> MessageRevision) -> Option<MessageRevision> {
        if self.0.is_empty() {
            return None;
        }
        let published = self.0.get(&format!("{file}:{message}"))?;
        (published.own == own()).then_some(published.reference)
    }
}

impl Catalogs {
    /// Takes the record of an earlier publication; an empty or damaged one has no effect.
    pub fn remember(&mut self, editions: &Editions, record: &str) {
        let Some((head, lines)) = record.split_once('\n') else { return };
        // The record of equal catalogs tells what is stale, and the rest need not be compared.
        let is_same = match head.split_once(' ') {
            Some((SCHEMA, hash)) => hash == self.source_hash(),
            _ => return,
        };
        for line in lines.lines() {
            let (line, is_stale) = line.strip_suffix(STALE).map_or((line, false), |line| (line.trim_end(), true));
            if is_same && !is_stale {
                continue;
            }
            let Some((key, place, published)) = parsed(line) else { continue };
            if let Some(edition) = editions.find(key) {
                self.0[edition.index()].published.0.insert(place.to_owned(), published);
            }
        }
    }

    /// Returns the record for the next run. `before` is the one of the previous publication.
    pub fn record(&self, editions: &Editions, reference: EditionId, before: &str) -> String {
        let head = format!("{SCHEMA} {}\n", self.source_hash());
        if before.starts_with(&head) {
            return before.to_owned();
        }
        let mut record = head;
        for (id, edition) in editions.iter().filter(|(id, _)| *id != reference) {
            for translation in self.get(id).translations(&edition.key, self.get(reference)) {
                let (own, now) = (MessageRevision::of(&translation.node), translation.now());
                let with = translation.base().unwrap_or(now);
                let mark = if with == now { "" } else { " *" };
                // Writing to a string cannot fail.
                let _ = writeln!(
                    record,
                    "{} {}:{} {with} {own}{mark}",
                    edition.key,
                    translation.file,
                    translation.node.name()
                );
            }
        }
        record
    }

    /// Returns the hash of the text of all catalogs.
    fn source_hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for file in self.0.iter().flat_map(|catalog: &Catalog| &catalog.files) {
            let (path, text) = (file.path.as_str(), file.resource.source());
            hasher.update(format!("{path} {}\n", text.len()).as_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }
}

/// Reads a line: the edition, `file:message`, and the revisions of the reference and of the translation.
fn parsed(line: &str) -> Option<(&str, &str, PublishedMessage)> {
    let (line, own) = line.rsplit_once(' ')?;
    let (line, reference) = line.rsplit_once(' ')?;
    let (edition, place) = line.split_once(' ')?;
    let [reference, own] = [reference, own].map(MessageRevision::parse);
    Some((edition, place, PublishedMessage { reference: reference?, own: own? }))
}
