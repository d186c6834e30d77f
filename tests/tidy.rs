//! The house keeps its shape: imports go one way, files stay small, and the core
//! touches no file system, clock or output.

use crate::support::repository;
use std::fs;
use std::path::{Path, PathBuf};

/// From the edge down to the leaves. A module may use those after its own line.
const ORDER: &[&[&str]] = &[
    &["main"],
    &["cli"],
    &["lib"],
    &["pipeline"],
    &["clock"],
    &["accept", "fix", "gate", "report"],
    &["publish", "fs"],
    &["render"],
    &["withdrawal"],
    &["plan"],
    &["check", "compare"],
    &["load"],
    &["attachment"],
    &["site"],
    &["policy"],
    &["item"],
    &["glossary"],
    &["findings"],
    &["catalog", "diff", "calendar"],
    &["facts"],
    &["segment"],
    &["diagnostic"],
    &[
        "source",
        "as_of",
        "edition",
        "cache",
        "shelf",
        "progress",
        "beneath",
        "terminal",
        "text",
        "theme_messages",
        "extract",
        "help",
    ],
];

/// `site` holds items and rules, which name its sections: parts of one model.
const HALVES: [(&str, &str); 2] = [("item", "site"), ("policy", "site")];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&repository().join("src"), &mut found);
    found
}

/// The top-level module of a file: `load` for `src/load/item.rs`.
fn module(path: &Path) -> String {
    let below = path.strip_prefix(repository().join("src")).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The code without its tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn rank(module: &str) -> usize {
    ORDER.iter().position(|row| row.contains(&module)).unwrap_or_else(|| panic!("{module} has no place in the house"))
}

#[test]
fn imports_go_downward() {
    for (path, text) in sources() {
        let own = module(&path);
        if own == "main" || own == "lib" {
            continue;
        }
        for used in code(&text).split("crate::").skip(1) {
            let used = used.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap();
            // What lib.rs defines itself begins with a capital letter or is a function.
            let names_lib = used.starts_with(char::is_uppercase) || used.is_empty() || used.starts_with("prepare");
            let used = if names_lib { "lib" } else { used };
            if used == own || HALVES.contains(&(own.as_str(), used)) || (used == "publish" && own == "cli") {
                continue;
            }
            assert!(rank(used) > rank(&own), "{} uses crate::{used}", path.display());
        }
    }
}

#[test]
fn the_core_touches_nothing_outside() {
    let forbidden =
        ["std::fs", "std::env", "std::net", "std::process", "println!", "eprintln!", "SystemTime", "Timestamp::now"];
    for (path, text) in sources() {
        let own = module(&path);
        if ["main", "fs", "publish", "beneath"].contains(&own.as_str()) {
            continue;
        }
        let found = forbidden.iter().find(|word| code(&text).contains(**word));
        assert!(found.is_none(), "{} uses {found:?}", path.display());
    }
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<_> = sources().into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    lengths.sort();
    let (longest, path) = lengths.last().unwrap();
    assert!(*longest <= 500, "{} has {longest} lines", path.display());
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= 150, "the median is {median}");
}

#[test]
fn nothing_unwraps() {
    for (path, text) in sources() {
        let found = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!("]
            .into_iter()
            .find(|word| code(&text).contains(word));
        assert!(found.is_none(), "{}: {found:?}", path.display());
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
