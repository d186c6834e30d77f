//! Runs each parser on patterns that multiply. None makes the program hang, or end other than with
//! findings. The test detects hangs and measures no speed.
//!
//! `patterns/<parser>.txt` has one pattern in each line; `\n`, `\r`, `\t`, `\\` and `\u{…}` stand
//! for characters. A pattern is repeated until the file has its size; of `before||pattern||after`
//! only the middle is repeated. `PATTERN_BYTES` is the size, and `PATTERN_PROGRAM` the program to
//! run.

use crate::support::{MemorySite, Program, text};
use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

/// Processor time that one run may take, in seconds.
const SECONDS: u32 = 20;

/// A file that a pattern is written into, and the text before and after it.
struct Place {
    path: &'static str,
    before: &'static str,
    after: &'static str,
}

const fn place(path: &'static str, before: &'static str, after: &'static str) -> Place {
    Place { path, before, after }
}

const ITEM: &str = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n";

/// The exit codes of a normal end: success, items held back, content errors, wrong settings.
const ANSWERS: [i32; 4] = [0, 1, 65, 78];

#[allow(clippy::disallowed_methods)]
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn bytes() -> usize {
    set("PATTERN_BYTES").map_or(128 << 10, |bytes| bytes.parse().unwrap())
}

fn unescape(line: &str) -> String {
    let mut pattern = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        pattern.push_str(before);
        let length = match after.as_bytes().first() {
            Some(b'n') => (pattern.push('\n'), 1).1,
            Some(b'r') => (pattern.push('\r'), 1).1,
            Some(b't') => (pattern.push('\t'), 1).1,
            Some(b'u') if after.starts_with("u{") => {
                let (code, _) = after[2..].split_once('}').unwrap();
                pattern.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                code.len() + 3
            }
            _ => (pattern.push('\\'), 1).1,
        };
        rest = after.get(length..).unwrap_or_default();
    }
    pattern + rest
}

fn site() -> MemorySite {
    let passage = text("Title", "The investigation into the procurement of new vehicles was ended without any result.");
    let withdrawn = format!("{ITEM}[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n");
    let files = format!(
        "{ITEM}[[image]]\nfile = \"a.svg\"\ndecorative = true\n[[attachment]]\nfile = \"b.xml\"\n[[attachment]]\nfile = \"c.txt\"\n"
    );
    let words = "+++\ntitle = \"T\"\n[attachment]\n\"b.xml\" = \"B\"\n\"c.txt\" = \"C\"\n+++\n\nBody.\n";
    MemorySite::one_item()
        .with_news("b", &[("zh", words), ("en", words)])
        .with("content/news/b/item.toml", files)
        .with("content/news/b/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .with("content/news/b/b.xml", "<a/>")
        .with("content/news/b/c.txt", "x")
        .with_news("gone", &[("zh", &text("题", "正文。")), ("en", &passage)])
        .with("content/news/gone/item.toml", withdrawn)
}

/// Returns a publication by one thread.
fn publication(folder: &Path) -> Program {
    let publish = Program::at(folder).args(["publish", "--as-of", "2013-03-06"]).env("RAYON_NUM_THREADS", "1");
    match set("PATTERN_PROGRAM") {
        Some(path) => publish.binary(path.into()),
        None => publish,
    }
}

/// Runs one publication in a process of its own and returns what is wrong with its end.
fn run(folder: &Path, name: &str) -> Option<String> {
    let limit = format!("ulimit -t {SECONDS}; exec \"$0\" \"$@\"");
    let publish = publication(folder).through(["sh", "-c", &limit]);
    let status = publish.command().stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let is_answer = status.code().is_some_and(|code| ANSWERS.contains(&code));
    (!is_answer).then(|| format!("{name}: {status}"))
}

/// Returns the patterns of a parser, one from each line.
fn patterns(parser: &str) -> Vec<String> {
    let list = fs::read_to_string(crate::support::repository().join(format!("tests/patterns/{parser}.txt"))).unwrap();
    let patterns: Vec<_> = list.lines().map(str::to_owned).collect();
    assert!(patterns.len() >= 60, "{parser} has {} patterns", patterns.len());
    patterns
}

/// Creates a site in which a pattern is repeated in a file until that has a given number of bytes.
fn with_pattern(place: &Place, line: &str, bytes: usize) -> TempDir {
    let parts: Vec<_> = line.split("||").map(unescape).collect();
    let whole = unescape(line);
    let [before, pattern, after] = match &parts[..] {
        [before, pattern, after] => [before, pattern, after].map(String::as_str),
        _ => ["", &whole, ""],
    };
    let (before, after) = (format!("{}{before}", place.before), format!("{after}{}", place.after));
    let room = bytes.saturating_sub(before.len() + after.len());
    let text = format!("{before}{}{after}", pattern.repeat(room / pattern.len()));
    let folder = TempDir::new().unwrap();
    site().with(place.path, text).write_to(folder.path());
    folder
}

fn hold(parser: &str, places: &[Place]) {
    let patterns = patterns(parser);
    let cases: Vec<_> = places.iter().flat_map(|place| patterns.iter().map(move |line| (place, line))).collect();
    let wrong = cases.par_iter().filter_map(|(place, line)| {
        let folder = with_pattern(place, line, bytes());
        run(folder.path(), &format!("{} {line}", place.path))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Returns the instructions of one publication, as cachegrind counts them.
fn instructions(folder: &Path) -> u64 {
    let cachegrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"];
    let output = publication(folder).through(cachegrind).command().output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let refs = said.lines().find_map(|line| line.split_once("refs:")).map(|(_, refs)| refs.trim().replace(',', ""));
    refs.unwrap_or_else(|| panic!("{said}")).parse().unwrap()
}

/// Four times the text takes at most six times the instructions. The test takes hours. Run it with
/// `PATTERN_PROGRAM` as a release build and `cargo test -- --ignored instructions_grow`;
/// `PATTERN_ONLY` is a part of a pattern's name.
#[test]
#[ignore = "takes hours, and valgrind"]
fn instructions_grow_with_the_text() {
    let only = set("PATTERN_ONLY").unwrap_or_default();
    let places = PLACES.iter().flat_map(|(parser, places)| places.iter().map(move |place| (*parser, place)));
    let all = places.flat_map(|(parser, place)| patterns(parser).into_iter().map(move |line| (place, line)));
    let cases: Vec<_> = all.filter(|(place, line)| format!("{} {line}", place.path).contains(&only)).collect();
    let grown = cases.par_iter().filter_map(|(place, line)| {
        let [small, large] = [256 << 10, 1_000_000].map(|bytes| instructions(with_pattern(place, line, bytes).path()));
        (large > 6 * small).then(|| format!("{} {line}: {small} {large}", place.path))
    });
    let grown: Vec<_> = grown.collect();
    assert!(grown.is_empty(), "{grown:#?}");
}

/// The files that the patterns of each parser are written into.
const PLACES: [(&str, &[Place]); 5] = [
    (
        "toml",
        &[
            place("content/news/a/item.toml", ITEM, ""),
            place("content/news/a/zh.md", "+++\n", "+++\n\n正文。\n"),
            place("content/glossary.toml", "", ""),
            place("content/calendar/2013.toml", "", ""),
            place("content/site.toml", include_str!("fixtures/site.toml"), ""),
        ],
    ),
    ("markdown", &[place("content/news/a/zh.md", "+++\ntitle = \"题\"\n+++\n\n", "")]),
    ("fluent", &[place("locales/en/more.ftl", "", "")]),
    // Images and attachments, which are read while a withdrawn passage is searched for.
    (
        "markup",
        &[
            place("content/news/b/a.svg", "", ""),
            place("content/news/b/b.xml", "<a>", "</a>"),
            place("content/news/b/c.txt", "a text: ", ""),
        ],
    ),
    ("template", &[place("theme/item.html", "", "")]),
];

fn hold_parser(parser: &str) {
    let (_, places) = PLACES.iter().find(|(name, _)| *name == parser).unwrap();
    hold(parser, places);
}

#[test]
fn of_toml() {
    hold_parser("toml");
}

#[test]
fn of_markdown() {
    hold_parser("markdown");
}

#[test]
fn of_fluent() {
    hold_parser("fluent");
}

#[test]
fn of_markup() {
    hold_parser("markup");
}

#[test]
fn of_templates() {
    hold_parser("template");
}
