//! What can be known to be wrong before anything is rendered. Each rule family is one file, each
//! rule one line of the table.

pub mod catalogs;
mod completeness;
mod duties;
mod facts;
mod files;
mod gaps;
mod glossary;
mod identity;
mod links;
mod messages;
mod number_choices;
mod templates;

pub(crate) use gaps::of_gaps;

use crate::as_of::AsOf;
use crate::diagnostic::{Finding, Findings};
use crate::site::Site;
use rayon::prelude::*;

enum Rule {
    OfSite(fn(&Site) -> Vec<Finding>),
    /// What it finds changes with the publication clock.
    OfTime(fn(&Site, AsOf) -> Vec<Finding>),
}

impl Rule {
    fn run(&self, site: &Site, as_of: AsOf) -> Vec<Finding> {
        match self {
            Self::OfSite(rule) => rule(site),
            Self::OfTime(rule) => rule(site, as_of),
        }
    }
}

const RULES: &[Rule] = &[
    Rule::OfTime(completeness::texts),
    Rule::OfTime(duties::duties),
    Rule::OfSite(facts::days),
    Rule::OfSite(facts::parity),
    Rule::OfSite(files::images_and_attachments),
    Rule::OfSite(gaps::untranslated),
    Rule::OfSite(glossary::terms),
    Rule::OfSite(identity::ids),
    Rule::OfSite(identity::repeated),
    Rule::OfSite(links::item_links),
    Rule::OfSite(messages::missing),
    Rule::OfSite(messages::names),
    Rule::OfSite(messages::overrides),
    Rule::OfSite(catalogs::entries),
    Rule::OfSite(catalogs::obsolete),
    Rule::OfSite(catalogs::proof),
    Rule::OfSite(catalogs::stale),
    Rule::OfSite(templates::templates),
    Rule::OfSite(templates::arguments),
    Rule::OfSite(templates::unused),
];

/// Runs all rules as of a moment; their order does not matter.
pub fn check(site: &Site, as_of: AsOf) -> Findings {
    let found: Vec<_> = RULES.par_iter().map(|rule| rule.run(site, as_of)).collect();
    found.into_iter().flatten().collect()
}
