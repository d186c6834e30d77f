//! Messages whose reference has changed since they were translated.

use crate::catalog::{Catalog, Change, MessageRevision, Node, REVISIONS_FILE, Revisions};
use crate::diagnostic::{Code, Finding, Severity};
use crate::edition::EditionId;
use crate::site::Site;
use crate::source::FilePath;
use std::collections::BTreeSet;

/// How many of an edition's own messages are known to match the reference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub current: usize,
    pub stale: usize,
    /// Nothing records what they were made from.
    pub unproven: usize,
}

/// An edition's record, and what in it is for messages that have other names now.
struct Record<'c> {
    revisions: &'c Revisions,
    gone: BTreeSet<MessageRevision>,
}

impl<'c> Record<'c> {
    fn of(catalog: &'c Catalog) -> Self {
        Self { revisions: &catalog.revisions, gone: catalog.revisions.of_gone(|message| catalog.has(message)) }
    }

    /// A message that was renamed keeps its record as long as its reference reads as it did.
    fn get(&self, translation: &Translation<'_>) -> Option<MessageRevision> {
        let now = || Some(MessageRevision::of(&translation.reference)).filter(|now| self.gone.contains(now));
        self.revisions.get(translation.file, translation.node.name()).or_else(now)
    }
}

/// A translation in the site's own files, its name there, and what it translates.
struct Translation<'c> {
    node: Node<'c>,
    reference: Node<'c>,
    file: &'c str,
}

fn translations(site: &Site, edition: EditionId) -> Vec<Translation<'_>> {
    let folder = format!("locales/{}/", site.settings.editions.get(edition).key);
    let (own, reference) = (site.catalogs.get(edition), site.catalogs.get(site.settings.messages));
    let found = own.nodes().filter_map(|node| {
        let file = node.path().as_str().strip_prefix(&folder)?;
        Some(Translation { node, reference: reference.node(node.name())?, file })
    });
    found.collect()
}

fn others(site: &Site) -> impl Iterator<Item = EditionId> {
    let reference = site.settings.messages;
    site.settings.editions.ids().filter(move |edition| *edition != reference)
}

pub fn stale(site: &Site) -> Vec<Finding> {
    others(site).flat_map(|edition| of_edition(site, edition)).collect()
}

fn of_edition(site: &Site, edition: EditionId) -> Vec<Finding> {
    let catalog = site.catalogs.get(edition);
    if catalog.revisions.is_empty() {
        return Vec::new();
    }
    let key = &site.settings.editions.get(edition).key;
    let record = Record::of(catalog);
    let found = translations(site, edition).into_iter().filter_map(|translation| {
        let change = translation.change(&record)?;
        let mut finding = Finding::new(Code::StaleMessage, translation.node.entry.place.clone())
            .with("message", translation.node.name())
            .with("change", change.key())
            .related(translation.reference.entry.place.clone())
            .edition(key);
        if change == Change::Minor {
            finding.severity = Severity::Info;
        }
        Some(finding)
    });
    found.collect()
}

impl Translation<'_> {
    fn change(&self, record: &Record<'_>) -> Option<Change> {
        MessageRevision::of(&self.reference).since(record.get(self)?)
    }
}

pub fn standing(site: &Site, edition: EditionId) -> Standing {
    let record = Record::of(site.catalogs.get(edition));
    let mut standing = Standing::default();
    for translation in translations(site, edition) {
        match (record.get(&translation), translation.change(&record)) {
            (None, _) => standing.unproven += 1,
            (Some(_), Some(_)) => standing.stale += 1,
            (Some(_), None) => standing.current += 1,
        }
    }
    standing
}

/// The record in which an edition's messages match the reference as it stands: all of
/// them, or one; with its file and how many lines of it are new.
pub fn acceptable(site: &Site, edition: EditionId, message: Option<&str>) -> (FilePath, Revisions, usize) {
    let record = Record::of(site.catalogs.get(edition));
    let mut revisions = Revisions::default();
    let mut changed = 0;
    for translation in translations(site, edition) {
        let recorded = record.get(&translation);
        let now = MessageRevision::of(&translation.reference);
        let is_meant = message.is_none_or(|message| message == translation.node.name());
        let Some(revision) = recorded.filter(|_| !is_meant).or(is_meant.then_some(now)) else { continue };
        changed += usize::from(is_meant && recorded != Some(now));
        revisions.set(translation.file, translation.node.name(), revision);
    }
    let key = &site.settings.editions.get(edition).key;
    (FilePath::new(format!("locales/{key}/{REVISIONS_FILE}")), revisions, changed)
}
