//! Numbers that are multiplied by myriads: Chinese, Japanese and Sino-Korean; and native Korean, which adds.

use super::composed::Numeral;
use crate::facts::decimal::Decimal;
use crate::facts::language::Language;
use crate::facts::lexicon::Meaning;
use crate::facts::token::Kind;
use crate::facts::unit::Unit;
use crate::facts::view::View;

/// Returns the value of numerals in words: 27 for 二十七, 2012 for 二〇一二.
pub fn value(numerals: &[Meaning]) -> Option<u64> {
    let mut sum = Sum::default();
    for numeral in numerals {
        match numeral {
            Meaning::Cardinal(digit) => sum.digit(u64::from(*digit))?,
            Meaning::Times(zeros) => sum.times(*zeros)?,
            _ => return None,
        }
    }
    sum.total()?.to_whole()
}

/// A number while it is read. Tens, hundreds and thousands are summed up to the next myriad.
#[derive(Default)]
struct Sum {
    total: Option<Decimal>,
    section: Option<Decimal>,
    /// A number that the next multiplier multiplies.
    open: Option<Decimal>,
    /// How many digits without a multiplier stand one after the other.
    digits: usize,
}

impl Sum {
    fn digit(&mut self, digit: u64) -> Option<()> {
        let before = self.open.filter(|_| self.digits > 0).map_or(0, |open| open.to_whole().unwrap_or(0));
        self.open = Some(Decimal::whole(before.checked_mul(10)?.checked_add(digit)?));
        self.digits += 1;
        Some(())
    }

    fn figure(&mut self, value: Decimal) {
        self.open = Some(value);
        self.digits = 0;
    }

    fn times(&mut self, zeros: u8) -> Option<()> {
        let open = self.open.take();
        self.digits = 0;
        if zeros < 4 {
            let part = open.unwrap_or(Decimal::whole(1)).shifted(zeros);
            self.section = Some(self.section.map_or(Some(part), |section| section.plus(part))?);
            return Some(());
        }
        let section = match (self.section.take(), open) {
            (Some(section), Some(open)) => section.plus(open)?,
            (Some(part), None) | (None, Some(part)) => part,
            // 万亿: one multiplier after another multiplies all.
            (None, None) => match self.total.take() {
                Some(total) => {
                    self.total = Some(total.shifted(zeros));
                    return Some(());
                }
                None => Decimal::whole(1),
            },
        };
        let part = section.shifted(zeros);
        self.total = Some(self.total.map_or(Some(part), |total| total.plus(part))?);
        Some(())
    }

    fn total(self) -> Option<Decimal> {
        let parts = [self.total, self.section, self.open];
        parts.into_iter().flatten().try_fold(Decimal::whole(0), Decimal::plus)
    }
}

/// So many tokens of one number are read.
const MOST: usize = 40;

/// Reads the number at a position, with what words say of its unit.
pub fn read(view: View<'_>, at: usize) -> Option<Numeral> {
    if view.word(at) == Some(Meaning::PercentOf) {
        let number = plain(view, at + 1)?;
        return Some(Numeral { unit: Unit::Percent, is_doubtful: false, ..number });
    }
    let number = plain(view, at)?;
    parts(view, number).or_else(|| tenths(view, number)).or(Some(number))
}

/// Reads 三分之二, 3分の2, 3분의 2.
fn parts(view: View<'_>, whole: Numeral) -> Option<Numeral> {
    if view.next_word(whole.end) != Some(Meaning::PartsOf) {
        return None;
    }
    let part = plain(view, whole.end + 1)?;
    let value = part.value.divided(whole.value)?;
    Some(Numeral { value, unit: Unit::Part, is_doubtful: false, has_figures: whole.has_figures, ..part })
}

/// Reads 四成, 六成五, 8割, 八折.
fn tenths(view: View<'_>, number: Numeral) -> Option<Numeral> {
    let unit = match view.next_word(number.end).filter(|_| view.is_joined(number.end))? {
        // 3割引 leaves seven tenths.
        Meaning::Off if number.value.is_below(10) && is_tenths_off(view, number.end) => {
            let left = 100 - number.value.shifted(1).to_whole()?;
            return Some(Numeral {
                value: Decimal::whole(left),
                end: number.end + 1,
                unit: Unit::PriceLeft,
                is_doubtful: false,
                ..number
            });
        }
        Meaning::TenthOf => Unit::Percent,
        Meaning::PriceTenth => Unit::PriceLeft,
        _ => return None,
    };
    let limit = if unit == Unit::PriceLeft { 100 } else { 11 };
    if !number.value.is_below(limit) {
        return None;
    }
    // 75折 and 七五折 are 7.5 tenths.
    let value = if number.value.is_below(10) || unit == Unit::Percent { number.value.shifted(1) } else { number.value };
    let end = number.end + 1;
    let has_hundredths = view.language != Language::Korean;
    let rest = plain(view, end).filter(|rest| has_hundredths && view.is_joined(end) && rest.value.is_below(10));
    let (value, end) = match rest.and_then(|rest| Some((value.plus(rest.value)?, rest.end))) {
        Some(more) => more,
        None => (value, end),
    };
    // The second tenth of 6割5分.
    let end = end + usize::from(rest.is_some() && view.is_word(end, Meaning::MinuteMark));
    Some(Numeral { value, end, unit, is_doubtful: false, ..number })
}

fn is_tenths_off(view: View<'_>, at: usize) -> bool {
    view.text(at).starts_with('割')
}

/// Reads the number at a position in words, in figures, or in both: 27, 二十七, 1億3000万, 스물다섯.
fn plain(view: View<'_>, at: usize) -> Option<Numeral> {
    if let Some(single) = single(view, at) {
        return Some(single);
    }
    if let Some(pair) = about(view, at) {
        return Some(pair);
    }
    let mut sum = Sum::default();
    let mut end = at;
    let (mut has_figures, mut is_doubtful, mut count) = (false, true, 0);
    let mut last_zeros = u8::MAX;
    while end < at + MOST {
        let is_first = end == at;
        if !is_first && !follows(view, end) {
            break;
        }
        match view.kind(end) {
            Some(Kind::Figure { value, .. }) if is_first || continues(view, end, last_zeros, value) => {
                sum.figure(value);
                has_figures |= view.figure(end).is_some_and(|_| !is_word_figure(view, end));
                is_doubtful = false;
            }
            Some(Kind::Word(Meaning::Cardinal(digit))) => {
                if is_first || !has_figures || last_zeros < u8::MAX {
                    native(&mut sum, u64::from(digit))?;
                } else {
                    break;
                }
            }
            // 제4조 is an article, 4조 a number.
            Some(Kind::Word(Meaning::Times(12))) if is_article(view, at) => break,
            Some(Kind::Word(Meaning::MaybeNumber(digit)))
                if !is_first && !has_figures && view.language == Language::Korean =>
            {
                native(&mut sum, u64::from(digit))?;
            }
            // 200多万
            Some(Kind::Word(Meaning::About))
                if !is_first && matches!(view.word(end + 1), Some(Meaning::Times(4..))) => {}
            Some(Kind::Word(Meaning::Times(zeros))) => {
                if view.language == Language::Korean && !multiplies_in_korean(view, at, end) {
                    break;
                }
                sum.times(zeros)?;
                last_zeros = zeros;
                is_doubtful &= count == 0;
            }
            _ => break,
        }
        count += 1;
        end += 1;
    }
    if count == 0 {
        return None;
    }
    if count == 1 && is_of_bills(view.text(at)) && view.tokens.len() > 1 {
        return None;
    }
    let is_long = count > 1;
    let value = sum.total()?;
    let numeral =
        Numeral { value, end, has_figures, is_ordinal: false, is_doubtful: is_doubtful && !is_long, unit: Unit::None };
    Some(with_decimals(view, numeral))
}

/// Returns whether a sign is a digit on bills alone, and part of words elsewhere: 队伍, 大陆, 参加.
fn is_of_bills(sign: &str) -> bool {
    matches!(
        sign,
        "肆" | "伍" | "陆" | "陸" | "柒" | "捌" | "玖" | "拾" | "叁" | "參" | "参" | "佰" | "仟" | "弌" | "弐"
    )
}

/// Whether a figure stands for a word, as compounds do.
fn is_word_figure(view: View<'_>, at: usize) -> bool {
    matches!(view.kind(at), Some(Kind::Figure { digits: 0, .. }))
}

/// Adds a digit, or tens and ones of native Korean.
fn native(sum: &mut Sum, number: u64) -> Option<()> {
    if number < 10
        && sum.open.is_some_and(|open| {
            sum.digits == 0 && open.to_whole().is_some_and(|open| open.is_multiple_of(10) && open > 0)
        })
    {
        sum.open = sum.open?.plus(Decimal::whole(number));
        return Some(());
    }
    if number >= 10 {
        sum.figure(Decimal::whole(number));
        return Some(());
    }
    sum.digit(number)
}

/// Returns whether the token at a position may go on with a number.
fn follows(view: View<'_>, at: usize) -> bool {
    view.is_joined(at) || (view.language == Language::Korean && view.is_near(at))
}

/// Returns whether a figure goes on with a number, as in 1億3000万 and 15万3千.
fn continues(view: View<'_>, at: usize, last_zeros: u8, value: Decimal) -> bool {
    let is_after_multiplier = matches!(view.word(at.saturating_sub(1)), Some(Meaning::Times(_)));
    is_after_multiplier && last_zeros < u8::MAX && value.is_below(10_u64.saturating_pow(u32::from(last_zeros)))
}

fn is_article(view: View<'_>, at: usize) -> bool {
    view.language == Language::Korean && at > 0 && view.is_joined(at) && view.word(at - 1) == Some(Meaning::OrdinalMark)
}

/// Returns whether a Korean multiplier belongs to a number. 만 is also "only", which follows small numbers
/// and native ones.
fn multiplies_in_korean(view: View<'_>, first: usize, at: usize) -> bool {
    if at == first {
        return view.is_word(at + 1, Meaning::About);
    }
    let is_counted = matches!(
        view.next_word(at + 1),
        Some(Meaning::Counter | Meaning::Unit(_) | Meaning::Times(_) | Meaning::About)
    ) || (view.is_near(at + 1) && view.figure(at + 1).is_some());
    let before = view.figure(at - 1);
    match view.word(at) {
        Some(Meaning::Times(4..)) if matches!(view.word(at - 1), Some(Meaning::Times(_))) => true,
        Some(Meaning::Times(4)) => before.is_some_and(|before| is_counted || !before.is_below(10)),
        _ => before.is_some() || matches!(view.word(at - 1), Some(Meaning::Times(_))),
    }
}

/// Reads words that are numbers by themselves: 廿, 사흘.
fn single(view: View<'_>, at: usize) -> Option<Numeral> {
    let numeral = |value, unit, is_doubtful, end| {
        Some(Numeral { value, end, has_figures: false, is_ordinal: false, is_doubtful, unit })
    };
    match view.word(at)? {
        Meaning::Tenths(tenths) => {
            let value = Decimal::whole(tenths.into()).divided(Decimal::whole(10))?;
            // Days have their own names in Korean.
            let unit = if view.language == Language::Korean { Unit::Day } else { Unit::None };
            let more = view.next_word(at + 1).filter(|_| view.is_joined(at + 1));
            match more {
                Some(Meaning::Cardinal(digit)) if unit == Unit::None && digit < 10 => {
                    numeral(value.plus(Decimal::whole(digit.into()))?, unit, false, at + 2)
                }
                _ => numeral(value, unit, false, at + 1),
            }
        }
        Meaning::MaybeNumber(number) => numeral(Decimal::whole(number.into()), Unit::None, true, at + 1),
        Meaning::Half => numeral(Decimal::read("0.5"), Unit::Part, true, at + 1),
        Meaning::HalfPart => numeral(Decimal::read("0.5"), Unit::Part, false, at + 1),
        _ => None,
    }
}

/// Reads 两三 and 五六百: a number that is not told exactly.
fn about(view: View<'_>, at: usize) -> Option<Numeral> {
    let digit = |at: usize| match view.word(at)? {
        Meaning::Cardinal(digit @ 1..=9) => Some(digit),
        _ => None,
    };
    let (first, second) = (digit(at)?, digit(at + 1).filter(|_| view.is_joined(at + 1))?);
    let is_pair = second == first + 1 || (first, second) == (3, 5);
    let is_longer = digit(at + 2).filter(|_| view.is_joined(at + 2)).is_some()
        || matches!(view.word(at + 2), Some(Meaning::Cardinal(0)));
    if !is_pair || is_longer || at.checked_sub(1).and_then(digit).is_some_and(|_| view.is_joined(at)) {
        return None;
    }
    let mut value = Decimal::whole(second.into());
    let mut end = at + 2;
    while let Some(Meaning::Times(zeros)) = view.next_word(end).filter(|_| view.is_joined(end)) {
        value = value.shifted(zeros);
        end += 1;
    }
    Some(Numeral { value, end, has_figures: false, is_ordinal: false, is_doubtful: true, unit: Unit::None })
}

/// Adds decimals in words: 十五点五.
fn with_decimals(view: View<'_>, number: Numeral) -> Numeral {
    if !is_point(view, number.end) || number.has_figures {
        return number;
    }
    let mut digits = String::new();
    let mut end = number.end + 1;
    while let Some(Meaning::Cardinal(digit @ 0..=9)) = view.next_word(end).filter(|_| view.is_joined(end)) {
        digits.push_str(&digit.to_string());
        end += 1;
    }
    // 九点三十分 and 九点一刻 are times.
    let is_time = matches!(view.next_word(end), Some(Meaning::MinuteMark | Meaning::QuarterHour | Meaning::Times(_)));
    let decimals = Decimal::read(&format!("0.{digits}"));
    match number.value.plus(decimals).filter(|_| !digits.is_empty() && !is_time) {
        Some(value) => Numeral { value, end, is_doubtful: false, ..number },
        None => number,
    }
}

fn is_point(view: View<'_>, at: usize) -> bool {
    view.is_joined(at)
        && matches!(view.word(at), Some(Meaning::Clock | Meaning::Point))
        && matches!(view.text(at), "点" | "點" | "점" | "コンマ")
}
