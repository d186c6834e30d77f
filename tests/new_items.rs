//! `new`: items and translations that begin.

use crate::support::{MemorySite, Program, Session, gongbao, tree};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;

/// A new site in three languages, with a folder for other files beside it.
fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let line = ["init", "office", "--office=A", "--languages=zh,en,ja"];
    assert_eq!(gongbao(folder.path(), &line).code, 0);
    folder
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The findings of the site as lines.
fn findings(site: &Path) -> Vec<String> {
    let ran = gongbao(site, &["check", "--format", "short"]);
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn an_item_begins_and_is_published() {
    let folder = office();
    let site = folder.path().join("office");
    let ran = gongbao(&site, &["new", "news", "港口开通新航线", "--date=2013-03-05"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let item = "content/news/2013/03/gang-kou-kai-tong-xin-hang-xian";
    assert!(ran.out.contains(&format!("{item}/zh.md")), "{}", ran.said());
    assert_eq!(read(&site, &format!("{item}/item.toml")), "published = 2013-03-05T00:00:00+08:00\n");
    assert_eq!(read(&site, &format!("{item}/zh.md")), "+++\ntitle = \"港口开通新航线\"\nstatus = \"draft\"\n+++\n\n");
    assert_eq!(gongbao(&site, &["publish"]).code, 0, "what has just begun stops nothing");
    fs::write(site.join(item).join("zh.md"), "+++\ntitle = \"港口开通新航线\"\n+++\n\n每周三班。\n").unwrap();
    let found = findings(&site);
    assert!(found.iter().all(|line| line.contains("[T001]")), "only translations are missing: {found:?}");
    let ran = gongbao(&site, &["publish"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(site.join("output/current/zh/news/2013/03/gang-kou-kai-tong-xin-hang-xian.html").is_file());
}

#[test]
fn what_cannot_begin_is_said_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    MemorySite::small().write_to(folder.path());
    fs::write(folder.path().join("text.png"), "no image").unwrap();
    let long = "长".repeat(301);
    let cases: &[(&[&str], i32, &str)] = &[
        (&["new"], 2, "SECTION"),
        (&["new", "news"], 2, "title"),
        (&["new", "nwes", "A", "--column=politics"], 2, "did you mean `news`?"),
        (&["new", "news", "A"], 2, "politics"),
        (&["new", "news", "A", "--column=polites"], 2, "`polites`"),
        (&["new", "news", " ", "--column=politics"], 2, "300"),
        (&["new", "news", &long, "--column=politics"], 2, "300"),
        (&["new", "news", "A\u{7}", "--column=politics"], 2, "300"),
        (&["new", "news", "A", "--column=politics", "--name=A b"], 2, "`A b`"),
        (&["new", "news", "A", "--column=politics", "--tag=sport，航运"], 2, "`航运`"),
        (&["new", "notices", "A"], 2, "--index"),
        (&["new", "about", "A", "--column=politics"], 2, "no columns"),
        (&["new", "news", "A", "--column=politics", "--date=2013-02-30"], 2, "2013-02-30"),
        (&["new", "news", "A", "--column=politics", "--image=absent.png"], 2, "absent.png"),
        (&["new", "news", "A", "--column=politics", "--image=text.png"], 1, "text.png"),
        (&["new", "--translate=xx", "news/2013/01/a"], 2, "news/2013/01/a"),
        (&["new", "--translate=en", "news/2013/01/absent"], 2, "news/2013/01/absent"),
        (&["new", "news", "A", "--translate=en"], 2, "TITLE"),
    ];
    let sources = || {
        let mut files = tree(&folder.path().join("content"));
        files.remove(".lock");
        files
    };
    let before = sources();
    for (line, code, said) in cases {
        let ran = gongbao(folder.path(), line);
        assert_eq!(ran.code, *code, "{line:?}: {}", ran.said());
        assert!(ran.err.contains(said), "{line:?}: {}", ran.said());
        assert!(sources() == before, "{line:?}");
    }
}

#[test]
fn names_are_found_for_every_title() {
    let folder = office();
    let site = folder.path().join("office");
    let titles = ["🎉", "A", "A", &"长".repeat(300), "\"引号\\", "2013年", "——"];
    for title in titles {
        let ran = gongbao(&site, &["new", "news", title, "--date=2013-03-05"]);
        assert_eq!(ran.code, 0, "{title}: {}", ran.said());
    }
    let mut names: Vec<_> = fs::read_dir(site.join("content/news/2013/03"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let long = ["zhang"; 8].join("-");
    assert_eq!(names, ["0305-1", "0305-2", "2013-nian", "a", "a-2", "yin-hao", &long]);
    let ran = gongbao(&site, &["new", "news", "A", "--date=2013-03-05", "--name=a"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("news/2013/03/a"), "{}", ran.said());
}

#[test]
fn images_are_copied_under_plain_names() {
    let folder = office();
    let site = folder.path().join("office");
    let png = dot();
    fs::create_dir(folder.path().join("other")).unwrap();
    for name in ["港口 (1).PNG", "other/港口 (1).png"] {
        fs::write(folder.path().join(name), &png).unwrap();
    }
    let line = ["new", "news", "A", "--name=a", "--date=2013-03-05", "--site=office"];
    let images = ["--image=港口 (1).PNG", "--image=other/港口 (1).png"];
    let ran = Program::at(folder.path()).args(line).args(images).run();
    assert_eq!(ran.code, 0, "{}", ran.said());
    let item = site.join("content/news/2013/03/a");
    assert_eq!(fs::read(item.join("gang-kou-1.png")).unwrap(), png);
    assert_eq!(fs::read(item.join("gang-kou-1-2.png")).unwrap(), png);
    assert!(read(&item, "item.toml").contains("[[image]]\nfile = \"gang-kou-1.png\"\n"));
    assert!(read(&item, "zh.md").contains("[alt]\n\"gang-kou-1.png\" = \"\"\n"));
}

/// The smallest image.
fn dot() -> Vec<u8> {
    let bytes = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082";
    (0..bytes.len() / 2).map(|at| u8::from_str_radix(&bytes[2 * at..2 * at + 2], 16).unwrap()).collect()
}

#[test]
fn a_translation_begins_as_a_draft_with_the_source_in_comments() {
    let folder = office();
    let site = folder.path().join("office");
    let item = site.join("content/news/2013/03/a");
    fs::create_dir_all(&item).unwrap();
    fs::write(item.join("item.toml"), "published = 2013-03-05T09:00:00+08:00\n").unwrap();
    let source = "+++\ntitle = \"港口\"\nsummary = \"每周 3 班\"\n+++\n\n## 航线\n\n共 3 条 -->。\n\n- 一\n- 二\n";
    fs::write(item.join("zh.md"), source).unwrap();
    let ran = gongbao(&site, &["new", "--translate", "en", "news/2013/03/a"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let draft = read(&item, "en.md");
    let revision = draft.split("base = \"").nth(1).unwrap().split('"').next().unwrap();
    let expected = format!(
        "+++\n# 港口\ntitle = \"\"\n# 每周 3 班\nsummary = \"\"\nstatus = \"draft\"\nbase = \"{revision}\"\n+++\n\n\
         <!-- ## 航线 -->\n\n<!-- 共 3 条 -- >。 -->\n\n<!--\n- 一\n- 二\n-->\n"
    );
    assert_eq!(draft, expected);
    assert_eq!(read(&site, &format!("content/.base/{revision}.md")), source);
    let of_text = |site: &Path| {
        let all = findings(site).into_iter();
        all.filter(|line| line.contains("/en.md") || line.contains("in `en`:")).collect::<Vec<_>>()
    };
    let found = of_text(&site);
    assert!(found.iter().all(|line| !line.contains("error")), "{found:?}");
    let again = gongbao(&site, &["new", "--translate", "en", "news/2013/03/a"]);
    assert_eq!(again.code, 2, "{}", again.said());
    assert_eq!(read(&item, "en.md"), draft);
    // The translator writes below the comments, and takes the draft's line away.
    let finished = draft
        .replace("title = \"\"", "title = \"The port\"")
        .replace("summary = \"\"", "summary = \"3 times a week\"")
        .replace("status = \"draft\"\n", "")
        .replace("## 航线 -->", "## 航线 -->\n## Routes")
        .replace("-- >。 -->", "-- >。 -->\n3 in all -->.")
        .replace("- 二\n-->", "- 二\n-->\n- One\n- Two");
    fs::write(item.join("en.md"), finished).unwrap();
    assert_eq!(of_text(&site), Vec::<String>::new());
    // A source that changes meanwhile makes it out of date.
    fs::write(item.join("zh.md"), source.replace("共 3 条", "共 4 条")).unwrap();
    assert!(of_text(&site).iter().any(|line| line.contains("[T003]")));
}

fn script(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_person_is_asked_and_the_editor_opens() {
    let folder = TempDir::new().unwrap();
    MemorySite::small().write_to(folder.path());
    let writes = script(folder.path(), "writes", "printf 'Body.\\n' >> \"$1\"");
    let program = Program::at(folder.path()).env("EDITOR", &writes).env("PATH", "/usr/bin:/bin");
    let mut session = Session::start(&program.args(["new", "news", "--lang=en", "--date=2013-03-01"]));
    session.answer("title", "Skiing");
    session.answer("column", "sking");
    session.answer("column", "politics");
    session.answer("name of the folder", "a b");
    session.answer("name of the folder", "");
    session.answer("finished", "y");
    let (_, shown) = session.finish();
    assert!(shown.contains("[skiing]") && shown.contains("`sking`") && shown.contains("`a b`"), "{shown}");
    assert!(shown.contains("in order"), "the item is checked when the editor ends: {shown}");
    let text = read(folder.path(), "content/news/2013/03/skiing/zh.md");
    assert_eq!(text, "+++\ntitle = \"Skiing\"\n+++\n\nBody.\n");
    // An editor that fails, leaves nothing, or is none.
    let cases = [("fails", "exit 3", "ended with an error"), ("empties", ": > \"$1\"", "F0")];
    for (name, does, said) in cases {
        let editor = script(folder.path(), name, does);
        let line = ["new", "news", name, "--column=politics", "--lang=en", "--date=2013-03-01"];
        let program = Program::at(folder.path()).env("EDITOR", &editor).env("PATH", "/usr/bin:/bin").args(line);
        let mut session = Session::start(&program);
        session.answer("name of the folder", "");
        let (code, shown) = session.finish();
        assert_eq!(code, 1, "{shown}");
        assert!(shown.contains(said), "{shown}");
    }
    let program = Program::at(folder.path()).args(["new", "news", "Last", "--column=politics", "--lang=en"]);
    let mut session = Session::start(&program);
    session.answer("name of the folder", "last");
    let (code, shown) = session.finish();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("EDITOR"), "{shown}");
}

#[test]
fn two_commands_do_not_write_at_once() {
    let folder = office();
    let site = folder.path().join("office");
    let lock = fs::File::create(site.join("content/.lock")).unwrap();
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).unwrap();
    let lines: &[&[&str]] =
        &[&["new", "news", "A"], &["accept", "--all"], &["accept", "--messages"], &["check", "--fix"]];
    for line in lines {
        let ran = gongbao(&site, line);
        assert_eq!(ran.code, 75, "{line:?}: {}", ran.said());
        assert!(ran.err.contains("another command"), "{}", ran.said());
        assert!(gongbao(&site, &[line[0], "--help"]).out.contains("\n  75 "), "{line:?}: the help names the code");
    }
    drop(lock);
    assert_eq!(gongbao(&site, lines[0]).code, 0);
}

/// No file of any length can be written: as on a full disk.
#[test]
fn a_full_disk_changes_nothing() {
    let folder = office();
    let site = folder.path().join("office");
    let item = site.join("content/news/2013/03/a");
    fs::create_dir_all(&item).unwrap();
    fs::write(item.join("item.toml"), "published = 2013-03-05T09:00:00+08:00\n").unwrap();
    fs::write(item.join("zh.md"), "+++\ntitle = \"题\"\n+++\n\n正文。\n").unwrap();
    fs::write(item.join("en.md"), "+++\ntitle = \"Title\"\n+++\n\nBody.\n").unwrap();
    let sources = || {
        let mut files = tree(&site);
        files.remove("content/.lock");
        files.retain(|path, _| !path.starts_with("output/"));
        files
    };
    let before = sources();
    let lines: &[&[&str]] = &[
        &["new", "news", "B", "--date=2013-03-05"],
        &["new", "--translate", "ja", "news/2013/03/a"],
        &["accept", "news/2013/03/a", "en"],
        &["rename", "news/2013/03/a", "b"],
        &["correct", "news/2013/03/a", "--text", "zh=改。"],
        &["remove", "news/2013/03/a", "--yes"],
        &["edition", "add", "ru", "--office=A"],
        &["edition", "remove", "ja", "--yes"],
        &["init", "other", "--office=A"],
    ];
    for line in lines {
        let limited = ["sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"];
        let ran = Program::at(&site).env("PATH", "/usr/bin:/bin").through(limited).args(*line).run();
        assert_eq!(ran.code, 73, "{line:?}: {}", ran.said());
        let after = sources();
        let changed: Vec<_> = after.keys().filter(|path| after.get(*path) != before.get(*path)).collect();
        assert!(after == before, "{line:?}: {changed:?}");
    }
}
