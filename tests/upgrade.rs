//! A site and an output folder as an earlier version of the program wrote them: what users have
//! goes on. `fixtures/before` was made with the program as of commit 2bc011d: published as of
//! 2013-01-20 and 2013-01-25, rolled back to the first, published as of 2013-02-05.

use crate::support::{gongbao, repository, tree};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn before() -> TempDir {
    let folder = TempDir::new().unwrap();
    let from = repository().join("tests/fixtures/before");
    for part in ["site", "output"] {
        let done = Command::new("cp").arg("-a").arg(from.join(part)).arg(folder.path()).status().unwrap();
        assert!(done.success());
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let ran = gongbao(&folder.join("site"), arguments);
    (ran.code, ran.said())
}

const OUTPUT: [&str; 2] = ["--output", "../output"];

fn with_output(arguments: &[&'static str]) -> Vec<&'static str> {
    arguments.iter().copied().chain(OUTPUT).collect()
}

#[test]
fn a_release_of_an_earlier_version_verifies() {
    let folder = before();
    for arguments in [&["verify"][..], &["verify", "1"], &["verify", "2"], &["verify", "--ledger"]] {
        let (code, said) = run(folder.path(), &with_output(arguments));
        assert_eq!(code, 0, "{arguments:?}: {said}");
    }
    let (code, said) = run(folder.path(), &with_output(&["releases"]));
    assert!(code == 0 && ["1-a26df0bf", "2-b111770c", "3-dcdd6839"].iter().all(|name| said.contains(name)), "{said}");
}

#[test]
fn publishing_goes_on_from_it() {
    let folder = before();
    let published = with_output(&["publish", "--as-of", "2013-02-05", "--format", "json", "--allow-removals"]);
    let (code, said) = run(folder.path(), &published);
    assert_eq!(code, 0, "{said}");
    let report: serde_json::Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    assert_eq!(report["previous"], "dcdd6839e44afd63038f7723299a1db1095a94e3");
    assert_eq!(report["repairs"], serde_json::json!([]), "{said}");
    assert_eq!(report["editions"]["en"]["stale"], 1, "{said}");
    for arguments in [&["verify"][..], &["verify", "--ledger"]] {
        let (code, said) = run(folder.path(), &with_output(arguments));
        assert_eq!(code, 0, "{said}");
    }
    assert_eq!(run(folder.path(), &with_output(&["rollback", "2"])).0, 0);
    let then = tree(&folder.path().join("output/current"));
    assert!(then.keys().any(|path| path.ends_with("zh/news/2013/01/hua-xue.html")));
    assert_eq!(run(folder.path(), &with_output(&["verify"])).0, 0);
    let (code, said) = run(folder.path(), &with_output(&["verify", "--ledger"]));
    assert_eq!(code, 0, "{said}");
    assert_eq!(run(folder.path(), &published).0, 0);
    assert_eq!(run(folder.path(), &with_output(&["gc", "--keep", "1"])).0, 0);
    assert_eq!(run(folder.path(), &with_output(&["verify"])).0, 0);
}

#[test]
fn bases_and_revisions_keep_their_values() {
    let folder = before();
    let site = folder.path().join("site");
    let was = tree(&site);
    let (code, said) = run(folder.path(), &["status", "--format", "json", "--as-of", "2013-02-05"]);
    assert_eq!(code, 0);
    let status: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        status["editions"]["en"]["items"],
        serde_json::json!({"current": 3, "stale": 1, "missing": 0, "draft": 0, "waived": 0})
    );
    let ski = status["items"].as_array().unwrap().iter().find(|item| item["id"] == "news/2013/01/ski").unwrap();
    assert_eq!(ski["editions"]["en"]["severity"], "factual");
    assert_eq!(ski["editions"]["en"]["segments"], serde_json::json!({"total": 5, "changed": 1}));
    // What is accepted again gets the values that it had.
    assert_eq!(run(folder.path(), &["accept", "--messages"]).0, 0);
    assert_eq!(run(folder.path(), &["accept", "notices/rules", "en"]).0, 0);
    let revisions = "locales/en/.revisions";
    let lines =
        |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(&was[revisions]), lines(&fs::read(site.join(revisions)).unwrap()));
    let changed: Vec<_> = old.iter().filter(|line| !new.contains(line)).collect();
    assert!(changed.is_empty(), "{changed:?}");
    let after = tree(&site);
    for path in was.keys().filter(|path| path.contains("/.base/") || path.ends_with("rules/en.md")) {
        assert_eq!(after[path], was[path], "{path}");
    }
}
