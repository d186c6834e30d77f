//! Reads the facts that a string of words states in figures.

use super::letters::Word;
use super::number::{self, View};
use super::token::{Kind, Token, tokens};
use super::{Currency, Decimal, FactValue, Found, Language, Stated, calendar, clock};

/// The facts that were read at a position, each with its range of tokens, and the position after
/// them.
pub type Reading = (Vec<(FactValue, usize, usize)>, usize);

pub fn read(words: &str, language: Language, stated: &mut Stated) {
    read_tokens(words, &tokens(words, language), language, stated);
}

fn read_tokens(words: &str, tokens: &[Token], language: Language, stated: &mut Stated) {
    let view = View { words, tokens, language };
    let mut at = 0;
    while at < tokens.len() {
        let (facts, next) = one(view, at).unwrap_or((Vec::new(), at + 1));
        for (what, first, end) in facts {
            let (Some(first), Some(last)) = (tokens.get(first), tokens.get(end.saturating_sub(1))) else { continue };
            let place = first.place.start..last.place.end.max(first.place.end);
            stated.found.push(Found { what, place });
        }
        at = next.max(at + 1);
    }
}

fn one(view: View<'_>, at: usize) -> Option<Reading> {
    let token = view.tokens.get(at)?;
    match &token.kind {
        Kind::Address => {
            let address = FactValue::Address(view.words[token.place.clone()].into());
            Some((vec![(address, at, at + 1)], at + 1))
        }
        Kind::Phone(number) => Some((vec![(FactValue::Phone(*number), at, at + 1)], at + 1)),
        Kind::Month(month) => calendar::month_first(view, at, *month),
        Kind::Number { .. } => document(view, at)
            .or_else(|| calendar::of_number(view, at))
            .or_else(|| clock::of_number(view, at))
            .or_else(|| quantity(view, at)),
        Kind::Word | Kind::Sign(_) | Kind::Nothing => None,
    }
}

/// Reads 〔2012〕12号 and [2012] No. 12.
fn document(view: View<'_>, at: usize) -> Option<Reading> {
    let opening = view.sign(at.checked_sub(1)?)?;
    let is_round = matches!(opening, '(' | '（');
    if !is_round && !matches!(opening, '〔' | '[' | '［' | '【' | '﹝') {
        return None;
    }
    let year = view.year(at)?;
    view.sign(at + 1).filter(|c| matches!(c, '〕' | ']' | '］' | '】' | '﹞' | ')' | '）'))?;
    let mut next = at + 2;
    while matches!(view.sign(next), Some('第' | '제' | '№' | '.' | '#'))
        || view.word(next).is_some_and(|word| word.is("no"))
    {
        next += 1;
    }
    let is_marked = next > at + 2 || matches!(view.sign(next + 1), Some('号' | '號' | '호'));
    let number = u32::try_from(view.whole(next, 1 << 32)?).ok()?;
    (is_marked || !is_round).then(|| (vec![(FactValue::Document { year, number }, at, next + 1)], next + 1))
}

/// Reads a number with its magnitude and unit.
fn quantity(view: View<'_>, at: usize) -> Option<Reading> {
    let (mut value, mut next) = view.quantity(at)?;
    let is_bare = next == at + 1;
    let mut what = FactValue::Number(value);
    if let Some(length) = view.percent(next) {
        what = FactValue::Percent(value);
        next += length;
    } else if let Some((currency, length)) = view.currency(next) {
        what = FactValue::Amount(value, currency);
        next += length;
    } else if let Some(currency) = view.currency_before(at) {
        what = FactValue::Amount(value, currency);
    } else if let Some((zeros, unit)) = shared(view, next, value).filter(|_| is_bare) {
        value = value.shifted(zeros);
        what = unit.map_or(FactValue::Number(value), |unit| FactValue::Amount(value, unit));
    }
    Some((vec![(what, at, next)], next))
}

/// Returns the magnitude and unit after the second number of a range, which belong to the first
/// too: 3至5万, 3 to 5 million.
fn shared(view: View<'_>, at: usize, first: Decimal) -> Option<(u8, Option<Currency>)> {
    let second = connector(view, at)?;
    let value = view.value(second)?.to_whole()?;
    let (zeros, length) = view.magnitude(second + 1)?;
    let currency = view.currency(second + 1 + length).map(|(currency, _)| currency);
    first.is_below(value).then_some((zeros, currency))
}

/// Returns the position after a sign or word of "from … to …".
pub fn connector(view: View<'_>, at: usize) -> Option<usize> {
    if view.signs(at, "から") || view.signs(at, "부터") {
        return Some(at + 2);
    }
    if matches!(view.sign(at), Some('-' | '–' | '—' | '－' | '~' | '～' | '〜' | '至' | '到' | '∼')) {
        // —— is one dash.
        return Some(at + 1 + usize::from(view.sign(at) == Some('—') && view.sign(at + 1) == Some('—')));
    }
    view.word(at)?.is_any(&CONNECTORS).then_some(at + 1)
}

const CONNECTORS: [&str; 6] = ["to", "through", "until", "till", "по", "до"];

/// Returns whether a word may state something about the figure before it. After any other word,
/// nothing does.
pub fn may_follow(word: Word<'_>) -> bool {
    word.is_any(&CONNECTORS)
        || word.is("no")
        || calendar::may_follow(word)
        || clock::may_follow(word)
        || number::may_follow(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::token::all_tokens;
    use proptest::prelude::*;

    const LANGUAGES: [Language; 5] =
        [Language::Chinese, Language::Japanese, Language::Korean, Language::Russian, Language::English];

    const PIECES: &str = "2013|1|15|12,5|3.5|１２|4|30|010-8529|+86 431|0431-88|%|％|:|：|.|@|/|-|–|—|(|（|）|〔|〕|¥|号|年|\
        月|日|万|元|时|至|上午|人民币|世界|ことば|から|월|부터|오전|낱말|May|January|Sept|per cent|million|\
        www.example.org|info@example.cn|http://a.cn/b?c=1|E.g.|internationalisation|января|мае|\
        тыс|по|достопримечательность|g20|billion|bn|percent|cent|yuan|RMB|USD|dollars|yen|to|through|till|\
        and|of|st|th|No|a|m|pm|миллионов|млрд|процентов|юаней|рублей|утра|до|и|米ドル|パーセント|퍼센트|위안|\
        人民币元|晚上|星期六|間|半|号|억|만|½|é";

    fn pieces() -> impl Strategy<Value = String> {
        let gap = prop_oneof![3 => Just(""), 3 => Just(" "), 1 => Just(", "), 1 => Just("。")];
        let run = (proptest::sample::select(PIECES.split('|').collect::<Vec<_>>()), gap, 1..9_usize);
        let runs = proptest::collection::vec(run, 0..40);
        runs.prop_map(|runs| {
            runs.into_iter().map(|(piece, gap, times)| format!("{piece}{gap}").repeat(times)).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Text that is skipped because it is far from any figure states nothing.
        #[test]
        fn quiet_words_state_nothing(words in pieces(), language in proptest::sample::select(&LANGUAGES[..])) {
            let (mut some, mut all) = (Stated::default(), Stated::default());
            read(&words, language, &mut some);
            read_tokens(&words, &all_tokens(&words, language), language, &mut all);
            prop_assert_eq!(some.found, all.found);
        }
    }
}
