//! Reads a site, everything once. Content is never an error here: what is wrong
//! with it comes back as findings beside what could be read.

mod allow;
pub mod bases;
mod catalogs;
mod comments;
mod drift;
mod fields;
mod front_matter;
mod glossary;
mod item;
mod kinds;
mod locales;
pub mod markdown;
pub mod names;
mod policy;
mod read;
mod settings;
mod text;
mod theme;
pub mod words;

pub use front_matter::{Parts, split as split_front_matter};
pub use locales::{Locale, LocaleFile, locales};
pub use theme::builtin_template;

use crate::diagnostic::{Code, Finding, Findings};
use crate::glossary::Glossary;
use crate::item::Item;
use crate::site::{Settings, Site};
use crate::source::{Entry, EntryKind, FilePath, SourceFile, Sources};
use item::Folder;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub const SETTINGS_PATH: &str = "content/site.toml";

/// Files below `content/` that belong to no item.
const COMMON_FILES: [&str; 2] = [SETTINGS_PATH, glossary::PATH];
const COMMON_FOLDERS: [&str; 2] = ["content/calendar/", "content/.base/"];

/// What stands where, as the run found it at its start.
#[derive(Debug)]
pub struct Listing(Vec<Entry>);

impl Listing {
    pub fn new(sources: &dyn Sources) -> Self {
        Self(sources.entries())
    }

    fn find(&self, path: &str) -> Option<&Entry> {
        let at = self.0.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        self.0.get(at)
    }

    fn below<'l>(&'l self, folder: &'l str) -> impl Iterator<Item = &'l Entry> {
        self.0.iter().filter(move |entry| entry.path.as_str().starts_with(folder))
    }
}

/// Reads `content/site.toml`; nothing where it does not allow to go on.
pub fn settings(sources: &dyn Sources, listing: &Listing) -> (Option<Settings>, Findings) {
    let mut findings = Findings::default();
    let Some(entry) = listing.find(SETTINGS_PATH) else {
        findings.push(Finding::of_file(Code::SettingsAbsent, &FilePath::new(SETTINGS_PATH)));
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

/// Reads everything else.
pub fn site(sources: &dyn Sources, listing: &Listing, settings: Settings) -> (Site, Findings) {
    let mut findings = Findings::default();
    findings.extend(unusable(listing));
    let (catalogs, problems) = catalogs::catalogs(sources, listing, &settings);
    findings.extend(problems);
    let (theme, problems) = theme::theme(sources, listing);
    findings.extend(problems);
    let (calendar, problems) = policy::calendar(sources, listing);
    findings.extend(problems);
    let (glossary, problems) = glossary::glossary(sources, listing, &settings.editions);
    findings.extend(problems);
    let Items { items, unreadable, findings: problems } = items(sources, listing, &settings, &glossary);
    findings.extend(problems);
    findings.extend(bases::unused(listing, &items, &unreadable));
    (Site { settings, items, glossary, catalogs, calendar, theme, unreadable }, findings)
}

/// Everything that is neither a file nor a folder: never followed, never read.
fn unusable(listing: &Listing) -> Vec<Finding> {
    let entries = listing.0.iter().filter(|entry| !is_ignored(entry.path.as_str()));
    entries.filter(|entry| !is_file(entry)).filter_map(|entry| read::refuse(entry, u64::MAX)).collect()
}

fn is_file(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::File { .. })
}

/// What editors and systems leave behind: hidden files and back-ups.
fn is_ignored(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.')) || path.ends_with('~') || path.ends_with(".swp")
}

struct Items {
    items: Vec<Item>,
    unreadable: BTreeSet<String>,
    findings: Vec<Finding>,
}

fn items(sources: &dyn Sources, listing: &Listing, settings: &Settings, glossary: &Glossary) -> Items {
    let mut folders: BTreeMap<&str, Folder<'_>> = BTreeMap::new();
    for entry in listing.below("content/").filter(|entry| is_file(entry) && !is_common(entry.path.as_str())) {
        let id = entry.path.folder().strip_prefix("content").unwrap_or_default().trim_start_matches('/');
        folders.entry(id).or_insert_with(|| Folder { id, entries: Vec::new() }).entries.push(entry);
    }
    let folders: Vec<_> = folders.into_values().collect();
    let loaded: Vec<_> = folders
        .par_iter()
        .map(|folder| {
            if !folder.is_item() {
                return (None, stray_files(folder, &BTreeSet::new()));
            }
            let (item, mut findings) = item::item(sources, folder, settings, glossary);
            let item = item.map(|item| drift::measured(sources, item, settings, glossary));
            if let Some(item) = &item {
                findings.extend(stray_files(folder, &files_of(item)));
            }
            (item, findings)
        })
        .collect();
    let mut read = Items { items: Vec::with_capacity(loaded.len()), unreadable: BTreeSet::new(), findings: Vec::new() };
    for (folder, (item, problems)) in folders.iter().zip(loaded) {
        if item.is_none() && folder.is_item() {
            read.unreadable.insert(folder.id.to_owned());
        }
        read.items.extend(item);
        read.findings.extend(problems);
    }
    read
}

fn is_common(path: &str) -> bool {
    COMMON_FILES.contains(&path) || COMMON_FOLDERS.iter().any(|folder| path.starts_with(folder)) || is_ignored(path)
}

/// The files that an item publishes.
fn files_of(item: &Item) -> BTreeSet<&str> {
    let declared = item.facts.images.iter().map(|image| image.file.as_str());
    let attached = item.facts.attachments.iter().map(|attachment| attachment.file.as_str());
    let texts = item.texts.iter().flatten();
    let linked = texts.flat_map(|text| text.images.iter().chain(&text.files)).map(|link| link.target.as_str());
    declared.chain(attached).chain(linked).collect()
}

fn stray_files(folder: &Folder<'_>, used: &BTreeSet<&str>) -> Vec<Finding> {
    let is_part = |name: &str| name == "item.toml" || name.ends_with(".md") || used.contains(name);
    let stray = folder.entries.iter().filter(|entry| !folder.is_item() || !is_part(entry.path.name()));
    stray.map(|entry| Finding::of_file(Code::StrayFile, &entry.path).with("file", entry.path.name())).collect()
}

/// The catalogs that an edition's folder holds, as far as they can be read.
pub fn catalog_files(sources: &dyn Sources, listing: &Listing, edition: &str) -> Vec<SourceFile> {
    let folder = format!("locales/{edition}/");
    let files = listing.below(&folder).filter(|entry| is_file(entry) && catalogs::is_catalog(&entry.path, &folder));
    files.filter_map(|entry| read::text(sources, entry).ok()).collect()
}

/// Reads a text again when it is rendered; nothing where it is no longer there.
pub fn reread(sources: &dyn Sources, path: &FilePath) -> std::io::Result<SourceFile> {
    let bytes = sources.read(path)?;
    let text = String::from_utf8(bytes).map_err(std::io::Error::other)?;
    Ok(SourceFile { path: path.clone(), text })
}
