//! Normalizes text to letters and digits, so that a search ignores case, accents, width,
//! composition, spaces and punctuation.

use super::BREAK;
use crate::text::{is_common_ideograph, is_hangul_syllable, is_jamo};
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Returns the weight of a letter in the length of a passage. The weights are such that forty
/// letters weigh as much as twenty-four characters of Chinese, Japanese or Korean.
pub fn weight(letter: char) -> u32 {
    let is_sign = is_jamo(letter)
        || is_hangul_syllable(letter)
        || matches!(letter, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    if is_sign { 5 } else { 3 }
}

/// Marks a character of the Basic Multilingual Plane that has no letters.
const NO_LETTER: u16 = 0;
const SEVERAL_LETTERS: u16 = u16::MAX;

/// The number of characters of one block.
const BLOCK: u16 = 256;

/// The letters of each character, by block. A block is computed when a text first has a character
/// of it, because few texts have characters of more than a dozen blocks.
#[derive(Debug)]
pub struct Alphabet {
    blocks: Vec<OnceLock<Block>>,
}

#[derive(Debug)]
struct Block {
    /// The one letter of each character, or [`NO_LETTER`] or [`SEVERAL_LETTERS`].
    one: Vec<u16>,
    several: BTreeMap<char, String>,
}

impl Default for Alphabet {
    fn default() -> Self {
        Self::new()
    }
}

impl Block {
    fn new(number: u16) -> Self {
        let mut block = Self { one: vec![NO_LETTER; BLOCK.into()], several: BTreeMap::new() };
        for (code, one) in (number * BLOCK..=u16::MAX).zip(&mut block.one) {
            let Some(sign) = char::from_u32(code.into()) else { continue };
            if is_own_letter(sign) {
                *one = code;
                continue;
            }
            let letters = letters_of(sign);
            let mut chars = letters.chars();
            *one = match (chars.next(), chars.next()) {
                (None, _) => NO_LETTER,
                (Some(letter), None) => u16::try_from(u32::from(letter)).unwrap_or(SEVERAL_LETTERS),
                (Some(_), Some(_)) => SEVERAL_LETTERS,
            };
            if *one == SEVERAL_LETTERS {
                block.several.insert(sign, letters);
            }
        }
        block
    }
}

impl Alphabet {
    pub fn new() -> Self {
        Self { blocks: (0..=u16::MAX / BLOCK).map(|_| OnceLock::new()).collect() }
    }

    /// Returns the letters of a strand and keeps its breaks.
    pub fn letters(&self, strand: &str) -> String {
        let mut letters = String::with_capacity(strand.len());
        for sign in strand.chars() {
            let Ok(code) = u16::try_from(u32::from(sign)) else {
                letters.push_str(&letters_of(sign));
                continue;
            };
            let block = self.blocks[usize::from(code / BLOCK)].get_or_init(|| Block::new(code / BLOCK));
            match block.one[usize::from(code % BLOCK)] {
                NO_LETTER => {
                    if sign == BREAK && !letters.ends_with(BREAK) {
                        letters.push(BREAK);
                    }
                }
                SEVERAL_LETTERS => letters.push_str(block.several.get(&sign).map_or("", String::as_str)),
                one => letters.extend(char::from_u32(one.into())),
            }
        }
        // Korean syllables may be written as single jamo, which are composed here.
        if letters.contains(is_jamo) {
            return ComposingNormalizerBorrowed::new_nfc().normalize(&letters).into_owned();
        }
        letters
    }
}

/// Returns whether a character is its own letter. Unified ideographs and Hangul syllables are,
/// which are most characters.
fn is_own_letter(sign: char) -> bool {
    is_common_ideograph(sign) || is_hangul_syllable(sign)
}

/// Returns the letters of one character, without accents, width and case.
fn letters_of(sign: char) -> String {
    let parts: String = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(sign)).collect();
    let letters: String = parts.chars().filter(|part| is_letter(*part)).flat_map(char::to_lowercase).collect();
    let letters: String = letters.chars().filter(|part| is_letter(*part)).collect();
    ComposingNormalizerBorrowed::new_nfc().normalize(&letters).into_owned()
}

/// Returns whether a character counts as a letter or digit. Combining and invisible characters do
/// not, whatever category Unicode gives them.
fn is_letter(c: char) -> bool {
    let is_unseen = matches!(c, '\u{115f}'..='\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{640}');
    let is_mark = matches!(c, '\u{2b0}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{17b4}'..='\u{17b5}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{2de0}'..='\u{2dff}' | '\u{3099}'..='\u{309a}'
        | '\u{a66f}'..='\u{a67f}' | '\u{fe20}'..='\u{fe2f}');
    c.is_alphanumeric() && !is_unseen && !is_mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_signs_come_to_themselves() {
        let themselves = ('\u{0}'..'\u{ffff}').filter(|sign| is_own_letter(*sign));
        let others: Vec<_> = themselves.filter(|sign| letters_of(*sign) != sign.to_string()).collect();
        assert!(others.is_empty(), "{others:?}");
    }

    #[test]
    fn a_sign_comes_to_the_same_in_its_block_and_alone() {
        let alphabet = Alphabet::new();
        let differs = |sign: &char| alphabet.letters(&sign.to_string()) != letters_of(*sign);
        let signs = ('\u{1}'..='\u{10ffff}').filter(|sign| u32::from(*sign) % 7 == 0 && !is_jamo(*sign));
        let wrong: Vec<_> = signs.filter(differs).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn what_reads_alike_has_the_same_letters() {
        let alphabet = Alphabet::new();
        let cases = [
            ("Investigation", "investigation"),
            ("In\u{200b}ves\u{ad}ti, ga\u{2060}tion", "investigation"),
            ("ｉＮＶｅｓｔ", "invest"),
            ("e\u{301}\u{332}té", "ete"),
            ("ёлка Йод", "елкаиод"),
            ("ガード ｶﾞ", "カートカ"),
            ("한국 \u{1112}\u{1161}\u{11ab}", "한국한"),
            ("ﬁnal №５", "finalno5"),
            ("不应，再有", "不应再有"),
            ("a\0\0b", "a\0b"),
            ("𝐒ecret 𠀀", "secret𠀀"),
            ("in\u{3164}ve\u{115f}s\u{ffa0}t\u{2bc}\u{640}", "invest"),
        ];
        for (written, letters) in cases {
            assert_eq!(alphabet.letters(written), letters, "{written}");
        }
    }
}
