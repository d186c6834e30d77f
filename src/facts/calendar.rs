//! Reads dates, whole and in part.

use super::letters::{Word, digit, first_two};
use super::number::View;
use super::scan::{Reading, connector};
use super::token::Kind;
use super::{Decimal, FactValue, Language};

/// Reads a date that begins with a number.
pub fn of_number(view: View<'_>, at: usize) -> Option<Reading> {
    numeric(view, at).or_else(|| year_first(view, at)).or_else(|| day_first(view, at))
}

/// Reads 2013-01-04, 2013.1.4, 2013. 1. 4. and 04.01.2013.
fn numeric(view: View<'_>, at: usize) -> Option<Reading> {
    let start = view.tokens.get(at)?.place.start;
    let mut parts = [(0_u16, 0_u8); 3];
    let mut part = 0;
    let mut separator = None;
    let mut chars = view.words[start..].char_indices().take(16).peekable();
    let mut end = start;
    while let Some((offset, c)) = chars.next() {
        if let Some(digit) = digit(c) {
            let (number, digits) = &mut parts[part];
            *number = number.checked_mul(10)?.checked_add(u16::from(digit))?;
            *digits += 1;
            end = start + offset + c.len_utf8();
        } else if matches!(c, '-' | '/' | '.') && separator.is_none_or(|known| known == c) && part < 2 {
            separator = Some(c);
            if c == '.' && chars.peek().is_some_and(|(_, next)| *next == ' ') {
                chars.next();
            }
            if chars.peek().is_none_or(|(_, next)| digit(*next).is_none()) {
                break;
            }
            part += 1;
        } else {
            break;
        }
    }
    let [(a, a_digits), (month, m_digits), (b, b_digits)] = parts;
    let (year, day) = match (a_digits, b_digits) {
        (4, 1 | 2) => (a, b),
        (1 | 2, 4) if separator == Some('.') => (b, a),
        _ => return None,
    };
    let is_date = (1..=12).contains(&month) && (1..=31).contains(&day) && m_digits <= 2 && (1000..2200).contains(&year);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let length = view.tokens[at..].iter().take(16).take_while(|token| token.place.start < end).count();
    let next = at + length;
    is_date.then(|| (vec![(FactValue::Date { year, month, day }, at, next)], next))
}

/// Returns the number of a day or month in figures, which is `most` or less.
fn number(view: View<'_>, at: usize, most: u8) -> Option<u8> {
    let number = view.whole(at, u64::from(most) + 1).filter(|number| *number > 0)?;
    u8::try_from(number).ok()
}

fn day(view: View<'_>, at: usize) -> Option<u8> {
    number(view, at, 31)
}

const MONTH: [char; 2] = ['月', '월'];
const DAY: [char; 4] = ['日', '号', '號', '일'];

fn is_sign(view: View<'_>, at: usize, signs: &[char]) -> bool {
    view.sign(at).is_some_and(|c| signs.contains(&c))
}

/// Reads 2013年1月4日, 1月4日 and 1월.
fn year_first(view: View<'_>, at: usize) -> Option<Reading> {
    let year = view.year(at).filter(|_| is_sign(view, at + 1, &['年', '년']));
    let month_at = if year.is_some() { at + 2 } else { at };
    let month = number(view, month_at, 12).filter(|_| is_sign(view, month_at + 1, &MONTH));
    match (year, month) {
        (Some(year), None) => Some((vec![(FactValue::Number(Decimal::whole(year.into())), at, at + 2)], at + 2)),
        (year, Some(month)) => Some(days(view, at, month_at + 2, year.unwrap_or(0), month)),
        (None, None) => None,
    }
}

/// Reads the days after a month, with those that follow in the same month: 2月9日至15日.
fn days(view: View<'_>, first: usize, at: usize, year: u16, month: u8) -> Reading {
    let mut found = Vec::new();
    let mut next = at;
    let mut begins = first;
    let mut year = year;
    while let Some(day) = day(view, next) {
        if is_sign(view, next + 1, &DAY) {
            let is_duration =
                !found.is_empty() && matches!(view.sign(next + 2), Some('间' | '間' | '内' | '이' | '以'));
            if is_duration {
                break;
            }
            found.push((FactValue::Date { year, month, day }, begins, next + 2));
            next += 2;
        } else if connector(view, next + 1).and_then(|to| view.whole(to, 32)).is_some() && found.is_empty() {
            // 2月9—15日
            found.push((FactValue::Date { year, month, day }, begins, next + 1));
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
        return (vec![(FactValue::Date { year, month, day: 0 }, first, at)], at);
    }
    (found, next)
}

fn listed(view: View<'_>, at: usize) -> Option<usize> {
    matches!(view.sign(at), Some('、' | '和' | '及' | '与' | '・' | '·' | ',' | '，')).then_some(at + 1)
}

/// Returns the position after the day of the week in brackets.
fn past_brackets(view: View<'_>, at: usize) -> usize {
    if !matches!(view.sign(at), Some('（' | '(')) {
        return at;
    }
    let closing = (at..at + 6).find(|at| matches!(view.sign(*at), Some('）' | ')')));
    closing.map_or(at, |closing| closing + 1)
}

/// The largest number of days that are listed before one month.
const MOST_DAYS: usize = 8;

/// Reads 4 January 2013 and 6–11 сентября 2012 года.
fn day_first(view: View<'_>, at: usize) -> Option<Reading> {
    let mut days = [(0, 0); MOST_DAYS];
    let mut day_at = at;
    for last in 0..MOST_DAYS {
        days[last] = (day(view, day_at)?, day_at);
        let next = past_ordinal(view, day_at + 1);
        if let Some(month) = month(view, next) {
            let (year, end) = trailing_year(view, next + 1);
            let dates = days[..=last].iter().enumerate().map(|(number, (day, day_at))| {
                let year = if number == last { year } else { 0 };
                (FactValue::Date { year, month, day: *day }, *day_at, if number == last { end } else { day_at + 1 })
            });
            return Some((dates.collect(), end));
        }
        day_at = connector(view, next).or_else(|| and(view, next))?;
    }
    None
}

const AND: [&str; 2] = ["and", "и"];

const ORDINAL: [&str; 4] = ["st", "nd", "rd", "th"];

/// Returns whether a word may stand between a day and what completes its date.
pub fn may_follow(word: Word<'_>) -> bool {
    word.is_any(&AND) || word.is_any(&ORDINAL) || word.is("of")
}

fn and(view: View<'_>, at: usize) -> Option<usize> {
    let is_and = matches!(view.sign(at), Some(',')) || view.word(at).is_some_and(|word| word.is_any(&AND));
    is_and.then_some(at + 1)
}

/// Returns the position after the letters of an ordinal, as in 1st, and after "of".
fn past_ordinal(view: View<'_>, at: usize) -> usize {
    let glued = view.tokens.get(at).is_some_and(|token| !token.is_apart);
    let is_ordinal = glued && view.word(at).is_some_and(|word| word.is_any(&ORDINAL));
    let at = at + usize::from(is_ordinal);
    at + usize::from(view.word(at).is_some_and(|word| word.is("of")))
}

/// Reads a year after a month: `2013`, `, 2013`, `2013 года`.
fn trailing_year(view: View<'_>, at: usize) -> (u16, usize) {
    let comma = usize::from(view.sign(at) == Some(','));
    match view.year(at + comma).filter(|year| *year >= 1500) {
        Some(year) => (year, at + comma + 1),
        None => (0, at),
    }
}

/// Reads January 4, 2013; January 4–6; January 2013; in January.
pub fn month_first(view: View<'_>, at: usize, month: u8) -> Option<Reading> {
    let after = at + 1 + usize::from(view.sign(at + 1) == Some('.'));
    let day = day(view, after).filter(|_| is_english(view));
    let Some(day) = day else {
        let (year, end) = trailing_year(view, after);
        let is_sure = year > 0 || !is_verb(view, at);
        return is_sure.then(|| (vec![(FactValue::Date { year, month, day: 0 }, at, end)], end));
    };
    let mut found = vec![(FactValue::Date { year: 0, month, day }, at, after + 1)];
    let mut next = past_ordinal(view, after + 1);
    if let Some(to) = connector(view, next).or_else(|| and(view, next).filter(|_| view.sign(next).is_none())) {
        let is_count = view.tokens.get(to + 1).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Month(_)));
        if let Some(day) = self::day(view, to).filter(|_| !is_count || connector(view, next).is_some()) {
            found.push((FactValue::Date { year: 0, month, day }, to, to + 1));
            next = past_ordinal(view, to + 1);
        }
    }
    let (year, end) = trailing_year(view, next);
    if let Some((FactValue::Date { year: stated, .. }, _, last)) = found.last_mut() {
        *stated = year;
        *last = end;
    }
    Some((found, end))
}

fn is_english(view: View<'_>) -> bool {
    view.language != Language::Russian
}

/// Returns whether a month's name may be another word, such as May or March. Alone these are months
/// only after a preposition.
fn is_verb(view: View<'_>, at: usize) -> bool {
    const BEFORE: [&str; 16] = [
        "in", "of", "since", "until", "till", "by", "from", "to", "and", "last", "next", "early", "late", "mid",
        "before", "after",
    ];
    let before = at.checked_sub(1).and_then(|before| view.word(before));
    view.word(at).is_some_and(|word| word.is_any(&["may", "march", "mar", "sep", "dec", "jan"]))
        && !before.is_some_and(|before| before.is_any(&BEFORE))
}

fn month(view: View<'_>, at: usize) -> Option<u8> {
    match view.tokens.get(at)?.kind {
        Kind::Month(month) => Some(month),
        _ => None,
    }
}

/// Returns the month that a word names.
pub fn named_month(word: &str, language: Language) -> Option<u8> {
    match language {
        _ if word.as_bytes().first()?.is_ascii() => english(word),
        Language::Russian => russian(word),
        _ => None,
    }
}

fn english(word: &str) -> Option<u8> {
    let likely: &[(&str, u8)] = match word.as_bytes().first()? {
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

fn russian(word: &str) -> Option<u8> {
    const ENDINGS: [&str; 9] = ["", "а", "я", "ь", "е", "ю", "у", "ем", "ом"];
    const MAY: [&str; 5] = ["май", "мае", "маю", "маем", "мая"];
    let likely: &[(&str, u8)] = match first_two(word) {
        ('а', 'в') => &[("август", 8)],
        ('а', 'п') => &[("апрел", 4)],
        ('д', 'е') => &[("декабр", 12)],
        ('и', 'ю') => &[("июн", 6), ("июл", 7)],
        ('м', 'а') if Word::new(word).is_any(&MAY) => return Some(5),
        ('м', 'а') => &[("март", 3)],
        ('н', 'о') => &[("ноябр", 11)],
        ('о', 'к') => &[("октябр", 10)],
        ('с', 'е') => &[("сентябр", 9)],
        ('ф', 'е') => &[("феврал", 2)],
        ('я', 'н') => &[("январ", 1)],
        _ => return None,
    };
    let (stem, month) = likely.iter().find(|(stem, _)| Word::new(word).begins(stem))?;
    // Letters of this alphabet have the same length in capitals.
    let ending = word.get(stem.len()..)?;
    Word::new(ending).is_any(&ENDINGS).then_some(*month)
}
