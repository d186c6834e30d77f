//! Reads a site, everything once. Content is never an error here: what is wrong
//! with it comes back as findings beside what could be read.

mod address_name;
mod allow;
mod analyse;
pub mod attached;
mod cache;
mod calendar;
mod catalogs;
mod comments;
mod context;
mod editions;
mod folder;
mod glossary;
mod item;
mod items;
mod listing;
mod locales;
mod metadata;
mod open_html;
mod policy;
mod publishing;
pub mod read;
mod sections;
mod settings;
mod text;
mod theme;
mod unused_bases;
mod withdrawn;

pub use cache::ItemStamps;
pub use listing::Listing;
pub use locales::{Locale, LocaleFile, locales};
pub use open_html::OpenHtml;
pub use theme::builtin_template;

use crate::cache::{Cache, Key};
use crate::diagnostic::{Code, Finding, Findings};
use crate::site::{Places, Settings, Site};
use crate::source::{FilePath, SourceFile, Sources, Stamp};
use crate::spill::Spill;
use cache::ItemCache;
use context::LoadContext;
use items::{Items, folders, items};
use listing::{SETTINGS_PATH, is_common, is_file, is_ignored};
use std::collections::BTreeMap;

/// Reads `content/site.toml`. Returns nothing where what is wrong with it does not allow to go on.
pub fn settings(sources: &dyn Sources, listing: &Listing) -> (Option<Settings>, Findings) {
    let mut findings = Findings::default();
    let Some(entry) = listing.find(SETTINGS_PATH) else {
        findings.push(Finding::of_file(Code::SettingsAbsent, &FilePath::new(SETTINGS_PATH)));
        // The folder may be a link, which is not followed.
        findings.extend(listing.find("content").and_then(|entry| read::refuse(entry, u64::MAX)));
        return (None, findings);
    };
    let settings = match read::text(sources, entry) {
        Ok(file) => {
            let (settings, problems) = settings::settings(&file);
            findings.extend(problems);
            settings
        }
        Err(finding) => {
            findings.push(*finding);
            None
        }
    };
    (settings, findings)
}

/// A site as read.
#[derive(Debug)]
pub struct Loaded {
    pub site: Site,
    pub findings: Findings,
    /// What the next run need not read again.
    pub marks: ItemStamps,
}

/// Reads everything else, but for the items that are remembered and have not changed. Bodies
/// become HTML, on their way to a page, where there is a place for it.
pub fn site(
    sources: &dyn Sources,
    listing: &Listing,
    settings: Settings,
    (cache, spill): (&dyn Cache, Option<&dyn Spill>),
) -> Loaded {
    let mut findings = Findings::default();
    findings.extend(unusable(listing));
    let (catalogs, problems) = catalogs::catalogs(sources, listing, &settings);
    findings.extend(problems);
    let (theme, problems) = theme::theme(sources, listing);
    findings.extend(problems);
    let (calendar, problems) = calendar::calendar(sources, listing);
    findings.extend(problems);
    let (glossary, words, problems) = glossary::glossary(sources, listing, &settings.editions);
    findings.extend(problems);
    let key = Key::of([cache.program().as_bytes(), settings.content.as_bytes(), words.as_bytes()]);
    let (memory, (folders, stamps)) =
        rayon::join(|| ItemCache::recall(cache, key), || rayon::join(|| folders(listing), || stamps(listing)));
    let (folders, marks) = memory.match_with(folders);
    let Items { items, unreadable, withdrawal_meant, findings: problems, marks } =
        items(LoadContext { sources, listing, settings: &settings, glossary: &glossary, spill }, (folders, marks));
    findings.extend(problems);
    let (unused, places) = rayon::join(|| unused_bases::unused(listing, &items, &unreadable), || Places::of(&items));
    findings.extend(unused);
    let site =
        Site { settings, items, places, glossary, catalogs, calendar, theme, unreadable, withdrawal_meant, stamps };
    Loaded { site, findings, marks }
}

/// Returns the stamps of the files that an item may publish as they are.
fn stamps(listing: &Listing) -> BTreeMap<FilePath, Stamp> {
    let is_copied = |path: &str| !(path.ends_with(".md") || path.ends_with(".toml") || is_common(path));
    let copied = listing.below("content/").filter(|entry| is_copied(entry.path.as_str()));
    copied.filter_map(|entry| Some((entry.path.clone(), entry.stamp?))).collect()
}

/// Returns a finding for everything that is neither a file nor a folder: it is not followed and
/// not read.
fn unusable(listing: &Listing) -> Vec<Finding> {
    let entries = listing.iter().filter(|entry| !is_file(entry) && !is_ignored(entry.path.as_str()));
    entries.filter_map(|entry| read::refuse(entry, u64::MAX)).collect()
}

/// Reads the catalogs of an edition's folder, as far as they can be read.
pub fn catalog_files(sources: &dyn Sources, listing: &Listing, edition: &str) -> Vec<SourceFile> {
    let folder = format!("locales/{edition}/");
    let files = listing.below(&folder).filter(|entry| is_file(entry) && catalogs::is_catalog(&entry.path, &folder));
    files.filter_map(|entry| read::text(sources, entry).ok()).collect()
}
