//! Completion in shells, and manual pages.

use crate::support::{MemorySite, Program, gongbao};
use tempfile::TempDir;

fn sample() -> TempDir {
    let folder = TempDir::new().unwrap();
    MemorySite::sample().write_to(folder.path());
    folder
}

/// What bash proposes for the last of some words.
fn proposed(folder: &TempDir, words: &[&str]) -> Vec<String> {
    let index = (words.len() - 1).to_string();
    let ran = Program::at(folder.path())
        .env("COMPLETE", "bash")
        .env("_CLAP_IFS", "\n")
        .env("_CLAP_COMPLETE_INDEX", &index)
        .env("_CLAP_COMPLETE_COMP_TYPE", "9")
        .args(["--"])
        .args(words)
        .run();
    assert_eq!(ran.code, 0, "{words:?}: {}", ran.said());
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn the_names_of_the_site_are_proposed() {
    let folder = sample();
    let cases: &[(&[&str], &[&str])] = &[
        (&["gongbao", "rel"], &["releases"]),
        (&["gongbao", "accept", "news/2013/01/sp"], &["news/2013/01/spring-rush"]),
        (&["gongbao", "edit", "about/"], &["about/disclosure-guide", "about/office"]),
        (&["gongbao", "diff", "about/office", "j"], &["ja"]),
        (&["gongbao", "new", "news", "A", "--column", "cu"], &["culture"]),
        (&["gongbao", "new", "news", "A", "--tag", "sp"], &["sport"]),
        (&["gongbao", "status", "--section", "disclosure/ru"], &["disclosure/rules"]),
        (&["gongbao", "new", "--translate", "r"], &["ru"]),
        (&["gongbao", "edition", "re"], &["remove"]),
        (&["gongbao", "publish", "--dry"], &["--dry-run"]),
    ];
    for (words, expected) in cases {
        assert_eq!(proposed(&folder, words), *expected, "{words:?}");
    }
    let empty = TempDir::new().unwrap();
    assert_eq!(proposed(&empty, &["gongbao", "edit", ""]), ["--site", "--lang", "--color", "--help"]);
}

#[test]
fn every_shell_has_a_script() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = gongbao(folder.path(), &["completions", shell]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        assert!(ran.out.contains("gongbao") && ran.out.contains("COMPLETE"), "{shell}: {}", ran.out);
    }
    let ran = gongbao(folder.path(), &["completions", "csh"]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.err.contains("fish"), "{}", ran.said());
}

#[test]
fn every_command_has_a_manual_page_in_every_language() {
    let folder = TempDir::new().unwrap();
    for language in ["en", "zh", "ja", "ru", "ko"] {
        let place = format!("{language}/man1");
        let ran = gongbao(folder.path(), &["man", &place, "--lang", language]);
        assert_eq!(ran.code, 0, "{}", ran.said());
        let help = gongbao(folder.path(), &["--help", "--lang", language]).out;
        for command in ["init", "publish", "edition", "withdraw", "version"] {
            let page =
                std::fs::read_to_string(folder.path().join(&place).join(format!("gongbao-{command}.1"))).unwrap();
            let about = help.lines().find_map(|line| line.trim().strip_prefix(&format!("{command} "))).unwrap();
            let plain = |text: &str| text.replace('\\', "").replace("aq", "'");
            assert!(
                plain(&page).contains(&plain(about.trim()).chars().take(12).collect::<String>()),
                "{command}: {page}"
            );
        }
    }
    std::fs::write(folder.path().join("file"), "").unwrap();
    assert_eq!(gongbao(folder.path(), &["man", "file/man1"]).code, 73);
}
