//! Reads what follows a number: its magnitude and its unit.

use super::letters::Word;
use super::token::{Kind, Token};
use super::{Currency, Decimal, Language};

/// The largest number of magnitudes of one number: 百万亿 has three.
const MOST_MAGNITUDES: usize = 3;

/// The tokens of a string, read by position.
#[derive(Clone, Copy, Debug)]
pub struct View<'t> {
    pub words: &'t str,
    pub tokens: &'t [Token],
    pub language: Language,
}

impl<'t> View<'t> {
    pub fn sign(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Sign(c) => Some(c),
            _ => None,
        }
    }

    pub fn word(&self, at: usize) -> Option<Word<'t>> {
        let token = self.tokens.get(at).filter(|token| matches!(token.kind, Kind::Word | Kind::Month(_)))?;
        self.words.get(token.place.clone()).map(Word::new)
    }

    /// Returns the whole number at a position, if it is below a limit and written in digits alone.
    pub fn whole(&self, at: usize, limit: u64) -> Option<u64> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, is_plain: true, .. } => value.to_whole().filter(|number| *number < limit),
            _ => None,
        }
    }

    pub fn value(&self, at: usize) -> Option<Decimal> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Returns whether these signs stand here one after the other.
    pub fn signs(&self, at: usize, signs: &str) -> bool {
        signs.chars().enumerate().all(|(offset, c)| self.sign(at + offset) == Some(c))
    }

    pub fn year(&self, at: usize) -> Option<u16> {
        let is_year = matches!(self.tokens.get(at)?.kind, Kind::Number { digits: 4, is_plain: true, .. });
        let year = self.whole(at, 2200).filter(|year| *year >= 1000)?;
        is_year.then(|| u16::try_from(year).ok()).flatten()
    }

    /// Returns the number at a position with all of its magnitudes, and the position after it.
    pub fn quantity(&self, at: usize) -> Option<(Decimal, usize)> {
        let (total, next) = self.scaled(at)?;
        // In 1亿2000万 the number that follows directly is added.
        let sum =
            self.addend(next).filter(|_| next > at + 1).and_then(|(rest, after)| Some((total.plus(rest)?, after)));
        Some(sum.unwrap_or((total, next)))
    }

    /// Returns a number that directly follows a magnitude and is smaller than it.
    fn addend(&self, at: usize) -> Option<(Decimal, usize)> {
        let is_near = self.tokens.get(at).is_some_and(|token| !token.is_apart) || self.language == Language::Korean;
        let (zeros, _) = self.magnitude(at.checked_sub(1)?)?;
        let (rest, after) = self.scaled(at)?;
        (is_near && rest.is_below(10_u64.pow(u32::from(zeros)))).then_some((rest, after))
    }

    /// Returns the number at a position with the magnitudes that follow it directly.
    fn scaled(&self, at: usize) -> Option<(Decimal, usize)> {
        let mut value = self.value(at)?;
        let mut next = at + 1;
        for _ in 0..MOST_MAGNITUDES {
            let Some((zeros, length)) = self.magnitude(next) else { break };
            value = value.shifted(zeros);
            next += length;
        }
        Some((value, next))
    }

    /// Returns how many zeros the word or sign at a position adds, and how many tokens it takes.
    pub fn magnitude(&self, at: usize) -> Option<(u8, usize)> {
        if let Some(sign) = self.sign(at) {
            // 5千米 and 5千克 are kilometres and kilograms.
            let is_unit = matches!(self.sign(at + 1), Some('米' | '克' | '瓦' | '卡'));
            return match sign {
                '万' | '萬' | '만' => Some((4, 1)),
                '亿' | '億' | '억' => Some((8, 1)),
                '兆' if self.language == Language::Japanese => Some((12, 1)),
                '千' if !is_unit => Some((3, 1)),
                '百' => Some((2, 1)),
                '천' if self.sign(at + 1).is_none_or(|c| c != '안') => Some((3, 1)),
                _ => None,
            };
        }
        let word = self.word(at)?;
        let has_point = word.is_any(&["тыс", "млн", "млрд", "трлн"]) && self.sign(at + 1) == Some('.');
        Some((zeros_of(word)?, 1 + usize::from(has_point)))
    }

    /// Returns how many tokens a percent sign or word takes, if one stands here.
    pub fn percent(&self, at: usize) -> Option<usize> {
        if matches!(self.sign(at), Some('%' | '％')) {
            return Some(1);
        }
        if self.signs(at, "パーセント") {
            return Some(5);
        }
        if self.signs(at, "퍼센트") {
            return Some(3);
        }
        let word = self.word(at)?;
        if word.is("per") && self.word(at + 1).is_some_and(|word| word.is("cent")) {
            return Some(2);
        }
        is_percent(word).then_some(1)
    }

    pub fn currency(&self, at: usize) -> Option<(Currency, usize)> {
        const SIGNS: [(&str, Currency); 19] = [
            ("人民币元", Currency::Yuan),
            ("人民元", Currency::Yuan),
            ("美元", Currency::Dollar),
            ("米ドル", Currency::Dollar),
            ("ドル", Currency::Dollar),
            ("달러", Currency::Dollar),
            ("日元", Currency::Yen),
            ("엔", Currency::Yen),
            ("円", Currency::Yen),
            ("韩元", Currency::Won),
            ("ウォン", Currency::Won),
            ("원", Currency::Won),
            ("欧元", Currency::Euro),
            ("ユーロ", Currency::Euro),
            ("유로", Currency::Euro),
            ("卢布", Currency::Rouble),
            ("ルーブル", Currency::Rouble),
            ("元", Currency::Yuan),
            ("위안", Currency::Yuan),
        ];
        if self.sign(at).is_some() {
            let found = SIGNS.iter().find(|(signs, _)| self.signs(at, signs));
            return found.map(|(signs, currency)| (*currency, signs.chars().count()));
        }
        currency_of(self.word(at)?).map(|currency| (currency, 1))
    }

    /// Returns a currency that stands before its number: ¥ 100, RMB 100.
    pub fn currency_before(&self, at: usize) -> Option<Currency> {
        let before = at.checked_sub(1)?;
        match self.sign(before) {
            Some('¥' | '￥') if self.language == Language::Japanese => Some(Currency::Yen),
            Some('¥' | '￥') => Some(Currency::Yuan),
            Some('$' | '＄') => Some(Currency::Dollar),
            Some('€') => Some(Currency::Euro),
            Some('₽') => Some(Currency::Rouble),
            Some('₩') => Some(Currency::Won),
            _ => {
                let word = self.word(before)?;
                let yuan = word.is_any(&["rmb", "cny"]).then_some(Currency::Yuan);
                yuan.or_else(|| word.is("usd").then_some(Currency::Dollar))
            }
        }
    }
}

/// Returns whether a word may be a number's magnitude or unit.
pub fn may_follow(word: Word<'_>) -> bool {
    zeros_of(word).is_some() || currency_of(word).is_some() || is_percent(word) || word.is_any(&["per", "cent"])
}

fn zeros_of(word: Word<'_>) -> Option<u8> {
    match word {
        _ if word.is("thousand") || word.is("тыс") || word.begins("тысяч") => Some(3),
        _ if word.is("million") || word.is("млн") || word.begins("миллион") => Some(6),
        _ if word.is_any(&["billion", "bn", "млрд"]) || word.begins("миллиард") => Some(9),
        _ if word.is_any(&["trillion", "трлн"]) || word.begins("триллион") => Some(12),
        _ => None,
    }
}

fn is_percent(word: Word<'_>) -> bool {
    word.is("percent") || word.begins("процент")
}

fn currency_of(word: Word<'_>) -> Option<Currency> {
    const STEMS: [(&str, Currency); 13] = [
        ("yuan", Currency::Yuan),
        ("rmb", Currency::Yuan),
        ("cny", Currency::Yuan),
        ("юан", Currency::Yuan),
        ("dollar", Currency::Dollar),
        ("usd", Currency::Dollar),
        ("доллар", Currency::Dollar),
        ("euro", Currency::Euro),
        ("евро", Currency::Euro),
        ("yen", Currency::Yen),
        ("иен", Currency::Yen),
        ("рубл", Currency::Rouble),
        ("rouble", Currency::Rouble),
    ];
    STEMS.iter().find(|(stem, _)| word.begins(stem)).map(|(_, currency)| *currency)
}
