//! Words → numbers, words of letters, and single signs.

use super::decimal::Decimal;
use super::{Language, address, calendar};
use crate::segment::normal::is_wide;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The digits before the point are counted: years have four.
    Number {
        value: Decimal,
        digits: u8,
        is_plain: bool,
    },
    /// Letters of a script that puts spaces between words.
    Word,
    Address,
    Phone(u64),
    Sign(char),
    /// Signs too far from any figure to say anything about it.
    Nothing,
}

/// What belongs to a figure stands no farther from it, in bytes: sixteen signs of Chinese.
const REACH: usize = 48;

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub place: Range<usize>,
    /// Whether white space stands before it.
    pub is_apart: bool,
}

pub fn tokens(words: &str, language: Language) -> Vec<Token> {
    read(words, language, 0)
}

/// The tokens, each sign and word one, however far it stands from any figure.
#[cfg(test)]
pub fn all_tokens(words: &str, language: Language) -> Vec<Token> {
    read(words, language, usize::MAX)
}

/// From `quiet_from` on, what stands far from any figure is of no account.
fn read(words: &str, language: Language, mut quiet_from: usize) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut is_apart = false;
    while let Some(c) = words[at..].chars().next() {
        if c.is_whitespace() {
            is_apart = true;
            at += c.len_utf8();
            continue;
        }
        if at >= quiet_from {
            let figure = next_figure(words, at, language);
            quiet_from = figure + REACH;
            let end = if figure == words.len() { figure } else { beginning_near(words, figure) };
            if end > at {
                tokens.push(Token { kind: Kind::Nothing, place: at..end, is_apart });
                is_apart = false;
                at = end;
                continue;
            }
        }
        let previous = words[..at].chars().next_back();
        let (kind, length) = one(&words[at..], c, previous, language);
        let may_have_sequel = match kind {
            Kind::Word => is_figure(&words[at..at + length], language),
            Kind::Sign(_) | Kind::Nothing => false,
            Kind::Number { .. } | Kind::Address | Kind::Phone(_) => true,
        };
        if may_have_sequel {
            quiet_from = quiet_from.max(at + length + REACH);
        }
        tokens.push(Token { kind, place: at..at + length, is_apart });
        is_apart = false;
        at += length;
    }
    tokens
}

/// Where the first token within reach of a place begins.
fn beginning_near(words: &str, place: usize) -> usize {
    let mut start = place.saturating_sub(REACH);
    while !words.is_char_boundary(start) {
        start -= 1;
    }
    // The end of a word may look like a month.
    words[..start].trim_end_matches(is_spaced).len()
}

/// The next place at which something may stand that is stated in figures, or a month.
fn next_figure(words: &str, at: usize, language: Language) -> usize {
    let rest = &words[at..];
    let found = match language {
        Language::Chinese | Language::Japanese | Language::Korean => {
            rest.find(|c: char| c.is_ascii_alphanumeric() || digit(c).is_some())
        }
        Language::English | Language::Russian => figure_among_letters(rest, language),
    };
    found.map_or(words.len(), |found| at + found)
}

/// Whether a word is as good as a figure.
fn is_figure(word: &str, language: Language) -> bool {
    match language {
        Language::Chinese | Language::Japanese | Language::Korean => true,
        Language::English | Language::Russian => calendar::named_month(word, language).is_some(),
    }
}

fn figure_among_letters(rest: &str, language: Language) -> Option<usize> {
    let mut word_at = None;
    for (at, c) in rest.char_indices() {
        if is_spaced(c) {
            word_at.get_or_insert(at);
            continue;
        }
        if let Some(start) = word_at.take()
            && is_figure(&rest[start..at], language)
        {
            return Some(start);
        }
        let is_address = || address::is_within(rest, at);
        if digit(c).is_some() || (matches!(c, '.' | ':' | '@') && is_address()) {
            return Some(address::start_of(rest, at));
        }
    }
    word_at.filter(|start| is_figure(&rest[*start..], language))
}

fn one(rest: &str, c: char, previous: Option<char>, language: Language) -> (Kind, usize) {
    let begins = !previous.is_some_and(|p| p.is_ascii_alphanumeric());
    if begins
        && c.is_ascii_alphanumeric()
        && let Some(length) = address::length(rest)
    {
        return (Kind::Address, length);
    }
    let may_be_phone = c == '+' || c == '(' || c == '（' || digit(c).is_some();
    if begins
        && may_be_phone
        && let Some((number, length)) = address::phone(rest)
    {
        return (Kind::Phone(number), length);
    }
    if digit(c).is_some() {
        return number(rest, language);
    }
    if is_spaced(c) {
        let end = rest.find(|c: char| !is_spaced(c));
        return (Kind::Word, end.unwrap_or(rest.len()));
    }
    (Kind::Sign(c), c.len_utf8())
}

/// A letter of a script that puts spaces between words.
fn is_spaced(c: char) -> bool {
    // The letters of most texts first: each is asked for.
    match c {
        '\0'..='\u{52f}' => is_letter(c),
        _ => !is_wide(c) && !is_hangul(c) && is_letter(c),
    }
}

/// As `char::is_alphabetic`, which is slow for all but ASCII.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => c.is_alphabetic(),
    }
}

/// As `char::to_lowercase`, where that is one letter; it is slow for all but ASCII.
pub fn lower(c: char) -> char {
    match c {
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        'а'..='я' | 'ё' => c,
        'А'..='Я' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a word begins with a stem, which is in lower case.
pub fn begins(word: &str, stem: &str) -> bool {
    let mut letters = word.chars().map(lower);
    stem.chars().all(|letter| letters.next() == Some(letter))
}

pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The digit that a character is, full-width ones too.
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// A number with its groups of three and its decimals.
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

/// Where a number ends that is longer than what was looked at.
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

/// `04.01.2013` and `1.2.3` are no decimals.
fn is_dotted(chars: &[(usize, char)], point: usize, decimals: usize) -> bool {
    let after = point + 1 + decimals;
    let continues = |at: usize| chars.get(at).is_some_and(|(_, c)| digit(*c).is_some());
    chars.get(after).is_some_and(|(_, c)| *c == '.') && continues(after + 1)
}
