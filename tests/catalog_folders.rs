//! Folders of catalogs without a site: the counts, the findings, and the output of the command.

use crate::support::{MemoryFolder, Program, Ran, repository};
use gongbao::check::catalogs::{Comparison, Counts};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

/// Compares files given as `locale/path` and text.
fn compare(files: &[(&str, &str)]) -> Comparison {
    MemoryFolder::new(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))).compare("en", &[])
}

fn codes(comparison: &Comparison) -> Vec<(&str, &'static str)> {
    let found = comparison.findings.iter();
    found.map(|finding| (finding.about.edition.as_deref().unwrap_or_default(), finding.code.id())).collect()
}

#[test]
fn entries_are_counted_as_compare_locales_counts_them() {
    let english = "-brand = Gongbao\n    .gender = n\nhello = Hello\n    .title = Title\nsame = Same\naccesskey = A\n";
    let comparison = compare(&[
        ("en/a.ftl", english),
        ("en/deep/er/b.ftl", "one = One\n# comment\ntwo = Two\n"),
        (
            "ru/a.ftl",
            "-brand = Gongbao\n    .case = x\nhello = Привет\n    .title = Заголовок\n# another\nsame = Same\naccesskey = A\nold = Старое\n",
        ),
        ("ru/c.ftl", "x = Икс\ny = Игрек\n"),
        ("ja/a.ftl", "hello = こんにちは\n    .title = 題\n}junk\nsame = 同じ\n"),
        ("ja/deep/er/b.ftl", ""),
    ]);
    assert_eq!((comparison.reference.files, comparison.reference.entries), (2, 6));
    assert_eq!((comparison.reference.patterns, comparison.reference.words), (7, 7));
    let russian = Counts {
        files: 2,
        missing: 2,
        missing_files: 1,
        missing_patterns: 2,
        missing_words: 2,
        obsolete: 1,
        obsolete_files: 1,
        obsolete_file_entries: 2,
        translated: 1,
        identical: 3,
        keys: 1,
        identical_keys: 1,
        ..Counts::default()
    };
    assert_eq!(comparison.locales["ru"], russian);
    let japanese = Counts {
        files: 2,
        missing: 4,
        missing_patterns: 4,
        missing_words: 4,
        translated: 2,
        errors: 1,
        ..Counts::default()
    };
    assert_eq!(comparison.locales["ja"], japanese);
    for counts in comparison.locales.values() {
        assert_eq!(counts.missing + counts.translated + counts.identical, comparison.reference.entries);
    }
}

#[test]
fn what_is_missing_is_also_counted_in_words() {
    let chinese =
        "notice = 办公室明天上午开门\n    .title = 公告\nplain = { $n ->\n    [0] 没有\n   *[other] { $n } 条\n}\n";
    let files = [("zh/a.ftl", chinese), ("ru/a.ftl", "notice = Канцелярия завтра открыта\n")];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let comparison = MemoryFolder::new(files).compare("zh", &[]);
    assert_eq!((comparison.reference.patterns, comparison.reference.words), (3, 8));
    let counts = comparison.locales["ru"];
    assert_eq!((counts.missing, counts.missing_patterns, counts.missing_words), (1, 2, 3));
}

#[test]
fn line_ends_and_indentation_make_no_difference() {
    let text = "a = First\n    second\n    .t = T\nb = { $n ->\n    [one] One\n   *[other] { $n }\n}\n";
    let comparison = compare(&[
        ("en/a.ftl", text),
        ("fr/a.ftl", &text.replace('\n', "\r\n")),
        ("de/a.ftl", &text.replace("    ", "        ")),
    ]);
    for counts in comparison.locales.values() {
        assert_eq!((counts.identical, counts.translated), (2, 0));
    }
}

#[test]
fn what_stands_elsewhere_in_the_reference_too_is_not_the_translations_fault() {
    let comparison = compare(&[
        ("en/a.ftl", "hello = Hello from { -brand }\nos = { PLATFORM() ->\n    [mac] Mac\n   *[other] PC\n}\n"),
        ("ru/a.ftl", "hello = Привет от { -brand }\nos = { PLATFORM() ->\n    [mac] Мак\n   *[other] ПК\n}\n"),
    ]);
    assert_eq!(codes(&comparison), [("en", "T008")]);
}

#[test]
fn plural_rules_follow_the_language() {
    let english = "n = { $n ->\n    [one] { $n } file\n   *[other] { $n } files\n}\n";
    let variants = |keys: &[&str]| {
        let variants: String = keys.iter().map(|key| format!("    {key} {{ $n }} x\n")).collect();
        format!("n = {{ $n ->\n{variants}}}\n")
    };
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("ru", &["[one]", "[few]", "*[many]"], &["T042"]),
        ("ru", &["[one]", "[few]", "[many]", "*[other]"], &[]),
        ("ru", &["[one]", "*[other]"], &["T039"]),
        ("ru", &["[one]", "[few]", "*[other]"], &["T039"]),
        ("ru", &["[1]", "*[other]"], &["T039", "T041"]),
        ("ru", &["[1]", "[one]", "[few]", "[many]", "*[other]"], &[]),
        ("pl", &["[one]", "[few]", "*[many]"], &["T042"]),
        ("cs", &["[one]", "[few]", "*[other]"], &[]),
        ("fr", &["[one]", "*[other]"], &[]),
        ("ar", &["[one]", "*[other]"], &["T039"]),
        ("ar", &["[0]", "[one]", "[two]", "[few]", "[many]", "*[other]"], &[]),
        ("ja", &["[one]", "*[other]"], &["T040"]),
        ("ko", &["[0]", "*[other]"], &[]),
        ("zh-TW", &["[one]", "[few]", "*[other]"], &["T040", "T040"]),
        ("de", &["[one]", "[few]", "*[other]"], &["T040"]),
        ("de", &["*[one]"], &["T042"]),
        ("de", &["[male]", "[one]", "*[other]"], &[]),
        ("xx", &["[one]", "[few]", "*[other]"], &["T039"]),
    ];
    for (locale, keys, expected) in cases {
        let comparison = compare(&[("en/a.ftl", english), (&format!("{locale}/a.ftl"), &variants(keys))]);
        let found: Vec<_> = codes(&comparison).into_iter().map(|(_, code)| code).collect();
        if *locale == "xx" {
            // The plural rules of this language are unknown.
            assert!(found.is_empty(), "{found:?}");
            continue;
        }
        assert_eq!(&found, expected, "{locale} {keys:?}");
    }
}

#[test]
fn references_are_compared_variant_by_variant() {
    let clean: &[(&str, &str)] = &[
        ("{ $n ->\n [one] One { -b }\n *[other] { $n } { -b }\n }", "{ $n } { -b }"),
        (
            "{ $n } { -b }",
            "{ $n ->\n [one] { $n } { -b }\n [few] { $n } { -b }\n *[many] { $n } { -b }\n [other] { $n } { -b }\n }",
        ),
        ("{ PLATFORM() ->\n [mac] Mac\n *[other] PC\n }", "Любой"),
        ("{ $name } { $gender ->\n [male] he\n *[other] she\n }", "{ $name }"),
        ("{ NUMBER($n) ->\n [one] one\n *[other] { NUMBER($n) }\n }", "{ NUMBER($n) }"),
        ("<b>{ $a }</b> <i>x</i>", "<i>x</i> <b>{ $a }</b>"),
        ("1 < 2", "1 < 2 раза"),
    ];
    for (english, russian) in clean {
        assert_eq!(of_pair(english, russian), Vec::<&str>::new(), "{english} | {russian}");
    }
    let faulty: &[(&str, &str, &[&str])] = &[
        ("{ $n } of { $m }", "{ $n }", &["T035"]),
        (
            "{ $n } of { $m }",
            "{ $n ->\n [one] { $m }\n [few] x\n *[many] { $m }\n [other] { $m }\n }",
            &["T035", "T035"],
        ),
        ("{ $n }", "{ NUMBER($n) }", &["T037"]),
        ("{ -b }", "x { b }", &["T037", "T037"]),
        ("<b>x</b>", "<b>x", &["T043"]),
        ("<b>x</b>", "<i>x</i>", &["T044"]),
        ("<a href=\"/x\">x</a>", "<a href=\"/y\">x</a>", &["T045"]),
        ("<a data-l10n-name=\"x\">x</a>", "<a data-l10n-name=\"y\">x</a>", &["T044"]),
        ("x", "{ $y }", &["T036"]),
    ];
    for (english, russian, expected) in faulty {
        assert_eq!(of_pair(english, russian), *expected, "{english} | {russian}");
    }
}

fn of_pair(english: &str, russian: &str) -> Vec<&'static str> {
    let both = "-b = B\nb = B\n";
    let comparison = compare(&[
        ("en/a.ftl", &format!("# gongbao: same\n-b = B\n# gongbao: same\nb = B\nm = {english}\n")),
        ("ru/a.ftl", &format!("{both}m = {russian}\n")),
    ]);
    codes(&comparison).into_iter().map(|(_, code)| code).collect()
}

#[test]
fn the_repositorys_own_catalogs_are_in_order() {
    let folder = repository().join("locales");
    let output = judged(&[folder.to_str().unwrap(), "--reference", "en", "--format", "json"]);
    let report: Value = output.json();
    assert_eq!(report["schema"], "gongbao/catalogs/1");
    let findings = report["findings"].as_array().unwrap();
    let bad: Vec<_> = findings.iter().filter(|finding| finding["severity"] != "info").collect();
    assert!(bad.is_empty(), "{bad:#?}");
    assert_eq!(output.code, 0);
    for locale in ["zh", "ja", "ru", "ko"] {
        let counts = &report["locales"][locale];
        assert_eq!((&counts["missing"], &counts["obsolete"]), (&Value::from(0), &Value::from(0)), "{locale}");
    }
}

fn judged(arguments: &[&str]) -> Ran {
    Program::at(&repository()).args(["catalogs"]).args(arguments).run()
}

#[test]
fn the_command_says_what_is_wrong_and_where() {
    let folder = TempDir::new().unwrap();
    for (path, text) in [
        ("en/a.ftl", "a = A\nb = B\n"),
        ("en/b/c.ftl", "c = C\n"),
        ("ja/a.ftl", "a = 日本\n}\n"),
        ("ru/x.ftl", "x = Икс\n"),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let root = folder.path().to_str().unwrap();
    let output = judged(&[root, "--reference", "en", "--locale", "ja", "--format", "json"]);
    assert_eq!(output.code, 1);
    let report: Value = output.json();
    assert_eq!(report["locales"].as_object().unwrap().len(), 1);
    assert_eq!(report["locales"]["ja"]["missing"], 2);
    let junk = report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == "T005").unwrap();
    assert_eq!(
        (&junk["schema"], &junk["line"], &junk["edition"]),
        (&"gongbao/finding/1".into(), &2.into(), &"ja".into())
    );
    assert!(junk["file"].as_str().unwrap().ends_with("ja/a.ftl"));

    let text = judged(&[root, "--reference", "en"]).out;
    assert!(text.contains("[T030]") && text.contains("ja: ") && text.contains("ru: "), "{text}");
    assert_eq!(judged(&[root, "--reference", "de"]).code, 2);
    let begun = judged(&[root, "--reference", "en", "--locale", "fr", "--format", "json"]);
    let report: Value = begun.json();
    assert_eq!(
        (&report["locales"]["fr"]["missing"], &report["locales"]["fr"]["missing_files"]),
        (&3.into(), &2.into())
    );
}

#[test]
fn deleting_any_message_adds_exactly_one_missing_finding() {
    let names = ["site.ftl", "theme.ftl", "program/cli.ftl", "program/findings.ftl"];
    let mut files = BTreeMap::new();
    for locale in ["zh", "en", "ja", "ru", "ko"] {
        for name in names {
            let path = format!("{locale}/{name}");
            files.insert(path.clone(), fs::read_to_string(repository().join("locales").join(&path)).unwrap());
        }
    }
    let missing = |files: &BTreeMap<String, String>| {
        let comparison = MemoryFolder::new(files.clone()).compare("en", &[]);
        comparison.findings.iter().filter(|finding| finding.code.id() == "T002").count()
    };
    assert_eq!(missing(&files), 0);
    for (at, (path, text)) in files.clone().into_iter().filter(|(path, _)| !path.starts_with("en/")).enumerate() {
        let starts: Vec<_> = text
            .split_inclusive('\n')
            .scan(0, |end, line| {
                let start = *end;
                *end += line.len();
                Some((start, line))
            })
            .collect();
        let entries: Vec<_> =
            starts.iter().filter(|(_, line)| line.starts_with(char::is_alphabetic)).map(|(start, _)| *start).collect();
        let ends = entries[1..].iter().copied().chain([text.len()]);
        for (start, end) in entries.iter().copied().zip(ends).skip(at % 5).step_by(5) {
            let mut without = files.clone();
            without.insert(path.clone(), format!("{}{}", &text[..start], &text[end..]));
            assert_eq!(missing(&without), 1, "{path}: {}", &text[start..end]);
        }
    }
}

/// Generates text from fragments that have a meaning in Fluent, in any order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "a = ",
        "b = ",
        "-t = ",
        "\n",
        "\n    ",
        ".x = ",
        "{ ",
        " }",
        "$n",
        "$m",
        " ->",
        "[one] ",
        "[1] ",
        "*[other] ",
        "-t",
        "a",
        "NUMBER(",
        ")",
        "minimumFractionDigits: 99",
        "type: \"ordinal\"",
        "\"x\"",
        "<b>",
        "</b>",
        "<a href=\"",
        "\">",
        "｛",
        "｝",
        "中",
        "\u{200b}",
        "я",
        "\r\n",
        "# $n\n",
        "\u{feff}",
        "# gongbao: same\n",
        "{ $n ->\n    [one] x\n   *[other] y\n}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_catalogs_panic(english in soup(), russian in soup(), chinese in any::<String>()) {
        let comparison = compare(&[("en/a.ftl", &english), ("ru/a.ftl", &russian), ("zh/a.ftl", &chinese), ("zh/b.ftl", &english)]);
        for counts in comparison.locales.values() {
            prop_assert_eq!(counts.missing + counts.translated + counts.identical, comparison.reference.entries);
        }
    }

    #[test]
    fn a_catalog_beside_itself_misses_nothing(text in soup()) {
        let comparison = compare(&[("en/a.ftl", &text), ("en-GB/a.ftl", &text)]);
        let counts = comparison.locales["en-GB"];
        prop_assert_eq!((counts.missing, counts.obsolete, counts.translated), (0, 0, 0));
    }
}

#[test]
fn hostile_catalogs_take_moments() {
    let many = |count: usize, piece: &dyn Fn(usize) -> String| (0..count).map(piece).collect::<String>();
    let hostile = [
        format!("x = {}\n", "｛".repeat(100_000)),
        format!("x = {}\n", many(20_000, &|at| format!("{{ $v{at} }}"))),
        format!("x = {}\n", "{ $n ->\n [one] a\n *[other] b\n }".repeat(5_000)),
        format!("x = {{ $n ->\n{}   *[other] b\n}}\n", many(20_000, &|at| format!("    [{at}] a\n"))),
        format!("x = {}\n", "<a>".repeat(100_000)),
        format!("x = {}\n", "<a href=\"".repeat(50_000)),
        many(5_000, &|at| format!("m{at} = {{ $v{at} }}{{ m{} }}\n", at + 1)),
        many(5_000, &|at| format!("m{at} = {{ q{at} }}\n")),
        "x = X\n".repeat(20_000),
    ];
    let started = std::time::Instant::now();
    for text in &hostile {
        compare(&[("en/a.ftl", text), ("ru/a.ftl", &text.replace("$v", "$w")), ("zh/a.ftl", "x = X\n")]);
        compare(&[("en/a.ftl", "x = X\n"), ("ru/a.ftl", text)]);
    }
    // The limit detects a hang, which takes minutes. It measures no speed.
    assert!(started.elapsed().as_secs() < 60);
}

#[test]
fn a_variant_for_many_numbers_shows_its_number() {
    let english = "files = { $n ->\n    [one] { $n } file\n   *[other] { $n } files\n}\nonly = { $n ->\n    [one] one file\n   *[other] { $n } files\n}\n";
    let russian = |one: &str| {
        format!(
            "files = {{ $n ->\n    [one] {one}\n    [few] {{ $n }} файла\n    [many] {{ $n }} файлов\n   *[other] {{ $n }} файла\n}}\nonly = {{ $n ->\n    [one] один файл\n    [few] {{ $n }} файла\n    [many] {{ $n }} файлов\n   *[other] {{ $n }} файла\n}}\n"
        )
    };
    let german = "files = { $n ->\n    [one] eine Datei\n   *[other] { $n } Dateien\n}\nonly = { $n ->\n    [one] eine Datei\n   *[other] { $n } Dateien\n}\n";
    let found = |one: &str| {
        let text = russian(one);
        let comparison = compare(&[("en/a.ftl", english), ("ru/a.ftl", &text), ("de/a.ftl", german)]);
        comparison.findings.iter().filter(|finding| finding.code.id() == "T035").count()
    };
    assert_eq!(found("1 файл"), 1, "21 and 31 are [one] too");
    assert_eq!(found("{ $n } файл"), 0);
}
