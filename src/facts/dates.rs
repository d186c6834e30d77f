//! Reads dates, whole and in part.

use super::language::Language;
use super::lexicon::Meaning;
use super::numeral;
use super::reading::{Reading, Readings};
use super::token::Kind;
use super::value::FactValue;
use super::view::View;

pub fn read(view: View<'_>, at: usize) -> Option<Readings> {
    let found = match view.language {
        Language::Chinese | Language::Japanese | Language::Korean => year_first(view, at),
        Language::English | Language::Russian => None,
    };
    let found = found.or_else(|| years(view, at)).or_else(|| day_first(view, at)).or_else(|| month_first(view, at))?;
    Some(with_weekday(view, found))
}

/// Returns a whole number of words or figures below a limit, and the position after it.
fn number(view: View<'_>, at: usize, limit: u64) -> Option<(u64, usize)> {
    let numeral = match view.whole(at, limit) {
        Some(number) => return Some((number, at + 1)),
        None => numeral::read(view, at)?,
    };
    let number = numeral.value.to_whole().filter(|number| *number > 0 && *number < limit)?;
    Some((number, numeral.end))
}

fn small(view: View<'_>, at: usize, most: u8) -> Option<(u8, usize)> {
    let (number, end) = number(view, at, u64::from(most) + 1)?;
    Some((u8::try_from(number).ok().filter(|number| *number > 0)?, end))
}

fn is_mark(view: View<'_>, at: usize, mark: Meaning) -> bool {
    view.is_joined(at) && view.word(at) == Some(mark)
}

/// Returns whether what names a day of the month stands at a position. In Korean it is the digit 1 too.
fn is_day_mark(view: View<'_>, at: usize) -> bool {
    is_mark(view, at, Meaning::DayMark)
        || (view.language == Language::Korean && is_mark(view, at, Meaning::Cardinal(1)))
}

fn is_month_mark(view: View<'_>, at: usize) -> bool {
    is_mark(view, at, Meaning::MonthMark)
}

/// Reads a year before its mark: 2013年, 平成24年, 二〇一二年, 令和元年.
fn year(view: View<'_>, at: usize) -> Option<(u16, usize)> {
    let era = match view.word(at)? {
        Meaning::Era(before) => Some(before),
        _ => None,
    };
    let start = at + usize::from(era.is_some());
    if let Some(before) = era
        && view
            .tokens
            .get(start)
            .and_then(|token| view.words.get(token.place.clone()))
            .is_some_and(|word| word.starts_with('元'))
    {
        // 元年 is one word in Japanese.
        let is_one = view.tokens.get(start).is_some_and(|token| token.place.len() > "元".len());
        return (is_one || is_mark(view, start + 1, Meaning::YearMark))
            .then_some((before + 1, start + 2 - usize::from(is_one)));
    }
    let (number, end) = number(view, start, 2200)?;
    let is_marked = is_mark(view, end, Meaning::YearMark) || is_mark(view, end, Meaning::FiscalYear);
    let year = match era {
        Some(before) if is_marked && view.is_near(start) => u64::from(before) + number,
        None if number >= 1000 && is_marked => number,
        _ => return None,
    };
    Some((u16::try_from(year).ok()?, end + 1))
}

fn year_of_figures(view: View<'_>, at: usize) -> Option<(u16, usize)> {
    match view.kind(at)? {
        Kind::Word(Meaning::Era(_) | Meaning::Cardinal(_)) => year(view, at),
        Kind::Figure { .. } => {
            let (year, end) = (view.year(at)?, at + 1);
            let is_marked = is_mark(view, end, Meaning::YearMark) || is_mark(view, end, Meaning::FiscalYear);
            is_marked.then_some((year, end + 1))
        }
        _ => None,
    }
}

fn plain_year(year: u16, first: usize, end: usize) -> Reading {
    Reading::of(FactValue::whole(year.into()), first, end)
}

/// Reads 2013年1月4日, 1月4日, 十二月 and 1월.
fn year_first(view: View<'_>, at: usize) -> Option<Readings> {
    let year = year_of_figures(view, at);
    let (stated, month_at) = year.map_or((0, at), |(year, end)| (year, end));
    let near = year.is_none() || view.is_near(month_at) || is_linked(view, month_at);
    let month = small(view, month_at, 12).filter(|(_, end)| near && is_month_mark(view, *end));
    let named = match view.word(month_at) {
        Some(Meaning::Month(month)) if near => Some((month, month_at)),
        _ => None,
    };
    match (year, month.or(named)) {
        (Some((year, end)), None) => Some((vec![plain_year(year, at, end)], end)),
        (_, Some((month, end))) => Some(days(view, at, end + 1, stated, month)),
        (None, None) => None,
    }
}

/// Returns whether の stands between a year and its month.
fn is_linked(view: View<'_>, at: usize) -> bool {
    let between =
        at.checked_sub(1).and_then(|before| Some(view.tokens.get(before)?.place.end..view.tokens.get(at)?.place.start));
    view.language == Language::Japanese
        && between.and_then(|place| view.words.get(place)).is_some_and(|words| words.trim() == "の")
}

/// Reads the days after a month, with those that follow in the same month: 2月9日至15日.
fn days(view: View<'_>, first: usize, at: usize, year: u16, month: u8) -> Readings {
    let mut found = Vec::new();
    let (mut next, mut begins) = (at, first);
    while let Some((day, end)) = small(view, next, 31).filter(|_| view.is_near(next)) {
        let date = |end| Reading::of(FactValue::Date { year, month, day }, begins, end);
        if is_day_mark(view, end) {
            found.push(date(end + 1));
            next = end + 1;
        } else if found.is_empty() && view.connector(end).and_then(|to| small(view, to, 31)).is_some() {
            // 2月9—15日
            found.push(date(end));
            next = end;
        } else {
            break;
        }
        let after = past_brackets(view, next);
        let Some(following) = view.connector(after).or_else(|| listed(view, after)) else { break };
        if small(view, following, 31).filter(|(_, end)| view.is_near(following) && is_day_mark(view, *end)).is_none() {
            break;
        }
        (next, begins) = (following, following);
    }
    if found.is_empty() {
        return (vec![Reading::of(FactValue::Date { year, month, day: 0 }, first, at)], at);
    }
    (found, next)
}

fn listed(view: View<'_>, at: usize) -> Option<usize> {
    let is_listed = matches!(view.sign(at), Some('、' | '・' | '·' | ',' | '，')) || view.is_word(at, Meaning::And);
    is_listed.then_some(at + 1)
}

/// Returns the position after the day of the week in brackets.
fn past_brackets(view: View<'_>, at: usize) -> usize {
    if !matches!(view.sign(at), Some('（' | '(')) {
        return at;
    }
    let closing = (at..at + 5).find(|at| matches!(view.any_sign(*at), Some('）' | ')')));
    closing.map_or(at, |closing| closing + 1)
}

/// Days of the week in brackets, whose signs mean other things elsewhere.
const BRACKETED: [[&str; 7]; 2] =
    [["月", "火", "水", "木", "金", "土", "日"], ["월", "화", "수", "목", "금", "토", "일"]];

/// Adds the day of the week that stands in brackets behind a date in one sign: （金）.
pub fn with_weekday(view: View<'_>, (mut found, end): Readings) -> Readings {
    if matches!(view.sign(end), Some('（' | '('))
        && let Some(opening) = view.tokens.get(end)
    {
        let inside = view.words.get(opening.place.end..).unwrap_or_default();
        let closing = (end + 1..end + 4).find(|at| matches!(view.any_sign(*at), Some('）' | ')')));
        let day = BRACKETED.iter().find_map(|days| {
            days.iter().position(|day| inside.strip_prefix(day).is_some_and(|rest| rest.starts_with([')', '）'])))
        });
        if let (Some(day), Some(closing)) = (day, closing) {
            let day = u8::try_from(day + 1).unwrap_or(1);
            found.push(Reading::of(FactValue::Weekday(day), end, closing + 1));
            return (found, closing + 1);
        }
    }
    (found, end)
}

/// Reads years that are marked, or joined: 2012 год, FY2012, 2012–13, 2012/13.
fn years(view: View<'_>, at: usize) -> Option<Readings> {
    let year = view.year(at)?;
    let second = at + 2;
    let is_joined = matches!(view.sign(at + 1), Some('-' | '–' | '—' | '/' | '～' | '~' | '－'))
        && view.is_joined(at + 1)
        && view.is_joined(second);
    let next = view.whole(second, 100).filter(|next| *next == u64::from(year + 1) % 100 && is_joined);
    if next.is_some() {
        let mut end = second + 1;
        end += usize::from(view.is_word(end, Meaning::FiscalYear) || view.is_word(end, Meaning::YearMark));
        return Some((vec![plain_year(year, at, at + 1), plain_year(year + 1, second, end)], end));
    }
    let is_marked = view.is_word(at + 1, Meaning::YearMark) || view.is_word(at + 1, Meaning::YearOrGram);
    is_marked.then(|| (vec![plain_year(year, at, at + 2)], at + 2))
}

/// The largest number of days that are listed before one month.
const MOST_DAYS: usize = 8;

/// Reads 4 January 2013, 4th of January and 6–11 сентября 2012 года.
fn day_first(view: View<'_>, at: usize) -> Option<Readings> {
    if !matches!(view.language, Language::English | Language::Russian) {
        return None;
    }
    let mut days = Vec::new();
    let mut day_at = at;
    while days.len() < MOST_DAYS {
        let (day, end) = day(view, day_at)?;
        days.push((day, day_at, end));
        let next = past_ordinal(view, end);
        // In "No. 27 of June 3" the number is no day.
        let is_of_number =
            view.word(next - 1) == Some(Meaning::Of) && view.whole(next + 1, 32).is_some() && view.is_near(next + 1);
        if let Some(Meaning::Month(month)) = view.next_word(next).filter(|_| !is_of_number) {
            let (year, end) = trailing_year(view, next + 1);
            let last = days.len() - 1;
            let dates = days.iter().enumerate().map(|(at, (day, first, own_end))| {
                let end = if at == last { end } else { *own_end };
                Reading::of(FactValue::Date { year, month, day: *day }, *first, end)
            });
            return Some((dates.collect(), end));
        }
        day_at = view.connector(next).or_else(|| and(view, next)).filter(|next| view.is_near(*next))?;
    }
    None
}

/// Reads a day of the month in figures, or as an ordinal.
fn day(view: View<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some(day) = view.whole(at, 32).filter(|day| *day > 0) {
        return Some((u8::try_from(day).ok()?, at + 1));
    }
    let numeral = numeral::read(view, at).filter(|numeral| numeral.is_ordinal)?;
    let day = numeral.value.to_whole().filter(|day| (1..=31).contains(day))?;
    Some((u8::try_from(day).ok()?, numeral.end))
}

fn and(view: View<'_>, at: usize) -> Option<usize> {
    (view.sign(at) == Some(',') || view.is_word(at, Meaning::And)).then_some(at + 1)
}

/// Returns the position after the ending of an ordinal, as in 1st, and after "of".
fn past_ordinal(view: View<'_>, at: usize) -> usize {
    let is_ordinal = view.is_joined(at) && view.is_word(at, Meaning::OrdinalEnding);
    let dashed = view.language == Language::Russian
        && view.sign(at) == Some('-')
        && view.is_joined(at)
        && view.is_joined(at + 1)
        && view.is_word(at + 1, Meaning::OrdinalEnding);
    let at = at + usize::from(is_ordinal) + 2 * usize::from(dashed);
    at + usize::from(view.is_word(at, Meaning::Of))
}

/// Reads a year after a month: `2013`, `, 2013`, `2013 года`.
fn trailing_year(view: View<'_>, at: usize) -> (u16, usize) {
    let comma = usize::from(view.sign(at) == Some(','));
    match view.year(at + comma).filter(|year| *year >= 1500 && view.is_near(at + comma)) {
        Some(year) => {
            let end = at + comma + 1;
            let is_marked = view.is_word(end, Meaning::YearMark) || view.is_word(end, Meaning::YearOrGram);
            (year, end + usize::from(is_marked))
        }
        None => (0, at),
    }
}

/// Reads January 4, 2013; January 4–6; January 2013; in January.
fn month_first(view: View<'_>, at: usize) -> Option<Readings> {
    let Some(Meaning::Month(month)) = view.word(at) else { return None };
    let after = at + 1 + usize::from(view.sign(at + 1) == Some('.') && view.is_joined(at + 1) && is_short(view, at));
    let day = (view.language == Language::English).then(|| day(view, after).filter(|_| view.is_near(after))).flatten();
    let Some((day, day_end)) = day else {
        let (year, end) = trailing_year(view, after);
        let is_range = view.connector(after).is_some_and(|to| matches!(view.next_word(to), Some(Meaning::Month(_))));
        let is_sure = year > 0 || is_range || !is_verb(view, at);
        return is_sure.then(|| (vec![Reading::of(FactValue::Date { year, month, day: 0 }, at, end)], end));
    };
    let mut found = vec![Reading::of(FactValue::Date { year: 0, month, day }, at, day_end)];
    let mut next = past_ordinal(view, day_end);
    if let Some(to) = view.connector(next).or_else(|| and(view, next).filter(|_| view.sign(next).is_none())) {
        let is_count = view.is_near(to + 1)
            && matches!(view.kind(to + 1), Some(Kind::Word(meaning)) if meaning != Meaning::OrdinalEnding);
        let second = self::day(view, to).filter(|_| view.is_near(to) && (!is_count || view.connector(next).is_some()));
        if let Some((day, end)) = second {
            found.push(Reading::of(FactValue::Date { year: 0, month, day }, to, end));
            next = past_ordinal(view, end);
        }
    }
    let (year, end) = trailing_year(view, next);
    for date in &mut found {
        if let FactValue::Date { year: stated, .. } = &mut date.what {
            *stated = year;
        }
    }
    if let Some(last) = found.last_mut() {
        last.end = end.max(last.end);
    }
    Some((found, end))
}

fn is_short(view: View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|token| token.place.len() <= 4)
}

/// Returns whether a month's name may be another word, such as May or March. Alone these are months only
/// after a preposition.
fn is_verb(view: View<'_>, at: usize) -> bool {
    const VERBS: [&str; 6] = ["May", "March", "Mar", "Sep", "Dec", "Jan"];
    const BEFORE: [&str; 16] = [
        "in", "of", "since", "until", "till", "by", "from", "to", "and", "last", "next", "early", "late", "mid",
        "before", "after",
    ];
    let Some(token) = view.tokens.get(at) else { return false };
    let before = view.words.get(..token.place.start).unwrap_or_default().trim_end();
    // No word of the list is longer.
    let start = before.char_indices().rev().take(8).take_while(|(_, c)| c.is_alphabetic()).last();
    let before = start.map_or("", |(at, _)| &before[at..]);
    view.words.get(token.place.clone()).is_some_and(|word| VERBS.contains(&word))
        && !BEFORE.iter().any(|word| word.eq_ignore_ascii_case(before))
}

/// Returns whether a year is stated by its distance: 去年, last year.
pub fn is_relative_year(view: View<'_>, at: usize) -> bool {
    match view.word(at) {
        Some(Meaning::RelativeYear) => true,
        Some(Meaning::Relative) => {
            matches!(view.next_word(at + 1), Some(Meaning::YearMark | Meaning::Unit(super::unit::Unit::Year)))
        }
        _ => false,
    }
}
