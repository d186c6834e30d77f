//! What was typed.

use std::path::{Path, PathBuf};
use std::str::FromStr;

pub struct Options {
    pub items: usize,
    pub runs: usize,
    pub folder: PathBuf,
    /// Also the other generators that are installed.
    pub peers: bool,
}

pub enum Task {
    /// `--items N --generate DIR`: only the site, into that folder.
    Generate(Options),
    /// The bare floor, which this program is its own child for.
    Floor {
        list: PathBuf,
        sources: PathBuf,
        into: PathBuf,
    },
    Compare(Options),
    /// `--sizes 200,2000`
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
        return Task::Generate(Options { folder: PathBuf::from(folder), ..options });
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

/// In memory where the system has a place for that: disks differ from run to run.
fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    base.join("gongbao-bench")
}
