//! Labelled passages: the edition in which each stands, and whether it is a passage of that edition or
//! one in another language that was left untranslated. A passage that is called foreign wrongly fails the
//! test; of the foreign ones, 98 % have to be seen.

use gongbao::language::{Writing, foreign};
use gongbao::markdown::{FieldScope, segments};
use gongbao::source::{FilePath, SourceFile};
use std::collections::BTreeMap;

struct Passage {
    edition: String,
    is_foreign: bool,
    language: String,
    kind: String,
    text: String,
}

fn passages(file: &str) -> Vec<Passage> {
    let path = crate::support::repository().join("tests/language_corpus").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    let passages = lines.map(|line| {
        let [edition, expected, language, kind, text] = line.splitn(5, '\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let text = text.replace("\\n", "\n");
        let (edition, language, kind) = (edition.to_owned(), language.to_owned(), kind.to_owned());
        Passage { edition, is_foreign: expected == "foreign", language, kind, text }
    });
    passages.collect()
}

fn is_foreign(passage: &Passage) -> bool {
    let tag = if passage.edition == "zh" { "zh-Hans" } else { &passage.edition };
    let own = Writing::of(&tag.parse().unwrap()).unwrap();
    let mut text = passage.text.clone();
    if text.starts_with('|') && !text.contains('\n') {
        text.push('\n');
        text.push_str(&"|---".repeat(text.matches('|').count() - 1));
        text.push('|');
    }
    let file = SourceFile { path: FilePath::new("x.md"), text };
    let segments = segments(&file, FieldScope::AnyFile);
    !foreign(&segments, own).is_empty()
}

fn measure(file: &str) -> (usize, usize, usize) {
    let passages = passages(file);
    let (mut seen, mut all, mut wrong) = (0, 0, 0);
    let mut missed: BTreeMap<String, usize> = BTreeMap::new();
    for passage in &passages {
        let found = is_foreign(passage);
        let name = format!("{} in {}", passage.language, passage.edition);
        match (passage.is_foreign, found) {
            (true, true) => (seen, all) = (seen + 1, all + 1),
            (true, false) => {
                all += 1;
                *missed.entry(name.clone()).or_default() += 1;
                println!("missed, {name}, {}: {}", passage.kind, passage.text);
            }
            (false, true) => {
                wrong += 1;
                println!("wrong, {name}, {}: {}", passage.kind, passage.text);
            }
            (false, false) => {}
        }
    }
    println!(
        "{file}: {} passages, {seen} of {all} foreign ones seen, {wrong} wrong; missed: {missed:?}",
        passages.len()
    );
    (seen, all, wrong)
}

#[test]
fn passages_in_another_language_are_seen_and_no_others() {
    for file in ["office.tsv", "held-out.tsv"] {
        let (seen, all, wrong) = measure(file);
        assert_eq!(wrong, 0, "{file}");
        assert!(seen * 100 >= all * 98, "{file}: {seen} of {all}");
    }
}
