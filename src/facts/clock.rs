//! Reads times of day.

use super::FactValue;
use super::letters::Word;
use super::number::View;
use super::scan::Reading;

/// The half of the day that a time states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    Unstated,
}

pub fn of_number(view: View<'_>, at: usize) -> Option<Reading> {
    let hour = view.whole(at, 25)?;
    let (minutes, mut next) = colon(view, at).or_else(|| hour_sign(view, at)).or_else(|| bare(view, at))?;
    let (mut half, words_before) = before(view, at);
    if let Some((stated, length)) = after(view, next) {
        half = stated;
        next += length;
    }
    let noon = match half {
        Half::Afternoon if hour < 12 => 12,
        _ => 0,
    };
    let total = u16::try_from((hour + noon) * 60 + minutes).ok()?;
    let time = FactValue::Time { minutes: total, may_be_afternoon: half == Half::Unstated && hour <= 12 };
    Some((vec![(time, at - words_before, next)], next))
}

/// Reads 8:30 and 8:30:00.
fn colon(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    view.sign(at + 1).filter(|c| matches!(c, ':' | '：'))?;
    let minutes = view.tokens.get(at + 2).filter(|token| !token.is_apart && token.place.len() >= 2);
    minutes?;
    let minutes = view.whole(at + 2, 60)?;
    let has_seconds = view.sign(at + 3) == Some(':') && view.whole(at + 4, 60).is_some();
    Some((minutes, at + 3 + if has_seconds { 2 } else { 0 }))
}

/// Reads 9时30分, 9点半 and 9시.
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

/// Reads 9 a.m. and 9 утра.
fn bare(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    after(view, at + 1).map(|_| (0, at + 1))
}

/// Returns the half of the day that stands before an hour, and how many signs it takes.
fn before(view: View<'_>, at: usize) -> (Half, usize) {
    const WORDS: [(&str, Half); 13] = [
        ("上午", Half::Morning),
        ("午前", Half::Morning),
        ("오전", Half::Morning),
        ("凌晨", Half::Morning),
        ("早上", Half::Morning),
        ("清晨", Half::Morning),
        ("下午", Half::Afternoon),
        ("午後", Half::Afternoon),
        ("오후", Half::Afternoon),
        ("晚上", Half::Afternoon),
        ("傍晚", Half::Afternoon),
        ("晚", Half::Afternoon),
        ("夜", Half::Afternoon),
    ];
    // All of these words are signs.
    if at.checked_sub(1).is_none_or(|before| view.sign(before).is_none()) {
        return (Half::Unstated, 0);
    }
    let found = WORDS.iter().find_map(|(words, half)| {
        let length = words.chars().count();
        view.signs(at.checked_sub(length)?, words).then_some((*half, length))
    });
    found.unwrap_or((Half::Unstated, 0))
}

/// Returns whether a word may state the half of the day after an hour.
pub fn may_follow(word: Word<'_>) -> bool {
    word.is_any(&["am", "pm", "a", "p", "m", "утра"])
}

fn after(view: View<'_>, at: usize) -> Option<(Half, usize)> {
    let word = view.word(at)?;
    let is_dotted = || view.sign(at + 1) == Some('.') && view.word(at + 2).is_some_and(|word| word.is("m"));
    match word {
        _ if word.is_any(&["am", "утра"]) => Some((Half::Morning, 1)),
        _ if word.is("pm") => Some((Half::Afternoon, 1)),
        _ if word.is("a") && is_dotted() => Some((Half::Morning, 3)),
        _ if word.is("p") && is_dotted() => Some((Half::Afternoon, 3)),
        _ => None,
    }
}
