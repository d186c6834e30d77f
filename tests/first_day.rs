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
        (vec!["diff", "news/2013/01/vasaloppet"], "gongbao diff --help"),
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
