//! Whether a number is stated as a least or as a most: "more than 500", 近500.

use super::language::Language;
use std::ops::Range;

/// The side of a number on which the true value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    Unstated,
    /// The value is as much or more.
    Least,
    /// The value is as much or less.
    Most,
}

impl Bound {
    /// Returns whether two texts cannot both be right.
    pub fn contradicts(self, other: Self) -> bool {
        matches!((self, other), (Self::Least, Self::Most) | (Self::Most, Self::Least))
    }
}

/// The words of one language, in small letters: those before a number and those behind it.
struct Bounds {
    least: [&'static [&'static str]; 2],
    most: [&'static [&'static str]; 2],
}

const CHINESE: Bounds = Bounds {
    least: [
        &["超过", "超過", "逾", "超", "多于", "不少于", "不低于", "至少", "高于", "突破", "不下"],
        &["以上", "多", "余", "餘", "有余"],
    ],
    most: [
        &["近", "将近", "接近", "不到", "不足", "不超过", "不多于", "不高于", "至多", "最多", "低于", "少于", "未满"],
        &["以下", "以内"],
    ],
};

const JAPANESE: Bounds = Bounds {
    least: [&["少なくとも", "最低"], &["以上", "超", "を超え", "を上回", "余り", "余", "強", "あまり"]],
    most: [&["最大", "最高"], &["以下", "未満", "弱", "近く", "近い", "に迫", "足らず", "以内"]],
};

const KOREAN: Bounds = Bounds {
    least: [&["최소", "적어도"], &["이상", "초과", "넘", "이 넘", "가 넘", "을 넘", "를 넘", "여", "남짓"]],
    most: [&["최대", "거의"], &["미만", "이하", "가까이", "가까운", "에 육박", "이내", "에 가까"]],
};

const ENGLISH: Bounds = Bounds {
    least: [
        &[
            "more than",
            "over",
            "at least",
            "above",
            "exceeding",
            "exceeded",
            "exceed",
            "topped",
            "no fewer than",
            "no less than",
            "not less than",
            "upwards of",
        ],
        &["or more", "and above", "or above", "or older", "and over", "plus"],
    ],
    most: [
        &[
            "nearly",
            "almost",
            "less than",
            "fewer than",
            "under",
            "below",
            "at most",
            "up to",
            "no more than",
            "not more than",
            "close to",
            "just short of",
            "not exceed",
            "not exceeding",
        ],
        &["or less", "or fewer", "or below", "or under"],
    ],
};

const RUSSIAN: Bounds = Bounds {
    least: [
        &[
            "более",
            "более чем",
            "больше",
            "больше чем",
            "свыше",
            "не менее",
            "не меньше",
            "не менее чем",
            "как минимум",
            "минимум",
            "превысило",
            "превысила",
            "превысил",
            "превысили",
            "превышает",
        ],
        &["и более", "и выше", "и больше", "и старше"],
    ],
    most: [
        &[
            "почти",
            "менее",
            "менее чем",
            "меньше",
            "меньше чем",
            "не более",
            "не больше",
            "не более чем",
            "максимум",
            "не превышает",
            "не превысило",
        ],
        &["и менее", "и ниже", "и меньше"],
    ],
};

/// Words before a least that make a most of it: 不得超过.
const NOT: [&str; 12] = ["不", "不得", "不能", "不可", "不应", "不宜", "未", "没有", " not", "cannot", "never", "не"];

/// Words behind a least that make a most of it: 5명을 넘지 않는다, 10人を超えない.
const NOT_BEHIND: [&str; 4] = ["지 않", "지 못", "えない", "らない"];

/// The characters behind a number in which [`NOT_BEHIND`] is looked for.
const DENIAL: usize = 8;

/// The bytes of one Chinese sign or Korean syllable.
const LETTER: usize = 3;

/// Returns a text without the phrase at its end, which may begin with a capital letter.
fn without_ending<'w>(text: &'w str, phrase: &str) -> Option<&'w str> {
    let start = text.len().checked_sub(phrase.len())?;
    let (rest, end) = (text.get(..start)?, text.get(start..)?);
    let first = phrase.chars().next()?;
    let own = end.chars().next()?;
    let is_same = end[own.len_utf8()..] == phrase[first.len_utf8()..] && own.to_lowercase().eq(first.to_lowercase());
    is_same.then_some(rest)
}

/// Returns the bound that the words around a number state. `place` is the number with its unit.
pub fn bound(words: &str, place: &Range<usize>, language: Language) -> Bound {
    let table = match language {
        Language::Chinese => &CHINESE,
        Language::Japanese => &JAPANESE,
        Language::Korean => &KOREAN,
        Language::English => &ENGLISH,
        Language::Russian => &RUSSIAN,
    };
    let before = words.get(..place.start).unwrap_or_default().trim_end();
    let after = words.get(place.end..).unwrap_or_default().trim_start();
    let number = words.get(place.clone()).unwrap_or_default();
    let is_alphabetic = matches!(language, Language::English | Language::Russian);
    let ends = |phrase: &str| {
        without_ending(before, phrase).is_some_and(|rest| !is_alphabetic || !rest.ends_with(char::is_alphabetic))
    };
    // A counter of one or two signs may stand before a longer word: 5만 명이 넘는, 1500家以上.
    let behind_counter = |signs: usize| {
        let mut rest = after.chars();
        let skipped = rest.by_ref().take(signs).filter(|c| c.is_alphanumeric()).count();
        (skipped == signs).then(|| rest.as_str().trim_start())
    };
    let behind_counters = if is_alphabetic { [None, None] } else { [behind_counter(1), behind_counter(2)] };
    // 20余人: the word stands between the number and its unit.
    let unit = number.trim_start_matches(|c: char| c.is_ascii()).trim_start();
    let begins = |phrase: &str| {
        let rest = after.strip_prefix(phrase);
        rest.is_some_and(|rest| !is_alphabetic || !rest.starts_with(char::is_alphabetic))
            || (!is_alphabetic && unit.starts_with(phrase))
            || (phrase.len() > LETTER && behind_counters.iter().flatten().any(|rest| rest.starts_with(phrase)))
    };
    // The longest phrase counts: 不超过 ends with 超过.
    let longest = |[own, behind]: [&[&str]; 2]| {
        let own = own.iter().filter(|phrase| ends(phrase)).map(|phrase| phrase.len()).max().unwrap_or(0);
        own.max(behind.iter().filter(|phrase| begins(phrase)).map(|phrase| phrase.len()).max().unwrap_or(0))
    };
    let (least, most) = (longest(table.least), longest(table.most));
    let is_denied = || {
        let own = table.least[0].iter().filter_map(|phrase| without_ending(before, phrase));
        let mut own = own.map(|rest| rest.trim_end());
        let rest: String = after.chars().take(DENIAL).collect();
        own.any(|rest| NOT.iter().any(|not| rest.ends_with(not))) || NOT_BEHIND.iter().any(|not| rest.contains(not))
    };
    match least.cmp(&most) {
        std::cmp::Ordering::Greater if is_denied() => Bound::Most,
        std::cmp::Ordering::Greater => Bound::Least,
        std::cmp::Ordering::Less => Bound::Most,
        std::cmp::Ordering::Equal => Bound::Unstated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_read_before_and_behind_numbers() {
        let cases = [
            (Language::Chinese, "近1500家", "1500", Bound::Most),
            (Language::Chinese, "不超过500名", "500", Bound::Most),
            (Language::Chinese, "超过500名", "500", Bound::Least),
            (Language::Chinese, "不能超过47天", "47", Bound::Most),
            (Language::English, "It may not exceed 500", "500", Bound::Most),
            (Language::Korean, "5명을 넘지 않는다", "5명", Bound::Most),
            (Language::Japanese, "10人を超えない", "10人", Bound::Most),
            (Language::Chinese, "20余人", "20余人", Bound::Least),
            (Language::Chinese, "共500名", "500", Bound::Unstated),
            (Language::English, "No more than 500 people", "500", Bound::Most),
            (Language::English, "More than 500 people", "500", Bound::Least),
            (Language::English, "turnover 500", "500", Bound::Unstated),
            (Language::English, "500 or more people", "500", Bound::Least),
            (Language::Japanese, "1万人弱が", "1万人", Bound::Most),
            (Language::Japanese, "2万世帯近く", "2万世帯", Bound::Most),
            (Language::Korean, "5만 명이 넘는", "5만 명", Bound::Least),
            (Language::Korean, "20여 명", "20여 명", Bound::Least),
            (Language::Korean, "5만 명이 넘는", "5만", Bound::Least),
            (Language::Chinese, "1500家以上", "1500", Bound::Least),
            (Language::Russian, "не менее пятисот", "пятисот", Bound::Least),
            (Language::Russian, "почти 6 млн", "6 млн", Bound::Most),
        ];
        for (language, words, number, expected) in cases {
            let start = words.find(number).unwrap();
            assert_eq!(bound(words, &(start..start + number.len()), language), expected, "{words}");
        }
    }
}
