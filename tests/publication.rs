//! Publishes into a folder: objects, the switch, the ledger, and the state after a failure.

use crate::support::{MemorySite, clock, release, repository, scratch, text, tree};
use gongbao::diagnostic::Code;
use gongbao::fs::SiteFolder;
use gongbao::publish::StoreError;
use gongbao::{Asked, Clock, Outcome, Publication, publish};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

#[test]
fn equal_sites_give_one_release_on_any_thread_count_and_in_any_folder() {
    let site = MemorySite::sample();
    let names: Vec<_> = [1, 2, 5]
        .into_iter()
        .map(|threads| {
            let folder = scratch();
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| release(&site, folder.path(), clock()).hash)
        })
        .collect();
    assert!(names.iter().all(|name| *name == names[0]), "{names:?}");
    // The folder is read from disk, as the program does.
    let folder = scratch();
    let Outcome::Published(Publication { report, .. }) =
        publish(&SiteFolder::new(repository()), folder.path(), clock()).unwrap()
    else {
        panic!("refused")
    };
    assert_eq!(report.release.as_ref(), Some(&names[0]));
}

#[test]
fn what_is_served_is_what_was_rendered() {
    let folder = scratch();
    let site = MemorySite::sample();
    release(&site, folder.path(), clock());
    assert_eq!(tree(&folder.path().join("current")), site.render());
}

#[test]
fn objects_are_named_by_what_they_hold() {
    let folder = scratch();
    let first = release(&MemorySite::one_item(), folder.path(), clock()).hash;
    let objects = |folder: &Path| fs::read_dir(folder.join("objects")).unwrap().count();
    let before = objects(folder.path());
    let again = release(&MemorySite::one_item(), folder.path(), clock());
    assert_eq!((&again.hash, again.is_new), (&first, false), "nothing changed");
    assert_eq!(objects(folder.path()), before);
    assert_eq!(fs::read_dir(folder.path().join("releases")).unwrap().count(), 1);

    let changed = MemorySite::one_item().with("content/news/a/en.md", text("Title", "Another body."));
    let second = release(&changed, folder.path(), clock());
    assert!(second.is_new && second.hash != first);
    // The English edition, its news and the root are new; the Chinese edition is shared.
    assert!(objects(folder.path()) < before * 2 - 5, "unchanged directories are shared");
    let link = fs::read_link(folder.path().join("current")).unwrap();
    assert_eq!(link.to_str(), Some(format!("releases/2-{}", second.hash).as_str()));
    assert!(
        fs::read_dir(folder.path().join("objects")).unwrap().all(|entry| !entry
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with('.'))
    );
}

#[test]
fn a_damaged_object_is_made_good() {
    let folder = scratch();
    release(&MemorySite::one_item(), folder.path(), clock());
    let served = tree(&folder.path().join("current"));
    fs::remove_file(folder.path().join("current/en/news/a.html")).unwrap();
    fs::write(folder.path().join("current/zh/index.html"), "oops").unwrap();
    release(&MemorySite::one_item(), folder.path(), clock());
    assert_eq!(tree(&folder.path().join("current")), served);

    fs::remove_dir_all(folder.path().join("releases")).unwrap();
    release(&MemorySite::one_item(), folder.path(), clock());
    assert_eq!(tree(&folder.path().join("current")), served, "current led nowhere");
}

#[test]
fn the_clock_alone_makes_no_release() {
    let folder = scratch();
    let at = |second: i64| {
        let clock = Clock { asked: None, now: jiff::Timestamp::from_second(1_362_528_000 + second).unwrap() };
        let Outcome::Published(Publication { report, .. }) =
            publish(&MemorySite::one_item(), folder.path(), clock).unwrap()
        else {
            panic!("refused")
        };
        report.changed
    };
    assert_eq!([at(0), at(1), at(86_400), at(31_000_000)], [true, false, false, false]);
}

#[test]
fn a_line_that_a_killed_run_could_not_write_is_written_by_the_next() {
    let folder = scratch();
    let ledger = folder.path().join("ledger.jsonl");
    release(&MemorySite::one_item(), folder.path(), clock());
    let second =
        release(&MemorySite::one_item().with("content/news/a/en.md", text("T", "Two.")), folder.path(), clock()).hash;
    let whole = fs::read_to_string(&ledger).unwrap();
    let first_line = whole.lines().next().unwrap();
    let head = fs::read(folder.path().join("ledger.head")).unwrap();
    for (left, is_known) in
        [(format!("{first_line}\n"), true), (format!("{first_line}\n{{\"schema\":\"gon"), true), (String::new(), false)]
    {
        fs::write(&ledger, left).unwrap();
        fs::write(folder.path().join("ledger.head"), &head).unwrap();
        release(&MemorySite::one_item().with("content/news/a/en.md", text("T", "Two.")), folder.path(), clock());
        let last = fs::read_to_string(&ledger).unwrap();
        let line: serde_json::Value = serde_json::from_str(last.lines().last().unwrap()).unwrap();
        assert_eq!((&line["number"], &line["release"]), (&2.into(), &second.as_str().into()));
        assert_eq!(line["as_of"].is_string(), is_known, "the head knows the line, and nobody what a lost ledger said");
    }
}

#[test]
fn what_will_collide_is_told_today() {
    let item = "published = 2014-01-01T09:00:00+08:00\ncolumn = \"politics\"\n";
    let site = MemorySite::one_item()
        .with_news("b", &[("zh", "+++\ntitle = \"题\"\nslug = \"a\"\n+++\n\n正文。\n"), ("en", &text("T", "B."))]);
    assert!(site.with("content/news/b/item.toml", item).codes().contains(&Code::DuplicateUrl));
}

#[test]
fn an_unfinished_source_text_holds_its_item_alone() {
    let site = MemorySite::one_item().with_news(
        "b",
        &[("zh", "+++\ntitle = \"题\"\nstatus = \"draft\"\n+++\n\n正文。\n"), ("en", &text("T", "B."))],
    );
    let folder = scratch();
    let Outcome::Published(Publication { report, .. }) = publish(&site, folder.path(), clock()).unwrap() else {
        panic!("refused")
    };
    assert_eq!((report.held.len(), report.held[0].reason), (1, "no-source"));
    assert!(
        folder.path().join("current/zh/news/a.html").exists() && !folder.path().join("current/en/news/b.html").exists()
    );
}

#[test]
fn each_line_of_the_ledger_carries_the_hash_of_the_line_before() {
    let folder = scratch();
    for body in ["One.", "Two.", "Two.", "Three."] {
        release(&MemorySite::one_item().with("content/news/a/en.md", text("Title", body)), folder.path(), clock());
    }
    let ledger = fs::read_to_string(folder.path().join("ledger.jsonl")).unwrap();
    let lines: Vec<serde_json::Value> = ledger.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3, "an unchanged site adds no line");
    let mut before = "";
    for (line, value) in ledger.lines().zip(&lines) {
        assert_eq!(value["before"], blake3::hash(before.as_bytes()).to_hex().as_str());
        before = line;
    }
    assert_eq!(lines[2]["number"], 3);
}

#[test]
fn wrong_content_leaves_the_release_before() {
    let folder = scratch();
    let first = release(&MemorySite::one_item(), folder.path(), clock()).hash;
    let served = tree(&folder.path().join("current"));
    let wrongs = [
        MemorySite::one_item().with("content/news/a/zh.md", "no front matter"),
        MemorySite::one_item().replace("content/news/a/item.toml", "politics", "sport"),
        MemorySite::one_item().with("theme/tags.html", "{{ nothing.here }}"),
        MemorySite::one_item().without("content/site.toml"),
        MemorySite::one_item().with("locales/zh/bad.ftl", "x = {"),
    ];
    for wrong in wrongs {
        assert!(matches!(publish(&wrong, folder.path(), clock()).unwrap(), Outcome::Refused(_)));
        assert_eq!(tree(&folder.path().join("current")), served);
        let litter = fs::read_dir(folder.path().join("objects"))
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
        assert_eq!(litter.count(), 0);
    }
    let again = release(&MemorySite::one_item(), folder.path(), clock());
    assert_eq!((again.hash, again.is_new), (first, false));
}

#[test]
fn a_second_run_is_turned_away() {
    let folder = scratch();
    release(&MemorySite::one_item(), folder.path(), clock());
    fs::write(folder.path().join("lock"), "pid 7, night, 2013-03-05T18:30:00Z\n").unwrap();
    let lock = fs::File::open(folder.path().join("lock")).unwrap();
    lock.lock().unwrap();
    let error = publish(&MemorySite::one_item(), folder.path(), clock()).unwrap_err();
    assert!(matches!(&error, StoreError::Locked(holder) if holder.note.starts_with("pid 7, night")), "{error}");
    drop(lock);
    release(&MemorySite::one_item(), folder.path(), clock());
}

#[test]
fn what_a_killed_run_left_is_cleared() {
    let folder = scratch();
    release(&MemorySite::one_item(), folder.path(), clock());
    let left = folder.path().join("objects/.unfinished-99999/3");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("page.html"), "half").unwrap();
    std::os::unix::fs::symlink("releases/9-none", folder.path().join(".unfinished-current")).unwrap();
    let in_cache = folder.path().join("cache/.unfinished-99999-pages");
    fs::write(&in_cache, "half").unwrap();
    release(&MemorySite::one_item().with("content/news/a/en.md", text("Title", "New.")), folder.path(), clock());
    assert!(!in_cache.exists(), "litter in the cache");
    assert!(!left.exists() && fs::symlink_metadata(folder.path().join(".unfinished-current")).is_err());
}

#[test]
fn an_output_that_cannot_be_written_is_an_error_of_the_environment() {
    let folder = scratch();
    fs::write(folder.path().join("file"), "in the way").unwrap();
    let error = publish(&MemorySite::one_item(), &folder.path().join("file/output"), clock()).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }));

    fs::create_dir(folder.path().join("output")).unwrap();
    fs::write(folder.path().join("output/releases"), "in the way").unwrap();
    assert!(matches!(
        publish(&MemorySite::one_item(), &folder.path().join("output"), clock()),
        Err(StoreError::Io { .. })
    ));
    assert_eq!(fs::read(folder.path().join("output/releases")).unwrap(), b"in the way");
}

#[test]
fn served_files_can_be_read_by_a_web_server() {
    let folder = scratch();
    release(&MemorySite::one_item(), folder.path(), clock());
    let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode();
    assert_eq!(mode("current/index.html") & 0o444, 0o444);
    assert_eq!(mode("current/zh") & 0o555, 0o555);
}

#[test]
fn items_appear_and_leave_in_all_editions_at_once() {
    let item = "published = 2013-03-01T09:00:00+08:00\nexpires = 2013-03-10T09:00:00+08:00\ncolumn = \"politics\"\n";
    let site = MemorySite::one_item().with("content/news/a/item.toml", item);
    let at = |moment: &str| {
        let folder = scratch();
        let clock = Clock { asked: Some(Asked::Moment(moment.parse().unwrap())), now: jiff::Timestamp::UNIX_EPOCH };
        let Outcome::Published(Publication { report, .. }) = publish(&site, folder.path(), clock).unwrap() else {
            panic!("refused")
        };
        let there = ["zh", "en"].map(|edition| folder.path().join(format!("current/{edition}/news/a.html")).exists());
        (there, report.held.into_iter().map(|held| (held.item, held.reason, held.at.unwrap())).collect::<Vec<_>>())
    };
    let (before, held) = at("2013-03-01T00:59:59Z");
    assert_eq!(before, [false, false]);
    assert_eq!(held, [("news/a".to_owned(), "scheduled", "2013-03-01T09:00:00+08:00".to_owned())]);
    assert_eq!(at("2013-03-01T01:00:00Z"), ([true, true], Vec::new()));
    let (after, held) = at("2013-03-10T01:00:00Z");
    assert_eq!((after, held[0].1), ([false, false], "expired"));
}

#[test]
fn the_clock_is_asked_for_then_the_site_s_then_now() {
    let item = "published = 2013-03-01T09:00:00+08:00\ncolumn = \"politics\"\n";
    let site = MemorySite::one_item().with("content/news/a/item.toml", item);
    let still = site.clone().replace("content/site.toml", "source", "as_of = 2013-02-01T00:00:00+08:00\nsource");
    let held = |site: &MemorySite, asked: Option<&str>| {
        let clock = Clock {
            asked: asked.map(|asked| Asked::Moment(asked.parse().unwrap())),
            now: "2014-01-01T00:00:00Z".parse().unwrap(),
        };
        gongbao::prepare(site, clock).site.unwrap().1.held.len()
    };
    assert_eq!(held(&site, None), 0, "now");
    assert_eq!(held(&still, None), 1, "the site's own clock");
    assert_eq!(held(&still, Some("2013-04-01T00:00:00Z")), 0, "what was asked for");
}
