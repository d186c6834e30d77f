//! Helpers of all tests: sites in memory, the program, publications, and the contents of an output
//! folder.

mod output;
mod program;
mod publication;
pub mod rbnf;
mod rendering;
mod site;
mod terminal;

pub use output::{Layout, layout, ledger_names, scratch, tree};
pub use program::{Program, Ran, gongbao};
pub use publication::{clock, clock_at, publish_site, release, removing, try_release};
pub use site::{MemoryFolder, MemorySite};
pub use terminal::Session;

use std::path::{Path, PathBuf};

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns a text with a title and one paragraph.
pub fn text(title: &str, body: &str) -> String {
    format!("+++\ntitle = {title:?}\n+++\n\n{body}\n")
}

/// Creates a named pipe. Opening it for reading waits for a writer.
pub fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Returns every Rust file below a folder of the sources.
pub fn sources_below(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| match path.is_dir() {
        true => sources_below(&path),
        false => vec![std::fs::read_to_string(&path).unwrap()],
    };
    entries.flat_map(read).collect()
}
