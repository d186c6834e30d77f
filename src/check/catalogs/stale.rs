//! Finds messages whose reference has changed since they were translated.

use crate::catalog::{Change, Translation};
use crate::diagnostic::{Code, Finding, Severity};
use crate::edition::EditionId;
use crate::site::Site;

/// How many of an edition's own messages match the present reference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub current: usize,
    pub stale: usize,
    /// Messages whose base is not recorded.
    pub unproven: usize,
}

fn translations(site: &Site, edition: EditionId) -> Vec<Translation<'_>> {
    let key = &site.settings.editions.get(edition).key;
    site.catalogs.get(edition).translations(key, site.catalogs.get(site.settings.messages))
}

pub fn stale(site: &Site) -> Vec<Finding> {
    let others = site.settings.editions.ids().filter(|edition| *edition != site.settings.messages);
    let known = others.filter(|edition| site.catalogs.get(*edition).has_bases());
    known.flat_map(|edition| of_edition(site, edition)).collect()
}

fn of_edition(site: &Site, edition: EditionId) -> Vec<Finding> {
    let key = &site.settings.editions.get(edition).key;
    let found = translations(site, edition).into_iter().filter_map(|translation| {
        let change = translation.change()?;
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

/// Counts an edition's own messages by the state of their reference.
pub fn standing(site: &Site, edition: EditionId) -> Standing {
    let mut standing = Standing::default();
    for translation in translations(site, edition) {
        match (translation.recorded, translation.change()) {
            (_, Some(_)) => standing.stale += 1,
            (None, None) => standing.unproven += 1,
            (Some(_), None) => standing.current += 1,
        }
    }
    standing
}
