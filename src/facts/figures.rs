//! Reads what is written in figures: numbers, dates, versions.

use super::decimal::Decimal;
use super::language::Language;
use super::letters::digit;
use super::token::Kind;

/// Reads a number with its groups of three digits and its decimals. The text begins with a digit.
pub fn number(rest: &str, language: Language) -> (Kind, usize) {
    plain(rest, language).unwrap_or_else(|| grouped(rest, language))
}

/// Reads the K of 50K and the M of 3M with the figures.
pub fn with_magnitude(kind: Kind, length: usize, rest: &str) -> (Kind, usize) {
    let mut after = rest[length..].chars();
    let zeros = match after.next() {
        Some('K' | 'k') => 3,
        Some('M') => 6,
        _ => return (kind, length),
    };
    match kind {
        Kind::Figure { value, digits, .. } if after.next().is_none_or(|c| !c.is_alphanumeric()) => {
            (Kind::Figure { value: value.shifted(zeros), digits, is_plain: false }, length + 1)
        }
        _ => (kind, length),
    }
}

/// Reads a few digits that no other part of a number follows. Most numbers are no more than that.
fn plain(rest: &str, language: Language) -> Option<(Kind, usize)> {
    let length = rest.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let mut after = rest[length..].chars();
    let goes_on = match after.next() {
        Some(c) if is_group_sign(c, language) || is_point(c, language) => after.next().and_then(digit).is_some(),
        Some(c) => digit(c).is_some(),
        None => false,
    };
    let digits = u8::try_from(length).ok().filter(|length| *length > 0 && !goes_on)?;
    Some((Kind::Figure { value: Decimal::read(&rest[..length]), digits, is_plain: true }, length))
}

/// So many characters of a number are read.
const MOST: usize = 64;

fn grouped(rest: &str, language: Language) -> (Kind, usize) {
    let may_belong = |c: char| digit(c).is_some() || is_group_sign(c, language) || is_point(c, language);
    let chars: Vec<(usize, char)> = rest.char_indices().take(MOST).take_while(|(_, c)| may_belong(*c)).collect();
    let run = |from: usize| chars[from.min(chars.len())..].iter().take_while(|(_, c)| digit(*c).is_some()).count();
    let sign = |at: usize| chars.get(at).map(|(_, c)| *c);
    let first = run(0);
    let mut end = first;
    let mut digits = push(&chars[..first]);
    let mut is_plain = true;
    // In a list, each number has the same sign before it: 1,2,3.
    if first <= 3 {
        while sign(end).is_some_and(|c| is_group_sign(c, language)) && run(end + 1) == 3 {
            digits.push_str(&push(&chars[end + 1..end + 4]));
            end += 4;
            is_plain = false;
        }
    }
    let whole = digits.len();
    let decimals = run(end + 1);
    let is_list = |at: usize| sign(at) == sign(end) && run(at + 1) > 0;
    if decimals > 0 && sign(end).is_some_and(|c| is_point(c, language)) && !is_list(end + 1 + decimals) {
        let decimal = push(&chars[end + 1..end + 1 + decimals]);
        // In Russian the comma is the point, but 18,000 is no decimal that anybody writes.
        let is_group = language == Language::Russian && decimal == "000" && first <= 3;
        if !is_group {
            digits.push('.');
        }
        digits.push_str(&decimal);
        end += 1 + decimals;
        is_plain = false;
    }
    let length = chars.get(end).map_or_else(|| ended(rest, &chars), |(at, _)| *at);
    let kind = Kind::Figure { value: Decimal::read(&digits), digits: u8::try_from(whole).unwrap_or(u8::MAX), is_plain };
    (kind, length)
}

/// Returns the end of a number that is longer than the characters that were examined.
fn ended(rest: &str, chars: &[(usize, char)]) -> usize {
    chars.last().map_or(rest.len(), |(at, c)| at + c.len_utf8())
}

fn push(chars: &[(usize, char)]) -> String {
    chars.iter().filter_map(|(_, c)| digit(*c)).map(|digit| char::from(b'0' + digit)).collect()
}

fn is_group_sign(c: char, language: Language) -> bool {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '’' | '\'' => true,
        ' ' => language == Language::Russian,
        ',' | '，' => language != Language::Russian,
        _ => false,
    }
}

fn is_point(c: char, language: Language) -> bool {
    match c {
        '.' | '．' => true,
        ',' => language == Language::Russian,
        _ => false,
    }
}

/// Parts of figures between equal signs.
struct Parts {
    numbers: Vec<(u32, usize)>,
    separator: char,
    length: usize,
}

/// The most parts that are read.
const MOST_PARTS: usize = 6;

impl Parts {
    /// Reads figures that one sign separates: 2013-01-04, 2013. 1. 4., 127.0.0.1.
    fn read(rest: &str) -> Option<Self> {
        let mut numbers = Vec::new();
        let mut separator = None;
        let mut at = 0;
        loop {
            let digits: Vec<u32> = rest.get(at..)?.chars().take(9).map_while(digit).map(u32::from).collect();
            let number = digits.iter().fold(0_u32, |number, digit| number.saturating_mul(10).saturating_add(*digit));
            if digits.is_empty() || digits.len() > 8 {
                break;
            }
            let width: usize = rest[at..].chars().take(digits.len()).map(char::len_utf8).sum();
            numbers.push((number, digits.len()));
            at += width;
            let mut after = rest[at..].chars();
            let sign =
                after.next().filter(|c| matches!(c, '-' | '/' | '.') && separator.is_none_or(|known| known == *c));
            let Some(sign) = sign.filter(|_| numbers.len() < MOST_PARTS) else { break };
            let space = usize::from(sign == '.' && after.next() == Some(' ') && numbers.len() < 3);
            let follows = rest.get(at + 1 + space..).and_then(|rest| rest.chars().next()).and_then(digit).is_some();
            // 4. 5 ends a sentence unless the first part is a year.
            let is_spaced = space == 0 || numbers.first().is_some_and(|(_, digits)| *digits == 4);
            if !follows || !is_spaced {
                break;
            }
            separator = Some(sign);
            at += 1 + space;
        }
        Some(Self { numbers, separator: separator?, length: at })
    }
}

/// Reads 2013-01-04, 2013.1.4, 2013. 1. 4., 2013/01/04, 04.01.2013 and, in Russian, 04.01.13.
pub fn date(rest: &str, language: Language) -> Option<(Kind, usize)> {
    let Parts { numbers, separator, length } = Parts::read(rest)?;
    if let [(year, 4), (month, 1 | 2)] = numbers[..] {
        // 2012/13 is a season.
        let is_month =
            separator == '/' && (1000..2200).contains(&year) && (1..=12).contains(&month) && month != (year + 1) % 100;
        let kind = Kind::Date { year: u16::try_from(year).ok()?, month: u8::try_from(month).ok()?, day: 0 };
        return is_month.then_some((kind, length));
    }
    let [(a, a_digits), (month, month_digits), (b, b_digits)] = numbers[..] else { return None };
    let (year, day) = match (a_digits, b_digits) {
        (4, 1 | 2) => (a, b),
        (1 | 2, 4) if separator == '.' => (b, a),
        (1 | 2, 4) if separator == '/' => return month_first(a, month, b).map(|kind| (kind, length)),
        (2, 2) if separator == '.' && language == Language::Russian && month_digits == 2 => (2000 + b, a),
        _ => return None,
    };
    let is_date =
        (1..=12).contains(&month) && (1..=31).contains(&day) && month_digits <= 2 && (1000..2200).contains(&year);
    let number = |number: u32| u8::try_from(number).ok();
    let kind = Kind::Date { year: u16::try_from(year).ok()?, month: number(month)?, day: number(day)? };
    is_date.then_some((kind, length))
}

/// Reads 04/25/2024, and 25/04/2024 where the first part can be no month.
fn month_first(first: u32, second: u32, year: u32) -> Option<Kind> {
    let (month, day) = if first <= 12 { (first, second) } else { (second, first) };
    let is_date = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
    let number = |number: u32| u8::try_from(number).ok();
    let kind = Kind::Date { year: u16::try_from(year).ok()?, month: number(month)?, day: number(day)? };
    is_date.then_some(kind)
}

/// Reads a number of three parts and more, such as 2.2.0 and 127.0.0.1.
pub fn version(rest: &str) -> Option<(Kind, usize)> {
    let parts = Parts::read(rest)?;
    let has_space = rest.get(..parts.length)?.contains(' ');
    (parts.separator == '.' && parts.numbers.len() >= 3 && !has_space).then_some((Kind::Version, parts.length))
}

/// Reads a number in Roman letters, which is an abbreviation where it is not written as such.
pub fn roman(word: &str) -> Option<u16> {
    if word.len() > 8
        || !word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
        || word == "I"
        || word == "C"
        || word == "L"
    {
        return None;
    }
    let value = |byte: u8| match byte {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        _ => 100,
    };
    let values: Vec<u16> = word.bytes().map(value).collect();
    let number = (0..values.len()).fold(0_i32, |sum, at| {
        let (own, next) = (i32::from(values[at]), values.get(at + 1).map_or(0, |next| i32::from(*next)));
        if own < next { sum - own } else { sum + own }
    });
    let number = u16::try_from(number).ok()?;
    (in_roman(number) == word).then_some(number)
}

fn in_roman(mut number: u16) -> String {
    const SIGNS: [(u16, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut word = String::new();
    for (value, sign) in SIGNS {
        while number >= value && word.len() < 16 {
            word.push_str(sign);
            number -= value;
        }
    }
    word
}
