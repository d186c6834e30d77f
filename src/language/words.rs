//! The letters of a passage by their script, without names.

use crate::text::{Script, script_of};

/// Letters of the scripts that whole words have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    pub latin: usize,
    pub cyrillic: usize,
    pub hangul: usize,
    pub kana: usize,
    pub han: usize,
}

impl Letters {
    /// Counts all letters.
    pub fn of(words: &str) -> Self {
        let mut letters = Self::default();
        words.chars().for_each(|c| letters.add(c));
        letters
    }

    /// Counts the letters of prose. A word in the middle of an address does not count, nor does one with
    /// a digit. Latin and Cyrillic words count where enough of them begin with a small letter: those in
    /// capitals alone are names.
    pub fn of_prose(words: &str) -> Self {
        let (mut all, mut small) = (Self::default(), Self::default());
        for word in words.split_whitespace().filter(|word| !is_address(word)) {
            for word in word.split(|c: char| !is_part_of_word(c)).filter(|word| !word.is_empty()) {
                if word.contains(|c: char| c.is_ascii_digit() || c == '_') {
                    continue;
                }
                let counted = Self::of(word);
                all = all.and(counted);
                if word.starts_with(char::is_lowercase) && !word.chars().skip(1).any(char::is_uppercase) {
                    small = small.and(counted);
                }
            }
        }
        let is_prose = |small: usize| small >= SMALL_LETTERS;
        Self {
            latin: if is_prose(small.latin) { all.latin } else { 0 },
            cyrillic: if is_prose(small.cyrillic) { all.cyrillic } else { 0 },
            ..all
        }
    }

    fn add(&mut self, c: char) {
        match c {
            'a'..='z' | 'A'..='Z' => self.latin += 1,
            c if c.is_ascii() => {}
            c => match script_of(c) {
                Some(Script::Han) => self.han += 1,
                Some(Script::Kana) => self.kana += 1,
                Some(Script::Hangul) => self.hangul += 1,
                Some(Script::Cyrillic) => self.cyrillic += 1,
                Some(_) => {}
                None if matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic() => {
                    self.latin += 1;
                }
                None => {}
            },
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            latin: self.latin + other.latin,
            cyrillic: self.cyrillic + other.cyrillic,
            hangul: self.hangul + other.hangul,
            kana: self.kana + other.kana,
            han: self.han + other.han,
        }
    }

    pub fn all(self) -> usize {
        self.latin + self.cyrillic + self.hangul + self.kana + self.han
    }
}

/// With fewer letters in words that begin with a small one, Latin and Cyrillic words are names.
const SMALL_LETTERS: usize = 6;

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\'' | '’' | '\u{300}'..='\u{36f}')
}

/// Returns whether a word is an address or a path: its parts are in no language.
fn is_address(word: &str) -> bool {
    let is_ascii = |part: &str| part.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.contains('@')
        || word.contains("://")
        || word.starts_with("www.")
        || (word.is_ascii() && word.contains('/') && is_ascii(word))
        || (word.is_ascii() && word.trim_end_matches(['.', ',', ';', ':']).contains('.'))
}
