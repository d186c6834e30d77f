//! Reads numbers written in words and Chinese numerals. They may be facts (第二十七条) or
//! ordinary words (一定). Across languages they can therefore match a figure, but need no match
//! themselves.

use super::letters::{Word, first_two, spaced_words};
use super::{Decimal, FactValue, Found, Language, Stated};
use crate::text::is_hangul_syllable;
use std::ops::Range;

pub fn read(words: &str, language: Language, stated: &mut Stated) {
    match language {
        Language::Chinese | Language::Japanese => chinese(words, stated),
        Language::Korean => korean(words, stated),
        Language::English | Language::Russian => alphabetic(words, language, stated),
    }
}

/// Signs after which a numeral certainly counts something.
const COUNTERS: &str = "天日年月个人件条項项元万亿時时分次名家所座层岁歳章款号届回种類类台辆公里米周週位円社校市国県区张張本册份间間辆只枚步期级級批组組页頁篇部倍";

fn chinese(words: &str, stated: &mut Stated) {
    let mut run_at = None;
    for (at, c) in words.char_indices() {
        if numeral(c).is_some() {
            run_at.get_or_insert(at);
            continue;
        }
        if let Some(start) = run_at.take() {
            count(words, start..at, stated);
        }
        stated.has_relative_year |=
            c == '年' && words[..at].ends_with(|c| "去今明前当本同翌次上来昨全每毎後后".contains(c));
    }
    if let Some(start) = run_at {
        count(words, start..words.len(), stated);
    }
}

/// Notes the value of a run of numerals.
fn count(words: &str, run: Range<usize>, stated: &mut Stated) {
    let (before, after) = (&words[..run.start], &words[run.end..]);
    let numerals = &words[run.clone()];
    // In 8万 the numeral is the magnitude of a figure.
    let is_magnitude = before.ends_with(|c: char| c.is_ascii_digit());
    let Some(value) = value(numerals).filter(|_| !is_magnitude).map(Decimal::whole) else { return };
    stated.spelt.insert(value);
    let is_more_than_one = numerals != "一";
    let is_ordinal = before.ends_with('第') && is_more_than_one;
    let is_heading = before.is_empty() && after.starts_with('、');
    let is_counted = after.starts_with(|c| COUNTERS.contains(c)) && is_more_than_one;
    let is_long = numerals.chars().count() > 1 && numerals.contains(['十', '百', '千', '〇']);
    if is_ordinal || is_heading || is_counted || is_long {
        stated.counted.push(Found { what: FactValue::Number(value), place: run });
    }
}

/// Returns the value of a digit, or 10 and more for a multiplier.
fn numeral(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '双' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// Returns the value of a run of numerals: 27 for 二十七, 2012 for 二〇一二.
fn value(run: &str) -> Option<u64> {
    let numerals: Vec<u64> = run.chars().take(32).filter_map(numeral).collect();
    if numerals.iter().all(|numeral| *numeral < 10) {
        return numerals.iter().try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(*digit));
    }
    let (mut total, mut section, mut digit): (u64, u64, Option<u64>) = (0, 0, None);
    for numeral in numerals {
        match numeral {
            0..=9 => digit = Some(numeral),
            10..=1000 => {
                section = section.checked_add(digit.take().unwrap_or(1).checked_mul(numeral)?)?;
            }
            _ => {
                section = section.checked_add(digit.take().unwrap_or(0))?.max(1);
                total = total.checked_add(section.checked_mul(numeral)?)?;
                section = 0;
            }
        }
    }
    total.checked_add(section)?.checked_add(digit.unwrap_or(0))
}

/// Returns the beginnings of words that name a number. They are selected by the first letter
/// because every word of every text is looked up, here and in the two tables below.
fn korean_names(first: char) -> &'static [(&'static str, u64)] {
    match first {
        '네' => &[("네", 4)],
        '넷' => &[("넷", 4)],
        '다' => &[("다섯", 5)],
        '두' => &[("두", 2)],
        '둘' => &[("둘", 2)],
        '마' => &[("마흔", 40)],
        '만' => &[("만", 10_000)],
        '반' => &[("반", 0)],
        '백' => &[("백", 100)],
        '서' => &[("서른", 30)],
        '세' => &[("세", 3)],
        '셋' => &[("셋", 3)],
        '쉰' => &[("쉰", 50)],
        '스' => &[("스무", 20), ("스물", 20)],
        '아' => &[("아홉", 9), ("아흔", 90)],
        '양' => &[("양", 2)],
        '여' => &[("여섯", 6), ("여덟", 8), ("여든", 80)],
        '열' => &[("열", 10), ("열두", 12)],
        '예' => &[("예순", 60)],
        '일' => &[("일곱", 7), ("일흔", 70)],
        '천' => &[("천", 1000)],
        '첫' => &[("첫", 1)],
        '하' => &[("하나", 1)],
        '한' => &[("한", 1)],
        _ => &[],
    }
}

fn korean(words: &str, stated: &mut Stated) {
    for word in words.split(|c: char| !is_hangul_syllable(c)).filter(|word| !word.is_empty()) {
        for (name, number) in korean_names(first(word)) {
            if word.starts_with(name) {
                stated.spelt.insert(Decimal::whole(*number));
            }
        }
        stated.spelt.extend(sino_korean(word).map(Decimal::whole));
        stated.has_relative_year |= is_korean_year(word);
    }
}

fn is_korean_year(word: &str) -> bool {
    let stem = match first(word) {
        '그' => "그해",
        '내' => "내년",
        '매' => "매년",
        '올' => "올해",
        '이' => "이듬해",
        '작' => "작년",
        '전' => "전년",
        '지' => "지난해",
        '해' => return word == "해" || word.starts_with("해마다"),
        _ => return false,
    };
    word.starts_with(stem)
}

/// Returns the value of a Sino-Korean number: 27 for 이십칠. It must contain 십, 백 or 천, because
/// the digits alone are syllables of any word.
fn sino_korean(word: &str) -> Option<u64> {
    let mut syllables = word.trim_start_matches('제').chars().map_while(chinese_numeral).peekable();
    syllables.peek()?;
    let chinese: String = syllables.collect();
    (chinese.chars().count() > 1 && chinese.contains(['十', '百', '千'])).then(|| value(&chinese)).flatten()
}

fn chinese_numeral(syllable: char) -> Option<char> {
    Some(match syllable {
        '일' => '一',
        '이' => '二',
        '삼' => '三',
        '사' => '四',
        '오' => '五',
        '육' => '六',
        '칠' => '七',
        '팔' => '八',
        '구' => '九',
        '십' => '十',
        '백' => '百',
        '천' => '千',
        _ => return None,
    })
}

/// Returns the words that name a number, by their first two letters.
fn english_names(first: (char, char)) -> &'static [(&'static str, u64)] {
    match first {
        ('a', ' ') => &[("a", 1)],
        ('a', 'n') => &[("an", 1)],
        ('b', 'o') => &[("both", 2)],
        ('c', 'o') => &[("couple", 2)],
        ('d', 'o') => &[("double", 2), ("dozen", 12)],
        ('e', 'a') => &[("each", 1)],
        ('e', 'i') => &[("eight", 8), ("eighth", 8), ("eighteen", 18), ("eighty", 80)],
        ('e', 'l') => &[("eleven", 11), ("eleventh", 11)],
        ('e', 'v') => &[("every", 1)],
        ('f', 'i') => &[("first", 1), ("five", 5), ("fifth", 5), ("fifteen", 15), ("fifty", 50)],
        ('f', 'o') => &[("four", 4), ("fourth", 4), ("fourteen", 14), ("forty", 40)],
        ('h', 'a') => &[("half", 2)],
        ('h', 'u') => &[("hundred", 100)],
        ('m', 'i') => &[("million", 1_000_000)],
        ('n', 'i') => &[("nine", 9), ("ninth", 9), ("nineteen", 19), ("ninety", 90)],
        ('n', 'o') => &[("no", 0), ("none", 0)],
        ('o', 'n') => &[("one", 1), ("once", 1)],
        ('p', 'a') => &[("pair", 2)],
        ('s', 'e') => &[("second", 2), ("seven", 7), ("seventh", 7), ("seventeen", 17), ("seventy", 70)],
        ('s', 'i') => &[("single", 1), ("six", 6), ("sixth", 6), ("sixteen", 16), ("sixty", 60), ("sixtieth", 60)],
        ('t', 'e') => &[("ten", 10), ("tenth", 10)],
        ('t', 'h') => &[("three", 3), ("third", 3), ("thirteen", 13), ("thirty", 30), ("thousand", 1000)],
        ('t', 'w') => &[("two", 2), ("twice", 2), ("twelve", 12), ("twelfth", 12), ("twenty", 20), ("twentieth", 20)],
        ('z', 'e') => &[("zero", 0)],
        _ => &[],
    }
}

fn russian_stems(first: (char, char)) -> &'static [(&'static str, u64)] {
    match first {
        ('в', 'о') => &[("восем", 8), ("восьм", 8), ("восемнадцат", 18)],
        ('в', 'т') => &[("втор", 2)],
        ('д', 'в') => &[("два", 2), ("две", 2), ("дву", 2), ("дважды", 2), ("двенадцат", 12), ("двадцат", 20)],
        ('д', 'е') => &[("девят", 9), ("десят", 10), ("девятнадцат", 19), ("девяност", 90)],
        ('д', 'ю') => &[("дюжин", 12)],
        ('е', 'ж') => &[("ежегодн", 1)],
        ('к', 'а') => &[("кажд", 1)],
        ('н', 'е') => &[("нет", 0)],
        ('н', 'о') => &[("ноль", 0)],
        ('н', 'у') => &[("нул", 0)],
        ('о', 'б') => &[("оба", 2), ("обе", 2)],
        ('о', 'д') => &[("один", 1), ("одн", 1), ("одиннадцат", 11)],
        ('п', 'а') => &[("пар", 2)],
        ('п', 'е') => &[("перв", 1)],
        ('п', 'о') => &[("полтора", 1)],
        ('п', 'я') => &[
            ("пять", 5),
            ("пяти", 5),
            ("пятью", 5),
            ("пят", 5),
            ("пятнадцат", 15),
            ("пятьдесят", 50),
            ("пятидесят", 50),
        ],
        ('р', 'а') => &[("раз", 1)],
        ('с', 'е') => &[("семь", 7), ("семи", 7), ("седьм", 7), ("семнадцат", 17), ("семьдесят", 70)],
        ('с', 'о') => &[("сорок", 40)],
        ('с', 'т') => &[("сто", 100)],
        ('т', 'р') => &[
            ("три", 3),
            ("трех", 3),
            ("трёх", 3),
            ("трем", 3),
            ("трём", 3),
            ("трет", 3),
            ("трое", 3),
            ("тринадцат", 13),
            ("тридцат", 30),
        ],
        ('т', 'ы') => &[("тысяч", 1000)],
        ('ч', 'е') => &[("четыр", 4), ("четвер", 4), ("четырнадцат", 14)],
        ('ш', 'е') => &[("шест", 6), ("шестнадцат", 16), ("шестьдесят", 60), ("шестидесят", 60)],
        _ => &[],
    }
}

fn alphabetic(words: &str, language: Language, stated: &mut Stated) {
    let mut tens = None;
    let mut previous = "";
    for (at, word) in spaced_words(words) {
        stated.has_relative_year |= is_relative_year(previous, word, language);
        previous = word;
        let mut first = None;
        for number in spelt(word, language) {
            first.get_or_insert(number);
            stated.spelt.insert(Decimal::whole(number));
            if let Some(tens) = tens.filter(|_| number < 10) {
                stated.spelt.insert(Decimal::whole(tens + number));
            }
        }
        if let Some(number @ 2..=20) = first
            && language == Language::English
            && !matches!(word, "second" | "half" | "pair" | "couple")
        {
            let place = at..at + word.len();
            stated.counted.push(Found { what: FactValue::Number(Decimal::whole(number)), place });
        }
        tens = first.filter(|number| (20..100).contains(number));
    }
}

/// Returns the numbers that a word may name.
fn spelt(word: &str, language: Language) -> impl Iterator<Item = u64> {
    let first = first_two(word);
    let is_stem = !first.0.is_ascii();
    let known = match language {
        _ if !is_stem => english_names(first),
        Language::Russian => russian_stems(first),
        _ => &[],
    };
    let word = Word::new(word);
    let named = move |name: &str| if is_stem { word.begins(name) } else { word.is(name) };
    known.iter().filter(move |(name, _)| named(name)).map(|(_, number)| *number)
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
}

fn is_relative_year(before: &str, word: &str, language: Language) -> bool {
    match language {
        Language::English => match word {
            "annual" | "annually" | "yearly" => true,
            "year" => Word::new(before).is_any(&[
                "last",
                "this",
                "next",
                "the",
                "same",
                "following",
                "previous",
                "each",
                "every",
                "that",
            ]),
            _ => false,
        },
        _ => {
            (word.starts_with("год") || word == "лет")
                && ["прошл", "эт", "нынешн", "следующ", "текущ", "же", "предыдущ", "будущ", "за", "кажд"]
                    .iter()
                    .any(|stem| Word::new(before).begins(stem))
        }
    }
}
