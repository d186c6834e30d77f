//! Sites and folders of catalogs in memory.

use super::{clock, rendering, repository, text};
use gongbao::catalog::ProgramMessages;
use gongbao::check::catalogs::{Comparison, compare};
use gongbao::diagnostic::{Code, Findings};
use gongbao::findings::{phrase, short};
use gongbao::fs::SiteFolder;
use gongbao::load;
use gongbao::source::{Entry, EntryKind, FILE_LIMIT, FilePath, LineIndex, Position, Sources, Span, Stamp};
use gongbao::{Prepared, prepare};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// A site in memory.
#[derive(Clone, Debug, Default)]
pub struct MemorySite {
    files: BTreeMap<String, (EntryKind, Vec<u8>)>,
    /// When each file was written, in writings, and of how many.
    written: BTreeMap<String, i64>,
    is_stamped: bool,
}

impl MemorySite {
    /// The smallest site that is in order: two editions, one section of each kind, no items.
    pub fn small() -> Self {
        Self::default()
            .with("content/site.toml", include_str!("../fixtures/site.toml"))
            .with("locales/zh/site.ftl", include_str!("../fixtures/zh.ftl"))
            .with("locales/en/site.ftl", include_str!("../fixtures/en.ftl"))
    }

    /// The smallest site with one news item, `news/a`.
    pub fn one_item() -> Self {
        Self::small().with_plain_news("a")
    }

    /// The sample site of this repository.
    pub fn sample() -> Self {
        let folder = SiteFolder::new(repository());
        let mut site = Self::default();
        for entry in folder.entries() {
            let bytes = folder.read(&entry.path, FILE_LIMIT).unwrap();
            site.files.insert(entry.path.to_string(), (entry.kind, bytes));
        }
        site
    }

    #[must_use]
    pub fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let bytes = text.as_ref().to_vec();
        self.with_kind(path, EntryKind::File { size: bytes.len() as u64 }, bytes)
    }

    #[must_use]
    pub fn with_kind(mut self, path: &str, kind: EntryKind, bytes: Vec<u8>) -> Self {
        self.files.insert(path.to_owned(), (kind, bytes));
        let next = self.written.values().max().map_or(1, |last| last + 1);
        self.written.insert(path.to_owned(), next);
        self
    }

    /// As on a file system whose times can be relied on.
    #[must_use]
    pub fn stamped(self) -> Self {
        Self { is_stamped: true, ..self }
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let at = *self.written.get(path).filter(|_| self.is_stamped)?;
        Some(Stamp { size: self.files[path].1.len() as u64, modified: at, changed: at, device: 1, inode: 1 })
    }

    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path} is not there");
        self
    }

    /// A news item with the given texts by edition.
    #[must_use]
    pub fn with_news(self, name: &str, texts: &[(&str, &str)]) -> Self {
        let item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n";
        let site = self.with(&format!("content/news/{name}/item.toml"), item);
        texts.iter().fold(site, |site, (edition, text)| site.with(&format!("content/news/{name}/{edition}.md"), text))
    }

    /// A news item with a title and one sentence in both editions.
    #[must_use]
    pub fn with_plain_news(self, name: &str) -> Self {
        self.with_news(name, &[("zh", &text("题", "正文。")), ("en", &text("Title", "Body."))])
    }

    /// The bytes of a file, where there is one.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|(_, bytes)| bytes.as_slice())
    }

    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.file(path).unwrap_or_else(|| panic!("no file {path}"))).unwrap()
    }

    pub fn paths(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path).to_owned();
        assert!(text.contains(from), "{path} does not contain {from:?}");
        self.with(path, text.replace(from, to))
    }

    pub fn prepare(&self) -> Prepared {
        prepare(self, clock())
    }

    /// Findings of a whole run, rendering included.
    pub fn findings(&self) -> Findings {
        rendering::findings(self)
    }

    /// Findings in the short format, in English.
    pub fn report(&self) -> String {
        let voice = ProgramMessages::new("en");
        self.findings().iter().map(|finding| short(finding, &voice, self.position(&finding.place)) + "\n").collect()
    }

    /// As [`Self::report`], with the advice below each line.
    pub fn report_with_help(&self) -> String {
        let voice = ProgramMessages::new("en");
        let lines = self.findings().into_iter().map(|finding| {
            let help: String = phrase(&finding, &voice).help.iter().map(|help| format!("  help: {help}\n")).collect();
            format!("{}\n{help}", short(&finding, &voice, self.position(&finding.place)))
        });
        lines.collect()
    }

    pub fn codes(&self) -> Vec<Code> {
        self.findings().iter().map(|finding| finding.code).collect()
    }

    pub fn position(&self, span: &Span) -> Position {
        let Some(bytes) = self.file(span.file.as_str()) else { return Position { line: 1, column: 1 } };
        let text = String::from_utf8_lossy(bytes);
        LineIndex::new(&text).position(&text, span.range().start)
    }

    /// Every page, by path; the site must be without errors.
    pub fn render(&self) -> BTreeMap<String, Vec<u8>> {
        rendering::pages(self)
    }

    /// Every page, by path, each rendered alone; the site must be without errors.
    pub fn render_singly(&self) -> BTreeMap<String, Vec<u8>> {
        rendering::single_pages(self)
    }

    pub fn page(&self, path: &str) -> String {
        String::from_utf8(self.render().remove(path).unwrap_or_else(|| panic!("no page {path}"))).unwrap()
    }

    /// Writes the site into a folder.
    pub fn write_to(&self, folder: &Path) {
        for (path, (_, bytes)) in &self.files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

impl Sources for MemorySite {
    fn entries(&self) -> Vec<Entry> {
        let sources = self.files.iter().filter(|(path, _)| !path.starts_with("output/"));
        let entries = sources.map(|(path, (kind, _))| Entry {
            path: FilePath::new(path),
            kind: kind.clone(),
            stamp: self.stamp(path),
        });
        entries.collect()
    }

    fn read(&self, path: &FilePath, limit: u64) -> io::Result<Vec<u8>> {
        let bytes = self.files.get(path.as_str()).map(|(_, bytes)| bytes.clone()).ok_or(io::ErrorKind::NotFound)?;
        if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }
}

/// A folder of catalogs in memory, by `locale/path`.
pub struct MemoryFolder(MemorySite);

impl MemoryFolder {
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let site = MemorySite::default();
        Self(files.into_iter().fold(site, |site, (path, text)| site.with(&format!("dir/{path}"), text)))
    }

    pub fn compare(&self, reference: &str, wanted: &[&str]) -> Comparison {
        let is_wanted = |key: &str| wanted.is_empty() || key == reference || wanted.contains(&key);
        let (reference, others): (Vec<_>, Vec<_>) =
            load::locales(&self.0, "dir", &is_wanted).into_iter().partition(|locale| locale.key == reference);
        compare(&reference[0], &others)
    }
}
