//! The labelled corpora of facts: pairs of sentences in two languages. Those of `equal.tsv` say the same in
//! other words; in those of `different.tsv` one fact differs. Each line has a kind, and for both sentences
//! the language and the words. The pairs in `held-out/` were written without knowledge of the program.

use gongbao::compare::{DifferenceKind, Document, compare};
use gongbao::facts::Language;
use gongbao::markdown::FieldScope;
use gongbao::source::{FilePath, SourceFile};
use std::collections::BTreeMap;
use std::fs;

struct Pair {
    kind: String,
    sentences: [(Language, String); 2],
}

fn pairs(file: &str) -> Vec<Pair> {
    let path = crate::support::repository().join("tests/facts_corpus").join(file);
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let pair = |line: &str| {
        let cells: Vec<_> = line.split('\t').collect();
        let [kind, here, source, there, translation] = cells[..] else { panic!("{line}") };
        let language = |tag: &str| Language::of(&tag.parse().unwrap());
        let sentences = [(language(here), source.to_owned()), (language(there), translation.to_owned())];
        Pair { kind: kind.to_owned(), sentences }
    };
    lines.map(pair).collect()
}

/// The differences that were found: the certain ones, and those that may be none.
fn differences(pair: &Pair) -> [Vec<String>; 2] {
    let document = |(language, words): &(Language, String)| {
        let file = SourceFile { path: FilePath::new("text.md"), text: format!("{words}\n") };
        Document::in_language(&file, FieldScope::AnyFile, *language)
    };
    let [source, translation] = &pair.sentences;
    let verdict = compare(&document(source), &document(translation), None, &[]);
    let facts = verdict.changes.into_iter().filter(|change| change.kind == DifferenceKind::Fact);
    let (sure, unsure): (Vec<_>, Vec<_>) = facts.partition(|change| change.is_sure);
    let shown = |changes: Vec<gongbao::compare::Difference>| {
        let shown = changes.into_iter().map(|change| {
            let source: String = change.words.iter().map(|span| span.words.as_str()).collect();
            format!("{source} | {}", change.translated)
        });
        shown.collect()
    };
    [shown(sure), shown(unsure)]
}

#[derive(Default)]
struct Tally {
    count: usize,
    wrong: usize,
    unsure: usize,
}

/// Returns the part of pairs that are judged wrongly. Prints each of them, and the counts by kind.
#[allow(clippy::print_stdout, reason = "the figures are what the tests are for: run them with --nocapture")]
fn wrong_part(file: &str, should_differ: bool) -> f64 {
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    for pair in pairs(file) {
        let [sure, unsure] = differences(&pair);
        let tally = kinds.entry(pair.kind.clone()).or_default();
        tally.count += 1;
        tally.unsure += usize::from(sure.is_empty() && !unsure.is_empty());
        if sure.is_empty() == should_differ {
            tally.wrong += 1;
            let [(from, source), (to, translation)] = &pair.sentences;
            println!("{file}, {}: {from:?} {source}\n    {to:?} {translation}\n    {sure:?} {unsure:?}", pair.kind);
        }
    }
    for (kind, tally) in &kinds {
        println!("{file}, {kind}: {} of {} wrong, {} unsure", tally.wrong, tally.count, tally.unsure);
    }
    let (count, wrong) =
        kinds.values().fold((0, 0), |(count, wrong), tally| (count + tally.count, wrong + tally.wrong));
    println!("{file}: {wrong} of {count} wrong");
    wrong as f64 / count as f64
}

#[test]
fn equal_statements_are_no_differences() {
    assert!(wrong_part("equal.tsv", false) <= 0.025);
}

#[test]
fn different_statements_are_seen() {
    assert!(wrong_part("different.tsv", true) <= 0.05);
}

#[test]
fn the_held_out_pairs_are_judged_as_well() {
    assert!(wrong_part("held-out/equal.tsv", false) <= 0.15);
    assert!(wrong_part("held-out/different.tsv", true) <= 0.15);
}
