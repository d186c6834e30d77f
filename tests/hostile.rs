//! Runs the program on hostile input. Each ends in a finding, with no change outside the output
//! folder and the previous release still served.

use crate::support::{MemorySite, gongbao, text, tree};
use gongbao::facts::{FactSheet, Language};
use gongbao::segment::{Role, Segment};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

struct Office {
    folder: TempDir,
}

impl Office {
    /// Publishes a site.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        MemorySite::one_item().with_plain_news("b").write_to(&folder.path().join("site"));
        let office = Self { folder };
        assert_eq!(office.publish().0, 0);
        office
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join("site").join(path)
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), bytes).unwrap();
    }

    /// Publishes and returns the exit code with the codes of the findings.
    fn publish(&self) -> (i32, Vec<String>) {
        let ran = gongbao(&self.path(""), &["publish", "--format", "json", "--as-of", "2013-03-06"]);
        let codes = ran.err.lines().map(|line| {
            let finding: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
            assert!(finding["line"].as_u64().unwrap() > 0 && !finding["file"].as_str().unwrap().is_empty());
            finding["code"].as_str().unwrap().to_owned()
        });
        (ran.code, codes.collect())
    }

    /// Asserts that publishing is refused with this code, and that the served release and all other
    /// files stay unchanged.
    fn refuses(&self, code: &str) {
        let before = Self::all_but_output(self.folder.path());
        let served = tree(&self.path("output/current"));
        let (exit, codes) = self.publish();
        assert_eq!(exit, 65, "{codes:?}");
        assert!(codes.iter().any(|found| found == code), "{code} is not in {codes:?}");
        assert_eq!(tree(&self.path("output/current")), served);
        assert_eq!(Self::all_but_output(self.folder.path()), before);
    }

    /// Returns the names and sizes of all other files. Symbolic links are not followed, because
    /// they may form a loop.
    fn all_but_output(folder: &Path) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let data = entry.path().symlink_metadata().unwrap();
                if data.is_dir() && entry.file_name() != "output" {
                    open.push(entry.path());
                } else if !data.is_dir() {
                    found.push((entry.path().display().to_string(), data.len()));
                }
            }
        }
        found.sort();
        found
    }
}

#[test]
fn braces_without_end() {
    let office = Office::new();
    office.write("locales/en/more.ftl", format!("x = {}\n", "{".repeat(20_000)));
    office.refuses("T007");
}

#[test]
fn fifty_megabytes_of_markdown() {
    let office = Office::new();
    office.write("content/news/a/zh.md", text("题", &"很长的文字。\n\n".repeat(2_500_000)));
    office.refuses("P003");
}

#[test]
fn facts_that_marks_break_take_moments() {
    let count = 60_000;
    let file = "1*2* ".repeat(count);
    let segment = Segment::new(Role::Paragraph, &"12 ".repeat(count), 0..file.len());
    let started = Instant::now();
    let sheet = FactSheet::of(&[segment], &file, Language::English);
    assert_eq!(sheet.facts.len(), count);
    // The limit detects a hang, which takes minutes. It measures no speed.
    assert!(started.elapsed().as_secs() < 60);
}

/// Each number is read with what stands behind it, whose reading must not read on.
#[test]
fn long_runs_of_numbers_are_read_in_moments() {
    let runs = [
        "20世纪",
        "汉May",
        "两三",
        "万",
        "一",
        "十点",
        "二分之",
        "half a ",
        "1 / ",
        "one hundred and ",
        "제",
        "이백",
        "-1 ",
        "( ",
    ];
    let started = Instant::now();
    for run in runs {
        let words = run.repeat(40_000);
        let segment = Segment::new(Role::Paragraph, &words, 0..words.len());
        for language in [Language::Chinese, Language::English, Language::Japanese, Language::Korean, Language::Russian]
        {
            FactSheet::of(std::slice::from_ref(&segment), &words, language);
        }
    }
    // The limit detects a hang, which takes minutes. It measures no speed.
    assert!(started.elapsed().as_secs() < 120);
}

#[test]
fn facts_are_found_behind_links_and_broken_facts() {
    let address = format!("https://example.org/{}", "a".repeat(500));
    let file = format!("In [the list]({address}) 12 and 1**3**, then {}15.", "*x* ".repeat(100));
    let words = format!("In the list 12 and 13, then {}15.", "x ".repeat(100));
    let segment = Segment::new(Role::Paragraph, &words, 0..file.len());
    let sheet = FactSheet::of(&[segment], &file, Language::English);
    let places: Vec<_> =
        sheet.facts.iter().map(|fact| &file[fact.place.start as usize..fact.place.end as usize]).collect();
    assert_eq!(places, ["12", &file, "15"]);
}

#[test]
fn random_bytes_everywhere() {
    let noise: Vec<u8> = blake3::Hasher::new().update(b"noise").finalize_xof().take_bytes(100_000);
    for path in [
        "content/news/a/zh.md",
        "content/news/a/item.toml",
        "locales/zh/site.ftl",
        "theme/item.html",
        "theme/style.css",
    ] {
        let office = Office::new();
        office.write(path, &noise);
        office.refuses("P002");
    }
}

trait TakeBytes {
    fn take_bytes(self, count: usize) -> Vec<u8>;
}

impl TakeBytes for blake3::OutputReader {
    fn take_bytes(mut self, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.fill(&mut bytes);
        bytes
    }
}

#[test]
fn links_that_loop_or_leave() {
    let office = Office::new();
    symlink("..", office.path("content/news/loop")).unwrap();
    office.refuses("P004");
    fs::remove_file(office.path("content/news/loop")).unwrap();
    let secret = office.folder.path().join("secret.txt");
    fs::write(&secret, "secret").unwrap();
    symlink(&secret, office.path("content/news/a/secret.txt")).unwrap();
    office.write(
        "content/news/a/item.toml",
        "published = 2013-01-04\ncolumn = \"politics\"\n[[attachment]]\nfile = \"secret.txt\"\n",
    );
    office.refuses("P004");
}

#[test]
fn an_attachment_outside_the_site() {
    let office = Office::new();
    fs::write(office.folder.path().join("secret.txt"), "secret").unwrap();
    for file in ["../../../../secret.txt", "/etc/passwd", "..\\\\secret.txt"] {
        office.write(
            "content/news/a/item.toml",
            format!("published = 2013-01-04\ncolumn = \"politics\"\n[[attachment]]\nfile = \"{file}\"\n"),
        );
        office.refuses("P005");
    }
}

#[test]
fn names_of_attachments() {
    let quoted = |name: &str| format!("\"{}\"", name.replace('\n', "\\n"));
    let item = |names: &[&str]| {
        let tables = names.iter().map(|name| format!("[[attachment]]\nfile = {}\n", quoted(name)));
        format!("published = 2013-01-04\ncolumn = \"politics\"\n{}", tables.collect::<String>())
    };
    let titled = |title: &str, names: &[&str]| {
        let titles = names.iter().map(|name| format!("{} = \"File\"\n", quoted(name))).collect::<String>();
        format!("+++\ntitle = {title:?}\n[attachment]\n{titles}+++\n\nBody.\n")
    };
    let office = Office::new();
    let attach = |names: &[&str]| {
        office.write("content/news/a/item.toml", item(names));
        office.write("content/news/a/zh.md", titled("题", names));
        office.write("content/news/a/en.md", titled("Title", names));
        for name in names {
            office.write(&format!("content/news/a/{name}"), format!("%PDF-{name}"));
        }
    };
    let long = format!("{}.pdf", "表".repeat(65));
    let five = ["通知 (2).pdf", "お知らせ.pdf", "Уведомление.pdf", "공고문.pdf", "Notice.pdf", &long];
    attach(&five);
    // The only findings are that the bases of the translations are not recorded.
    assert_eq!(office.publish(), (0, vec!["T010".to_owned(); 2]));
    for name in five {
        let published = office.path("output/current/files/news/a").join(name);
        assert_eq!(fs::read(published).unwrap(), format!("%PDF-{name}").as_bytes(), "{name}");
    }
    // A name of 255 bytes, one with a line break and one with a combining accent are refused with a
    // finding.
    for name in [format!("{}.pdf", "a".repeat(251)), "a\nb.pdf".to_owned(), "e\u{301}.pdf".to_owned()] {
        attach(&[&name]);
        office.refuses("P007");
    }
    attach(&["Form.pdf", "form.PDF"]);
    office.refuses("P006");
    attach(&["form.pdf"]);
    assert_eq!(office.publish().0, 0);
}

#[test]
fn two_items_with_one_address() {
    let office = Office::new();
    office.write("content/news/b/zh.md", "+++\ntitle = \"题\"\nslug = \"a\"\n+++\n\n正文。\n");
    office.refuses("P006");
}

#[test]
fn a_day_that_never_was() {
    let office = Office::new();
    office.write("content/news/a/item.toml", "published = 2013-02-30\ncolumn = \"politics\"\n");
    office.refuses("F005");
}

#[test]
fn a_title_that_closes_its_element() {
    let office = Office::new();
    office.write("content/news/a/en.md", "+++\ntitle = \"</title><script>alert(1)</script>\"\n+++\n\nBody.\n");
    let (exit, _) = office.publish();
    assert_eq!(exit, 0, "a strange title is no error");
    for (path, bytes) in tree(&office.path("output/current")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("<script"), "{path}");
    }
}

#[test]
fn markdown_that_nests_or_multiplies() {
    let many = 200_000;
    let texts = [
        format!("{} deep", ">".repeat(many)),
        format!("{} deep", "> ".repeat(many)),
        (0..1_000).map(|depth| format!("{}- item\n", "  ".repeat(depth))).collect(),
        format!("{}a{}", "[".repeat(many), "](b)".repeat(many)),
        format!("{}x", "*a **b ".repeat(many / 8)),
        format!("{}x{}", "![".repeat(many), "](y)".repeat(many)),
        format!("{}\n", "`".repeat(many)),
        format!("|{}\n|{}\n{}", "a|".repeat(4_000), "-|".repeat(4_000), "|b\n".repeat(4_000)),
        format!("{}\n", "[^1]".repeat(many / 4)),
        (0..20_000).map(|number| format!("[^{number}]: note\n\n")).collect(),
        format!("{}\n", "&#x1F600;".repeat(many / 9)),
        "\\".repeat(many),
        "\u{202e}\u{feff}\0".repeat(many / 8),
    ];
    for body in texts {
        let office = Office::new();
        office.write("content/news/a/zh.md", text("题", &body));
        let started = Instant::now();
        let (exit, codes) = office.publish();
        assert!(exit == 0 || exit == 65, "{exit} {codes:?} for {:?}", &body[..60]);
        // The limit detects a hang, which takes minutes. It measures no speed.
        assert!(started.elapsed() < Duration::from_secs(60), "{:?}", &body[..60]);
    }
}

#[test]
fn templates_that_nest_or_never_end() {
    let chains = [
        format!("{{{{ a{} }}}}", ".a".repeat(20_000)),
        format!("{{{{ 1{} }}}}", "+1".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "not ".repeat(20_000)),
        format!("{{{{ {}1{} }}}}", "(".repeat(20_000), ")".repeat(20_000)),
        format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}".repeat(20_000)),
        format!("{}{}", "{% if a %}".repeat(20_000), "{% endif %}".repeat(20_000)),
    ];
    for template in chains {
        let office = Office::new();
        office.write("theme/tags.html", template);
        office.refuses("R005");
    }
    let office = Office::new();
    office.write("theme/tags.html", "{% for a in range(30000) %}{% for b in range(30000) %}{% endfor %}{% endfor %}");
    office.refuses("R003");
}

#[test]
fn half_written_files() {
    let whole = text("题目", "正文，有一个[链接](item:news/b)。");
    for end in 0..whole.len() {
        let site = MemorySite::small().with_news("b", &[("zh", &text("乙", "正文。")), ("en", &text("B", "Body."))]);
        let site =
            site.with_news("a", &[("en", &text("A", "Body."))]).with("content/news/a/zh.md", &whole.as_bytes()[..end]);
        let findings = site.findings();
        let front_matter_ends = whole.rfind("+++").unwrap() + 3;
        assert!(end >= front_matter_ends || findings.has_errors(), "{end} bytes pass for a whole text");
    }
}

#[test]
fn an_empty_site_and_empty_files() {
    let site = MemorySite::small();
    assert!(site.render().contains_key("zh/index.html"));
    for path in site.paths() {
        let codes = site.clone().with(&path, "").codes();
        assert!(!codes.is_empty(), "an empty {path} passes");
    }
}
