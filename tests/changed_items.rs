//! `rename`, `remove`, `withdraw`, `correct` and `edit`: items that change after they have begun.

use crate::support::{MemorySite, Program, Session, gongbao, text, tree};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;

fn sample() -> TempDir {
    let folder = TempDir::new().unwrap();
    MemorySite::sample().write_to(folder.path());
    folder
}

fn run(folder: &Path, line: &[&str]) -> String {
    let ran = gongbao(folder, line);
    assert_eq!(ran.code, 0, "{line:?}: {}", ran.said());
    ran.out
}

fn content(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(&site.join("content"));
    files.remove(".lock");
    files
}

/// The states of all texts, and the findings without their help.
fn state(site: &Path) -> (Value, Vec<String>) {
    let status: Value = serde_json::from_str(&run(site, &["status", "--format", "json"])).unwrap();
    let findings = gongbao(site, &["check", "--format", "short"]).out;
    let mut findings: Vec<_> = findings.lines().filter(|line| !line.starts_with("  ")).map(str::to_owned).collect();
    findings.sort();
    (status["items"].clone(), findings)
}

/// A state in which an item has its former id again. Items are sorted by id, and so are these.
fn with_id(state: (Value, Vec<String>), new: &str, old: &str) -> (Vec<Value>, Vec<String>) {
    let text = state.0.to_string().replace(&format!("{new}\""), &format!("{old}\""));
    let text = text.replace(&format!("{new}/"), &format!("{old}/"));
    let mut items: Vec<Value> = serde_json::from_str(&text).unwrap();
    items.sort_by_key(|item| item["id"].as_str().unwrap().to_owned());
    let mut findings: Vec<_> = state.1.iter().map(|line| line.replace(new, old)).collect();
    findings.sort();
    (items, findings)
}

/// Renaming changes no state: no translation is out of date that was not, and none that was is current.
#[test]
fn a_renamed_item_leaves_every_state_as_it_was() {
    let folder = sample();
    let site = folder.path();
    // Ones that others link to, that are out of date or missing somewhere, and that replace another.
    let renamings = [
        ("news/2012/12/jingyuetan-winter", "news/2012/12/renamed"),
        ("news/2012/11/emergency-numbers", "news/2012/11/renamed"),
        ("about/office", "about/renamed"),
        ("news/2012/12/transit-72-hours", "news/2012/12/zz"),
        ("disclosure/rules/order-492", "disclosure/rules/renamed"),
        ("services/settlement", "services/renamed"),
    ];
    for (old, new) in renamings {
        let before = state(site);
        assert!(before.0.to_string().contains(&format!("{old}\"")), "{old}");
        run(site, &["rename", old, new]);
        let after = state(site);
        let before = with_id(before, old, old);
        let after = with_id(after, new, old);
        assert_eq!(after.1, before.1, "{old}");
        assert!(after.0 == before.0, "{old}");
        let item = fs::read_to_string(site.join("content").join(new).join("item.toml")).unwrap();
        assert!(item.contains(&format!("formerly = [\"{old}\"]")), "{item}");
        let links = content(site).into_iter().filter(|(path, _)| path.ends_with(".md"));
        for (path, bytes) in links {
            assert!(!String::from_utf8(bytes).unwrap().contains(&format!("(item:{old})")), "{path}");
        }
    }
    // What was published once stays known under its former ids.
    run(site, &["publish"]);
    run(site, &["publish"]);
    let found = gongbao(site, &["check", "--format", "short"]).out;
    assert!(!found.contains("P020"), "{found}");
    // Back again: the id is no former one of itself.
    run(site, &["rename", "about/renamed", "office"]);
    let item = fs::read_to_string(site.join("content/about/office/item.toml")).unwrap();
    assert!(item.contains("formerly = [\"about/renamed\"]"), "{item}");
}

fn linked() -> TempDir {
    let folder = TempDir::new().unwrap();
    let item = "published = 2013-01-04\ncolumn = \"politics\"\n";
    let mut site = MemorySite::small();
    for at in 0..30 {
        let path = format!("content/news/2013/01/item-{at}");
        let zh = text("题", &format!("见[此文](item:news/2013/01/target)，第{at}条。"));
        let en = text("Title", &format!("See [this](item:news/2013/01/target), number {at}."));
        site = site.with(&format!("{path}/item.toml"), item).with(&format!("{path}/zh.md"), zh);
        site = site.with(&format!("{path}/en.md"), en);
    }
    let target = "content/news/2013/01/target";
    site.with(&format!("{target}/item.toml"), item)
        .with(&format!("{target}/zh.md"), text("题", "正文。"))
        .with(&format!("{target}/en.md"), text("Title", "Body."))
        .write_to(folder.path());
    run(folder.path(), &["accept", "--all"]);
    folder
}

#[test]
fn a_killed_renaming_is_finished_by_the_same_command() {
    let folder = linked();
    let calm = state(folder.path());
    assert!(calm.1.is_empty(), "{:?}", calm.1);
    for moment in 0..14 {
        let folder = linked();
        let site = folder.path();
        let program = Program::at(site).args(["rename", "news/2013/01/target", "goal"]);
        let mut child = program.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(10 + 6 * moment));
        let _ = child.kill();
        child.wait().unwrap();
        // A former id is one of the item's names: once the item has moved, the new id is taken.
        let ran = program.run();
        assert!(ran.code == 0 || ran.said().contains("already"), "{}", ran.said());
        let after = state(site);
        assert_eq!(after.1, Vec::<String>::new(), "killed after {moment}");
        assert_eq!(after.0.to_string().replace("/goal\"", "/target\"").len(), calm.0.to_string().len());
    }
}

/// Mending a link is no translation: what nobody has touched stays known as untouched.
#[test]
fn a_text_whose_link_was_mended_counts_as_untouched() {
    let folder = linked();
    let site = folder.path();
    run(site, &["rename", "news/2013/01/target", "goal"]);
    run(site, &["correct", "news/2013/01/item-2", "--text", "zh=改。", "--text", "en=Changed."]);
    for item in ["item-1", "item-2"] {
        let path = site.join(format!("content/news/2013/01/{item}/zh.md"));
        let source = fs::read_to_string(&path).unwrap();
        fs::write(&path, source.replace("见", "另见")).unwrap();
        let ran = gongbao(site, &["accept", &format!("news/2013/01/{item}"), "en"]);
        assert_eq!(ran.code, 1, "{item}: {}", ran.said());
        assert!(ran.err.contains("--yes"), "{item}: {}", ran.said());
    }
}

/// A file that no change line by line fits is named, with what to write into it.
#[test]
fn what_has_to_be_changed_by_hand_is_said() {
    let folder = linked();
    let site = folder.path();
    let settings = site.join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("publish = {{ language = \"en\" }}\n{text}")).unwrap();
    let ran = gongbao(site, &["remove", "news/2013/01/item-1", "--yes"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("content/site.toml") && ran.err.contains("`[publish]`"), "{}", ran.said());
    assert!(site.join("content/news/2013/01/item-1").is_dir());
    let item = site.join("content/news/2013/01/item-1/item.toml");
    let text = fs::read_to_string(&item).unwrap();
    fs::write(&item, format!("{text}correction = {{ note = 1 }}\n")).unwrap();
    let ran = gongbao(site, &["correct", "news/2013/01/item-1", "--text", "zh=改。"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("item-1/item.toml") && ran.err.contains("`correction`"), "{}", ran.said());
}

#[test]
fn a_removed_item_needs_no_option_to_go() {
    let folder = sample();
    let site = folder.path();
    run(site, &["publish"]);
    let ran = gongbao(site, &["remove", "news/2012/11/film-city"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    run(site, &["remove", "news/2012/11/film-city", "--yes"]);
    assert!(site.join("removed/items/news/2012/11/film-city/zh.md").is_file());
    let settings = fs::read_to_string(site.join("content/site.toml")).unwrap();
    assert!(settings.ends_with("\n[publish]\nremoved = [\"news/2012/11/film-city\"]\n"), "{settings}");
    let ran = gongbao(site, &["publish"]);
    assert!(ran.code == 0 || ran.said().contains("film-city"), "{}", ran.said());
    assert!(!ran.said().contains("P009"), "{}", ran.said());
    run(site, &["remove", "news/2012/11/sculpture-park", "--yes"]);
    let settings = fs::read_to_string(site.join("content/site.toml")).unwrap();
    assert!(settings.contains("removed = [\"news/2012/11/film-city\", \"news/2012/11/sculpture-park\"]"), "{settings}");
}

#[test]
fn an_announcement_stands_in_every_edition_and_outdates_none() {
    for (command, field, table) in
        [("correct", "correction", "[correction]"), ("withdraw", "withdrawal", "[withdrawn]")]
    {
        let folder = sample();
        let site = folder.path();
        let id = "news/2012/11/permanent-residents";
        let before = state(site);
        let words =
            ["zh=日期有误。", "en=The date was wrong.", "ja=日付の誤り。", "ru=Ошибка в дате.", "ko=날짜 오류."];
        let mut line = vec![command, id, "--at", "2013-03-05"];
        line.extend(words.iter().flat_map(|text| ["--text", text]));
        run(site, &line);
        let item = fs::read_to_string(site.join(format!("content/{id}/item.toml"))).unwrap();
        assert!(item.ends_with(&format!("\n{table}\nat = 2013-03-05T00:00:00+08:00\n")), "{item}");
        let text = fs::read_to_string(site.join(format!("content/{id}/ja.md"))).unwrap();
        assert!(text.contains(&format!("{field} = \"日付の誤り。\"\n")), "{text}");
        let after = state(site);
        assert_eq!(after.1, before.1, "{command}");
        let ran = gongbao(site, &["publish"]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        // Without words, a translation is owed them.
        let other = "news/2012/11/film-city";
        let ran = gongbao(site, &[command, other, "--text", "zh=有误。", "--at", "2013-03-05"]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        assert!(ran.err.contains("en, ja, ru, ko"), "{}", ran.said());
        let ran = gongbao(site, &[command, id, "--text", "zh=有误。", "--at", "2013-03-06"]);
        assert_eq!(ran.code, if command == "withdraw" { 2 } else { 0 }, "{}", ran.said());
    }
}

#[test]
fn a_person_is_asked_for_the_words() {
    let folder = linked();
    let site = folder.path();
    let line = ["withdraw", "news/2013/01/target", "--lang", "en"];
    let mut session = Session::start(&Program::at(site).args(line));
    session.answer("(中文)", "");
    session.answer("(中文)", "已废止。");
    session.answer("(English)", "Repealed.");
    let (code, shown) = session.finish();
    assert_eq!(code, 0, "{shown}");
    let text = fs::read_to_string(site.join("content/news/2013/01/target/en.md")).unwrap();
    assert!(text.contains("withdrawal = \"Repealed.\""), "{text}");
    let mut session = Session::start(&Program::at(site).args(["remove", "news/2013/01/item-1", "--lang", "en"]));
    session.answer("go on", "n");
    let (code, shown) = session.finish();
    assert_eq!(code, 1, "{shown}");
    assert!(site.join("content/news/2013/01/item-1").is_dir());
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_written() {
    let folder = sample();
    let site = folder.path();
    let office = "about/office";
    let cases: &[(&[&str], &str)] = &[
        (&["rename", office], "NEW-ID"),
        (&["rename", "about/ofice", "b"], "did you mean `about/office`?"),
        (&["rename", office, "B c"], "`B c`"),
        (&["rename", office, "about/disclosure-guide"], "about/disclosure-guide"),
        (&["rename", office, "about/office"], "about/office"),
        (&["rename", office, "about/office/inner"], "inner"),
        (&["rename", office, "news/office"], "news/office"),
        (&["rename", office, "about/disclosure-guide/office"], "about/disclosure-guide/office"),
        (&["rename", "disclosure/rules/order-492", "disclosure/register/order-492"], "`regulations`"),
        (&["rename", office, "nowhere/office"], "nowhere/office"),
        (&["remove", "about/ofice", "--yes"], "did you mean `about/office`?"),
        (&["withdraw", office], "--text zh="),
        (&["withdraw", office, "--text", "words"], "words"),
        (&["withdraw", office, "--text", "xx=words"], "`xx`"),
        (&["withdraw", office, "--text", "zh= "], "--text"),
        (&["correct", office, "--text", "en=words"], "--text zh="),
        (&["correct", office, "--text", "zh=改", "--at", "2013-02-30"], "2013-02-30"),
        (&["edit", "about/ofice"], "did you mean `about/office`?"),
        (&["edit", "news/2012/11/golden-corn-belt", "ja"], "--translate ja"),
    ];
    let before = content(site);
    for (line, said) in cases {
        let ran = gongbao(site, line);
        assert_eq!(ran.code, 2, "{line:?}: {}", ran.said());
        assert!(ran.err.contains(said), "{line:?}: {}", ran.said());
        assert!(content(site) == before, "{line:?}");
    }
    assert_eq!(run(site, &["edit", office, "ja"]), "content/about/office/ja.md\n");
    assert_eq!(run(site, &["edit", "content/about/office"]), "content/about/office/zh.md\n");
}
