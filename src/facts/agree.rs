//! Tells whether two languages state the same in their own ways.

use super::decimal::Decimal;
use super::unit::{Dimension, Unit};
use super::value::{FactValue, Quantity, Trend};

/// The relative difference that translators leave where they convert a unit.
const CONVERTED: f64 = 0.015;

/// Returns whether a value of one language may state a value of another.
pub fn agree(a: &FactValue, b: &FactValue) -> bool {
    use FactValue::{Address, Date, Document, Phone, Quantity, Time, Version, Weekday};
    match (a, b) {
        (Quantity(a), Quantity(b)) => quantities(*a, *b),
        (Date { .. }, Date { .. }) => dates(a, b),
        (Time { .. }, Time { .. }) => times(a, b),
        (Phone(a), Phone(b)) => phones(*a, *b),
        (Address(a), Address(b)) => addresses(a, b),
        (Document { .. }, Document { .. }) | (Version(_), Version(_)) | (Weekday(_), Weekday(_)) => a == b,
        (Quantity(number), other) | (other, Quantity(number)) => states_part(*number, other),
        (Date { .. } | Time { .. } | Phone(_) | Address(_) | Document { .. } | Version(_) | Weekday(_), _) => false,
    }
}

fn quantities(a: Quantity, b: Quantity) -> bool {
    let is_opposite = |a, b| (a, b) == (Trend::Up, Trend::Down) || (a, b) == (Trend::Down, Trend::Up);
    if a.is_negative != b.is_negative || is_opposite(a.trend, b.trend) {
        return false;
    }
    // 增长两倍 is three times as much.
    let has_grown = |a: Quantity, b: Quantity| {
        a.unit == Unit::Times
            && a.trend == Trend::Up
            && matches!(b.unit, Unit::Times | Unit::None)
            && a.number.plus(Decimal::whole(1)) == Some(b.number)
    };
    if has_grown(a, b) || has_grown(b, a) {
        return true;
    }
    if a.unit == b.unit {
        return a.number == b.number
            || (a.unit == Unit::Part && is_near(a, b))
            || (a.unit == Unit::Decade && are_decades(a.number, b.number));
    }
    let either = |unit| a.unit == unit || b.unit == unit;
    let is_share = |unit| matches!(unit, Unit::Percent | Unit::PriceLeft | Unit::Part);
    match (a.unit, b.unit) {
        (Unit::Percent, Unit::PriceLeft) | (Unit::PriceLeft, Unit::Percent) => {
            a.number == b.number || a.number.plus(b.number) == Some(Decimal::whole(100))
        }
        (Unit::Century, Unit::Decade) => is_in_century(b.number, a.number),
        (Unit::Decade, Unit::Century) => is_in_century(a.number, b.number),
        (Unit::Times, Unit::Percent) => is_increase(a.number, b.number),
        (Unit::Percent, Unit::Times) => is_increase(b.number, a.number),
        // "15 times smaller" leaves a fifteenth.
        (Unit::Part, Unit::None) => is_inverse(a.number, b.number),
        (Unit::None, Unit::Part) => is_inverse(b.number, a.number),
        (Unit::Kilo, Unit::None) | (Unit::None, Unit::Kilo) => a.number == b.number,
        (Unit::Kilo, _) => [Unit::Kilogram, Unit::Kilometre].into_iter().any(|unit| is_near(Quantity { unit, ..a }, b)),
        (_, Unit::Kilo) => [Unit::Kilogram, Unit::Kilometre].into_iter().any(|unit| is_near(a, Quantity { unit, ..b })),
        // "half the year" is 半年.
        (Unit::Part, unit) | (unit, Unit::Part) if unit.is_of_time() => a.number == b.number,
        // A bare half may be a word such as "half-time".
        (unit, Unit::None) | (Unit::None, unit) => !is_share(unit) && a.number == b.number,
        _ if either(Unit::Times) => a.number == b.number && !a.unit.is_currency() && !b.unit.is_currency(),
        _ => is_near(a, b),
    }
}

/// Returns whether two quantities of one dimension are the same within their rounding.
fn is_near(a: Quantity, b: Quantity) -> bool {
    let ((dimension, a_size), (other, b_size)) = (a.unit.dimension(), b.unit.dimension());
    if dimension != other || matches!(dimension, Dimension::Own(_)) {
        return false;
    }
    let (x, y) = (a.number.to_float() * a_size, b.number.to_float() * b_size);
    let rounding = (a.number.precision() * a_size).max(b.number.precision() * b_size) * 0.5;
    let difference = (x - y).abs();
    match dimension {
        // Time has no rounding: a week is seven days.
        Dimension::Duration | Dimension::Months | Dimension::Count => difference < 1e-6 * x.max(1.0),
        Dimension::Share => difference <= 0.006,
        Dimension::Length | Dimension::Area | Dimension::Mass | Dimension::Volume | Dimension::Own(_) => {
            difference <= (x.max(y) * CONVERTED).max(rounding.min(x.max(y) * 0.04))
        }
    }
}

fn are_decades(a: Decimal, b: Decimal) -> bool {
    let (Some(a), Some(b)) = (a.to_whole(), b.to_whole()) else { return false };
    a % 100 == b % 100 && (a < 100 || b < 100)
}

fn is_in_century(decade: Decimal, century: Decimal) -> bool {
    decade.to_whole().zip(century.to_whole()).is_some_and(|(decade, century)| decade / 100 + 1 == century)
}

fn is_inverse(part: Decimal, times: Decimal) -> bool {
    let product = part.to_float() * times.to_float();
    !times.is_below(3) && (product - 1.0).abs() < 0.001
}

fn is_increase(times: Decimal, percent: Decimal) -> bool {
    let whole = times.shifted(2);
    whole == percent || percent.plus(Decimal::whole(100)) == Some(whole)
}

fn dates(a: &FactValue, b: &FactValue) -> bool {
    let (FactValue::Date { year, month, day }, FactValue::Date { year: b_year, month: b_month, day: b_day }) = (a, b)
    else {
        return false;
    };
    let same_year = year == b_year || *year == 0 || *b_year == 0;
    same_year && month == b_month && day == b_day
}

fn times(a: &FactValue, b: &FactValue) -> bool {
    let (
        FactValue::Time { minutes: a, may_be_afternoon: a_is_open, zone: a_zone, seconds: a_seconds },
        FactValue::Time { minutes: b, may_be_afternoon: b_is_open, zone: b_zone, seconds: b_seconds },
    ) = (a, b)
    else {
        return false;
    };
    let seconds = a_seconds == b_seconds || *a_seconds == 0 || *b_seconds == 0;
    let shifts = match (a_zone, b_zone) {
        (Some(a), Some(b)) => shifts(*a, *b),
        _ => vec![0],
    };
    let open = |is_open: &bool| if *is_open { [0, 720].as_slice() } else { [0].as_slice() };
    let is_same = |shift: &i32| {
        open(a_is_open).iter().any(|later| {
            open(b_is_open)
                .iter()
                .any(|other| (i32::from(*a) + later - i32::from(*b) - other - shift).rem_euclid(1440) == 0)
        })
    };
    seconds && shifts.iter().any(is_same)
}

/// The offset of Moscow, which was four hours from March 2011 to October 2014.
const MOSCOW: i16 = 180;

/// Returns by how many minutes the clocks of the first zone are ahead of those of the second.
fn shifts(a: i16, b: i16) -> Vec<i32> {
    let offsets = |zone: i16| if zone == MOSCOW { vec![180, 240] } else { vec![i32::from(zone)] };
    let pairs = offsets(a).into_iter().flat_map(|a| offsets(b).into_iter().map(move |b| a - b));
    pairs.filter(|_| a != b || a != MOSCOW).chain((a == b).then_some(0)).collect()
}

/// The fewest digits by which two telephone numbers are the same.
const FEWEST: u32 = 7;

/// Numbers are the same without the codes of the country and of long distance.
fn phones(a: u64, b: u64) -> bool {
    let digits = |number: u64| number.checked_ilog10().unwrap_or(0) + 1;
    let places = digits(a).min(digits(b)).min(10);
    places >= FEWEST && a % 10_u64.pow(places) == b % 10_u64.pow(places)
}

fn addresses(a: &str, b: &str) -> bool {
    a == b || (is_of_page(a) && is_of_page(b) && host(a) == host(b) && !differ_in_figures(a, b))
}

/// Returns whether two addresses are the same but for their figures. Pages in two languages have other words.
pub fn differ_in_figures(a: &str, b: &str) -> bool {
    let words = |address: &str| address.replace(|c: char| c.is_ascii_digit(), "");
    a != b && a.contains(|c: char| c.is_ascii_digit()) && words(a) == words(b)
}

/// Returns the name of the machine of an address.
pub fn host(address: &str) -> &str {
    let name = address.trim_start_matches("//");
    name.split(['/', '?', '#']).next().unwrap_or(name)
}

fn is_of_page(address: &str) -> bool {
    !address.contains('@') && !address.contains(':')
}

/// Returns whether a number is a part of a date, a time, a document's number or a telephone number.
fn states_part(number: Quantity, what: &FactValue) -> bool {
    let Some(whole) = number.number.to_whole().filter(|_| !number.is_negative) else { return false };
    let is = |part: u64| part > 0 && part == whole;
    match (what, number.unit) {
        (FactValue::Date { year, day: 0, month }, Unit::None) => is(u64::from(*year)) || is(u64::from(*month)),
        (FactValue::Date { day, .. }, Unit::None | Unit::Day) => is(u64::from(*day)),
        (FactValue::Time { minutes, .. }, Unit::None | Unit::Hour) => {
            let hour = u64::from(minutes / 60);
            (minutes % 60 == 0 || number.unit == Unit::Hour) && (hour == whole || hour.checked_sub(12) == Some(whole))
        }
        (FactValue::Time { minutes, .. }, Unit::Minute) => u64::from(minutes % 60) == whole,
        (FactValue::Document { year, number }, Unit::None) => is(u64::from(*year)) || is(u64::from(*number)),
        (FactValue::Phone(digits), Unit::None) => phones(*digits, whole),
        _ => false,
    }
}

/// Returns whether two times in different zones are one moment on two days.
pub fn crosses_midnight(a: &FactValue, b: &FactValue) -> bool {
    match (a, b) {
        (FactValue::Time { zone: Some(x), .. }, FactValue::Time { zone: Some(y), .. }) => x != y && times(a, b),
        _ => false,
    }
}

/// Returns whether a date is the day before or after another.
pub fn are_neighbours(a: &FactValue, b: &FactValue) -> bool {
    let day = |what: &FactValue, year: u16| match what {
        FactValue::Date { year: own, month, day } if *day > 0 => {
            let year = if *own > 0 { *own } else { year };
            jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
        }
        _ => None,
    };
    let year = |what: &FactValue| match what {
        FactValue::Date { year, .. } if *year > 0 => Some(*year),
        _ => None,
    };
    let year = year(a).or(year(b)).unwrap_or(2013);
    let (Some(a), Some(b)) = (day(a, year), day(b, year)) else { return false };
    a.tomorrow().ok() == Some(b) || b.tomorrow().ok() == Some(a)
}
