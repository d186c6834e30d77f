//! Reads numbers with their units, signs and directions.

use super::decimal::Decimal;
use super::language::Language;
use super::lexicon::Meaning;
use super::numeral::{self, Numeral};
use super::reading::{Reading, Readings};
use super::stated::Strength;
use super::token::Kind;
use super::unit::Unit;
use super::value::{FactValue, Quantity, Trend};
use super::view::View;

pub fn read(view: View<'_>, at: usize) -> Option<Readings> {
    if let Some(part) = slashed(view, at) {
        return Some(part);
    }
    let numeral = numeral::read(view, at)?;
    let measured = measured(view, at, numeral);
    let mut quantity = Quantity::of(measured.value, measured.unit);
    quantity.is_negative = is_negative(view, at, &measured);
    if numeral.has_figures || matches!(measured.unit, Unit::Percent | Unit::Times) {
        quantity.trend = trend(view, at, measured.end);
    }
    if quantity.unit == Unit::Percent {
        price_left(view, at, measured.end, &mut quantity);
    }
    let first = at - usize::from(at > 0 && view.is_near(at) && view.word(at - 1) == Some(Meaning::OrdinalMark));
    let strength = strength(view, at, numeral, &measured);
    let is_ordinal = numeral.is_ordinal || measured.is_ordinal || first < at;
    let what = FactValue::Quantity(quantity);
    let reading = Reading { what, strength, is_ordinal, first, end: measured.end };
    Some((vec![reading], measured.end))
}

/// Returns the length of time that a word states without a number, such as "сутки".
pub fn single(unit: Unit, at: usize) -> Reading {
    let what = FactValue::Quantity(Quantity::of(Decimal::whole(1), unit));
    Reading { what, strength: Strength::Loose, is_ordinal: false, first: at, end: at + 1 }
}

/// Reads 1/3 and 1/10th.
fn slashed(view: View<'_>, at: usize) -> Option<Readings> {
    let (part, whole) = (view.whole(at, 100)?, view.whole(at + 2, 101)?);
    let is_slash = view.sign(at + 1) == Some('/') && view.touches(at + 1) == view.touches(at + 2);
    let goes_on = view.touches(at + 3) && matches!(view.sign(at + 3), Some('/' | '-' | '.'));
    if !is_slash || goes_on || view.is_within_word(at) || part == 0 || part >= whole {
        return None;
    }
    let value = Decimal::whole(part).divided(Decimal::whole(whole))?;
    let end = at + 3 + usize::from(view.touches(at + 3) && view.is_word(at + 3, Meaning::OrdinalEnding));
    Some((vec![Reading::of(FactValue::Quantity(Quantity::of(value, Unit::Part)), at, end)], end))
}

/// Returns half of a unit, such as "полгода".
pub fn half(unit: Unit, at: usize) -> Reading {
    let what = FactValue::Quantity(Quantity::of(Decimal::read("0.5"), unit));
    Reading { what, strength: Strength::Counted, is_ordinal: false, first: at, end: at + 1 }
}

/// A number with the unit that follows it.
struct Measured {
    value: Decimal,
    unit: Unit,
    end: usize,
    /// Whether a word after it says that it counts something.
    is_counted: bool,
    /// Whether an ending says that it is a rank.
    is_ordinal: bool,
}

fn measured(view: View<'_>, at: usize, numeral: Numeral) -> Measured {
    let mut end = numeral.end;
    let mut is_ordinal = false;
    if let Some(unit) = decade(view, numeral) {
        return unit;
    }
    if is_ordinal_ending(view, end) {
        is_ordinal = true;
        end += 1 + usize::from(view.sign(end).is_some());
    }
    let plain = |unit, end, is_counted| Measured { value: numeral.value, unit, end, is_counted, is_ordinal };
    // 20余人
    end += usize::from(view.is_joined(end) && view.is_word(end, Meaning::About));
    if numeral.unit != Unit::None && !is_half_before_unit(view, numeral, end) {
        return plain(numeral.unit, end, true);
    }
    if let Some(Meaning::AndHalf(unit)) = view.next_word(end) {
        let value = numeral.value.plus(Decimal::read("0.5")).unwrap_or(numeral.value);
        return Measured { value, unit, end: end + 1, is_counted: true, is_ordinal: false };
    }
    let Some((unit, after)) = unit(view, end, numeral.value) else {
        if let Some(unit) = currency_before(view, at) {
            return plain(unit, end, true);
        }
        if let Some((value, unit)) = shared(view, end, numeral) {
            return Measured { value, unit, end, is_counted: true, is_ordinal: false };
        }
        let is_counted = matches!(view.next_word(end), Some(Meaning::Counter | Meaning::OrdinalEnding))
            || numeral.is_ordinal
            || is_ordinal_before(view, at);
        return plain(
            Unit::None,
            end + usize::from(view.is_word(end, Meaning::Counter) && view.is_joined(end)),
            is_counted,
        );
    };
    // 세 시간 반, 三公里半
    let has_half = view.is_word(after, Meaning::Half)
        && match view.language {
            Language::Korean => unit.is_of_time(),
            Language::Chinese => view.touches(after) && !view.is_word(after + 1, Meaning::YearMark),
            Language::Japanese | Language::English | Language::Russian => false,
        };
    if has_half {
        let value = numeral.value.plus(Decimal::read("0.5")).unwrap_or(numeral.value);
        return Measured { value, unit, end: after + 1, is_counted: true, is_ordinal: false };
    }
    if unit == Unit::Day && is_working_before(view, at) {
        return plain(Unit::WorkingDay, after, true);
    }
    if unit == Unit::Century {
        return century(view, numeral, after);
    }
    plain(unit, after, true)
}

/// Reads 근무일 기준 10일 and 営業日で10日: days that are counted by working days.
fn is_working_before(view: View<'_>, at: usize) -> bool {
    let start = view.tokens.get(at).map_or(0, |token| token.place.start);
    let near = at.saturating_sub(2)..at;
    near.into_iter().any(|before| {
        view.word(before) == Some(Meaning::Unit(Unit::WorkingDay)) && view.tokens[before].place.end + REACH / 2 > start
    })
}

fn is_half_before_unit(view: View<'_>, numeral: Numeral, end: usize) -> bool {
    numeral.value == Decimal::read("0.5")
        && numeral.unit == Unit::Part
        && matches!(view.next_word(end), Some(Meaning::Unit(_) | Meaning::YearMark | Meaning::MonthMark))
}

/// Reads the unit at a position.
fn unit(view: View<'_>, at: usize, value: Decimal) -> Option<(Unit, usize)> {
    let at = at
        + usize::from(view.is_joined(at) && matches!(view.sign(at), Some('-' | '‑' | '‐')) && view.is_joined(at + 1));
    if let Some(after) = percentage_points(view, at) {
        return Some((Unit::PercentagePoint, after));
    }
    match view.kind(at).filter(|_| view.is_near(at))? {
        Kind::Sign('%' | '％') => Some((Unit::Percent, at + 1)),
        Kind::Sign('€') => Some((Unit::Euro, at + 1)),
        Kind::Sign('₽') => Some((Unit::Rouble, at + 1)),
        // In formulas a dollar sign stands before and after.
        Kind::Sign('$' | '＄') if !view.touches(at) => Some((Unit::Dollar, at + 1)),
        Kind::Sign('°') => Some((Unit::Celsius, at + 1 + usize::from(view.is_joined(at + 1)))),
        Kind::Word(Meaning::Unit(unit)) => Some((
            powered(view, unit, at + 1),
            at + 1 + usize::from(matches!(view.sign(at + 1), Some('²' | '³')) && view.is_joined(at + 1)),
        )),
        Kind::Word(Meaning::UnitBefore(unit)) => Some((unit, at + 1)),
        Kind::Word(Meaning::Square) => match view.next_word(at + 1 + usize::from(view.sign(at + 1) == Some('.')))? {
            Meaning::Unit(unit) => Some((squared(unit)?, at + 2 + usize::from(view.sign(at + 1) == Some('.')))),
            Meaning::OrdinalEnding => Some((Unit::SquareMetre, at + 2 + usize::from(view.sign(at + 1) == Some('.')))),
            _ => None,
        },
        Kind::Word(Meaning::Working) => match view.next_word(at + 1)? {
            Meaning::Unit(Unit::Day) => Some((Unit::WorkingDay, at + 2)),
            _ => None,
        },
        Kind::Word(Meaning::Of) => {
            (view.next_word(at + 1)? == Meaning::Unit(Unit::Percent)).then_some((Unit::Percent, at + 2))
        }
        Kind::Word(Meaning::DayMark) if is_day(view, at) => Some((Unit::Day, at + 1)),
        // 일 is also the digit 1.
        Kind::Word(Meaning::Cardinal(1)) if view.language == Language::Korean && view.is_joined(at) => {
            Some((Unit::Day, at + 1))
        }
        Kind::Word(Meaning::MinuteMark) => Some((Unit::Minute, at + 1)),
        Kind::Word(Meaning::SecondMark) => Some((Unit::Second, at + 1)),
        Kind::Word(Meaning::Century) => Some((Unit::Century, at + 1)),
        Kind::Word(Meaning::YearMark) if value.is_below(1000) => Some((Unit::Year, at + 1)),
        Kind::Word(Meaning::YearOrGram) if value.is_below(1000) => Some((Unit::Gram, at + 1)),
        // 100 м
        Kind::Word(Meaning::OrdinalEnding) if view.language == Language::Russian && view.text(at) == "м" => {
            Some((powered(view, Unit::Metre, at + 1), at + 1))
        }
        _ => None,
    }
}

/// Reads "percentage points", %p and процентных пункта, and returns the position behind them.
fn percentage_points(view: View<'_>, at: usize) -> Option<usize> {
    const WORDS: [&str; 9] = [
        "percentage point",
        "процентного пункта",
        "процентных пункт",
        "процентный пункт",
        "п.п.",
        "п. п.",
        "%포인트",
        "%p",
        "％ポイント",
    ];
    let end = view.tokens.get(at.checked_sub(1)?)?.place.end;
    let rest = view.words.get(end..)?;
    let start = rest.trim_start_matches([' ', '\u{a0}', '-']);
    let word = WORDS.iter().find(|word| start.starts_with(**word))?;
    let stop = view.words.len() - start.len() + word.len();
    Some((at..view.tokens.len()).find(|at| view.tokens[*at].place.start >= stop).unwrap_or(view.tokens.len()))
}

/// 号 without a month is the number of a house or of a paper.
fn is_day(view: View<'_>, at: usize) -> bool {
    view.text(at).starts_with('日')
}

/// Returns the unit with the power behind it: km².
fn powered(view: View<'_>, unit: Unit, at: usize) -> Unit {
    match view.sign(at).filter(|_| view.is_joined(at)) {
        Some('²') => squared(unit).unwrap_or(unit),
        Some('³') if unit == Unit::Metre => Unit::CubicMetre,
        _ => unit,
    }
}

fn squared(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Metre => Some(Unit::SquareMetre),
        Unit::Kilometre => Some(Unit::SquareKilometre),
        _ => None,
    }
}

/// Returns a currency that stands before its number: ¥ 100, RMB 100.
fn currency_before(view: View<'_>, at: usize) -> Option<Unit> {
    let before = at.checked_sub(1).filter(|_| view.is_near(at))?;
    match view.kind(before)? {
        Kind::Sign('¥' | '￥') if view.language == Language::Japanese => Some(Unit::Yen),
        Kind::Sign('¥' | '￥') => Some(Unit::Yuan),
        Kind::Sign('$' | '＄') => Some(Unit::Dollar),
        Kind::Sign('€') => Some(Unit::Euro),
        Kind::Sign('£') => Some(Unit::Pound),
        Kind::Sign('₽') => Some(Unit::Rouble),
        Kind::Sign('₩') => Some(Unit::Won),
        Kind::Word(Meaning::UnitBefore(unit)) => Some(unit),
        _ => None,
    }
}

/// Returns the magnitude and the unit after the second number of a range, which belong to the first too:
/// 3至5万元, 3 to 5 million.
fn shared(view: View<'_>, at: usize, first: Numeral) -> Option<(Decimal, Unit)> {
    let second = view.connector(at)?;
    if !first.has_figures {
        return shared_in_words(view, second, first);
    }
    let low = view.figure(second)?;
    let number = numeral::read(view, second)?;
    let unit = unit(view, number.end, number.value).map_or(Unit::None, |(unit, _)| unit);
    let factor = number.value.divided(low)?;
    let is_rising = first.value.to_float() < low.to_float();
    let is_magnitude = factor.to_whole().is_some_and(|factor| factor >= 1_000);
    match () {
        () if !is_rising => None,
        () if is_magnitude => Some((first.value.times(factor)?, unit)),
        () if unit != Unit::None && factor == Decimal::whole(1) => Some((first.value, unit)),
        () => None,
    }
}

/// Returns as [`shared`] for "three to four thousand".
fn shared_in_words(view: View<'_>, second: usize, first: Numeral) -> Option<(Decimal, Unit)> {
    let number = numeral::read(view, second).filter(|number| !number.has_figures && number.end == second + 2)?;
    let Some(Meaning::Times(zeros @ 2..)) = view.word(second + 1) else { return None };
    let value = first.value.shifted(zeros);
    (first.value.is_below(100) && value.to_float() < number.value.to_float()).then_some((value, Unit::None))
}

/// Reads 1990s, 90年代, 1990-е годы, 20世纪90年代.
fn decade(view: View<'_>, numeral: Numeral) -> Option<Measured> {
    let measured =
        |end| Measured { value: numeral.value, unit: Unit::Decade, end, is_counted: true, is_ordinal: false };
    let whole = numeral
        .value
        .to_whole()
        .filter(|number| number.is_multiple_of(10) && (*number < 100 || (1000..2200).contains(number)))?;
    if view.is_word(numeral.end, Meaning::Decade) && view.is_joined(numeral.end) {
        return Some(measured(numeral.end + 1));
    }
    let end = view.tokens.get(numeral.end.checked_sub(1)?)?.place.end;
    let rest = view.words.get(end..)?;
    match view.language {
        Language::English => {
            let after =
                rest.strip_prefix("'s").or_else(|| rest.strip_prefix("’s")).or_else(|| rest.strip_prefix('s'))?;
            let is_end = !after.starts_with(|c: char| c.is_alphanumeric());
            let before = view.tokens.get(numeral.end - 1).and_then(|token| view.words.get(..token.place.start));
            let is_named = before.is_some_and(|before| before.trim_end_matches(['\'', '’']).ends_with("the "));
            (is_end && (whole >= 1000 || is_named)).then(|| measured(numeral.end))
        }
        Language::Russian => {
            if numeral.is_ordinal && !numeral.has_figures && view.is_word(numeral.end, Meaning::YearMark) {
                return Some(measured(numeral.end + 1));
            }
            let is_plural = view.sign(numeral.end).is_some()
                && view.is_joined(numeral.end)
                && view.is_word(numeral.end + 1, Meaning::OrdinalEnding);
            (is_plural && view.is_word(numeral.end + 2, Meaning::YearMark)).then(|| measured(numeral.end + 3))
        }
        _ => None,
    }
}

/// Reads a century, with a decade of it: 20世纪90年代.
fn century(view: View<'_>, numeral: Numeral, after: usize) -> Measured {
    let century =
        Measured { value: numeral.value, unit: Unit::Century, end: after, is_counted: true, is_ordinal: false };
    let with_decade = || {
        let number = numeral::read(view, after).filter(|_| view.is_joined(after))?;
        let decade = decade(view, number)?;
        let first = numeral.value.to_whole()?.checked_sub(1)?.checked_mul(100)?;
        let value = Decimal::whole(first).plus(decade.value)?;
        Some(Measured { value, ..decade })
    };
    with_decade().unwrap_or(century)
}

/// Returns whether an ordinal's ending stands at a position: 21st, 3-й.
fn is_ordinal_ending(view: View<'_>, at: usize) -> bool {
    let is_ending = |at: usize| view.is_joined(at) && view.is_word(at, Meaning::OrdinalEnding);
    match view.language {
        Language::Russian => view.is_joined(at) && matches!(view.sign(at), Some('-' | '‑' | '‐')) && is_ending(at + 1),
        _ => is_ending(at),
    }
}

fn is_ordinal_before(view: View<'_>, at: usize) -> bool {
    at > 0 && view.is_near(at) && view.word(at - 1) == Some(Meaning::OrdinalMark)
}

fn is_negative(view: View<'_>, at: usize, measured: &Measured) -> bool {
    let before = at.checked_sub(1).filter(|_| view.is_near(at));
    let is_minus = before.is_some_and(|before| match view.kind(before) {
        Some(Kind::Sign('-' | '−' | '－' | '–')) => {
            view.touches(at) && !view.is_within_word(before) && !view.is_after_term(before)
        }
        // "60 % minus 10 %" subtracts.
        Some(Kind::Word(Meaning::Negative)) => measured.unit != Unit::Percent || view.language != Language::English,
        _ => false,
    });
    let end = measured.end;
    let is_minus = is_minus && !is_year_in_name(view, at);
    is_minus || is_below(view, end) || is_end_below(view, end) || is_begun_below(view, at)
}

/// Returns whether "below zero" stands behind a number.
fn is_below(view: View<'_>, end: usize) -> bool {
    view.is_word(end, Meaning::Below)
        && (view.language == Language::Russian || view.is_word(end + 1, Meaning::Cardinal(0)))
}

/// Returns whether a range whose first number ends at a position is below zero: 15–17 градусов мороза.
fn is_end_below(view: View<'_>, end: usize) -> bool {
    let second = || {
        let at = view.connector(end)?;
        let number = numeral::read(view, at)?;
        let after = unit(view, number.end, number.value).map_or(number.end, |(_, after)| after);
        Some(is_below(view, after))
    };
    second().unwrap_or(false)
}

/// Returns whether the range of which a number is the end begins with "minus": 零下15至17摄氏度.
fn is_begun_below(view: View<'_>, at: usize) -> bool {
    let is_end = at >= 2 && view.connector(at - 1) == Some(at);
    let before = (at.saturating_sub(4)..at.saturating_sub(1)).rev();
    let is_number = |at: &usize| view.figure(*at).is_some() || matches!(view.word(*at), Some(Meaning::Unit(_)));
    let begins = before.clone().find(|at| !is_number(at));
    let mut before = before;
    is_end
        && before.any(|at| view.figure(at).is_some())
        && begins.is_some_and(|at| view.word(at) == Some(Meaning::Negative))
}

/// Returns whether a hyphen joins a year to a name: «Москва-2020».
fn is_year_in_name(view: View<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| view.tokens.get(before));
    let before = before.and_then(|token| view.words.get(..token.place.start)).unwrap_or_default();
    view.year(at).is_some() && before.ends_with(char::is_alphabetic)
}

/// The largest distance in bytes at which a word tells the direction of a change.
const REACH: usize = 60;

/// Returns the direction of the change that a number measures.
fn trend(view: View<'_>, at: usize, end: usize) -> Trend {
    let start = view.tokens.get(at).map_or(0, |token| token.place.start);
    let stop = end.checked_sub(1).and_then(|last| view.tokens.get(last)).map_or(0, |token| token.place.end);
    let of = |at: usize| match view.word(at)? {
        Meaning::Up => Some(Trend::Up),
        Meaning::Down => Some(Trend::Down),
        _ => None,
    };
    let before = || {
        let near = (0..at).rev().take(4).take_while(|at| view.tokens[*at].place.end + REACH > start);
        near.take_while(|at| !matches!(view.kind(*at), Some(Kind::Sign(',' | '，' | '、') | Kind::Figure { .. })))
            .find_map(of)
    };
    let after = || {
        let near = (end..view.tokens.len()).take(3).take_while(|at| view.tokens[*at].place.start < stop + REACH);
        near.take_while(|at| !matches!(view.kind(*at), Some(Kind::Sign(',' | '，' | '、') | Kind::Figure { .. })))
            .find_map(of)
    };
    let found = match view.language {
        Language::Chinese => before(),
        Language::Japanese | Language::Korean => after(),
        Language::English | Language::Russian => before().or_else(after),
    };
    found.unwrap_or(Trend::Unstated)
}

/// Turns a discount into what is left of the price.
fn price_left(view: View<'_>, at: usize, end: usize, quantity: &mut Quantity) {
    let is_off = |at: usize| view.word(at) == Some(Meaning::Off);
    let is_after = view.is_near(end) && is_off(end);
    let is_before = view.language == Language::Russian && (at.saturating_sub(3)..at).any(is_off);
    let left = quantity.number.to_whole().and_then(|number| 100_u64.checked_sub(number));
    if let Some(left) = left.filter(|_| is_after || is_before) {
        (quantity.number, quantity.unit, quantity.trend) = (Decimal::whole(left), Unit::PriceLeft, Trend::Unstated);
    }
}

/// Returns whether "half" or "треть" is a part of what is named next.
fn is_part(view: View<'_>, end: usize) -> bool {
    match view.language {
        Language::English => view.is_word(end, Meaning::Of),
        Language::Russian => true,
        Language::Chinese | Language::Japanese | Language::Korean => false,
    }
}

/// Returns whether a number in English is part of a word such as "third-party" and "two-way".
fn is_of_name(view: View<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|last| view.tokens.get(last));
    let after = last.and_then(|last| view.words.get(last.place.end..)).unwrap_or_default();
    let after = after.trim_start_matches(['-', ' ', '‑']);
    view.language == Language::English && (after.starts_with("part") || after.starts_with("way"))
}

fn strength(view: View<'_>, at: usize, numeral: Numeral, measured: &Measured) -> Strength {
    let is_one = numeral.value == Decimal::whole(1) || numeral.value == Decimal::whole(0);
    let is_wide = !matches!(view.language, Language::English | Language::Russian);
    let is_heading = at == 0 && view.sign(measured.end) == Some('、');
    match () {
        () if is_of_name(view, measured.end) => Strength::Loose,
        () if numeral.has_figures => Strength::Figure,
        // "five to six hundred" is 五六百.
        () if measured.value != numeral.value && measured.unit == Unit::None => Strength::Loose,
        () if is_one || measured.unit == Unit::Part && numeral.is_doubtful && !is_part(view, measured.end) => {
            Strength::Loose
        }
        () if is_wide && (measured.is_counted || is_heading || !numeral.is_doubtful) => Strength::Counted,
        () if !is_wide && (!numeral.is_doubtful || measured.unit != Unit::None) => Strength::Counted,
        () => Strength::Loose,
    }
}
