//! The labelled corpus: changes of source texts that people made, each with its meaning for a
//! translation. Each file of `staleness_corpus/` holds one source text, its translation, and cases:
//! the verdict, the lines (`<`) that become others (`>`), or a transformation; `t<` and `t>` change
//! the translation alone. With a base every verdict has to be right. Without one the figures are
//! printed, and a case marked `!` is damage that has to be detected. The texts in `held-out/` were
//! written without knowledge of the program's verdicts.

use gongbao::compare::{Document, compare};
use gongbao::diff::Importance;
use gongbao::source::{FilePath, SourceFile};
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::fs;
use std::path::PathBuf;

struct Case {
    name: String,
    before: String,
    after: String,
    translation: String,
    /// The verdicts that are right.
    verdicts: Vec<String>,
    /// Whether the damage is visible without a base.
    is_plain: bool,
}

impl Case {
    /// Returns whether the translation needs work, or `None` where both answers are right.
    fn matters(&self) -> Option<bool> {
        let small = |verdict: &String| ["cosmetic", "minor"].contains(&verdict.as_str());
        let first = small(self.verdicts.first()?);
        self.verdicts.iter().all(|verdict| small(verdict) == first).then_some(!first)
    }
}

fn cases(folder: &str) -> Vec<Case> {
    let folder = crate::support::repository().join("tests").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let of_path =
        |path: &PathBuf| of_file(&path.file_stem().unwrap().to_string_lossy(), &fs::read_to_string(path).unwrap());
    paths.iter().flat_map(of_path).collect()
}

fn of_file(file: &str, text: &str) -> Vec<Case> {
    let text = format!("\n{text}");
    let parts: Vec<(&str, &str)> =
        text.split("\n== ").skip(1).map(|part| part.split_once('\n').unwrap_or((part, ""))).collect();
    let part = |name: &str| format!("{}\n", parts.iter().find(|(head, _)| *head == name).unwrap().1);
    let (before, translation) = (part("before"), part("translation"));
    let cases = parts.iter().filter_map(|(head, body)| {
        let (name, verdict) = head.strip_prefix("case ")?.rsplit_once(" : ").unwrap();
        let (verdicts, is_plain) = verdict.strip_suffix(" !").map_or((verdict, false), |verdicts| (verdicts, true));
        Some(Case {
            name: format!("{file}: {name}"),
            before: before.clone(),
            after: changed(&before, body, ["<", ">"], name),
            translation: changed(&translation, body, ["t<", "t>"], name),
            verdicts: verdicts.split('|').map(str::to_owned).collect(),
            is_plain,
        })
    });
    cases.collect()
}

fn changed(before: &str, body: &str, [old, new]: [&str; 2], name: &str) -> String {
    if let Some(transformation) = body.strip_prefix("transform ").filter(|_| old == "<") {
        return match transformation.trim() {
            "crlf" => before.replace('\n', "\r\n"),
            "nfd" => DecomposingNormalizerBorrowed::new_nfd().normalize(before).into_owned(),
            "trim" => before.trim_end().to_owned(),
            other => panic!("{name}: {other}"),
        };
    }
    let side = |sign: &str| {
        let lines = body.lines().filter_map(|line| line.strip_prefix(sign));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    };
    let (from, to) = (side(old), side(new));
    assert!(from.is_empty() || before.contains(&from), "{name}: {from:?} is not there");
    if from.is_empty() { before.to_owned() } else { before.replacen(&from, &to, 1) }
}

fn document(text: &str) -> Document {
    Document::read(&SourceFile { path: FilePath::new("text.md"), text: text.to_owned() })
}

#[derive(Default)]
struct Figures {
    hits: usize,
    false_alarms: usize,
    misses: usize,
    wrong: Vec<String>,
}

impl Figures {
    fn count(&mut self, should: bool, is: bool, name: &str) {
        match (should, is) {
            (true, true) => self.hits += 1,
            (false, true) => self.false_alarms += 1,
            (true, false) => self.misses += 1,
            (false, false) => {}
        }
        if should != is {
            self.wrong.push(format!("{} {name}", if is { "false alarm:" } else { "missed:" }));
        }
    }

    fn precision(&self) -> f64 {
        self.hits as f64 / (self.hits + self.false_alarms) as f64
    }

    fn recall(&self) -> f64 {
        self.hits as f64 / (self.hits + self.misses) as f64
    }
}

struct Judged {
    proven: Figures,
    cold: Figures,
    /// Cases with a wrong verdict, with a base.
    wrong: Vec<String>,
    /// Cases of visible damage that were not detected without a base.
    missed: Vec<String>,
}

fn judged(cases: &[Case]) -> Judged {
    let (mut proven, mut cold) = (Figures::default(), Figures::default());
    let (mut wrong, mut missed) = (Vec::new(), Vec::new());
    for case in cases {
        let (before, after, translation) = (document(&case.before), document(&case.after), document(&case.translation));
        let with_base = compare(&after, &translation, Some(&before), &[]);
        let importance = with_base.importance.key().to_owned();
        if !case.verdicts.contains(&importance) || with_base.is_stale != (importance != "cosmetic") {
            wrong.push(format!("{}: {importance} is no {}", case.name, case.verdicts.join("|")));
        }
        let without = compare(&after, &translation, None, &[]);
        assert_eq!(without.is_stale, without.importance >= Importance::Substantive);
        if let Some(matters) = case.matters() {
            proven.count(matters, with_base.importance >= Importance::Substantive, &case.name);
            cold.count(matters || case.is_plain, without.is_stale, &case.name);
        }
        if case.is_plain && !without.is_stale {
            missed.push(case.name.clone());
        }
    }
    Judged { proven, cold, wrong, missed }
}

#[allow(clippy::print_stdout, reason = "the figures are what the tests are for: run them with --nocapture")]
fn print(cases: &[Case], judged: &Judged) {
    let Judged { proven, cold, wrong, missed } = judged;
    println!("{} cases", cases.len());
    println!("with a base: precision {:.3}, recall {:.3}", proven.precision(), proven.recall());
    println!("without: precision {:.3}, recall {:.3}", cold.precision(), cold.recall());
    println!("{}", [&cold.wrong[..], &wrong[..], &missed[..]].concat().join("\n"));
}

#[test]
fn the_labelled_set_is_judged_rightly() {
    let cases = cases("staleness_corpus");
    assert!(cases.len() >= 120, "{} cases", cases.len());
    let judged = judged(&cases);
    print(&cases, &judged);
    let wrong = [judged.wrong, judged.proven.wrong].concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let cold = judged.cold;
    assert!(cold.precision() >= FLOOR.0 && cold.recall() >= FLOOR.1, "worse than recorded without a base");
}

/// The precision and the recall that have to be reached without a base.
const FLOOR: (f64, f64) = (0.98, 0.83);

#[test]
fn the_held_out_set_is_judged_rightly() {
    let cases = cases("staleness_corpus/held-out");
    assert!(cases.len() >= 100, "{} cases", cases.len());
    let judged = judged(&cases);
    print(&cases, &judged);
    let wrong = [judged.wrong, judged.proven.wrong].concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(judged.missed.is_empty(), "not seen without a base: {}", judged.missed.join(", "));
}

/// Placeholders that readers replace are named in their language.
#[test]
fn words_in_code_marks_may_be_translated() {
    let source = document("Write `{verb} {object}` into `name.txt` of the folder.\n");
    let translation = document("Escreva `{verbo} {objeto}` em `name.txt` na pasta.\n");
    assert!(!compare(&source, &translation, None, &[]).is_stale);
    let other = document("Escreva `{verbo} {objeto}` em `nome.txt` na pasta.\n");
    assert!(compare(&source, &other, None, &[]).is_stale);
}
