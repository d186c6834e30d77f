//! Numbers written in words and Chinese numerals. They may be facts (第二十七条) or
//! mere words (一定), so across languages they may answer a figure but are never asked for.

use super::token::{begins, is_hangul, is_letter, lower};
use super::{Decimal, Found, Language, Stated, What};

pub fn read(words: &str, language: Language, stated: &mut Stated) {
    match language {
        Language::Chinese | Language::Japanese => chinese(words, stated),
        Language::Korean => korean(words, stated),
        Language::English | Language::Russian => alphabetic(words, language, stated),
    }
}

/// Signs after which a numeral surely counts.
const COUNTERS: &str = "天日年月个人件条項项元万亿時时分次名家所座层岁歳章款号届回种類类台辆公里米周週位円社校市国県区张張本册份间間辆只枚步期级級批组組页頁篇部倍";

fn chinese(words: &str, stated: &mut Stated) {
    let mut run_at = None;
    let mut last = None;
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        if numeral(c).is_some() {
            run_at.get_or_insert(at);
            continue;
        }
        if let Some(start) = run_at.take() {
            let run = &words[start..at];
            let is_ordinal = words[..start].ends_with('第');
            // 8万 is a figure's magnitude.
            let is_magnitude = words[..start].ends_with(|c: char| c.is_ascii_digit());
            if let Some(value) = value(run).filter(|_| !is_magnitude) {
                let value = Decimal::whole(value);
                stated.spelt.insert(value);
                let is_long = run.chars().count() > 1;
                let is_heading = start == 0 && c == '、';
                let is_counted = COUNTERS.contains(c) && run != "一" && c != ' ';
                if (is_ordinal && run != "一")
                    || is_heading
                    || is_counted
                    || (is_long && run.contains(['十', '百', '千', '〇']))
                {
                    stated.counted.push(Found { what: What::Number(value), place: start..at });
                }
            }
        }
        stated.has_relative_year |= c == '年' && last.is_some_and(|c| "去今明前当本同翌次上来昨全每毎後后".contains(c));
        last = Some(c);
    }
}

/// A digit, or 10 and more for a multiplier.
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

/// 二十七 → 27, 二〇一二 → 2012
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

/// The beginnings of words that name a number, by their first letter: every word of every text
/// is looked up, here and in the two tables below.
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
    for word in words.split(|c: char| !is_hangul(c)).filter(|word| !word.is_empty()) {
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

/// 이십칠 → 27: only with a ten or a hundred in it; the digits alone are syllables of any word.
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

/// Whole words.
fn english_names(first: char) -> &'static [(&'static str, u64)] {
    match first {
        'a' => &[("a", 1), ("an", 1)],
        'b' => &[("both", 2)],
        'c' => &[("couple", 2)],
        'd' => &[("double", 2), ("dozen", 12)],
        'e' => &[
            ("each", 1),
            ("every", 1),
            ("eight", 8),
            ("eighth", 8),
            ("eleven", 11),
            ("eleventh", 11),
            ("eighteen", 18),
            ("eighty", 80),
        ],
        'f' => &[
            ("first", 1),
            ("four", 4),
            ("fourth", 4),
            ("five", 5),
            ("fifth", 5),
            ("fourteen", 14),
            ("fifteen", 15),
            ("forty", 40),
            ("fifty", 50),
        ],
        'h' => &[("half", 2), ("hundred", 100)],
        'm' => &[("million", 1_000_000)],
        'n' => &[("no", 0), ("none", 0), ("nine", 9), ("ninth", 9), ("nineteen", 19), ("ninety", 90)],
        'o' => &[("one", 1), ("once", 1)],
        'p' => &[("pair", 2)],
        's' => &[
            ("single", 1),
            ("second", 2),
            ("six", 6),
            ("sixth", 6),
            ("seven", 7),
            ("seventh", 7),
            ("sixteen", 16),
            ("seventeen", 17),
            ("sixty", 60),
            ("sixtieth", 60),
            ("seventy", 70),
        ],
        't' => &[
            ("two", 2),
            ("twice", 2),
            ("three", 3),
            ("third", 3),
            ("ten", 10),
            ("tenth", 10),
            ("twelve", 12),
            ("twelfth", 12),
            ("thirteen", 13),
            ("twenty", 20),
            ("twentieth", 20),
            ("thirty", 30),
            ("thousand", 1000),
        ],
        'z' => &[("zero", 0)],
        _ => &[],
    }
}

fn russian_stems(first: char) -> &'static [(&'static str, u64)] {
    match first {
        'в' => &[("втор", 2), ("восем", 8), ("восьм", 8), ("восемнадцат", 18)],
        'д' => &[
            ("два", 2),
            ("две", 2),
            ("дву", 2),
            ("дважды", 2),
            ("девят", 9),
            ("десят", 10),
            ("двенадцат", 12),
            ("дюжин", 12),
            ("девятнадцат", 19),
            ("двадцат", 20),
            ("девяност", 90),
        ],
        'е' => &[("ежегодн", 1)],
        'к' => &[("кажд", 1)],
        'н' => &[("ноль", 0), ("нул", 0), ("нет", 0)],
        'о' => &[("один", 1), ("одн", 1), ("оба", 2), ("обе", 2), ("одиннадцат", 11)],
        'п' => &[
            ("перв", 1),
            ("пар", 2),
            ("полтора", 1),
            ("пять", 5),
            ("пяти", 5),
            ("пятью", 5),
            ("пят", 5),
            ("пятнадцат", 15),
            ("пятьдесят", 50),
            ("пятидесят", 50),
        ],
        'р' => &[("раз", 1)],
        'с' => {
            &[("семь", 7), ("семи", 7), ("седьм", 7), ("семнадцат", 17), ("сорок", 40), ("семьдесят", 70), ("сто", 100)]
        }
        'т' => &[
            ("три", 3),
            ("трех", 3),
            ("трёх", 3),
            ("трем", 3),
            ("трём", 3),
            ("трет", 3),
            ("трое", 3),
            ("тринадцат", 13),
            ("тридцат", 30),
            ("тысяч", 1000),
        ],
        'ч' => &[("четыр", 4), ("четвер", 4), ("четырнадцат", 14)],
        'ш' => &[("шест", 6), ("шестнадцат", 16), ("шестьдесят", 60), ("шестидесят", 60)],
        _ => &[],
    }
}

fn alphabetic(words: &str, language: Language, stated: &mut Stated) {
    let mut tens = None;
    let mut previous = "";
    let mut start = None;
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        if is_letter(c) {
            start.get_or_insert(at);
            continue;
        }
        let Some(begin) = start.take() else { continue };
        let word = &words[begin..at];
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
            stated.counted.push(Found { what: What::Number(Decimal::whole(number)), place: begin..at });
        }
        tens = first.filter(|number| (20..100).contains(number));
    }
}

/// The numbers that a word may name.
fn spelt(word: &str, language: Language) -> impl Iterator<Item = u64> {
    let first = first(word);
    let is_stem = !first.is_ascii();
    let known = match language {
        _ if !is_stem => english_names(first.to_ascii_lowercase()),
        Language::Russian if word.len() <= 40 => russian_stems(lower(first)),
        _ => &[],
    };
    let named = move |name: &str| if is_stem { begins(word, name) } else { word.eq_ignore_ascii_case(name) };
    known.iter().filter(move |(name, _)| named(name)).map(|(_, number)| *number)
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
}

fn is_relative_year(before: &str, word: &str, language: Language) -> bool {
    match language {
        Language::English => {
            matches!(word, "year" | "annual" | "annually" | "yearly")
                && (word != "year"
                    || matches!(
                        before.to_ascii_lowercase().as_str(),
                        "last"
                            | "this"
                            | "next"
                            | "the"
                            | "same"
                            | "following"
                            | "previous"
                            | "each"
                            | "every"
                            | "that"
                    ))
        }
        _ if word.starts_with("год") || word == "лет" => {
            let before = before.to_lowercase();
            ["прошл", "эт", "нынешн", "следующ", "текущ", "же", "предыдущ", "будущ", "за", "кажд"]
                .iter()
                .any(|stem| before.starts_with(stem))
        }
        _ => false,
    }
}
