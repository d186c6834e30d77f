//! Numbers in words: each number from 0 to 9,999 and 500 larger ones, in every form that the spell-out rules
//! of CLDR write, is read back. `rbnf/` has these rules, made by `tables/make_rbnf.py`.

use crate::support::rbnf::Rules;
use gongbao::facts::{Language, number_of};
use std::collections::BTreeMap;
use std::fs;

/// Forms that are no numbers of one text: years digit by digit and days of the lunar month, and the Russian
/// ordinals of round hundreds, which the rules write as cardinals.
const LEFT_OUT: [&str; 4] = [
    "%spellout-numbering-year",
    "%spellout-numbering-year-latn",
    "%spellout-numbering-days",
    "%spellout-numbering-verbose",
];

fn numbers() -> impl Iterator<Item = u64> {
    // Larger numbers at equal distances of their logarithms, up to a hundred thousand million.
    let larger = (0..500_i32).map(|at| 10_f64.powf(4.0 + f64::from(at) / 500.0 * 7.0) as u64);
    (0..10_000).chain(larger)
}

#[allow(clippy::print_stdout, reason = "the figures are what the tests are for: run them with --nocapture")]
fn read_back(tag: &str) -> f64 {
    let path = crate::support::repository().join("tests/rbnf").join(format!("{tag}.txt"));
    let rules = Rules::parse(&fs::read_to_string(path).unwrap());
    let language = Language::of(&tag.parse().unwrap());
    let (mut all, mut wrong) = (0, 0);
    let mut examples: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sets: Vec<String> = rules.sets().map(str::to_owned).collect();
    for set in sets.iter().filter(|set| !LEFT_OUT.contains(&set.as_str())) {
        for number in numbers() {
            let Some(words) = rules.spell(set, number) else { continue };
            all += 1;
            let read = number_of(&words, language);
            if read != Some(number) {
                wrong += 1;
                let of_set = examples.entry(set.clone()).or_default();
                if of_set.len() < 4 {
                    of_set.push(format!("{number}: {words} = {read:?}"));
                }
            }
        }
    }
    println!("{tag}: {wrong} of {all} wrong in {} forms; {examples:#?}", sets.len());
    f64::from(wrong) / f64::from(all)
}

#[test]
fn english_numbers_are_read_back() {
    assert!(read_back("en") <= 0.0);
}

#[test]
fn russian_numbers_are_read_back() {
    // The rules misspell "третьему" and "восьмидесятое" in some forms.
    assert!(read_back("ru") <= 0.004);
}

#[test]
fn chinese_numbers_are_read_back() {
    assert!(read_back("zh") <= 0.0);
}

#[test]
fn japanese_numbers_are_read_back() {
    assert!(read_back("ja") <= 0.0);
}

#[test]
fn korean_numbers_are_read_back() {
    assert!(read_back("ko") <= 0.0);
}
