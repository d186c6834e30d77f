//! The program as people and scripts run it.

use crate::support::{MemorySite, repository, text};
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn gongbao(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.current_dir(folder).env_clear().args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    let news = [("zh", text("题", "正文。")), ("en", text("Title", "Body."))];
    let news: Vec<_> = news.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
    MemorySite::small().with_news("a", &news).write_to(folder.path());
    folder
}

#[test]
fn publish_says_what_went_out() {
    let folder = site();
    let output = gongbao(folder.path(), &["publish", "--as-of", "2013-03-06"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("published 1-") && stdout(&output).contains("open ./output/current/index.html"));
    let again = gongbao(folder.path(), &["publish", "--as-of", "2013-03-06"]);
    assert!(stdout(&again).contains("nothing has changed"), "{}", stdout(&again));
}

#[test]
fn publish_reports_in_json() {
    let folder = TempDir::new().unwrap();
    let output = gongbao(&repository(), &["publish", "--format", "json", "--output", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["schema"], "gongbao/run/1");
    assert_eq!(report["changed"], true);
    assert_eq!(report["previous"], Value::Null);
    assert_eq!(report["as_of"], "2013-03-06T09:00:00+08:00");
    assert_eq!(report["editions"]["ja"]["fallback"], 1);
    assert_eq!(report["editions"]["ja"]["stale"], 1);
    assert_eq!(report["pages"]["total"], report["pages"]["rendered"]);
    assert_eq!(report["findings"]["warning"], 8);
    assert!(report["release"].as_str().unwrap().len() == 40 && report["bytes"].as_u64().unwrap() > 1_000_000);
    for field in ["held", "phases_ms"] {
        assert!(!report[field].is_null(), "{field}");
    }
    for line in stderr(&output).lines() {
        let finding: Value = serde_json::from_str(line).unwrap();
        assert_eq!(finding["schema"], "gongbao/finding/1");
    }
}

#[test]
fn findings_have_places_in_every_format() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/item.toml"), "published = 2013-02-30\ncolumn = \"politik\"\n")
        .unwrap();
    let json = gongbao(folder.path(), &["check", "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let findings: Vec<Value> = stdout(&json).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let date = findings.iter().find(|finding| finding["code"] == "F005").unwrap();
    assert_eq!((&date["file"], &date["line"]), (&Value::from("content/news/a/item.toml"), &Value::from(1)));
    assert_eq!(date["item"], "news/a");
    assert!(date["help"][0].as_str().unwrap().contains("2013-01-04"));

    let short = gongbao(folder.path(), &["check", "--format", "short"]);
    assert!(stdout(&short).contains("content/news/a/item.toml:1:13: error[F005]"), "{}", stdout(&short));

    let human = gongbao(folder.path(), &["check"]);
    assert!(
        stdout(&human).contains("1 | published = 2013-02-30") && stdout(&human).contains("^^"),
        "{}",
        stdout(&human)
    );
    let publish = gongbao(folder.path(), &["publish"]);
    assert_eq!(publish.status.code(), Some(65));
    assert!(stderr(&publish).contains("F005") && stderr(&publish).contains("nothing was published"));
    let report: Value =
        serde_json::from_slice(&gongbao(folder.path(), &["publish", "--format", "json"]).stdout).unwrap();
    assert_eq!((&report["release"], &report["changed"]), (&Value::Null, &false.into()));
    assert_eq!(report["findings"]["error"], 1);
    assert!(!folder.path().join("output/current").exists());
}

#[test]
fn columns_count_code_points() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "汉字😀汉字 [甲](item:none)")).unwrap();
    let json = gongbao(folder.path(), &["check", "--format", "json"]);
    let findings: Vec<Value> = stdout(&json).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let broken = findings.iter().find(|finding| finding["code"] == "L001").unwrap();
    assert_eq!((broken["line"].as_u64(), broken["column"].as_u64()), (Some(5), Some(7)));
}

#[test]
fn exit_codes_tell_what_is_wrong() {
    let folder = site();
    fs::write(folder.path().join("Makefile"), "").unwrap();
    let code = |arguments: &[&str]| gongbao(folder.path(), arguments).status.code();
    assert_eq!(code(&["publish", "--output", "content/output"]), Some(2), "what is written there would be read");
    assert_eq!(code(&["check"]), Some(0));
    assert_eq!(code(&["check", "--deny", "info"]), Some(1));
    assert_eq!(code(&["chekc"]), Some(2));
    assert_eq!(code(&["publish", "--as-of", "yesterday"]), Some(2));
    assert_eq!(code(&["publish", "--output", "Makefile/output"]), Some(73));
    assert_eq!(code(&["publish", "--site", "nowhere"]), Some(78));
    fs::create_dir_all(folder.path().join("output")).unwrap();
    let lock = fs::File::create(folder.path().join("output/lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(code(&["publish"]), Some(75));
    drop(lock);
    fs::write(folder.path().join("content/site.toml"), "source = 5").unwrap();
    assert_eq!(code(&["publish"]), Some(78));
    assert_eq!(code(&["check"]), Some(78));
}

#[test]
fn the_program_speaks_the_user_s_language() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), "+++\n+++\n").unwrap();
    let message = |arguments: &[&str], locale: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        let output =
            command.current_dir(folder.path()).env_clear().env("LANG", locale).args(arguments).output().unwrap();
        stdout(&output) + &stderr(&output)
    };
    assert!(message(&["check"], "").contains("the field `title` is missing"));
    assert!(message(&["check"], "ja_JP.UTF-8").contains("エラー"));
    assert!(message(&["check", "--lang", "ru"], "ja_JP.UTF-8").contains("ошибка"));
    assert!(message(&["check", "--lang=ko"], "").contains("오류"));
    assert!(message(&["--help"], "zh_CN.UTF-8").contains("发布"));
    assert!(message(&["publihs", "--lang", "zh"], "").contains("`publish`"));
    assert!(message(&["check", "--format", "xml", "--lang", "en"], "").contains("possible values: human, short, json"));
}

#[test]
fn explain_says_what_and_why() {
    let folder = TempDir::new().unwrap();
    let by_code = stdout(&gongbao(folder.path(), &["explain", "T001"]));
    assert!(by_code.starts_with("T001: missing-translation (level: warning)"), "{by_code}");
    assert_eq!(by_code, stdout(&gongbao(folder.path(), &["explain", "missing-translation"])));
    assert!(stdout(&gongbao(folder.path(), &["explain"])).lines().count() > 40);
    assert_eq!(gongbao(folder.path(), &["explain", "T999"]).status.code(), Some(2));
}

#[test]
fn accept_stamps_the_base_and_keeps_the_source() {
    let folder = site();
    let english = folder.path().join("content/news/a/en.md");
    fs::write(&english, "\u{feff}+++\r\ntitle = \"Title\"\r\n\r\n[alt]\r\n+++\r\n\r\nBody.\r\n").unwrap();
    let output = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let stamped = fs::read_to_string(&english).unwrap();
    let base = stamped.split("base = \"").nth(1).unwrap()[..16].to_owned();
    assert_eq!(
        stamped,
        format!("\u{feff}+++\r\ntitle = \"Title\"\r\nbase = \"{base}\"\r\n\r\n[alt]\r\n+++\r\n\r\nBody.\r\n")
    );
    assert_eq!(
        fs::read(folder.path().join(format!("content/.base/{base}.md"))).unwrap(),
        fs::read(folder.path().join("content/news/a/zh.md")).unwrap()
    );
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("everything is in order"));

    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "另一篇正文。")).unwrap();
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("T003"));
    assert!(stdout(&gongbao(folder.path(), &["accept", "--all"])).contains("1 translation accepted"));
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("everything is in order"));

    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "第三篇正文。")).unwrap();
    assert_eq!(gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged"]).status.code(), Some(2), "by whom?");
    let reviewed = gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged", "--by", "Li \"Lily\" Na"]);
    assert_eq!(reviewed.status.code(), Some(0), "{}", stderr(&reviewed));
    let words = fs::read_to_string(&english).unwrap();
    assert!(words.contains("reviewed_by = \"Li \\\"Lily\\\" Na\"\r\n") && words.ends_with("Body.\r\n"), "{words}");
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("everything is in order"));

    let unchanged = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert!(stdout(&unchanged).contains("matched already"));

    for (arguments, words) in [
        (&["accept", "news/b", "en"][..], "no item `news/b`"),
        (&["accept", "news/a", "fr"], "no edition `fr`"),
        (&["accept", "news/a", "zh"], "written in"),
        (&["accept", "news/a"], "`--all`"),
    ] {
        let output = gongbao(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
}

#[test]
fn accept_touches_nothing_but_its_own_fields() {
    let folder = site();
    let english = folder.path().join("content/news/a/en.md");
    let summary = "+++\ntitle = \"Title\"\nsummary = \"\"\"\n[first] line\n[x]\n\"\"\"\n+++\n\nBody.\n";
    fs::write(&english, summary).unwrap();
    gongbao(folder.path(), &["accept", "content/news/a/", "en"]);
    let words = fs::read_to_string(&english).unwrap();
    let lines: Vec<_> = words.lines().filter(|line| !line.starts_with("base = ")).collect();
    assert_eq!(lines.join("\n") + "\n", summary);
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("everything is in order"), "{words}");

    fs::write(&english, "+++\nbase = \"todo\"\ntitle = \"Title\"\n+++\n\nBody.\n").unwrap();
    gongbao(folder.path(), &["accept", "news/a", "en"]);
    let words = fs::read_to_string(&english).unwrap();
    assert_eq!(words.matches("base = ").count(), 1, "{words}");
    assert!(stdout(&gongbao(folder.path(), &["check"])).contains("everything is in order"), "{words}");

    // A base that shrinks before the title, and a review that is new.
    let long = "todo ".repeat(30);
    let summary = "summary = \"\"\"\n汉字汉字\n汉字汉字\n\"\"\"";
    fs::write(&english, format!("+++\nbase = \"{long}\"\ntitle = \"Title\"\n{summary}\n+++\n\nBody.\n")).unwrap();
    gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged", "--by", "Li"]);
    let words = fs::read_to_string(&english).unwrap();
    assert!(words.contains("title = \"Title\"\nreviewed_by = \"Li\"\nsummary"), "{words}");

    fs::write(folder.path().join("content/news/a/zh.md"), "+++\ntitle = \"题\"\nstatus = \"draft\"\n+++\n\n正文。\n")
        .unwrap();
    assert_eq!(gongbao(folder.path(), &["accept", "news/a", "en"]).status.code(), Some(2), "a draft is no source");
}

#[test]
fn a_day_is_the_office_s_day() {
    let folder = site();
    let item = "published = 2013-03-06T00:00:00+08:00\ncolumn = \"politics\"\n";
    fs::write(folder.path().join("content/news/a/item.toml"), item).unwrap();
    let held = |day: &str| {
        let output = gongbao(folder.path(), &["publish", "--format", "json", "--as-of", day]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        (output.status.code(), report["held"].as_array().map(Vec::len))
    };
    assert_eq!(held("2013-03-06"), (Some(0), Some(0)));
    assert_eq!(held("2013-03-05"), (Some(0), Some(1)));
    assert_eq!(held("2013-03-05T23:30").0, Some(2), "a time needs its offset");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    let mut child = command.args(["explain"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut words = String::new();
    child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
    assert_eq!((child.wait().unwrap().code(), words.as_str()), (Some(0), ""));
}

#[test]
fn colour_is_for_terminals() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), "+++\n+++\n").unwrap();
    assert!(!stdout(&gongbao(folder.path(), &["check"])).contains('\u{1b}'));
    assert!(stdout(&gongbao(folder.path(), &["check", "--color", "always"])).contains('\u{1b}'));
}

#[test]
fn compare_judges_two_files_from_anywhere() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("old.md", "---\ntitle: 费用\n---\n\n费用50元。\n\n请提前准备材料。\n");
    write("new.md", "---\ntitle: 费用\n---\n\n费用60元。\n\n请提前准备材料。\n");
    write("en.md", "+++\ntitle = \"Fees\"\n+++\n\nThe fee is 50 yuan.\n\nPlease prepare the papers in advance.\n");
    let current = gongbao(folder.path(), &["compare", "old.md", "en.md", "--format", "json"]);
    assert_eq!(current.status.code(), Some(0), "{}{}", stdout(&current), stderr(&current));
    for base in [&[][..], &["--base", "old.md"]] {
        let arguments = [&["compare", "new.md", "en.md", "--format", "json"][..], base].concat();
        let stale = gongbao(folder.path(), &arguments);
        let report: Value = serde_json::from_str(&stdout(&stale)).unwrap();
        assert_eq!(stale.status.code(), Some(1));
        assert_eq!(report["schema"], "gongbao/compare/1");
        assert_eq!((&report["state"], &report["severity"]), (&"stale".into(), &"factual".into()));
        assert_eq!((&report["segments"]["source"], &report["segments"]["changed"]), (&3.into(), &1.into()));
        assert_eq!(
            (&report["changes"][0]["source_line"], &report["changes"][0]["translation_line"]),
            (&5.into(), &5.into())
        );
    }
    let human = gongbao(folder.path(), &["compare", "new.md", "en.md", "--base", "old.md", "--lang", "en"]);
    assert!(stdout(&human).contains("[-50-]{+60+}"), "{}", stdout(&human));
    assert_eq!(gongbao(folder.path(), &["compare", "new.md", "none.md"]).status.code(), Some(2));
}
