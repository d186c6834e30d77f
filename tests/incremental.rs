//! An incremental publication gives the same release as a full one, after any edits and with any
//! state of the cache.

mod edits;
mod pages;

use crate::support::{MemorySite, clock_at, release, removing, scratch, try_release};
use edits::{CLOCKS, EDITIONS, Edit, ITEMS, accept, apply, edit, path, site, words};
use gongbao::Request;
use gongbao::publish::SpillFile;
use gongbao::source::{Entry, FilePath, Sources};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

fn damage(output: &Path, part: usize, byte: Option<usize>) {
    let Ok(parts) = fs::read_dir(output.join("cache")) else { return };
    let mut parts: Vec<_> = parts.map(|part| part.unwrap().path()).collect();
    parts.sort();
    let Some(path) = parts.get(part % parts.len().max(1)) else { return };
    let Some(byte) = byte else { return fs::remove_file(path).unwrap() };
    let mut bytes = fs::read(path).unwrap();
    if !bytes.is_empty() {
        let at = byte % bytes.len();
        bytes[at] ^= 0x21;
        fs::write(path, bytes).unwrap();
    }
}

/// Returns a request for a publication clock that allows removals.
fn removals_at(moment: &str) -> Request<'static> {
    removing(clock_at(moment))
}

proptest! {
    #![proptest_config(ProptestConfig {
        // `PROPTEST_CASES=1000 cargo test --release incremental` is the long test.
        cases: std::env::var_os("PROPTEST_CASES").map_or(24, |cases| cases.to_str().unwrap().parse().unwrap()),
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_incremental_release_is_the_full_one(edits in proptest::collection::vec(edit(), 1..9), is_stamped in any::<bool>()) {
        let output = scratch();
        let mut site = if is_stamped { site().stamped() } else { site() };
        let mut at = CLOCKS[0];
        release(&site, output.path(), removals_at(at));
        for edit in &edits {
            match edit {
                Edit::Clock { at: next } => at = CLOCKS[*next],
                Edit::Cache { part, byte } => damage(output.path(), *part, *byte),
                edit => site = apply(site, edit),
            }
            let alone = scratch();
            // Both publications know the addresses of earlier releases, because published addresses
            // may not disappear.
            let _ = fs::copy(output.path().join("addresses"), alone.path().join("addresses"));
            let full = try_release(&site, alone.path(), removals_at(at)).map(|release| release.hash);
            let incremental = try_release(&site, output.path(), removals_at(at)).map(|release| release.hash);
            prop_assert_eq!(full, incremental, "after {:?}: {}", edit, site.report());
        }
    }
}

/// Returns the number of pages that are rendered again after edits.
fn rendered(edits: &[Edit]) -> usize {
    let output = scratch();
    let before = site().stamped();
    release(&before, output.path(), removals_at(CLOCKS[0]));
    let after = edits.iter().fold(before, apply);
    release(&after, output.path(), removals_at(CLOCKS[0])).rendered
}

/// Lists mark a title whose source has changed, although nothing of their own edition has changed.
#[test]
fn lists_follow_a_title_that_goes_stale() {
    let (output, alone) = (scratch(), scratch());
    let before = accept(site().stamped(), ITEMS[0]);
    release(&before, output.path(), removals_at(CLOCKS[0]));
    let source = before.text(&path(ITEMS[0], "zh")).replace("news/2013/01/a zh 0", "another title");
    let after = before.with(&path(ITEMS[0], "zh"), source);
    let incremental = release(&after, output.path(), removals_at(CLOCKS[0])).hash;
    fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
    assert_eq!(release(&after, alone.path(), removals_at(CLOCKS[0])).hash, incremental);
}

#[test]
fn work_is_in_proportion_to_what_changed() {
    let text = Edit::Text { item: 2, edition: 1, number: 3 };
    let pages = rendered(&[]);
    assert_eq!(pages, 0, "nothing changed");
    // The item's own pages, pages that list it or link to it, and feeds are rendered again; pages
    // of other items are not.
    let of_text = rendered(&[text]);
    assert!((3..40).contains(&of_text), "{of_text}");
    // The message appears only on pages of letters, and the site has none.
    assert_eq!(rendered(&[Edit::Message { name: 4, edition: 0, number: 1 }]), 0);
    // The name of a tag appears on some pages of one edition.
    let of_tag = rendered(&[Edit::Message { name: 1, edition: 1, number: 1 }]);
    assert!((3..12).contains(&of_tag), "{of_tag}");
    // The template of months appears on the pages of months.
    let of_months = rendered(&[Edit::Template { name: 2, number: 1 }]);
    assert!((4..20).contains(&of_months), "{of_months}");
    assert_eq!(rendered(&[Edit::Touch { item: 0 }]), 0, "the same bytes, written again");
}

/// The same file may be attached to many items. Folders with the same contents are one object.
#[test]
fn equal_folders_are_published_together() {
    let item = "published = 2013-01-05T09:00:00+08:00\ncolumn = \"politics\"\n[[attachment]]\nfile = \"form.txt\"\n";
    let many = (0..5).fold(site(), |site, number| {
        let folder = format!("content/news/2013/01/form-{number}");
        let site = site.with(&format!("{folder}/item.toml"), item).with(&format!("{folder}/form.txt"), "form");
        EDITIONS
            .iter()
            .fold(site, |site, edition| site.with(&format!("{folder}/{edition}.md"), words(ITEMS[1], edition, 0)))
    });
    let output = scratch();
    release(&many, output.path(), removals_at(CLOCKS[0]));
    for number in 0..5 {
        let form = output.path().join(format!("current/files/news/2013/01/form-{number}/form.txt"));
        assert_eq!(fs::read(form).unwrap(), b"form");
    }
    assert_eq!(
        release(&many, output.path(), removals_at(CLOCKS[0])).rendered,
        5 + 1,
        "only files without times are read again"
    );
}

/// A base that was stored shortly before, when its times did not yet prove its bytes, is missed
/// like any other.
#[test]
fn a_lost_base_is_missed_however_young_it_was() {
    for site in [site(), site().stamped()] {
        let (output, alone) = (scratch(), scratch());
        let stale = apply(accept(site, ITEMS[2]), &Edit::Text { item: 2, edition: 0, number: 5 });
        release(&stale, output.path(), removals_at(CLOCKS[0]));
        let lost = apply(stale, &Edit::Lose);
        let incremental = release(&lost, output.path(), removals_at(CLOCKS[0])).hash;
        fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
        assert_eq!(release(&lost, alone.path(), removals_at(CLOCKS[0])).hash, incremental);
    }
}

/// A passage that was moved and slightly changed may have the same meaning or another. A name of
/// the glossary makes the difference.
#[test]
fn marks_follow_the_glossary() {
    let paragraphs = [
        "The office answers letters within five working days of their arrival.",
        "Visitors bring their passport and the form, filled in and signed.",
        "The counter on the second floor is open from nine to four on weekdays.",
        "Whoever cannot come may send somebody with a written authority.",
    ];
    let text = |order: [usize; 4]| {
        format!("+++\ntitle = \"T\"\nsummary = \"S\"\n+++\n\n{}\n", order.map(|at| paragraphs[at]).join("\n\n"))
    };
    let (zh, en) = (path(ITEMS[2], "zh"), path(ITEMS[2], "en"));
    let first = accept(site().with(&zh, text([0, 1, 2, 3])).with(&en, text([0, 1, 2, 3])), ITEMS[2]);
    let moved = text([1, 2, 3, 0]).replace("working days", "working-days");
    let stale = first.with(&zh, moved).stamped();
    let named = stale
        .clone()
        .with("content/glossary.toml", "[[concept]]\nkey = \"day\"\n[concept.words]\nzh = [\"working days\"]\n");
    let (output, alone) = (scratch(), scratch());
    release(&stale, output.path(), removals_at(CLOCKS[0]));
    let page = |output: &Path| fs::read_to_string(output.join("current/en/news/2013/02/c.html")).unwrap();
    let before = page(output.path());
    let incremental = release(&named, output.path(), removals_at(CLOCKS[0])).hash;
    fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
    assert_eq!(release(&named, alone.path(), removals_at(CLOCKS[0])).hash, incremental);
    assert_ne!(page(alone.path()), before, "the glossary made no difference: this test shows nothing");
}

/// The notes at outdated passages are part of the body and change with their messages.
#[test]
fn notes_in_a_body_follow_their_messages() {
    let (output, alone) = (scratch(), scratch());
    let stale = apply(accept(site(), ITEMS[2]), &Edit::Text { item: 2, edition: 0, number: 5 }).stamped();
    release(&stale, output.path(), removals_at(CLOCKS[0]));
    let edited = apply(stale, &Edit::Message { name: 8, edition: 1, number: 1 });
    let incremental = release(&edited, output.path(), removals_at(CLOCKS[0])).hash;
    let page = fs::read_to_string(output.path().join("current/en/news/2013/02/c.html")).unwrap();
    assert!(page.contains("passage-changed 1"), "{page}");
    fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
    assert_eq!(release(&edited, alone.path(), removals_at(CLOCKS[0])).hash, incremental);
}

/// Each run leaves lists of messages that no page refers to any more.
#[test]
fn what_is_kept_of_pages_does_not_grow() {
    let output = scratch();
    let mut site = site().stamped();
    let mut sizes = Vec::new();
    for number in 0..20 {
        site = apply(site, &Edit::Text { item: 1, edition: 0, number });
        assert!(release(&site, output.path(), removals_at(CLOCKS[0])).rendered > 0);
        sizes.push(fs::metadata(output.path().join("cache/pages")).unwrap().len());
    }
    assert!(sizes[19] < sizes[1] + sizes[1] / 4, "{sizes:?}");
}

/// Two runs may make the same release, each with lists of its own. The second may be killed, or the
/// disk may be full, between two parts of its records.
#[test]
fn parts_of_two_runs_are_not_read_together() {
    let (output, site) = (scratch(), site().stamped());
    let first = release(&site, output.path(), removals_at(CLOCKS[0]));
    let pages = output.path().join("cache/pages-0");
    let before = fs::read(&pages).unwrap();
    let template = gongbao::load::builtin_template("item.html").unwrap();
    let same = site.with("theme/item.html", format!("{template}{{# No reader sees this. #}}"));
    let second = release(&same, output.path(), removals_at(CLOCKS[0]));
    assert!(first.hash == second.hash && second.rendered > 0, "{second:?}");
    assert_eq!(release(&same, output.path(), removals_at(CLOCKS[0])).rendered, 0);
    fs::write(&pages, before).unwrap();
    let third = release(&same, output.path(), removals_at(CLOCKS[0]));
    assert_eq!((third.hash, third.rendered), (first.hash, first.rendered), "what was kept was read");
}

/// A site that records which texts are read.
#[derive(Debug)]
struct Noted<'s> {
    site: &'s MemorySite,
    read: Mutex<Vec<String>>,
}

impl Sources for Noted<'_> {
    fn entries(&self) -> Vec<Entry> {
        self.site.entries()
    }

    fn read(&self, path: &FilePath, limit: u64) -> std::io::Result<Vec<u8>> {
        self.read.lock().unwrap().push(path.to_string());
        self.site.read(path, limit)
    }
}

/// A message or a template changes pages around their bodies. The bodies are taken from the
/// previous release, unless it was damaged.
#[test]
fn bodies_are_not_made_again_where_only_their_pages_change() {
    let edits = [Edit::Message { name: 0, edition: 0, number: 3 }, Edit::Template { name: 0, number: 1 }];
    for (edit, is_damaged) in edits.iter().flat_map(|edit| [(edit, false), (edit, true)]) {
        let (output, alone) = (scratch(), scratch());
        let before = site().stamped();
        release(&before, output.path(), removals_at(CLOCKS[0]));
        let page = output.path().join("current/zh/news/2013/01/a.html");
        if is_damaged {
            let damaged = fs::read_to_string(&page).unwrap().replace("<p>", "<b>");
            fs::write(&page, damaged).unwrap();
        }
        let after = apply(before, edit);
        let noted = Noted { site: &after, read: Mutex::default() };
        let incremental = release(&noted, output.path(), removals_at(CLOCKS[0]));
        assert!(incremental.rendered > 5, "{edit:?}");
        let read: Vec<_> = noted.read.into_inner().unwrap();
        let again = |item: &str| read.contains(&path(item, "zh"));
        assert_eq!(again(ITEMS[0]), is_damaged, "{edit:?}: {read:?}");
        // The link back from a footnote has a label in the page's language.
        assert!(again(ITEMS[1]) && !again(ITEMS[2]), "{edit:?}: {read:?}");
        fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
        assert_eq!(release(&after, alone.path(), removals_at(CLOCKS[0])).hash, incremental.hash, "{edit:?}");
    }
}

/// A body is rendered to HTML when it is read for the checks, so its page does not read it again.
#[test]
fn texts_are_read_once() {
    let (output, site) = (scratch(), site().stamped());
    if SpillFile::within(output.path()).is_none() {
        // On a file system without unnamed files all texts are read again, with the same result.
        return;
    }
    let noted = Noted { site: &site, read: Mutex::default() };
    release(&noted, output.path(), removals_at(CLOCKS[0]));
    let read = noted.read.into_inner().unwrap();
    let times = |item: &str| read.iter().filter(|file| **file == path(item, "zh")).count();
    // The link back from a footnote has a label in the page's language.
    assert_eq!([times(ITEMS[0]), times(ITEMS[1]), times(ITEMS[2])], [1, 2, 1], "{read:?}");
}

#[test]
fn what_is_known_of_one_release_is_not_told_of_another() {
    let output = scratch();
    let first = site().stamped();
    let one = release(&first, output.path(), removals_at(CLOCKS[0])).hash;
    let second = apply(first, &Edit::Text { item: 0, edition: 0, number: 5 });
    let two = release(&second, output.path(), removals_at(CLOCKS[0])).hash;
    assert_ne!(one, two);
    // The link is set back to the first release by hand.
    let current = output.path().join("current");
    fs::remove_file(&current).unwrap();
    std::os::unix::fs::symlink(format!("releases/1-{one}"), &current).unwrap();
    assert_eq!(release(&second, output.path(), removals_at(CLOCKS[0])).hash, two);
}

#[test]
fn an_object_damaged_by_hand_is_rendered_again() {
    let output = scratch();
    let site = site().stamped();
    let name = release(&site, output.path(), removals_at(CLOCKS[0])).hash;
    let page = output.path().join("current/zh/about/who.html");
    for damage in [&b"short"[..], b""] {
        let target = page.canonicalize().unwrap();
        let whole = fs::read(&target).unwrap();
        fs::write(&target, damage).unwrap();
        assert_eq!(release(&site, output.path(), removals_at(CLOCKS[0])).hash, name);
        assert_eq!(fs::read(&page).unwrap(), whole);
    }
    fs::remove_file(page.canonicalize().unwrap()).unwrap();
    assert_eq!(release(&site, output.path(), removals_at(CLOCKS[0])).hash, name);
    assert!(page.exists());
}

#[test]
fn the_site_of_these_tests_is_in_order() {
    assert!(!site().report().contains("error["), "{}", site().report());
}

/// A name of a template that is composed is followed like a literal one.
#[test]
fn a_template_that_is_named_in_parts_is_followed() {
    let names = [
        "\"entry-title.html\"",
        "\"x\" if false else (\"entry-tit\" ~ \"le.html\")",
        "[\"none.html\", \"entry-title.html\"]",
        "\"\\x65ntry-title.html\"",
        "'entry-title.html' ignore missing",
    ];
    let tags = include_str!("../src/theme/tags.html");
    let mut published = 0;
    for name in names {
        // Only the page of tags changes, because nothing else includes the template.
        let with = |title: &str| {
            let include =
                format!("{{% block content %}}{{% set entry = {{\"title\": \"T\"}} %}}{{% include {name} %}}");
            let tags = tags.replacen("{% block content %}", &include, 1);
            assert!(tags.contains("entry ="));
            site().with("theme/tags.html", tags).with("theme/entry-title.html", title)
        };
        let (output, alone) = (scratch(), scratch());
        let Some(before) = try_release(&with("<b>one</b>"), output.path(), removals_at(CLOCKS[0])) else { continue };
        published += 1;
        let shows =
            |words: &str| fs::read_to_string(output.path().join("current/en/tags/index.html")).unwrap().contains(words);
        assert!(shows("<b>one</b>"), "{name}");
        let after = release(&with("<b>two</b>"), output.path(), removals_at(CLOCKS[0]));
        assert!(shows("<b>two</b>"), "{name}");
        fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
        let full = release(&with("<b>two</b>"), alone.path(), removals_at(CLOCKS[0]));
        assert!(after.hash == full.hash && before.hash != after.hash, "{name}");
    }
    assert!(published >= 4, "{published}");
}
