//! Items that are held back, addresses that may not disappear, and publication clocks that go back.

use crate::support::{MemorySite, clock, publish_site, text, tree};
use gongbao::diagnostic::{Code, Findings, Severity};
use gongbao::plan::Removals;
use gongbao::publish::SpillFile;
use gongbao::report::{OutcomeKey, RunReport};
use gongbao::source::{Entry, FilePath, Sources};
use gongbao::{Asked, Clock, Outcome, Publication, Refusal, Request, Undecided, publish};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

const ITEM: &str = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n";

fn news(site: MemorySite, name: &str, title: &str) -> MemorySite {
    site.with_news(name, &[("zh", &text(title, "正文。")), ("en", &text(title, "Body."))])
}

fn three_items() -> MemorySite {
    ["a", "b", "c"].iter().fold(MemorySite::small(), |site, name| news(site, name, &format!("Title {name}")))
}

fn holding(site: MemorySite) -> MemorySite {
    site.replace("content/site.toml", "source = \"zh\"\n", "source = \"zh\"\n\n[publish]\non_error = \"hold\"\n")
}

fn run(site: &dyn Sources, output: &Path, removals: bool) -> Result<(RunReport, Findings), Findings> {
    publish_site(
        site,
        output,
        Request { removals: if removals { &Removals::All } else { &Removals::Declared }, ..clock().into() },
    )
}

fn refused(site: &dyn Sources, output: &Path) -> BTreeSet<&'static str> {
    let before = output.join("current").exists().then(|| tree(&output.join("current")));
    let findings = run(site, output, false).unwrap_err();
    assert_eq!(output.join("current").exists().then(|| tree(&output.join("current"))), before, "the old release stays");
    findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.code.id()).collect()
}

fn page(output: &Path, path: &str) -> String {
    fs::read_to_string(output.join("current").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_broken_item_stays_behind_in_all_editions_and_the_rest_goes_out() {
    let folder = TempDir::new().unwrap();
    let site = holding(three_items()).with("content/news/b/zh.md", text("Title b", "见[甲](item:news/a)。"));
    run(&site, folder.path(), false).unwrap();
    assert!(page(folder.path(), "en/news/index.html").contains("Title a"));

    let broken = [
        site.clone().with("content/news/a/en.md", "no front matter"),
        site.clone().with("content/news/a/item.toml", "published = 2013-02-30\n"),
        site.clone().with("content/news/a/zh.md", "+++\ntitle = \"\"\"\n+++\n"),
    ];
    for broken in broken {
        assert_eq!(refused(&broken.clone().replace("content/site.toml", "hold", "stop"), folder.path()).len(), 1);
        let (report, findings) = run(&broken, folder.path(), false).unwrap();
        assert!(report.is_incomplete());
        let held: Vec<_> = report.held.iter().map(|held| (held.item.as_str(), held.reason)).collect();
        assert_eq!(held, [("news/a", "findings")]);
        assert!(!report.held[0].codes.is_empty() && findings.has_errors());
        for path in ["en/news/index.html", "zh/news/index.html", "en/index.html", "en/news/2013/01/index.html"] {
            let list = page(folder.path(), path);
            assert!(!list.contains("Title a") && list.contains("Title b"), "{path}");
        }
        assert!(page(folder.path(), "en/news/a.html").contains("is being revised"));
        assert!(page(folder.path(), "zh/news/a.html").contains("正在修改"));
        let link = page(folder.path(), "zh/news/b.html");
        assert!(link.contains("见甲。"), "words without a link");
        assert!(findings.iter().any(|finding| finding.code == Code::HiddenItemLink), "and a finding");
    }
    let (report, _) = run(&site, folder.path(), false).unwrap();
    assert!(report.held.is_empty() && page(folder.path(), "en/news/a.html").contains("Title a"), "it comes back");
}

#[test]
fn the_level_of_the_gate_is_the_site_s() {
    let folder = TempDir::new().unwrap();
    let site = holding(three_items()).without("content/news/a/en.md");
    let (report, _) = run(&site, folder.path(), false).unwrap();
    assert!(report.held.is_empty(), "a missing translation is a warning");
    let strict = site.replace("content/site.toml", "[publish]", "[publish]\ndeny = \"warning\"");
    let (report, _) = run(&strict, folder.path(), false).unwrap();
    assert_eq!(report.held.iter().map(|held| held.codes.clone()).collect::<Vec<_>>(), [["T001"]]);
    let stopping = strict.replace("content/site.toml", "hold", "stop");
    run(&stopping, folder.path(), false).unwrap_err();
}

#[test]
fn what_belongs_to_no_item_stops_everything() {
    let folder = TempDir::new().unwrap();
    let site = holding(three_items());
    run(&site, folder.path(), false).unwrap();
    assert_eq!(refused(&site.clone().with("theme/tags.html", "{{ nothing.here }}"), folder.path()), ["R003"].into());
    assert_eq!(refused(&site.clone().with("locales/zh/bad.ftl", "x = {"), folder.path()), ["T005"].into());
    let settings = site.replace("content/site.toml", "\"hold\"", "\"perhaps\"");
    assert_eq!(refused(&settings, folder.path()), ["C004"].into());
}

#[test]
fn an_item_whose_page_cannot_be_made_stays_behind() {
    let folder = TempDir::new().unwrap();
    let theme = "{% extends \"base.html\" %}{% block content %}{% if title == \"Title b\" %}{{ nothing.here }}{% endif %}{% endblock %}";
    let site = holding(three_items()).with("theme/item.html", theme);
    let (report, findings) = run(&site, folder.path(), false).unwrap();
    let held: Vec<_> = report.held.iter().map(|held| (held.item.as_str(), held.codes.clone())).collect();
    assert_eq!(held, [("news/b", vec!["R003"])]);
    assert!(findings.iter().any(|finding| finding.code == Code::RenderFailed), "and why is told");
    assert!(!page(folder.path(), "en/news/index.html").contains("Title b"));
}

#[test]
fn an_item_that_vanishes_stops_the_run_until_somebody_says_what_became_of_it() {
    let folder = TempDir::new().unwrap();
    run(&three_items(), folder.path(), false).unwrap();
    let without = || {
        three_items()
            .without("content/news/a/item.toml")
            .without("content/news/a/zh.md")
            .without("content/news/a/en.md")
    };
    assert_eq!(refused(&without(), folder.path()), ["P009"].into());

    let renamed = without().with("content/news/z/item.toml", format!("{ITEM}formerly = [\"news/a\"]\n"));
    let renamed = ["zh", "en"]
        .iter()
        .fold(renamed, |site, edition| site.with(&format!("content/news/z/{edition}.md"), text("Title z", "Body.")));
    run(&renamed, folder.path(), false).unwrap();
    assert!(
        page(folder.path(), "en/news/a.html").contains("url=z.html")
            && page(folder.path(), "en/news/a.html").contains("noindex")
    );
    let forgetful = renamed.with("content/news/z/item.toml", ITEM);
    run(&forgetful, folder.path(), false).unwrap();
    assert!(page(folder.path(), "zh/news/a.html").contains("url=z.html"), "the record knows whose address it was");

    // The site is as it was at first: the address belongs to the item again, and the other address
    // redirects nowhere.
    assert_eq!(refused(&three_items(), folder.path()), ["P009"].into());
    let (report, _) = run(&three_items(), folder.path(), true).unwrap();
    assert_eq!(report.pages.removed, 2);
    assert!(page(folder.path(), "en/news/a.html").contains("Title a"));
    let gone = page(folder.path(), "en/news/z.html");
    assert!(gone.contains("has been removed from this site") && gone.contains("noindex") && !gone.contains("Title z"));
    let (report, _) = run(&three_items(), folder.path(), false).unwrap();
    assert!(!report.changed, "what may be gone is not asked for again");
}

#[test]
fn another_slug_leads_to_the_new_address() {
    let folder = TempDir::new().unwrap();
    let slug = |slug: &str| {
        three_items()
            .with("content/news/a/en.md", format!("+++\ntitle = \"Title a\"\nslug = \"{slug}\"\n+++\n\nBody.\n"))
    };
    for name in ["first", "second", "third"] {
        run(&slug(name), folder.path(), false).unwrap();
    }
    for former in ["first", "second"] {
        assert!(page(folder.path(), &format!("en/news/{former}.html")).contains("url=third.html"));
    }
    run(&slug("first"), folder.path(), false).unwrap();
    assert!(
        page(folder.path(), "en/news/first.html").contains("Body."),
        "an address that is used again is no redirect"
    );
    assert!(page(folder.path(), "en/news/third.html").contains("url=first.html"));
    assert!(!folder.path().join("current/zh/news/first.html").exists());
}

#[test]
fn an_expired_item_says_so_at_its_address_and_stops_nothing() {
    let folder = TempDir::new().unwrap();
    run(
        &MemorySite::small().with_news("a", &[("zh", &text("题", "正文。")), ("en", &text("T", "B."))]),
        folder.path(),
        false,
    )
    .unwrap();
    let expired = format!("{ITEM}expires = 2013-02-01T00:00:00+08:00\n");
    let site = news(MemorySite::small(), "a", "T").with("content/news/a/item.toml", &expired);
    let (report, _) = run(&site, folder.path(), false).unwrap();
    assert!(page(folder.path(), "en/news/a.html").contains("February 1, 2013"));
    assert!(
        page(folder.path(), "en/news/2013/01/index.html").contains("../../index.html"),
        "an empty month leads to the list above"
    );
    assert_eq!(report.held[0].reason, "expired");
}

#[test]
fn a_great_loss_stops_unless_it_is_meant() {
    let folder = TempDir::new().unwrap();
    let many: Vec<_> = (0..40).map(|n| format!("n{n}")).collect();
    let site = |names: &[String]| names.iter().fold(MemorySite::small(), |site, name| news(site, name, name));
    run(&site(&many), folder.path(), false).unwrap();
    assert_eq!(refused(&site(&many[..20]), folder.path()), ["P009", "P010"].into());
    // All items become drafts at once, by mistake.
    let drafts = many.iter().fold(site(&many), |site, name| {
        site.with(&format!("content/news/{name}/zh.md"), "+++\ntitle = \"T\"\nstatus = \"draft\"\n+++\n\n正文。\n")
    });
    assert_eq!(refused(&drafts, folder.path()), ["P010", "P011"].into());
    // Items whose own dates are in the future are no mistake.
    let later = many.iter().fold(site(&many), |site, name| {
        site.with(&format!("content/news/{name}/item.toml"), ITEM.replace("2013-01", "2014-01"))
    });
    run(&later, folder.path(), false).unwrap();
    run(&site(&many), folder.path(), false).unwrap();
    let (report, _) = run(&site(&many[..20]), folder.path(), true).unwrap();
    assert_eq!(report.pages.removed, 40);
    assert!(page(folder.path(), "zh/news/n30.html").contains("已从本网站移除"));
    run(&site(&many[..20]), folder.path(), false).unwrap();
}

#[test]
fn a_lost_record_is_made_anew_from_the_releases() {
    let folder = TempDir::new().unwrap();
    let record = folder.path().join("addresses");
    run(&three_items(), folder.path(), false).unwrap();
    run(
        &three_items().with("content/news/a/en.md", "+++\ntitle = \"T\"\nslug = \"new\"\n+++\n\nBody.\n"),
        folder.path(),
        false,
    )
    .unwrap();
    let whole = fs::read_to_string(&record).unwrap();
    let line = |text: &str| {
        text.lines()
            .skip(1)
            .filter(|line| line.contains("/news/"))
            .map(|line| line.split(' ').next().unwrap().to_owned())
            .collect::<BTreeSet<_>>()
    };
    let half = whole.lines().take(whole.lines().count() / 2).collect::<Vec<_>>().join("\n");
    for damage in [String::new(), half, whole.replace("news/b", "news/x"), "\u{0}\u{1}".to_owned()] {
        fs::write(&record, damage).unwrap();
        let site = three_items().with("content/news/a/en.md", "+++\ntitle = \"T\"\nslug = \"new\"\n+++\n\nBody.\n");
        run(&site, folder.path(), true).unwrap();
        assert!(line(&fs::read_to_string(&record).unwrap()).is_superset(&line(&whole)));
    }
    fs::remove_file(&record).unwrap();
    let without = three_items()
        .without("content/news/b/item.toml")
        .without("content/news/b/zh.md")
        .without("content/news/b/en.md");
    assert_eq!(refused(&without, folder.path()), ["P009"].into());
}

#[test]
fn a_record_of_another_release_is_caught_up_with() {
    let folder = TempDir::new().unwrap();
    let record = folder.path().join("addresses");
    run(&three_items(), folder.path(), false).unwrap();
    let before = fs::read(&record).unwrap();
    run(&news(three_items(), "d", "Title d"), folder.path(), false).unwrap();
    fs::write(&record, before).unwrap();
    assert_eq!(refused(&three_items(), folder.path()), ["P009"].into(), "the served release knows what it holds");
}

#[test]
fn a_clock_that_goes_backwards_takes_nothing_off_the_site() {
    let folder = TempDir::new().unwrap();
    let at = |now: &str, asked: Option<&str>| {
        let asked = asked.map(|asked| Asked::Moment(asked.parse().unwrap()));
        publish(&three_items(), folder.path(), Clock { asked, now: now.parse().unwrap() })
    };
    let report = |outcome| match outcome {
        Ok(Outcome::Published(Publication { report, .. })) => report,
        other => panic!("{other:?}"),
    };
    report(at("2013-03-06T00:00:00Z", None));
    let served = fs::read_link(folder.path().join("current")).unwrap();
    assert!(matches!(
        at("1970-01-01T00:00:00Z", None),
        Ok(Outcome::Refused(Refusal::Undecided(Undecided::Clock { .. })))
    ));
    assert_eq!(fs::read_link(folder.path().join("current")).unwrap(), served);
    // Summer time, or a correction of the clock, is only reported.
    assert_eq!(report(at("2013-03-05T23:00:00Z", None)).earlier_than.as_deref(), Some("2013-03-06T08:00:00+08:00"));
    // A clock that is given explicitly is used.
    let asked = report(at("2013-03-06T00:00:00Z", Some("2013-03-01T00:00:00Z")));
    assert!(asked.earlier_than.is_some() && asked.outcome == OutcomeKey::Unchanged);
}

/// Sources in which a listed file no longer exists when it is read.
struct Vanishing<'s>(&'s MemorySite, &'s str);

impl Sources for Vanishing<'_> {
    fn entries(&self) -> Vec<Entry> {
        self.0.entries()
    }

    fn read(&self, path: &FilePath, limit: u64) -> io::Result<Vec<u8>> {
        if path.as_str().starts_with(self.1) { Err(io::ErrorKind::NotFound.into()) } else { self.0.read(path, limit) }
    }
}

#[test]
fn a_folder_that_vanishes_while_it_is_read_is_named() {
    let folder = TempDir::new().unwrap();
    run(&three_items(), folder.path(), false).unwrap();
    for path in ["content/news/a/", "content/news/a/en.md", "content/news/a/item.toml"] {
        assert_eq!(refused(&Vanishing(&three_items(), path), folder.path()), ["P001"].into());
    }
    let (report, _) = run(&Vanishing(&holding(three_items()), "content/news/a/"), folder.path(), false).unwrap();
    assert_eq!(report.held[0].codes, ["P001"]);
    assert!(
        refused(&Vanishing(&holding(three_items()), "locales/en/"), folder.path()).contains("P001"),
        "it belongs to no item"
    );
}

/// Sources in which a file can be read only a given number of times.
struct Fading<'s>(&'s MemorySite, &'s str, AtomicUsize);

impl Sources for Fading<'_> {
    fn entries(&self) -> Vec<Entry> {
        self.0.entries()
    }

    fn read(&self, path: &FilePath, limit: u64) -> io::Result<Vec<u8>> {
        let is_over = path.as_str() == self.1 && self.2.fetch_sub(1, Ordering::Relaxed) == 0;
        if is_over { Err(io::ErrorKind::NotFound.into()) } else { self.0.read(path, limit) }
    }
}

fn fading(site: &MemorySite) -> Fading<'_> {
    Fading(site, "content/news/a/en.md", AtomicUsize::new(1))
}

#[test]
fn a_file_that_vanishes_between_the_check_and_its_page_is_named() {
    let folder = TempDir::new().unwrap();
    run(&three_items(), folder.path(), false).unwrap();
    // The link back from a footnote has a label in the page's language, so such a text is read a
    // second time.
    let site = news(three_items(), "a", "Another title");
    let site = site.with("content/news/a/en.md", text("Another title", "Body.[^1]\n\n[^1]: Note."));
    assert_eq!(refused(&fading(&site), folder.path()), ["P001"].into());
    let site = holding(site);
    let (report, _) = run(&fading(&site), folder.path(), false).unwrap();
    assert_eq!((report.held[0].item.as_str(), &report.held[0].codes[..]), ("news/a", &["P001"][..]));
}

#[test]
fn a_text_that_vanishes_after_it_was_read_goes_out_as_it_was_read() {
    let (folder, whole) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    if SpillFile::within(folder.path()).is_none() {
        // This file system has no unnamed files, so rendered texts cannot be kept.
        return;
    }
    let (report, _) = run(&fading(&three_items()), folder.path(), false).unwrap();
    assert_eq!(report.release, run(&three_items(), whole.path(), false).unwrap().0.release);
}

#[test]
fn the_next_change_by_the_clock_is_told() {
    let folder = TempDir::new().unwrap();
    let site = three_items()
        .with("content/news/a/item.toml", format!("{ITEM}bulletin = {{ until = 2013-04-01T00:00:00+08:00 }}\n"))
        .with(
            "content/news/b/item.toml",
            ITEM.replace("2013-01-04", "2013-03-20") + "embargo = 2013-05-01T00:00:00+08:00\n",
        )
        .with("content/news/c/item.toml", format!("{ITEM}expires = 2013-02-01T00:00:00+08:00\n"));
    let (report, _) = run(&site, folder.path(), false).unwrap();
    let next = report.next_change.unwrap();
    assert_eq!((next.at.as_str(), next.items), ("2013-04-01T00:00:00+08:00", vec!["news/a".to_owned()]));
    let (report, _) = run(&three_items(), TempDir::new().unwrap().path(), false).unwrap();
    assert!(report.next_change.is_none());
}

#[test]
fn what_the_clock_does_it_does_in_all_editions_at_once() {
    let item = "published = 2013-01-04T09:00:00+08:00\nembargo = 2013-03-01T00:00:00+08:00\ncolumn = \"politics\"\n\
        bulletin = { until = 2013-04-01T00:00:00+08:00 }\n\
        [correction]\nat = 2013-05-01T00:00:00+08:00\n[withdrawn]\nat = 2013-06-01T00:00:00+08:00\n";
    let site = news(MemorySite::small(), "a", "A title").with("content/news/a/item.toml", item);
    let states = ["2013-02-28", "2013-03-02", "2013-04-02", "2013-05-02", "2013-06-02"].map(|day| {
        let folder = TempDir::new().unwrap();
        let clock = Clock { asked: Some(Asked::Day(day.parse().unwrap())), now: jiff::Timestamp::UNIX_EPOCH };
        publish(&site, folder.path(), clock).unwrap();
        let states = ["zh", "en"].map(|edition| {
            let path = folder.path().join(format!("current/{edition}/news/a.html"));
            let text = fs::read_to_string(path).unwrap_or_default();
            let home = page(folder.path(), &format!("{edition}/index.html"));
            let bulletin = home
                .split("class=\"bulletin\"")
                .nth(1)
                .is_some_and(|rest| rest.split("</section>").next().unwrap().contains("A title"));
            (!text.is_empty(), bulletin, text.contains("notice correction"), text.contains("notice withdrawn"))
        });
        assert_eq!(states[0], states[1], "{day}");
        states[0]
    });
    assert_eq!(
        states,
        [
            (false, false, false, false),
            (true, true, false, false),
            (true, false, false, false),
            (true, false, true, false),
            (true, false, false, true)
        ]
    );
}

#[test]
fn the_items_that_were_named_go_and_no_others() {
    let folder = TempDir::new().unwrap();
    run(&three_items(), folder.path(), false).unwrap();
    let rest = news(MemorySite::small(), "a", "Title a");
    let with = |removals: &Removals| {
        let request = Request { removals, ..clock().into() };
        publish_site(&rest, folder.path(), request).map(|_| ()).map_err(|findings| {
            let lost = findings.iter().filter(|finding| finding.code == Code::VanishedAddress);
            lost.map(|finding| format!("{:?}", finding.named().collect::<Vec<_>>())).collect::<Vec<_>>()
        })
    };
    let only = |ids: &[&str]| Removals::Only(ids.iter().map(|id| (*id).to_owned()).collect());
    assert_eq!(with(&Removals::Declared).unwrap_err().len(), 2);
    let left = with(&only(&["news/b"])).unwrap_err();
    assert!(left.len() == 1 && left[0].contains("news/c"), "{left:?}");
    with(&only(&["news/b", "news/c"])).unwrap();
    assert!(!page(folder.path(), "en/news/b.html").contains("Title b"), "its address says that it is gone");
    assert!(!page(folder.path(), "en/news/index.html").contains("Title b"));
}

#[test]
fn what_site_toml_declares_removed_goes_without_an_option() {
    let folder = TempDir::new().unwrap();
    run(&three_items(), folder.path(), false).unwrap();
    let rest = ["a", "c"].iter().fold(MemorySite::small(), |site, name| news(site, name, &format!("Title {name}")));
    assert!(run(&rest, folder.path(), false).is_err());
    let declared = "source = \"zh\"\n\n[publish]\nremoved = [\"news/b\"]\n";
    let rest = rest.replace("content/site.toml", "source = \"zh\"\n", declared);
    run(&rest, folder.path(), false).unwrap();
    assert!(!page(folder.path(), "en/news/index.html").contains("Title b"));
}
