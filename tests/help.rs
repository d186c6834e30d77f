//! The reference that `gongbao help` prints is complete, has the same contents in both languages,
//! and covers everything that the program accepts.

use crate::support::{MemorySite, Ran, gongbao, repository};
use gongbao::catalog::ProgramMessages;
use gongbao::help::{SAMPLES, TOPICS, topic};
use gongbao::markdown::FieldScope;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

/// Runs the program in a folder without a site.
fn help(arguments: &[&str]) -> Ran {
    gongbao(TempDir::new().unwrap().path(), arguments)
}

/// Runs the program and asserts that it succeeds.
fn printed(arguments: &[&str]) -> String {
    let ran = help(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    ran.out
}

fn is_code(line: &str) -> bool {
    line.starts_with("    ")
}

/// Returns the texts between backticks, with lines joined as Markdown joins them.
fn quoted(text: &str) -> BTreeSet<String> {
    let prose: Vec<_> = text.lines().filter(|line| !is_code(line)).map(str::trim).collect();
    let prose = prose.join(" ");
    assert_eq!(prose.matches('`').count() % 2, 0, "a backtick is open");
    prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Returns a line of code without translatable text: comments, and strings with spaces or letters
/// that are not ASCII.
fn bare(line: &str) -> String {
    let line = match line.split_once(" # ").filter(|(before, _)| !before.trim().is_empty()) {
        Some((before, _)) => before,
        None => line,
    };
    let mut parts: Vec<_> = line.split('"').map(str::to_owned).collect();
    for word in parts.iter_mut().skip(1).step_by(2).filter(|word| word.contains(' ') || !word.is_ascii()) {
        word.clear();
    }
    parts.join("\"").trim_end().to_owned()
}

/// Returns the lines of code that a program reads, and not drawings of folders or running text.
fn code(text: &str) -> Vec<String> {
    let is_read = |line: &&str| line.contains(" = ") || line.contains("gongbao") || line.trim().starts_with('[');
    let lines = text.lines().filter(|line| is_code(line)).filter(is_read);
    lines.filter(|line| !line.contains("](item:")).map(bare).collect()
}

fn headings(text: &str) -> Vec<usize> {
    let marks = text.lines().filter(|line| line.starts_with('#')).map(|line| line.split(' ').next().unwrap().len());
    marks.collect()
}

#[test]
fn every_topic_says_the_same_in_both_languages() {
    for topic in TOPICS {
        let name = topic.name;
        assert_eq!(headings(topic.en), headings(topic.zh), "{name}");
        let (en, zh) = (quoted(topic.en), quoted(topic.zh));
        let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>();
        assert!(en == zh, "{name}: only English {:?}, only Chinese {:?}", only(&en, &zh), only(&zh, &en));
        assert_eq!(code(topic.en), code(topic.zh), "{name}");
    }
}

#[test]
fn topics_can_be_read_in_a_terminal() {
    for (topic, text) in TOPICS.iter().flat_map(|topic| [(topic, topic.en), (topic, topic.zh)]) {
        assert!(text.starts_with(&format!("# {}", topic.name)) && text.ends_with('\n'), "{}", topic.name);
        for line in text.lines() {
            assert!(line.width() <= 100, "{}: {line}", topic.name);
            assert_eq!(line, line.trim_end(), "{}", topic.name);
        }
    }
}

#[test]
fn every_language_lists_every_topic_and_command() {
    for language in ProgramMessages::languages() {
        let stdout = printed(&["help", "--lang", language]);
        let lines: Vec<_> = stdout.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  ")).collect();
        let names: Vec<_> = lines.iter().map(|(name, _)| *name).collect();
        for name in TOPICS.iter().map(|topic| topic.name).chain(SAMPLES.iter().map(|sample| sample.own_name())) {
            assert!(names.contains(&name), "{language}: {name}");
        }
        for name in commands() {
            assert!(names.contains(&name.as_str()), "{language}: {name}");
        }
        assert!(!stdout.contains("help-"), "{language}: a message is missing: {stdout}");
    }
}

/// Returns the commands that `gongbao --help` lists.
fn commands() -> Vec<String> {
    let stdout = printed(&["--help"]);
    let list = stdout.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap().to_owned();
    list.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn topics_are_printed_in_the_program_s_language_or_english() {
    for topic in TOPICS {
        assert_eq!(printed(&["help", topic.name]), topic.en);
        assert_eq!(printed(&["help", topic.name, "--lang", "zh"]), topic.zh);
    }
    for (language, word) in [("ja", "英語"), ("ru", "английском"), ("ko", "영어")] {
        let stdout = printed(&["help", "items", "--lang", language]);
        let (first, rest) = stdout.split_once("\n\n").unwrap();
        assert_eq!(rest, topic("items").unwrap().en);
        assert!(first.contains(word) && first.contains("gongbao help items --lang zh"), "{first}");
    }
}

#[test]
fn commands_are_printed_as_with_help() {
    let topics: Vec<_> = TOPICS.iter().map(|topic| topic.name.to_owned()).collect();
    for command in commands() {
        assert!(!topics.contains(&command), "{command} is a topic and a command");
        let stdout = printed(&["help", &command, "--lang", "ko"]);
        assert_eq!(stdout, printed(&[&command, "--help", "--lang", "ko"]));
        assert!(stdout.contains(&format!("gongbao {command}")), "{stdout}");
    }
}

#[test]
fn an_unknown_name_is_a_usage_error_with_a_hint() {
    let said = |name: &str| {
        let Ran { code, out, err } = help(&["help", name]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("`gongbao help` lists"), "{err}");
        err
    };
    assert!(said("itmes").contains("did you mean `items`?"));
    assert!(said("publsh").contains("did you mean `publish"));
    assert!(said("T001").contains("did you mean `gongbao explain T001`?"));
    assert!(said("embargo").contains("is described in `gongbao help items`"));
    assert!(said("withdrawn").contains("`gongbao help withdrawal`"));
    assert!(!said("xyzzy").contains("did you mean"));
}

#[test]
fn every_command_stands_in_a_topic() {
    let text: String = TOPICS.iter().map(|topic| topic.en).collect();
    for command in commands().into_iter().filter(|command| command != "help") {
        assert!(text.contains(&format!("`gongbao {command}")), "{command}");
    }
    let all = quoted(&text);
    for command in commands() {
        let stdout = printed(&[&command, "--help"]);
        let options = stdout.split_whitespace().filter(|word| word.starts_with("--") && *word != "--help");
        for option in options.map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric())) {
            let has = |word: &String| word.split([' ', '[']).any(|part| part.trim_end_matches(']') == option);
            assert!(all.iter().any(has), "{command} {option}");
        }
    }
}

/// Every schema in the sources of the program is named in a topic.
#[test]
fn every_schema_stands_in_a_topic() {
    let known = quoted(topic("output").unwrap().en);
    let mut folders = vec![repository().join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let named = text.split("\"gongbao/").skip(1).filter_map(|rest| rest.split('"').next());
            for schema in named.filter(|schema| schema.ends_with("/1")) {
                assert!(known.contains(&format!("gongbao/{schema}")), "{}: {schema}", path.display());
            }
        }
    }
}

/// Returns the keys that a part of the loader reads: the first argument of each function that reads
/// a field.
fn keys(file: &str) -> BTreeSet<String> {
    const READERS: [&str; 16] = [
        "string(",
        "required_string(",
        "integer(",
        "boolean(",
        "date(",
        "dates(",
        "moment(",
        "strings(",
        "table(",
        "tables(",
        "string_map(",
        "strings_map(",
        "positive(",
        "required_table(",
        "optional(",
        "dated(",
    ];
    let text = fs::read_to_string(repository().join("src").join(file)).unwrap();
    let calls = READERS.iter().flat_map(|reader| text.split(reader).skip(1));
    let first = calls.filter_map(|rest| {
        let rest = rest.trim_start_matches("fields, ").trim_start_matches("&mut table, ");
        Some(rest.strip_prefix('"')?.split_once('"')?.0.to_owned())
    });
    first.collect()
}

#[test]
fn every_key_that_is_read_stands_in_a_topic() {
    let words = |names: &[&str]| -> String { names.iter().map(|name| topic(name).unwrap().en).collect() };
    let has = |text: &str, key: &str| {
        let words = quoted(text);
        let is_part = |word: &String| word.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == key);
        words.iter().any(is_part)
    };
    let item = words(&["items", "attachments", "withdrawal"]);
    let settings = words(&["settings", "publishing", "attachments", "checking", "withdrawal"]);
    let texts = words(&["texts", "items"]);
    let files = [
        ("load/metadata.rs", &item, 15),
        ("kind/guide.rs", &item, 2),
        ("kind/letter.rs", &item, 3),
        ("kind/notice.rs", &item, 7),
        ("kind/page.rs", &item, 2),
        ("kind/report.rs", &item, 3),
        ("load/text.rs", &texts, 2),
        ("load/settings.rs", &settings, 6),
        ("load/editions.rs", &settings, 6),
        ("load/sections.rs", &settings, 3),
        ("load/policy.rs", &settings, 7),
        ("load/publishing.rs", &settings, 3),
        ("load/withdrawn.rs", &words(&["withdrawal", "items"]), 4),
        ("load/allow.rs", &settings, 5),
        ("load/glossary.rs", &words(&["translation"]), 2),
    ];
    for (file, text, least) in files {
        let keys = keys(file);
        assert!(keys.len() >= least, "{file} is read otherwise than this test knows: {keys:?}");
        let absent: Vec<_> = keys.iter().filter(|key| !has(text, key)).collect();
        assert!(absent.is_empty(), "{file}: {absent:?} stand in no topic");
    }
    let fields = FieldScope::AnyFile.fields();
    // No text of a site has a description: other programs call a summary so.
    let fields: Vec<_> = fields.into_iter().map(|field| field.name).filter(|name| *name != "description").collect();
    assert!(fields.len() > 6, "{fields:?}");
    for key in fields {
        assert!(has(&texts, key), "{key}");
    }
    // What is read through other functions.
    for key in ["translator", "proofreader", "slug", "reviewed_by"] {
        assert!(has(&words(&["texts"]), key), "{key}");
    }
    for key in ["deny", "on_error", "missing", "stale", "minor", "substantive", "factual", "basis", "kind", "holidays"]
    {
        assert!(has(&settings, key), "{key}");
    }
}

#[test]
fn samples_are_printed_as_they_stand() {
    let folder = repository().join("tests/web/deploy");
    for sample in SAMPLES {
        let text = fs::read_to_string(folder.join(sample.file)).unwrap();
        assert_eq!(printed(&["help", sample.file, "--lang", "ja"]), text);
        assert!(printed(&["help", sample.name]).contains(&text), "{}", sample.file);
    }
    let both = printed(&["help", "systemd"]);
    assert!(both.contains("[Service]") && both.contains("[Timer]"));
    // The package of the program has to contain these files too.
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("\"/tests/web/deploy\""));
}

#[test]
fn the_readme_is_short_and_leads_to_files() {
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    assert!(readme.lines().count() <= 350, "{} lines", readme.lines().count());
    for line in readme.lines() {
        assert!(line.width() <= 120, "{line}");
    }
    let example = fs::read_to_string(repository().join("content/news/2013/01/vasaloppet/en.md")).unwrap();
    for base in readme.lines().filter(|line| line.starts_with("base = ")) {
        assert!(example.lines().any(|line| line == base), "{base}");
    }
    let guides =
        ["README.md", "tests/bench/README.md", "tests/web/deploy/README.md"].map(|name| repository().join(name));
    for guide in guides {
        let text = fs::read_to_string(&guide).unwrap();
        for link in links(&text) {
            assert!(guide.parent().unwrap().join(&link).exists(), "{}: {link}", guide.display());
        }
    }
    for name in readme.split("gongbao help ").skip(1) {
        let name: String = name.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
        let is_known = topic(&name).is_some() || !gongbao::help::samples(&name).is_empty();
        assert!(is_known || name == "TOPIC" || name == "COMMAND", "{name}");
    }
}

/// Returns the relative links outside of code.
fn links(text: &str) -> Vec<String> {
    let mut is_code = false;
    let prose = text.lines().filter(|line| {
        is_code ^= line.starts_with("```");
        !is_code && !line.starts_with("```")
    });
    let prose: Vec<_> = prose.flat_map(|line| line.split('`').step_by(2)).collect();
    let ends = prose.iter().flat_map(|line| line.split("](").skip(1)).filter_map(|rest| rest.split(')').next());
    let relative = ends.filter(|link| !link.contains(':') && !link.starts_with('#'));
    relative.map(|link| link.split('#').next().unwrap().to_owned()).collect()
}

/// An item with every key of its kind, as the topics name them, has no findings.
#[test]
fn what_the_topics_show_is_taken() {
    let item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"culture\"\nsource = \"zh\"\n\
        embargo = 2013-01-04\nexpires = 2033-01-04\nbulletin = { until = 2013-02-01, rank = 1 }\n\
        formerly = [\"news/b\"]\nwaived = { en = \"reason\" }\n[correction]\nat = 2013-01-05\n";
    let text = "+++\ntitle = \"题\"\nsummary = \"摘要\"\nslug = \"c\"\ncorrection = \"更正\"\ntranslator = \"译\"\n\
        proofreader = \"校\"\n+++\n\n正文。\n";
    let notice = "published = 2013-01-04\n[notice]\nindex = \"1\"\ndocument = \"2\"\nissuer = \"office\"\n\
        formed = 2013-01-01\ntopic = \"rules\"\nvalidity = \"repealed\"\n";
    let site = MemorySite::small().with("content/news/a/item.toml", item).with("content/news/a/zh.md", text);
    let site = site.with("content/notices/a/item.toml", notice).with("content/notices/a/zh.md", text);
    let unknown = |code: &str| ["F002", "F004", "F005"].contains(&code);
    let findings = site.findings();
    let wrong: Vec<_> = findings.iter().filter(|finding| unknown(finding.code.id())).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_switch_test_reads_the_file_that_is_printed() {
    let script = fs::read_to_string(Path::new(&repository()).join("tests/web/switch.sh")).unwrap();
    assert!(script.contains("tests/web/deploy/nginx.conf") && !script.contains("README.md"));
}
