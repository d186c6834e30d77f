//! Numbers that are added up by thousands: English and Russian.

use super::composed::Numeral;
use crate::facts::decimal::Decimal;
use crate::facts::language::Language;
use crate::facts::lexicon::Meaning;
use crate::facts::token::Kind;
use crate::facts::unit::Unit;
use crate::facts::view::View;

/// A number while it is read.
struct Sum {
    total: Decimal,
    /// What stands below the next thousand.
    section: Option<Decimal>,
    /// The zeros of the last thousand, million and so on.
    last: u8,
    /// The place of the last word that was added below a hundred: 1 for ones, 2 for tens, 3 for hundreds.
    rank: u8,
    is_figure: bool,
}

impl Sum {
    fn new() -> Self {
        Self { total: Decimal::whole(0), section: None, last: u8::MAX, rank: 4, is_figure: false }
    }

    /// Adds a word below 1000; nothing where it does not continue the number.
    fn add(&mut self, number: u64) -> Option<()> {
        let rank = match number {
            0..=9 => 1,
            10..=19 => 2,
            20..=99 => 3,
            _ => 4,
        };
        // A teen leaves no room for ones.
        let room = if self.section.is_none() { 5 } else { self.rank };
        if rank >= room || self.is_figure {
            return None;
        }
        self.section = Some(self.section.unwrap_or(Decimal::whole(0)).plus(Decimal::whole(number))?);
        self.rank = if rank == 2 { 1 } else { rank };
        Some(())
    }

    fn times(&mut self, zeros: u8) -> Option<()> {
        if zeros == 2 || zeros == 1 {
            let section = self.section.unwrap_or(Decimal::whole(1));
            if !section.is_below(100) || zeros == 1 && !section.is_below(10) {
                return None;
            }
            self.section = Some(section.shifted(zeros));
            self.rank = 4;
            return Some(());
        }
        if zeros >= self.last {
            // 10 thousand million
            if self.section.is_some() {
                return None;
            }
            self.total = self.total.shifted(zeros);
            return Some(());
        }
        let section = self.section.take().unwrap_or(Decimal::whole(1));
        self.total = self.total.plus(section.shifted(zeros))?;
        (self.last, self.rank, self.is_figure) = (zeros, 5, false);
        Some(())
    }

    fn total(&self) -> Option<Decimal> {
        self.total.plus(self.section.unwrap_or(Decimal::whole(0)))
    }
}

/// So many tokens of one number are read.
const MOST: usize = 40;

/// Reads the number at a position: 27, twenty-seven, 2.5 million, two thirds, полтора, двух десятков.
pub fn read(view: View<'_>, at: usize) -> Option<Numeral> {
    let number = half_of(view, at).or_else(|| plain(view, at))?;
    Some(part(view, at, number).unwrap_or_else(|| and_half(view, number)))
}

/// Reads "half a million", "a quarter of a million", "half".
fn half_of(view: View<'_>, at: usize) -> Option<Numeral> {
    let start = at
        + usize::from(
            view.word(at) == Some(Meaning::MaybeNumber(1))
                && matches!(view.next_word(at + 1), Some(Meaning::Half | Meaning::PartOf(_))),
        );
    let value = match if start == at { view.word(at) } else { view.next_word(start) }? {
        Meaning::Half => Decimal::read("0.5"),
        Meaning::PartOf(parts) => Decimal::whole(1).divided(Decimal::whole(parts.into()))?,
        _ => return None,
    };
    let mut next = start + 1;
    next += usize::from(view.is_word(next, Meaning::Of));
    next += usize::from(view.is_word(next, Meaning::MaybeNumber(1)));
    let numeral = |value, end, unit, is_doubtful| Numeral {
        value,
        end,
        has_figures: false,
        is_ordinal: false,
        is_doubtful,
        unit,
    };
    if let Some(Meaning::Times(zeros)) = view.next_word(next) {
        return Some(numeral(value.shifted(zeros), next + 1, Unit::None, false));
    }
    if let Some(Meaning::Tenths(tenths)) = view.next_word(next) {
        return Some(numeral(value.times(Decimal::whole(tenths.into()).shifted_down(1))?, next + 1, Unit::None, false));
    }
    if let Some(Meaning::Unit(_) | Meaning::YearMark) =
        view.next_word(next).filter(|_| !view.is_word(start + 1, Meaning::Of))
    {
        return Some(numeral(value, next, Unit::None, false));
    }
    Some(numeral(value, start + 1, Unit::Part, true))
}

fn plain(view: View<'_>, at: usize) -> Option<Numeral> {
    if let Some(Meaning::Tenths(tenths)) = view.word(at) {
        let value = Decimal::whole(tenths.into()).divided(Decimal::whole(10))?;
        // полторы тысячи
        let thousand = match view.next_word(at + 1) {
            Some(Meaning::Times(zeros)) => Some((value.shifted(zeros), at + 2)),
            // полторы сотни
            Some(Meaning::Nothing) if view.text(at + 1).starts_with("сот") => Some((value.shifted(2), at + 2)),
            _ => None,
        };
        let (value, end) = thousand.unwrap_or((value, at + 1));
        let is_fortnight = view.text(at).eq_ignore_ascii_case("fortnight");
        return Some(Numeral {
            value,
            end,
            has_figures: false,
            is_ordinal: false,
            is_doubtful: false,
            unit: if is_fortnight { Unit::Day } else { Unit::None },
        });
    }
    let mut sum = Sum::new();
    let mut end = at;
    let (mut has_figures, mut is_ordinal, mut is_doubtful, mut count) = (false, false, false, 0);
    while end < at + MOST {
        let here = if end == at { Some(end) } else { next_part(view, end) };
        let Some(here) = here else { break };
        match view.kind(here) {
            Some(Kind::Figure { value, digits, .. }) if end == at => {
                sum.section = Some(value);
                (sum.is_figure, has_figures) = (true, digits > 0);
            }
            // 21 млн 542 тыс.
            Some(Kind::Figure { value, .. }) if has_figures && sum.section.is_none() => {
                match view.next_word(here + 1) {
                    Some(Meaning::Times(zeros)) if zeros < sum.last && zeros >= 3 && value.is_below(1000) => {
                        sum.section = Some(value);
                        sum.is_figure = true;
                    }
                    _ => break,
                }
            }
            Some(Kind::Roman(number)) if end == at => {
                sum.section = Some(Decimal::whole(number.into()));
                // XII форум
                is_ordinal = view.language == Language::Russian;
                (sum.is_figure, is_doubtful) = (true, true);
            }
            Some(Kind::Word(Meaning::Cardinal(number))) => {
                if sum.add(number.into()).is_none() {
                    break;
                }
            }
            // "семью" is seven within a number, and a family elsewhere.
            Some(Kind::Word(Meaning::MaybeNumber(number))) if end == at || matches!(number, 1 | 7) => {
                let is_article = !is_one(view, here)
                    && !matches!(view.next_word(here + 1), Some(Meaning::Times(_) | Meaning::Tenths(_)));
                if end > at && !is_one(view, here) || sum.add(number.into()).is_none() {
                    break;
                }
                if let Some(Meaning::Tenths(tenths)) = view.next_word(here + 1) {
                    let value = Decimal::whole(tenths.into()).divided(Decimal::whole(10))?;
                    return Some(Numeral {
                        value,
                        end: here + 2,
                        has_figures: false,
                        is_ordinal: false,
                        is_doubtful: true,
                        unit: Unit::None,
                    });
                }
                is_doubtful = end == at
                    && (is_article || number == 1)
                    && !matches!(view.next_word(here + 1), Some(Meaning::Times(_)));
                is_doubtful |= number != 1;
            }
            Some(Kind::Word(Meaning::Times(zeros))) => {
                // "hundreds of people" tells no number.
                let is_vague = end == at && at > 0 && view.is_near(at) && view.word(at - 1) == Some(Meaning::About);
                if (is_vague || end == at && view.text(at) == "bn") && view.language == Language::English {
                    return None;
                }
                if end == at && is_plural(view, here) || sum.times(zeros).is_none() {
                    break;
                }
            }
            Some(Kind::Word(Meaning::Tenths(tenths))) if sum.section.is_some() && count == 1 => {
                // two dozen, два десятка
                let value = sum.section?.times(Decimal::whole(tenths.into()).divided(Decimal::whole(10))?)?;
                return Some(Numeral {
                    value,
                    end: here + 1,
                    has_figures,
                    is_ordinal: false,
                    is_doubtful: false,
                    unit: Unit::None,
                });
            }
            Some(Kind::Word(Meaning::Ordinal(number))) => {
                if sum.add(number.into()).is_none() {
                    break;
                }
                (is_ordinal, is_doubtful) = (true, number <= least(view) && count == 0);
            }
            Some(Kind::Word(Meaning::OrdinalTimes(zeros))) => {
                if sum.times(zeros).is_none() {
                    break;
                }
                is_ordinal = true;
            }
            _ => break,
        }
        count += 1;
        end = here + 1;
        if is_ordinal {
            break;
        }
        // 5m, 50K
        if has_figures && count == 1 {
            if let Some((zeros, after)) = short_magnitude(view, end) {
                sum.times(zeros)?;
                end = after;
                break;
            }
            // тыс.
            let is_short = view.sign(end + 1) == Some('.') && view.language == Language::Russian;
            if let Some(Meaning::Times(zeros @ 3..)) = view.next_word(end).filter(|_| is_short) {
                sum.times(zeros)?;
                end += 2;
                break;
            }
        }
    }
    if count == 0 {
        return None;
    }
    let value = sum.total()?;
    let is_doubtful = is_doubtful && count == 1;
    Some(decimals(view, Numeral { value, end, has_figures, is_ordinal, is_doubtful, unit: Unit::None }))
}

/// "second" is also a part of a minute.
fn least(view: View<'_>) -> u16 {
    if view.language == Language::English { 2 } else { 1 }
}

/// Returns whether the word is "one" in full.
fn is_one(view: View<'_>, at: usize) -> bool {
    let word = view.text(at);
    word.eq_ignore_ascii_case("one") || view.language == Language::Russian
}

/// Returns whether a magnitude alone is a plural, which tells no number: millions of people.
fn is_plural(view: View<'_>, at: usize) -> bool {
    const ONE: [&str; 5] = ["тысяча", "тысячу", "тысячей", "сотня", "сотню"];
    let word = view.text(at);
    let is_after_about = at > 0 && view.is_near(at) && view.word(at - 1) == Some(Meaning::About);
    match view.language {
        Language::Russian => {
            let is_one = ["н", "на", "ну", "рд", "рда", "рду", "к"].iter().any(|ending| word.ends_with(ending));
            !(is_one
                || ONE.iter().any(|one| word.eq_ignore_ascii_case(one))
                || (is_after_about && word.ends_with("тысячи"))
                || word.len() <= "млрд".len())
        }
        _ => word.ends_with('s'),
    }
}

/// Returns the position of the next word of a number: behind a hyphen, or "and" after hundreds.
fn next_part(view: View<'_>, at: usize) -> Option<usize> {
    let is_number =
        |at: usize| matches!(view.word(at), Some(Meaning::Cardinal(_) | Meaning::Ordinal(_) | Meaning::MaybeNumber(1)));
    match view.kind(at).filter(|_| view.is_near(at))? {
        Kind::Sign('-' | '‑' | '‐')
            if view.is_joined(at)
                && view.is_joined(at + 1)
                && (is_number(at + 1)
                    || matches!(view.word(at + 1), Some(Meaning::Times(_) | Meaning::OrdinalTimes(_)))) =>
        {
            Some(at + 1)
        }
        // one hundred and one thousand, eight hundred
        Kind::Sign(',') if view.language == Language::English => {
            let is_large = matches!(view.word(at.checked_sub(1)?), Some(Meaning::Times(3..)));
            (is_large && view.is_near(at + 1) && is_number(at + 1) && has_hundred(view, at + 1)).then_some(at + 1)
        }
        Kind::Word(Meaning::And) if view.language == Language::English => {
            let is_large = matches!(view.word(at.checked_sub(1)?), Some(Meaning::Times(_)));
            (is_large && view.is_near(at + 1) && is_number(at + 1)).then_some(at + 1)
        }
        Kind::Word(_) => Some(at),
        Kind::Figure { .. } if view.language == Language::Russian => Some(at),
        _ => None,
    }
}

/// Returns whether a hundred or a thousand follows within the next words of a number.
fn has_hundred(view: View<'_>, at: usize) -> bool {
    (at + 1..at + 7)
        .take_while(|at| view.is_near(*at))
        .any(|at| matches!(view.word(at), Some(Meaning::Times(_) | Meaning::OrdinalTimes(_))))
}

/// Reads K, m and bn, which directly follow figures.
fn short_magnitude(view: View<'_>, at: usize) -> Option<(u8, usize)> {
    // A letter that is no word by itself is no token.
    let end = view.tokens.get(at.checked_sub(1)?)?.place.end;
    let rest = view.words.get(end..)?;
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let zeros = match &rest[..length] {
        "bn" => 9,
        "m" | "mn" if currency_before(view, at) => 6,
        _ => return None,
    };
    let after = (at..view.tokens.len()).find(|at| view.tokens[*at].place.start >= end + length);
    Some((zeros, after.unwrap_or(view.tokens.len())))
}

fn currency_before(view: View<'_>, at: usize) -> bool {
    let before = at.checked_sub(2);
    before.is_some_and(|before| {
        matches!(view.kind(before), Some(Kind::Sign('$' | '€' | '£' | '¥' | '￥') | Kind::Word(Meaning::UnitBefore(_))))
    })
}

/// Reads "two thirds", "одна треть", "две пятых" and "one third".
fn part(view: View<'_>, at: usize, number: Numeral) -> Option<Numeral> {
    if number.is_ordinal || !number.value.is_below(100) || number.end > at + 2 {
        return None;
    }
    let end = number.end + usize::from(view.sign(number.end) == Some('-') && view.is_joined(number.end));
    let parts = match view.next_word(end)? {
        Meaning::PartOf(parts) => parts,
        Meaning::Ordinal(parts @ 3..) if is_part_ordinal(view, at, number, end) => parts,
        _ => return None,
    };
    let value = number.value.divided(Decimal::whole(parts.into()))?;
    let mut next = end + 1;
    // "three quarters of a million"
    next += usize::from(
        view.is_word(next, Meaning::Of)
            && view.is_word(next + 1, Meaning::MaybeNumber(1))
            && matches!(view.next_word(next + 2), Some(Meaning::Times(_))),
    );
    Some(Numeral { value, end: next.max(end + 1), unit: Unit::Part, is_doubtful: false, ..number })
}

/// An ordinal names a part after "one" and before "of", and in Russian in the genitive plural.
fn is_part_ordinal(view: View<'_>, first: usize, number: Numeral, at: usize) -> bool {
    let is_single = number.value == Decimal::whole(1);
    match view.language {
        Language::Russian => {
            let word = view.text(at);
            word.ends_with("ых") || (word.ends_with("их") && !is_single) || (is_single && word.ends_with("ая"))
        }
        // "a third" is also one more.
        _ => !number.has_figures && (view.is_word(at + 1, Meaning::Of) || is_single && is_one(view, first)),
    }
}

/// Reads "one and a half", "два с половиной", "2½".
fn and_half(view: View<'_>, number: Numeral) -> Numeral {
    let is_and = matches!(view.next_word(number.end), Some(Meaning::And | Meaning::From));
    let half = number.end + 1 + usize::from(view.is_word(number.end + 1, Meaning::MaybeNumber(1)));
    if !is_and || !view.is_word(half, Meaning::Half) {
        return number;
    }
    match number.value.plus(Decimal::read("0.5")) {
        Some(value) => {
            let (value, end) = match view.next_word(half + 1) {
                Some(Meaning::Times(zeros)) => (value.shifted(zeros), half + 2),
                _ => (value, half + 1),
            };
            Numeral { value, end, is_doubtful: false, ..number }
        }
        None => number,
    }
}

/// Adds decimals in words: "three point five".
fn decimals(view: View<'_>, number: Numeral) -> Numeral {
    if number.has_figures || view.language != Language::English || !view.is_word(number.end, Meaning::Point) {
        return number;
    }
    let mut digits = String::new();
    let mut end = number.end + 1;
    while let Some(digit) = digit_word(view, end) {
        digits.push_str(&digit.to_string());
        end += 1;
    }
    match number.value.plus(Decimal::read(&format!("0.{digits}"))).filter(|_| !digits.is_empty()) {
        Some(value) => Numeral { value, end, is_doubtful: false, ..number },
        None => number,
    }
}

fn digit_word(view: View<'_>, at: usize) -> Option<u16> {
    match view.next_word(at)? {
        Meaning::Cardinal(digit @ 0..=9) | Meaning::MaybeNumber(digit @ 0..=9) => Some(digit),
        _ => None,
    }
}
