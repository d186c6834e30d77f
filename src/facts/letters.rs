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
