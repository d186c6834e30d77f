//! What can be known to be wrong before anything is rendered. Each rule family
//! is one file; each rule is a function from the site to findings.

pub mod catalogs;
mod completeness;
mod duties;
mod facts;
mod files;
mod glossary;
mod identity;
mod links;
mod messages;
mod templates;

use crate::diagnostic::{Finding, Findings};
use crate::site::Site;
use jiff::Timestamp;
use rayon::prelude::*;

type Rule = fn(&Site) -> Vec<Finding>;

const RULES: &[Rule] = &[
    facts::parity,
    files::images_and_attachments,
    glossary::terms,
    identity::ids,
    links::item_links,
    messages::missing,
    messages::names,
    catalogs::entries,
    catalogs::obsolete,
    catalogs::proof,
    catalogs::stale,
    templates::templates,
    templates::arguments,
    templates::unused,
];

/// Runs all rules; their order does not matter.
pub fn check(site: &Site, as_of: Timestamp) -> Findings {
    let mut findings = Findings::default();
    let of_time = || rayon::join(|| completeness::texts(site, as_of), || duties::duties(site, as_of));
    let of_rules = || RULES.par_iter().map(|rule| rule(site)).collect::<Vec<_>>();
    let (found, (incomplete, overdue)) = rayon::join(of_rules, of_time);
    for rule in found {
        findings.extend(rule);
    }
    findings.extend(incomplete);
    findings.extend(overdue);
    findings
}
