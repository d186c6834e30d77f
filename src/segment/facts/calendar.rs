//! Dates, whole and in part.

use super::number::View;
use super::scan::{Reading, connector};
use super::token::{Kind, begins, digit, lower};
use super::{Decimal, Language, What};

/// A date that begins with a number.
pub fn of_number(view: View<'_>, at: usize) -> Option<Reading> {
    numeric(view, at).or_else(|| year_first(view, at)).or_else(|| day_first(view, at))
}

/// 2013-01-04, 2013.1.4, 2013. 1. 4., 04.01.2013
fn numeric(view: View<'_>, at: usize) -> Option<Reading> {
    let start = view.tokens.get(at)?.place.start;
    let mut numbers: Vec<(u16, usize)> = Vec::new();
    let mut separator = None;
    let mut chars = view.words[start..].char_indices().take(16).peekable();
    let mut end = start;
    while let Some((offset, c)) = chars.next() {
        let offset_end = start + offset + c.len_utf8();
        if let Some(digit) = digit(c) {
            if numbers.is_empty() {
                numbers.push((0, 0));
            }
            let (number, digits) = numbers.last_mut()?;
            *number = number.checked_mul(10)?.checked_add(u16::from(digit))?;
            *digits += 1;
            end = offset_end;
        } else if matches!(c, '-' | '/' | '.') && separator.is_none_or(|known| known == c) && numbers.len() < 3 {
            separator = Some(c);
            if c == '.' && chars.peek().is_some_and(|(_, next)| *next == ' ') {
                chars.next();
            }
            if chars.peek().is_none_or(|(_, next)| digit(*next).is_none()) {
                break;
            }
            numbers.push((0, 0));
        } else {
            break;
        }
    }
    let [(a, a_digits), (month, m_digits), (b, b_digits)] = numbers[..] else { return None };
    let (year, day) = match (a_digits, b_digits) {
        (4, 1 | 2) => (a, b),
        (1 | 2, 4) if separator == Some('.') => (b, a),
        _ => return None,
    };
    let is_date = (1..=12).contains(&month) && (1..=31).contains(&day) && m_digits <= 2 && (1000..2200).contains(&year);
    let length = view.tokens[at..].iter().take(16).take_while(|token| token.place.start < end).count();
    let next = at + length;
    is_date.then(|| (vec![(date(year, month.into(), day.into()), at, next)], next))
}

fn date(year: u16, month: u64, day: u64) -> What {
    What::Date { year, month: u8::try_from(month).unwrap_or(0), day: u8::try_from(day).unwrap_or(0) }
}

const MONTH: [char; 2] = ['月', '월'];
const DAY: [char; 4] = ['日', '号', '號', '일'];

fn is_sign(view: View<'_>, at: usize, signs: &[char]) -> bool {
    view.sign(at).is_some_and(|c| signs.contains(&c))
}

/// 2013年1月4日, 1月4日, 1월
fn year_first(view: View<'_>, at: usize) -> Option<Reading> {
    let year = view.year(at).filter(|_| is_sign(view, at + 1, &['年', '년']));
    let month_at = if year.is_some() { at + 2 } else { at };
    let month = view.whole(month_at, 13).filter(|month| *month > 0 && is_sign(view, month_at + 1, &MONTH));
    match (year, month) {
        (Some(year), None) => Some((vec![(What::Number(Decimal::whole(year.into())), at, at + 2)], at + 2)),
        (year, Some(month)) => Some(days(view, at, month_at + 2, year.unwrap_or(0), month)),
        (None, None) => None,
    }
}

/// The days after a month, with those that follow in the same month: 2月9日至15日.
fn days(view: View<'_>, first: usize, at: usize, year: u16, month: u64) -> Reading {
    let mut found = Vec::new();
    let mut next = at;
    let mut begins = first;
    let mut year = year;
    while let Some(day) = view.whole(next, 32).filter(|day| *day > 0) {
        if is_sign(view, next + 1, &DAY) {
            let is_duration =
                !found.is_empty() && matches!(view.sign(next + 2), Some('间' | '間' | '内' | '이' | '以'));
            if is_duration {
                break;
            }
            found.push((date(year, month, day), begins, next + 2));
            next += 2;
        } else if connector(view, next + 1).and_then(|to| view.whole(to, 32)).is_some() && found.is_empty() {
            // 2月9—15日
            found.push((date(year, month, day), begins, next + 1));
            next += 1;
        } else {
            break;
        }
        let after = past_brackets(view, next);
        let Some(following) = connector(view, after).or_else(|| listed(view, after)) else { break };
        if view.whole(following, 32).is_none() || !is_sign(view, following + 1, &DAY) {
            break;
        }
        next = following;
        begins = following;
        year = 0;
    }
    if found.is_empty() {
        return (vec![(date(year, month, 0), first, at)], at);
    }
    (found, next)
}

fn listed(view: View<'_>, at: usize) -> Option<usize> {
    matches!(view.sign(at), Some('、' | '和' | '及' | '与' | '・' | '·' | ',' | '，')).then_some(at + 1)
}

/// Past the day of the week in brackets.
fn past_brackets(view: View<'_>, at: usize) -> usize {
    if !matches!(view.sign(at), Some('（' | '(')) {
        return at;
    }
    let closing = (at..at + 6).find(|at| matches!(view.sign(*at), Some('）' | ')')));
    closing.map_or(at, |closing| closing + 1)
}

/// 4 January 2013, 6–11 сентября 2012 года
fn day_first(view: View<'_>, at: usize) -> Option<Reading> {
    let mut days = vec![(view.whole(at, 32).filter(|day| *day > 0)?, at)];
    let mut next = past_ordinal(view, at + 1);
    loop {
        if let Some(month) = month(view, next) {
            let (year, end) = trailing_year(view, next + 1);
            let last = days.len() - 1;
            let dates = days.iter().enumerate().map(|(number, (day, day_at))| {
                let year = if number == last { year } else { 0 };
                (date(year, month, *day), *day_at, if number == last { end } else { day_at + 1 })
            });
            return Some((dates.collect(), end));
        }
        let following = connector(view, next).or_else(|| and(view, next)).filter(|_| days.len() < 8)?;
        days.push((view.whole(following, 32).filter(|day| *day > 0)?, following));
        next = past_ordinal(view, following + 1);
    }
}

fn and(view: View<'_>, at: usize) -> Option<usize> {
    let is_and =
        matches!(view.sign(at), Some(',')) || view.word(at).is_some_and(|word| matches!(word.as_str(), "and" | "и"));
    is_and.then_some(at + 1)
}

/// Past the letters of 1st and 10-го, and past "of".
fn past_ordinal(view: View<'_>, at: usize) -> usize {
    let glued = view.tokens.get(at).is_some_and(|token| !token.is_apart);
    let at = match view.word(at).as_deref() {
        Some("st" | "nd" | "rd" | "th") if glued => at + 1,
        _ => at,
    };
    at + usize::from(view.word(at).is_some_and(|word| word == "of"))
}

/// A year after a month: `2013`, `, 2013`, `2013 года`.
fn trailing_year(view: View<'_>, at: usize) -> (u16, usize) {
    let comma = usize::from(view.sign(at) == Some(','));
    match view.year(at + comma).filter(|year| *year >= 1500) {
        Some(year) => (year, at + comma + 1),
        None => (0, at),
    }
}

/// January 4, 2013; January 4–6; January 2013; in January
pub fn month_first(view: View<'_>, at: usize) -> Option<Reading> {
    let month = month(view, at)?;
    let after = at + 1 + usize::from(view.sign(at + 1) == Some('.'));
    let day = view.whole(after, 32).filter(|day| *day > 0 && is_english(view));
    let Some(day) = day else {
        let (year, end) = trailing_year(view, after);
        let is_sure = year > 0 || !is_verb(view, at);
        return is_sure.then(|| (vec![(date(year, month, 0), at, end)], end));
    };
    let mut found = vec![(date(0, month, day), at, after + 1)];
    let mut next = past_ordinal(view, after + 1);
    if let Some(to) = connector(view, next).or_else(|| and(view, next).filter(|_| view.sign(next).is_none())) {
        let is_count = view.tokens.get(to + 1).is_some_and(|token| token.kind == Kind::Word);
        if let Some(day) = view.whole(to, 32).filter(|day| *day > 0 && !(is_count && connector(view, next).is_none())) {
            found.push((date(0, month, day), to, to + 1));
            next = past_ordinal(view, to + 1);
        }
    }
    let (year, end) = trailing_year(view, next);
    if let Some((What::Date { year: unsaid, .. }, _, last)) = found.last_mut() {
        *unsaid = year;
        *last = end;
    }
    Some((found, end))
}

fn is_english(view: View<'_>) -> bool {
    view.language != Language::Russian
}

/// May and March are words too: alone they are months after a preposition only.
fn is_verb(view: View<'_>, at: usize) -> bool {
    const BEFORE: [&str; 16] = [
        "in", "of", "since", "until", "till", "by", "from", "to", "and", "last", "next", "early", "late", "mid",
        "before", "after",
    ];
    let before = at.checked_sub(1).and_then(|before| view.word(before)).unwrap_or_default();
    view.word(at).is_some_and(|word| matches!(word.as_str(), "may" | "march" | "mar" | "sep" | "dec" | "jan"))
        && !BEFORE.contains(&before.as_str())
}

fn month(view: View<'_>, at: usize) -> Option<u64> {
    let token = view.tokens.get(at)?;
    (token.kind == Kind::Word).then(|| named_month(&view.words[token.place.clone()], view.language)).flatten()
}

/// The month that a word names.
pub fn named_month(word: &str, language: Language) -> Option<u64> {
    let first = word.chars().next()?;
    match language {
        _ if first.is_ascii() => english(word),
        Language::Russian => russian(word, first),
        _ => None,
    }
}

fn english(word: &str) -> Option<u64> {
    let likely: &[(&str, u64)] = match word.as_bytes().first()? {
        b'A' => &[("April", 4), ("August", 8)],
        b'D' => &[("December", 12)],
        b'F' => &[("February", 2)],
        b'J' => &[("January", 1), ("June", 6), ("July", 7)],
        b'M' => &[("March", 3), ("May", 5)],
        b'N' => &[("November", 11)],
        b'O' => &[("October", 10)],
        b'S' => &[("September", 9)],
        _ => &[],
    };
    let is_short = word.len() == 3 || word == "Sept";
    let found = likely.iter().find(|(month, _)| *month == word || (is_short && month.starts_with(word)));
    found.map(|(_, number)| *number)
}

fn russian(word: &str, first: char) -> Option<u64> {
    const ENDINGS: [&str; 9] = ["", "а", "я", "ь", "е", "ю", "у", "ем", "ом"];
    const MAY: [&str; 5] = ["май", "мае", "маю", "маем", "мая"];
    let likely: &[(&str, u64)] = match lower(first) {
        'а' => &[("апрел", 4), ("август", 8)],
        'д' => &[("декабр", 12)],
        'и' => &[("июн", 6), ("июл", 7)],
        'м' => &[("март", 3)],
        'н' => &[("ноябр", 11)],
        'о' => &[("октябр", 10)],
        'с' => &[("сентябр", 9)],
        'ф' => &[("феврал", 2)],
        'я' => &[("январ", 1)],
        _ => &[],
    };
    if begins(word, "ма") && MAY.iter().any(|may| begins(word, may) && word.len() == may.len()) {
        return Some(5);
    }
    let (stem, month) = likely.iter().find(|(stem, _)| begins(word, stem))?;
    // Letters of this alphabet are as long in capitals.
    let ending = word.get(stem.len()..)?;
    let is_form = ENDINGS.iter().any(|known| ending.len() == known.len() && begins(ending, known));
    is_form.then_some(*month)
}
