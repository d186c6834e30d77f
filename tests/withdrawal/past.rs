//! Sites that were published before: what an item said is known from its releases, what a person
//! keeps is let through.

use super::{CHINESE, PASSAGE};
use crate::support::{MemorySite, gongbao, text};
use tempfile::TempDir;

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
        let ran = gongbao(self.folder.path(), &[&["publish", "--as-of", "2013-03-06"][..], more].concat());
        (ran.code, ran.said())
    }
}

pub fn item(withdrawn: &str) -> String {
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

#[test]
fn any_two_empty_files_are_the_same() {
    let titles = "[attachment]\n\"x.txt\" = \"x\"\n";
    let attached = |site: MemorySite, id: &str, withdrawn: &str| {
        site.with_news(
            id,
            &[
                ("zh", &format!("+++\ntitle = \"题目\"\nwithdrawal = \"有误\"\n{titles}+++\n\n正文。\n")),
                ("en", &format!("+++\ntitle = \"Other\"\nwithdrawal = \"Wrong\"\n{titles}+++\n\nBody.\n")),
            ],
        )
        .with(&format!("content/news/{id}/item.toml"), item(&format!("[[attachment]]\nfile = \"x.txt\"\n{withdrawn}")))
        .with(&format!("content/news/{id}/x.txt"), "")
    };
    let site = |withdrawn: &str| attached(attached(MemorySite::small(), "a", withdrawn), "b", "");
    let office = Office::new(&site(""));
    office.write(&site(AT));
    let (code, said) = office.publish(&[]);
    assert_eq!(code, 0, "{said}");
}
