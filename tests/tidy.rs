//! The structure of the sources: imports go one way, files stay small, and the core uses no file
//! system, clock or output.

mod dependencies;
mod imports;
mod sources;

use crate::support::repository;
use imports::{Counted, Imports};
use sources::sources;
use std::collections::BTreeSet;
use std::fs;

/// Files of one folder that use each other in a cycle. No other file may join a cycle, and a cycle
/// that is removed leaves the list.
const KNOWN_CYCLES: &[&[&str]] = &[];

/// Modules with a folder that use their files, and whose files use them.
const KNOWN_MODULES_IN_CYCLES: &[&str] = &["catalog", "extract", "fix"];

/// Files that match the kind of a page. A new kind of page is a change in each of them.
const PAGE_KIND_FILES: usize = 6;

/// The line of a module's layer: a module uses modules of later lines.
fn rank(layers: &[Vec<String>], module: &str) -> usize {
    let is_of = |layer: &Vec<String>| layer.iter().any(|known| known == module);
    layers.iter().position(is_of).unwrap_or_else(|| panic!("{module} stands in no layer of the crate's documentation"))
}

#[test]
fn imports_go_downward() {
    let layers = documented_layers();
    for (file, used) in Imports::of(&sources()).uses() {
        let [own, other] = [file, used].map(|path| path.first().map_or("lib", String::as_str));
        if own == "lib" || own == other {
            continue;
        }
        assert!(rank(&layers, other) > rank(&layers, own), "{} uses {}", file.join("/"), used.join("/"));
    }
}

#[test]
fn files_of_a_folder_use_each_other_one_way() {
    let known: Vec<BTreeSet<_>> =
        KNOWN_CYCLES.iter().map(|cycle| cycle.iter().map(|file| (*file).to_owned()).collect()).collect();
    let found = Imports::of(&sources()).cycles(Counted::BetweenFiles);
    let new: Vec<_> = found.iter().filter(|cycle| !known.iter().any(|known| cycle.is_subset(known))).collect();
    assert!(new.is_empty(), "new circles: {new:#?}");
    let broken: Vec<_> = known.iter().filter(|known| !found.iter().any(|cycle| cycle.is_subset(known))).collect();
    assert!(broken.is_empty(), "no circles any more: {broken:#?}");
}

#[test]
fn a_module_and_the_files_of_its_folder_use_each_other_one_way() {
    let cycles = Imports::of(&sources()).cycles(Counted::WithModulesAbove);
    let is_above = |module: &str, cycle: &BTreeSet<String>| {
        cycle.iter().any(|file| file.strip_prefix(module).is_some_and(|below| below.starts_with('/')))
    };
    let found: BTreeSet<&str> = cycles
        .iter()
        .flat_map(|cycle| cycle.iter().filter(|module| is_above(module, cycle)))
        .map(String::as_str)
        .collect();
    assert_eq!(found, KNOWN_MODULES_IN_CYCLES.iter().copied().collect());
}

/// Whether code matches a kind of page: a variant as a pattern, before `=>`, `|`, `=` or in
/// `matches!`.
fn matches_page_kind(code: &str) -> bool {
    let is_pattern = |after: &str| {
        let name = after.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        let fields = match name.strip_prefix('(') {
            Some(fields) => fields.split_once(')').map_or("", |(_, rest)| rest),
            None => name,
        };
        let next = fields.trim_start();
        ["=>", "|", "= "].iter().any(|sign| next.starts_with(sign)) && !next.starts_with("||")
    };
    code.split("PageKind::").skip(1).any(is_pattern)
        || code.split("matches!(").skip(1).any(|call| call.split(';').next().unwrap().contains("PageKind::"))
}

#[test]
fn few_files_match_the_kinds_of_pages() {
    let found: Vec<_> =
        sources().into_iter().filter(|file| matches_page_kind(&file.code())).map(|file| file.path).collect();
    // plan/page.rs, where the kinds are, says `Self`.
    assert!(found.len() < PAGE_KIND_FILES, "{found:#?}");
    for code in [
        "PageKind::Home => x",
        "if let PageKind::Item(index) = y {",
        "PageKind::Tag(tag) | PageKind::Home",
        "matches!(kind, PageKind::Tags)",
    ] {
        assert!(matches_page_kind(code), "{code}");
    }
    assert!(!matches_page_kind("path(site, edition, &PageKind::Column(id, other))"));
}

/// Returns the block below `# Layers` in the crate's documentation, with a layer in each line and
/// its modules separated by spaces.
fn documented_layers() -> Vec<Vec<String>> {
    let text = fs::read_to_string(repository().join("src/lib.rs")).unwrap();
    let lines = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    let block = lines.skip_while(|line| *line != "# Layers").skip_while(|line| *line != "```text").skip(1);
    block.take_while(|line| *line != "```").map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}

#[test]
fn the_core_touches_nothing_outside() {
    let forbidden =
        ["std::fs", "std::env", "std::net", "std::process", "println!", "eprintln!", "SystemTime", "Timestamp::now"];
    for file in sources() {
        // The build script is no part of the program.
        if ["main", "fs", "publish", "beneath"].contains(&file.top()) || file.path == "init/pack.rs" {
            continue;
        }
        let code = file.code();
        let found = forbidden.iter().find(|word| code.contains(**word));
        assert!(found.is_none(), "{} uses {found:?}", file.path);
    }
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<_> = sources().into_iter().map(|file| (file.text.lines().count(), file.path)).collect();
    lengths.sort();
    let (longest, path) = lengths.last().unwrap();
    assert!(*longest <= 500, "{path} has {longest} lines");
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= 150, "the median is {median}");
}

#[test]
fn nothing_unwraps() {
    for file in sources() {
        let code = file.code();
        let found = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!("]
            .into_iter()
            .find(|word| code.contains(word));
        assert!(found.is_none(), "{}: {found:?}", file.path);
    }
}

#[test]
fn the_top_level_is_what_the_office_chose() {
    let allowed = ["Cargo.toml", "Cargo.lock", "README.md", "src", "content", "locales", "tests", "output", "target"];
    for entry in fs::read_dir(repository()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || allowed.contains(&name.as_str()), "{name} does not belong at the top");
    }
}

#[test]
fn the_readme_names_the_two_commands() {
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    for command in ["cargo run --release -- publish", "cargo test", "output/current/index.html"] {
        assert!(readme.contains(command), "{command}");
    }
}

#[test]
fn the_readme_of_the_tests_names_every_file() {
    let folder = repository().join("tests");
    let readme = fs::read_to_string(folder.join("README.md")).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "README.md" || readme.contains(&format!("`{name}")), "{name} is not in tests/README.md");
    }
}
