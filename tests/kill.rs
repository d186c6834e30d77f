//! Kills the program at any moment. The served release is a whole one, and the next run succeeds
//! and leaves no unfinished files. `GONGBAO_KILLS=500 cargo test killed` is the long test.

use crate::support::{MemorySite, Program, layout, ledger_names};
use gongbao::publish::{OutputFolder, Release};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Instant;
use tempfile::TempDir;

const ITEM: &str = "content/news/2013/01/vasaloppet/en.md";

fn start(site: &Path, output: &Path) -> Child {
    let program = Program::at(site).args(["publish", "--output"]).args([output]);
    program.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn finish(site: &Path, output: &Path) {
    let status = start(site, output).wait().unwrap();
    assert!(status.success(), "the next run needs help: {status}");
}

fn served(output: &Path) -> Release {
    let link = fs::read_link(output.join("current")).unwrap();
    Release::parse(link.file_name().unwrap().to_str().unwrap()).unwrap()
}

fn objects(output: &Path) -> BTreeSet<OsString> {
    fs::read_dir(output.join("objects")).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

#[test]
fn a_killed_run_leaves_a_whole_release_and_work_for_nobody() {
    let kills = std::env::var_os("GONGBAO_KILLS").map_or(6, |count| count.to_str().unwrap().parse().unwrap());
    let folder = TempDir::new().unwrap();
    let sample = MemorySite::sample();
    let sites: Vec<PathBuf> = (0..2)
        .map(|edit| {
            let site = folder.path().join(format!("site-{edit}"));
            let text = format!("{}\nEdit {edit}.\n", sample.text(ITEM));
            sample.clone().with(ITEM, text).write_to(&site);
            site
        })
        .collect();
    let calm = folder.path().join("calm");
    let known: Vec<_> = sites
        .iter()
        .map(|site| {
            finish(site, &calm);
            served(&calm).hash
        })
        .collect();
    let output = folder.path().join("output");
    finish(&sites[0], &output);
    // The moments range from the start of a run to just after the end of one of this kind.
    let started = Instant::now();
    sites.iter().rev().for_each(|site| finish(site, &output));
    let longest = started.elapsed() * 11 / 20;
    let published = OutputFolder::of(&output);
    let mut counts = [0_usize; 3];
    for kill in 0..kills {
        let before = served(&output);
        let site = &sites[usize::from(before.hash == known[0])];
        let mut run = start(site, &output);
        std::thread::sleep(longest * kill / kills);
        let ended = run.try_wait().unwrap().is_some();
        let _ = run.kill();
        run.wait().unwrap();
        let after = served(&output);
        assert!(known.contains(&after.hash), "after {kill}: {after:?} is no release");
        let differences = published.verify(&after).unwrap().differences;
        assert!(differences.is_empty(), "after {kill}: {differences:?}");
        counts[if ended { 2 } else { usize::from(after != before) }] += 1;
        // In some rounds the next run is killed too.
        if kill % 3 == 2 {
            finish(site, &output);
            assert!(known.contains(&served(&output).hash));
        }
    }
    println!("{kills} kills: {} before the switch, {} after it, {} after the end", counts[0], counts[1], counts[2]);

    for site in &sites {
        finish(site, &output);
    }
    assert_eq!(objects(&output), objects(&calm), "litter among the objects");
    let top: Vec<_> = layout(&output).into_keys().filter(|path| !path.contains('/')).collect();
    assert_eq!(top, layout(&calm).into_keys().filter(|path| !path.contains('/')).collect::<Vec<_>>());
    let ledger = ledger_names(&fs::read_to_string(output.join("ledger.jsonl")).unwrap());
    let mut numbers: Vec<u64> = ledger.lines().map(|line| line.split(' ').next().unwrap().parse().unwrap()).collect();
    let releases = fs::read_dir(output.join("releases")).unwrap().count();
    assert_eq!(numbers.len(), releases, "each release has its line");
    numbers.dedup();
    assert_eq!(numbers, (1..=releases as u64).collect::<Vec<_>>(), "{ledger}");
    assert!(published.verify_ledger(None).unwrap().problems.is_empty());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "nothing was put elsewhere");
}
