//! Runs the program as people and scripts do.

use crate::support::{MemorySite, Program, gongbao, repository, text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::process::Stdio;
use tempfile::TempDir;

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    MemorySite::one_item().write_to(folder.path());
    folder
}

#[test]
fn publish_says_what_went_out() {
    let folder = site();
    let output = gongbao(folder.path(), &["publish", "--as-of", "2013-03-06"]);
    assert_eq!(output.code, 0, "{}", output.err);
    assert!(output.out.contains("published 1-") && output.out.contains("open ./output/current/index.html"));
    let again = gongbao(folder.path(), &["publish", "--as-of", "2013-03-06"]);
    assert!(again.out.contains("nothing has changed"), "{}", again.out);
}

#[test]
fn publish_reports_in_json() {
    let folder = TempDir::new().unwrap();
    let output = gongbao(&repository(), &["publish", "--format", "json", "--output", folder.path().to_str().unwrap()]);
    assert_eq!(output.code, 0);
    let report: Value = output.json();
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
    for line in output.err.lines() {
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
    assert_eq!(json.code, 1);
    let findings: Vec<Value> = json.json_lines();
    let date = findings.iter().find(|finding| finding["code"] == "F005").unwrap();
    assert_eq!((&date["file"], &date["line"]), (&Value::from("content/news/a/item.toml"), &Value::from(1)));
    assert_eq!(date["item"], "news/a");
    assert!(date["help"][0].as_str().unwrap().contains("2013-01-04"));

    let short = gongbao(folder.path(), &["check", "--format", "short"]);
    assert!(short.out.contains("content/news/a/item.toml:1:13: error[F005]"), "{}", short.out);

    let human = gongbao(folder.path(), &["check"]);
    assert!(human.out.contains("1 | published = 2013-02-30") && human.out.contains("^^"), "{}", human.out);
    let publish = gongbao(folder.path(), &["publish"]);
    assert_eq!(publish.code, 65);
    assert!(publish.err.contains("F005") && publish.err.contains("nothing was published"));
    let report = gongbao(folder.path(), &["publish", "--format", "json"]).json();
    assert_eq!((&report["release"], &report["changed"]), (&Value::Null, &false.into()));
    assert_eq!(report["findings"]["error"], 1);
    assert!(!folder.path().join("output/current").exists());
}

#[test]
fn columns_count_code_points() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "汉字😀汉字 [甲](item:none)")).unwrap();
    let json = gongbao(folder.path(), &["check", "--format", "json"]);
    let findings: Vec<Value> = json.json_lines();
    let broken = findings.iter().find(|finding| finding["code"] == "L001").unwrap();
    assert_eq!((broken["line"].as_u64(), broken["column"].as_u64()), (Some(5), Some(7)));
}

#[test]
fn exit_codes_tell_what_is_wrong() {
    let folder = site();
    fs::write(folder.path().join("Makefile"), "").unwrap();
    let code = |arguments: &[&str]| gongbao(folder.path(), arguments).code;
    assert_eq!(code(&["publish", "--output", "content/output"]), 2, "what is written there would be read");
    assert_eq!(code(&["check"]), 0);
    assert_eq!(code(&["check", "--deny", "info"]), 1);
    assert_eq!(code(&["chekc"]), 2);
    assert_eq!(code(&["publish", "--as-of", "yesterday"]), 2);
    assert_eq!(code(&["publish", "--output", "Makefile/output"]), 73);
    assert_eq!(code(&["publish", "--site", "nowhere"]), 78);
    fs::create_dir_all(folder.path().join("output")).unwrap();
    let lock = fs::File::create(folder.path().join("output/lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(code(&["publish"]), 75);
    drop(lock);
    fs::write(folder.path().join("content/site.toml"), "source = 5").unwrap();
    assert_eq!(code(&["publish"]), 78);
    assert_eq!(code(&["check"]), 78);
}

#[test]
fn the_program_speaks_the_user_s_language() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), "+++\n+++\n").unwrap();
    let message =
        |arguments: &[&str], locale: &str| Program::at(folder.path()).args(arguments).env("LANG", locale).run().said();
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
    let by_code = gongbao(folder.path(), &["explain", "T001"]).out;
    assert!(by_code.starts_with("T001: missing-translation (level: warning)"), "{by_code}");
    assert_eq!(by_code, gongbao(folder.path(), &["explain", "missing-translation"]).out);
    assert!(gongbao(folder.path(), &["explain"]).out.lines().count() > 40);
    assert_eq!(gongbao(folder.path(), &["explain", "T999"]).code, 2);
}

#[test]
fn accept_stamps_the_base_and_keeps_the_source() {
    let folder = site();
    let english = folder.path().join("content/news/a/en.md");
    fs::write(&english, "\u{feff}+++\r\ntitle = \"Title\"\r\n\r\n[alt]\r\n+++\r\n\r\nBody.\r\n").unwrap();
    let output = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert_eq!(output.code, 0, "{}", output.err);
    let stamped = fs::read_to_string(&english).unwrap();
    let field = |name: &str| stamped.split(&format!("{name} = \"")).nth(1).unwrap()[..16].to_owned();
    let (base, own) = (field("base"), field("accepted"));
    assert_eq!(
        stamped,
        format!(
            "\u{feff}+++\r\ntitle = \"Title\"\r\nbase = \"{base}\"\r\naccepted = \"{own}\"\r\n\r\n[alt]\r\n+++\r\n\r\nBody.\r\n"
        )
    );
    assert_eq!(
        fs::read(folder.path().join(format!("content/.base/{base}.md"))).unwrap(),
        fs::read(folder.path().join("content/news/a/zh.md")).unwrap()
    );
    assert!(gongbao(folder.path(), &["check"]).out.contains("everything is in order"));

    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "另一篇正文。")).unwrap();
    assert!(gongbao(folder.path(), &["check"]).out.contains("T003"));
    // Nobody has touched the translation since.
    for line in [&["accept", "--all"][..], &["accept", "news/a", "en"]] {
        let refused = gongbao(folder.path(), line);
        assert_eq!(refused.code, 1, "{}", refused.said());
        assert!(refused.err.contains("--yes"), "{}", refused.said());
        assert!(gongbao(folder.path(), &["check"]).out.contains("T003"));
    }
    assert!(gongbao(folder.path(), &["accept", "--all", "--yes"]).out.contains("1 translation accepted"));
    assert!(gongbao(folder.path(), &["check"]).out.contains("everything is in order"));

    fs::write(folder.path().join("content/news/a/zh.md"), text("题", "第三篇正文。")).unwrap();
    assert_eq!(gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged"]).code, 2, "by whom?");
    let reviewed = gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged", "--by", "Li \"Lily\" Na"]);
    assert_eq!(reviewed.code, 0, "{}", reviewed.err);
    let words = fs::read_to_string(&english).unwrap();
    assert!(words.contains("reviewed_by = \"Li \\\"Lily\\\" Na\"\r\n") && words.ends_with("Body.\r\n"), "{words}");
    assert!(gongbao(folder.path(), &["check"]).out.contains("everything is in order"));

    let unchanged = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert!(unchanged.out.contains("matched already"));

    for (arguments, words) in [
        (&["accept", "news/b", "en"][..], "no item `news/b`"),
        (&["accept", "news/a", "fr"], "no edition `fr`"),
        (&["accept", "news/a", "zh"], "written in"),
        (&["accept", "news/a"], "name an item and an edition"),
    ] {
        let output = gongbao(folder.path(), arguments);
        assert_eq!(output.code, 2);
        assert!(output.err.contains(words), "{}", output.err);
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
    let lines: Vec<_> =
        words.lines().filter(|line| !line.starts_with("base = ") && !line.starts_with("accepted = ")).collect();
    assert_eq!(lines.join("\n") + "\n", summary);
    assert!(gongbao(folder.path(), &["check"]).out.contains("everything is in order"), "{words}");

    fs::write(&english, "+++\nbase = \"todo\"\ntitle = \"Title\"\n+++\n\nBody.\n").unwrap();
    gongbao(folder.path(), &["accept", "news/a", "en"]);
    let words = fs::read_to_string(&english).unwrap();
    assert_eq!(words.matches("base = ").count(), 1, "{words}");
    assert!(gongbao(folder.path(), &["check"]).out.contains("everything is in order"), "{words}");

    // The new base is shorter than the old one and stands before the title, and `reviewed_by` is
    // added.
    let long = "todo ".repeat(30);
    let summary = "summary = \"\"\"\n汉字 of\nmany lines\n\"\"\"";
    fs::write(&english, format!("+++\nbase = \"{long}\"\ntitle = \"Title\"\n{summary}\n+++\n\nBody.\n")).unwrap();
    gongbao(folder.path(), &["accept", "news/a", "en", "--unchanged", "--by", "Li"]);
    let words = fs::read_to_string(&english).unwrap();
    assert!(words.contains("\"\nreviewed_by = \"Li\"\nsummary"), "{words}");

    fs::write(folder.path().join("content/news/a/zh.md"), "+++\ntitle = \"题\"\nstatus = \"draft\"\n+++\n\n正文。\n")
        .unwrap();
    assert_eq!(gongbao(folder.path(), &["accept", "news/a", "en"]).code, 2, "a draft is no source");
}

#[test]
fn a_day_is_the_office_s_day() {
    let folder = site();
    let item = "published = 2013-03-06T00:00:00+08:00\ncolumn = \"politics\"\n";
    fs::write(folder.path().join("content/news/a/item.toml"), item).unwrap();
    let held = |day: &str| {
        let output = gongbao(folder.path(), &["publish", "--format", "json", "--as-of", day]);
        let report: Value = serde_json::from_str(&output.out).unwrap_or_default();
        (output.code, report["held"].as_array().map(Vec::len))
    };
    assert_eq!(held("2013-03-06"), (0, Some(0)));
    assert_eq!(held("2013-03-05"), (0, Some(1)));
    assert_eq!(held("2013-03-05T23:30").0, 2, "a time needs its offset");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut command = Program::at(&repository()).args(["explain"]).command();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut words = String::new();
    child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
    assert_eq!((child.wait().unwrap().code(), words.as_str()), (Some(0), ""));
}

#[test]
fn colour_is_for_terminals() {
    let folder = site();
    fs::write(folder.path().join("content/news/a/zh.md"), "+++\n+++\n").unwrap();
    assert!(!gongbao(folder.path(), &["check"]).out.contains('\u{1b}'));
    assert!(gongbao(folder.path(), &["check", "--color", "always"]).out.contains('\u{1b}'));
}

#[test]
fn compare_judges_two_files_from_anywhere() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("old.md", "---\ntitle: 费用\n---\n\n费用50元。\n\n请提前准备材料。\n");
    write("new.md", "---\ntitle: 费用\n---\n\n费用60元。\n\n请提前准备材料。\n");
    write("en.md", "+++\ntitle = \"Fees\"\n+++\n\nThe fee is 50 yuan.\n\nPlease prepare the papers in advance.\n");
    let current = gongbao(folder.path(), &["compare", "old.md", "en.md", "--format", "json"]);
    assert_eq!(current.code, 0, "{}{}", current.out, current.err);
    for base in [&[][..], &["--base", "old.md"]] {
        let arguments = [&["compare", "new.md", "en.md", "--format", "json"][..], base].concat();
        let stale = gongbao(folder.path(), &arguments);
        let report: Value = stale.json();
        assert_eq!(stale.code, 1);
        assert_eq!(report["schema"], "gongbao/compare/1");
        let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        let expected = ["schema", "state", "severity", "proven", "revision", "segments", "changes"];
        assert_eq!(keys(&report), expected.map(str::to_owned).into());
        assert_eq!(report["proven"], !base.is_empty());
        assert_eq!((&report["state"], &report["severity"]), (&"stale".into(), &"factual".into()));
        assert_eq!((&report["segments"]["source"], &report["segments"]["changed"]), (&3.into(), &1.into()));
        assert_eq!(
            (&report["changes"][0]["source_line"], &report["changes"][0]["translation_line"]),
            (&5.into(), &5.into())
        );
    }
    let human = gongbao(folder.path(), &["compare", "new.md", "en.md", "--base", "old.md", "--lang", "en"]);
    assert!(human.out.contains("[-50-]{+60+}"), "{}", human.out);
    assert_eq!(gongbao(folder.path(), &["compare", "new.md", "none.md"]).code, 2);
}

#[test]
fn compare_sees_what_is_not_translated() {
    let folder = TempDir::new().unwrap();
    let zh = "来自瑞典的三十名青年与本市学生一起度过了新年。\n\n他们参观了学校和博物馆，还一起包了饺子。\n";
    let first = "Thirty young people from Sweden spent the New Year with students of the city.\n\n";
    let whole = format!("{first}They visited schools and museums and made dumplings.\n");
    let part = format!("{first}他们参观了学校和博物馆，还一起包了饺子。\n");
    for (name, words) in [("zh.md", zh), ("whole.md", &whole), ("part.md", &part)] {
        fs::write(folder.path().join(name), words).unwrap();
    }
    let compare = |arguments: &[&str]| gongbao(folder.path(), &[&["compare"], arguments].concat());
    assert_eq!(compare(&["zh.md", "whole.md"]).code, 0);
    assert_eq!(compare(&["zh.md", "whole.md", "--base", "zh.md"]).code, 0);
    for arguments in [&["zh.md", "part.md"][..], &["zh.md", "part.md", "--base", "zh.md"]] {
        let part = compare(arguments);
        assert!(
            part.code == 1 && part.out.contains("part.md:3") && part.out.contains("not translated"),
            "{}",
            part.said()
        );
    }
    let same = compare(&["zh.md", "zh.md"]);
    assert_eq!((same.code, same.out.matches("not translated").count()), (1, 2), "{}", same.said());
}
