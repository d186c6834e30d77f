//! Reads times of day.

use super::language::Language;
use super::lexicon::Meaning;
use super::numeral;
use super::reading::{Reading, Readings};
use super::token::Kind;
use super::unit::Unit;
use super::value::FactValue;
use super::view::View;

/// The half of the day that a time states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    Noon,
    Night,
    Unstated,
}

/// A time of day while it is read.
#[derive(Clone, Copy)]
struct Clock {
    hour: u64,
    minute: u64,
    second: u8,
    end: usize,
    /// Whether only the half of the day tells that it is a time.
    needs_half: bool,
}

pub fn read(view: View<'_>, at: usize) -> Option<Readings> {
    let stated = half_before(view, at);
    let start = at + usize::from(stated != Half::Unstated);
    if start > at && !view.is_near(start) {
        return alone(view, at, stated);
    }
    let clock = after_midnight(view, at, start)
        .or_else(|| spoken(view, start))
        .or_else(|| colon(view, start))
        .or_else(|| marked(view, start))
        .or_else(|| hours(view, start))
        .or_else(|| of_four_figures(view, start))
        .or_else(|| bare(view, start));
    let Some(clock) = clock else { return alone(view, at, stated) };
    let (half, end) = match half_after(view, clock.end).filter(|_| !is_of_days(view, start, clock)) {
        Some((half, end)) => (half, end),
        None => (stated, clock.end),
    };
    if clock.needs_half && half == Half::Unstated {
        return None;
    }
    let (minutes, may_be_afternoon) = minutes(clock, half)?;
    let (zone, end) = zone(view, at, end);
    let time = FactValue::Time { minutes, seconds: clock.second, may_be_afternoon, zone };
    Some((vec![Reading::of(time, at, end)], end))
}

/// Reads 零时三十分.
fn after_midnight(view: View<'_>, at: usize, start: usize) -> Option<Clock> {
    view.word(at).filter(|word| *word == Meaning::Midnight)?;
    let (minute, end) = whole(view, start, 60).filter(|_| view.is_joined(start))?;
    let is_minute = view.is_word(end, Meaning::MinuteMark);
    is_minute.then_some(Clock { hour: 0, minute, second: 0, end: end + 1, needs_half: false })
}

/// Returns the minutes after midnight, and whether the time may also be twelve hours later.
fn minutes(clock: Clock, half: Half) -> Option<(u16, bool)> {
    let Clock { hour, minute, .. } = clock;
    let hour = match half {
        Half::Afternoon if hour < 12 => hour + 12,
        Half::Noon if hour < 5 => hour + 12,
        Half::Night if (6..12).contains(&hour) => hour + 12,
        Half::Morning | Half::Night if hour == 12 => 0,
        _ => hour,
    };
    let total = u16::try_from(hour * 60 + minute).ok().filter(|total| *total <= 1440)?;
    Some((total % 1440, half == Half::Unstated && hour <= 12 && hour > 0))
}

fn half_before(view: View<'_>, at: usize) -> Half {
    match view.word(at) {
        Some(Meaning::Morning) => Half::Morning,
        Some(Meaning::Afternoon) => Half::Afternoon,
        Some(Meaning::Noon) => Half::Noon,
        Some(Meaning::Midnight | Meaning::Night) => Half::Night,
        _ => Half::Unstated,
    }
}

/// Reads 正午, noon, полночь.
fn alone(view: View<'_>, at: usize, half: Half) -> Option<Readings> {
    let word = view.words.get(view.tokens.get(at)?.place.clone())?;
    let minutes = match half {
        // 中午 and 낮 are any time around noon.
        Half::Noon if !matches!(word, "中午" | "낮" | "midday") => 720,
        Half::Night if view.word(at) == Some(Meaning::Midnight) => 0,
        Half::Noon | Half::Night | Half::Morning | Half::Afternoon | Half::Unstated => return None,
    };
    let (zone, end) = zone(view, at, at + 1);
    let time = FactValue::Time { minutes, seconds: 0, may_be_afternoon: false, zone };
    Some((vec![Reading::of(time, at, end)], end))
}

/// Reads 8:30 and 8:30:00.
fn colon(view: View<'_>, at: usize) -> Option<Clock> {
    let hour = view.whole(at, 25)?;
    view.sign(at + 1).filter(|c| matches!(c, ':' | '：') && view.is_joined(at + 1))?;
    let two = |at: usize| view.whole(at, 60).filter(|_| view.is_joined(at) && view.tokens[at].place.len() >= 2);
    let minute = two(at + 2)?;
    let second = two(at + 4).filter(|_| view.sign(at + 3) == Some(':') && view.is_joined(at + 3));
    let end = at + 3 + if second.is_some() { 2 } else { 0 };
    Some(Clock {
        hour,
        minute,
        second: second.and_then(|second| u8::try_from(second).ok()).unwrap_or(0),
        end,
        needs_half: false,
    })
}

fn whole(view: View<'_>, at: usize, limit: u64) -> Option<(u64, usize)> {
    if let Some(number) = view.whole(at, limit) {
        return Some((number, at + 1));
    }
    let numeral = numeral::read(view, at).filter(|numeral| !numeral.has_figures && !numeral.is_ordinal)?;
    let number = numeral.value.to_whole().filter(|number| *number < limit)?;
    Some((number, numeral.end))
}

/// Reads 9时30分, 9点半, 九点一刻 and 9시.
fn marked(view: View<'_>, at: usize) -> Option<Clock> {
    if matches!(view.language, Language::English | Language::Russian) {
        return None;
    }
    let (hour, end) = clock_hour(view, at)?;
    let is_mark = |at: usize, mark: Meaning| view.is_word(at, mark);
    let clock = |minute, end| Some(Clock { hour, minute, second: 0, end, needs_half: false });
    if is_mark(end, Meaning::Half) {
        return clock(30, end + 1);
    }
    let Some((minute, after)) = whole(view, end, 60).filter(|_| view.is_near(end)) else { return clock(0, end) };
    if is_mark(after, Meaning::QuarterHour) {
        return clock(minute * 15, after + 1);
    }
    if !is_mark(after, Meaning::MinuteMark) {
        return if is_bare_minute(view, end, after, minute) { clock(minute, after) } else { clock(0, end) };
    }
    let second =
        whole(view, after + 1, 60).filter(|(_, end)| view.is_joined(after + 1) && is_mark(*end, Meaning::SecondMark));
    match second {
        Some((second, end)) => {
            Some(Clock { hour, minute, second: u8::try_from(second).unwrap_or(0), end: end + 1, needs_half: false })
        }
        None => clock(minute, after + 1),
    }
}

/// Returns whether a number in words behind an hour is its minutes: 六点二十. Nothing is counted by it.
fn is_bare_minute(view: View<'_>, at: usize, after: usize, minute: u64) -> bool {
    let is_counting = matches!(view.kind(after), Some(Kind::Word(_))) && view.is_near(after);
    view.language == Language::Chinese && view.touches(at) && minute >= 10 && view.figure(at).is_none() && !is_counting
}

/// Reads an hour with its mark. The words of 九点一刻 would else be the decimal 9.1.
fn clock_hour(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    let is_mark = |at: usize| view.is_joined(at) && matches!(view.word(at), Some(Meaning::HourMark | Meaning::Clock));
    let (hour, end) = whole(view, at, 25)?;
    is_mark(end).then_some((hour, end + 1))
}

/// Reads 9 часов 30 минут and 9 часов утра, which without more may be a length of time.
fn hours(view: View<'_>, at: usize) -> Option<Clock> {
    if view.language != Language::Russian {
        return None;
    }
    let (hour, end) = whole(view, at, 25)?;
    if !view.is_word(end, Meaning::Unit(Unit::Hour)) {
        return None;
    }
    let end = end + 1;
    let minute = whole(view, end, 60)
        .filter(|(_, after)| view.is_near(end) && view.is_word(*after, Meaning::Unit(Unit::Minute)));
    let (minute, end, needs_half) = minute.map_or((0, end, true), |(minute, after)| (minute, after + 1, false));
    Some(Clock { hour, minute, second: 0, end, needs_half })
}

/// Reads 1200 GMT.
fn of_four_figures(view: View<'_>, at: usize) -> Option<Clock> {
    let number = view.whole(at, 2400).filter(|number| view.tokens[at].place.len() == 4 && number % 100 < 60)?;
    let is_zone = matches!(view.next_word(at + 1), Some(Meaning::Zone(0))) && is_zone(view, at + 1);
    let clock = Clock { hour: number / 100, minute: number % 100, second: 0, end: at + 1, needs_half: false };
    is_zone.then_some(clock)
}

/// Reads 9 a.m. and 9 утра.
fn bare(view: View<'_>, at: usize) -> Option<Clock> {
    if let Some((hour, minute)) = pointed(view, at) {
        return Some(Clock { hour, minute, second: 0, end: at + 1, needs_half: true });
    }
    let (hour, end) = whole(view, at, 25)?;
    if view.is_word(end, Meaning::Clock) && view.language == Language::English {
        return Some(Clock { hour, minute: 0, second: 0, end: end + 1, needs_half: false });
    }
    Some(Clock { hour, minute: 0, second: 0, end, needs_half: true })
}

/// Reads the figures of 9.30 a.m.
fn pointed(view: View<'_>, at: usize) -> Option<(u64, u64)> {
    view.figure(at)?;
    let (hour, minute) = view.words.get(view.tokens.get(at)?.place.clone())?.split_once('.')?;
    let number = |digits: &str, limit: u64| digits.parse::<u64>().ok().filter(|number| *number < limit);
    Some((number(hour, 25)?, number(minute, 60).filter(|_| minute.len() == 2)?))
}

/// Reads half past nine, a quarter to nine, ten past nine; половина десятого, четверть десятого.
fn spoken(view: View<'_>, at: usize) -> Option<Clock> {
    let start = at + usize::from(view.word(at) == Some(Meaning::MaybeNumber(1)));
    let (minute, next) = match view.word(start)? {
        Meaning::Half => (30, start + 1),
        Meaning::PartOf(4) => (15, start + 1),
        Meaning::Cardinal(_) => whole(view, start, 60)?,
        _ => return None,
    };
    let clock = |hour, minute, end| Some(Clock { hour, minute, second: 0, end, needs_half: false });
    match view.language {
        Language::English => {
            let is_past = view.is_word(next, Meaning::Past);
            let is_to = view.is_word(next, Meaning::To) && minute == 15;
            let (hour, end) = whole(view, next + 1, 13).filter(|_| (is_past || is_to) && view.is_near(next + 1))?;
            if is_past { clock(hour, minute, end) } else { clock(hour.checked_sub(1)?, 60 - minute, end) }
        }
        Language::Russian => match view.next_word(next)? {
            Meaning::Ordinal(hour @ 1..=12)
                if next == start + 1 && start == at && !matches!(view.word(start), Some(Meaning::Cardinal(_))) =>
            {
                clock(u64::from(hour) - 1, minute, next + 1)
            }
            _ => None,
        },
        _ => None,
    }
}

/// Returns the half of the day behind an hour, and the position after it.
fn half_after(view: View<'_>, at: usize) -> Option<(Half, usize)> {
    match view.next_word(at) {
        Some(Meaning::Morning) => return Some((Half::Morning, at + 1)),
        Some(Meaning::Afternoon) => return Some((Half::Afternoon, at + 1)),
        Some(Meaning::Unit(Unit::Day)) if is_of_day(view, at) => return Some((Half::Afternoon, at + 1)),
        Some(Meaning::Night) => return Some((Half::Night, at + 1)),
        Some(Meaning::Noon) if view.language == Language::English => return Some((Half::Noon, at + 1)),
        _ => {}
    }
    // a.m. and p.m. are several tokens.
    let end = view.tokens.get(at.checked_sub(1)?)?.place.end;
    let rest = view.words.get(end..)?;
    let start = rest.len() - rest.trim_start().len();
    let letters = rest.get(start..start + 3)?;
    let half = match letters.as_bytes() {
        [b'a' | b'A', b'.', b'm' | b'M'] => Half::Morning,
        [b'p' | b'P', b'.', b'm' | b'M'] => Half::Afternoon,
        _ => return None,
    };
    let stop = end + start + 3 + usize::from(rest[start + 3..].starts_with('.'));
    let next = (at..view.tokens.len()).find(|at| view.tokens[*at].place.start >= stop).unwrap_or(view.tokens.len());
    Some((half, next))
}

/// 3 дня are three days; 3 часа дня is a time.
fn is_of_days(view: View<'_>, start: usize, clock: Clock) -> bool {
    is_of_day(view, clock.end)
        && clock.needs_half
        && !(start..clock.end).any(|at| view.word(at) == Some(Meaning::Unit(Unit::Hour)))
}

/// Returns whether the word is "дня", which alone of its forms is a half of the day.
fn is_of_day(view: View<'_>, at: usize) -> bool {
    view.tokens.get(at).and_then(|token| view.words.get(token.place.clone())) == Some("дня")
}

/// The largest distance in bytes at which a zone belongs to a time.
const REACH: usize = 64;

/// Returns the offset of the zone in which a time is told, and the position after it.
fn zone(view: View<'_>, at: usize, end: usize) -> (Option<i16>, usize) {
    zone_after(view, end).map_or_else(|| (zone_before(view, at), end), |(zone, end)| (Some(zone), end))
}

/// Reads (UTC), GMT+8, Beijing time, по московскому времени.
fn zone_after(view: View<'_>, end: usize) -> Option<(i16, usize)> {
    let stop = view.tokens.get(end.checked_sub(1)?)?.place.end;
    let near =
        (end..end + 4).take_while(|at| view.tokens.get(*at).is_some_and(|token| token.place.start < stop + REACH / 2));
    let at = near.clone().find(|at| is_zone(view, *at))?;
    let is_clear = (end..at).all(|between| {
        matches!(view.kind(between), Some(Kind::Sign('(' | '（' | ',') | Kind::Word(Meaning::To | Meaning::And)))
    });
    let Meaning::Zone(minutes) = view.word(at).filter(|_| is_clear)? else { return None };
    let mut after = at + 1;
    after += usize::from(matches!(view.next_word(after), Some(Meaning::ZoneTime | Meaning::Unit(Unit::Hour))));
    // A zone before a number is that of the next time: 20时（格林尼治时间12时）.
    let is_half = |at: usize| !matches!(half_before(view, at), Half::Unstated);
    if view.is_near(after) && (view.figure(after).is_some() || is_half(after)) {
        return None;
    }
    let sign = match view.sign(after) {
        Some('+' | '＋') => 1,
        Some('-' | '−') => -1,
        _ => 0,
    };
    let hours =
        view.whole(after + 1, 15).and_then(|hours| i16::try_from(hours).ok()).filter(|_| sign != 0 && minutes == 0);
    let (minutes, after) = hours.map_or((minutes, after), |hours| (sign * hours * 60, after + 2));
    Some((
        minutes,
        after
            + usize::from(
                matches!(view.sign(after), Some(')' | '）'))
                    && (end..at).any(|at| matches!(view.any_sign(at), Some('(' | '（'))),
            ),
    ))
}

/// Returns the zone that was named before a time in the same sentence.
fn zone_before(view: View<'_>, at: usize) -> Option<i16> {
    let start = view.tokens.get(at)?.place.start;
    let near = (0..at).rev().take(12).take_while(|at| view.tokens[*at].place.end + REACH > start);
    let at = near.into_iter().find(|at| is_zone(view, *at))?;
    match view.word(at)? {
        Meaning::Zone(minutes) => Some(minutes),
        _ => None,
    }
}

/// Returns whether a zone is named at a position. Places are zones only before "time".
fn is_zone(view: View<'_>, at: usize) -> bool {
    let Some(Meaning::Zone(_)) = view.word(at) else { return false };
    let word = view.tokens.get(at).and_then(|token| view.words.get(token.place.clone())).unwrap_or_default();
    let is_code = word.bytes().all(|byte| byte.is_ascii_uppercase()) || word == "мск" || word == "МСК";
    let is_whole =
        matches!(view.language, Language::Chinese | Language::Japanese) || word.ends_with("시간") || word == "гринвичу";
    // The word for time may be left out: по московскому.
    let before = view.tokens.get(at).and_then(|token| view.words.get(..token.place.start)).unwrap_or_default();
    let is_short = view.language == Language::Russian && before.ends_with("по ") && word.ends_with("ому");
    is_code
        || is_short
        || is_whole
        || matches!(view.next_word(at + 1), Some(Meaning::ZoneTime))
        || (view.language == Language::Korean && view.is_word(at + 1, Meaning::Unit(Unit::Hour)))
}
