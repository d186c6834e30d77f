//! The manifest of a release: the inputs, messages and templates that each page was rendered from.
//! The next run reads it to find the pages that it can keep.

use super::cause::Cause;
use super::dependencies::{Dependencies, Interned};
use super::fingerprint::Fingerprint;
use crate::cache::{self, Cache, Key};
use crate::catalog::message_fingerprint;
use crate::edition::EditionId;
use crate::hash;
use crate::plan::{OutputPath, Page, Plan};
use crate::site::Site;
use crate::withdrawal::Search;
use jiff::Timestamp;
use memchr::memmem;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

const PART: &str = "pages";
const COMMON: &str = "release";

/// The number of pages in one part of the cache. Parts are written and read in parallel.
const PAGES_IN_PART: usize = 8192;

fn part_name(part: usize) -> String {
    format!("pages-{part}")
}

/// The number of leading bytes of a body that are searched for. They rarely occur elsewhere in the
/// page.
const HEAD: usize = 48;

/// The inputs and dependencies of one page.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct PageRecord {
    pub inputs: Option<Fingerprint>,
    /// The number of the page's dependencies in [`Interned`].
    pub dependencies: u32,
    pub body: Option<BodyPlace>,
}

/// The position of an item's body in the bytes of its page. It is recorded only for a body that
/// depends on nothing but the page's inputs, so that it can be reused while these are unchanged.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct BodyPlace {
    start: u32,
    end: u32,
}

impl BodyPlace {
    /// Finds the position of a body in its page.
    pub fn find(body: &str, page: &[u8]) -> Option<Self> {
        let body = body.as_bytes();
        // A search for a few bytes is faster than one for thousands.
        let head = body.get(..HEAD.min(body.len())).filter(|head| !head.is_empty())?;
        let start = memmem::find_iter(page, head).find(|at| page[*at..].starts_with(body))?;
        Some(Self { start: u32::try_from(start).ok()?, end: u32::try_from(start + body.len()).ok()? })
    }

    /// Copies the body out of its page.
    pub fn of(self, page: &[u8]) -> Option<String> {
        let body = page.get(self.start as usize..self.end as usize)?;
        simdutf8::basic::from_utf8(body).ok().map(str::to_owned)
    }
}

/// The records of all pages.
#[derive(Debug, Default)]
pub struct BuildManifest {
    /// In the order of the plan's pages.
    pub pages: Vec<PageRecord>,
    pub interned: Interned,
    /// The fingerprint of the search for withdrawn words.
    pub withdrawn: Option<blake3::Hash>,
    /// The files that could not be searched.
    pub unsearched: BTreeSet<OutputPath>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct ManifestFile {
    /// The messages with the fingerprints of their texts.
    messages: Vec<(EditionId, String, [u8; 16])>,
    templates: Vec<(String, [u8; 16])>,
    dependencies: Vec<Dependencies>,
    /// The number of pages, which are stored in parts of their own.
    count: usize,
    /// Files that could not be searched for withdrawn words.
    unsearched: Vec<String>,
}

impl ManifestFile {
    /// Returns the key of the parts with the pages. It includes this part, because the pages refer
    /// to lists in it by number: two runs may produce the same release, and the second may be
    /// stopped before it has written all parts.
    fn key_of_pages(&self, key: Key) -> Key {
        let own = postcard::to_allocvec(self).unwrap_or_default();
        Key::of([key.as_bytes(), &own])
    }
}

/// The inputs that all pages of a release share. They are stored in a part of their own, which can
/// be read even where the other parts have another key.
#[derive(Debug, Serialize, Deserialize)]
struct BuildInfo {
    release: String,
    program: String,
    settings: blake3::Hash,
    style: blake3::Hash,
    #[serde(with = "jiff::fmt::serde::timestamp::nanosecond::required")]
    as_of: Timestamp,
}

/// The manifest of the previous release, compared with the current site.
#[derive(Debug, Default)]
pub struct PreviousBuild {
    manifest: ManifestFile,
    /// Sorted by path.
    pages: Vec<(String, PageRecord)>,
    /// Whether the messages and the template of each list of dependencies are unchanged.
    is_same: Vec<bool>,
    /// Whether each template is unchanged.
    templates: Vec<bool>,
    /// The fingerprint of the current search for withdrawn words; the pages were searched with the
    /// same.
    pub(in crate::render) withdrawn: Option<blake3::Hash>,
    /// Why no page can be kept, if none can.
    common_cause: Option<Cause>,
    as_of: Option<Timestamp>,
}

impl PreviousBuild {
    /// Reads the manifest of the release with the given hash.
    pub fn read(cache: &dyn Cache, site: &Site, release: &str, search: Option<&Search>) -> Self {
        let withdrawn = search.map(Search::fingerprint);
        let key = key(cache, site, release, withdrawn);
        let manifest: ManifestFile = cache::read(cache, PART, key).unwrap_or_default();
        let pages = read_pages(cache, manifest.key_of_pages(key), manifest.count).unwrap_or_default();
        let messages = manifest
            .messages
            .iter()
            .map(|(edition, name, fingerprint)| of_message(site, *edition, name) == *fingerprint);
        let messages: Vec<_> = messages.collect();
        let templates: Vec<_> =
            manifest.templates.iter().map(|(name, fingerprint)| of_template(site, name) == *fingerprint).collect();
        let holds = |flags: &[bool], number: u32| flags.get(number as usize).copied().unwrap_or(false);
        let is_same = manifest.dependencies.iter().map(|dependencies| {
            dependencies.messages.iter().all(|number| holds(&messages, *number))
                && dependencies.template.is_none_or(|number| holds(&templates, number))
        });
        let common = cache::read(cache, COMMON, Key::of([])).filter(|common: &BuildInfo| common.release == release);
        let common_cause = match &common {
            None => Some(Cause::Unknown),
            Some(common) if common.program != cache.program() => Some(Cause::Unknown),
            Some(common) if common.settings != site.settings.content => Some(Cause::Settings),
            Some(common) if common.style != blake3::hash(site.theme.style.as_bytes()) => Some(Cause::Template),
            // The pages were stored with another key: other words are withdrawn now, and every page
            // is searched for them.
            Some(_) if pages.is_empty() => Some(Cause::Content),
            Some(_) => None,
        };
        Self {
            is_same: is_same.collect(),
            templates,
            manifest,
            pages,
            withdrawn,
            common_cause,
            as_of: common.map(|common| common.as_of),
        }
    }

    /// Returns a cursor for the pages of a plan from `first` on, in their order.
    pub(in crate::render) fn from(&self, first: &Page) -> Cursor<'_> {
        let at = self.pages.partition_point(|(path, _)| path.as_str() < first.path.as_str());
        Cursor { previous: self, at }
    }

    pub(in crate::render) fn record(&self, page: &Page) -> Option<&PageRecord> {
        self.from(page).record(page)
    }

    /// Returns the messages, templates and lists of dependencies, in the order of their numbers.
    pub(in crate::render) fn interned(&self) -> Interned {
        let ManifestFile { messages, templates, dependencies, .. } = &self.manifest;
        Interned {
            messages: messages.iter().map(|(edition, name, _)| (*edition, name.clone())).collect(),
            templates: templates.iter().map(|(name, _)| name.clone()).collect(),
            dependencies: dependencies.clone(),
        }
    }

    pub(in crate::render) fn is_template_same(&self, record: &PageRecord) -> bool {
        let template =
            self.manifest.dependencies.get(record.dependencies as usize).and_then(|dependencies| dependencies.template);
        template.is_none_or(|number| self.templates.get(number as usize).copied().unwrap_or(false))
    }

    /// Returns why all pages are rendered again, if they are.
    pub(in crate::render) fn common_cause(&self) -> Option<Cause> {
        self.common_cause
    }

    /// Returns how many pages the previous release has; 0 where its manifest is of no use.
    pub(in crate::render) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Returns the publication clock of the previous release.
    pub fn as_of(&self) -> Option<Timestamp> {
        self.as_of
    }

    /// Returns the files of that release that could not be searched for withdrawn words.
    pub fn unsearched(&self) -> BTreeSet<OutputPath> {
        self.manifest.unsearched.iter().map(|path| OutputPath::new(path.as_str())).collect()
    }
}

/// Finds pages in the order of their paths. It moves forward only, because there are tens of
/// thousands of pages and each is near the one before.
pub struct Cursor<'m> {
    previous: &'m PreviousBuild,
    at: usize,
}

impl<'m> Cursor<'m> {
    /// Returns the record of a page that can be kept.
    pub fn find(&mut self, page: &Page, inputs: Option<Fingerprint>) -> Option<&'m PageRecord> {
        let record = self.record(page)?;
        let is_same =
            inputs.is_some() && record.inputs == inputs && *self.previous.is_same.get(record.dependencies as usize)?;
        is_same.then_some(record)
    }

    /// Returns the position of the body in the previous release's page, if the page's inputs are
    /// unchanged.
    pub fn body(&mut self, page: &Page, inputs: Option<Fingerprint>) -> Option<BodyPlace> {
        self.record(page).filter(|record| inputs.is_some() && record.inputs == inputs)?.body
    }

    fn record(&mut self, page: &Page) -> Option<&'m PageRecord> {
        let pages = &self.previous.pages;
        while pages.get(self.at).is_some_and(|(path, _)| path.as_str() < page.path.as_str()) {
            self.at += 1;
        }
        pages.get(self.at).filter(|(path, _)| path == page.path.as_str()).map(|(_, record)| record)
    }
}

impl BuildManifest {
    /// Writes the manifest for the next run. Its key includes the release's hash.
    pub fn write(mut self, plan: &Plan, site: &Site, release: &str, cache: &dyn Cache) {
        let key = key(cache, site, release, self.withdrawn);
        let Interned { messages, templates, dependencies } = self.interned;
        let dependencies = still_used(&mut self.pages, dependencies);
        let messages = messages.into_iter().map(|(edition, name)| {
            let fingerprint = of_message(site, edition, &name);
            (edition, name, fingerprint)
        });
        let templates = templates.into_iter().map(|name| {
            let fingerprint = of_template(site, &name);
            (name, fingerprint)
        });
        let unsearched = self.unsearched.iter().map(|path| path.as_str().to_owned()).collect();
        let pages: Vec<_> = plan.pages.iter().map(|page| page.path.as_str()).zip(self.pages).collect();
        let manifest = ManifestFile {
            messages: messages.collect(),
            templates: templates.collect(),
            dependencies,
            count: pages.len(),
            unsearched,
        };
        cache::write(cache, PART, key, &manifest);
        write_pages(cache, manifest.key_of_pages(key), &pages);
        let common = BuildInfo {
            release: release.to_owned(),
            program: cache.program().to_owned(),
            settings: site.settings.content,
            style: blake3::hash(site.theme.style.as_bytes()),
            as_of: plan.as_of,
        };
        cache::write(cache, COMMON, Key::of([]), &common);
    }
}

fn write_pages(cache: &dyn Cache, key: Key, pages: &[(&str, PageRecord)]) {
    let parts = pages.par_chunks(PAGES_IN_PART).enumerate();
    parts.for_each(|(part, pages)| cache::write(cache, &part_name(part), key, pages));
}

/// Reads the pages of all parts; returns nothing where a part is missing.
fn read_pages(cache: &dyn Cache, key: Key, count: usize) -> Option<Vec<(String, PageRecord)>> {
    let parts = 0..count.div_ceil(PAGES_IN_PART);
    let read = |part| cache::read(cache, &part_name(part), key);
    let parts: Vec<Vec<(String, PageRecord)>> = parts.into_par_iter().map(read).collect::<Option<_>>()?;
    Some(parts.into_iter().flatten().collect()).filter(|pages: &Vec<_>| pages.len() == count)
}

/// Returns the lists of dependencies that pages use, and renumbers them. Each run leaves lists that
/// no page uses any more.
fn still_used(pages: &mut [PageRecord], mut dependencies: Vec<Dependencies>) -> Vec<Dependencies> {
    let mut numbers: Vec<Option<u32>> = vec![None; dependencies.len()];
    let mut still = Vec::new();
    for record in pages.iter_mut().filter(|record| record.inputs.is_some()) {
        let Some(number) = numbers.get_mut(record.dependencies as usize) else { continue };
        record.dependencies = *number.get_or_insert_with(|| {
            still.push(std::mem::take(&mut dependencies[record.dependencies as usize]));
            u32::try_from(still.len() - 1).unwrap_or(u32::MAX)
        });
    }
    still
}

/// Returns the key of a release's manifest. The settings and the style sheet's name affect every
/// page, a manifest is valid for one release only, and a page may only be kept if it was searched
/// for the words that are withdrawn now.
fn key(cache: &dyn Cache, site: &Site, release: &str, withdrawn: Option<blake3::Hash>) -> Key {
    let (program, settings) = (cache.program().as_bytes(), site.settings.content.as_bytes());
    let withdrawn = withdrawn.map(|fingerprint| *fingerprint.as_bytes());
    let withdrawn = withdrawn.as_ref().map_or(&[][..], |fingerprint| &fingerprint[..]);
    Key::of([program, settings, site.theme.style.as_bytes(), release.as_bytes(), withdrawn])
}

fn of_message(site: &Site, edition: EditionId, name: &str) -> [u8; 16] {
    let chain = site.message_chain(edition);
    message_fingerprint(chain.map(|id| (&site.settings.editions.get(id).tag, site.catalogs.get(id))), name)
}

fn of_template(site: &Site, name: &str) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in templates(site, name) {
        for part in [name, text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hash::first(&hasher.finalize())
}

/// Returns a template and all templates that it may use: those whose names occur in it.
fn templates<'s>(site: &'s Site, first: &str) -> BTreeMap<&'s str, &'s str> {
    let mut found = BTreeMap::new();
    let all = &site.theme.templates;
    let mut open: Vec<_> = all.get_key_value(first).into_iter().collect();
    while let Some((name, file)) = open.pop() {
        if found.insert(name.as_str(), file.text.as_str()).is_some() {
            continue;
        }
        // A name that is computed during rendering could be any template's.
        let may_be_any = names_in_parts(&file.text);
        open.extend(all.iter().filter(|(other, _)| may_be_any || file.text.contains(other.as_str())));
    }
    found
}

/// Returns whether a template may name another one by an expression that is not a plain string.
fn names_in_parts(text: &str) -> bool {
    let tags = text.split("{%").skip(1).filter_map(|rest| rest.split_once("%}"));
    tags.into_iter().any(|(tag, _)| {
        let words = tag.trim_matches(['-', '+']).trim();
        let named = ["include", "extends", "import", "from"].iter().find_map(|verb| words.strip_prefix(verb));
        // A longer word that begins with one of these is another tag.
        let named = named.filter(|named| !named.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        named.is_some_and(|named| !is_plain_string(named.trim()))
    })
}

/// Words that may follow a template's name without changing it.
const FOLLOWING: [&str; 5] = ["as", "import", "ignore", "with", "without"];

/// Returns whether an expression begins with a plain string such as `"macros.html"`, and nothing
/// that follows changes the name.
fn is_plain_string(words: &str) -> bool {
    let Some(quote) = words.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return false };
    let Some((name, after)) = words[1..].split_once(quote) else { return false };
    let next = after.split_whitespace().next();
    !name.contains('\\') && next.is_none_or(|word| FOLLOWING.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[derive(Debug, Default)]
    struct Parts(Mutex<BTreeMap<String, Vec<u8>>>);

    impl Cache for Parts {
        fn program(&self) -> &str {
            ""
        }

        fn get(&self, name: &str) -> Option<Vec<u8>> {
            self.0.lock().ok()?.get(name).cloned()
        }

        fn put(&self, name: &str, bytes: &[u8]) {
            if let Ok(mut parts) = self.0.lock() {
                parts.insert(name.to_owned(), bytes.to_owned());
            }
        }
    }

    #[test]
    fn a_name_that_is_computed_may_be_any() {
        let plain = [
            "{% include \"a.html\" %}",
            "{%- include 'a.html' ignore missing -%}",
            "{% include \"a.html\" without context %}",
            "{% from \"macros.html\" import row, list %}",
            "{% import \"macros.html\" as m %}",
            "{% extends \"base.html\" %}",
            "{% if includes %}{% endif %}{{ \"a\" ~ \"b\" }}",
        ];
        let computed = [
            "{% include \"x\" if false else (\"entry-tit\" ~ \"le.html\") %}",
            "{% include \"x\" if false else name %}",
            "{% include name %}",
            "{% include [\"a.html\", \"b.html\"] %}",
            "{% include \"entry\" ~ \"-title.html\" %}",
            "{% include \"\\x65ntry-title.html\" %}",
            "{% include (\"a.html\") %}",
            "{% extends \"a\" or \"b\" %}",
            "{% include\"a\"~\"b\" %}",
            "{%+ import \"a\" | upper as m %}",
        ];
        assert_eq!(plain.map(names_in_parts), [false; 7]);
        assert_eq!(computed.map(names_in_parts), [true; 10]);
    }

    #[test]
    fn pages_come_back_all_and_in_order_or_not_at_all() {
        for count in [0, 1, PAGES_IN_PART, PAGES_IN_PART + 1, 3 * PAGES_IN_PART - 1] {
            let paths: Vec<_> = (0..count).map(|number| format!("{number:06}.html")).collect();
            let pages: Vec<_> = paths.iter().map(|path| (path.as_str(), PageRecord::default())).collect();
            let (cache, key) = (Parts::default(), Key::of([]));
            write_pages(&cache, key, &pages);
            let known = read_pages(&cache, key, count).unwrap_or_default();
            assert!(known.iter().map(|(path, _)| path).eq(&paths), "{count}");
            cache.put(&part_name(0), b"damaged");
            assert!(count == 0 || read_pages(&cache, key, count).is_none(), "{count}");
        }
    }
}
