//! Checks small sites against their expected findings. A case is a file of `cases/`: the files of a
//! site after `--- path` lines, then `--- expect` with the findings. A path may be followed by
//! `without`, `symlink`, `special`, `unreadable REASON`, `size N` or `hex …`. `UPDATE=1 cargo test`
//! writes the actual findings into the cases, to be reviewed as a difference.

use crate::support::MemorySite;
use gongbao::diagnostic::Code;
use gongbao::source::EntryKind;
use std::fs;
use std::path::PathBuf;

struct Case {
    path: PathBuf,
    site: MemorySite,
    source: String,
    expected: String,
}

fn cases() -> Vec<Case> {
    let folder = crate::support::repository().join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(read).collect()
}

/// Returns the sites of all cases with the paths of the cases.
pub fn sites() -> impl Iterator<Item = (PathBuf, MemorySite)> {
    cases().into_iter().map(|case| (case.path, case.site))
}

fn read(path: PathBuf) -> Case {
    let text = fs::read_to_string(&path).unwrap();
    let (source, expected) = text.split_once("--- expect\n").unwrap_or_else(|| panic!("{path:?} expects nothing"));
    let mut site = MemorySite::small();
    for part in source.split("--- ").skip(1) {
        let (head, body) = part.split_once('\n').unwrap();
        site = add(site, head.trim(), body);
    }
    Case { path, site, source: source.to_owned(), expected: expected.to_owned() }
}

fn add(site: MemorySite, head: &str, body: &str) -> MemorySite {
    let (path, kind) = head.split_once(' ').unwrap_or((head, ""));
    match kind.split_once(' ').unwrap_or((kind, "")) {
        ("", _) => site.with(path, body),
        ("without", _) => site.without(path),
        ("symlink", _) => site.with_kind(path, EntryKind::Symlink, Vec::new()),
        ("special", _) => site.with_kind(path, EntryKind::Special, Vec::new()),
        ("unreadable", why) => site.with_kind(path, EntryKind::Unreadable { why: why.to_owned() }, Vec::new()),
        ("size", size) => site.with_kind(path, EntryKind::File { size: size.parse().unwrap() }, Vec::new()),
        ("hex", hex) => {
            let bytes: Vec<u8> = hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect();
            site.with(path, bytes)
        }
        (other, _) => panic!("unknown kind {other}"),
    }
}

#[test]
fn every_case_finds_what_it_expects() {
    let mut wrong = Vec::new();
    for case in cases() {
        let found = case.site.report_with_help();
        if found == case.expected {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&case.path, format!("{}--- expect\n{found}", case.source)).unwrap();
        } else {
            wrong.push(format!("{}\nexpected:\n{}\nfound:\n{found}", case.path.display(), case.expected));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_code_fires_in_a_case() {
    let expected: String = cases().into_iter().map(|case| case.expected).collect();
    // The catalogs of a site are merged, so only the command `catalogs` finds missing and obsolete
    // files.
    let of_folders = [Code::MissingCatalog, Code::ObsoleteCatalog];
    let codes = Code::ALL.iter().filter(|code| !of_folders.contains(code));
    let silent: Vec<_> = codes.filter(|code| !expected.contains(&format!("[{}]", code.id()))).collect();
    assert!(silent.is_empty(), "no case for {silent:?}");
}

#[test]
fn the_fixture_is_in_order() {
    assert_eq!(MemorySite::small().report(), "");
}
