//! The proof that nothing of a withdrawn item goes out: every page is searched, as it is
//! made, for every passage of the item's texts in all editions.

use super::{Sink, unreadable_finding as unreadable};
use crate::diagnostic::{Code, Finding, Findings};
use crate::item::Item;
use crate::load;
use crate::plan::OutputPath;
use crate::progress::Progress;
use crate::segment::{Role, Segment, fold, is_wide, letters};
use crate::site::Site;
use crate::source::{SourceFile, Sources, Span};
use aho_corasick::AhoCorasick;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, PoisonError};

/// Passages of fewer letters also stand where nobody quotes them; a sign of Chinese or
/// Japanese says as much as one letter and a half.
const SHORTEST: usize = 12;

/// So many letters of a passage are shown.
const SHOWN: usize = 40;

/// Attributes that hold addresses, and what addresses in words begin with.
const ADDRESSES: [&str; 4] = ["href", "src", "cite", "loc"];
const MARKS: [&str; 3] = ["://", "tag:", "url="];

#[derive(Debug)]
struct Passage {
    item: String,
    edition: String,
    place: Span,
    words: String,
    letters: String,
}

/// A page that holds a passage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    passage: usize,
    page: OutputPath,
}

/// The passages of all withdrawn items.
#[derive(Debug)]
pub struct Passages {
    passages: Vec<Passage>,
    /// A run of letters of each passage that nothing on a page can divide: where none of them
    /// stands, no passage does.
    quick: AhoCorasick,
    exact: AhoCorasick,
}

impl Passages {
    /// Nothing where nothing is withdrawn.
    pub fn of(site: &Site, as_of: Timestamp, sources: &dyn Sources) -> io::Result<(Option<Self>, Findings)> {
        let mut findings = Findings::default();
        let mut passages = Vec::new();
        let mut anchors = Vec::new();
        for item in site.items.iter().filter(|item| item.is_withdrawn(as_of)) {
            let reasons = reasons(item);
            let texts = item.texts.iter().zip(site.settings.editions.keys());
            for (text, edition) in texts.filter_map(|(text, edition)| Some((text.as_ref()?, edition))) {
                match load::reread(sources, &text.file) {
                    Ok(file) => {
                        let (found, runs) = of_text(item, &file, edition, &reasons);
                        passages.extend(found);
                        anchors.extend(runs);
                    }
                    Err(error) => findings.push(unreadable(&text.file, &error)),
                }
            }
        }
        if passages.is_empty() {
            return Ok((None, findings));
        }
        let quick = AhoCorasick::new(&anchors).map_err(io::Error::other)?;
        let exact = AhoCorasick::new(passages.iter().map(|passage| &passage.letters)).map_err(io::Error::other)?;
        Ok((Some(Self { passages, quick, exact }), findings))
    }

    /// Equal for equal passages: a page that was searched for them need not be searched again.
    pub fn print(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for passage in &self.passages {
            hasher.update(&(passage.letters.len() as u64).to_le_bytes());
            hasher.update(passage.letters.as_bytes());
        }
        hasher.finalize()
    }

    /// The passages that a page or file holds.
    pub fn scan(&self, page: &OutputPath, bytes: &[u8]) -> Vec<Hit> {
        if !self.quick.is_match(bytes) {
            return Vec::new();
        }
        let text = String::from_utf8_lossy(bytes);
        let is_markup = [".html", ".xml", ".svg"].iter().any(|ending| page.as_str().ends_with(ending));
        let read = if is_markup { markup_letters(&text) } else { told(&text) };
        let found: BTreeSet<_> =
            self.exact.find_overlapping_iter(&read).map(|found| found.pattern().as_usize()).collect();
        found.into_iter().map(|passage| Hit { passage, page: page.clone() }).collect()
    }

    /// One finding for each passage, told by the first page that holds it. What a page for lost
    /// readers shows is the site's own.
    pub fn findings(&self, mut hits: Vec<Hit>) -> Findings {
        hits.sort();
        let is_own = |page: &OutputPath| page.as_str().ends_with("404.html");
        let own: BTreeSet<_> = hits.iter().filter(|hit| is_own(&hit.page)).map(|hit| hit.passage).collect();
        // An item's own page before the lists and feeds that quote it.
        let rank = |page: &OutputPath| (!page.as_str().ends_with(".html"), page.split().1 == "index.html");
        let mut first: BTreeMap<usize, &OutputPath> = BTreeMap::new();
        for hit in hits.iter().filter(|hit| !own.contains(&hit.passage)) {
            let told = first.entry(hit.passage).or_insert(&hit.page);
            if rank(&hit.page) < rank(told) {
                *told = &hit.page;
            }
        }
        let mut findings = Findings::default();
        findings.extend(first.into_iter().filter_map(|(at, page)| {
            let passage = self.passages.get(at)?;
            let finding = Finding::new(Code::WithdrawnWords, passage.place.clone())
                .with("page", page.as_str())
                .with("words", passage.words.as_str());
            Some(finding.item(&passage.item).edition(&passage.edition))
        }));
        findings
    }
}

/// Why it was withdrawn: that is to be read.
fn reasons(item: &Item) -> Vec<String> {
    item.texts.iter().flatten().filter_map(|text| text.withdrawal.as_deref()).map(letters).collect()
}

fn of_text(item: &Item, file: &SourceFile, edition: &str, reasons: &[String]) -> (Vec<Passage>, Vec<String>) {
    // In another form of Unicode than the words are compared in, any page may hold them.
    let is_plain = is_composed(&file.text);
    let segments = load::words::segments(file).into_iter().filter(|segment| segment.role != Role::Field("withdrawal"));
    let passages = segments.filter_map(|segment| {
        let letters = told(&segment.words);
        let is_told = reasons.iter().any(|reason| reason.contains(&letters));
        if !is_long(&letters) || is_told {
            return None;
        }
        let anchor = if is_plain { anchor(&segment, &file.text) } else { "" };
        let shown = match segment.words.char_indices().nth(SHOWN) {
            Some((cut, _)) => format!("{}…", &segment.words[..cut]),
            None => segment.words.clone(),
        };
        let place = Span::new(&file.path, segment.place.clone());
        let passage = Passage { item: item.id.clone(), edition: edition.to_owned(), place, words: shown, letters };
        Some((passage, anchor.to_owned()))
    });
    passages.unzip()
}

fn is_composed(text: &str) -> bool {
    let marks = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    marks(&fold(text)) == marks(text)
}

fn is_long(letters: &str) -> bool {
    let weight: usize = letters.chars().map(|c| if is_wide(c) { 3 } else { 2 }).sum();
    weight >= SHORTEST * 2
}

/// The longest run of letters that nothing divides, neither in the source nor on a page. An
/// empty one stands everywhere.
fn anchor<'s>(segment: &Segment, source: &'s str) -> &'s str {
    let written = source.get(segment.place.clone()).unwrap_or_default();
    let runs = written.split(|c: char| !c.is_alphanumeric()).filter(|run| segment.words.contains(run));
    runs.max_by_key(|run| run.len()).unwrap_or_default()
}

/// The letters of a page's words, and of each of its attributes on a line of its own.
fn markup_letters(text: &str) -> String {
    let mut words = String::new();
    let mut attributes = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let mut end = tag.len();
        let mut quoted_from = None;
        for (at, byte) in tag.bytes().enumerate() {
            match (byte, quoted_from) {
                (b'"', None) => quoted_from = Some(at + 1),
                (b'"', Some(from)) => {
                    let name = tag[..from].trim_end_matches(['=', '"']).rsplit(char::is_whitespace).next();
                    if !name.is_some_and(|name| ADDRESSES.contains(&name)) {
                        attributes.push('\n');
                        attributes.push_str(&told(&without_entities(&tag[from..at])));
                    }
                    quoted_from = None;
                }
                (b'>', None) => {
                    end = at + 1;
                    break;
                }
                _ => {}
            }
        }
        rest = &tag[end..];
        // The number of a footnote stands between words that belong together.
        if tag.starts_with("sup class=\"footnote-ref\"") {
            rest = rest.split_once("</sup>").map_or(rest, |(_, after)| after);
        }
    }
    words.push_str(rest);
    told(&without_entities(&words)) + &attributes
}

/// The letters of words, without addresses: a withdrawn item keeps its own, which may read
/// like its title.
fn told(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        push_without_addresses(&mut words, word);
        words.push('\n');
    }
    letters(&fold(&words))
}

fn push_without_addresses(words: &mut String, mut rest: &str) {
    let found = |rest: &str| MARKS.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
    while let Some((at, length)) = found(rest) {
        let start = rest[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        let after = at + length;
        let end = rest[after..].find(|c: char| !c.is_ascii_graphic()).map_or(rest.len(), |end| after + end);
        words.push_str(&rest[..start]);
        rest = &rest[end..];
    }
    words.push_str(rest);
}

/// Entities stand for signs that are no letters.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(';').filter(|(name, _)| name.len() < 8).map_or(part, |(_, after)| after));
    }
    plain
}

/// A sink that searches and counts what passes through it.
pub struct Searched<'p> {
    sink: &'p dyn Sink,
    passages: Option<&'p Passages>,
    progress: &'p dyn Progress,
    hits: Mutex<Vec<Hit>>,
}

impl std::fmt::Debug for Searched<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searched").field("hits", &self.hits).finish_non_exhaustive()
    }
}

impl<'p> Searched<'p> {
    pub fn new(sink: &'p dyn Sink, passages: Option<&'p Passages>, progress: &'p dyn Progress) -> Self {
        Self { sink, passages, progress, hits: Mutex::default() }
    }

    pub fn findings(self) -> Findings {
        let hits = self.hits.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.passages.map_or_else(Findings::default, |passages| passages.findings(hits))
    }
}

impl Sink for Searched<'_> {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        if let Some(passages) = self.passages {
            let hits = passages.scan(path, bytes);
            self.hits.lock().unwrap_or_else(PoisonError::into_inner).extend(hits);
        }
        self.sink.put(path, bytes)?;
        self.progress.step();
        Ok(())
    }

    fn before(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.sink.before(path)
    }

    fn keep(&self, path: &OutputPath) -> bool {
        // What a page for lost readers shows is allowed on others: that has to be known.
        let is_asked = self.passages.is_some() && path.as_str().ends_with("404.html");
        let is_kept = !is_asked && self.sink.keep(path);
        if is_kept {
            self.progress.step();
        }
        is_kept
    }
}
