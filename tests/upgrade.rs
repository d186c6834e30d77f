//! Sites and output folders that earlier versions of the program wrote keep working.
//!
//! `fixtures/earlier/` has a folder for each version, named by the commit of the program. The site
//! of `2bc011d` was published as of 2013-01-20 and 2013-01-25, rolled back to the first release,
//! and published as of 2013-02-05. `earlier/make.sh` created `4e4b168`. A fixture is never written
//! again.

use crate::support::{Ran, gongbao, repository, tree};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// One fixture and its expected state.
struct Earlier {
    commit: &'static str,
    /// The releases in order; the last one is served.
    releases: &'static [&'static str],
    /// The number of lines of its ledger.
    ledger: usize,
    /// The day as of which the site is published next.
    day: &'static str,
    /// The items that are held back on that day.
    held: &'static [&'static str],
    /// The number of English pages of that day that show a stale translation.
    stale_pages: u64,
    /// The English translations by state, as `status` counts them.
    states: [(&'static str, u64); 5],
    /// An item with a stale translation, the number of its source's passages, and the number of
    /// changed ones.
    passages: (&'static str, u64, u64),
    /// Accepted English messages whose reference has changed since.
    stale_messages: &'static [&'static str],
    /// A release to roll back to, and a page of it with words that it has.
    rolled: (&'static str, &'static str, &'static str),
    /// Pages of the next release, each with words that it has.
    pages: &'static [(&'static str, &'static str)],
    /// Words that no page of the next release has.
    withdrawn: &'static [&'static str],
    /// Whether the next release has compressed forms.
    compressed: bool,
}

const EARLIER: [Earlier; 2] = [
    Earlier {
        commit: "2bc011d",
        releases: &[
            "1-a26df0bfbd81a8f0547f117a0d2871b507e2e809",
            "2-b111770cc968391a8a33273424448c885c96d73b",
            "3-dcdd6839e44afd63038f7723299a1db1095a94e3",
        ],
        ledger: 4,
        day: "2013-02-05",
        held: &[],
        stale_pages: 1,
        states: [("current", 3), ("stale", 1), ("missing", 0), ("draft", 0), ("waived", 0)],
        passages: ("news/2013/01/ski", 5, 1),
        stale_messages: &[],
        rolled: ("2", "zh/news/2013/01/hua-xue.html", "净月潭滑雪赛"),
        pages: &[
            ("en/news/2013/01/gone.html", "It was published too early"),
            ("en/notices/rules.html", "GW-2013-0001"),
        ],
        withdrawn: &["on the second floor of the hotel"],
        compressed: false,
    },
    Earlier {
        commit: "4e4b168",
        releases: &[
            "1-261521e688d1aa6ed6daa81e0db66b38c3031eba",
            "2-05b06de4d89cc5db931009100de440609694c8a8",
            "3-05b06de4d89cc5db931009100de440609694c8a8",
        ],
        ledger: 4,
        day: "2013-02-10",
        held: &["about/hours"],
        stale_pages: 2,
        states: [("current", 3), ("stale", 2), ("missing", 0), ("draft", 0), ("waived", 0)],
        passages: ("about/fees", 3, 1),
        stale_messages: &["site.ftl:section-about"],
        rolled: ("1", "zh/about/fax.html", "传真已停用"),
        pages: &[
            ("en/about/move.html", "It was published too early"),
            ("en/about/map.html", "8 Jiefang Street"),
            ("en/about/hours.html", "is being revised"),
            ("zh/about/fax.html", "<h1"),
            ("en/about/forms.html", "Visa application"),
        ],
        withdrawn: &["Nobody is received at the old address", "原址不再接待来访"],
        compressed: true,
    },
];

/// A copy of a fixture that a test may change.
struct Copy {
    folder: TempDir,
}

impl Copy {
    fn of(earlier: &Earlier) -> Self {
        let folder = TempDir::new().unwrap();
        let from = repository().join("tests/fixtures/earlier").join(earlier.commit);
        for part in ["site", "output"] {
            let done = Command::new("cp").arg("-a").arg(from.join(part)).arg(folder.path()).status().unwrap();
            assert!(done.success());
        }
        Self { folder }
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        gongbao(&self.path("site"), arguments)
    }

    fn run_on_output(&self, arguments: &[&str]) -> Ran {
        self.run(&[arguments, &["--output", "../output"]].concat())
    }

    /// Runs a command on the output folder and asserts that it succeeds.
    fn succeeds(&self, arguments: &[&str]) -> Ran {
        let ran = self.run_on_output(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.said());
        ran
    }

    fn publish(&self, earlier: &Earlier) -> Value {
        let ran = self.run_on_output(&["publish", "--as-of", earlier.day, "--format", "json", "--allow-removals"]);
        assert_eq!(ran.code, i32::from(!earlier.held.is_empty()), "{}: {}", earlier.commit, ran.said());
        ran.json()
    }

    fn served(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path("output/current"))
    }
}

fn shows(served: &BTreeMap<String, Vec<u8>>, path: &str, words: &str) -> bool {
    let page = served.get(path).unwrap_or_else(|| panic!("no page {path}"));
    String::from_utf8_lossy(page).contains(words)
}

#[test]
fn releases_of_an_earlier_version_verify() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        for release in earlier.releases {
            let (number, _) = release.split_once('-').unwrap();
            copy.succeeds(&["verify", number]);
        }
        copy.succeeds(&["verify"]);
        let ledger = copy.succeeds(&["verify", "--ledger", "--format", "json"]).json();
        assert_eq!((&ledger["whole"], &ledger["lines"]), (&json!(true), &json!(earlier.ledger)), "{}", earlier.commit);
        let list = copy.succeeds(&["releases", "--format", "json"]).json();
        let names = list["releases"].as_array().unwrap().iter();
        let names: Vec<_> =
            names.map(|release| format!("{}-{}", release["number"], release["release"].as_str().unwrap())).collect();
        assert_eq!(names, earlier.releases);
    }
}

#[test]
fn publishing_goes_on_from_it() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let report = copy.publish(earlier);
        let (_, served) = earlier.releases.last().unwrap().split_once('-').unwrap();
        assert_eq!(report["previous"], served, "{}", earlier.commit);
        assert_eq!(report["repairs"], json!([]), "{}", earlier.commit);
        assert_eq!(report["editions"]["en"]["stale"], earlier.stale_pages, "{}", earlier.commit);
        let held: Vec<_> = report["held"].as_array().unwrap().iter().map(|held| held["item"].clone()).collect();
        assert_eq!(held, earlier.held, "{}", earlier.commit);
        let now = copy.served();
        for (path, words) in earlier.pages {
            assert!(shows(&now, path, words), "{}: {path} lacks {words}", earlier.commit);
        }
        for words in earlier.withdrawn {
            let leak = now.keys().find(|path| shows(&now, path, words));
            assert_eq!(leak, None, "{}: {words}", earlier.commit);
        }
        assert_eq!(now.keys().any(|path| path.ends_with(".html.gz")), earlier.compressed, "{}", earlier.commit);
        copy.succeeds(&["verify"]);
        copy.succeeds(&["verify", "--ledger"]);
    }
}

/// To earlier versions a date without a time ended a period when that day began.
#[test]
fn the_first_run_names_what_its_reading_of_dates_shows_longer() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let item = copy.path("site/content").join(earlier.passages.0).join("item.toml");
        let fields = fs::read_to_string(&item).unwrap();
        fs::write(&item, format!("expires = 2014-03-06\n{fields}\n[bulletin]\nuntil = 2014-02-28T12:00:00\n")).unwrap();
        let first = copy.publish(earlier);
        let named = json!([{ "item": earlier.passages.0, "field": "expires", "day": "2014-03-06" }]);
        assert_eq!(first["shown_longer"], named, "{}", earlier.commit);
        assert_eq!(copy.publish(earlier)["shown_longer"], json!([]), "{}", earlier.commit);
    }
}

#[test]
fn a_rollback_serves_what_an_earlier_version_published() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        copy.publish(earlier);
        let (number, path, words) = earlier.rolled;
        copy.succeeds(&["rollback", number]);
        assert!(shows(&copy.served(), path, words), "{}: {path} lacks {words}", earlier.commit);
        copy.succeeds(&["verify"]);
        copy.succeeds(&["verify", "--ledger"]);
        copy.publish(earlier);
        copy.succeeds(&["gc", "--keep", "1"]);
        copy.succeeds(&["verify"]);
    }
}

/// With the cache of an earlier version, a publication gives the same release as without one.
#[test]
fn the_cache_of_an_earlier_version_changes_no_page() {
    for earlier in &EARLIER {
        let (with, without) = (Copy::of(earlier), Copy::of(earlier));
        fs::remove_dir_all(without.path("output/cache")).unwrap();
        let [with, without] = [with, without].map(|copy| copy.publish(earlier)["release"].clone());
        assert_eq!(with, without, "{}", earlier.commit);
    }
}

#[test]
fn translations_keep_their_state() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let ran = copy.run(&["status", "--format", "json", "--as-of", earlier.day]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        let status = ran.json();
        let english = &status["editions"]["en"];
        for (state, count) in earlier.states {
            assert_eq!(english["items"][state], count, "{}: {state}", earlier.commit);
        }
        assert_eq!(english["messages"]["stale"], earlier.stale_messages.len(), "{}", earlier.commit);
        let (id, total, changed) = earlier.passages;
        let item = status["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap();
        assert_eq!(item["editions"]["en"]["severity"], "factual", "{}", earlier.commit);
        assert_eq!(item["editions"]["en"]["segments"], json!({"total": total, "changed": changed}), "{id}");
    }
}

/// The text that is stored under a revision still has that revision.
#[test]
fn stored_bases_keep_their_revisions() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let probe = copy.path("site/content/about/probe");
        fs::create_dir_all(&probe).unwrap();
        let bases = tree(&copy.path("site/content/.base"));
        assert!(bases.len() >= 4, "{}", earlier.commit);
        for (name, text) in &bases {
            fs::write(probe.join("item.toml"), "[page]\norder = 9\n").unwrap();
            fs::write(probe.join("zh.md"), text).unwrap();
            fs::write(probe.join("en.md"), "+++\ntitle = \"T\"\n+++\n\nBody.\n").unwrap();
            let ran = copy.run(&["accept", "about/probe", "en", "--as-is", "a probe"]);
            assert_eq!(ran.code, 0, "{}", ran.said());
            let stamp = format!("base = \"{}\"\n", name.strip_suffix(".md").unwrap());
            let stamped = fs::read_to_string(probe.join("en.md")).unwrap();
            assert!(stamped.contains(&stamp), "{} {name}: {stamped}", earlier.commit);
        }
        assert_eq!(tree(&copy.path("site/content/.base")), bases, "{}", earlier.commit);
    }
}

#[test]
fn accepting_what_is_current_changes_no_file() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let before = tree(&copy.path("site"));
        let status = copy.run(&["status", "--format", "json", "--as-of", earlier.day]).json();
        let items = status["items"].as_array().unwrap().iter();
        let current: Vec<_> = items.filter(|item| item["editions"]["en"]["state"] == "current").collect();
        assert_eq!(current.len() as u64, earlier.states[0].1, "{}", earlier.commit);
        for item in current {
            let id = item["id"].as_str().unwrap();
            let ran = copy.run(&["accept", id, "en"]);
            // Without a readable source text there is nothing to match.
            let has_source = !ran.said().contains("has no text in `zh`");
            assert_eq!(ran.code, if has_source { 0 } else { 2 }, "{}", ran.said());
        }
        let mut after = tree(&copy.path("site"));
        after.remove("content/.lock");
        // The revision under which a text was accepted is new.
        for bytes in after.values_mut() {
            if let Ok(text) = String::from_utf8(bytes.clone()) {
                let lines = text.split_inclusive('\n').filter(|line| !line.starts_with("accepted = "));
                *bytes = lines.collect::<String>().into_bytes();
            }
        }
        assert!(after == before, "{}", earlier.commit);
    }
}

fn lines(path: &Path) -> Vec<String> {
    fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

/// Messages that are accepted again get the same revisions, except those that changed.
#[test]
fn revisions_of_messages_keep_their_values() {
    for earlier in &EARLIER {
        let copy = Copy::of(earlier);
        let record = copy.path("site/locales/en/.revisions");
        let before = lines(&record);
        fs::remove_file(&record).unwrap();
        assert_eq!(copy.run(&["accept", "--messages"]).code, 0);
        let after = lines(&record);
        assert_eq!(after.len(), before.len(), "{}", earlier.commit);
        let changed = before.iter().filter(|line| !after.contains(line));
        let changed: Vec<_> = changed.map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(changed, earlier.stale_messages, "{}", earlier.commit);
        assert!(changed.len() < before.len(), "{}", earlier.commit);
    }
}
