//! A dry run reports what a publication would change, and why, and writes nothing.

use crate::support::{MemorySite, clock_at, layout, scratch, text};
use gongbao::pipeline::{DryRun, Patches, dry_run};
use gongbao::{Outcome, Request, publish};
use std::collections::BTreeSet;
use std::path::Path;

const TODAY: &str = "2013-03-06T00:00:00Z";

fn site() -> MemorySite {
    let later = "published = 2013-03-10T09:00:00+08:00\ncolumn = \"politics\"\n";
    let passing = "published = 2013-01-05T09:00:00+08:00\nexpires = 2013-03-08T00:00:00+08:00\ncolumn = \"politics\"\n";
    ["a", "later", "passing"]
        .iter()
        .fold(MemorySite::small(), |site, name| site.with_plain_news(name))
        .with("content/news/later/item.toml", later)
        .with("content/news/passing/item.toml", passing)
        .stamped()
}

fn request(at: &str) -> Request<'static> {
    clock_at(at).into()
}

fn tried(site: &MemorySite, output: &Path, at: &str) -> DryRun {
    let before = layout(output);
    let dry_run = dry_run(site, output, request(at), Patches::Unified).unwrap();
    assert_eq!(layout(output), before, "nothing was written");
    dry_run.unwrap_or_else(|refused| panic!("{refused:?}"))
}

/// Returns the changes as `kind path cause`.
fn changes(dry_run: &DryRun) -> BTreeSet<String> {
    let lines =
        dry_run.changes.iter().map(|change| format!("{} {} {}", change.kind.key(), change.path, change.cause.key()));
    lines.collect()
}

fn published() -> tempfile::TempDir {
    let output = scratch();
    assert!(matches!(publish(&site(), output.path(), request(TODAY)).unwrap(), Outcome::Published(_)));
    output
}

#[test]
fn nothing_changed() {
    let output = published();
    assert!(changes(&tried(&site(), output.path(), TODAY)).is_empty());
}

#[test]
fn before_the_first_publication_everything_is_new() {
    let output = scratch();
    let dry_run = tried(&site(), output.path(), TODAY);
    assert!(dry_run.changes.len() > 40);
    assert!(dry_run.changes.iter().all(|change| change.kind.key() == "added"));
}

/// The times of a file that has just been written do not prove its bytes. The cause of its change
/// is the content, and not the template that changes too.
#[test]
fn a_file_that_is_too_young_to_be_known_is_content() {
    let item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[[attachment]]\nfile = \"form.txt\"\n";
    let words = "+++\ntitle = \"T\"\n[attachment]\n\"form.txt\" = \"Form\"\n+++\n\nWords.\n";
    let site = MemorySite::small().with_news("a", &[("zh", words), ("en", words)]);
    let site = site.with("content/news/a/item.toml", item).with("content/news/a/form.txt", "form");
    let output = scratch();
    assert!(matches!(publish(&site, output.path(), request(TODAY)).unwrap(), Outcome::Published(_)));
    let month = gongbao::load::builtin_template("month.html").unwrap().replace("</h1>", "!</h1>");
    let edited = site.with("content/news/a/form.txt", "another").with("theme/month.html", month);
    let found = changes(&tried(&edited, output.path(), TODAY));
    assert!(found.contains("changed files/news/a/form.txt content"), "{found:#?}");
}

#[test]
fn each_page_has_its_reason() {
    let output = published();
    let has = |found: &BTreeSet<String>, line: &str| assert!(found.contains(line), "{line} is not in {found:#?}");
    let edited = site().with("content/news/a/en.md", text("Title", "Another body."));
    let found = tried(&edited, output.path(), TODAY);
    has(&changes(&found), "changed en/news/a.html content");
    assert!(!changes(&found).iter().any(|line| line.contains("zh/news/a.html")), "its bytes are the same");
    let page = found.changes.iter().find(|change| change.path.as_str() == "en/news/a.html").unwrap();
    let patch = page.patch.as_deref().unwrap();
    assert!(patch.contains("-<p>Body.</p>") && patch.contains("+<p>Another body.</p>"), "{patch}");

    let said = site().replace("locales/en/site.ftl", "column-politics = Politics", "column-politics = City affairs");
    let found = changes(&tried(&said, output.path(), TODAY));
    has(&found, "changed en/news/a.html message");
    assert!(found.iter().all(|line| line.contains(" en/") && line.ends_with(" message")), "{found:#?}");

    let month = gongbao::load::builtin_template("month.html").unwrap().replace("<h1", "<h1 class=\"month\"");
    let found = changes(&tried(&site().with("theme/month.html", month), output.path(), TODAY));
    has(&found, "changed en/news/2013/01/index.html template");
    assert!(found.iter().all(|line| line.ends_with("/index.html template")), "{found:#?}");

    let found = changes(&tried(&site(), output.path(), "2013-03-12T00:00:00Z"));
    has(&found, "added en/news/later.html clock");
    has(&found, "changed zh/news/index.html clock");
    has(&found, "changed en/news/passing.html clock");
    assert!(found.iter().all(|line| line.ends_with(" clock")), "{found:#?}");

    let settings = site().replace("content/site.toml", "office = \"Office\"", "office = \"The office\"");
    let found = changes(&tried(&settings, output.path(), TODAY));
    has(&found, "changed en/index.html settings");

    let new = site().with_news("new", &[("zh", &text("新", "新闻。"))]);
    has(&changes(&tried(&new, output.path(), TODAY)), "added zh/news/new.html content");
}

#[test]
fn without_a_cache_nobody_knows_why() {
    let output = published();
    std::fs::remove_dir_all(output.path().join("cache")).unwrap();
    let edited = site().with("content/news/a/en.md", text("Title", "Another body."));
    let found = changes(&tried(&edited, output.path(), TODAY));
    assert!(found.contains("changed en/news/a.html unknown"), "{found:#?}");
    // Only pages whose bytes differ are named. Lists and feeds show the beginning of the text,
    // which is unchanged.
    assert!(found.len() < 10 && found.iter().all(|line| line.starts_with("changed en/")), "{found:#?}");
}
