//! The arguments of the benchmark.

use super::edits::Edit;
use std::path::{Path, PathBuf};
use std::str::FromStr;

pub struct Options {
    pub items: usize,
    pub runs: usize,
    pub folder: PathBuf,
    /// Whether the other installed generators are measured too.
    pub peers: bool,
}

pub enum Task {
    /// `--items N --generate DIR` only generates the site into that folder.
    Generate(Options),
    /// `--items N --edit NAME --version V --generate DIR` applies one edit to the generated site,
    /// to examine the next publication. Version 0 reverts it.
    Edit(Edit, usize, Options),
    /// Measures the bare floor, for which this program starts itself as a child.
    Floor {
        list: PathBuf,
        sources: PathBuf,
        into: PathBuf,
    },
    Compare(Options),
    /// `--sizes 200,2000` measures several sizes.
    Grow {
        sizes: Vec<usize>,
        options: Options,
    },
}

pub fn read() -> Task {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    if typed.first().is_some_and(|first| first == "--floor") {
        return Task::Floor {
            list: PathBuf::from(&typed[1]),
            sources: PathBuf::from(&typed[2]),
            into: PathBuf::from(&typed[3]),
        };
    }
    let options = Options {
        items: number(&typed, "--items").unwrap_or(200),
        runs: number(&typed, "--runs").unwrap_or(3),
        peers: typed.iter().any(|word| word == "--peers"),
        folder: value(&typed, "--dir").map_or_else(scratch, PathBuf::from),
    };
    if let Some(folder) = value(&typed, "--generate") {
        let options = Options { folder: PathBuf::from(folder), ..options };
        let edit = value(&typed, "--edit").map(|name| Edit::find(name).unwrap_or_else(|| panic!("no edit {name}")));
        let version = number(&typed, "--version").unwrap_or(1);
        return match edit {
            Some(edit) => Task::Edit(edit, version, options),
            None => Task::Generate(options),
        };
    }
    match value(&typed, "--sizes") {
        Some(sizes) => Task::Grow { sizes: sizes.split(',').map(parse).collect(), options },
        None => Task::Compare(options),
    }
}

fn value<'t>(typed: &'t [String], name: &str) -> Option<&'t str> {
    let at = typed.iter().position(|word| word == name)?;
    Some(typed.get(at + 1).unwrap_or_else(|| panic!("{name} wants a value")))
}

fn number(typed: &[String], name: &str) -> Option<usize> {
    value(typed, name).map(parse)
}

fn parse(word: &str) -> usize {
    usize::from_str(word).unwrap_or_else(|_| panic!("{word} is no number"))
}

/// Returns a folder in memory where the system has one, because the speed of disks differs from run
/// to run.
fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    base.join("gongbao-bench")
}
