//! Symbolic links, pipes, sockets, devices and growing files at every path that the program opens.
//! Each ends in a finding or an error, no run waits, and no contents of another file are shown.

use crate::support::{MemorySite, Program, Ran, gongbao, pipe, text, tree};
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const SECRET: &str = "token-that-nobody-may-see";

/// Every path below a site that a run opens.
const PLACES: [&str; 11] = [
    "content/site.toml",
    "content/glossary.toml",
    "content/calendar/2013.toml",
    "content/calendar",
    "content/news/a/item.toml",
    "content/news/a/zh.md",
    "content/news/a/en.md",
    "content/news/a/course.svg",
    "content/news/a/stray.txt",
    "locales/en/site.ftl",
    "theme/item.html",
];

const FORMATS: [&[&str]; 9] = [
    &["check"],
    &["check", "--format", "short"],
    &["check", "--format", "json"],
    &["check", "--format", "github"],
    &["check", "--format", "sarif"],
    &["publish", "--as-of", "2013-03-06"],
    &["publish", "--as-of", "2013-03-06", "--quiet"],
    &["publish", "--as-of", "2013-03-06", "--format", "json"],
    &["status"],
];

const ITEM: &str = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[[image]]\nfile = \"course.svg\"\n";

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let words = |title: &str| format!("+++\ntitle = \"{title}\"\n[alt]\n\"course.svg\" = \"x\"\n+++\n\nBody.\n");
        let texts = [("zh", words("题")), ("en", words("Title"))];
        let texts: Vec<_> = texts.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
        MemorySite::small()
            .with_news("a", &texts)
            .with("content/news/a/item.toml", ITEM)
            .with("content/news/a/course.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .write_to(&folder.path().join("site"));
        fs::write(folder.path().join("secret"), SECRET).unwrap();
        Self { folder }
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn secret(&self) -> PathBuf {
        self.folder.path().join("secret")
    }

    /// Replaces what exists at a path.
    fn put(&self, place: &str, make: &dyn Fn(&Path)) {
        let path = self.site().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        make(&path);
    }
}

fn socket(path: &Path) {
    // The name remains after the listener is closed. The path of a socket is limited to about a
    // hundred bytes.
    let folder = TempDir::new().unwrap();
    let short = folder.path().join("s");
    drop(UnixListener::bind(&short).unwrap());
    fs::rename(&short, path).or_else(|_| UnixListener::bind(path).map(drop)).unwrap();
}

#[test]
fn whatever_stands_at_any_place_no_format_hangs_or_shows_it() {
    let pipe_outside = |office: &Office| {
        let outside = office.folder.path().join("pipe");
        if !outside.exists() {
            pipe(&outside);
        }
        outside
    };
    for place in PLACES {
        type Make<'m> = (&'m str, &'m dyn Fn(&Office, &Path));
        let kinds: [Make<'_>; 6] = [
            ("a link to a secret", &|office, path| symlink(office.secret(), path).unwrap()),
            ("a link to a device", &|_, path| symlink("/dev/zero", path).unwrap()),
            ("a link to a pipe", &|office, path| symlink(pipe_outside(office), path).unwrap()),
            ("a pipe", &|_, path| pipe(path)),
            ("a socket", &|_, path| socket(path)),
            ("a folder", &|_, path| fs::create_dir(path).unwrap()),
        ];
        for (kind, make) in kinds {
            let office = Office::new();
            office.put(place, &|path| make(&office, path));
            for arguments in FORMATS {
                let Ran { code, out, err } = gongbao(&office.site(), arguments);
                let said = format!("{kind} at {place}, {arguments:?}: {code}\n{out}\n{err}");
                assert!([0, 1, 65, 78].contains(&code), "{said}");
                assert!(!out.contains(SECRET) && !err.contains(SECRET), "{said}");
                let is_named =
                    arguments[0] == "status" || code != 0 || kind == "a folder" || place.ends_with("calendar");
                assert!(is_named, "nothing is said of {said}");
            }
            let served = office.site().join("output/current");
            if served.exists() {
                assert!(tree(&served).values().all(|bytes| !String::from_utf8_lossy(bytes).contains(SECRET)));
            }
        }
    }
}

#[test]
fn a_source_folder_that_is_a_link_is_named() {
    for folder in ["content", "locales", "theme"] {
        let office = Office::new();
        let (inside, outside) = (office.site().join(folder), office.folder.path().join("elsewhere"));
        fs::create_dir_all(&inside).unwrap();
        fs::rename(&inside, &outside).unwrap();
        symlink(&outside, &inside).unwrap();
        let Ran { code, out, .. } = gongbao(&office.site(), &["check", "--format", "short"]);
        assert!(code != 0 && out.contains(&format!("{folder}:1:1: error[P004]")), "{code} {out}");
    }
}

#[test]
fn a_file_of_any_size_is_refused_without_being_read() {
    let office = Office::new();
    for place in ["content/news/a/zh.md", "content/site.toml", "content/news/a/course.svg", "locales/en/site.ftl"] {
        let office = Office::new();
        office.put(place, &|path| fs::File::create(path).unwrap().set_len(1 << 40).unwrap());
        for arguments in FORMATS {
            let Ran { code, out, err } = gongbao(&office.site(), arguments);
            assert!([0, 65, 78, 1].contains(&code), "{place} {arguments:?}: {code}\n{out}{err}");
        }
        let Ran { out, .. } = gongbao(&office.site(), &["check", "--format", "short"]);
        assert!(out.contains("P003"), "{place}: {out}");
    }
    drop(office);
}

/// The runs that see files swapped, at least, and how long they are swapped at least.
const RUNS: usize = 4;
const SWAPPING: Duration = Duration::from_secs(4);

/// Two commands run while files of a site are swapped, so that a run reads other files than it
/// lists.
#[test]
fn what_is_swapped_during_a_run_is_never_followed() {
    let swaps: [(&str, &str); 4] = [
        ("content/news/a/course.svg", "ln -s ../../../../secret $P"),
        ("content/news/a/zh.md", "ln -s ../../../../secret $P"),
        ("content/news/a/en.md", "mkfifo $P"),
        ("content/news/a", "ln -s ../../../elsewhere $P"),
    ];
    for (place, swap) in swaps {
        let office = Office::new();
        let elsewhere = office.folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        for name in ["item.toml", "zh.md", "en.md", "course.svg"] {
            let bytes = if name == "item.toml" { ITEM.to_owned() } else { format!("+++\ntitle = \"{SECRET}\"\n+++\n") };
            fs::write(elsewhere.join(name), bytes).unwrap();
        }
        let script = format!(
            "P={place}; cp -r $P keep; while [ -e swapping ]; do rm -rf $P; {swap}; rm -rf $P; cp -r keep $P; done"
        );
        let is_swapping = office.site().join("swapping");
        fs::write(&is_swapping, "").unwrap();
        let mut swapping =
            std::process::Command::new("sh").args(["-c", &script]).current_dir(office.site()).spawn().unwrap();
        let start = Instant::now();
        let mut runs = 0;
        // On a busy machine a few runs take longer.
        while runs < RUNS || start.elapsed() < SWAPPING {
            let Ran { code, out, err } =
                gongbao(&office.site(), &["publish", "--as-of", "2013-03-06", "--allow-removals"]);
            assert!([0, 1, 65, 78].contains(&code), "{place}: {code}\n{out}{err}");
            assert!(!out.contains(SECRET) && !err.contains(SECRET), "{place}: {out}{err}");
            let served = office.site().join("output/current");
            if served.exists() {
                let shown =
                    tree(&served).into_iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains(SECRET));
                assert!(shown.is_none(), "{place}: {:?}", shown.map(|(path, _)| path));
            }
            runs += 1;
        }
        fs::remove_file(&is_swapping).unwrap();
        swapping.wait().unwrap();
    }
}

/// A finding quotes the bytes that were checked, and not those of a later file.
#[test]
fn an_excerpt_is_of_the_bytes_that_were_checked() {
    use gongbao::fs::SiteFolder;
    use gongbao::source::{FilePath, Sources, TEXT_LIMIT};
    let office = Office::new();
    let path = FilePath::new("content/news/a/zh.md");
    let site = SiteFolder::new(office.site());
    assert!(site.entries().iter().any(|entry| entry.path == path));
    let read = site.read(&path, TEXT_LIMIT).unwrap();
    assert_eq!(site.quote(&path).unwrap(), read);
    fs::write(office.site().join(path.as_str()), SECRET).unwrap();
    assert!(site.quote(&path).is_err());
    // A run with a cache relies on the times of a file that it lists and does not read.
    let settled = SiteFolder::new(office.site());
    let old = std::time::UNIX_EPOCH + Duration::from_secs(1_362_528_000);
    let file = fs::File::options().write(true).open(office.site().join("content/news/a/en.md")).unwrap();
    file.set_modified(old).unwrap();
    settled.entries();
    let path = FilePath::new("content/news/a/en.md");
    // Its time of change is recent, so its times do not prove its bytes.
    assert!(settled.quote(&path).is_err());
    std::thread::sleep(Duration::from_millis(2_100));
    settled.entries();
    assert!(settled.quote(&path).is_ok());
    fs::write(office.site().join(path.as_str()), SECRET).unwrap();
    assert!(settled.quote(&path).is_err());
}

/// Files of the output folder that were replaced by something else.
#[test]
fn the_output_is_neither_waited_for_nor_left() {
    let places = [
        "ledger.jsonl",
        "ledger.head",
        "addresses",
        "cache/items-00",
        "cache/pages",
        "cache/release",
        "hold",
        "lock",
        "cache",
        "objects",
        "releases",
    ];
    for place in places {
        for kind in ["pipe", "link to a file", "link to a folder"] {
            let office = Office::new();
            assert_eq!(gongbao(&office.site(), &["publish", "--as-of", "2013-03-06"]).code, 0);
            let outside = office.folder.path().join("outside");
            fs::create_dir(&outside).unwrap();
            let kept =
                [office.site().join("content/site.toml"), office.secret()].map(|path| (fs::read(&path).unwrap(), path));
            office.put(&format!("output/{place}"), &|path| match kind {
                "pipe" => pipe(path),
                "link to a file" => symlink(&kept[0].1, path).unwrap(),
                _ => symlink(&outside, path).unwrap(),
            });
            for arguments in [
                &["check"][..],
                &["status"],
                &["verify"],
                &["verify", "--ledger"],
                &["releases"],
                &["publish", "--as-of", "2013-03-07"],
                &["rollback"],
                &["gc", "--keep", "1"],
            ] {
                let Ran { code, out, err } = gongbao(&office.site(), arguments);
                assert!([0, 1, 2, 73, 75, 76].contains(&code), "{kind} at {place}, {arguments:?}: {code}\n{out}{err}");
            }
            for (bytes, path) in &kept {
                assert_eq!(fs::read(path).unwrap(), *bytes, "{kind} at {place}: {}", path.display());
            }
            assert_eq!(fs::read_dir(&outside).unwrap().count(), 0, "{kind} at {place}");
        }
    }
}

/// No output controls a terminal or a log, whatever the content holds.
#[test]
fn nothing_of_the_content_controls_a_terminal() {
    let evil = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}\\n::error::forged";
    let toml = evil.replace('\u{1b}', "\\u001b").replace('\u{7}', "\\u0007").replace('\u{9b}', "\\u009b");
    let office = Office::new();
    let write = |path: &str, text: String| {
        let path = office.site().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "content/news/a/item.toml",
        format!("published = 2013-01-04T09:00:00+08:00\ncolumn = \"{toml}\"\n\"{toml}\" = 1\n"),
    );
    write("content/news/a/zh.md", format!("+++\ntitle = \"题\"\n+++\n\n<b>{evil}</b> **{evil} [x](item:{evil})\n"));
    write(
        "content/news/b/item.toml",
        format!("published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\nx = {evil}\n"),
    );
    write("locales/en/more.ftl", format!("a = {{ {evil}\nb = {evil} {{ $x\n"));
    write("theme/item.html", format!("{{{{ {evil} }}}}"));
    let name = "\u{1b}[2J\n::error::forged\u{9b}.txt";
    write(&format!("content/news/a/{name}"), "x".to_owned());
    for arguments in FORMATS {
        let Ran { out, err, .. } = gongbao(&office.site(), arguments);
        for said in [&out, &err] {
            let controls = said.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t') || *c == '\u{202e}');
            assert_eq!(controls, None, "{arguments:?}: {said:?}");
            assert!(said.lines().all(|line| !line.starts_with("::error::")), "{arguments:?}: {said}");
        }
    }
    let Ran { code, out, .. } = gongbao(&office.site(), &["check", "--color", "always"]);
    assert_eq!(code, 1);
    let escapes = out.split('\u{1b}').skip(1);
    assert!(escapes.clone().count() > 0, "no colours: {out}");
    for escape in escapes {
        let end = escape.find('m').unwrap_or_else(|| panic!("{escape:?}"));
        assert!(
            escape[1..end].bytes().all(|byte| byte.is_ascii_digit() || byte == b';') && escape.starts_with('['),
            "{escape:?}"
        );
    }
    // Reports are read by other programs, some of which show them.
    gongbao(&office.site(), &["publish", "--report", "report.json", "--hook", "cat > hook.json"]);
    for file in ["report.json", "hook.json"] {
        let report = fs::read_to_string(office.site().join(file)).unwrap();
        assert!(report.chars().all(|c| !c.is_control() || c == '\n'), "{file}: {report:?}");
    }
}

#[test]
fn a_report_waits_for_nobody() {
    let office = Office::new();
    pipe(&office.site().join("pipe"));
    for option in ["--report", "--metrics"] {
        let Ran { code, out, err } = gongbao(&office.site(), &["publish", "--as-of", "2013-03-06", option, "pipe"]);
        assert!(code == 73 && err.contains("pipe"), "{option}: {code} {out}{err}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_an_answer() {
    let office = Office::new();
    let Ran { code, .. } = gongbao(&office.site(), &["publish", "--site", "nowhere"]);
    assert_eq!((code, office.site().join("nowhere").exists()), (78, false));
    // An output folder within the sources is refused, whether it exists or not, because the next
    // run would read it.
    for folder in ["theme", "theme/x", "content/y/z", "./locales"] {
        assert_eq!(gongbao(&office.site(), &["publish", "--output", folder]).code, 2, "{folder}");
        assert!(!office.site().join("theme").exists());
    }
    let bare = TempDir::new().unwrap();
    assert_eq!(gongbao(bare.path(), &["publish"]).code, 78);
    assert_eq!(fs::read_dir(bare.path()).unwrap().count(), 0);
    for command in ["publish", "check", "status"] {
        let gone = bare.path().join("gone");
        fs::create_dir(&gone).unwrap();
        let homeless = Program::at(&gone).through(["sh", "-c", "rmdir \"$PWD\" && exec \"$0\" \"$@\""]);
        assert_eq!(homeless.args([command]).run().code, 78, "{command}");
    }
}

/// A limit on the size of files or on memory leaves the served release whole.
#[test]
fn a_process_without_means_leaves_the_release_whole() {
    let office = Office::new();
    assert_eq!(gongbao(&office.site(), &["publish", "--as-of", "2013-03-06"]).code, 0);
    let served = tree(&office.site().join("output/current"));
    let words = text("题", &"很长的一段文字。\n\n".repeat(20_000));
    fs::write(
        office.site().join("content/news/a/zh.md"),
        words.replace("+++\n\n", "[alt]\n\"course.svg\" = \"x\"\n+++\n\n"),
    )
    .unwrap();
    // The limits are in blocks of 512 bytes, in kilobytes, and in descriptors.
    for (limit, codes) in [("-f 100", &[73][..]), ("-v 60000", &[134, 137, 73]), ("-n 8", &[73])] {
        let script = format!("ulimit {limit}; \"$0\" \"$@\"; echo code $?");
        let limited = Program::at(&office.site()).through(["bash", "-c", &script]);
        let said = limited.args(["publish", "--as-of", "2013-03-07"]).run().said();
        let code = said.lines().find_map(|line| line.strip_prefix("code ")).unwrap().parse().unwrap();
        assert!(codes.contains(&code), "ulimit {limit}: {said}");
        assert_eq!(tree(&office.site().join("output/current")), served, "ulimit {limit}");
    }
    assert_eq!(gongbao(&office.site(), &["publish", "--as-of", "2013-03-07"]).code, 0);
}
