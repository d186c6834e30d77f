//! The labelled set: changes of source texts as people made them, with what each means
//! for a translation. Each file of `labelled/` holds one source text, its translation, and
//! cases: the verdict, the lines (`<`) that become others (`>`), or a transformation.
//! With a base every verdict must be right; without one the figures are printed.

use gongbao::compare::{Document, compare};
use gongbao::segment::Importance;
use gongbao::source::{FilePath, SourceFile};
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::fs;

struct Case {
    name: String,
    before: String,
    after: String,
    translation: String,
    verdict: String,
}

fn cases() -> Vec<Case> {
    let folder = crate::support::repository().join("tests/labelled");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .flat_map(|path| of_file(&path.file_stem().unwrap().to_string_lossy(), &fs::read_to_string(path).unwrap()))
        .collect()
}

fn of_file(file: &str, text: &str) -> Vec<Case> {
    let text = format!("\n{text}");
    let parts: Vec<(&str, &str)> = format!("\n{text}")
        .leak()
        .split("\n== ")
        .skip(1)
        .map(|part| part.split_once('\n').unwrap_or((part, "")))
        .collect();
    let part = |name: &str| format!("{}\n", parts.iter().find(|(head, _)| *head == name).unwrap().1);
    let (before, translation) = (part("before"), part("translation"));
    let cases = parts.iter().filter_map(|(head, body)| {
        let (name, verdict) = head.strip_prefix("case ")?.rsplit_once(" : ").unwrap();
        let (name, after) = (format!("{file}: {name}"), changed(&before, body, name));
        Some(Case {
            name,
            before: before.clone(),
            after,
            translation: translation.clone(),
            verdict: verdict.to_owned(),
        })
    });
    cases.collect()
}

fn changed(before: &str, body: &str, name: &str) -> String {
    if let Some(transformation) = body.strip_prefix("transform ") {
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
    let (from, to) = (side("<"), side(">"));
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

#[test]
#[allow(clippy::print_stdout, reason = "the figures are what the test is for: run it with --nocapture")]
fn the_labelled_set_is_judged_rightly() {
    let (mut proven, mut cold, mut wrong) = (Figures::default(), Figures::default(), Vec::new());
    let cases = cases();
    assert!(cases.len() >= 120, "{} cases", cases.len());
    for case in &cases {
        let (before, after, translation) = (document(&case.before), document(&case.after), document(&case.translation));
        let matters = !["cosmetic", "minor"].contains(&case.verdict.as_str());
        let with_base = compare(&after, &translation, Some(&before), &[]);
        proven.count(matters, with_base.importance >= Importance::Substantive, &case.name);
        if !case.verdict.contains(with_base.importance.key()) || with_base.is_stale != (case.verdict != "cosmetic") {
            wrong.push(format!("{}: {} is no {}", case.name, with_base.importance.key(), case.verdict));
        }
        let without = compare(&after, &translation, None, &[]);
        cold.count(matters, without.is_stale, &case.name);
        assert_eq!(without.is_stale, without.importance >= Importance::Substantive);
    }
    println!("{} cases", cases.len());
    println!("with a base: precision {:.3}, recall {:.3}", proven.precision(), proven.recall());
    println!("without: precision {:.3}, recall {:.3}", cold.precision(), cold.recall());
    println!("{}", cold.wrong.join("\n"));
    assert!(wrong.is_empty() && proven.wrong.is_empty(), "{}\n{}", wrong.join("\n"), proven.wrong.join("\n"));
    assert!(cold.precision() >= FLOOR.0 && cold.recall() >= FLOOR.1, "worse than recorded without a base");
}

/// The figures reached without a base: precision, recall.
const FLOOR: (f64, f64) = (0.98, 0.83);
