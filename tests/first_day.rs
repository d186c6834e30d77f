//! What people of an office type and read on their first day: items named in several ways, long lists
//! of findings, a clock that stands still, captions.

use crate::support::{MemorySite, Program, gongbao, text};
use std::path::Path;
use tempfile::TempDir;

fn written(site: &MemorySite) -> TempDir {
    let folder = TempDir::new().unwrap();
    site.write_to(folder.path());
    folder
}

fn dated(path: &str) -> MemorySite {
    let item = "published = 2013-01-04\ncolumn = \"politics\"\n";
    MemorySite::small()
        .with(&format!("content/{path}/item.toml"), item)
        .with(&format!("content/{path}/zh.md"), text("题", "正文。"))
        .with(&format!("content/{path}/en.md"), text("Title", "Body."))
}

#[test]
fn an_item_is_named_by_its_id_its_folder_or_a_file_in_it() {
    let folder = written(&dated("news/2013/01/vasaloppet"));
    let whole = folder.path().join("content/news/2013/01/vasaloppet/en.md");
    let names = [
        "news/2013/01/vasaloppet",
        "content/news/2013/01/vasaloppet",
        "./content/news/2013/01/vasaloppet/",
        "content/news/2013/01/vasaloppet/en.md",
        "news/2013/01/vasaloppet/item.toml",
        whole.to_str().unwrap(),
    ];
    for name in names {
        for line in [vec!["explain", name], vec!["accept", name, "en"], vec!["accept", "en", name]] {
            let ran = gongbao(folder.path(), &line);
            assert_eq!(ran.code, 0, "{line:?}: {}", ran.said());
        }
        for line in [["diff", name, "en"], ["diff", "en", name]] {
            let ran = gongbao(folder.path(), &line);
            assert_eq!(ran.code, 0, "{line:?}: {}", ran.said());
        }
    }
    for command in ["diff", "accept"] {
        let ran = gongbao(folder.path(), &[command, "content/news/2013/01/vasaloppet/en.md"]);
        assert_eq!(ran.code, 0, "a text names its edition: {}", ran.said());
    }
    let inside = folder.path().join("content/news/2013/01");
    for line in [["diff", "vasaloppet/en.md", "--site=../../../.."], ["explain", "./vasaloppet", "--site=../../../.."]]
    {
        let ran = gongbao(&inside, &line);
        assert_eq!(ran.code, 0, "{line:?}: {}", ran.said());
    }
}

#[test]
fn what_does_not_exist_gets_the_name_that_was_meant() {
    let folder = written(&dated("news/2013/01/vasaloppet"));
    let cases = [
        (vec!["diff", "news/vasaloppet", "en"], "did you mean `news/2013/01/vasaloppet`?"),
        (vec!["accept", "news/2013/01/vasalopet", "en"], "did you mean `news/2013/01/vasaloppet`?"),
        (vec!["explain", "news/2013/02/vasaloppet"], "did you mean `news/2013/01/vasaloppet`?"),
        (vec!["build"], "did you mean `publish`?"),
        (vec!["pubish"], "did you mean `publish`?"),
        (vec!["versoin"], "did you mean `version`?"),
        (vec!["diff", "news/2013/01/vasaloppet"], "name an item and an edition"),
        (vec!["diff", "/", "en"], "name an item and an edition"),
        (vec!["diff", "content/news/2013/01/vasaloppet/zh.md", "en"], "is not the text of `en`"),
        (vec!["accept", "news/2013/01/vasaloppet", "EN"], "did you mean `en`?"),
        (vec!["accept", "news/2013/01/vasaloppet", "cn"], "did you mean `zh`?"),
        (vec!["accept", "--messages", "fr"], "there are: zh, en"),
        (vec!["rollback", "--hold", " "], "a hold needs a reason"),
        (vec!["publish", "--report", "run", "--metrics", "./run"], "name the same file"),
        (vec!["publish", "--report", "output/current/run.json"], "keeps in the output folder itself"),
        (vec!["publish", "--metrics", "output/releases/m"], "keeps in the output folder itself"),
        (vec!["publish", "--report", "content/run.json"], "among the sources"),
        (vec!["check", "--frmat", "json"], "did you mean `--format`?"),
        (vec!["check", "--site"], "missing: --site <DIR>"),
        (vec!["gc", "--keep", "0"], "`0` is no value for `--keep`: write a whole number of 1 or more"),
        (vec!["gc", "--keep", "x"], "`x` is no value for `--keep`: write a whole number of 1 or more"),
    ];
    for (line, expected) in cases {
        let ran = gongbao(folder.path(), &line);
        assert!(ran.code == 2 && ran.said().contains(expected), "{line:?}: {}", ran.said());
    }
    for typed in ["completions", "serve", "frobnicate"] {
        assert!(!gongbao(folder.path(), &[typed]).said().contains("did you mean"), "{typed}");
    }
    let version = gongbao(folder.path(), &["version"]);
    assert_eq!(version.out, format!("gongbao {}\n", env!("CARGO_PKG_VERSION")));
}

/// A site with an item that has `fields` unknown fields in its text, and with `others` items that have
/// one each.
fn with_mistakes(fields: usize, others: usize) -> TempDir {
    let front = |fields: usize| (0..fields).map(|at| format!("zz{at} = 1\n")).collect::<String>();
    let news = |site: MemorySite, name: &str, fields: usize| {
        let words = format!("+++\ntitle = \"{name}\"\n{}+++\n\nBody {name}.\n", front(fields));
        site.with_news(name, &[("zh", &words), ("en", &text(name, "Body."))])
    };
    let site = news(MemorySite::small(), "a", fields);
    written(&(0..others).fold(site, |site, at| news(site, &format!("b{at}"), 1)))
}

#[test]
fn many_findings_of_one_kind_in_a_text_are_one_entry() {
    for (fields, entries) in [(5, 5), (6, 1), (30, 1)] {
        let folder = with_mistakes(fields, 0);
        let said = gongbao(folder.path(), &["check"]).out;
        assert_eq!(said.matches("error[F002]").count(), entries, "{fields}: {said}");
        if entries == 1 {
            assert!(said.contains(&format!("{fields} findings of this kind")), "{said}");
            assert!(said.contains("3:1: unknown field `zz0`") && said.contains("7:1: unknown field `zz4`"), "{said}");
            assert!(said.contains(&format!("and {} more", fields - 5)) && !said.contains("`zz5`"), "{said}");
        }
        assert!(said.contains(&format!("{fields} errors")), "{said}");
        let all = gongbao(folder.path(), &["check", "--all"]).out;
        assert_eq!(all.matches("error[F002]").count(), fields, "{all}");
        for (format, mark) in [("json", "\"code\":\"F002\""), ("github", "::error "), ("short", "error[F002]")] {
            let lines = gongbao(folder.path(), &["check", "--format", format]).out;
            assert_eq!(lines.matches(mark).count(), fields, "{format}: {lines}");
        }
    }
}

#[test]
fn a_long_list_ends_with_what_it_leaves_out() {
    let folder = with_mistakes(1, 69);
    let said = gongbao(folder.path(), &["check"]).out;
    assert_eq!(said.matches("error[F002]").count(), 50, "errors come before remarks");
    assert!(said.contains("not shown here: F002 unknown-field × 20, T010 unproven-translation × 70"), "{said}");
    assert!(said.contains("70 errors, 0 warnings, 70 remarks"), "{said}");
    assert_eq!(gongbao(folder.path(), &["check", "--all"]).out.matches("error[F002]").count(), 70);
    let published = gongbao(folder.path(), &["publish"]);
    assert!(published.code == 65 && !published.err.contains("remark"), "{}", published.said());
}

#[test]
fn remarks_are_shown_where_they_are_counted() {
    let folder = written(&dated("news/a"));
    let checked = gongbao(folder.path(), &["check"]).out;
    assert!(checked.contains("[T010]") && checked.contains("1 remark"), "{checked}");
    let published = gongbao(folder.path(), &["publish"]);
    assert!(!published.said().contains("T010") && !published.said().contains("remark"), "{}", published.said());
}

#[test]
fn a_clock_that_stands_still_is_named_wherever_it_decides() {
    let site =
        dated("news/a").replace("content/site.toml", "source = \"zh\"\n", "source = \"zh\"\nas_of = 2013-02-01\n");
    let folder = written(&site);
    for line in [vec!["publish"], vec!["status"], vec!["explain", "news/a"]] {
        let said = gongbao(folder.path(), &line).said();
        assert!(said.contains("`as_of` in content/site.toml"), "{line:?}: {said}");
        let mut asked = line.clone();
        asked.extend(["--as-of", "2013-03-01"]);
        let said = gongbao(folder.path(), &asked).said();
        assert!(!said.contains("`as_of` in content/site.toml"), "{asked:?}: {said}");
    }
}

#[test]
fn an_item_with_errors_is_not_said_to_be_on_the_site() {
    let folder = with_mistakes(1, 0);
    let said = gongbao(folder.path(), &["explain", "news/a"]).out;
    assert!(!said.contains("on the site since") && said.contains("errors"), "{said}");
    let embargoed = dated("news/a").replace("content/news/a/item.toml", "column", "embargo = 2013-01-05\ncolumn");
    let said = gongbao(written(&embargoed).path(), &["explain", "news/a"]).out;
    assert!(said.contains("on the site since 2013-01-05"), "{said}");
}

#[test]
fn the_site_names_the_language_of_a_timer() {
    let publish = "source = \"zh\"\n\n[publish]\nlanguage = \"ru\"\n";
    let folder = written(&dated("news/a").replace("content/site.toml", "source = \"zh\"\n", publish));
    let said = |folder: &Path, locale: &[(&str, &str)], more: &[&str]| {
        let program = Program::at(folder).args(["check"]).args(more);
        locale.iter().fold(program, |program, (name, value)| program.env(name, value)).run().out
    };
    let is_russian = |said: &str| said.contains("ошиб");
    assert!(is_russian(&said(folder.path(), &[], &[])));
    assert!(is_russian(&said(folder.path(), &[("LANG", "C.UTF-8")], &[])));
    assert!(!is_russian(&said(folder.path(), &[("LANG", "en_US.UTF-8")], &[])));
    assert!(!is_russian(&said(folder.path(), &[], &["--lang", "en"])));
    assert!(is_russian(&said(Path::new("/"), &[], &["--site", folder.path().to_str().unwrap()])));
}

#[test]
fn messages_of_the_program_in_a_site_are_a_finding() {
    let own = include_str!("../locales/ja/program/cli.ftl");
    let site = dated("news/a").with("locales/zh/program/cli.ftl", "x = y\n");
    let with_own = dated("news/a").with("locales/zh/program/cli.ftl", include_str!("../locales/zh/program/cli.ftl"));
    let found = |site: &MemorySite| site.report().matches("F011").count();
    assert_eq!((found(&site), found(&with_own)), (1, 0));
    assert_eq!(found(&dated("news/a").with("locales/zh/program/cli.ftl", own)), 1, "of another language");
}

#[test]
fn an_image_in_the_text_has_its_caption_and_its_words() {
    let front = "+++\ntitle = \"题\"\n\n[alt]\n\"a.svg\" = \"甲<b>\"\n\n[caption]\n\"a.svg\" = \"说明 & 甲\"\n+++\n\n";
    let item = "published = 2013-01-04\ncolumn = \"politics\"\n\n[[image]]\nfile = \"a.svg\"\n";
    let page = |body: &str| {
        let site = MemorySite::small()
            .with("content/news/a/item.toml", item)
            .with("content/news/a/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
            .with("content/news/a/zh.md", format!("{front}{body}"));
        site.page("zh/news/a.html")
    };
    let whole = page("前文。\n\n![](a.svg)\n\n后文。\n");
    let figure = "<figure>\n<img src=\"../../files/news/a/a.svg\" alt=\"甲&lt;b&gt;\" />\n<figcaption>说明 &amp; 甲</figcaption>\n</figure>";
    assert!(whole.contains(figure) && !whole.contains("<p><figure"), "{whole}");
    assert_eq!(whole.matches("a.svg").count(), 1, "{whole}");
    let own = page("![自己的话](a.svg)\n");
    assert!(own.contains("alt=\"自己的话\"") && own.contains("<figcaption>"), "{own}");
    let noted = page("![](a.svg)\n\n脚注[^1]。\n\n[^1]: 注。\n");
    assert!(noted.contains(figure), "a body that is rendered from its source too: {noted}");
    let among = page("看 ![](a.svg) 图\n");
    assert!(!among.contains("<figcaption>") && among.contains("alt=\"甲&lt;b&gt;\""), "{among}");
}

#[test]
fn a_site_that_is_not_there_is_named() {
    let folder = TempDir::new().unwrap();
    for command in ["publish", "check", "status"] {
        let ran = gongbao(folder.path(), &[command, "--site", "nowhere/office"]);
        assert!(ran.code == 78 && ran.said().contains("there is no folder `nowhere/office`"), "{}", ran.said());
        let ran = gongbao(folder.path(), &[command]);
        assert!(ran.code == 78 && ran.said().contains("there is no `content/site.toml`"), "{}", ran.said());
    }
}

#[test]
fn a_lock_says_whose_it_is_and_for_how_long() {
    let folder = written(&dated("news/a"));
    assert_eq!(gongbao(folder.path(), &["publish"]).code, 0);
    let path = folder.path().join("output/lock");
    let said = |since: &str| {
        std::fs::write(&path, format!("pid 7, night, uid 1000, {since}\n")).unwrap();
        let lock = std::fs::File::open(&path).unwrap();
        lock.lock().unwrap();
        let ran = gongbao(folder.path(), &["publish", "--report", "run.json"]);
        assert_eq!(ran.code, 75);
        let report = std::fs::read_to_string(folder.path().join("run.json")).unwrap();
        (ran.said(), report)
    };
    let (said_old, report) = said("2013-03-05T18:30:00Z");
    assert!(said_old.contains("pid 7, night, uid 1000") && said_old.contains("days: it hangs"), "{said_old}");
    assert!(report.contains("days: it hangs"), "{report}");
    let (said_unknown, _) = said("yesterday");
    assert!(said_unknown.contains("night") && !said_unknown.contains(": it hangs"), "{said_unknown}");
}

#[test]
fn a_former_id_leads_to_the_item() {
    let item = "published = 2013-01-04\ncolumn = \"politics\"\nformerly = [\"news/old\"]\n";
    let site = dated("news/new").with("content/news/new/item.toml", item);
    let folder = written(&site);
    let explained = gongbao(folder.path(), &["explain", "news/old"]);
    assert!(explained.code == 0 && explained.out.starts_with("news/new: "), "{}", explained.said());
    assert!(explained.out.contains("formerly news/old"), "{}", explained.said());
    for command in ["accept", "diff"] {
        assert_eq!(gongbao(folder.path(), &[command, "news/old", "en"]).code, 0, "{command}");
    }
}

#[test]
fn whoever_accepts_a_text_is_told_of_the_facts_that_differ() {
    let site = dated("news/a").with("content/news/a/zh.md", text("题", "全程90公里。"));
    let folder = written(&site.with("content/news/a/en.md", text("Title", "The course is 50 km long.")));
    let accepted = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert!(accepted.code == 0 && accepted.err.contains("G001"), "{}", accepted.said());
}

#[test]
fn what_is_not_on_the_site_is_not_current() {
    let draft = "+++\ntitle = \"题\"\nstatus = \"draft\"\n+++\n\n正文。\n";
    let site = dated("news/a").with("content/news/a/zh.md", draft);
    let folder = written(
        &site
            .with("content/notices/b/item.toml", "published = 2013-01-04\nnotice = { index = \"\" }\n")
            .with("content/notices/b/zh.md", text("题", "文。")),
    );
    let status = gongbao(folder.path(), &["status"]).out;
    assert!(status.contains("news/a") && status.contains("draft"), "{status}");
    assert!(status.contains("cannot be read because of errors: notices/b"), "{status}");
    let json = gongbao(folder.path(), &["status", "--format", "json"]).out;
    assert!(json.contains("\"unreadable\":[\"notices/b\"]"), "{json}");
    let explained = gongbao(folder.path(), &["explain", "notices/b", "--format", "json"]).out;
    assert!(explained.lines().all(|line| line.starts_with('{')) && explained.contains("F003"), "{explained}");
}

#[test]
fn a_folder_that_is_gone_is_explained() {
    let folder = written(&dated("news/a"));
    assert_eq!(gongbao(folder.path(), &["publish"]).code, 0);
    std::fs::remove_dir_all(folder.path().join("content/news/a")).unwrap();
    let explained = gongbao(folder.path(), &["explain", "news/a"]);
    assert!(explained.code == 0 && explained.out.contains("P009"), "{}", explained.said());
}

#[test]
fn an_unattended_run_says_all_in_one_line() {
    let folder = written(&dated("news/a"));
    let lines = |arguments: &[&str]| {
        let ran = gongbao(folder.path(), &[&["publish", "--quiet"], arguments].concat());
        (ran.code, ran.said().lines().count(), ran.said())
    };
    let (code, count, said) = lines(&["--dry-run"]);
    assert!((code, count) == (0, 1) && said.contains("nothing was published"), "{said}");
    let (code, count, said) = lines(&["--report", "no/run.json", "--metrics", "run.prom"]);
    assert!((code, count) == (73, 1) && said.contains("there is no folder `no`"), "{said}");
    let metrics = std::fs::read_to_string(folder.path().join("run.prom")).unwrap();
    assert!(
        metrics.lines().any(|line| line.starts_with("gongbao_publish_exit_code") && line.ends_with(" 73")),
        "{metrics}"
    );
    let (code, count, said) = lines(&["--report", "run.json", "--metrics", "no/run.prom"]);
    assert!((code, count) == (73, 1) && said.contains("nothing has changed"), "{said}");
    let report = std::fs::read_to_string(folder.path().join("run.json")).unwrap();
    assert!(report.contains("\"exit\":73") && report.contains("no/run.prom"), "{report}");
    let (code, count, said) = lines(&["--hook", "exit 3"]);
    assert!((code, count) == (0, 1) && said.contains("exit code 3"), "{said}");
}

#[test]
fn a_refused_run_names_what_is_to_blame() {
    let folder = written(&dated("news/a").with("content/news/a/zh.md", "no front matter\n"));
    let ran = gongbao(folder.path(), &["publish", "--quiet", "--report", "run.json"]);
    assert!(ran.code == 65 && ran.said().starts_with("nothing was published: 1 error"), "{}", ran.said());
    let report = std::fs::read_to_string(folder.path().join("run.json")).unwrap();
    assert!(report.contains("{\"code\":\"F008\",\"item\":\"news/a\",\"file\":\"content/news/a/zh.md\"}"), "{report}");
    let unknown = gongbao(folder.path(), &["publish", "--quiet", "--dry-run"]);
    assert!(unknown.code == 65 && unknown.said().lines().count() == 1, "{}", unknown.said());
}

#[test]
fn a_hold_is_shown_and_going_forward_again_is_said() {
    let folder = written(&dated("news/a"));
    let run = |arguments: &[&str]| gongbao(folder.path(), arguments);
    assert_eq!(run(&["publish"]).code, 0);
    dated("news/b").write_to(folder.path());
    assert_eq!(run(&["publish"]).code, 0);
    assert_eq!(run(&["rollback"]).code, 0);
    let again = run(&["rollback", "--hold", "wrong figures"]);
    assert!(again.code == 2 && again.said().contains("nothing was served before release 1"), "{}", again.said());
    assert!(again.said().contains("gongbao rollback 1 --hold REASON"), "{}", again.said());
    assert_eq!(run(&["rollback", "1", "--hold", "wrong figures"]).code, 0);
    let releases = run(&["releases"]).out;
    assert!(releases.contains("on hold since") && releases.contains("wrong figures"), "{releases}");
    assert_eq!(run(&["rollback", "--resume"]).code, 0);
    let published = run(&["publish", "--format", "json"]).out;
    assert!(published.contains("\"repairs\":[]"), "{published}");
}

#[test]
fn a_changed_message_is_seen_before_anyone_accepted_it() {
    let site = dated("news/a").with("locales/zh/more.ftl", "greeting = 你好\nrooms = 5 个房间\n");
    let folder = written(&site.with("locales/en/more.ftl", "greeting = Hello\nrooms = 5 rooms\n"));
    let write = |edition: &str, text: &str| {
        std::fs::write(folder.path().join(format!("locales/{edition}/more.ftl")), text).unwrap();
    };
    let stale = || -> Vec<String> {
        let found = gongbao(folder.path(), &["check", "--format", "short"]).out;
        found
            .lines()
            .filter(|line| line.contains("[T051]"))
            .map(|line| line.split(' ').next().unwrap().to_owned())
            .collect()
    };
    let none: [String; 0] = [];
    let publish = || assert_eq!(gongbao(folder.path(), &["publish"]).code, 0);
    publish();
    assert_eq!(stale(), none);
    write("zh", "greeting = 你好\nrooms = 6 个房间\n");
    let rooms = ["locales/en/more.ftl:2:1:".to_owned()];
    assert_eq!(stale(), rooms);
    publish();
    assert_eq!(stale(), rooms, "it stays so after a publication");
    publish();
    assert_eq!(stale(), rooms);
    write("en", "greeting = Hello\nrooms = 6 rooms\n");
    assert_eq!(stale(), none, "the translation is new");
    publish();
    assert_eq!(stale(), none);
    write("zh", "greeting = 您好\nrooms = 6 个房间\n");
    assert_eq!(stale(), ["locales/en/more.ftl:1:1:".to_owned()]);
    assert_eq!(gongbao(folder.path(), &["accept", "--messages", "en"]).code, 0);
    assert_eq!(stale(), none, "it is accepted");
}

#[test]
fn a_new_passage_is_said_to_belong_after_another() {
    let zh = |more: &str| text("题", &format!("第一段，谈春天的花。\n\n{more}第二段，谈夏天的雨。"));
    let english = text("Title", "The first is about flowers in spring.\n\nThe second is about rain in summer.");
    let site = dated("news/a").with("content/news/a/zh.md", zh("")).with("content/news/a/en.md", english);
    let folder = written(&site);
    assert_eq!(gongbao(folder.path(), &["accept", "news/a", "en"]).code, 0);
    std::fs::write(folder.path().join("content/news/a/zh.md"), zh("新的一段，谈大海和船。\n\n")).unwrap();
    let said = gongbao(folder.path(), &["diff", "news/a", "en"]).out;
    assert!(said.starts_with("1  content/news/a/zh.md:7  belongs after content/news/a/en.md:7\n"), "{said}");
    let json = gongbao(folder.path(), &["diff", "news/a", "en", "--format", "json"]).out;
    assert!(json.contains("\"after_line\":7"), "{json}");

    let english = || std::fs::read_to_string(folder.path().join("content/news/a/en.md")).unwrap();
    let before = english();
    let refused = gongbao(folder.path(), &["accept", "news/a", "en"]);
    assert!(refused.code == 1 && refused.err.contains("T020"), "{}", refused.said());
    let all = gongbao(folder.path(), &["accept", "--all"]);
    assert!(all.err.contains("T020") && english() == before, "{}", all.said());
    let meant = gongbao(folder.path(), &["accept", "news/a", "en", "--as-is", "the sea is far away"]);
    assert_eq!(meant.code, 0, "{}", meant.said());
}

#[test]
fn a_text_in_another_language_is_no_translation() {
    let chinese = "来自瑞典的三十名青年与本市学生一起度过了新年。他们参观了学校和博物馆，还一起包了饺子。";
    let folder = written(&dated("news/a").with("content/news/a/zh.md", text("题", chinese)));
    let english = folder.path().join("content/news/a/en.md");
    std::fs::write(&english, text("Title", chinese)).unwrap();
    let run = |arguments: &[&str]| gongbao(folder.path(), arguments);
    let status = run(&["status"]).out;
    assert!(status.contains("missing"), "{status}");
    let refused = run(&["accept", "news/a", "en"]);
    assert!(refused.code == 1 && refused.err.contains("T016") && refused.err.contains("--as-is"), "{}", refused.said());
    assert!(!std::fs::read_to_string(&english).unwrap().contains("base"), "nothing is recorded");
    assert_eq!(run(&["publish"]).code, 0);
    let page = std::fs::read_to_string(folder.path().join("output/current/en/news/a.html")).unwrap();
    assert!(page.contains("has not been translated into English yet"), "readers see the language that stands in");
    let accepted = run(&["accept", "news/a", "en", "--as-is", "the Chinese text alone is binding"]);
    assert_eq!(accepted.code, 0, "{}", accepted.said());
    assert!(std::fs::read_to_string(&english).unwrap().contains("as_is = \"the Chinese text alone is binding\""));
    assert!(!run(&["check"]).out.contains("T016"));
    assert_eq!(run(&["publish"]).code, 0);
}

#[test]
fn a_passage_that_is_not_translated_is_marked_on_the_page() {
    let zh = "来自瑞典的三十名青年与本市学生一起度过了新年。\n\n他们参观了学校和博物馆，观看了冰雪节的开幕式，和学生们一起包了饺子，最后一天还到净月潭滑了雪。\n\n活动由外事办公室组织，明年还将举行。\n";
    let folder = written(&dated("news/a").with("content/news/a/zh.md", text("题", zh)));
    let write = |body: &str| std::fs::write(folder.path().join("content/news/a/en.md"), text("Title", body)).unwrap();
    let run = |arguments: &[&str]| gongbao(folder.path(), arguments);
    let first = "Thirty young people from Sweden spent the New Year with students of the city.";
    let last = "The event was organised by the foreign affairs office and takes place again next year.";
    write(&format!(
        "{first}\n\n他们参观了学校和博物馆，观看了冰雪节的开幕式，和学生们一起包了饺子，最后一天还到净月潭滑了雪。\n\n{last}\n"
    ));
    let page = || {
        assert_eq!(run(&["publish"]).code, 0);
        std::fs::read_to_string(folder.path().join("output/current/en/news/a.html")).unwrap()
    };
    let with_foreign = page();
    assert!(with_foreign.contains("Parts of this page have not been translated from"), "{with_foreign}");
    assert!(with_foreign.contains("<div class=\"passage\">\n<p class=\"passage-note\">Not translated yet</p>"));
    assert_eq!(run(&["accept", "news/a", "en"]).code, 1, "it is refused");
    write(&format!("{first}\n\n{last}\n"));
    let refused = run(&["accept", "news/a", "en"]);
    assert!(refused.code == 1 && refused.err.contains("T020"), "{}", refused.said());
    let middle = "They visited schools and museums, watched the opening of the ice and snow festival, made dumplings with the students, and on the last day went skiing at Jingyuetan.";
    write(&format!("{first}\n\n{middle}\n\n{last}\n"));
    assert_eq!(run(&["accept", "news/a", "en"]).code, 0);
    assert!(!page().contains("have not been translated"));
    let path = folder.path().join("content/news/a/en.md");
    let accepted = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, accepted.replace(&format!("{middle}\n\n"), "")).unwrap();
    let status = run(&["status"]).out;
    assert!(status.contains("out of date"), "{status}");
    let found = run(&["check", "--format", "short"]).out;
    assert!(found.contains("warning[T020]"), "{found} {status}");
    let with_gap = page();
    assert!(with_gap.contains("The original has something new here that is not translated yet"), "{with_gap}");
}

#[test]
fn a_date_ends_with_its_day_in_the_zone_of_the_office() {
    let item =
        "published = 2013-01-04\ncolumn = \"politics\"\nexpires = 2013-03-06\nbulletin = { until = 2013-03-06 }\n";
    let folder = written(&dated("news/a").with("content/news/a/item.toml", item));
    let shown = |as_of: &str| {
        assert_eq!(gongbao(folder.path(), &["publish", "--as-of", as_of]).code, 0, "{as_of}");
        let read = |path: &str| std::fs::read_to_string(folder.path().join("output/current").join(path)).unwrap();
        let is_gone = read("en/news/a.html").contains("expired");
        (!is_gone, read("en/index.html").contains("class=\"bulletin"))
    };
    assert_eq!(shown("2013-03-06T23:59:59+08:00"), (true, true));
    assert_eq!(shown("2013-03-07T00:00:00+08:00"), (false, false));
    let timed = item.replace("2013-03-06", "2013-03-06T09:00:00+08:00");
    std::fs::write(folder.path().join("content/news/a/item.toml"), timed).unwrap();
    assert_eq!(shown("2013-03-07T01:00:00+08:00"), (false, false));
}
