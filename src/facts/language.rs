//! The languages whose facts are read.

use crate::text::{is_cyrillic, is_hangul_syllable, is_ideograph, is_kana};
use unic_langid::LanguageIdentifier;

/// The language by whose conventions a text writes its numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Chinese,
    Japanese,
    Korean,
    Russian,
    /// English, and any other.
    English,
}

impl Language {
    pub fn of(tag: &LanguageIdentifier) -> Self {
        match tag.language.as_str() {
            "zh" => Self::Chinese,
            "ja" => Self::Japanese,
            "ko" => Self::Korean,
            "ru" => Self::Russian,
            _ => Self::English,
        }
    }

    /// Guesses the language from the scripts of the words, where no tag states it.
    pub fn guess<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let (mut han, mut kana, mut hangul, mut cyrillic, mut latin) = (0_usize, 0, 0, 0, 0);
        for c in words.into_iter().flat_map(str::chars).take(20_000) {
            match c {
                c if is_kana(c) => kana += 1,
                c if is_ideograph(c) => han += 1,
                c if is_hangul_syllable(c) => hangul += 1,
                c if is_cyrillic(c) => cyrillic += 1,
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ => {}
            }
        }
        // A page about programs is half Latin whatever its language, and one Chinese character
        // counts as much as three letters.
        let asian = if kana * 8 > han { Self::Japanese } else { Self::Chinese };
        let scores = [
            (latin / 8, Self::English),
            (cyrillic, Self::Russian),
            (hangul * 2, Self::Korean),
            ((han + kana) * 3, asian),
        ];
        scores.into_iter().max_by_key(|(score, _)| *score).map_or(Self::English, |(_, language)| language)
    }
}
