//! Sites in memory and in folders, and ways to look at what comes out of them.

use gongbao::check::catalogs::{Comparison, compare};
use gongbao::diagnostic::{Code, Findings};
use gongbao::findings::{phrase, short};
use gongbao::fs::SiteFolder;
use gongbao::load;
use gongbao::plan::{Addresses, OutputPath, Plan, PublicationState};
use gongbao::progress::Silent;
use gongbao::render::{self, Compression, Fingerprints, NoPrevious, Output, PreviousBuild, RenderInput, Sink};
use gongbao::site::Site;
use gongbao::source::{Entry, EntryKind, FILE_LIMIT, FilePath, LineIndex, Position, Sources, Span, Stamp};
use gongbao::withdrawal::{NoPast, ReleaseScan, Search};
use gongbao::{Asked, Clock, Prepared, catalog::ProgramMessages, prepare, prepare_with_state};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::TempDir;

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
            .with("content/site.toml", include_str!("fixtures/site.toml"))
            .with("locales/zh/site.ftl", include_str!("fixtures/zh.ftl"))
            .with("locales/en/site.ftl", include_str!("fixtures/en.ftl"))
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

    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.files[path].1).unwrap()
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

    /// With what was published before, as `output/addresses` tells.
    fn prepare_with_state(&self) -> Prepared {
        let record = self.files.get("output/addresses").map_or(Vec::new(), |(_, bytes)| bytes.clone());
        let (addresses, is_whole) = Addresses::parse(std::str::from_utf8(&record).unwrap());
        assert!(is_whole);
        prepare_with_state(self, clock(), PublicationState { addresses, ..PublicationState::default() })
    }

    /// Findings of a whole run, rendering included.
    pub fn findings(&self) -> Findings {
        let Prepared { site, mut findings, .. } = self.prepare_with_state();
        if let Some((site, plan)) = site.filter(|_| !findings.has_errors()) {
            let sink = MemorySink::default();
            let (search, unread) = Search::of(&site, &plan, &Addresses::default(), (self, &NoPast)).unwrap();
            let scan = ReleaseScan::new(search.as_ref(), std::collections::BTreeSet::new());
            findings.extend(rendered(&site, &plan, self, &sink, &scan));
            findings.extend(scan.findings(&NoPast).0.into_iter().chain(unread));
        }
        findings
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
        let Some((_, bytes)) = self.files.get(span.file.as_str()) else { return Position { line: 1, column: 1 } };
        let text = String::from_utf8_lossy(bytes);
        LineIndex::new(&text).position(&text, span.range().start)
    }

    /// Every page, by path; the site must be without errors.
    pub fn render(&self) -> BTreeMap<String, Vec<u8>> {
        let Prepared { site, findings, .. } = self.prepare();
        assert!(!findings.has_errors(), "{}", self.report());
        let (site, plan) = site.unwrap();
        let sink = MemorySink::default();
        let problems = rendered(&site, &plan, self, &sink, &ReleaseScan::default());
        assert!(problems.is_empty(), "{problems:?}");
        sink.0.into_inner().unwrap()
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

#[derive(Default)]
pub struct MemorySink(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for MemorySink {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let before = self.0.lock().unwrap().insert(path.to_string(), bytes.to_vec());
        assert!(before.is_none(), "{path} was written twice");
        Ok(())
    }
}

/// Renders every page of a plan into a sink.
pub fn rendered(site: &Site, plan: &Plan, sources: &dyn Sources, sink: &dyn Sink, scan: &ReleaseScan<'_>) -> Findings {
    let output = Output {
        sink,
        previous: &NoPrevious,
        scan,
        compression: &Compression::default(),
        progress: &Silent,
        shelf: None,
    };
    let input = RenderInput { site, plan, sources, shelf: None };
    render::render(input, &Fingerprints::new(site, plan), &PreviousBuild::default(), &output).unwrap().findings
}

/// A text with a title and one paragraph.
pub fn text(title: &str, body: &str) -> String {
    format!("+++\ntitle = {title:?}\n+++\n\n{body}\n")
}

/// A folder for output: in memory where the system has such a place, for every publication
/// waits until its disk has everything.
pub fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

pub fn clock() -> Clock {
    Clock {
        asked: Some(Asked::Moment("2013-03-06T00:00:00Z".parse().unwrap())),
        now: "2026-01-01T00:00:00Z".parse().unwrap(),
    }
}

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the sources.
pub fn sources_below(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(
            |path| if path.is_dir() { sources_below(&path) } else { vec![std::fs::read_to_string(&path).unwrap()] },
        )
        .collect()
}

/// Every file below a folder with its bytes, links followed.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                walk(&path, &format!("{name}/"), found);
            } else {
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// What stands at each path of an output folder; links are not followed.
pub type Layout = BTreeMap<String, String>;

/// Every path of an output folder with what it is, but for the cache, which may differ. Of the
/// lock nothing, of the ledger what it names.
pub fn layout(output: &Path) -> Layout {
    fn walk(folder: &Path, prefix: &str, found: &mut Layout) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if name == "cache" {
                continue;
            }
            if kind.is_symlink() {
                found.insert(name, format!("-> {}", std::fs::read_link(entry.path()).unwrap().display()));
            } else if kind.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
                found.insert(name, "folder".to_owned());
            } else {
                let bytes = std::fs::read(entry.path()).unwrap();
                let text = match name.as_str() {
                    "lock" => String::new(),
                    "ledger.jsonl" => ledger_names(&String::from_utf8(bytes).unwrap()),
                    "ledger.head" => {
                        let head: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
                        let line: serde_json::Value = serde_json::from_str(head["line"].as_str().unwrap()).unwrap();
                        format!("{} {} {}", head["lines"], line["number"], line["release"])
                    }
                    _ => blake3::hash(&bytes).to_string(),
                };
                found.insert(name, text);
            }
        }
    }
    let mut found = Layout::new();
    walk(output, "", &mut found);
    found
}

/// What a ledger names, in order; each line must carry the hash of the line before.
pub fn ledger_names(text: &str) -> String {
    let mut before = "";
    let mut names = String::new();
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert_eq!(value["before"], blake3::hash(before.as_bytes()).to_hex().as_str(), "{text}");
        names.push_str(&format!("{} {}\n", value["number"], value["release"]));
        before = line;
    }
    names
}

/// A program that does not end within so many seconds hangs.
const PATIENCE: &str = "60";

/// Runs the program in a folder, or kills it where it hangs: its exit code, what it said on
/// standard output and on standard error.
pub fn gongbao(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = std::process::Command::new("timeout")
        .args(["-s", "KILL", PATIENCE, env!("CARGO_BIN_EXE_gongbao")])
        .args(arguments)
        .args(["--lang", "en"])
        .env_clear()
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let code = output.status.code().unwrap_or_else(|| panic!("{arguments:?} was killed: {}", output.status));
    (code, text(output.stdout), text(output.stderr))
}

/// Makes a named pipe; who opens it to read waits for a writer.
pub fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}
