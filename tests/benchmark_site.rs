//! The benchmark's site resembles one of an office: it has no findings, and its bytes are the same
//! on every machine.

#[path = "bench/publish/site/mod.rs"]
mod site;

use crate::support::{clock, tree};
use gongbao::diagnostic::Severity;
use gongbao::fs::SiteFolder;
use gongbao::{Outcome, Publication};
use site::{EDITIONS, GeneratedSite};
use std::path::Path;

fn generate(folder: &Path) -> GeneratedSite {
    let site = GeneratedSite::new(40);
    site.write(folder).unwrap();
    site
}

#[test]
fn a_generated_site_publishes_without_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    let site = generate(folder.path());
    let output = folder.path().join("output");
    let outcome = gongbao::publish(&SiteFolder::new(folder.path()), &output, clock()).unwrap();
    let Outcome::Published(Publication { findings, .. }) = outcome else { panic!("{outcome:?}") };
    // Findings of severity info concern the built-in catalogs, and not the site.
    let own: Vec<_> = findings.iter().filter(|finding| finding.severity > Severity::Info).collect();
    assert!(own.is_empty(), "{own:?}");
    for number in 0..site.items {
        for edition in EDITIONS {
            let page = output.join(format!("current/{edition}/{}.html", site.item(number, 0).id));
            assert!(page.is_file(), "{}", page.display());
        }
    }
}

#[test]
fn a_generated_site_is_the_same_every_time() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    generate(one.path());
    generate(other.path()).write_item(other.path(), 7, 0).unwrap();
    assert_eq!(tree(one.path()), tree(other.path()));
}
