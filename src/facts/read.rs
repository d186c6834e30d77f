//! Reads the facts of a string of words.

use super::bounds::{Bound, bound};
use super::decimal::Decimal;
use super::language::Language;
use super::lex::tokens;
use super::lexicon::Meaning;
use super::reading::{Reading, Readings};
use super::stated::{Found, Stated, Strength};
use super::token::Kind;
use super::value::FactValue;
use super::view::View;
use super::{dates, quantities, times};

pub fn stated(words: &str, language: Language) -> Stated {
    let tokens = tokens(words, language);
    let view = View { words, tokens: &tokens, language };
    let mut stated = Stated::default();
    let mut at = 0;
    while at < tokens.len() {
        let Some((readings, next)) = one(view, at) else {
            stated.has_relative_year |= dates::is_relative_year(view, at);
            at += 1;
            continue;
        };
        for Reading { what, strength, is_ordinal, first: at, end } in readings {
            let first = at;
            let last = tokens.get(end.saturating_sub(1)).or(tokens.last());
            if let (Some(first), Some(last)) = (tokens.get(first), last) {
                let place = first.place.start..last.place.end.max(first.place.end);
                let bound = match what {
                    FactValue::Quantity(_) if !is_ordinal && strength != Strength::Loose => {
                        bound(words, &place, language)
                    }
                    _ => Bound::Unstated,
                };
                let is_from = is_from(view, at, end);
                stated.found.push(Found { what, strength, is_ordinal, is_from, bound, place });
            }
        }
        at = next.max(at + 1);
    }
    stated
}

/// Returns whether a fact is what something changes from: from 100, 由100元, 100円から, 100원에서.
fn is_from(view: View<'_>, at: usize, end: usize) -> bool {
    let is_before = at > 0 && view.is_near(at) && view.word(at - 1) == Some(Meaning::From);
    let is_from_after = view.language == Language::Japanese && view.is_word(end, Meaning::From);
    let is_after = is_from_after || view.is_word(end, Meaning::To);
    is_before || is_after
}

fn one(view: View<'_>, at: usize) -> Option<Readings> {
    let token = view.tokens.get(at)?;
    let text = || -> Box<str> { view.words.get(token.place.clone()).unwrap_or_default().into() };
    let single = |what| Some((vec![Reading::of(what, at, at + 1)], at + 1));
    match token.kind {
        Kind::Address => single(FactValue::Address(super::address::normal(&text()))),
        Kind::Phone(number) => single(FactValue::Phone(number)),
        Kind::Version => single(FactValue::Version(text())),
        Kind::Date { year, month, day } => {
            let date = Reading::of(FactValue::Date { year, month, day }, at, at + 1);
            Some(dates::with_weekday(view, (vec![date], at + 1)))
        }
        Kind::Identifier => Some((identifier(&text(), at), at + 1)),
        Kind::Word(Meaning::Weekday(day)) => single(FactValue::Weekday(day)),
        Kind::Word(Meaning::Unit(unit))
            if view.language == Language::Russian && unit.is_of_time() && !text().is_ascii() =>
        {
            Some((vec![quantities::single(unit, at)], at + 1))
        }
        Kind::Word(Meaning::AndHalf(unit)) if view.language == Language::Russian => {
            Some((vec![quantities::half(unit, at)], at + 1))
        }
        // 이 behind figures is a particle.
        Kind::Word(Meaning::Cardinal(_)) if view.language == Language::Korean && is_particle(view, at) => None,
        Kind::Word(Meaning::Ordinal(1 | 2)) if is_half_of_day(view, at) => Some((Vec::new(), at + 3)),
        Kind::Word(Meaning::Nothing) => Some((Vec::new(), past_multipliers(view, at + 1))),
        Kind::Word(meaning) if !may_begin(meaning) => None,
        Kind::Sign(_) => None,
        Kind::Figure { .. } | Kind::Roman(_) | Kind::Word(_) => document(view, at)
            .or_else(|| dates::read(view, at))
            .or_else(|| times::read(view, at))
            .or_else(|| quantities::read(view, at)),
    }
}

/// Returns whether "во второй половине дня" stands at a position, which is the afternoon.
fn is_half_of_day(view: View<'_>, at: usize) -> bool {
    view.language == Language::Russian && view.is_word(at + 1, Meaning::Half) && view.text(at + 2) == "дня"
}

fn is_particle(view: View<'_>, at: usize) -> bool {
    view.touches(at) && at.checked_sub(1).is_some_and(|before| view.figure(before).is_some())
}

/// Returns the position after the multipliers of a number that is not told: 数十億.
fn past_multipliers(view: View<'_>, at: usize) -> usize {
    let is_untold = at > 0 && view.text(at - 1).starts_with(['数', '數', '几', '幾', '何', '上', '成', '수', '몇']);
    if !is_untold {
        return at;
    }
    let is_multiplier = |at: &usize| view.touches(*at) && matches!(view.word(*at), Some(Meaning::Times(_)));
    at + (at..view.tokens.len()).take_while(is_multiplier).count()
}

/// Returns whether a fact may begin with a word.
fn may_begin(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Cardinal(_)
            | Meaning::Ordinal(_)
            | Meaning::MaybeNumber(_)
            | Meaning::Times(_)
            | Meaning::OrdinalTimes(_)
            | Meaning::Tenths(_)
            | Meaning::PartOf(_)
            | Meaning::PercentOf
            | Meaning::Half
            | Meaning::HalfPart
            | Meaning::Month(_)
            | Meaning::Era(_)
            | Meaning::Morning
            | Meaning::Afternoon
            | Meaning::Noon
            | Meaning::Midnight
            | Meaning::Night
    )
}

/// Returns the numbers in a name such as G20, which are those of 二十国集团.
fn identifier(name: &str, at: usize) -> Vec<Reading> {
    let runs = name.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty() && run.len() < 9);
    let reading = |run: &str| Reading {
        what: FactValue::number(Decimal::read(run)),
        strength: Strength::Loose,
        is_ordinal: false,
        first: at,
        end: at + 1,
    };
    runs.take(4).map(reading).collect()
}

/// Reads 〔2012〕12号 and [2012] No. 12.
fn document(view: View<'_>, at: usize) -> Option<Readings> {
    let opening = view.any_sign(at.checked_sub(1)?)?;
    let is_round = matches!(opening, '(' | '（');
    if !is_round && !matches!(opening, '〔' | '[' | '［' | '【' | '﹝') {
        return None;
    }
    let year = view.year(at)?;
    view.sign(at + 1).filter(|c| matches!(c, '〕' | ']' | '］' | '】' | '﹞' | ')' | '）'))?;
    let mut next = at + 2;
    while matches!(view.sign(next), Some('№' | '.' | '#'))
        || view.is_word(next, Meaning::OrdinalMark)
        || view.is_word(next, Meaning::MaybeNumber(0))
    {
        next += 1;
    }
    let number = view.whole(next, 1 << 32).filter(|_| view.is_near(next))?;
    let has_ending = view.is_word(next + 1, Meaning::DayMark) || view.is_word(next + 1, Meaning::Counter);
    let is_marked = next > at + 2 || has_ending;
    let what = FactValue::Document { year, number: u32::try_from(number).ok()? };
    let end = next + 1 + usize::from(has_ending && view.is_joined(next + 1));
    (is_marked || !is_round).then(|| (vec![Reading::of(what, at, end)], end))
}
