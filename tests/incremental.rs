//! An incremental publication gives the release that a full one gives, whatever was edited
//! before it and whatever became of the cache.

use crate::support::{MemorySite, scratch};
use gongbao::progress::Silent;
use gongbao::source::{Entry, FilePath, Sources};
use gongbao::{Asked, Clock, Outcome, Request, publish};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

const ITEMS: [&str; 6] =
    ["news/2013/01/a", "news/2013/01/b", "news/2013/02/c", "notices/2013/n1", "notices/2013/n2", "about/who"];
const EDITIONS: [&str; 2] = ["zh", "en"];

/// Small, and with everything that lists, links and times can do.
fn site() -> MemorySite {
    let news = |date: &str, more: &str| format!("published = {date}\ncolumn = \"politics\"\ntags = [\"visa\"]\n{more}");
    let notice = |index: &str, more: &str| {
        format!(
            "published = 2013-02-20T09:00:00+08:00\n[notice]\nindex = \"{index}\"\nissuer = \"office\"\nformed = 2013-02-19\ntopic = \"rules\"\n{more}"
        )
    };
    let site = MemorySite::small()
        .with(
            "content/news/2013/01/a/item.toml",
            news(
                "2013-01-04T09:00:00+08:00",
                "formerly = [\"news/old-a\"]\n[bulletin]\nuntil = 2013-03-01T00:00:00+08:00\n",
            ),
        )
        .with(
            "content/news/2013/01/b/item.toml",
            news("2013-01-05T09:00:00+08:00", "[[attachment]]\nfile = \"form.txt\"\n"),
        )
        .with("content/news/2013/01/b/form.txt", "form")
        .with(
            "content/news/2013/02/c/item.toml",
            news("2013-02-08T09:00:00+08:00", "expires = 2013-03-20T00:00:00+08:00\n"),
        )
        .with(
            "content/notices/2013/n1/item.toml",
            notice("N-1", "validity = \"superseded\"\nreplaced_by = \"notices/2013/n2\"\n"),
        )
        .with("content/notices/2013/n2/item.toml", notice("N-2", ""))
        .with("content/about/who/item.toml", "published = 2013-01-01T09:00:00+08:00\n[page]\norder = 1\n")
        .with("locales/zh/more.ftl", "issuer-office = 外办\n")
        .with("locales/en/more.ftl", "issuer-office = The office\n");
    ITEMS.iter().fold(site, |site, item| {
        EDITIONS.iter().fold(site, |site, edition| site.with(&path(item, edition), words(item, edition, 0)))
    })
}

fn path(item: &str, edition: &str) -> String {
    format!("content/{item}/{edition}.md")
}

/// A text that links to another item; it says what its number is, or a little less.
fn words(item: &str, edition: &str, number: u32) -> String {
    let at = ITEMS.iter().position(|known| *known == item).unwrap();
    let target = ITEMS[(at + 1) % ITEMS.len()];
    let title = format!("{item} {edition} {}", number % 3);
    let file = if item.ends_with("/b") { "\n[attachment]\n\"form.txt\" = \"Form\"" } else { "" };
    let front = format!("+++\ntitle = \"{title}\"\nsummary = \"{}\"{file}\n+++\n\n", number % 4);
    let note = if item.ends_with("/b") { "\nWords[^1].\n\n[^1]: More words.\n" } else { "" };
    format!("{front}See [that](item:{target}), says text {number}.\n{note}")
}

#[derive(Clone, Debug)]
enum Edit {
    Text {
        item: usize,
        edition: usize,
        number: u32,
    },
    /// The translation is accepted: from now on a change of the source makes it stale.
    Accept {
        item: usize,
    },
    /// All kept source texts are lost.
    Lose,
    Glossary {
        number: u32,
    },
    /// Takes a text away, or the whole item's folder.
    Remove {
        item: usize,
        edition: Option<usize>,
    },
    Touch {
        item: usize,
    },
    Restore {
        item: usize,
    },
    Withdraw {
        item: usize,
    },
    Correct {
        item: usize,
    },
    Column {
        item: usize,
    },
    Slug {
        item: usize,
        edition: usize,
    },
    Attachment {
        number: u32,
    },
    Message {
        name: usize,
        edition: usize,
        number: u32,
    },
    Template {
        name: usize,
        number: u32,
    },
    Style {
        number: u32,
    },
    Settings {
        headlines: u32,
    },
    Clock {
        at: usize,
    },
    /// The cache vanishes, or one of its bytes is another.
    Cache {
        part: usize,
        byte: Option<usize>,
    },
}

const MESSAGES: [&str; 8] = [
    "section-news",
    "tag-visa",
    "published-on",
    "home",
    "letter-question",
    "date-long",
    "column-politics",
    "footnote-back",
];
const TEMPLATES: [&str; 4] = ["item.html", "macros.html", "month.html", "base.html"];
const CLOCKS: [&str; 4] =
    ["2013-03-06T00:00:00Z", "2013-02-01T00:00:00Z", "2013-03-25T00:00:00Z", "2013-01-04T18:00:00Z"];

fn edit() -> impl Strategy<Value = Edit> {
    let item = || 0..ITEMS.len();
    let edition = || 0..EDITIONS.len();
    prop_oneof![
        4 => (item(), edition(), 0u32..9).prop_map(|(item, edition, number)| Edit::Text { item, edition, number }),
        3 => item().prop_map(|item| Edit::Accept { item }),
        1 => Just(Edit::Lose),
        1 => (0u32..3).prop_map(|number| Edit::Glossary { number }),
        2 => (item(), proptest::option::of(edition())).prop_map(|(item, edition)| Edit::Remove { item, edition }),
        1 => item().prop_map(|item| Edit::Touch { item }),
        2 => item().prop_map(|item| Edit::Restore { item }),
        1 => item().prop_map(|item| Edit::Withdraw { item }),
        1 => item().prop_map(|item| Edit::Correct { item }),
        1 => item().prop_map(|item| Edit::Column { item }),
        1 => (item(), edition()).prop_map(|(item, edition)| Edit::Slug { item, edition }),
        1 => (0u32..3).prop_map(|number| Edit::Attachment { number }),
        2 => (0..MESSAGES.len(), edition(), 0u32..3)
            .prop_map(|(name, edition, number)| Edit::Message { name, edition, number }),
        2 => (0..TEMPLATES.len(), 0u32..3).prop_map(|(name, number)| Edit::Template { name, number }),
        1 => (0u32..2).prop_map(|number| Edit::Style { number }),
        1 => (1u32..4).prop_map(|headlines| Edit::Settings { headlines }),
        2 => (0..CLOCKS.len()).prop_map(|at| Edit::Clock { at }),
        1 => (0usize..80, proptest::option::of(0usize..4000)).prop_map(|(part, byte)| Edit::Cache { part, byte }),
    ]
}

/// The site after an edit; the clock and the cache are the world's.
fn apply(site: MemorySite, edit: &Edit) -> MemorySite {
    let head = |item: usize| format!("content/{}/item.toml", ITEMS[item]);
    let has = |site: &MemorySite, path: &str| site.paths().iter().any(|known| known == path);
    let add = |site: MemorySite, item: usize, line: &str| match has(&site, &head(item)) {
        true if !site.text(&head(item)).contains(line) => {
            let toml = format!("{line}{}", site.text(&head(item)));
            site.with(&head(item), toml)
        }
        _ => site,
    };
    match edit {
        Edit::Text { item, edition, number } => {
            let (item, edition) = (ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &format!("content/{item}/item.toml")) {
                site.with(&path(item, edition), words(item, edition, *number))
            } else {
                site
            }
        }
        Edit::Accept { item } => accept(site, ITEMS[*item]),
        Edit::Lose => {
            let kept: Vec<_> = site.paths().into_iter().filter(|path| path.starts_with("content/.base/")).collect();
            kept.iter().fold(site, |site, path| site.without(path))
        }
        Edit::Glossary { number } => {
            let words = ["says", "text 3", "that"][*number as usize];
            let concept = format!("[[concept]]\nkey = \"it\"\n[concept.words]\nzh = [\"{words}\"]\nen = [\"text\"]\n");
            site.with("content/glossary.toml", concept)
        }
        Edit::Remove { item, edition: Some(edition) } => {
            let path = path(ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &path) && EDITIONS[*edition] != "zh" { site.without(&path) } else { site }
        }
        Edit::Remove { item, edition: None } => {
            let folder = format!("content/{}/", ITEMS[*item]);
            let gone: Vec<_> = site.paths().into_iter().filter(|path| path.starts_with(&folder)).collect();
            gone.iter().fold(site, |site, path| site.without(path))
        }
        Edit::Touch { item } if has(&site, &head(*item)) => {
            let toml = site.text(&head(*item)).to_owned();
            site.with(&head(*item), toml)
        }
        Edit::Restore { item } => {
            let whole = self::site();
            let folder = format!("content/{}/", ITEMS[*item]);
            let back = whole.paths().into_iter().filter(|path| path.starts_with(&folder));
            back.fold(site, |site, path| site.with(&path, whole.text(&path)))
        }
        Edit::Withdraw { item } => add(site, *item, "withdrawn.at = 2013-02-25T00:00:00+08:00\n"),
        Edit::Correct { item } => add(site, *item, "correction.at = 2013-03-10T00:00:00+08:00\n"),
        Edit::Column { item } if has(&site, &head(*item)) && site.text(&head(*item)).contains("politics") => {
            site.replace(&head(*item), "politics", "culture")
        }
        Edit::Slug { item, edition } => {
            let path = path(ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &path) && !site.text(&path).contains("slug") {
                site.replace(&path, "summary", "slug = \"other\"\nsummary")
            } else {
                site
            }
        }
        Edit::Attachment { number } if has(&site, "content/news/2013/01/b/item.toml") => {
            site.with("content/news/2013/01/b/form.txt", format!("form {number}"))
        }
        Edit::Message { name, edition, number } => {
            let (name, edition) = (MESSAGES[*name], EDITIONS[*edition]);
            let words = if name == "date-long" { "{ $date }".to_owned() } else { String::new() };
            let line = format!("{name} = {name} {number} {words}");
            // A site's own files name a message once; the theme's they may override.
            let own = format!("locales/{edition}/site.ftl");
            let old = site.text(&own).lines().find(|old| old.starts_with(&format!("{name} ="))).map(str::to_owned);
            match old {
                Some(old) => site.replace(&own, &old, &line),
                None => site.with(&format!("locales/{edition}/edited.ftl"), line + "\n"),
            }
        }
        Edit::Template { name, number } => {
            let name = TEMPLATES[*name];
            let words = gongbao::load::builtin_template(name).unwrap();
            site.with(
                &format!("theme/{name}"),
                words.replace("</h1>", &format!(" {number}</h1>")) + &"\n".repeat(*number as usize),
            )
        }
        Edit::Style { number } => site.with("theme/style.css", format!("body {{ margin: {number}px }}\n")),
        Edit::Settings { headlines } => {
            let plain = include_str!("fixtures/site.toml");
            let publish = ["", "[publish]\nprecompressed = [\"gzip\"]\n"][*headlines as usize % 2];
            site.with("content/site.toml", format!("headlines = {headlines}\n{plain}\n{publish}"))
        }
        _ => site,
    }
}

fn accept(site: MemorySite, id: &str) -> MemorySite {
    let Some((prepared, _)) = site.prepare().site else { return site };
    let english = prepared.settings.editions.find("en").unwrap();
    let Some(item) = prepared.find(id).map(|index| prepared.item(index)) else { return site };
    let acceptance = gongbao::accept::accept(&site, &prepared, item, english, None).unwrap();
    let files = acceptance.map(|acceptance| acceptance.files).unwrap_or_default();
    files.iter().fold(site, |site, (path, bytes)| site.with(path.as_str(), bytes))
}

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

/// The release, or nothing where the site is refused.
fn release(site: &dyn Sources, output: &Path, at: &str) -> Option<(String, usize)> {
    let clock = Clock { asked: Some(Asked::Moment(at.parse().unwrap())), now: "2026-01-01T00:00:00Z".parse().unwrap() };
    // What is gone may go: its addresses say so.
    let request = Request { clock, allow_removals: true, progress: &Silent };
    match publish(site, output, request).unwrap() {
        Outcome::Published { report, .. } => Some((report.release.unwrap(), report.pages.rendered)),
        Outcome::Refused { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        // `PROPTEST_CASES=1000 cargo test --release incremental` takes its time.
        cases: std::env::var_os("PROPTEST_CASES").map_or(24, |cases| cases.to_str().unwrap().parse().unwrap()),
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_incremental_release_is_the_full_one(edits in proptest::collection::vec(edit(), 1..9), is_stamped in any::<bool>()) {
        let output = scratch();
        let mut site = if is_stamped { site().stamped() } else { site() };
        let mut at = CLOCKS[0];
        release(&site, output.path(), at).unwrap();
        for edit in &edits {
            match edit {
                Edit::Clock { at: next } => at = CLOCKS[*next],
                Edit::Cache { part, byte } => damage(output.path(), *part, *byte),
                edit => site = apply(site, edit),
            }
            let alone = scratch();
            // What was published before is given to both: no address may lead to nothing.
            let _ = fs::copy(output.path().join("addresses"), alone.path().join("addresses"));
            let full = release(&site, alone.path(), at).map(|(name, _)| name);
            let incremental = release(&site, output.path(), at).map(|(name, _)| name);
            prop_assert_eq!(full, incremental, "after {:?}: {}", edit, site.report());
        }
    }
}

/// How many pages an edit renders again.
fn rendered(edits: &[Edit]) -> usize {
    let output = scratch();
    let before = site().stamped();
    release(&before, output.path(), CLOCKS[0]).unwrap();
    let after = edits.iter().fold(before, apply);
    release(&after, output.path(), CLOCKS[0]).unwrap().1
}

/// Lists mark a title whose source has changed, though nothing of their own edition has.
#[test]
fn lists_follow_a_title_that_goes_stale() {
    let (output, alone) = (scratch(), scratch());
    let before = accept(site().stamped(), ITEMS[0]);
    release(&before, output.path(), CLOCKS[0]).unwrap();
    let source = before.text(&path(ITEMS[0], "zh")).replace("news/2013/01/a zh 0", "another title");
    let after = before.with(&path(ITEMS[0], "zh"), source);
    let incremental = release(&after, output.path(), CLOCKS[0]).unwrap().0;
    fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
    assert_eq!(release(&after, alone.path(), CLOCKS[0]).unwrap().0, incremental);
}

#[test]
fn work_is_in_proportion_to_what_changed() {
    let text = Edit::Text { item: 2, edition: 1, number: 3 };
    let pages = rendered(&[]);
    assert_eq!(pages, 0, "nothing changed");
    // The item's own pages, those that list it or lead to it, feeds; no other item's.
    let of_text = rendered(&[text]);
    assert!((3..40).contains(&of_text), "{of_text}");
    // A message that only letters show, where there are none.
    assert_eq!(rendered(&[Edit::Message { name: 4, edition: 0, number: 1 }]), 0);
    // The name of a tag: the pages of one edition that show it.
    let of_tag = rendered(&[Edit::Message { name: 1, edition: 1, number: 1 }]);
    assert!((3..12).contains(&of_tag), "{of_tag}");
    // The template of months: those pages alone.
    let of_months = rendered(&[Edit::Template { name: 2, number: 1 }]);
    assert!((4..20).contains(&of_months), "{of_months}");
    assert_eq!(rendered(&[Edit::Touch { item: 0 }]), 0, "the same bytes, written again");
}

/// The same form beside many items: folders that hold the same are one object.
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
    release(&many, output.path(), CLOCKS[0]).unwrap();
    for number in 0..5 {
        let form = output.path().join(format!("current/files/news/2013/01/form-{number}/form.txt"));
        assert_eq!(fs::read(form).unwrap(), b"form");
    }
    assert_eq!(release(&many, output.path(), CLOCKS[0]).unwrap().1, 5 + 1, "only files without times are read again");
}

/// What was kept a moment ago, before its times could be relied on, can be lost like the rest.
#[test]
fn a_lost_base_is_missed_however_young_it_was() {
    for site in [site(), site().stamped()] {
        let (output, alone) = (scratch(), scratch());
        let stale = apply(accept(site, ITEMS[2]), &Edit::Text { item: 2, edition: 0, number: 5 });
        release(&stale, output.path(), CLOCKS[0]).unwrap();
        let lost = apply(stale, &Edit::Lose);
        let incremental = release(&lost, output.path(), CLOCKS[0]).unwrap().0;
        fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
        assert_eq!(release(&lost, alone.path(), CLOCKS[0]).unwrap().0, incremental);
    }
}

/// Each run leaves lists of messages that no page has any more.
#[test]
fn what_is_kept_of_pages_does_not_grow() {
    let output = scratch();
    let mut site = site().stamped();
    let mut sizes = Vec::new();
    for number in 0..20 {
        site = apply(site, &Edit::Text { item: 1, edition: 0, number });
        assert!(release(&site, output.path(), CLOCKS[0]).unwrap().1 > 0);
        sizes.push(fs::metadata(output.path().join("cache/pages")).unwrap().len());
    }
    assert!(sizes[19] < sizes[1] + sizes[1] / 4, "{sizes:?}");
}

/// A site that notes which texts are read.
#[derive(Debug)]
struct Noted<'s> {
    site: &'s MemorySite,
    read: Mutex<Vec<String>>,
}

impl Sources for Noted<'_> {
    fn entries(&self) -> Vec<Entry> {
        self.site.entries()
    }

    fn read(&self, path: &FilePath) -> std::io::Result<Vec<u8>> {
        self.read.lock().unwrap().push(path.to_string());
        self.site.read(path)
    }
}

/// A message or a template changes pages around their bodies: those are taken from the
/// release before, and from nothing that somebody has damaged.
#[test]
fn bodies_are_not_made_again_where_only_their_pages_change() {
    let edits = [Edit::Message { name: 0, edition: 0, number: 3 }, Edit::Template { name: 0, number: 1 }];
    for (edit, is_damaged) in edits.iter().flat_map(|edit| [(edit, false), (edit, true)]) {
        let (output, alone) = (scratch(), scratch());
        let before = site().stamped();
        release(&before, output.path(), CLOCKS[0]).unwrap();
        let page = output.path().join("current/zh/news/2013/01/a.html");
        if is_damaged {
            let damaged = fs::read_to_string(&page).unwrap().replace("<p>", "<b>");
            fs::write(&page, damaged).unwrap();
        }
        let after = apply(before, edit);
        let noted = Noted { site: &after, read: Mutex::default() };
        let incremental = release(&noted, output.path(), CLOCKS[0]).unwrap();
        assert!(incremental.1 > 5, "{edit:?}");
        let read: Vec<_> = noted.read.into_inner().unwrap();
        let again = |item: &str| read.contains(&path(item, "zh"));
        assert_eq!(again(ITEMS[0]), is_damaged, "{edit:?}: {read:?}");
        // A footnote says in the page's language how to get back.
        assert!(again(ITEMS[1]) && !again(ITEMS[2]), "{edit:?}: {read:?}");
        fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
        assert_eq!(release(&after, alone.path(), CLOCKS[0]).unwrap().0, incremental.0, "{edit:?}");
    }
}

#[test]
fn what_is_known_of_one_release_is_not_told_of_another() {
    let output = scratch();
    let first = site().stamped();
    let (one, _) = release(&first, output.path(), CLOCKS[0]).unwrap();
    let second = apply(first, &Edit::Text { item: 0, edition: 0, number: 5 });
    let (two, _) = release(&second, output.path(), CLOCKS[0]).unwrap();
    assert_ne!(one, two);
    // Somebody turned back to the first release by hand.
    let current = output.path().join("current");
    fs::remove_file(&current).unwrap();
    std::os::unix::fs::symlink(format!("releases/1-{one}"), &current).unwrap();
    assert_eq!(release(&second, output.path(), CLOCKS[0]).unwrap().0, two);
}

#[test]
fn an_object_damaged_by_hand_is_rendered_again() {
    let output = scratch();
    let site = site().stamped();
    let (name, _) = release(&site, output.path(), CLOCKS[0]).unwrap();
    let page = output.path().join("current/zh/about/who.html");
    for damage in [&b"short"[..], b""] {
        let target = page.canonicalize().unwrap();
        let whole = fs::read(&target).unwrap();
        fs::write(&target, damage).unwrap();
        assert_eq!(release(&site, output.path(), CLOCKS[0]).unwrap().0, name);
        assert_eq!(fs::read(&page).unwrap(), whole);
    }
    fs::remove_file(page.canonicalize().unwrap()).unwrap();
    assert_eq!(release(&site, output.path(), CLOCKS[0]).unwrap().0, name);
    assert!(page.exists());
}

#[test]
fn the_site_of_these_tests_is_in_order() {
    assert!(!site().report().contains("error["), "{}", site().report());
}
