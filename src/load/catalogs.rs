//! Loads [`Catalogs`] from `locales/**/*.ftl` and the built-in catalogs.

use super::listing::{Listing, is_file, is_ignored};
use super::{allow, read};
use crate::catalog::{BUILTIN, Catalog, Catalogs, REVISIONS_FILE, Revisions, builtin_for, parse};
use crate::diagnostic::{Code, Finding};
use crate::edition::Edition;
use crate::site::Settings;
use crate::source::{Entry, FilePath, Sources, Span};
use std::collections::BTreeMap;

/// The site's copy of the built-in theme's catalog, whole or in part. The site's other files
/// override it too.
const THEME_FILE: &str = "theme.ftl";

/// The folder of the program's own messages, which are no part of a site's pages.
const PROGRAM_FOLDER: &str = "program/";

pub fn catalogs(sources: &dyn Sources, listing: &Listing, settings: &Settings) -> (Catalogs, Vec<Finding>) {
    let mut findings = Vec::new();
    let catalogs = settings.editions.iter().map(|(_, edition)| catalog(sources, listing, edition, &mut findings));
    (Catalogs::new(catalogs.collect()), findings)
}

fn catalog(sources: &dyn Sources, listing: &Listing, edition: &Edition, findings: &mut Vec<Finding>) -> Catalog {
    let mut catalog = Catalog::default();
    if let Some(builtin) = builtin_for(&edition.tag) {
        let (parsed, _) = parse(&builtin.theme_file());
        catalog.add(parsed);
    }
    let folder = format!("locales/{}/", edition.key);
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let is_theme = |path: &FilePath| path.as_str().strip_prefix(&folder) == Some(THEME_FILE);
    let mut files: Vec<_> =
        listing.below(&folder).filter(|entry| is_file(entry) && is_catalog(&entry.path, &folder)).collect();
    files.sort_by_key(|entry| !is_theme(&entry.path));
    for entry in files {
        let file = match read::text(sources, entry) {
            Ok(file) => file,
            Err(finding) => {
                findings.push(finding.edition(&edition.key));
                continue;
            }
        };
        let (allows, mistakes) = allow::of_catalog(&file);
        catalog.allows.extend(allows);
        let (parsed, problems) = parse(&file);
        let problems = problems.into_iter().chain(mistakes);
        findings.extend(problems.map(|finding| finding.edition(&edition.key)));
        for entry in parsed.entries.iter().filter(|_| !is_theme(&file.path)) {
            if let Some(first) = seen.insert(entry.name.clone(), entry.place.clone()) {
                let finding = Finding::new(Code::DuplicateMessage, entry.place.clone());
                findings.push(finding.with("message", entry.name.as_str()).related(first).edition(&edition.key));
            }
        }
        catalog.add(parsed);
    }
    let (revisions, problems) = revisions(sources, listing, &folder);
    catalog.revisions = revisions;
    let unread = program_files(sources, listing, &edition.key);
    findings.extend(problems.into_iter().chain(unread).map(|finding| finding.edition(&edition.key)));
    catalog
}

/// Finds files that look as if they changed the program's own messages. Nothing reads them. Those of
/// the program's sources are no mistake.
fn program_files(sources: &dyn Sources, listing: &Listing, edition: &str) -> Vec<Finding> {
    let folder = format!("locales/{edition}/{PROGRAM_FOLDER}");
    let is_own = |entry: &Entry| {
        let own = BUILTIN.iter().find(|builtin| builtin.key == edition);
        read::text(sources, entry)
            .is_ok_and(|file| own.is_some_and(|own| [own.cli, own.findings].contains(&&*file.text)))
    };
    let files = listing.below(&folder).filter(|entry| is_file(entry) && !is_own(entry));
    let unread = |path: &FilePath| Finding::of_file(Code::StrayFile, path).with("file", path.name());
    files.map(|entry| unread(&entry.path).advise("program", "")).collect()
}

/// Reads the revisions that `gongbao accept --messages` recorded.
fn revisions(sources: &dyn Sources, listing: &Listing, folder: &str) -> (Revisions, Vec<Finding>) {
    let Some(entry) = listing.find(&format!("{folder}{REVISIONS_FILE}")) else { return Default::default() };
    match read::text(sources, entry) {
        Err(finding) => (Revisions::default(), vec![*finding]),
        Ok(file) => {
            let (revisions, strange) = Revisions::parse(&file.text);
            let place = |range| Span::new(&file.path, range);
            (revisions, strange.into_iter().map(|range| Finding::new(Code::BadRevisionLine, place(range))).collect())
        }
    }
}

pub fn is_catalog(path: &FilePath, folder: &str) -> bool {
    let below = path.as_str().strip_prefix(folder).unwrap_or_default();
    below.ends_with(".ftl") && !below.starts_with(PROGRAM_FOLDER) && !is_ignored(below)
}
