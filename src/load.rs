//! Reads a site, everything once. Content is never an error here: what is wrong
//! with it comes back as findings beside what could be read.

mod allow;
mod analyse;
pub mod attached;
mod cache;
mod calendar;
mod catalogs;
mod comments;
mod glossary;
mod item;
mod locales;
mod open_html;
mod policy;
mod publishing;
pub mod read;
mod settings;
mod text;
mod theme;
mod unused_bases;

use cache::ItemCache;
pub use cache::ItemStamps;
pub use locales::{Locale, LocaleFile, locales};
pub use open_html::OpenHtml;
pub use theme::builtin_template;

use crate::cache::{Cache, Key};
use crate::diagnostic::{Code, Finding, Findings};
use crate::extract;
use crate::glossary::Glossary;
use crate::item::Item;
use crate::shelf::Shelf;
use crate::site::{Places, Settings, Site};
use crate::source::{Entry, EntryKind, FilePath, SourceFile, Sources, Stamp, TEXT_LIMIT};
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
        let first = self.0.partition_point(|entry| entry.path.as_str() < folder);
        self.0[first..].iter().take_while(move |entry| entry.path.as_str().starts_with(folder))
    }
}

/// Reads `content/site.toml`; nothing where it does not allow to go on.
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

/// What the folders of items are read with.
#[derive(Clone, Copy)]
struct LoadContext<'d> {
    sources: &'d dyn Sources,
    listing: &'d Listing,
    settings: &'d Settings,
    glossary: &'d Glossary,
    /// For what is made of bodies, if pages are to be made of them.
    shelf: Option<&'d dyn Shelf>,
}

/// Reads everything else, but for the items that are remembered and have not changed. Bodies
/// become HTML, on their way to a page, where there is a shelf for it.
pub fn site(
    sources: &dyn Sources,
    listing: &Listing,
    settings: Settings,
    (cache, shelf): (&dyn Cache, Option<&dyn Shelf>),
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
        items(LoadContext { sources, listing, settings: &settings, glossary: &glossary, shelf }, (folders, marks));
    findings.extend(problems);
    let (unused, places) = rayon::join(|| unused_bases::unused(listing, &items, &unreadable), || Places::of(&items));
    findings.extend(unused);
    let site =
        Site { settings, items, places, glossary, catalogs, calendar, theme, unreadable, withdrawal_meant, stamps };
    Loaded { site, findings, marks }
}

/// Of whatever an item may publish as it is.
fn stamps(listing: &Listing) -> BTreeMap<FilePath, Stamp> {
    let is_copied = |path: &str| !(path.ends_with(".md") || path.ends_with(".toml") || is_common(path));
    let copied = listing.below("content/").filter(|entry| is_copied(entry.path.as_str()));
    copied.filter_map(|entry| Some((entry.path.clone(), entry.stamp?))).collect()
}

/// Everything that is neither a file nor a folder: never followed, never read.
fn unusable(listing: &Listing) -> Vec<Finding> {
    let entries = listing.0.iter().filter(|entry| !is_file(entry) && !is_ignored(entry.path.as_str()));
    entries.filter_map(|entry| read::refuse(entry, u64::MAX)).collect()
}

fn is_file(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::File { .. })
}

/// What editors and systems leave behind: hidden files and back-ups.
fn is_ignored(path: &str) -> bool {
    path.starts_with('.') || path.contains("/.") || path.ends_with('~') || path.ends_with(".swp")
}

struct Items {
    items: Vec<Item>,
    unreadable: BTreeSet<String>,
    withdrawal_meant: BTreeSet<String>,
    findings: Vec<Finding>,
    marks: ItemStamps,
}

/// What came of one folder.
struct LoadedFolder {
    id: String,
    /// Whether it is meant to be an item, readable or not.
    is_item: bool,
    item: Option<Item>,
    findings: Vec<Finding>,
    marks: Option<cache::ItemMarks>,
    is_new: bool,
}

fn items(
    context: LoadContext<'_>,
    (folders, marks): (Vec<(Folder<'_>, Option<cache::CachedItem>)>, ItemStamps),
) -> Items {
    let read = folders.into_par_iter().map(|(folder, known)| {
        let was_known = known.is_some();
        let known = known.and_then(|known| known.still_true(context.sources, context.listing, &folder));
        match known {
            Some((item, marks, is_new)) => LoadedFolder {
                id: String::new(),
                is_item: true,
                item: Some(item),
                findings: Vec::new(),
                marks: Some(marks),
                is_new,
            },
            None => {
                let read = read_folder(context, &folder);
                LoadedFolder { is_new: read.marks.is_some() || was_known, ..read }
            }
        }
    });
    let read: Vec<_> = read.collect();
    let mut items = Items {
        items: Vec::with_capacity(read.len()),
        unreadable: BTreeSet::new(),
        withdrawal_meant: BTreeSet::new(),
        findings: Vec::new(),
        marks,
    };
    for folder in read {
        match folder.item {
            Some(item) => {
                items.marks.push(&item, folder.marks, folder.is_new);
                items.items.push(item);
            }
            None if folder.is_item => {
                let file = FilePath::new(format!("content/{}/item.toml", folder.id));
                let text = context.sources.read_head(&file, TEXT_LIMIT).unwrap_or_default();
                if extract::decoded(&text).iter().any(|text| item::means_withdrawal(text)) {
                    items.withdrawal_meant.insert(folder.id.clone());
                }
                items.unreadable.insert(folder.id);
            }
            None => {}
        }
        items.findings.extend(folder.findings);
    }
    items
}

/// The folders below `content/`, sorted, with their files.
fn folders(listing: &Listing) -> Vec<Folder<'_>> {
    let mut folders: Vec<Folder<'_>> = Vec::new();
    for entry in listing.below("content/").filter(|entry| is_file(entry) && !is_common(entry.path.as_str())) {
        let id = entry.path.folder().strip_prefix("content").unwrap_or_default().trim_start_matches('/');
        match folders.last_mut() {
            Some(last) if last.id == id => last.entries.push(entry),
            _ => folders.push(Folder { id, entries: vec![entry] }),
        }
    }
    // A folder's files stand apart where a folder in it comes between them.
    folders.sort_by_key(|folder| folder.id);
    folders.dedup_by(|folder, first| {
        let is_same = folder.id == first.id;
        if is_same {
            first.entries.append(&mut folder.entries);
        }
        is_same
    });
    folders
}

fn read_folder(context: LoadContext<'_>, folder: &Folder<'_>) -> LoadedFolder {
    let mut read = LoadedFolder {
        id: folder.id.to_owned(),
        is_item: folder.is_item(),
        item: None,
        findings: Vec::new(),
        marks: None,
        is_new: true,
    };
    if !read.is_item {
        read.findings = stray_files(folder, &BTreeSet::new());
        return read;
    }
    (read.item, read.findings) = item::item(context, folder);
    if let Some(item) = &read.item {
        read.findings.extend(stray_files(folder, &files_of(item)));
        read.marks = cache::marks(context.listing, folder, item).filter(|_| read.findings.is_empty());
    }
    read
}

fn is_common(path: &str) -> bool {
    COMMON_FILES.contains(&path) || COMMON_FOLDERS.iter().any(|folder| path.starts_with(folder)) || is_ignored(path)
}

/// The files that an item publishes.
fn files_of(item: &Item) -> BTreeSet<&str> {
    let declared = item.metadata.images.iter().map(|image| image.file.as_str());
    let attached = item.metadata.attachments.iter().map(|attachment| attachment.file.as_str());
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
