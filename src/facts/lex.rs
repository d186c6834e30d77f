//! Divides words into what states facts: figures, the words of the lexicon, and signs. Everything else is
//! a gap.

use super::decimal::Decimal;
use super::figures;
use super::language::Language;
use super::letters::{digit, word_end};
use super::lexicon::{Lexicon, Meaning};
use super::token::{Gap, Kind, Token};
use super::{address, words};
use crate::text::is_hangul_syllable;

/// Reads the tokens of words in one pass.
pub fn tokens(words: &str, language: Language) -> Vec<Token> {
    let mut reader = Reader {
        text: words,
        language,
        own: words::of(language),
        latin: words::latin(language),
        at: 0,
        gap: Gap::Words,
        tokens: Vec::with_capacity(words.len() / 16),
    };
    while let Some(byte) = words.as_bytes().get(reader.at) {
        reader.next(*byte);
    }
    reader.tokens
}

/// So many signs one after the other are kept, and the next one.
const SIGNS: usize = 3;

struct Reader<'t> {
    text: &'t str,
    language: Language,
    own: &'static Lexicon,
    latin: &'static Lexicon,
    at: usize,
    gap: Gap,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn next(&mut self, byte: u8) {
        match byte {
            b' ' | b'\n' | b'\t' | b'\r' => {
                self.gap = self.gap.max(Gap::Space);
                self.at += 1;
            }
            b'0'..=b'9' => self.figure(),
            b'a'..=b'z' | b'A'..=b'Z' => self.latin_word(),
            b'+' | b'(' => self.phone_or_sign(char::from(byte)),
            b'!' | b'?' | b';' | b'"' | b'*' | b'_' | b'`' | b'\\' | b'|' | b'{' | b'}' | b'^' => self.skip(1),
            ..0x80 => self.push(Kind::Sign(char::from(byte)), 1),
            0xd0..=0xd3 => self.spaced_word(),
            // Most ideographs and kana begin no known word.
            0xe3..=0xe9 if self.begins_nothing() => self.skip(3),
            _ => self.wide(),
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        // Of many signs, the first can belong to the number before them, and the last to the one after.
        let is_sign = |token: &Token| matches!(token.kind, Kind::Sign(_));
        let last = self.tokens.len().saturating_sub(SIGNS);
        if matches!(kind, Kind::Sign(_)) && last > 0 && self.tokens[last..].iter().all(is_sign) {
            self.tokens.remove(last + 1);
        }
        let place = self.at..self.at + length;
        self.tokens.push(Token { kind, place, gap: self.gap });
        self.at += length;
        self.gap = Gap::None;
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.gap = Gap::Words;
    }

    fn begins_word(&self) -> bool {
        self.at
            .checked_sub(1)
            .and_then(|before| self.text.as_bytes().get(before))
            .is_none_or(|byte| !byte.is_ascii_alphanumeric())
    }

    fn figure(&mut self) {
        let rest = self.rest();
        let begins = self.begins_word();
        if begins {
            if let Some(length) = address::length(rest) {
                return self.push(Kind::Address, length);
            }
            if let Some((kind, length)) = figures::date(rest, self.language).or_else(|| figures::version(rest)) {
                return self.push(kind, length);
            }
            if let Some((number, length)) = address::phone(rest).or_else(|| address::local_phone(rest)) {
                return self.push(Kind::Phone(number), length);
            }
        }
        let (kind, length) = figures::number(rest, self.language);
        let (kind, length) = figures::with_magnitude(kind, length, rest);
        match self.glued(length) {
            Some(whole) => self.push(Kind::Identifier, whole),
            None => self.push(kind, length),
        }
    }

    /// Returns the length of the name that figures begin with, such as 738ee. `None` where the letters after
    /// them are a unit, an ending or a magnitude.
    fn glued(&self, length: usize) -> Option<usize> {
        let end = self.at + length;
        let letters = self.text.get(end..word_end(self.text, end))?;
        let first = letters.bytes().next()?;
        if !first.is_ascii_alphabetic() {
            return None;
        }
        let after = self.text.as_bytes().get(end + letters.len());
        let is_known = self.known(letters).is_some()
            || matches!(letters, "K" | "k" | "M" | "m" | "B" | "b" | "T" | "th" | "st" | "nd" | "rd" | "s" | "x");
        let goes_on = after.is_some_and(u8::is_ascii_digit);
        (!is_known || goes_on).then(|| length + identifier_end(&self.text[end..]))
    }

    fn latin_word(&mut self) {
        let end = word_end(self.text, self.at);
        let after = self.text.as_bytes().get(end).copied();
        let may_be_address = matches!(after, Some(b'.' | b'@' | b':' | b'/' | b'-' | b'_' | b'0'..=b'9'));
        let is_first = may_be_address && self.begins_word();
        if let Some(length) = is_first.then(|| address::length(self.rest())).flatten() {
            return self.push(Kind::Address, length);
        }
        let word = &self.text[self.at..end];
        if after.is_some_and(|byte| byte.is_ascii_digit()) {
            let is_prefix = self.known(word).is_some_and(|meaning| {
                matches!(meaning, Meaning::UnitBefore(_) | Meaning::FiscalYear | Meaning::OrdinalMark)
            });
            return match is_prefix {
                true => self.word(end),
                false => self.push(Kind::Identifier, identifier_end(self.rest())),
            };
        }
        let with_sign = word.len() + 1;
        if word == "US" && self.rest().get(2..).is_some_and(|rest| rest.trim_start().starts_with("dollar")) {
            return self.push(Kind::Word(Meaning::UnitBefore(super::unit::Unit::Dollar)), word.len());
        }
        if after == Some(b'$') && matches!(word, "US" | "HK") {
            let unit = if word == "US" { super::unit::Unit::Dollar } else { super::unit::Unit::HongKongDollar };
            return self.push(Kind::Word(Meaning::UnitBefore(unit)), with_sign);
        }
        if after == Some(b'\'')
            && word.eq_ignore_ascii_case("o")
            && self.rest().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("o'clock"))
        {
            return self.push(Kind::Word(Meaning::Clock), 7);
        }
        match figures::roman(word) {
            Some(number) => self.push(Kind::Roman(number), word.len()),
            None => self.word(end),
        }
    }

    /// Returns whether an ideograph or a kana that begins no known word stands here.
    fn begins_nothing(&self) -> bool {
        let bytes = self.text.as_bytes().get(self.at..self.at + 3).unwrap_or_default();
        let is_sign = bytes.starts_with(&[0xe3, 0x80]);
        !is_sign && !self.own.may_begin(bytes)
    }

    fn spaced_word(&mut self) {
        let end = word_end(self.text, self.at);
        if end > self.at { self.word(end) } else { self.wide() }
    }

    /// Reads the word up to a place.
    fn word(&mut self, end: usize) {
        let word = &self.text[self.at..end];
        let length = word.len();
        match self.known(word) {
            // "may" and "march" are months in capitals alone.
            Some(Meaning::Month(_)) if word.as_bytes().first().is_some_and(u8::is_ascii_lowercase) => self.skip(length),
            Some(meaning) => self.push(Kind::Word(meaning), length),
            None => match super::compound::russian(word).filter(|_| self.language == Language::Russian) {
                Some(kind) => self.push(kind, length),
                None => self.skip(length),
            },
        }
    }

    fn known(&self, word: &str) -> Option<Meaning> {
        let lexicon = if word.is_ascii() { self.latin } else { self.own };
        let first = first_letters(word);
        let length = if first[0] < 0x80 { word.len().min(2) } else { word.len().min(4) };
        if !lexicon.may_have(&first[..length], word.len()) {
            return None;
        }
        let mut small = [0_u8; 48];
        lexicon.word(in_small_letters(word, &mut small)?)
    }

    fn phone_or_sign(&mut self, sign: char) {
        match address::phone(self.rest()).filter(|_| self.begins_word()) {
            Some((number, length)) => self.push(Kind::Phone(number), length),
            None => self.push(Kind::Sign(sign), sign.len_utf8()),
        }
    }

    /// Reads a character outside of ASCII.
    fn wide(&mut self) {
        let Some(c) = self.rest().chars().next() else { return self.skip(1) };
        if digit(c).is_some() {
            return self.figure();
        }
        if is_hangul_syllable(c) {
            return self.hangul();
        }
        if let Some((meaning, length)) = self.own.prefix(self.rest()) {
            // 万一 of 二万一千 is no word, nor is 一点 of 下午一点.
            let after_number = self.gap == Gap::None
                && self.tokens.last().is_some_and(|token| is_numeral(token.kind) || is_half_day(token.kind));
            if meaning == Meaning::Nothing
                && after_number
                && let Some(numeral) =
                    self.own.word(c.encode_utf8(&mut [0; 4])).filter(|meaning| is_numeral(Kind::Word(*meaning)))
            {
                return self.push(Kind::Word(numeral), c.len_utf8());
            }
            return self.push(Kind::Word(meaning), length);
        }
        match c {
            '（' => self.phone_or_sign(c),
            '％' | '：' | '．' | '，' | '～' | '〜' | '∼' | '–' | '—' | '－' | '−' | '‐' | '‑' | '）' | '〔' | '〕'
            | '【' | '】' | '［' | '］' | '﹝' | '﹞' | '¥' | '￥' | '€' | '£' | '₽' | '₩' | '＄' | '№' | '°' | '²'
            | '³' | '、' | '・' | '·' | '’' | '／' | '＋' => {
                self.push(Kind::Sign(c), c.len_utf8());
            }
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => {
                self.gap = self.gap.max(Gap::Space);
                self.at += c.len_utf8();
            }
            // No alphabet with words stands there.
            '\u{2e80}'.. => self.skip(c.len_utf8()),
            _ => {
                let end = word_end(self.text, self.at).max(self.at + c.len_utf8());
                self.skip(end - self.at);
            }
        }
    }

    /// Reads a word of Hangul: what states something at its beginning, and nothing of its rest.
    fn hangul(&mut self) {
        let is_bound = self.gap < Gap::Words && self.tokens.last().is_some_and(|token| is_number(token.kind));
        let rest = self.rest();
        let run: usize = rest.chars().take_while(|c| is_hangul_syllable(*c)).map(char::len_utf8).sum();
        let start = self.at;
        let is_glued = is_bound && self.gap == Gap::None;
        if !is_glued && let Some((value, length)) = super::compound::sino_korean(&rest[..run], &rest[run..]) {
            self.push(Kind::Figure { value: Decimal::whole(value), digits: 0, is_plain: false }, length);
        }
        while self.at < start + run {
            let rest = &self.text[self.at..start + run];
            let Some((meaning, length)) = self.own.prefix(rest) else { break };
            // 일 behind figures is the day of a date, whatever word it begins.
            let (meaning, length) = match meaning {
                Meaning::Nothing if is_glued && self.at == start && rest.starts_with('일') => {
                    (Meaning::Cardinal(1), 3)
                }
                _ => (meaning, length),
            };
            let is_whole = length == rest.len();
            // One syllable is a number or a unit beside numbers, and the beginning of any other word.
            let is_short = length == 3 && !is_whole;
            let is_after = self.at > start && self.tokens.last().is_some_and(|token| is_number(token.kind));
            let after_number = is_after || is_glued || (is_bound && may_follow(meaning));
            let is_about = matches!(meaning, Meaning::Times(_)) && rest[length..].starts_with('여');
            if is_short && !after_number && !is_about && !matches!(meaning, Meaning::OrdinalMark | Meaning::About) {
                break;
            }
            if meaning == Meaning::OrdinalMark && !super::compound::is_rank(&rest[length..]) {
                break;
            }
            if is_lone_digit(meaning) && !after_number && !is_about && length == 3 {
                break;
            }
            self.push(Kind::Word(meaning), length);
        }
        if self.at < start + run {
            self.skip(start + run - self.at);
        }
    }
}

fn is_half_day(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Word(Meaning::Morning | Meaning::Afternoon | Meaning::Noon | Meaning::Night | Meaning::Midnight)
    )
}

fn is_numeral(kind: Kind) -> bool {
    matches!(kind, Kind::Figure { .. } | Kind::Word(Meaning::Cardinal(_) | Meaning::Times(_)))
}

/// Returns whether a token is a number, or belongs to the one before it.
fn is_number(kind: Kind) -> bool {
    match kind {
        Kind::Figure { .. } | Kind::Sign('%') => true,
        Kind::Word(meaning) => matches!(
            meaning,
            Meaning::Cardinal(_)
                | Meaning::MaybeNumber(_)
                | Meaning::Times(_)
                | Meaning::Tenths(_)
                | Meaning::Unit(_)
                | Meaning::About
                | Meaning::OrdinalMark
                | Meaning::HourMark
                | Meaning::YearMark
                | Meaning::MonthMark
                | Meaning::PartsOf
        ),
        Kind::Date { .. }
        | Kind::Sign(_)
        | Kind::Address
        | Kind::Phone(_)
        | Kind::Version
        | Kind::Identifier
        | Kind::Roman(_) => false,
    }
}

/// Returns whether a word of one syllable counts or measures the number before it.
fn may_follow(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Counter
            | Meaning::Unit(_)
            | Meaning::HourMark
            | Meaning::MinuteMark
            | Meaning::YearMark
            | Meaning::MonthMark
            | Meaning::Times(4..)
            | Meaning::Half
    )
}

/// Sino-Korean digits alone are syllables of any word.
fn is_lone_digit(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Cardinal(0..=9) | Meaning::Times(_))
}

/// Returns the end of a name of letters, figures and hyphens.
fn identifier_end(text: &str) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = text.bytes().take_while(is_part).count();
    text[..length].trim_end_matches(['-', '_']).len().max(1)
}

/// Returns the first two letters of a word as small ones.
fn first_letters(word: &str) -> [u8; 4] {
    let bytes = word.as_bytes();
    let mut first = [0; 4];
    if bytes.first().is_some_and(u8::is_ascii) {
        for (letter, byte) in first.iter_mut().zip(bytes.iter().take(2)) {
            *letter = byte.to_ascii_lowercase();
        }
        return first;
    }
    let mut at = 0;
    for c in word.chars().take(2).map(super::letters::lower) {
        let length = c.len_utf8();
        if let Some(room) = first.get_mut(at..at + length) {
            c.encode_utf8(room);
        }
        at += length;
    }
    first
}

/// Writes a word in small letters; `None` where it is too long to be known.
fn in_small_letters<'b>(word: &str, buffer: &'b mut [u8; 48]) -> Option<&'b str> {
    let mut length = 0;
    if word.is_ascii() {
        let small = buffer.get_mut(..word.len())?;
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        length = word.len();
    } else {
        for c in word.chars().map(super::letters::lower) {
            let room = buffer.get_mut(length..length + c.len_utf8())?;
            length += c.encode_utf8(room).len();
        }
    }
    std::str::from_utf8(buffer.get(..length)?).ok()
}
