//! Earlier releases are listed, served again, verified and removed.

mod addresses;
mod ledger;

use crate::support::{MemorySite, Program, Ran, gongbao, layout, text, tree};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A site that is published with the program itself.
struct Office {
    folder: TempDir,
}

impl Office {
    /// Publishes a release for each of the texts.
    fn new(bodies: &[&str]) -> Self {
        let office = Self { folder: TempDir::new().unwrap() };
        for body in bodies {
            office.write(body);
            assert_eq!(office.code(&["publish"]), 0);
        }
        office
    }

    fn write(&self, body: &str) {
        let news = [("zh", text("题", "正文。")), ("en", text("Title", body))];
        let news: Vec<_> = news.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
        MemorySite::small().with_news("a", &news).write_to(self.folder.path());
    }

    fn output(&self, path: &str) -> PathBuf {
        self.folder.path().join("output").join(path)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        gongbao(self.folder.path(), arguments)
    }

    fn code(&self, arguments: &[&str]) -> i32 {
        self.run(arguments).code
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--format", "json"]].concat()).json()
    }

    fn shows(&self, body: &str) -> bool {
        fs::read_to_string(self.output("current/en/news/a.html")).unwrap().contains(body)
    }

    /// Returns the differences that `verify` reports, and asserts that its exit code agrees.
    fn differences(&self) -> Vec<(String, String)> {
        let found = self.json(&["verify"]);
        assert_eq!(found["schema"], "gongbao/verify/1");
        let differences = found["differences"].as_array().unwrap();
        assert_eq!(self.code(&["verify"]), i32::from(!differences.is_empty()));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        differences.iter().map(|found| (text(&found["path"]), text(&found["difference"]))).collect()
    }
}

#[test]
fn releases_are_listed() {
    let office = Office::new(&["One.", "Two.", "Two."]);
    let list = office.json(&["releases"]);
    assert_eq!(list["schema"], "gongbao/releases/1");
    let releases = list["releases"].as_array().unwrap();
    assert_eq!(releases.iter().map(|release| &release["number"]).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(releases.iter().map(|release| &release["served"]).collect::<Vec<_>>(), [false, true]);
    assert_eq!(list["served"], releases[1]["release"]);
    let served = tree(&office.output("current"));
    assert_eq!(releases[1]["files"], served.len());
    assert_eq!(releases[1]["bytes"], served.values().map(Vec::len).sum::<usize>());
    assert!(releases[1]["published"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    let hash = list["served"].as_str().unwrap();
    let table = office.run(&["releases"]).said();
    assert!(table.lines().nth(1).unwrap().starts_with(&format!("2-{}", &hash[..8])), "{table}");

    let empty = TempDir::new().unwrap();
    let nothing = gongbao(empty.path(), &["releases"]);
    assert!(nothing.code == 0 && nothing.said().contains("nothing has been published"));
    assert!(fs::read_dir(empty.path()).unwrap().next().is_none(), "who only looks makes nothing");
}

#[test]
fn rollback_undoes_and_publishing_goes_on() {
    let office = Office::new(&["One.", "Two.", "Three."]);
    let done = office.json(&["rollback"]);
    assert_eq!((&done["schema"], &done["number"]), (&"gongbao/rollback/1".into(), &2.into()));
    assert!(office.shows("Two."));
    assert_eq!(office.code(&["verify", "--ledger"]), 0);
    assert_eq!(office.json(&["rollback"])["number"], 1, "twice goes back twice");
    assert_eq!(office.code(&["rollback"]), 2, "nothing is older");
    let hash = office.json(&["releases"])["releases"][1]["release"].as_str().unwrap().to_owned();
    assert_eq!(office.json(&["rollback", &hash[..6]])["number"], 2);
    assert_eq!(office.json(&["rollback", "2"])["changed"], false);
    for unknown in ["9", "abc", "", "ffffffff"] {
        assert_eq!(office.code(&["rollback", unknown]), 2);
    }
    office.write("Four.");
    assert_eq!(office.json(&["publish"])["number"], 4);
    assert_eq!(office.json(&["rollback"])["number"], 2, "what was served before, not what was left");
    let ledger = fs::read_to_string(office.output("ledger.jsonl")).unwrap();
    let actions: Vec<Value> = ledger.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let actions: Vec<_> =
        actions.iter().map(|line| format!("{} {}", line["action"].as_str().unwrap(), line["number"])).collect();
    let expected =
        ["publish 1", "publish 2", "publish 3", "rollback 2", "rollback 1", "rollback 2", "publish 4", "rollback 2"];
    assert_eq!(actions, expected);
}

#[test]
fn a_rollback_that_was_killed_has_its_line_written_by_the_next_run() {
    let office = Office::new(&["One.", "Two."]);
    let entry = fs::read_dir(office.output("releases")).unwrap().map(|entry| entry.unwrap().file_name());
    let first = entry.map(|name| name.into_string().unwrap()).find(|name| name.starts_with("1-")).unwrap();
    fs::remove_file(office.output("current")).unwrap();
    symlink(format!("releases/{first}"), office.output("current")).unwrap();
    assert!(office.run(&["verify", "--ledger"]).said().contains("names another release"));
    office.write("Three.");
    assert_eq!(office.code(&["publish"]), 0);
    let ledger = fs::read_to_string(office.output("ledger.jsonl")).unwrap();
    assert!(ledger.lines().nth(2).unwrap().contains("\"rollback\""), "{ledger}");
    assert_eq!(office.code(&["verify", "--ledger"]), 0);
}

#[test]
fn verify_names_what_another_hand_did() {
    let office = Office::new(&["One."]);
    assert_eq!(office.differences(), []);
    let before = layout(&office.output(""));
    let page = office.output("current/en/news/a.html");
    let whole = fs::read_to_string(&page).unwrap();
    // The length stays the same, so only the bytes differ.
    fs::write(&page, whole.replace("One.", "Two.")).unwrap();
    fs::remove_file(office.output("current/zh/news/a.html")).unwrap();
    fs::write(office.output("current/backdoor.php"), "<?php").unwrap();
    fs::remove_file(office.output("current/robots.txt")).unwrap();
    symlink("/etc/passwd", office.output("current/robots.txt")).unwrap();
    let link = office.output("current/en/news");
    let target = fs::read_link(&link).unwrap();
    fs::remove_file(&link).unwrap();
    symlink("../../../elsewhere", &link).unwrap();
    let found = office.differences();
    let named = |path: &str, difference: &str| (path.to_owned(), difference.to_owned());
    assert_eq!(
        found,
        [
            named("backdoor.php", "added"),
            named("en/news/", "led"),
            named("en/news/a.html", "changed"),
            named("robots.txt", "changed"),
            named("zh/news/a.html", "removed"),
        ]
    );
    let text = office.run(&["verify"]).said();
    assert!(text.contains("changed: en/news/a.html") && text.contains("5 differences"), "{text}");
    assert!(office.output("").join("objects").join(target.file_name().unwrap()).is_dir());
    // The next publication repairs these files, although the site is unchanged.
    assert_eq!(office.code(&["publish"]), 0);
    assert_eq!(office.differences(), [named("en/news/a.html", "changed")], "its size is as it was");
    fs::write(&page, whole).unwrap();
    assert_eq!(office.differences(), []);
    assert_eq!(layout(&office.output("")), before);
}

#[test]
fn a_lost_list_loses_no_proof() {
    let office = Office::new(&["One."]);
    let object = fs::read_link(office.output("current/en")).unwrap();
    let object = object.file_name().unwrap().to_str().unwrap().to_owned();
    let list = office.output(&format!("objects/{object}.list"));
    let named = |path: &str, difference: &str| (path.to_owned(), difference.to_owned());
    for damage in [None, Some(""), Some("half of a li")] {
        fs::remove_file(&list).unwrap();
        if let Some(text) = damage {
            fs::write(&list, text).unwrap();
        }
        assert_eq!(office.differences(), [named("en/", "unlisted")]);
        fs::write(office.output("current/en/tags.html"), "oops").unwrap();
        assert_eq!(office.differences(), [named("en/", "unknown")]);
        assert_eq!(office.code(&["publish"]), 0);
        assert_eq!(office.differences(), []);
    }
}

#[test]
fn a_hold_lets_nothing_be_published_until_somebody_resumes() {
    let office = Office::new(&["One.", "Two."]);
    office.write("Three.");
    let rolled = office.json(&["rollback", "--hold", "the figures of March are wrong"]);
    assert_eq!((&rolled["number"], &rolled["hold"]), (&1.into(), &"the figures of March are wrong".into()));
    let publish = office.run(&["publish"]);
    let error = publish.err;
    assert_eq!(publish.code, 76, "{error}");
    assert!(error.contains("the figures of March are wrong") && error.contains("gongbao rollback --resume"), "{error}");
    assert!(office.shows("One."));
    // The hold applies even where its reason is unreadable.
    fs::write(office.output("hold"), "{").unwrap();
    assert_eq!(office.code(&["publish"]), 76);
    assert_eq!(office.code(&["rollback", "--resume"]), 0);
    assert_eq!(office.code(&["rollback", "--resume"]), 0);
    assert_eq!(office.code(&["publish"]), 0);
    assert!(office.shows("Three."));
}

#[test]
fn gc_keeps_what_is_served_and_the_latest() {
    let office = Office::new(&["One.", "Two.", "Three.", "Four."]);
    assert_eq!(office.code(&["rollback", "1"]), 0);
    fs::create_dir(office.output("objects/.unfinished-99")).unwrap();
    let kept = ["1", "4"].map(|number| {
        let name = fs::read_dir(office.output("releases")).unwrap().map(|entry| entry.unwrap().path());
        let path =
            name.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().starts_with(number)).unwrap();
        (tree(&path), path)
    });
    let done = office.json(&["gc", "--keep", "1"]);
    assert_eq!((&done["schema"], &done["kept"]), (&"gongbao/gc/1".into(), &Value::from(vec![1, 4])));
    assert_eq!(done["removed"], Value::from(vec![2, 3]));
    assert!(done["objects"].as_u64().unwrap() > 0 && done["bytes"].as_u64().unwrap() > 0);
    for (before, path) in kept {
        assert_eq!(tree(&path), before);
    }
    assert_eq!(office.code(&["verify"]), 0);
    assert_eq!(office.code(&["verify", "4"]), 0);
    assert_eq!(office.code(&["verify", "2"]), 2);
    assert!(!office.output("objects/.unfinished-99").exists());
    let again = office.json(&["gc", "--keep", "1"]);
    assert_eq!((&again["objects"], &again["bytes"]), (&0.into(), &0.into()));
    for wrong in ["0", "-1", "x", ""] {
        assert_eq!(office.code(&["gc", "--keep", wrong]), 2, "{wrong}");
    }
    assert_eq!(office.code(&["gc"]), 2);
    // Numbers are not used again.
    office.write("Five.");
    assert_eq!(office.json(&["publish"])["number"], 5);
}

#[test]
fn who_changes_the_output_waits_for_the_lock_and_who_looks_does_not() {
    let office = Office::new(&["One.", "Two."]);
    let lock = fs::File::options().write(true).open(office.output("lock")).unwrap();
    lock.lock().unwrap();
    fs::write(office.output("lock"), "pid 7, night, 2013-03-05T18:30:00Z\n").unwrap();
    let commands: [&[&str]; 3] = [&["publish"], &["rollback"], &["gc", "--keep", "1"]];
    for command in commands {
        let output = office.run(command);
        assert_eq!(output.code, 75);
        let text = output.said();
        assert!(text.contains("pid 7, night, 2013-03-05T18:30:00Z") && text.contains("help: "), "{text}");
    }
    let commands: [&[&str]; 3] = [&["releases"], &["verify"], &["verify", "--ledger"]];
    for command in commands {
        assert_eq!(office.code(command), 0);
    }
    drop(lock);
    // The note of a run that was killed does not block another.
    assert_eq!(office.code(&["publish"]), 0);
}

#[test]
fn output_edited_by_hand_is_told_and_never_lost() {
    let office = Office::new(&["One."]);
    let hash = office.json(&["releases"])["served"].as_str().unwrap().to_owned();
    // A folder with a file of another program stands in place of the link.
    fs::remove_file(office.output("current")).unwrap();
    fs::create_dir(office.output("current")).unwrap();
    fs::write(office.output("current/mine.html"), "mine").unwrap();
    for command in ["publish", "rollback"] {
        let output = office.run(&[command]);
        assert_eq!(output.code, 73);
        assert!(output.said().contains("is no link") && output.said().contains("move it away"), "{}", output.said());
    }
    assert_eq!(fs::read(office.output("current/mine.html")).unwrap(), b"mine");
    assert_eq!(office.code(&["verify"]), 1);
    fs::remove_dir_all(office.output("current")).unwrap();

    for target in ["releases/7-none", "/nowhere", "current", ".", "../content", &format!("releases/1-{hash}/")] {
        let _ = fs::remove_file(office.output("current"));
        symlink(target, office.output("current")).unwrap();
        let code = office.code(&["verify"]);
        assert!(code == 0 || code == 1, "{target}");
        assert_eq!(office.code(&["publish"]), 0, "{target}");
        assert!(office.shows("One."), "{target}");
        assert_eq!(office.code(&["verify"]), 0, "{target}");
    }
    assert!(office.folder.path().join("content/site.toml").is_file());

    // An absolute link is served too, and is reported as such.
    let served = fs::read_link(office.output("current")).unwrap();
    fs::remove_file(office.output("current")).unwrap();
    symlink(office.output("").canonicalize().unwrap().join(&served), office.output("current")).unwrap();
    assert_eq!(office.differences(), [("current".to_owned(), "led".to_owned())]);
    assert_eq!(office.code(&["publish"]), 0);
    assert_eq!(office.differences(), []);

    // Entries of releases/ with other names are ignored; a number without a successor is reported.
    for name in ["x", "7", "-", "1-zz", "007-abc", "99999999999999999999999-0", "图"] {
        fs::write(office.output(&format!("releases/{name}")), "").unwrap();
    }
    office.write("Two.");
    assert_eq!(office.code(&["publish"]), 0);
    let last = office.output(&format!("releases/{}-{hash}", u64::MAX));
    symlink("../objects", &last).unwrap();
    office.write("Three.");
    let output = office.run(&["publish"]);
    assert_eq!(output.code, 73);
    assert!(output.said().contains("no higher number"), "{}", output.said());
    assert!(office.shows("Two."));
    fs::remove_file(last).unwrap();
    assert_eq!(office.code(&["publish"]), 0);
    assert!(office.shows("Three."));
}

#[test]
fn a_copied_output_serves_verifies_and_goes_on() {
    let office = Office::new(&["One.", "Two."]);
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    let done = Command::new("cp").arg("-a").arg(office.output("")).arg(&copy).status().unwrap();
    assert!(done.success());
    let served = tree(&office.output("current"));
    fs::rename(office.output(""), office.folder.path().join("gone")).unwrap();
    assert_eq!(tree(&copy.join("current")), served, "no link leads back");
    let folder = copy.to_str().unwrap();
    for command in [["verify"].as_slice(), &["verify", "1"], &["verify", "--ledger"], &["rollback"], &["publish"]] {
        assert_eq!(office.code(&[command, &["--output", folder]].concat()), 0, "{command:?}");
    }
    assert_eq!(tree(&copy.join("current")), served);
}

#[test]
fn the_output_may_be_reached_through_a_link_and_the_sources_may_be_read_only() {
    let office = Office::new(&["One."]);
    let elsewhere = TempDir::new().unwrap();
    fs::remove_dir_all(office.output("")).unwrap();
    symlink(elsewhere.path(), office.folder.path().join("output")).unwrap();
    let before = layout(&office.folder.path().join("content"));
    assert_eq!(office.code(&["publish"]), 0);
    assert!(office.shows("One.") && elsewhere.path().join("current/index.html").is_file());
    assert_eq!(office.code(&["verify"]), 0);
    assert_eq!(layout(&office.folder.path().join("content")), before, "publishing writes nothing among the sources");
    // A symbolic link to a path that does not exist is no output folder.
    fs::remove_file(office.folder.path().join("output")).unwrap();
    symlink("nowhere", office.folder.path().join("output")).unwrap();
    let output = office.run(&["publish"]);
    assert_eq!(output.code, 73);
    assert!(output.said().contains("cannot write") && output.said().contains("help: "), "{}", output.said());
}

#[test]
fn what_is_published_can_be_read_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new(&["One."]);
    fs::remove_dir_all(office.output("")).unwrap();
    let publish = || {
        let masked = Program::at(office.folder.path()).through(["sh", "-c", "umask 077 && exec \"$0\" \"$@\""]);
        assert_eq!(masked.args(["publish"]).run().code, 0);
    };
    publish();
    let mode = |path: &str| fs::metadata(office.output(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(["", "objects", "releases", "current", "current/en/news"].map(mode), [0o755; 5]);
    assert_eq!(["current/index.html", "current/en/news/a.html", "addresses"].map(mode), [0o644; 3]);
    // What is not served keeps to the umask, and a mode that an administrator set stays.
    assert_eq!(["ledger.jsonl", "ledger.head"].map(mode), [0o600; 2]);
    fs::set_permissions(office.output("ledger.jsonl"), fs::Permissions::from_mode(0o660)).unwrap();
    office.write("Two.");
    publish();
    assert_eq!(mode("ledger.jsonl"), 0o660);
    assert!(office.shows("Two."));
}

#[test]
fn an_output_folder_that_cannot_be_created_is_an_error() {
    let office = Office::new(&[]);
    office.write("One.");
    for output in ["/proc/gongbao", "/proc/gongbao/below", "/dev/null/below"] {
        let ran = office.run(&["publish", "--output", output]);
        assert_eq!(ran.code, 73, "{output}: {}", ran.said());
        assert!(ran.said().contains("cannot write"), "{output}: {}", ran.said());
    }
}

#[test]
fn a_folder_that_is_no_output_folder_stays_as_it_is() {
    let office = Office::new(&["One."]);
    let before = layout(&office.folder.path().join("content"));
    for (arguments, code) in [(&["gc", "--keep", "1"][..], 0), (&["rollback"], 1), (&["rollback", "--resume"], 1)] {
        let ran = office.run(&[arguments, &["--output", "content"]].concat());
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.said());
        assert!(ran.said().contains("content"), "{arguments:?}: {}", ran.said());
    }
    assert_eq!(layout(&office.folder.path().join("content")), before);
}
