//! Splits words into numbers, words of letters, and single signs.

use super::decimal::Decimal;
use super::letters::{Word, digit, is_digit_at, next_char, word_end, word_start};
use super::{Language, address, calendar, scan};
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The digits before the point are counted, because years have four.
    Number {
        value: Decimal,
        digits: u8,
        is_plain: bool,
    },
    /// Letters of a script that puts spaces between words.
    Word,
    /// A word that names a month.
    Month(u8),
    Address,
    Phone(u64),
    Sign(char),
    /// Text that is too far from any figure to state anything about it.
    Nothing,
}

/// The largest distance behind a figure, in bytes, at which a token states something about it.
const REACH: usize = 48;

/// As [`REACH`], in scripts without spaces: ten characters.
const WIDE_REACH: usize = 30;

/// The largest length, in bytes, of what stands before a figure and states something about it.
const REACH_BEFORE: usize = 8;

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub place: Range<usize>,
    /// Whether white space stands before it.
    pub is_apart: bool,
}

/// Returns the tokens near figures.
pub fn tokens(words: &str, language: Language) -> Vec<Token> {
    read(words, language, 0)
}

/// Returns all tokens, one for each sign and word, however far from any figure.
#[cfg(test)]
pub fn all_tokens(words: &str, language: Language) -> Vec<Token> {
    read(words, language, usize::MAX)
}

/// Reads tokens. From byte `near_until` on, text that is not near another figure is skipped.
fn read(words: &str, language: Language, mut near_until: usize) -> Vec<Token> {
    let is_whole = near_until > words.len();
    let has_spaces = matches!(language, Language::English | Language::Russian);
    let reach = if has_spaces { REACH } else { WIDE_REACH };
    let mut tokens = Vec::with_capacity(words.len() / 16);
    let (mut at, mut figure) = (0, 0);
    let mut is_apart = false;
    while let Some(c) = words[at..].chars().next() {
        if c.is_whitespace() {
            is_apart = true;
            at += c.len_utf8();
            continue;
        }
        if at >= near_until {
            figure = next_figure(words, at, language);
            near_until = figure + 1;
            let end = if figure == words.len() { figure } else { beginning_near(words, figure) };
            if end > at {
                tokens.push(Token { kind: Kind::Nothing, place: at..end, is_apart });
                is_apart = false;
                at = end;
                continue;
            }
        }
        let (kind, length) = one(words, at, c, language);
        let end = at + length;
        let may_follow = || !has_spaces || scan::may_follow(Word::new(&words[at..end]));
        near_until = match kind {
            Kind::Number { .. } | Kind::Month(_) | Kind::Address | Kind::Phone(_) => near_until.max(end + reach),
            Kind::Word if is_whole || at < figure => near_until,
            Kind::Word if may_follow() => near_until.max(end + reach),
            Kind::Word => end,
            Kind::Sign(_) | Kind::Nothing => near_until,
        };
        tokens.push(Token { kind, place: at..end, is_apart });
        is_apart = false;
        at = end;
    }
    tokens
}

/// Returns the beginning of the first token that may state something about the figure at a
/// position.
fn beginning_near(words: &str, place: usize) -> usize {
    let mut start = words[..place].trim_end().len().saturating_sub(REACH_BEFORE);
    while !words.is_char_boundary(start) {
        start -= 1;
    }
    // The token begins with a whole word, because the end of a word may look like a month.
    word_start(words, start)
}

/// Returns the next position at which a fact in figures or a month may stand. Returns the end if
/// there is none.
fn next_figure(words: &str, at: usize, language: Language) -> usize {
    match language {
        Language::Chinese | Language::Japanese | Language::Korean => figure_among_signs(words, at),
        Language::English | Language::Russian => figure_among_letters(words, at, language),
    }
}

fn figure_among_signs(words: &str, mut at: usize) -> usize {
    /// The byte with which all full-width digits begin.
    const FULL_WIDTH: u8 = 0xef;
    while let Some(skipped) =
        words.as_bytes()[at..].iter().position(|byte| byte.is_ascii_alphanumeric() || *byte == FULL_WIDTH)
    {
        at += skipped;
        if words.as_bytes()[at] != FULL_WIDTH || is_digit_at(words, at) {
            return at;
        }
        at = next_char(words, at);
    }
    words.len()
}

fn figure_among_letters(words: &str, mut at: usize, language: Language) -> usize {
    let from = at;
    while let Some(byte) = words.as_bytes().get(at) {
        if byte.is_ascii_alphabetic() || !byte.is_ascii() {
            let end = word_end(words, at);
            if end > at {
                if calendar::named_month(&words[at..end], language).is_some() {
                    return at;
                }
                at = end;
                continue;
            }
        }
        let is_in_address = matches!(byte, b'.' | b':' | b'@') && address::is_within(words, at);
        if is_in_address || is_digit_at(words, at) {
            return from + address::start_of(&words[from..], at - from);
        }
        at = next_char(words, at);
    }
    words.len()
}

fn one(words: &str, at: usize, c: char, language: Language) -> (Kind, usize) {
    let rest = &words[at..];
    let begins = at == 0 || !words.as_bytes()[at - 1].is_ascii_alphanumeric();
    let address = || address::length(rest).filter(|_| begins).map(|length| (Kind::Address, length));
    let phone = || address::phone(rest).filter(|_| begins).map(|(number, length)| (Kind::Phone(number), length));
    let sign = || (Kind::Sign(c), c.len_utf8());
    let word = || match &words[at..word_end(words, at)] {
        "" => sign(),
        word => (calendar::named_month(word, language).map_or(Kind::Word, Kind::Month), word.len()),
    };
    match c {
        '0'..='9' => {
            let number = || plain_number(rest, language).unwrap_or_else(|| number(rest, language));
            address().or_else(phone).unwrap_or_else(number)
        }
        '０'..='９' => phone().unwrap_or_else(|| number(rest, language)),
        '+' | '(' | '（' => phone().unwrap_or_else(sign),
        'a'..='z' | 'A'..='Z' => address().unwrap_or_else(word),
        '\0'..='\x7f' => sign(),
        _ => word(),
    }
}

/// Reads a few digits that no other part of a number follows. Most numbers are no more than that.
fn plain_number(rest: &str, language: Language) -> Option<(Kind, usize)> {
    let length = rest.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let mut after = rest[length..].chars();
    let goes_on = match after.next() {
        Some(c) if is_group_sign(c, language) || is_point(c, language, 1) => after.next().and_then(digit).is_some(),
        Some(c) => digit(c).is_some(),
        None => false,
    };
    let digits = u8::try_from(length).ok().filter(|_| !goes_on)?;
    Some((Kind::Number { value: Decimal::read(&rest[..length]), digits, is_plain: true }, length))
}

/// Reads a number with its groups of three digits and its decimals.
fn number(rest: &str, language: Language) -> (Kind, usize) {
    let may_belong = |c: char| digit(c).is_some() || is_group_sign(c, language) || matches!(c, '.' | '．' | ',');
    let chars: Vec<(usize, char)> = rest.char_indices().take(64).take_while(|(_, c)| may_belong(*c)).collect();
    let run = |from: usize| chars[from.min(chars.len())..].iter().take_while(|(_, c)| digit(*c).is_some()).count();
    let first = run(0);
    let mut end = first;
    let mut digits = push(&chars[..first]);
    let sign = |at: usize| chars.get(at).map(|(_, c)| *c);
    let mut is_plain = true;
    if first <= 3 {
        while sign(end).is_some_and(|c| is_group_sign(c, language)) && run(end + 1) == 3 {
            digits.push_str(&push(&chars[end + 1..end + 4]));
            end += 4;
            is_plain = false;
        }
    }
    let whole = digits.len();
    let decimals = run(end + 1);
    if decimals > 0 && sign(end).is_some_and(|c| is_point(c, language, decimals)) && !is_dotted(&chars, end, decimals) {
        digits.push('.');
        digits.push_str(&push(&chars[end + 1..end + 1 + decimals]));
        end += 1 + decimals;
        is_plain = false;
    }
    let length = chars.get(end).map_or_else(|| ended(rest, &chars), |(at, _)| *at);
    let kind = Kind::Number { value: Decimal::read(&digits), digits: u8::try_from(whole).unwrap_or(u8::MAX), is_plain };
    (kind, length)
}

/// Returns the end of a number that is longer than the characters that were examined.
fn ended(rest: &str, chars: &[(usize, char)]) -> usize {
    chars.last().map_or(rest.len(), |(at, c)| at + c.len_utf8())
}

fn push(chars: &[(usize, char)]) -> String {
    chars.iter().filter_map(|(_, c)| digit(*c)).map(|digit| char::from(b'0' + digit)).collect()
}

fn is_group_sign(c: char, language: Language) -> bool {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => true,
        ' ' => language == Language::Russian,
        ',' | '，' => language != Language::Russian,
        _ => false,
    }
}

fn is_point(c: char, language: Language, decimals: usize) -> bool {
    match c {
        '.' | '．' => true,
        ',' => language == Language::Russian && decimals <= 3,
        _ => false,
    }
}

/// Returns whether another point follows: `04.01.2013` and `1.2.3` are no decimals.
fn is_dotted(chars: &[(usize, char)], point: usize, decimals: usize) -> bool {
    let after = point + 1 + decimals;
    let continues = |at: usize| chars.get(at).is_some_and(|(_, c)| digit(*c).is_some());
    chars.get(after).is_some_and(|(_, c)| *c == '.') && continues(after + 1)
}
