//! Withdrawn, corrected and superseded items, in every edition.

mod forms;

use crate::support::{MemorySite, clock, gongbao, text};
use gongbao::{Outcome, publish};
use tempfile::TempDir;

const WITHDRAWN: &str =
    "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n";

fn withdrawn(zh: &str, en: &str) -> MemorySite {
    MemorySite::small().with_news("a", &[("zh", zh), ("en", en)]).with("content/news/a/item.toml", WITHDRAWN)
}

#[test]
fn the_reason_is_given_in_every_edition() {
    let reason = "+++\ntitle = \"题\"\nwithdrawal = \"数字有误\"\n+++\n\n正文。\n";
    let site = withdrawn(reason, &text("Title", "Body."));
    let page = site.page("en/news/a.html");
    assert!(page.contains("The reason has not been translated into English yet"), "{page}");
    assert!(page.contains("<blockquote lang=\"zh-Hans\" cite=\"../../zh/news/a.html\"><p>数字有误</p>"), "{page}");
    let translated =
        site.with("content/news/a/en.md", "+++\ntitle = \"T\"\nwithdrawal = \"A figure is wrong\"\n+++\n\nBody.\n");
    let page = translated.page("en/news/a.html");
    assert!(page.contains("A figure is wrong") && !page.contains("数字有误") && !page.contains("blockquote"), "{page}");
    // Without a translation, too, and nobody owes one.
    let alone = translated.without("content/news/a/en.md");
    assert!(alone.page("en/news/a.html").contains("数字有误") && alone.codes().is_empty(), "{:?}", alone.codes());
}

/// Words that get through in other forms: marked, wrapped, escaped, in an attribute, a file.
#[test]
fn no_form_of_a_withdrawn_passage_goes_out() {
    let passage = "Nobody may read \"these\" *very* secret & final words again.";
    let site = withdrawn(&text("题", "不应再有人读到这一段最终的机密文字。"), &text("Title", passage));
    let quoting = [
        ("en", text("Other", "> Nobody may\n> read \"these\" very **secret** & final words again")),
        ("en", text("Nobody may read these VERY secret & final words again", "Body.")),
        (
            "en",
            "+++\ntitle = \"T\"\nsummary = \"Nobody may read 'these' very secret & final words again\"\n+++\n\nB.\n"
                .to_owned(),
        ),
        ("en", text("Other", "[x](https://example.org \"nobody may read these very secret & final words again\")")),
        ("zh", text("别的", "说：不应再有人**读到**这一段\n最终的机密文字！")),
        ("zh", text("别的", "不应再有人读到[^1]这一段最终的机密文字。\n\n[^1]: 注。")),
    ];
    for (edition, words) in quoting {
        let other = if edition == "zh" { ("en", text("Other", "Body.")) } else { ("zh", text("别的", "正文。")) };
        let site = site.clone().with_news("b", &[(edition, &words), (other.0, &other.1)]);
        assert!(site.codes().contains(&"P012"), "{words}");
        let folder = TempDir::new().unwrap();
        let Outcome::Refused { findings, .. } = publish(&site, folder.path(), clock()).unwrap() else {
            panic!("{words} went out")
        };
        let finding = findings.iter().find(|finding| finding.code.id() == "P012").unwrap();
        assert_eq!(finding.place.file.as_str(), format!("content/news/a/{edition}.md"));
        assert!(!folder.path().join("current").exists());
    }
    assert!(!site.codes().contains(&"P012"));
    let attached = site
        .with_news(
            "b",
            &[
                ("zh", "+++\ntitle = \"题目\"\n[attachment]\n\"x.txt\" = \"文件\"\n+++\n\n正文。\n"),
                ("en", "+++\ntitle = \"T\"\n[attachment]\n\"x.txt\" = \"File\"\n+++\n\nBody.\n"),
            ],
        )
        .with(
            "content/news/b/item.toml",
            "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[[attachment]]\nfile = \"x.txt\"\n",
        );
    assert!(!attached.codes().contains(&"P012"));
    assert!(attached.with("content/news/b/x.txt", passage).codes().contains(&"P012"));
}

#[test]
fn the_reason_and_the_site_s_own_words_are_no_leak() {
    let reason = "The notice about a reception on the first of March was sent out too early.";
    let zh = format!("+++\ntitle = \"题\"\nwithdrawal = {reason:?}\n+++\n\n正文。\n");
    let en = format!(
        "+++\ntitle = \"A reception on the first of March\"\nwithdrawal = {reason:?}\n+++\n\nThere is no page at this address. It may have moved, or the address may have been mistyped.\n"
    );
    let site = withdrawn(&zh, &en);
    assert!(site.codes().is_empty(), "{}", site.report());
    assert!(site.page("en/news/a.html").contains(reason));
}

#[test]
fn an_address_may_read_like_the_title() {
    let texts = [
        ("zh", text("题", "详见https://example.org/reception-on-the-first-of-march。")),
        ("en", text("Reception on the first of March", "Body.")),
    ];
    let item = WITHDRAWN.replace("column", "formerly = [\"news/the-reception-on-the-first-of-march\"]\ncolumn");
    let site = texts.iter().fold(MemorySite::small(), |site, (edition, words)| {
        site.with(&format!("content/news/reception-on-the-first-of-march/{edition}.md"), words)
    });
    let site = site.with("content/news/reception-on-the-first-of-march/item.toml", item);
    assert_eq!(site.codes(), ["F014"], "{}", site.report());
}

#[test]
fn images_and_files_of_a_withdrawn_item_leave_with_it() {
    let words = |title: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nwithdrawal = \"错误\"\n[alt]\n\"p.svg\" = \"x\"\n[attachment]\n\"f.pdf\" = \"y\"\n+++\n\nBody.\n"
        )
    };
    let item = format!(
        "[[image]]\nfile = \"p.svg\"\n[[attachment]]\nfile = \"f.pdf\"\n{}",
        WITHDRAWN.split("[withdrawn]").nth(1).map(|at| format!("[withdrawn]{at}")).unwrap()
    );
    let head = WITHDRAWN.split("[withdrawn]").next().unwrap();
    let site = withdrawn(&words("题"), &words("T"))
        .with("content/news/a/p.svg", "<svg/>")
        .with("content/news/a/f.pdf", "%PDF-1.4")
        .with("content/news/a/item.toml", format!("{head}{item}"));
    assert!(site.render().keys().all(|path| !path.starts_with("files/")));
    for path in ["en/index.html", "en/news/index.html", "en/feed.xml", "en/sitemap.xml", "zh/news/feed.xml"] {
        assert!(!site.page(path).contains("news/a.html"), "{path}");
    }
    assert!(!site.render().contains_key("en/news/2013/01/index.html"));
}

#[test]
fn every_edition_shows_whether_its_text_is_corrected() {
    let item =
        "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[correction]\nat = 2013-02-01T00:00:00+08:00\n";
    let zh = "+++\ntitle = \"题\"\ncorrection = \"日期已改\"\n+++\n\n正文。\n";
    let site = MemorySite::small()
        .with_news("a", &[("zh", zh), ("en", &text("Title", "Body."))])
        .with("content/news/a/item.toml", item);
    assert!(site.page("zh/news/a.html").contains("日期已改"));
    let page = site.page("en/news/a.html");
    assert!(
        page.contains("This text was corrected on") && page.contains("hreflang=\"zh-Hans\">What was corrected"),
        "{page}"
    );
    let stale = site
        .clone()
        .with("content/news/a/en.md", "+++\ntitle = \"Title\"\nbase = \"0123456789abcdef\"\n+++\n\nBody.\n");
    let page = stale.page("en/news/a.html");
    assert!(page.contains("has not been corrected yet") && page.contains("../../zh/news/a.html"), "{page}");
    let done = site
        .with("content/news/a/en.md", "+++\ntitle = \"Title\"\ncorrection = \"The date is changed\"\n+++\n\nBody.\n");
    let page = done.page("en/news/a.html");
    assert!(page.contains("The date is changed") && !page.contains("What was corrected"), "{page}");
}

#[test]
fn a_notice_names_what_replaces_it_and_what_it_replaces() {
    let notice = |table: &str| format!("published = 2013-01-04T09:00:00+08:00\n[notice]\n{table}");
    let site = [("old", "Old rules"), ("older", "Older rules"), ("new", "New rules")].iter().fold(
        MemorySite::small(),
        |site, (id, title)| {
            ["zh", "en"].iter().fold(site, |site, edition| {
                site.with(&format!("content/notices/{id}/{edition}.md"), text(title, "Body."))
            })
        },
    );
    let old =
        |index: u8| notice(&format!("index = \"{index}\"\nvalidity = \"superseded\"\nreplaced_by = \"notices/new\"\n"));
    let site = site
        .with("content/notices/old/item.toml", old(1))
        .with("content/notices/older/item.toml", old(2))
        .with("content/notices/new/item.toml", notice("index = \"3\"\n"));
    for edition in ["zh", "en"] {
        assert!(
            site.page(&format!("{edition}/notices/old.html")).contains("<dd><a href=\"new.html\">New rules</a></dd>")
        );
        let new = site.page(&format!("{edition}/notices/new.html"));
        assert!(
            new.contains("<dd><a href=\"old.html\">Old rules</a></dd><dd><a href=\"older.html\">Older rules</a></dd>"),
            "{new}"
        );
    }
    let at = "[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n";
    let site = site.with("content/notices/old/item.toml", format!("{}{at}", old(1)));
    assert!(!site.page("en/notices/new.html").contains("Old rules"));
}

const PASSAGE: &str = "The investigation into the procurement of new vehicles was ended without any result";
const CHINESE: &str =
    "关于新购车辆采购事项的调查已经结束，没有得出任何结论，有关材料已移交档案部门保存，今后不再另行通报";
const OTHER: &str = "An exhibition about the history of winter sports was opened in the afternoon here";
const OTHER_CHINESE: &str =
    "关于冬季运动历史的展览今天下午正式开幕，欢迎市民踊跃前来参观，展期两个月，周一闭馆，请自备证件登记";

/// A site with a withdrawn item that says the passage, and an item that has a form.
fn with_form(form: &forms::Form, passage: &str, chinese: &str) -> MemorySite {
    let fill = |text: &str| {
        let other = "Выставка об истории зимних видов спорта открылась сегодня днём, вход для всех желающих свободный";
        let text = if passage == PASSAGE { text.to_owned() } else { text.replace("{ru}", other) };
        forms::fill(&text, passage, chinese)
    };
    let file = |name: &str| form.files.iter().find(|(file, ..)| file == name);
    let folder = file("folder").map_or("news/b".to_owned(), |(.., words)| fill(words.trim()));
    let attached: Vec<_> = form.files.iter().filter(|(name, ..)| !name.ends_with(".md") && name != "folder").collect();
    let mut item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n".to_owned();
    let (mut alts, mut titles) = (String::new(), String::new());
    let mut site = withdrawn(
        &text("题目", &format!("{CHINESE}。")),
        &text("Vehicles", &format!("{PASSAGE}.\n\n{}.", forms::RUSSIAN)),
    )
    .replace("content/news/a/zh.md", "title = \"题目\"", "title = \"题目\"\nwithdrawal = \"有误\"");
    for (name, how, words) in attached {
        let name = fill(name);
        let entitled = how.first().and_then(|how| how.strip_prefix("entitled:"));
        let how: Vec<_> = how.iter().map(|how| fill(how)).collect();
        if name.ends_with(".svg") {
            item += &format!("[[image]]\nfile = \"{name}\"\n");
            alts += &format!("\"{name}\" = \"x\"\n");
        } else {
            item += &format!("[[attachment]]\nfile = \"{name}\"\n");
            titles += &format!("\"{name}\" = \"{}\"\n", entitled.map_or("File".to_owned(), fill));
        }
        site = site.with(&format!("content/{folder}/{name}"), forms::bytes(&name, &how, fill(words).trim_end()));
    }
    for (edition, title, body) in [("zh", "别的", "正文。"), ("en", "Other", "Body.")] {
        let (how, words) = file(&format!("{edition}.md"))
            .map_or(("", ""), |(_, how, words)| (how.first().map_or("", String::as_str), words.trim_end()));
        let words = fill(words);
        let title = if how == "title" { &words } else { title };
        let field = if ["summary", "slug"].contains(&how) { format!("{how} = \"{words}\"\n") } else { String::new() };
        let body = if how.is_empty() && !words.is_empty() { &words } else { body };
        let alts = if words.contains("course.svg") || !alts.is_empty() { alts.as_str() } else { "" };
        let front =
            format!("title = \"{title}\"\nbase = \"x\"\nsummary = \"S.\"\n{field}[alt]\n{alts}[attachment]\n{titles}");
        let front = front.replace("base = \"x\"\n", "");
        let front = if how == "summary" { front.replacen("summary = \"S.\"\n", "", 1) } else { front };
        site = site.with(&format!("content/{folder}/{edition}.md"), format!("+++\n{front}+++\n\n{body}\n"));
    }
    site.with(&format!("content/{folder}/item.toml"), item)
}

#[test]
fn no_form_in_any_container_goes_out() {
    use rayon::prelude::*;
    let all = forms::forms(include_str!("withdrawal/forms.txt"));
    assert!(all.len() >= 65, "{} forms", all.len());
    let wrong = all.par_iter().filter_map(|form| {
        let said = |site: &MemorySite| {
            let folder = TempDir::new().unwrap();
            site.write_to(folder.path());
            gongbao(folder.path(), &["publish", "--as-of", "2013-03-06", "--quiet"])
        };
        let (code, out, _) = said(&with_form(form, PASSAGE, CHINESE));
        let is_found = code == 65 && out.contains("P012");
        let (control, control_out, _) = said(&with_form(form, OTHER, OTHER_CHINESE));
        (!is_found || control != 0).then(|| format!("{}: {code} {out}control: {control} {control_out}", form.name))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

/// A site that was published with an item, and what became of both.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new(site: &MemorySite) -> Self {
        let office = Self { folder: TempDir::new().unwrap() };
        office.write(site);
        assert_eq!(office.publish(&[]).0, 0);
        office
    }

    fn write(&self, site: &MemorySite) {
        for folder in ["content", "locales"] {
            let _ = std::fs::remove_dir_all(self.folder.path().join(folder));
        }
        site.write_to(self.folder.path());
    }

    fn publish(&self, more: &[&str]) -> (i32, String) {
        let (code, out, err) = gongbao(self.folder.path(), &[&["publish", "--as-of", "2013-03-06"][..], more].concat());
        (code, out + &err)
    }
}

fn item(withdrawn: &str) -> String {
    format!("published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n{withdrawn}")
}

/// An item that says the passage, and one that quotes it.
fn quoting() -> MemorySite {
    MemorySite::small()
        .with_news(
            "a",
            &[("zh", &text("题目", &format!("{CHINESE}。"))), ("en", &text("Vehicles", &format!("{PASSAGE}.")))],
        )
        .with_news(
            "b",
            &[("zh", &text("别的", &format!("据说{CHINESE}。"))), ("en", &text("Other", &format!("> {PASSAGE}!")))],
        )
}

const AT: &str = "[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n";

/// However an item leaves, what its pages said is still known.
#[test]
fn what_an_item_said_is_known_from_releases_that_are_there() {
    let reason = "+++\ntitle = \"题目\"\nwithdrawal = \"有误\"\n+++\n\n空。\n";
    let holding = |site: MemorySite| {
        site.replace("content/site.toml", "source = \"zh\"\n", "source = \"zh\"\n\n[publish]\non_error = \"hold\"\n")
    };
    let emptied =
        |site: MemorySite| site.with("content/news/a/zh.md", reason).with("content/news/a/en.md", text("T", "Empty."));
    let gone = |site: MemorySite| {
        ["item.toml", "zh.md", "en.md"].iter().fold(site, |site, name| site.without(&format!("content/news/a/{name}")))
    };
    type Change<'c> = (&'c str, &'c dyn Fn(MemorySite) -> MemorySite, &'c [&'c str], bool);
    let changes: [Change<'_>; 10] = [
        ("withdrawn", &|site| site.with("content/news/a/item.toml", item(AT)), &[], true),
        ("emptied", &|site| emptied(site.with("content/news/a/item.toml", item(AT))), &[], true),
        (
            "without a text",
            &|site| site.with("content/news/a/item.toml", item(AT)).without("content/news/a/en.md"),
            &[],
            true,
        ),
        ("removed", &gone, &["--allow-removals"], true),
        (
            "broken and held",
            &|site| {
                holding(site.with("content/news/a/item.toml", item(AT))).replace(
                    "content/news/a/en.md",
                    "title =",
                    "titel =",
                )
            },
            &[],
            true,
        ),
        (
            "mistyped and held",
            &|site| holding(site.with("content/news/a/item.toml", item(&AT.replace("withdrawn", "withdrawm")))),
            &[],
            true,
        ),
        (
            "unreadable and held",
            &|site| holding(site.with("content/news/a/item.toml", item(&format!("{AT}x = \n")))),
            &[],
            true,
        ),
        (
            "spaced and held",
            &|site| holding(site.with("content/news/a/item.toml", item("[ withdrawn ]\nat = yesterday\n"))),
            &[],
            true,
        ),
        (
            "held for something else",
            &|site| holding(site.with("content/news/a/item.toml", item("x = 1\n"))),
            &[],
            false,
        ),
        (
            "expired",
            &|site| site.with("content/news/a/item.toml", item("expires = 2013-02-01T00:00:00+08:00\n")),
            &[],
            false,
        ),
    ];
    for (name, change, options, is_found) in changes {
        let office = Office::new(&quoting());
        office.write(&change(quoting()));
        let (code, said) = office.publish(options);
        assert_eq!((code == 65, said.contains("error[P012]")), (is_found, is_found), "{name}: {code} {said}");
        for page in ["en/news/b.html", "zh/news/b.html"] {
            assert!(!is_found || said.contains(page), "{name}: {said}");
        }
        // Without the quotation it goes out, with the words of the item's own page of before.
        let plain = |site: MemorySite| {
            site.with("content/news/b/zh.md", text("别的", "正文。"))
                .with("content/news/b/en.md", text("Other", "Body."))
        };
        office.write(&plain(change(quoting())));
        let (code, said) = office.publish(options);
        assert!([0, 1].contains(&code), "{name}: {code} {said}");
    }
}

#[test]
fn a_text_that_was_moved_is_no_quotation() {
    let office = Office::new(&MemorySite::small().with_news(
        "a",
        &[("zh", &text("题目", &format!("{CHINESE}。"))), ("en", &text("Vehicles", &format!("{PASSAGE}.")))],
    ));
    office.write(&MemorySite::small().with_news(
        "c",
        &[("zh", &text("题目", &format!("{CHINESE}。"))), ("en", &text("Vehicles", &format!("{PASSAGE}.")))],
    ));
    let (code, said) = office.publish(&["--allow-removals"]);
    assert_eq!(code, 0, "{said}");
}

/// The finding prints the lines that let the words through, and they do.
#[test]
fn what_a_person_keeps_is_let_through() {
    let site = quoting().with("content/news/a/item.toml", item(AT)).replace(
        "content/news/a/zh.md",
        "title",
        "withdrawal = \"有误\"\ntitle",
    );
    let office = Office::new(&quoting());
    office.write(&site);
    let (code, said) = office.publish(&[]);
    assert_eq!(code, 65);
    let mut kept = item(AT);
    let lines: Vec<_> = said.lines().map(str::trim).collect();
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.ends_with("[[withdrawn.keep]]")) {
        let line = |at: usize| lines[at].trim_start_matches(['|', ' ']);
        kept += &format!("[[withdrawn.keep]]\n{}\n{}\n", line(at + 1), line(at + 2));
    }
    assert!(kept.matches("words = ").count() >= 2, "{said}");
    office.write(&site.clone().with("content/news/a/item.toml", &kept));
    let (code, said) = office.publish(&[]);
    assert_eq!(code, 0, "{said}\n{kept}");
    // Why is owed.
    let unexplained = kept.lines().filter(|line| !line.starts_with("reason")).collect::<Vec<_>>().join("\n");
    office.write(&site.with("content/news/a/item.toml", unexplained));
    let (code, said) = office.publish(&[]);
    assert!(code == 65 && said.contains("F003"), "{said}");
}

#[test]
fn what_cannot_be_searched_is_counted_and_listed_and_stops_nothing() {
    let titles = "[attachment]\n\"scan.pdf\" = \"x\"\n";
    let site = quoting()
        .with("content/news/a/item.toml", item(AT))
        .replace("content/news/a/zh.md", "title", "withdrawal = \"有误\"\ntitle")
        .with("content/news/b/item.toml", item("[[attachment]]\nfile = \"scan.pdf\"\n"))
        .with("content/news/b/scan.pdf", "%PDF-1.4 x")
        .with("content/news/b/zh.md", format!("+++\ntitle = \"别的\"\n{titles}+++\n\n正文。\n"))
        .with("content/news/b/en.md", format!("+++\ntitle = \"Other\"\n{titles}+++\n\nBody.\n"));
    let office = Office { folder: TempDir::new().unwrap() };
    office.write(&site);
    // Nothing is made again in the second run, and it is still known.
    for _ in 0..2 {
        let (code, said) = office.publish(&["--report", "report.json"]);
        assert!(code == 0 && said.contains("warning[P013]"), "{said}");
        let report = std::fs::read_to_string(office.folder.path().join("report.json")).unwrap();
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["withdrawal"]["unsearched"], serde_json::json!(["files/news/b/scan.pdf"]));
        assert_eq!(report["withdrawal"]["items"], 1);
    }
}

mod cut {
    use super::forms::{fill, written};
    use crate::support::{MemorySite, text};
    use proptest::prelude::*;

    const WORDS: [&str; 5] = [
        "the minister of a town paid no visit that spring and nobody asked why the guests had left so early",
        "市外办于三月召开专题会议研究部署下半年接待工作安排并要求各处室按时报送材料不得延误有关事项另行通知",
        "メッセージの内容は担当課が確認したうえで関係機関に伝えられ後日あらためて回答が届く予定になっています",
        "делегация города осмотрела новую станцию и обсудила с хозяевами порядок совместных поездок весной",
        "대표단은새로운시설을둘러본뒤공동사업의일정과비용을협의하고다음달에다시만나기로하였다고전해졌습니다",
    ];

    const FORMS: [&str; 12] = [
        "upper",
        "wide",
        "decimal",
        "hex",
        "split:\u{200b}",
        "split:\u{ad}",
        "split:**",
        "split:, ",
        "words:\\n",
        "words:\\n> ",
        "split:&#8203;",
        "words:  \\n",
    ];

    const PLACES: [(&str, &str); 5] = [
        ("content/news/b/en.md", "+++\ntitle = \"T\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n{p}\n"),
        ("content/news/b/en.md", "+++\ntitle = \"T\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n- a\n\n  > so {p} it\n"),
        ("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{p}</text></svg>"),
        ("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g a='{p}'/></svg>"),
        ("content/news/b/en.md", "+++\ntitle = \"T\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n| a |\n|---|\n| {p} |\n"),
    ];

    fn site(passage: &str) -> MemorySite {
        let words = |title: &str| format!("+++\ntitle = \"{title}\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\nBody.\n");
        super::withdrawn(&text("题目", passage), &text("Title", "Body."))
            .with_news("b", &[("zh", &words("别的")), ("en", &words("T"))])
            .with("content/news/b/item.toml", super::item("[[image]]\nfile = \"x.svg\"\n"))
            .with("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        /// Any run that says enough is found, cut anywhere and written in any of these ways.
        #[test]
        fn any_cut_in_any_form_is_found(
            words in 0..WORDS.len(), start in 0_usize..10, form in 0..FORMS.len(), place in 0..PLACES.len()
        ) {
            let passage = WORDS[words];
            let is_wide = !matches!(words, 0 | 3);
            let letters: Vec<_> = passage.chars().collect();
            let wanted = if is_wide { 24 } else { 40 };
            let end = (start..=letters.len()).find(|end| letters[start..*end].iter().filter(|c| c.is_alphanumeric()).count() == wanted).unwrap();
            let cut: String = letters[start..end].iter().collect();
            let (path, before) = PLACES[place];
            // A line of a table is one line, and so is its form.
            let form = FORMS[form];
            let form = if before.contains("|---|") && form.contains("\\n") { "upper" } else { form };
            let quoted = fill(before, &written(&cut, form), "");
            let codes = site(passage).with(path, &quoted).codes();
            prop_assert!(codes.contains(&"P012"), "{form} {path} {quoted}: {codes:?}");
            let codes = site(WORDS[(words + 1) % WORDS.len()]).with(path, &quoted).codes();
            prop_assert!(!codes.contains(&"P012"), "{form} {path} {quoted}: {codes:?}");
        }
    }
}

/// What says where an item is now is no page of its own.
#[test]
fn a_renamed_item_may_be_withdrawn() {
    let news = [("zh", text("题目", &format!("{CHINESE}。"))), ("en", text("Vehicles", &format!("{PASSAGE}.")))];
    let news: Vec<_> = news.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
    let renamed = |withdrawn: &str| {
        MemorySite::small()
            .with_news("c", &news)
            .with("content/news/c/item.toml", item(&format!("formerly = [\"news/a\"]\n{withdrawn}")))
    };
    let office = Office::new(&MemorySite::small().with_news("a", &news));
    for site in [renamed(""), renamed(AT), renamed(AT)] {
        office.write(&site);
        let (code, said) = office.publish(&[]);
        assert_eq!(code, 0, "{said}");
    }
}

/// A record that was lost knows ids by guessing: an item at its own address is not gone.
#[test]
fn a_lost_record_makes_no_item_a_removed_one() {
    let slug = format!("+++\ntitle = \"题目\"\nslug = \"other\"\n+++\n\n{CHINESE}。\n");
    let site = MemorySite::small().with_news("a", &[("zh", &slug), ("en", &text("Vehicles", &format!("{PASSAGE}.")))]);
    let office = Office::new(&site);
    std::fs::remove_file(office.folder.path().join("output/addresses")).unwrap();
    for _ in 0..2 {
        let (code, said) = office.publish(&[]);
        assert_eq!(code, 0, "{said}");
    }
}

/// What was let through is searched again when it no longer is.
#[test]
fn a_keep_that_is_taken_back_counts_no_more() {
    let part: String = PASSAGE.chars().take(60).collect();
    let keep = format!("{AT}[[withdrawn.keep]]\nwords = \"{part}\"\nreason = \"x\"\n");
    let site = |toml: &str| {
        quoting()
            .with("content/news/a/item.toml", item(toml))
            .replace("content/news/a/zh.md", "title", "withdrawal = \"有误\"\ntitle")
            .with("content/news/b/zh.md", text("别的", "正文。"))
            .with("content/news/b/en.md", text("Other", &format!("{part} xyz.")))
    };
    let office = Office { folder: TempDir::new().unwrap() };
    office.write(&site(&keep));
    let (code, said) = office.publish(&[]);
    assert_eq!(code, 0, "{said}");
    office.write(&site(AT));
    assert_eq!(office.publish(&[]).0, 65);
    // A comment of a catalog says nothing to anybody.
    let commented = site(AT);
    let catalog = format!("# {PASSAGE}\n{}", commented.text("locales/en/site.ftl"));
    office.write(&commented.with("locales/en/site.ftl", catalog));
    assert_eq!(office.publish(&[]).0, 65);
}
