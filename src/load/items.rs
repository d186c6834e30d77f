//! Loads all folders of items. Each is read, or taken from the cache where it has not changed.

use super::cache::{self, ItemStamps};
use super::context::LoadContext;
use super::folder::Folder;
use super::item::item;
use super::listing::{Listing, is_common, is_file};
use super::withdrawn::means_withdrawal;
use crate::diagnostic::{Code, Finding};
use crate::edition::Editions;
use crate::extract;
use crate::item::Item;
use crate::source::{FilePath, TEXT_LIMIT};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// The result of loading all folders.
pub struct Items {
    pub items: Vec<Item>,
    pub unreadable: BTreeSet<String>,
    pub withdrawal_meant: BTreeSet<String>,
    pub findings: Vec<Finding>,
    pub marks: ItemStamps,
}

/// The result of loading one folder.
struct LoadedFolder {
    id: String,
    /// Whether the folder is an item, readable or not.
    is_item: bool,
    item: Option<Item>,
    findings: Vec<Finding>,
    marks: Option<cache::ItemMarks>,
    is_new: bool,
}

/// Loads all folders. Those that are not in the cache, or have changed since, are read.
pub fn items(
    context: LoadContext<'_>,
    (folders, marks): (Vec<(Folder<'_>, Option<cache::CachedItem>)>, ItemStamps),
) -> Items {
    let read = folders.into_par_iter().map(|(folder, known)| {
        let was_known = known.is_some();
        let known = known.and_then(|known| known.if_unchanged(context.sources, context.listing, &folder));
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
                if extract::decoded(&text).iter().any(|text| means_withdrawal(text)) {
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

/// Returns the folders below `content/`, sorted by path, with their files.
pub fn folders(listing: &Listing) -> Vec<Folder<'_>> {
    let mut folders: Vec<Folder<'_>> = Vec::new();
    for entry in listing.below("content/").filter(|entry| is_file(entry) && !is_common(entry.path.as_str())) {
        let id = entry.path.folder().strip_prefix("content").unwrap_or_default().trim_start_matches('/');
        match folders.last_mut() {
            Some(last) if last.id == id => last.entries.push(entry),
            _ => folders.push(Folder { id, entries: vec![entry] }),
        }
    }
    // In the sorted listing the files of a nested folder can stand between those of its parent.
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
        read.findings = stray_files(context, folder, &BTreeSet::new());
        return read;
    }
    (read.item, read.findings) = item(context, folder);
    if let Some(item) = &read.item {
        read.findings.extend(stray_files(context, folder, &files_of(item)));
        read.marks = cache::marks(context.listing, folder, item).filter(|_| read.findings.is_empty());
    }
    read
}

/// Returns the names of the files that an item publishes.
fn files_of(item: &Item) -> BTreeSet<&str> {
    let declared = item.metadata.images.iter().map(|image| image.file.as_str());
    let attached = item.metadata.attachments.iter().map(|attachment| attachment.file.as_str());
    let texts = item.texts.iter().flatten();
    let linked = texts.flat_map(|text| text.images.iter().chain(&text.files)).map(|link| link.target.as_str());
    declared.chain(attached).chain(linked).collect()
}

fn stray_files(context: LoadContext<'_>, folder: &Folder<'_>, used: &BTreeSet<&str>) -> Vec<Finding> {
    let editions = &context.settings.editions;
    let has_item = |id: &str| context.listing.find(&format!("content/{id}/item.toml")).is_some();
    let is_of_item = folder.is_item() || folder.id.match_indices('/').any(|(at, _)| has_item(&folder.id[..at]));
    let is_part = |name: &str| name == "item.toml" || name.ends_with(".md") || used.contains(name);
    let stray = folder.entries.iter().filter(|entry| !folder.is_item() || !is_part(entry.path.name()));
    let findings = stray.map(|entry| {
        let name = entry.path.name();
        let finding = Finding::of_file(Code::StrayFile, &entry.path).with("file", name);
        match text_name(name, editions) {
            Some(meant) => finding.advise("text", meant),
            None if !is_of_item => finding.advise("no-item", ""),
            None => finding,
        }
    });
    findings.collect()
}

/// Returns the name that a text should have which an editor saved under another ending, such as
/// `zh.md.txt`.
fn text_name(name: &str, editions: &Editions) -> Option<String> {
    const ENDINGS: [&str; 6] = [".md.txt", ".txt", ".markdown", ".text", ".mdown", ".md.md"];
    let lower = name.to_ascii_lowercase();
    let stem = ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending)).or_else(|| lower.strip_suffix(".md"))?;
    editions.find(stem).map(|edition| format!("{}.md", editions.get(edition).key))
}
