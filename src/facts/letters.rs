//! Letters, digits and words for the readers of facts. They are looked up for every character of
//! every text, so that the alphabets of most texts are tested first.

use crate::text::{is_hangul_syllable, is_wide};

/// Returns the value of a digit, full-width or not.
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// Returns whether a digit stands at a place.
pub fn is_digit_at(words: &str, at: usize) -> bool {
    match words.as_bytes().get(at) {
        Some(byte @ ..0x80) => byte.is_ascii_digit(),
        Some(0xef) => words[at..].chars().next().and_then(digit).is_some(),
        _ => false,
    }
}

/// Returns the end of the word that begins at a position, or the position itself if none does.
pub fn word_end(words: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(byte) = words.as_bytes().get(end) {
        if byte.is_ascii_alphabetic() {
            end += 1;
        } else if byte.is_ascii() {
            break;
        } else if is_cyrillic(*byte) {
            end += 2;
        } else {
            match words[end..].chars().next().filter(|c| is_spaced(*c)) {
                Some(letter) => end += letter.len_utf8(),
                None => break,
            }
        }
    }
    end
}

/// Returns whether a byte begins a letter from Ѐ to ѿ or Ӏ to ӿ.
fn is_cyrillic(byte: u8) -> bool {
    matches!(byte, 0xd0 | 0xd1 | 0xd3)
}

/// Returns whether a character is a letter of a script that puts spaces between words.
fn is_spaced(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' => true,
        // Quotation marks and dashes.
        '\u{80}'..='\u{a9}' | '\u{2000}'..='\u{206f}' => false,
        _ => !is_wide(c) && !is_hangul_syllable(c) && c.is_alphabetic(),
    }
}

/// Returns the beginning of the word that ends at a position, or the position itself if none does.
pub fn word_start(words: &str, at: usize) -> usize {
    words[..at].trim_end_matches(is_spaced).len()
}

/// Returns the words of scripts that put spaces between them, each with its position.
pub fn spaced_words(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = words.as_bytes();
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphabetic() || !byte.is_ascii() {
                let start = at;
                at = word_end(words, start);
                if at > start {
                    return Some((start, &words[start..at]));
                }
            }
            at = next_char(words, at);
        }
        None
    })
}

/// Returns the beginning of the character after the one at a position.
pub fn next_char(words: &str, at: usize) -> usize {
    let mut next = at + 1;
    while !words.is_char_boundary(next) {
        next += 1;
    }
    next
}

/// Returns what `char::to_lowercase` returns where that is one letter. The standard function is
/// slow for all but ASCII.
pub fn lower(c: char) -> char {
    match c {
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        'а'..='я' | 'ё' => c,
        'А'..='Я' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Returns the first two letters of a word in lower case, with blanks for letters that it lacks.
pub fn first_two(word: &str) -> (char, char) {
    let mut letters = word.chars().map(lower);
    (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '))
}

/// A word that is compared without regard to its case. What it is compared with is in lower case.
#[derive(Clone, Copy, Debug)]
pub struct Word<'w> {
    text: &'w str,
    /// The first letter in lower case, which decides nearly all comparisons.
    first: Option<char>,
}

impl<'w> Word<'w> {
    pub fn new(text: &'w str) -> Self {
        Self { text, first: text.chars().next().map(lower) }
    }

    pub fn begins(self, stem: &str) -> bool {
        let mut letters = stem.chars();
        letters.next() == self.first && {
            let mut own = self.text.chars().skip(1).map(lower);
            letters.all(|letter| own.next() == Some(letter))
        }
    }

    /// Returns whether the word equals a known one, apart from capitals. Letters of the alphabets
    /// that occur here have the same length in capitals.
    pub fn is(self, known: &str) -> bool {
        self.text.len() == known.len() && self.begins(known)
    }

    pub fn is_any(self, known: &[&str]) -> bool {
        known.iter().any(|known| self.is(known))
    }
}
