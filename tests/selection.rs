//! The part of a site that `status` and `check` are about: an item, a section, an edition, a person.

use crate::support::{MemorySite, Program, Ran};
use std::collections::BTreeSet;
use tempfile::TempDir;

fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let sample = MemorySite::sample();
    let people = "\n[[person]]\nname = \"李\"\neditions = [\"ja\", \"ko\"]\nroles = [\"translator\"]\n\n[[person]]\nname = \"Wang\"\n";
    let settings = sample.text("content/site.toml").replacen(
        "autonym = \"Русский\"",
        "autonym = \"Русский\"\nresponsible = \"Wang\"",
        1,
    );
    let path = "content/news/2013/01/spring-rush/item.toml";
    let item = format!("responsible = \"Wang\"\n{}", sample.text(path));
    let site = sample.with("content/site.toml", format!("{settings}{people}")).with(path, item);
    site.write_to(folder.path());
    folder
}

fn run(folder: &TempDir, line: &[&str]) -> Ran {
    Program::at(folder.path()).env("GONGBAO_PERSON", "李").args(line).run()
}

/// The codes and files of what `check` finds in a part.
fn found(folder: &TempDir, part: &[&str]) -> BTreeSet<String> {
    let line: Vec<_> = ["check", "--format", "short"].iter().chain(part).copied().collect();
    let out = run(folder, &line).out;
    let found = out.lines().filter(|line| line.starts_with("content/") && !line.contains("info["));
    found
        .map(|line| {
            let code = line.split_once('[').unwrap().1.split_once(']').unwrap().0;
            format!("{code} {}", line.split(':').next().unwrap().trim_start_matches("content/"))
        })
        .collect()
}

#[test]
fn a_part_has_the_findings_about_it() {
    let folder = office();
    let cases: &[(&[&str], &[&str])] = &[
        (&["about/office"], &["T003 about/office/ko.md"]),
        (&["content/about/office/ko.md"], &["T003 about/office/ko.md"]),
        (&["--section", "mailbox"], &["T001 mailbox/registration-24-hours/item.toml"]),
        (&["--section=news", "--edition=ru"], &["T003 news/2012/11/emergency-numbers/ru.md"]),
        (&["--edition", "en"], &[]),
        (
            &["--mine"],
            &[
                "T003 about/office/ko.md",
                "T001 news/2012/11/golden-corn-belt/item.toml",
                "D001 news/2012/11/golden-corn-belt/item.toml",
                "T001 news/2013/01/bonded-zone/item.toml",
                "D001 news/2013/01/bonded-zone/item.toml",
            ],
        ),
        (
            &["--person", "Wang"],
            &[
                "T001 mailbox/registration-24-hours/item.toml",
                "T003 news/2012/11/emergency-numbers/ru.md",
                "T003 news/2013/01/spring-rush/ja.md",
            ],
        ),
    ];
    for (part, expected) in cases {
        let expected: BTreeSet<_> = expected.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(found(&folder, part), expected, "{part:?}");
    }
    let whole = found(&folder, &[]);
    let mine = found(&folder, &["--mine"]);
    let others = found(&folder, &["--person", "Wang"]);
    assert_eq!(mine.union(&others).cloned().collect::<BTreeSet<_>>(), whole, "each finding is somebody's");
}

#[test]
fn a_part_has_the_texts_in_it_and_the_words_that_are_owed() {
    let folder = office();
    let status = run(&folder, &["status", "--person", "李", "--format", "json"]).json();
    let editions: Vec<_> = status["editions"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(editions, ["ja", "ko"]);
    let sum = |line: &[&str]| {
        let status = run(&folder, line).json();
        status["editions"]["ja"]["owed_words"].as_u64().unwrap()
    };
    let whole = sum(&["status", "--format", "json"]);
    let missing = sum(&["status", "news/2012/11/golden-corn-belt", "--format", "json"]);
    let stale = sum(&["status", "news/2013/01/spring-rush", "--format", "json"]);
    assert_eq!(whole, missing + stale);
    assert!(missing > stale && stale > 0);
    let source = MemorySite::sample().text("content/news/2012/11/golden-corn-belt/zh.md").to_owned();
    let signs = source.chars().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count() as u64;
    assert!((signs..signs + 60).contains(&missing), "{missing} words, {signs} signs");
    let shown = run(&folder, &["status", "--edition=ja", "--section=news"]);
    assert!(shown.out.contains("words to translate") && !shown.out.contains("\nko:"), "{}", shown.out);
}

#[test]
fn a_part_that_is_not_there_is_named() {
    let folder = office();
    let cases: &[(&[&str], &str)] = &[
        (&["check", "about/ofice"], "did you mean `about/office`?"),
        (&["check", "--section", "nwes"], "did you mean `news`?"),
        (&["status", "--edition", "jp"], "`ja`"),
        (&["status", "--person", "Wong"], "李, Wang"),
        (&["status", "--person", "李", "--mine"], "--person"),
    ];
    for (line, said) in cases {
        let ran = run(&folder, line);
        assert_eq!(ran.code, 2, "{line:?}: {}", ran.said());
        assert!(ran.err.contains(said), "{line:?}: {}", ran.said());
    }
    let ran = Program::at(folder.path()).args(["status", "--mine"]).run();
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("GONGBAO_PERSON"), "{}", ran.said());
}

#[test]
fn one_item_is_accepted_in_every_edition() {
    let folder = TempDir::new().unwrap();
    let sample = MemorySite::sample();
    let path = "content/news/2012/11/film-city/zh.md";
    let changed = sample.text(path).replacen("。", "！", 1);
    sample.with(path, changed).write_to(folder.path());
    let ran = run(&folder, &["accept", "news/2012/11/film-city", "--all"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.out.contains("4 translations"), "{}", ran.said());
    assert!(found(&folder, &["news/2012/11/film-city"]).is_empty());
    assert!(!found(&folder, &["about/office"]).is_empty(), "other items are as they were");
}
