//! Applies the catalog rules to a site: every edition's messages, including built-in ones, by
//! themselves and against those of the reference edition.

use super::entry::{check_entry, check_translation};
use super::proof as prove;
use super::scope::{Context, Pair, Scope};
use crate::catalog::{Catalog, FUNCTIONS, Language, Names};
use crate::check::templates;
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::site::Site;
use rayon::prelude::*;

fn scope(site: &Site, edition: EditionId) -> Scope<'_> {
    let own = site.settings.editions.get(edition);
    let names = Names::of_catalog(site.catalogs.get(edition));
    Scope { language: Language::new(&own.tag), names, is_complete: true }
}

fn each_edition(site: &Site, check: impl Fn(EditionId) -> Vec<Finding> + Sync) -> Vec<Finding> {
    let editions: Vec<_> = site.settings.editions.iter().collect();
    let found = editions.par_iter().flat_map_iter(|(id, edition)| {
        let findings = check(*id);
        findings.into_iter().map(|finding| finding.edition(&edition.key))
    });
    found.collect()
}

pub fn entries(site: &Site) -> Vec<Finding> {
    let reference_scope = scope(site, site.settings.messages);
    let passed = templates::passed_variables(site);
    each_edition(site, |edition| {
        let scope = scope(site, edition);
        let is_reference = edition == site.settings.messages;
        let found = scope.names.iter().flat_map(|node| {
            let context = Context { passed: passed.get(node.name()), functions: &FUNCTIONS };
            let reference = reference_scope.names.get(node.name()).filter(|_| !is_reference);
            let mut findings = check_entry(node, reference, &scope, context);
            if let Some(reference) = reference {
                let pair = Pair::new((reference, &reference_scope), (node, &scope));
                findings.extend(check_translation(&pair, context));
            }
            findings
        });
        found.collect()
    })
}

/// Finds entries that the reference edition does not have.
pub fn obsolete(site: &Site) -> Vec<Finding> {
    let reference: &Catalog = site.catalogs.get(site.settings.messages);
    each_edition(site, |edition| {
        let own = site.catalogs.get(edition).entries.values();
        let obsolete = own.filter(|entry| !reference.has(&entry.name));
        obsolete
            .map(|entry| Finding::new(Code::ObsoleteMessage, entry.place.clone()).with("message", entry.name.as_str()))
            .collect()
    })
}

/// Finds messages that fail to format in any variant.
pub fn proof(site: &Site) -> Vec<Finding> {
    each_edition(site, |edition| {
        let scope = scope(site, edition);
        prove::prove(&scope, site.catalogs.get(edition), &FUNCTIONS)
    })
}
