//! The program's own catalogs are complete in all languages, and no catalog makes the program fail.

use crate::support::{MemorySite, Program, clock, gongbao, repository, sources_below};
use gongbao::catalog::{BUILTIN, Builtin, ProgramMessages, parse};
use gongbao::check::catalogs;
use gongbao::diagnostic::{Code, Finding, Severity};
use gongbao::findings::{about, phrase};
use gongbao::fs::SiteFolder;
use gongbao::source::{FilePath, SourceFile};
use gongbao::theme_messages;
use std::collections::{BTreeMap, BTreeSet};

type Shape = BTreeMap<String, Vec<String>>;

fn shape(text: &str) -> Shape {
    let file = SourceFile { path: FilePath::new("x.ftl"), text: text.to_owned() };
    let (parsed, findings) = parse(&file);
    assert!(findings.is_empty(), "{findings:?}");
    parsed.entries.into_iter().map(|entry| (entry.name, entry.attributes)).collect()
}

fn parts(builtin: &Builtin) -> [&'static str; 3] {
    [builtin.theme, builtin.cli, builtin.findings]
}

#[test]
fn all_languages_have_the_same_messages() {
    let english = BUILTIN.iter().find(|builtin| builtin.key == "en").unwrap();
    for builtin in BUILTIN {
        for (own, reference) in parts(builtin).into_iter().zip(parts(english)) {
            assert_eq!(shape(own), shape(reference), "{}", builtin.key);
        }
    }
}

#[test]
fn every_code_is_explained_in_every_language() {
    for language in ProgramMessages::languages() {
        let voice = ProgramMessages::new(language);
        for code in Code::ALL {
            assert!(about(*code, &voice).is_some_and(|about| !about.is_empty()), "{language} {}", code.name());
            let phrase = phrase(&Finding::of_file(*code, &FilePath::new("x")), &voice);
            assert!(!phrase.message.starts_with("finding-"), "{language} {}", code.name());
        }
    }
}

#[test]
fn codes_are_unique_sorted_and_well_formed() {
    let ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
    let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), ids.len());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for code in Code::ALL {
        let (letter, digits) = code.id().split_at(1);
        assert!("CFMTLPRDG".contains(letter) && digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(code.name().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
        assert_eq!(Code::find(code.id()), Some(*code));
        assert_eq!(Code::find(code.name()), Some(*code));
    }
}

#[test]
fn findings_follow_the_wording_rules() {
    for builtin in BUILTIN {
        let file = SourceFile { path: FilePath::new("findings.ftl"), text: builtin.findings.to_owned() };
        for line in file.text.lines().filter(|line| line.starts_with("finding-")) {
            let message = line.split_once('=').unwrap().1.trim();
            assert!(!message.ends_with(['.', '。']), "{}: {line}", builtin.key);
            assert!(
                !message.starts_with(|c: char| c.is_uppercase() && c.is_ascii()) || message.starts_with("HTML"),
                "{}: {line}",
                builtin.key
            );
        }
    }
}

#[test]
fn a_byte_order_mark_eats_no_message() {
    let site = MemorySite::small()
        .with("locales/zh/more.ftl", "\u{feff}tag-first = 一\ntag-second = 二\n")
        .with("locales/en/more.ftl", "\u{feff}tag-first = One\r\ntag-second = Two\r\n");
    assert_eq!(site.report(), "");
    assert!(site.prepare().site.unwrap().0.catalogs.get(gongbao::edition::EditionId(0)).has("tag-first"));
}

#[test]
fn a_site_overrides_the_theme_message_by_message() {
    let site = MemorySite::small()
        .with("locales/en/site.ftl", format!("{}home = Front page\n", include_str!("fixtures/en.ftl")))
        .with_plain_news("a");
    let page = site.page("en/news/a.html");
    assert!(page.contains(">Front page</a>"), "{page}");
    assert!(page.contains("Skip to content"), "{page}");
}

#[test]
fn hostile_catalogs_are_findings() {
    let deep = "{".repeat(20_000);
    let calls = format!("x = {{ {} \n", "F(".repeat(20_000));
    let lines = format!("x = {}\n", "{\nF(\n".repeat(20_000));
    let wide = format!("x = {}\n", "{ $a }".repeat(1_000));
    let selector = format!("x = {{ {{ $n -> *[other] {} }} }}\n", "{ $a }".repeat(101));
    // A bracket within quotation marks or text closes no placeable and no call.
    let quoted = format!("x = {}\n", "{ \"}\" ->\n *[o] ".repeat(20_000));
    let calls_closed = format!("x = {{ {}\n", "F(\")\", ".repeat(12_000));
    let text_closed = format!("x = {}\n", "{ $n ->\n *[o] ) ".repeat(20_000));
    let noise = "\0\u{1}\u{202e}\n".repeat(1_000);
    let braces = format!("x = {deep}\n");
    for source in [&braces, &deep, &calls, &lines, &wide, &selector, &noise, &quoted, &calls_closed, &text_closed] {
        let site = MemorySite::small()
            .with("locales/zh/more.ftl", format!("{source}good = 好\n"))
            .with("locales/en/more.ftl", "good = Good\nx = X\n");
        let codes = site.codes();
        assert!(!codes.is_empty(), "{}", &source[..40.min(source.len())]);
        assert!(codes.iter().all(|code| code.id().starts_with('T') || *code == Code::UnusedMessage), "{codes:?}");
    }
}

#[test]
fn the_program_asks_for_messages_as_the_table_says() {
    let code: String = sources_below(&repository().join("src/render")).concat();
    for (constant, message) in theme_messages::ALL {
        let is_asked_for = code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).any(|word| word == *constant);
        assert!(is_asked_for, "{} is asked for nowhere", message.id);
    }
    // Every message has to be used by a template or by the program.
    let theme: String = std::fs::read_dir(repository().join("src/theme"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    for name in shape(BUILTIN[0].theme).into_keys() {
        let is_called = theme_messages::ALL.iter().any(|(_, message)| message.id == name);
        assert!(is_called || theme.contains(&format!("\"{name}\"")), "nothing asks for {name}");
    }
}

#[test]
fn accepted_messages_go_stale_with_their_reference() {
    let folder = tempfile::TempDir::new().unwrap();
    MemorySite::small().write_to(folder.path());
    let accept = |arguments: &[&str]| {
        let ran = Program::at(folder.path()).args(["accept"]).args(arguments).run();
        (ran.code, ran.out)
    };
    let stale = || {
        let findings = gongbao::prepare(&SiteFolder::new(folder.path()), clock()).findings;
        let stale = findings.iter().filter(|finding| finding.code == Code::StaleMessage);
        stale.map(|finding| (finding.severity, finding.named().nth(1).unwrap().1)).collect::<Vec<_>>()
    };
    let edit = |from: &str, to: &str| {
        let path = folder.path().join("locales/zh/site.ftl");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from));
        std::fs::write(path, text.replace(from, to)).unwrap();
    };
    assert_eq!(stale(), []);
    assert_eq!(accept(&["--messages"]), (0, "en: 10 messages accepted\n".to_owned()));
    let record = std::fs::read_to_string(folder.path().join("locales/en/.revisions")).unwrap();
    let lines: Vec<_> = record.lines().collect();
    assert!(lines.is_sorted() && lines.len() == 10 && lines[0].starts_with("site.ftl:column-culture "), "{record}");

    edit("= 新闻\n", "=   新闻\n");
    assert_eq!(stale(), [], "no reader sees this");
    edit("=   新闻\n", "= 新闻。\n");
    assert_eq!(stale(), [(Severity::Info, "minor".into())]);
    edit("= 新闻。\n", "= 要闻\n");
    assert_eq!(stale(), [(Severity::Warning, "substantive".into())]);
    edit("= 要闻\n", "= 要闻 2013\n");
    assert_eq!(stale(), [(Severity::Warning, "factual".into())]);
    edit("= 公告\n", "= 通告\n");
    assert_eq!(stale().len(), 2);

    assert_eq!(accept(&["--messages", "en", "--message", "section-news"]).1, "en: 1 message accepted\n");
    assert_eq!(stale(), [(Severity::Warning, "substantive".into())]);
    assert_eq!(accept(&["--messages", "zh"]).0, 2, "the reference matches itself");
    assert_eq!(accept(&["--messages", "en", "--message", "nothing"]).0, 2);

    // A message that moves to another file keeps its record.
    let path = folder.path().join("locales/en/site.ftl");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(folder.path().join("locales/en/other.ftl"), "section-notices = Notices\n").unwrap();
    std::fs::write(path, text.replace("section-notices = Notices\n", "")).unwrap();
    assert_eq!(stale().len(), 1);
    assert_eq!(accept(&["--messages"]).1, "en: 1 message accepted\n");
    assert_eq!(stale(), []);
}

#[test]
fn a_message_under_a_new_name_keeps_its_record() {
    let folder = tempfile::TempDir::new().unwrap();
    MemorySite::small().write_to(folder.path());
    let write = |path: &str, text: &str| std::fs::write(folder.path().join(path), text).unwrap();
    let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    let standing = || {
        let site = gongbao::prepare(&SiteFolder::new(folder.path()), clock()).site.unwrap().0;
        let english = site.settings.editions.find("en").unwrap();
        catalogs::standing(&site, english)
    };
    assert_eq!(gongbao(folder.path(), &["accept", "--messages"]).code, 0);
    assert_eq!((standing().current, standing().unproven), (10, 0));
    for path in ["locales/zh/site.ftl", "locales/en/site.ftl"] {
        write(path, &read(path).replace("tag-visa =", "tag-visas ="));
    }
    assert_eq!((standing().current, standing().unproven), (10, 0));
    write("locales/zh/site.ftl", &read("locales/zh/site.ftl").replace("tag-visas = 签证", "tag-visas = 入境"));
    assert_eq!(standing().unproven, 1, "nobody can know which message this was");
}
