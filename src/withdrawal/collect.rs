//! Collects the passages and files to search for. They belong to items that are withdrawn, to items
//! that declare a withdrawal in a form that cannot be read, and to items that are no longer among
//! the sources. They are read from the current texts and from the items' pages in stored releases.

use super::{Origin, OwnFile, Passage, Past, PastPage, PastPages};
use crate::diagnostic::Finding;
use crate::edition::EditionId;
use crate::extract::{self, Alphabet};
use crate::hash;
use crate::item::{Item, ItemIndex, Keep};
use crate::load;
use crate::markdown::{self, FieldScope, split_front_matter};
use crate::plan::{self, Addresses, FILES, OutputPath, PageKind, Plan};
use crate::segment::Role;
use crate::site::Site;
use crate::source::{FILE_LIMIT, FilePath, SourceFile, Sources, Span, read_text};
use crate::text::{fold, is_wide};
use std::collections::{BTreeMap, BTreeSet};

/// The least length of a passage, in letters. Shorter passages also occur in texts that do not
/// quote the item. A character of Chinese or Japanese counts as one letter and a half.
const SHORTEST: usize = 12;

/// An item whose words are searched for.
#[derive(Debug)]
pub struct Candidate<'s> {
    pub id: &'s str,
    pub origin: Origin,
    item: Option<&'s Item>,
    /// The current and former addresses of its pages.
    pub addresses: BTreeSet<OutputPath>,
}

impl Candidate<'_> {
    /// Returns the file in which exceptions are declared.
    pub fn file(&self, site: &Site) -> FilePath {
        match self.origin {
            Origin::Withdrawn => FilePath::new(format!("content/{}/item.toml", self.id)),
            Origin::Removed => site.settings.file.clone(),
        }
    }

    pub fn keep(&self) -> &[Keep] {
        let withdrawal = self.item.and_then(|item| item.metadata.withdrawn.as_ref());
        withdrawal.map_or(&[], |withdrawal| &withdrawal.keep)
    }

    /// Returns the reasons of the withdrawal, which are published.
    pub fn reasons(&self) -> impl Iterator<Item = &str> {
        self.item.into_iter().flat_map(|item| item.texts.iter().flatten()).filter_map(|text| text.withdrawal.as_deref())
    }
}

/// Returns the items whose words are searched for, sorted by id.
pub fn candidates<'s>(site: &'s Site, plan: &Plan, addresses: &'s Addresses) -> Vec<Candidate<'s>> {
    let mut found: BTreeMap<&str, Candidate<'s>> = BTreeMap::new();
    for (index, item) in site.indices() {
        if item.is_withdrawn(plan.as_of) || item.is_withdrawal_meant {
            let editions = site.settings.editions.ids();
            let paths = editions.flat_map(|edition| paths_of(site, index, edition)).collect();
            let candidate = Candidate { id: &item.id, origin: Origin::Withdrawn, item: Some(item), addresses: paths };
            found.insert(&item.id, candidate);
        }
    }
    let known = site.withdrawal_meant.iter().map(String::as_str);
    for id in known {
        let candidate = Candidate { id, origin: Origin::Withdrawn, item: None, addresses: BTreeSet::new() };
        found.entry(id).or_insert(candidate);
    }
    let renamed: BTreeMap<&str, &str> = site
        .items
        .iter()
        .flat_map(|item| item.metadata.formerly.iter().map(|(former, _)| (former.as_str(), item.id.as_str())))
        .collect();
    for address in addresses.iter() {
        let Some(id) = address.item() else { continue };
        // Nearly all addresses belong to items that are neither withdrawn nor removed.
        if site.knows(id) && !found.contains_key(id) {
            continue;
        }
        // A record that was rebuilt from releases has guessed ids.
        let now = match plan.page_at(&address.path).and_then(|page| page.kind.item_or_target()) {
            Some(index) => site.item(index).id.as_str(),
            None => renamed.get(id).copied().unwrap_or(id),
        };
        let candidate = match found.get_mut(now) {
            Some(candidate) => candidate,
            None if site.knows(now) => continue,
            None => found.entry(id).or_insert(Candidate {
                id,
                origin: Origin::Removed,
                item: None,
                addresses: BTreeSet::new(),
            }),
        };
        candidate.addresses.insert(address.path.clone());
    }
    found.into_values().collect()
}

fn paths_of(site: &Site, index: ItemIndex, edition: EditionId) -> Vec<OutputPath> {
    let prefix = &site.settings.editions.get(edition).prefix;
    let former = site.item(index).metadata.formerly.iter();
    let former = former.map(|(id, _)| OutputPath::new(format!("{prefix}/{id}.html")));
    std::iter::once(plan::path(site, edition, &PageKind::Item(index))).chain(former).collect()
}

/// The passages and files to search for.
#[derive(Debug, Default)]
pub struct Collected {
    pub passages: Vec<Passage>,
    /// By the hash of their bytes ([`crate::plan::file_hash`]).
    pub files: BTreeMap<String, OwnFile>,
    /// The path and hash of each page of a removed item that has a passage, by item.
    pub removed: BTreeMap<String, BTreeSet<(OutputPath, String)>>,
    pub findings: Vec<Finding>,
    pub releases: usize,
    pub releases_unknown: usize,
}

pub fn collect(
    site: &Site,
    candidates: &[Candidate<'_>],
    (sources, past): (&dyn Sources, &dyn Past),
    alphabet: &Alphabet,
) -> Collected {
    let mut collected = Collected::default();
    for candidate in candidates {
        collect_texts(site, candidate, sources, alphabet, &mut collected);
        if let Some(item) = candidate.item {
            collect_files(candidate, item, sources, &mut collected);
        }
    }
    collect_past(site, candidates, past, alphabet, &mut collected);
    collected
}

/// Adds the passages of the current texts. The texts of an item that cannot be read are included.
fn collect_texts(
    site: &Site,
    candidate: &Candidate<'_>,
    sources: &dyn Sources,
    alphabet: &Alphabet,
    collected: &mut Collected,
) {
    for (id, edition) in site.settings.editions.iter() {
        let path = FilePath::new(format!("content/{}/{}.md", candidate.id, edition.key));
        let is_listed = candidate.item.and_then(|item| item.text(id)).is_some();
        let file = match read_text(sources, &path) {
            Ok(file) => file,
            Err(error) if is_listed => {
                collected.findings.push(load::read::failed(&path, &error));
                continue;
            }
            Err(_) => continue,
        };
        for (words, place) in segments(&file) {
            let passage =
                |words: &str| passage(candidate, &edition.key, Span::new(&file.path, place.clone()), words, alphabet);
            collected.passages.extend(words.split(extract::BREAK).filter_map(passage));
        }
    }
}

/// Returns the segments of a text with their places. Each line of code is also returned by itself.
fn segments(file: &SourceFile) -> Vec<(String, std::ops::Range<usize>)> {
    let segments = markdown::segments(file, FieldScope::AnyFile)
        .into_iter()
        .filter(|segment| segment.role != Role::Field("withdrawal"));
    let mut found = Vec::new();
    for segment in segments {
        if segment.role == Role::Code {
            let source = file.text.get(segment.place.clone()).unwrap_or_default();
            found.extend(source.lines().map(|line| (line.to_owned(), segment.place.clone())));
        }
        found.push((segment.words, segment.place));
    }
    let (content, _) = file.content();
    let body = split_front_matter(content).map_or(content, |parts| parts.body);
    found.extend(titles(body).into_iter().map(|title| (title, 0..0)));
    found
}

/// Returns the titles of a body's links and images, which browsers show as tooltips.
fn titles(body: &str) -> Vec<String> {
    let arena = comrak::Arena::new();
    let Some(root) = markdown::parse(&arena, body) else { return Vec::new() };
    let titles = root.descendants().filter_map(|node| match &node.data().value {
        comrak::nodes::NodeValue::Link(link) | comrak::nodes::NodeValue::Image(link) => Some(link.title.clone()),
        _ => None,
    });
    titles.filter(|title| !title.is_empty()).collect()
}

fn passage(candidate: &Candidate<'_>, edition: &str, place: Span, words: &str, alphabet: &Alphabet) -> Option<Passage> {
    let letters = alphabet.letters(&without_addresses(words));
    is_long(&letters).then(|| Passage {
        item: candidate.id.to_owned(),
        origin: candidate.origin,
        edition: edition.to_owned(),
        place,
        words: fold(words),
        letters,
    })
}

/// Removes URLs, which other texts may contain without quoting the item.
fn without_addresses(words: &str) -> String {
    let kept = words.split_whitespace().map(|word| match word.find("://") {
        Some(at) => {
            let start = word[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
            let end = word[at + 3..].find(|c: char| !c.is_ascii_graphic()).map_or(word.len(), |end| at + 3 + end);
            format!("{}{}", &word[..start], &word[end..])
        }
        None => word.to_owned(),
    });
    kept.collect::<Vec<_>>().join(" ")
}

fn is_long(letters: &str) -> bool {
    let weight: usize = letters.chars().map(|c| if is_wide(c) { 3 } else { 2 }).sum();
    weight >= SHORTEST * 2
}

/// Adds the current images and attachments.
fn collect_files(candidate: &Candidate<'_>, item: &Item, sources: &dyn Sources, collected: &mut Collected) {
    let images = item.metadata.images.iter().map(|image| (&image.file, &image.place));
    let attachments = item.metadata.attachments.iter().map(|attachment| (&attachment.file, &attachment.place));
    for (name, place) in images.chain(attachments) {
        let path = FilePath::new(format!("{}/{name}", item.folder()));
        let Ok(bytes) = sources.read(&path, FILE_LIMIT) else { continue };
        add_file(candidate, name, place.clone(), hash::of_file(&bytes), collected);
    }
}

fn add_file(candidate: &Candidate<'_>, name: &str, place: Span, hash: String, collected: &mut Collected) {
    let is_kept = candidate.keep().iter().any(|keep| matches!(keep, Keep::File(file) if file == name));
    // All empty files have the same hash.
    let is_empty = hash == hash::of_file(&[]);
    if !is_kept && !is_empty {
        let own = OwnFile { item: candidate.id.to_owned(), origin: candidate.origin, name: name.to_owned(), place };
        collected.files.entry(hash).or_insert(own);
    }
}

/// Adds the passages and files of stored releases.
fn collect_past(
    site: &Site,
    candidates: &[Candidate<'_>],
    past: &dyn Past,
    alphabet: &Alphabet,
    collected: &mut Collected,
) {
    let by_path: BTreeMap<&OutputPath, &Candidate<'_>> =
        candidates.iter().flat_map(|candidate| candidate.addresses.iter().map(move |path| (path, candidate))).collect();
    let paths = by_path.keys().map(|path| (*path).clone()).collect();
    let by_folder: BTreeMap<String, &Candidate<'_>> =
        candidates.iter().map(|candidate| (format!("{FILES}{}", candidate.id), candidate)).collect();
    let PastPages { pages, files, releases, unknown } = past.pages(&paths, &by_folder.keys().cloned().collect());
    (collected.releases, collected.releases_unknown) = (releases, unknown);
    let mut seen: BTreeSet<(String, String)> =
        collected.passages.iter().map(|passage| (passage.item.clone(), passage.letters.clone())).collect();
    for PastPage { path, hash, bytes } in pages {
        let Some(candidate) = by_path.get(&path) else { continue };
        let prefix = path.as_str().split('/').next().unwrap_or_default();
        let edition = site.settings.editions.iter().find(|(_, edition)| edition.prefix == prefix);
        let edition = edition.map_or(prefix, |(_, edition)| edition.key.as_str());
        let place = Span::start_of(&candidate.file(site));
        let html = String::from_utf8_lossy(&bytes);
        let blocks = extract::blocks(&html);
        let passages = blocks.iter().filter_map(|words| passage(candidate, edition, place.clone(), words, alphabet));
        let passages: Vec<_> = passages.collect();
        if candidate.origin == Origin::Removed && !passages.is_empty() {
            collected.removed.entry(candidate.id.to_owned()).or_default().insert((path, hash));
        }
        let passages = passages.into_iter();
        collected
            .passages
            .extend(passages.filter(|passage| seen.insert((passage.item.clone(), passage.letters.clone()))));
    }
    for (path, hash) in files {
        let (folder, name) = path.split();
        if let Some(candidate) = by_folder.get(folder) {
            add_file(candidate, name, Span::start_of(&candidate.file(site)), hash, collected);
        }
    }
}
