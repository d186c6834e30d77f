//! Searches pages and files for the collected passages and files.

use super::collect::{Candidate, Collected, candidates, collect};
use super::runs::{self, Runs};
use super::{Origin, OwnFile, Passage, Past, own};
use crate::diagnostic::{Code, Finding, Findings};
use crate::extract::{self, Alphabet, BREAK, Extracted};
use crate::hash;
use crate::item::Keep;
use crate::plan::{Addresses, FILES, OutputPath, Plan, SearchedAs};
use crate::site::Site;
use crate::source::{FilePath, Sources, Span};
use aho_corasick::AhoCorasick;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// How many characters of a passage a finding shows.
const SHOWN: usize = 40;

/// A passage or file that was found, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Needle {
    Passage(usize),
    File(usize),
}

/// A passage or file, and the page that contains it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    needle: Needle,
    page: OutputPath,
}

/// The result of searching a page or file.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    pub hits: Vec<Hit>,
    /// Whether the file has parts that cannot be searched.
    pub is_unsearched: bool,
}

/// The extent of a search, for the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searching {
    pub items: usize,
    pub passages: usize,
    pub releases: usize,
    pub releases_unknown: usize,
}

/// All passages and files to search for, with their indexes.
#[derive(Debug)]
pub struct Search {
    alphabet: Alphabet,
    passages: Vec<Passage>,
    /// Numbers of the passages that are too short for a run, by the number of their pattern in
    /// `exact`.
    short: Vec<usize>,
    exact: AhoCorasick,
    /// The texts, each made of the passages of one item and edition one after another.
    runs: Runs,
    /// The start of each passage in its text and the passage's number, by the number of the text.
    starts: Vec<Vec<(usize, usize)>>,
    files: Vec<OwnFile>,
    hashes: BTreeMap<String, usize>,
    /// The items' own addresses, which may contain the words of their titles.
    addresses: AhoCorasick,
    /// The fingerprint of everything that is searched for and of everything that is allowed.
    fingerprint: blake3::Hash,
    settings: FilePath,
    /// The path and hash of each page of a removed item that has a passage, by item.
    removed: BTreeMap<String, BTreeSet<(OutputPath, String)>>,
    statistics: Searching,
}

impl Search {
    /// Collects what to search for; returns no search where nothing is withdrawn or removed.
    pub fn of(
        site: &Site,
        plan: &Plan,
        addresses: &Addresses,
        (sources, past): (&dyn Sources, &dyn Past),
    ) -> io::Result<(Option<Self>, Findings)> {
        let mut findings = Findings::default();
        let candidates = candidates(site, plan, addresses);
        if candidates.is_empty() {
            return Ok((None, findings));
        }
        let alphabet = Alphabet::new();
        let collected = collect(site, &candidates, (sources, past), &alphabet);
        findings.extend(collected.findings.iter().cloned());
        let search = Self::new(site, &candidates, collected, alphabet)?;
        let is_empty = search.short.is_empty() && search.runs.is_empty() && search.files.is_empty();
        Ok(((!is_empty).then_some(search), findings))
    }

    fn new(site: &Site, candidates: &[Candidate<'_>], collected: Collected, alphabet: Alphabet) -> io::Result<Self> {
        let Collected { passages, files, removed, releases, releases_unknown, .. } = collected;
        let allowed = Allowed::new(site, candidates, &alphabet);
        let passages: Vec<_> = passages.into_iter().filter(|passage| !allowed.holds(passage)).collect();
        let (mut runs, mut starts, mut items) = (Runs::default(), Vec::new(), Vec::new());
        for text in passages.chunk_by(|a, b| (&a.item, &a.edition) == (&b.item, &b.edition)) {
            let first = starts.iter().map(Vec::len).sum::<usize>();
            let (mut letters, mut begins) = (Vec::new(), Vec::new());
            for (number, passage) in (first..).zip(text) {
                begins.push((letters.len(), number));
                letters.extend(passage.letters.chars());
            }
            runs.add(letters);
            starts.push(begins);
            items.push(text[0].item.clone());
        }
        for strand in &allowed.site {
            runs.allow(&strand.chars().collect::<Vec<_>>(), |_| true);
        }
        for (item, strands) in &allowed.of_items {
            for strand in strands {
                runs.allow(&strand.chars().collect::<Vec<_>>(), |text| items[text] == *item);
            }
        }
        let is_short = |number: &usize| !runs::is_enough(&passages[*number].letters);
        let short: Vec<_> = (0..passages.len()).filter(is_short).collect();
        let exact =
            AhoCorasick::new(short.iter().map(|number| &passages[*number].letters)).map_err(io::Error::other)?;
        let statistics = Searching { items: candidates.len(), passages: passages.len(), releases, releases_unknown };
        let hashes = files.keys().cloned().zip(0..).collect();
        let mut search = Self {
            alphabet,
            passages,
            short,
            exact,
            runs,
            starts,
            files: files.into_values().collect(),
            hashes,
            addresses: AhoCorasick::new::<_, &str>([]).map_err(io::Error::other)?,
            fingerprint: fingerprint([]),
            settings: site.settings.file.clone(),
            removed,
            statistics,
        };
        // Only those addresses are ignored that contain a passage.
        let own = candidates.iter().flat_map(|candidate| candidate.addresses.iter()).flat_map(|path| {
            let below = path.as_str().split_once('/').map_or("", |(_, below)| below);
            [below.strip_suffix(".html").unwrap_or(below).to_owned(), path.split().1.to_owned()]
        });
        let own: BTreeSet<_> = own.filter(|address| !search.in_strand(address).is_empty()).collect();
        let parts = search.passages.iter().flat_map(|passage| [passage.item.as_str(), passage.letters.as_str()]);
        let allowed_parts =
            allowed.of_items.values().flatten().chain(&allowed.site).chain(&own).chain(search.hashes.keys());
        search.fingerprint = fingerprint(parts.chain(allowed_parts.map(String::as_str)));
        search.addresses = AhoCorasick::new(own).map_err(io::Error::other)?;
        Ok(search)
    }

    pub fn statistics(&self) -> &Searching {
        &self.statistics
    }

    /// Returns a fingerprint that is equal for equal searches. A page that was searched with an
    /// equal one is not searched again.
    pub fn fingerprint(&self) -> blake3::Hash {
        self.fingerprint
    }

    /// Searches a page or file.
    pub fn scan(&self, page: &OutputPath, searched_as: SearchedAs, bytes: &[u8]) -> Scan {
        let path = page.as_str();
        let extracted = match searched_as {
            SearchedAs::Markup => {
                let strands = extract::page_words(path, &String::from_utf8_lossy(bytes));
                Extracted { strands, is_complete: true }
            }
            SearchedAs::AnyFormat => extract::words(path, bytes),
        };
        let mut found: BTreeSet<Needle> = BTreeSet::new();
        for strand in &extracted.strands {
            found.extend(self.in_strand(&self.without_own_addresses(strand)).into_iter().map(Needle::Passage));
        }
        if !self.hashes.is_empty() && path.starts_with(FILES) {
            found.extend(self.hashes.get(&hash::of_file(bytes)).map(|number| Needle::File(*number)));
        }
        let hits = found.into_iter().map(|needle| Hit { needle, page: page.clone() }).collect();
        Scan { hits, is_unsearched: !extracted.is_complete }
    }

    fn without_own_addresses<'s>(&self, strand: &'s str) -> std::borrow::Cow<'s, str> {
        if self.addresses.patterns_len() == 0 || !self.addresses.is_match(strand) {
            return strand.into();
        }
        let mut kept = String::with_capacity(strand.len());
        self.addresses.replace_all_with(strand, &mut kept, |_, _, kept| {
            kept.push(BREAK);
            true
        });
        kept.into()
    }

    /// Returns the numbers of the passages that a strand contains wholly or by a run.
    fn in_strand(&self, strand: &str) -> BTreeSet<usize> {
        let read = self.alphabet.letters(strand);
        let mut found: BTreeSet<usize> = BTreeSet::new();
        let short = self.exact.find_overlapping_iter(&read);
        found.extend(short.filter_map(|found| self.short.get(found.pattern().as_usize()).copied()));
        let letters: Vec<char> = read.chars().collect();
        self.runs.find(&letters, |text, at| {
            let starts = &self.starts[text];
            let nearest = starts.partition_point(|(start, _)| *start <= at).checked_sub(1);
            found.extend(nearest.and_then(|nearest| starts.get(nearest)).map(|(_, passage)| *passage));
        });
        found
    }

    /// Returns one finding for each passage or file that was found. It names the first page that
    /// contains the passage or file.
    pub fn findings(&self, hits: Vec<Hit>, past: &dyn Past) -> Findings {
        let moved = self.moved(&hits, past);
        // An item's own page precedes the lists and feeds that quote it.
        let rank = |page: &OutputPath| (!page.as_str().ends_with(".html"), page.split().1 == "index.html");
        let mut first: BTreeMap<Needle, &OutputPath> = BTreeMap::new();
        for hit in &hits {
            let reported = first.entry(hit.needle).or_insert(&hit.page);
            if (rank(&hit.page), &hit.page) < (rank(reported), reported) {
                *reported = &hit.page;
            }
        }
        let mut findings = Findings::default();
        findings.extend(first.into_iter().filter_map(|(needle, page)| match needle {
            Needle::Passage(number) => {
                let passage = self.passages.get(number)?;
                let is_moved = moved.contains(&(passage.item.as_str(), passage.edition.as_str()));
                (!is_moved).then(|| self.passage_finding(passage, page))
            }
            Needle::File(number) => self.files.get(number).map(|file| self.file_finding(file, page)),
        }));
        findings
    }

    /// Returns the texts of removed items, by item and edition, that a page contains completely
    /// while no stored release has that page together with a page of the item. Such a text was
    /// moved, not withdrawn.
    fn moved(&self, hits: &[Hit], past: &dyn Past) -> BTreeSet<(&str, &str)> {
        let removed = self.passages.iter().enumerate().filter(|(_, passage)| passage.origin == Origin::Removed);
        let mut texts: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
        for (number, passage) in removed {
            texts.entry((&passage.item, &passage.edition)).or_default().insert(number);
        }
        let mut pages: BTreeMap<&OutputPath, BTreeSet<usize>> = BTreeMap::new();
        for hit in hits {
            if let Needle::Passage(number) = hit.needle {
                pages.entry(&hit.page).or_default().insert(number);
            }
        }
        let is_moved = |item: &str, all: &BTreeSet<usize>| {
            let whole = pages.iter().filter(|(_, found)| all.is_subset(found));
            let pages_before = self.removed.get(item);
            whole.into_iter().any(|(page, _)| pages_before.is_some_and(|before| !past.has_together(before, page)))
        };
        texts.into_iter().filter(|((item, _), all)| is_moved(item, all)).map(|(text, _)| text).collect()
    }

    fn passage_finding(&self, passage: &Passage, page: &OutputPath) -> Finding {
        let shown = match passage.words.char_indices().nth(SHOWN) {
            Some((cut, _)) => format!("{}…", &passage.words[..cut]),
            None => passage.words.clone(),
        };
        let finding = Finding::new(Code::WithdrawnWords, passage.place.clone())
            .page(page.as_str())
            .with("words", shown)
            .with("origin", passage.origin.key())
            .with("file", self.keep_file(&passage.item, passage.origin))
            .with("toml", toml_string(&passage.words));
        finding.item(&passage.item).edition(&passage.edition)
    }

    fn file_finding(&self, file: &OwnFile, page: &OutputPath) -> Finding {
        let finding = Finding::new(Code::WithdrawnFile, file.place.clone())
            .page(page.as_str())
            .with("name", file.name.as_str())
            .with("origin", file.origin.key())
            .with("file", self.keep_file(&file.item, file.origin))
            .with("toml", toml_string(&file.name));
        finding.item(&file.item)
    }

    fn keep_file(&self, item: &str, origin: Origin) -> String {
        match origin {
            Origin::Withdrawn => format!("content/{item}/item.toml"),
            Origin::Removed => self.settings.to_string(),
        }
    }

    /// Returns one finding for all files that cannot be searched.
    pub fn unsearched(&self, files: &BTreeSet<OutputPath>) -> Option<Finding> {
        let first = files.first()?;
        let place = Span::start_of(&self.settings);
        Some(Finding::new(Code::UnsearchedFiles, place).with("n", files.len()).with("first", first.as_str()))
    }
}

fn fingerprint<'p>(parts: impl IntoIterator<Item = &'p str>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize()
}

/// Returns a TOML string with the same content.
fn toml_string(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() => text.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => text.push(c),
        }
    }
    text + "\""
}

/// The words that are allowed on pages, as letters.
struct Allowed {
    site: Vec<String>,
    of_items: BTreeMap<String, Vec<String>>,
}

impl Allowed {
    fn new(site: &Site, candidates: &[Candidate<'_>], alphabet: &Alphabet) -> Self {
        let words = |keep: &Keep| match keep {
            Keep::Words(words) => Some(alphabet.letters(words)),
            Keep::File(_) => None,
        };
        let kept = site.settings.keep.iter().filter_map(words);
        let own = own::words(site).into_iter().map(|strand| alphabet.letters(&strand));
        let of_items = candidates.iter().map(|candidate| {
            let reasons = candidate.reasons().map(|reason| alphabet.letters(reason));
            (candidate.id.to_owned(), candidate.keep().iter().filter_map(words).chain(reasons).collect())
        });
        Self { site: own.chain(kept).collect(), of_items: of_items.collect() }
    }

    fn holds(&self, passage: &Passage) -> bool {
        let of_item = self.of_items.get(&passage.item).into_iter().flatten();
        self.site.iter().chain(of_item).any(|allowed| allowed.contains(&passage.letters))
    }
}
