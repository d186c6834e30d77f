//! Times of day.

use super::What;
use super::number::View;
use super::scan::Reading;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    Unsaid,
}

pub fn of_number(view: View<'_>, at: usize) -> Option<Reading> {
    let hour = view.whole(at, 25)?;
    let (minutes, mut next) = colon(view, at).or_else(|| hour_sign(view, at)).or_else(|| bare(view, at))?;
    let mut half = before(view, at);
    if let Some((said, length)) = after(view, next) {
        half = said;
        next += length;
    }
    let noon = match half {
        Half::Afternoon if hour < 12 => 12,
        _ => 0,
    };
    let total = u16::try_from((hour + noon) * 60 + minutes).ok()?;
    let time = What::Time { minutes: total, may_be_afternoon: half == Half::Unsaid && hour <= 12 };
    Some((vec![(time, at, next)], next))
}

/// 8:30, 8:30:00
fn colon(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    view.sign(at + 1).filter(|c| matches!(c, ':' | '：'))?;
    let minutes = view.tokens.get(at + 2).filter(|token| !token.is_apart && token.place.len() >= 2);
    minutes?;
    let minutes = view.whole(at + 2, 60)?;
    let has_seconds = view.sign(at + 3) == Some(':') && view.whole(at + 4, 60).is_some();
    Some((minutes, at + 3 + if has_seconds { 2 } else { 0 }))
}

/// 9时30分, 9点半, 9시
fn hour_sign(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    let sign = view.sign(at + 1)?;
    let is_hour = matches!(sign, '时' | '時' | '시') || (sign == '点' && view.language == super::Language::Chinese);
    let is_duration = matches!(view.sign(at + 2), Some('间' | '間' | '간'));
    if !is_hour || is_duration {
        return None;
    }
    if matches!(view.sign(at + 2), Some('半' | '반')) {
        return Some((30, at + 3));
    }
    let minutes = view.whole(at + 2, 60).filter(|_| matches!(view.sign(at + 3), Some('分' | '분')));
    Some(minutes.map_or((0, at + 2), |minutes| (minutes, at + 4)))
}

/// 9 a.m., 9 o'clock
fn bare(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    after(view, at + 1).map(|_| (0, at + 1))
}

fn before(view: View<'_>, at: usize) -> Half {
    let said = |words: &str| at.checked_sub(words.chars().count()).is_some_and(|from| view.signs(from, words));
    if ["上午", "午前", "오전", "凌晨", "早上", "清晨"].into_iter().any(said) {
        Half::Morning
    } else if ["下午", "午後", "오후", "晚上", "晚", "傍晚", "夜"].into_iter().any(said) {
        Half::Afternoon
    } else {
        Half::Unsaid
    }
}

fn after(view: View<'_>, at: usize) -> Option<(Half, usize)> {
    let word = view.word(at)?;
    let dotted = || view.sign(at + 1) == Some('.') && view.word(at + 2).is_some_and(|word| word == "m");
    match word.as_str() {
        "am" => Some((Half::Morning, 1)),
        "pm" => Some((Half::Afternoon, 1)),
        "a" if dotted() => Some((Half::Morning, 3)),
        "p" if dotted() => Some((Half::Afternoon, 3)),
        "утра" => Some((Half::Morning, 1)),
        _ => None,
    }
}
