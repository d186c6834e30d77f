//! Reads a site, every file once. Problems of the content are never an `Err`: they are returned as
//! findings beside what could be read.

mod allow;
mod analyse;
pub mod attached;
mod cache;
mod calendar;
mod catalogs;
mod characters;
mod comments;
mod context;
mod counts;
mod editions;
mod folder;
mod gaps;
mod glossary;
mod item;
mod item_dates;
mod items;
mod labels;
mod lengths;
mod link_advice;
mod listing;
mod locales;
mod metadata;
mod open_html;
mod people;
mod policy;
mod publishing;
pub mod read;
mod sections;
mod settings;
mod text;
mod text_findings;
mod theme;
mod unused_bases;
mod withdrawn;

pub(crate) use cache::ItemStamps;
pub(crate) use gaps::missing as missing_passages;
pub(crate) use listing::Listing;
pub use locales::locales;
pub(crate) use locales::{Locale, LocaleFile};
pub(crate) use open_html::OpenHtml;
pub use theme::builtin_template;

use crate::cache::{Cache, Key};
use crate::diagnostic::{Code, Finding, Findings};
use crate::edition::Drafts;
use crate::site::{Places, Settings, Site};
use crate::source::{FilePath, SourceFile, Sources, Stamp};
use crate::spill::Spill;
use cache::ItemCache;
use context::LoadContext;
use items::{Items, folders, items};
use listing::{SETTINGS_PATH, is_common, is_file, is_ignored};
use std::collections::BTreeMap;

/// Reads `content/site.toml`. Returns no settings where its errors do not allow the run to
/// continue.
pub fn settings(sources: &dyn Sources, listing: &Listing, drafts: Drafts) -> (Option<Settings>, Findings) {
    let mut findings = Findings::default();
    let Some(entry) = listing.find(SETTINGS_PATH) else {
        let finding = Finding::of_file(Code::SettingsAbsent, &FilePath::new(SETTINGS_PATH));
        findings.push(match sources.absent_folder() {
            Some(folder) => finding.advise("folder", folder),
            None => finding,
        });
        // The folder may be a link, which is not followed.
        findings.extend(listing.find("content").and_then(|entry| read::refuse(entry, u64::MAX)));
        return (None, findings);
    };
    let settings = match read::text(sources, entry) {
        Ok(file) => {
            let (settings, problems) = settings::settings(&file, drafts);
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

/// The result of loading a site.
#[derive(Debug)]
pub struct Loaded {
    pub site: Site,
    pub findings: Findings,
    /// The stamps by which the next run recognises unchanged items.
    pub marks: ItemStamps,
}

/// Reads the rest of the site. An item that is in the cache and whose files have not changed is not
/// read again. Where there is spill storage, bodies are stored in it as HTML for their pages.
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
    // A text has its place by the editions that the run knows.
    let left_out = [u8::from(settings.editions.has_left_out())];
    let key = Key::of([cache.program().as_bytes(), settings.content.as_bytes(), words.as_bytes(), &left_out]);
    let (cached, (folders, stamps)) =
        rayon::join(|| ItemCache::recall(cache, key), || rayon::join(|| folders(listing), || stamps(listing)));
    let (folders, marks) = cached.match_with(folders);
    let Items { items, unreadable, withdrawal_meant, findings: problems, marks } =
        items(LoadContext { sources, listing, settings: &settings, glossary: &glossary, spill }, (folders, marks));
    let mut problems: Vec<_> = problems.into_iter().collect();
    labels::suggest(&mut problems, &catalogs, &settings.editions);
    findings.extend(problems);
    let (unused, places) = rayon::join(
        || {
            // The bases of texts that are not read are not known.
            if settings.editions.has_left_out() {
                Vec::new()
            } else {
                unused_bases::unused(listing, &items, &unreadable)
            }
        },
        || Places::of(&items),
    );
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

/// Returns a finding for every entry that is neither a file nor a folder. Such entries are not
/// followed and not read.
fn unusable(listing: &Listing) -> Vec<Finding> {
    let entries = listing.iter().filter(|entry| !is_file(entry) && !is_ignored(entry.path.as_str()));
    entries.filter_map(|entry| read::refuse(entry, u64::MAX)).collect()
}

/// Reads the catalogs of an edition's folder. Files that cannot be read are left out.
pub(crate) fn catalog_files(sources: &dyn Sources, listing: &Listing, edition: &str) -> Vec<SourceFile> {
    let folder = format!("locales/{edition}/");
    let files = listing.below(&folder).filter(|entry| is_file(entry) && catalogs::is_catalog(&entry.path, &folder));
    files.filter_map(|entry| read::text(sources, entry).ok()).collect()
}
