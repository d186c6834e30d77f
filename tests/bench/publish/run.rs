//! The measurements of one size. Each run makes all of them, so that a slow moment of the machine
//! affects all alike.

use super::arguments::Options;
use super::edits::{self, EDITS, Edit};
use super::measure::{self, Cost};
use super::site::GeneratedSite;
use super::table::Figures;
use super::{floor, peers, table, tree};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const COLD: &str = "gongbao, cold";
pub const SAME: &str = "nothing changed";
const CHECK_COLD: &str = "gongbao check, cold";
const CHECK_WARM: &str = "gongbao check, after a publication";
const COPY: &str = "cp -r of the output";
const FLOOR: &str = "bare floor";

/// The output of `publish --format json`.
pub struct Published {
    pub release: String,
    pub pages: u64,
}

pub struct Bench {
    pub site: GeneratedSite,
    /// The generated sources; gongbao writes into `output/` in it.
    pub folder: PathBuf,
    scratch: PathBuf,
    pub figures: Figures,
}

/// Generates only the sources, with `--peers` also those of Hugo and Zola, in the folders `hugo`
/// and `zola`.
pub fn generate(options: &Options) {
    let site = GeneratedSite::new(options.items);
    site.write(&options.folder).unwrap();
    if options.peers {
        peers::write(&site, &options.folder);
    }
}

/// Edits a site that was generated before.
pub fn edit(edit: Edit, version: usize, options: &Options) {
    edit.apply(&GeneratedSite::new(options.items), &options.folder, version);
}

pub fn compare(options: &Options) {
    let mut bench = Bench::new(options.items, &options.folder);
    let peers = if options.peers { peers::installed(&bench, &options.folder) } else { Vec::new() };
    for run in 1..=options.runs {
        bench.gongbao(run);
        bench.machine();
        bench.check();
        for peer in &peers {
            peer.measure(&mut bench, run);
        }
    }
    let output = bench.output().join("current");
    table::contents("sources", &bench.folder.join("content"));
    table::contents("gongbao", &output);
    peers.into_iter().for_each(peers::Peer::close);
    table::print(&bench.figures, options.items * 5);
    bench.close();
}

impl Bench {
    pub fn new(items: usize, base: &Path) -> Self {
        let folder = base.join(format!("site-{items}"));
        let site = GeneratedSite::new(items);
        // The marker is written last, so that a site whose generation was interrupted is generated
        // again.
        let marker = base.join(format!("site-{items}.complete"));
        if !marker.exists() {
            tree::clear(&folder);
            site.write(&folder).unwrap();
            fs::write(marker, "").unwrap();
        }
        edits::undo(&site, &folder);
        let scratch = base.join(format!("scratch-{items}"));
        tree::clear(&scratch);
        fs::create_dir_all(&scratch).unwrap();
        Self { site, folder, scratch, figures: Figures::default() }
    }

    /// Removes the output. The sources stay, to be measured again.
    pub fn close(self) {
        tree::clear(&self.scratch);
        tree::clear(&self.output());
    }

    pub fn output(&self) -> PathBuf {
        self.folder.join("output")
    }

    /// Measures a cold run, a run without changes and a run after each edit. The release after an
    /// edit has to be that of a cold run.
    fn gongbao(&mut self, run: usize) {
        self.cold();
        self.again();
        for edit in EDITS {
            edit.apply(&self.site, &self.folder, run);
            let published = self.publish(edit.name(), &self.output());
            let apart = self.scratch.join("apart");
            let (_, full) = publish(&self.folder, &apart);
            assert_eq!(published.release, full.release, "{} gives another release than a cold run", edit.name());
            tree::clear(&apart);
        }
        edits::undo(&self.site, &self.folder);
        publish(&self.folder, &self.output());
    }

    pub fn cold(&mut self) {
        tree::clear(&self.output());
        self.publish(COLD, &self.output());
    }

    pub fn again(&mut self) {
        self.publish(SAME, &self.output());
    }

    pub fn publish(&mut self, name: &'static str, output: &Path) -> Published {
        let (cost, published) = publish(&self.folder, output);
        self.figures.add(name, cost);
        published
    }

    fn machine(&mut self) {
        let (list, written, copy) = (self.scratch.join("list"), self.scratch.join("floor"), self.scratch.join("copy"));
        floor::list(&self.output().join("current"), &list);
        let mut own = Command::new(std::env::current_exe().unwrap());
        let (cost, output) = measure::run(own.arg("--floor").args([&list, &self.folder, &written]));
        assert!(output.status.success(), "{output:?}");
        self.figures.add(FLOOR, cost);
        // The floor has written a plain tree of the same names and sizes.
        let (cost, output) = measure::run(Command::new("cp").arg("-r").args([&written, &copy]));
        assert!(output.status.success(), "{output:?}");
        self.figures.add(COPY, cost);
        tree::clear(&written);
        tree::clear(&copy);
    }

    fn check(&mut self) {
        self.check_once(CHECK_WARM);
        let aside = self.scratch.join("output");
        fs::rename(self.output(), &aside).unwrap();
        self.check_once(CHECK_COLD);
        // The check may have created an output folder of its own.
        tree::clear(&self.output());
        fs::rename(aside, self.output()).unwrap();
    }

    fn check_once(&mut self, name: &'static str) {
        let (cost, output) = measure::run(gongbao(&self.folder).arg("check"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self.figures.add(name, cost);
    }
}

fn gongbao(site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.arg("--site").arg(site);
    command
}

fn publish(site: &Path, output: &Path) -> (Cost, Published) {
    let mut command = gongbao(site);
    let (cost, ran) = measure::run(command.args(["publish", "--format", "json", "--output"]).arg(output));
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let report: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((&report["findings"]["error"], &report["findings"]["warning"]), (&0.into(), &0.into()));
    let release = report["release"].as_str().unwrap().to_owned();
    (cost, Published { release, pages: report["pages"]["total"].as_u64().unwrap() })
}
