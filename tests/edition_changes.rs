//! `edition add` and `edition remove`, and editions that are drafts.

use crate::support::{MemorySite, Program, gongbao, tree};
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

/// The hash of the release that is served after a publication.
fn published(folder: &Path) -> String {
    run(folder, &["publish"]);
    let link = fs::read_link(folder.join("output/current")).unwrap();
    link.file_name().unwrap().to_str().unwrap().rsplit('-').next().unwrap().to_owned()
}

/// The sources without the lock.
fn content(site: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = tree(&site.join("content"));
    files.remove(".lock");
    files
}

fn errors(folder: &Path) -> usize {
    let ran = gongbao(folder, &["check", "--format", "short"]);
    ran.out.lines().filter(|line| line.contains(": error[")).count()
}

#[test]
fn an_edition_that_is_removed_comes_back_as_it_was() {
    let folder = sample();
    let site = folder.path();
    let before = content(site);
    let release = published(site);
    let ran = gongbao(site, &["edition", "remove", "ko"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.err.contains("46 texts"), "{}", ran.said());
    assert!(content(site) == before);
    run(site, &["edition", "remove", "ko", "--yes"]);
    assert!(!site.join("locales/ko/site.ftl").exists());
    assert!(site.join("removed/ko/locales/ko/site.ftl").is_file());
    assert_eq!(errors(site), 0, "what mentions the edition is no error");
    let found = run(site, &["check", "--format", "short"]);
    assert!(!found.contains(".base"), "its bases went with it: {found}");
    assert_ne!(published(site), release);
    let moved = fs::read_to_string(site.join("output/current/ko/about/office.html")).unwrap();
    assert!(moved.contains("../../zh/about/office.html"), "its addresses lead on");
    run(site, &["edition", "add", "ko"]);
    let mut after = content(site);
    let settings = after.insert("site.toml".to_owned(), before["site.toml"].clone()).unwrap();
    assert!(after == before);
    let settings = String::from_utf8(settings).unwrap();
    let original = String::from_utf8(before["site.toml"].clone()).unwrap();
    assert_eq!(settings.replace("former_editions = []\n", ""), original);
    assert_eq!(published(site), release);
}

#[test]
fn a_killed_removal_is_finished_by_the_same_command() {
    for moment in 0..10 {
        let folder = sample();
        let site = folder.path();
        let program = Program::at(site).args(["edition", "remove", "ko", "--yes"]);
        let mut child = program.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(60 + 15 * moment));
        let _ = child.kill();
        child.wait().unwrap();
        let ran = program.run();
        assert!(ran.code == 0, "{}", ran.said());
        assert!(!site.join("content/about/office/ko.md").exists());
        assert_eq!(errors(site), 0);
        run(site, &["edition", "add", "ko"]);
        assert!(site.join("content/about/office/ko.md").is_file());
        assert!(tree(site).values().count() > 300);
    }
}

#[test]
fn a_draft_is_checked_and_in_no_publication() {
    let folder = sample();
    let site = folder.path();
    let release = published(site);
    let out = run(site, &["edition", "add", "de", "--office", "Auslandsamt", "--fallback", "en"]);
    assert!(out.contains("2 catalogs"), "{out}");
    let stub = fs::read_to_string(site.join("locales/de/theme.ftl")).unwrap();
    assert!(stub.lines().all(|line| line.is_empty() || line.starts_with('#')), "words of the reference as comments");
    assert_eq!(published(site), release, "no byte of the publication changes");
    // What is wrong in a draft is a remark, and a publication does not look at it.
    fs::write(site.join("content/about/office/de.md"), "no front matter").unwrap();
    fs::write(site.join("locales/de/site.ftl"), "section-news = {\n").unwrap();
    fs::write(
        site.join("content/about/disclosure-guide/de.md"),
        "+++\ntitle = \"A\"\nbase = \"0000000000000000\"\n+++\n\nB.\n",
    )
    .unwrap();
    assert_eq!(errors(site), 0);
    let found = run(site, &["check", "--format", "short"]);
    assert!(found.contains("content/about/office/de.md:1:1: info["), "{found}");
    assert!(found.contains("locales/de/site.ftl:2:1: info[T005]"), "{found}");
    assert_eq!(published(site), release);
    assert!(run(site, &["status"]).contains("de (draft): 0 current"));
    // Nothing that is published may need it.
    let settings = site.join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let fallback = text.replace("fallback = [\"en\"]", "fallback = [\"de\", \"en\"]");
    let fallback = fallback.replace("fallback = [\"en\", \"zh\"]", "fallback = [\"de\", \"en\", \"zh\"]");
    fs::write(&settings, &fallback).unwrap();
    let missing = "content/news/2012/11/golden-corn-belt/de.md";
    fs::write(site.join(missing), "+++\ntitle = \"Mais\"\n+++\n\nMais.\n").unwrap();
    assert_eq!((errors(site), published(site)), (0, release));
    let found = run(site, &["check", "news/2012/11/golden-corn-belt", "--edition=ja", "--format", "short"]);
    assert!(found.contains("readers see it in `en`"), "no reader sees a draft: {found}");
    for needs in [
        fallback.replace("messages = \"zh\"", "messages = \"de\""),
        fallback.replace("source = \"zh\"", "source = \"de\""),
    ] {
        fs::write(&settings, needs).unwrap();
        for command in ["check", "publish"] {
            let ran = gongbao(site, &[command]);
            assert_eq!(ran.code, 78, "{command}: {}", ran.said());
            assert!(ran.said().contains("`de`"), "{}", ran.said());
        }
    }
    // It is published once it is no draft, whatever it lacks is an error or a warning then.
    fs::write(&settings, text.replace("draft = true\n", "")).unwrap();
    assert_ne!(errors(site), 0);
}

#[test]
fn mentions_of_an_edition_that_is_away_are_no_errors() {
    let folder = sample();
    let site = folder.path();
    let path = site.join("content/about/office/item.toml");
    let item = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{item}\n[waived]\nfr = \"no need\"\nxx = \"no need\"\n")).unwrap();
    let settings = site.join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let text = text.replacen("messages = \"zh\"", "former_editions = [\"fr\"]\nmessages = \"zh\"", 1);
    let text = text.replace("editions = [\"en\", ", "editions = [\"fr\", \"xx\", \"en\", ");
    fs::write(&settings, text).unwrap();
    fs::write(site.join("content/about/office/fr.md"), "anything").unwrap();
    let ran = gongbao(site, &["check", "--format", "short"]);
    assert!(!ran.said().contains("`fr`"), "{}", ran.said());
    assert!(ran.said().contains("`xx`"), "{}", ran.said());
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_written() {
    let folder = sample();
    let site = folder.path();
    let cases: &[(&[&str], i32, &str)] = &[
        (&["edition", "drop", "ko"], 2, "drop"),
        (&["edition", "add"], 2, "KEY"),
        (&["edition", "add", "en"], 2, "`en`"),
        (&["edition", "add", "e n", "--office=A"], 2, "`e n`"),
        (&["edition", "add", "xq", "--office=A"], 2, "--autonym"),
        (&["edition", "add", "de"], 2, "--office"),
        (&["edition", "add", "de", "--office=A", "--tag=no tag"], 2, "`no tag`"),
        (&["edition", "add", "de", "--office=A", "--tag=ja"], 2, "`ja`"),
        (&["edition", "add", "content", "--office=A", "--autonym=B"], 2, "`content`"),
        (&["edition", "add", "de", "--office=A", "--fallback=fr"], 2, "`fr`"),
        (&["edition", "remove", "fr", "--yes"], 2, "`fr`"),
        (&["edition", "remove", "zh", "--yes"], 2, "`zh`"),
    ];
    let before = content(site);
    for (line, code, said) in cases {
        let ran = gongbao(site, line);
        assert_eq!(ran.code, *code, "{line:?}: {}", ran.said());
        assert!(ran.err.contains(said), "{line:?}: {}", ran.said());
        assert!(content(site) == before, "{line:?}");
    }
    // An item that is written in it, and settings that no line-by-line change fits.
    let item = site.join("content/about/office/item.toml");
    let text = fs::read_to_string(&item).unwrap();
    fs::write(&item, format!("source = \"en\"\n{text}")).unwrap();
    let ran = gongbao(site, &["edition", "remove", "en", "--yes"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("about/office"), "{}", ran.said());
}
