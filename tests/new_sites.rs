//! `init`: the site of an office that begins, and the sample site.

use crate::support::{Program, Ran, Session, gongbao, repository};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;

/// The paths of all files below a folder.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(folder.join(&below)).unwrap() {
            let entry = entry.unwrap();
            let path = below.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                open.push(path);
            } else {
                found.insert(path.to_str().unwrap().to_owned());
            }
        }
    }
    found
}

fn assert_clean(folder: &Path) {
    let ran = gongbao(folder, &["check", "--all", "--site", "office"]);
    assert_eq!((ran.code, ran.out.trim()), (0, "everything is in order"), "{}", ran.said());
    let ran = gongbao(folder, &["publish", "--site", "office"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(folder.join("office/output/current/index.html").is_file());
}

#[test]
fn a_new_site_is_published_without_a_finding() {
    let languages = ["zh", "en", "ja", "ru", "ko"];
    let all_sections = "--sections=news,disclosure,services,mailbox,reports,about";
    let alone = languages.map(|language| vec![format!("--languages={language}"), all_sections.to_owned()]);
    let first = languages.map(|language| {
        let others = languages.into_iter().filter(|other| *other != language);
        vec![format!("--languages={}", std::iter::once(language).chain(others).collect::<Vec<_>>().join(","))]
    });
    let more = [
        vec!["--sections=about".to_owned()],
        vec!["--languages=en,zh".to_owned(), "--office=zh=市外办 \"一\" \\ '二'".to_owned()],
        vec!["--languages=ru，en、ko".to_owned(), "--time-zone=Asia/Vladivostok".to_owned()],
        vec!["--base-url=https://www.example.org/office/".to_owned()],
    ];
    for options in alone.into_iter().chain(first).chain(more) {
        let folder = TempDir::new().unwrap();
        let ran = Program::at(folder.path()).args(["init", "office", "--office", "Office"]).args(&options).run();
        assert_eq!(ran.code, 0, "{options:?}: {}", ran.said());
        assert_clean(folder.path());
    }
}

#[test]
fn calendars_come_with_the_time_zone_that_they_are_for() {
    for (zone, has) in [("Asia/Shanghai", true), ("Asia/Tokyo", false)] {
        let folder = TempDir::new().unwrap();
        let ran = Program::at(folder.path()).args(["init", "office", "--office=A", "--time-zone", zone]).run();
        assert_eq!(ran.code, 0, "{}", ran.said());
        let written = files(&folder.path().join("office"));
        assert_eq!(written.contains("content/calendar/2026.toml"), has, "{zone}");
    }
    // The sample has the same days off in its own calendars.
    for year in [2012, 2013] {
        let days = |path: PathBuf| {
            let table: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            ["holidays", "working"].map(|key| table[key].clone())
        };
        let own = repository().join(format!("src/init/calendars/{year}.toml"));
        assert_eq!(days(own), days(repository().join(format!("content/calendar/{year}.toml"))));
    }
}

#[test]
fn the_sample_site_comes_out_of_the_program_whole() {
    let folder = TempDir::new().unwrap();
    let ran = gongbao(folder.path(), &["init", "demo", "--sample"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let demo = folder.path().join("demo");
    for (file, of) in [("content", "content"), ("locales/ja/site.ftl", "locales/ja/site.ftl")] {
        let (own, original) = (demo.join(file), repository().join(of));
        if own.is_file() {
            assert_eq!(fs::read(own).unwrap(), fs::read(original).unwrap());
            continue;
        }
        let hidden = |path: &String| !path.contains(".lock");
        assert_eq!(files(&own), files(&original).into_iter().filter(hidden).collect());
        for path in files(&own) {
            assert_eq!(fs::read(own.join(&path)).unwrap(), fs::read(original.join(&path)).unwrap(), "{path}");
        }
    }
    let settings = fs::read_to_string(demo.join("content/site.toml")).unwrap();
    assert!(settings.contains("as_of"));
    let ran = gongbao(folder.path(), &["publish", "--site", "demo"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
}

#[test]
fn what_cannot_begin_is_said_and_nothing_is_written() {
    let cases: &[(&[&str], i32, &str)] = &[
        (&["init", "office"], 2, "--office NAME"),
        (&["init", "office", "--office", " "], 2, "one line"),
        (&["init", "office", "--office=A", "--office=B"], 2, "two names"),
        (&["init", "office", "--office=A", "--office=fr=B"], 2, "`fr`"),
        (&["init", "office", "--office=A", "--languages=de"], 2, "`de`"),
        (&["init", "office", "--office=A", "--languages=,"], 2, "zh, en"),
        (&["init", "office", "--office=A", "--sections=nwes"], 2, "`nwes`"),
        (&["init", "office", "--office=A", "--time-zone=Asia/Changchun"], 2, "Asia/Changchun"),
        (&["init", "office", "--office=A", "--base-url=example"], 2, "example"),
        (&["init", "office", "--office=A", "--sample"], 2, "--office"),
        (&["init"], 2, "DIR"),
        (&["init", "file", "--office=A"], 73, "file"),
        (&["init", "file/below", "--office=A"], 73, "file/below"),
        (&["init", "full", "--office=A"], 2, "notes.txt"),
        (&["init", "full", "--sample"], 2, "notes.txt"),
        (&["init", ".", "--office=A"], 2, "file"),
    ];
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "kept").unwrap();
    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/notes.txt"), "kept").unwrap();
    let before = files(folder.path());
    for (line, code, said) in cases {
        let ran: Ran = gongbao(folder.path(), line);
        assert_eq!(ran.code, *code, "{line:?}: {}", ran.said());
        assert!(ran.err.contains(said), "{line:?}: {}", ran.said());
        assert_eq!(files(folder.path()), before, "{line:?}");
    }
    // What a killed run left is its own, but not what a person has put there.
    for staged in ["locales", "other"] {
        let office = folder.path().join(format!("left-{staged}"));
        fs::create_dir_all(office.join(".gongbao-init").join(staged)).unwrap();
        fs::create_dir(office.join("locales")).unwrap();
        fs::write(office.join("locales/mine"), "kept").unwrap();
        let ran = gongbao(folder.path(), &["init", office.to_str().unwrap(), "--office=A"]);
        assert_eq!(ran.code, 2, "{}", ran.said());
        assert!(office.join("locales/mine").exists());
    }
    // A folder under version control is empty otherwise.
    fs::create_dir_all(folder.path().join("office/.git")).unwrap();
    assert_eq!(gongbao(folder.path(), &["init", "office", "--office=A"]).code, 0);
    let ran = gongbao(folder.path(), &["init", "office", "--office=A"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
}

#[test]
fn a_person_at_a_terminal_is_asked() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(&Program::at(folder.path()).args(["init", "office", "--lang", "en"]));
    session.answer("languages", "zh, xx");
    session.answer("languages", "zh, en");
    session.answer("(中文)", "港务局");
    session.answer("(English)", "Harbour Office");
    session.answer("sections", "");
    session.answer("time zone", "");
    let (code, shown) = session.finish();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("`xx`") && shown.contains("[Asia/Shanghai]"), "{shown}");
    let settings = fs::read_to_string(folder.path().join("office/content/site.toml")).unwrap();
    assert!(settings.contains("office = \"Harbour Office\""), "{settings}");
    assert_clean(folder.path());
}

#[test]
fn a_person_who_closes_the_input_has_written_nothing() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(&Program::at(folder.path()).args(["init", "office", "--lang", "zh"]));
    session.answer("语言", "zh");
    session.close();
    let (code, shown) = session.finish();
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("已取消"), "{shown}");
    assert!(files(folder.path()).is_empty());
}

#[test]
fn a_killed_beginning_is_begun_again() {
    for moment in 0..12 {
        let folder = TempDir::new().unwrap();
        let program = Program::at(folder.path()).args(["init", "office", "--sample"]);
        let mut run = program.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(3 * moment));
        let _ = run.kill();
        run.wait().unwrap();
        let ran = program.run();
        let is_whole = folder.path().join("office/content/site.toml").is_file();
        assert!(is_whole, "{}", ran.said());
        assert!(ran.code == 0 || ran.code == 2, "{}", ran.said());
        let ran = gongbao(folder.path(), &["publish", "--site", "office"]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        assert!(!folder.path().join("office/.gongbao-init").exists());
    }
}
