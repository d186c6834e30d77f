//! Accepts messages: records, in `.revisions` of an edition's folder, that they match the reference
//! as it stands.

use crate::catalog::{REVISIONS_FILE, Revisions};
use crate::edition::EditionId;
use crate::site::Site;
use crate::source::FilePath;

/// Which of an edition's messages are accepted.
#[derive(Clone, Copy, Debug)]
pub enum Chosen<'m> {
    All,
    /// The message or term of this name.
    One(&'m str),
}

impl Chosen<'_> {
    fn contains(self, message: &str) -> bool {
        match self {
            Self::All => true,
            Self::One(name) => name == message,
        }
    }
}

/// The result of accepting messages: the file to write.
#[derive(Debug)]
pub struct AcceptedMessages {
    pub file: FilePath,
    /// The whole record. Messages that were not chosen keep their lines.
    pub revisions: Revisions,
    /// The number of its lines that are new or changed.
    pub changed: usize,
}

/// Records that messages of an edition match the reference as it stands.
pub fn accept_messages(site: &Site, edition: EditionId, chosen: Chosen<'_>) -> AcceptedMessages {
    let key = &site.settings.editions.get(edition).key;
    let reference = site.catalogs.get(site.settings.messages);
    let mut revisions = Revisions::default();
    let mut changed = 0;
    for translation in site.catalogs.get(edition).translations(key, reference) {
        let name = translation.node.name();
        let accepted = chosen.contains(name).then(|| translation.now());
        changed += usize::from(accepted.is_some() && accepted != translation.recorded);
        if let Some(revision) = accepted.or(translation.recorded) {
            revisions.set(translation.file, name, revision);
        }
    }
    AcceptedMessages { file: FilePath::new(format!("locales/{key}/{REVISIONS_FILE}")), revisions, changed }
}
