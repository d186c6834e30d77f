//! Findings in every format and language, with allowances and baselines.

use crate::support::{MemorySite, gongbao, text};
use gongbao::catalog::ProgramMessages;
use gongbao::diagnostic::{
    Adjustment, Argument, Baseline, Code, FINDINGS_LIMIT, Finding, Findings, Group, Severity, Suppression,
    fingerprints, record,
};
use gongbao::findings::{about, phrase};
use gongbao::source::FilePath;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// Creates a site with findings of many kinds, some with two places, in files with unusual names.
pub fn troubled() -> TempDir {
    let folder = TempDir::new().unwrap();
    let body = "汉字😀 [甲](item:none) [乙](item:none)\n\n文字** 。";
    let site = MemorySite::small()
        .with_news(
            "a",
            &[("zh", &text("题", body)), ("en", "+++\ntitle = \"T\"\nbase = \"0123456789abcdef\"\n+++\n\nB.\n")],
        )
        .with_news("b", &[("zh", "+++\ntitle = 题\n+++\n")])
        .with("content/news/a/50% 图, 一.pdf", "x")
        .with("locales/zh/more.ftl", "only = 一\n")
        .with("locales/en/more.ftl", "x = { $n\ny = 1\ny = 2\n");
    site.write_to(folder.path());
    folder
}

#[test]
fn github_shows_each_finding_beside_its_line() {
    let folder = troubled();
    let output = gongbao(folder.path(), &["check", "--format", "github"]);
    assert_eq!(output.code, 1);
    let lines = output.out;
    let expected =
        "::error file=content/news/a/zh.md,line=5,col=5,title=L001 broken-item-link::there is no item `none`%0Ahelp: ";
    assert!(lines.contains(expected), "{lines}");
    assert!(
        lines.contains("::warning file=content/news/a/50%25 图%2C 一.pdf,line=1,col=1,title=F011 stray-file::"),
        "{lines}"
    );
    for line in lines.lines() {
        let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        assert!(["error ", "warning ", "notice "].iter().any(|command| head.starts_with(command)), "{line}");
        let names: Vec<_> =
            head.split_once(' ').unwrap().1.split(',').map(|part| part.split('=').next().unwrap()).collect();
        assert_eq!(names, ["file", "line", "col", "title"], "{line}");
        assert!(!message.is_empty() && !line.contains('\r'));
    }
    let above = gongbao(
        folder.path().parent().unwrap(),
        &[
            "check",
            "--format",
            "github",
            "--site",
            &format!("./{}", folder.path().file_name().unwrap().to_string_lossy()),
        ],
    );
    let prefix = format!("file={}/content/news/a/zh.md,", folder.path().file_name().unwrap().to_string_lossy());
    assert!(above.out.contains(&prefix), "{}", above.out);
}

#[test]
fn sarif_is_what_scanners_expect() {
    let folder = troubled();
    let output = gongbao(folder.path(), &["check", "--format", "sarif", "--lang", "ja"]);
    let log: Value = output.json();
    assert_eq!((log["version"].as_str(), log["runs"].as_array().map(Vec::len)), (Some("2.1.0"), Some(1)));
    let run = &log["runs"][0];
    assert_eq!((run["columnKind"].as_str(), run["language"].as_str()), (Some("unicodeCodePoints"), Some("ja")));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    let ids: BTreeSet<_> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), rules.len());
    for rule in rules {
        let code = Code::find(rule["id"].as_str().unwrap()).unwrap();
        assert_eq!(rule["name"], code.name());
        assert!(rule["help"]["text"].as_str().is_some_and(|help| !help.is_empty()));
        assert!(["error", "warning", "note"].contains(&rule["defaultConfiguration"]["level"].as_str().unwrap()));
    }
    let mut prints = BTreeSet::new();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let places = result["locations"].as_array().into_iter().chain(result["relatedLocations"].as_array());
        for place in places.flatten() {
            let place = &place["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()) && !uri.starts_with('/'), "{uri}");
            let number = |name: &str| place["region"][name].as_u64().unwrap();
            assert!(number("startLine") >= 1 && number("startColumn") >= 1);
            assert!((number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn")));
        }
        assert!(prints.insert(result["partialFingerprints"]["gongbaoFinding/v1"].as_str().unwrap()), "{result}");
    }
    let find = |code: &str| results.iter().find(|result| result["ruleId"] == code).unwrap();
    let uri = &find("F011")["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/news/a/50%25%20%E5%9B%BE%2C%20%E4%B8%80.pdf");
    let link = &find("L001")["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&link["startColumn"], &link["endColumn"]), (&Value::from(5), &Value::from(19)));
    let stale = find("T003");
    let source = &stale["relatedLocations"][0];
    assert_eq!(source["physicalLocation"]["artifactLocation"]["uri"], "content/news/a/zh.md");
    assert_eq!(source["message"]["text"], "現在の原文");
}

#[test]
fn people_see_both_places() {
    let folder = troubled();
    let shown = gongbao(folder.path(), &["check"]).out;
    let stale = shown.split("\n\n").find(|part| part.contains("[T003]")).unwrap();
    for words in ["en.md:3:8", "^^^^", "zh.md:1:1", "the source text as it is now"] {
        assert!(stale.contains(words), "{stale}");
    }
}

/// Returns the text of one finding in one language, without the parts that are the same in all
/// languages.
fn words(voice: &ProgramMessages, finding: &Finding) -> Vec<String> {
    let phrase = phrase(finding, voice);
    let parts =
        [phrase.message, about(finding.code, voice).unwrap()].into_iter().chain(phrase.help).chain(phrase.related);
    let strip = |part: String| {
        let part = finding.named().fold(part, |part, (_, value)| match value {
            Argument::Text(value) if value.len() > 1 => part.replace(value.as_str(), " "),
            Argument::Text(_) | Argument::Number(_) => part,
        });
        let outside: String = part.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        outside.split('"').step_by(2).collect::<Vec<_>>().join(" ")
    };
    parts.map(strip).collect()
}

/// Names that are the same in every language.
const NAMES: &[&str] = &[
    "one",
    "revisions",
    "escape",
    "few",
    "many",
    "other",
    "NUMBER",
    "DATETIME",
    "FFFD",
    "TOML",
    "toml",
    "Fluent",
    "projectfluent",
    "org",
    "Markdown",
    "MiniJinja",
    "HTML",
    "set",
    "namespace",
    "name",
    "PNG",
    "JPEG",
    "WebP",
    "UTF",
    "RFC",
    "Unicode",
    "gongbao",
    "content",
    "site",
    "item",
    "locales",
    "theme",
    "edition",
    "allow",
    "image",
    "attachment",
    "until",
    "slug",
    "http",
    "https",
    "mailto",
    "tel",
    "lang",
    "CODE",
    "reason",
    "keep",
    "file",
    "words",
    "PDF",
    "SVG",
    "XML",
    "HTML",
    "publish",
    "types",
    "txt",
    "html",
    "png",
    // Terms of Fluent and HTML that a translation gives in brackets after its own term.
    "alternate",
    "placeable",
    "term",
    "attribute",
    "front",
    "matter",
    "YAML",
    "ZWJ",
    "ZWNJ",
    // Keys of the small site.
    "politics",
    "culture",
];

/// Paths of a site, which no message translates.
const PATHS: [&str; 2] = ["content/.base/", "content/glossary.toml"];

#[test]
fn no_english_is_left_in_another_language() {
    let mut foreign = BTreeSet::new();
    let sites: Vec<_> = crate::cases::sites().map(|(path, site)| (path, site.findings())).collect();
    for language in ProgramMessages::languages().filter(|language| *language != "en") {
        let voice = ProgramMessages::new(language);
        for (path, findings) in &sites {
            for finding in findings.iter() {
                for words in words(&voice, finding) {
                    let without_paths = PATHS.iter().fold(words.clone(), |words, path| words.replace(path, " "));
                    let latin = without_paths.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2);
                    let unknown: Vec<_> = latin.filter(|word| !NAMES.contains(word)).collect();
                    if !unknown.is_empty() {
                        foreign.insert(format!(
                            "{language} {} {}: {unknown:?} in {words}",
                            path.display(),
                            finding.code.id()
                        ));
                    }
                }
            }
        }
    }
    assert!(foreign.is_empty(), "{}", foreign.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_format_speaks_every_language() {
    let folder = troubled();
    let said =
        |language: &str, format: &str| gongbao(folder.path(), &["check", "--lang", language, "--format", format]).out;
    for format in ["human", "short", "json", "github", "sarif"] {
        let all: BTreeSet<_> = ProgramMessages::languages().map(|language| said(language, format)).collect();
        assert_eq!(all.len(), 5, "{format}");
        for language in ProgramMessages::languages() {
            let own = ProgramMessages::new(language);
            let link = Finding::of_file(Code::BrokenItemLink, &FilePath::new("x")).link_target("none");
            assert!(said(language, format).contains(&phrase(&link, &own).message), "{language} {format}");
            // Codes and places are the same in all languages.
            let codes = |text: &str| Code::ALL.iter().filter(|code| text.contains(code.id())).count();
            assert_eq!(codes(&said(language, format)), codes(&said("en", format)), "{language} {format}");
        }
    }
}

#[test]
fn fingerprints_survive_what_moves() {
    let site = MemorySite::small().with_news("a", &[("zh", &text("题", "[甲](item:none)\n\n[乙](item:none)\n\n**。"))]);
    let prints = |site: &MemorySite| fingerprints(site.findings().iter());
    let before = prints(&site);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    let path = "content/news/a/zh.md";
    let moved = site.clone().replace(path, "+++\n\n", "+++\n\n新的一段。\n\n另一段。\n\n");
    assert_eq!(prints(&moved), before);
    let fewer = prints(&site.clone().replace(path, "[甲](item:none)", "甲"));
    assert!(fewer.len() + 1 == before.len() && fewer.iter().all(|print| before.contains(print)));
    let other = prints(&site.replace(path, "[甲](item:none)", "[甲](item:nowhere)"));
    assert_ne!(other, before);
}

#[test]
fn a_code_of_a_fixed_level_cannot_be_suppressed() {
    let wrong = |code: &&Code| {
        code.adjustment() == Adjustment::Fixed && code.suppression() == Suppression::Suppressible
            || code.group() == Group::Settings && code.adjustment() != Adjustment::Fixed
    };
    assert_eq!(Code::ALL.iter().filter(wrong).collect::<Vec<_>>(), Vec::<&Code>::new());
    let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
}

#[test]
fn suppressed_findings_take_no_other_s_place() {
    let allowed = |n: usize| format!("# gongbao: allow T032 reason=\"later\"\nold-{n} = x\n\n");
    let catalog: String = (0..FINDINGS_LIMIT + 1).map(allowed).chain(["z-new = y\n".to_owned()]).collect();
    let findings = MemorySite::small().with("locales/en/more.ftl", catalog).findings();
    let found: Vec<_> = findings.iter().map(|finding| (finding.code, finding.more)).collect();
    assert_eq!(found, [(Code::ObsoleteMessage, 0)]);
}

/// Fingerprints that baselines and scanners may have recorded. These values never change.
const RECORDED: &[(&str, Code, &[&str])] = &[
    ("catalog-syntax", Code::FluentSyntax, &["e861ca053eb8ec6a", "b353bf3856235937"]),
    ("hidden-links", Code::HiddenItemLink, &["f5fbd8d9499d92d2"]),
    ("item-syntax", Code::TomlSyntax, &["036e7799cd1f65b7"]),
    ("messages-unresolved", Code::UnresolvedMessage, &["b9bbef9a86b0f11e"]),
    ("paths", Code::UnreadableFile, &["74aa278e2b031cb5", "276586082c53d0e5"]),
    ("template-fails", Code::RenderFailed, &["7397a8dd14c2e271"]),
    ("templates", Code::TemplateSyntax, &["36ba751956dc1617"]),
    ("text-links", Code::BrokenItemLink, &["9a1d21e0bc3ce8f1"]),
    ("translation-stale", Code::StaleTranslation, &["081ccaf031cc8cc6"]),
    ("withdrawn-files", Code::WithdrawnFile, &["f6db692f8469d7bd"]),
    ("withdrawn-words", Code::WithdrawnWords, &["a8a2f1d09dbb1b6c", "a3bb4b40681bfe78"]),
];

#[test]
fn recorded_fingerprints_stay_the_same() {
    for (path, site) in crate::cases::sites() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let findings = site.findings();
        let prints = fingerprints(findings.iter());
        for (_, code, expected) in RECORDED.iter().filter(|(case, ..)| *case == name) {
            let found = findings.iter().zip(&prints).filter(|(finding, _)| finding.code == *code);
            let found: Vec<_> = found.map(|(_, print)| print.as_str()).collect();
            assert_eq!(found, *expected, "{name}");
        }
    }
}

#[test]
fn a_baseline_fails_only_on_what_is_new() {
    let folder = troubled();
    let check = |arguments: &[&str]| {
        gongbao(folder.path(), &[&["check", "--deny", "info", "--format", "short"], arguments].concat())
    };
    let all = check(&[]);
    assert_eq!(all.code, 1);
    let written = check(&["--write-baseline", "known.txt"]);
    assert_eq!(written.code, 0);
    assert!(written.err.contains("recorded in known.txt"));
    let recorded = fs::read_to_string(folder.path().join("known.txt")).unwrap();
    let lines: Vec<_> = recorded.lines().collect();
    assert_eq!(lines.len() - 1, all.out.lines().count());
    assert!(lines[1..].is_sorted() && !recorded.is_ascii());

    let known = check(&["--baseline", "known.txt"]);
    assert_eq!((known.code, known.out.as_str()), (0, ""), "{}", known.err);
    let human = |arguments: &[&str]| gongbao(folder.path(), &[&["check"], arguments].concat()).out;
    assert_eq!(human(&["--baseline", "known.txt"]), "nothing new\n");
    assert_eq!(human(&["--write-baseline", "again.txt"]), "");
    assert_eq!(fs::read_to_string(folder.path().join("again.txt")).unwrap(), recorded);
    let path = folder.path().join("content/news/a/zh.md");
    let moved = fs::read_to_string(&path).unwrap().replace("汉字", "前言。\n\n汉字");
    fs::write(&path, format!("{moved}\n[丙](item:more)\n")).unwrap();
    let new = check(&["--baseline", "known.txt"]);
    assert_eq!((new.code, new.out.lines().count()), (1, 1), "{}", new.out);
    assert!(new.out.contains("L001") && new.out.contains("`more`"));

    fs::write(folder.path().join("known.txt"), format!("{recorded}<<<<<<< ours\n")).unwrap();
    assert_eq!(check(&["--baseline", "known.txt"]).code, 2);
    assert_eq!(check(&["--baseline", "absent.txt"]).code, 2);
    let nowhere = folder.path().join("known.txt/x");
    assert_eq!(check(&["--write-baseline", nowhere.to_str().unwrap()]).code, 73);
}

#[test]
fn wrong_settings_are_never_known() {
    let site = MemorySite::small().replace("content/site.toml", "source = \"zh\"", "source = zh");
    let (text, count) = record(&site.findings());
    assert_eq!(count, 0);
    let left = Baseline::parse(&text).unwrap().compare(site.findings());
    assert!(left.new.has_errors() && left.known == 0);
    assert_eq!(Baseline::parse("# x\n\nT001 a.md - 0123\n"), Err(3));
    assert!(Findings::default().is_empty());
}

#[test]
fn fixing_from_the_command_line_touches_only_what_it_says() {
    let folder = troubled();
    let path = folder.path().join("locales/en/more.ftl");
    fs::write(&path, "y = 1\n").unwrap();
    let dry = gongbao(folder.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!(dry.code, 0);
    assert_eq!(
        dry.out,
        "--- a/locales/en/more.ftl\n+++ b/locales/en/more.ftl\n@@ -1 +1,4 @@\n y = 1\n+\n+# source: 一\n+# only =\n"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "y = 1\n");
    let fixed = gongbao(folder.path(), &["check", "--fix", "--format", "short"]);
    assert_eq!(fixed.code, 1);
    assert_eq!(fixed.err, "repaired: locales/en/more.ftl\n");
    assert!(fixed.out.contains("lacks the message `only`"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "y = 1\n\n# source: 一\n# only =\n");
    let again = gongbao(folder.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!((again.out.as_str(), again.err.as_str()), ("", "there is nothing to repair\n"));
    assert_eq!(gongbao(folder.path(), &["check", "--dry-run"]).code, 2);
}

/// What is not certain stops nothing, whatever a site asks for.
#[test]
fn an_unsure_finding_stops_no_publication() {
    let is_unsure = |code: &&Code| code.name().contains("-may-");
    assert!(Code::ALL.iter().all(|code| code.is_sure() != is_unsure(&code)));
    assert!(Code::ALL.iter().filter(is_unsure).all(|code| code.default_severity() == Severity::Info));

    let of_lengths = |(path, _): &(PathBuf, MemorySite)| path.ends_with("passage-lengths.txt");
    let (_, site) = crate::cases::sites().find(of_lengths).unwrap();
    let strict = site.replace(
        "content/site.toml",
        "[lints]",
        "[publish]\ndeny = \"info\"\n\n[lints]\nunproven-translation = \"allow\"",
    );
    let folder = TempDir::new().unwrap();
    strict.write_to(folder.path());
    let checked = gongbao(folder.path(), &["check", "--deny", "info", "--format", "short", "--all"]);
    assert!(checked.out.contains("[T021]"), "{}", checked.out);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    assert_eq!(gongbao(folder.path(), &["publish"]).code, 0);

    let raised = strict.replace("content/site.toml", "[lints]", "[lints]\nlength-may-differ = \"error\"");
    raised.write_to(folder.path());
    let refused = gongbao(folder.path(), &["check", "--format", "short"]);
    assert!(refused.out.contains("C004"), "{}", refused.out);
}
