//! The program's own catalogs are complete in all languages, and no catalog can harm it.

use crate::support::{MemorySite, text};
use gongbao::catalog::{BUILTIN, Builtin, Voice, parse};
use gongbao::diagnostic::{Code, Finding, Speaker};
use gongbao::source::{FilePath, SourceFile};
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
    for language in Voice::languages() {
        let voice = Voice::new(language);
        for code in Code::ALL {
            assert!(voice.explain(*code).is_some_and(|about| !about.is_empty()), "{language} {}", code.name());
            let phrase = voice.phrase(&Finding::of_file(*code, &FilePath::new("x")));
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
        .with("locales/zh/more.ftl", "\u{feff}first = 一\n")
        .with("locales/en/more.ftl", "\u{feff}first = One\r\nsecond = Two\r\n");
    assert_eq!(site.report(), "");
    assert!(site.prepare().site.unwrap().0.catalogs.get(gongbao::edition::EditionId(0)).has("first"));
}

#[test]
fn a_site_overrides_the_theme_message_by_message() {
    let site = MemorySite::small()
        .with("locales/en/site.ftl", format!("{}home = Front page\n", include_str!("fixtures/en.ftl")))
        .with_news("a", &[("zh", &text("题", "正文。")), ("en", &text("Title", "Body."))]);
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
    // What closes in a quotation or in plain text closes nothing.
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
        assert!(codes.iter().all(|code| code.starts_with('T')), "{codes:?}");
    }
}
