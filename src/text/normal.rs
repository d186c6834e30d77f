//! Normalises words, so that white space, line wrapping and Unicode's several forms of one
//! character make no difference.

use super::script::is_wide;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

pub fn compose(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed) {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Returns whether a character is in NFC by itself and combines with no other such character.
/// Nearly all text consists of these, so that the Unicode tables are rarely needed.
fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{3098}' | '\u{30a0}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff5e}')
}

/// Returns the normal form of text: white space folded, in NFC, and lines of scripts without spaces
/// joined without one.
pub fn fold(text: &str) -> String {
    let mut writer = Writer::with_capacity(text.len());
    writer.push(text);
    writer.finish()
}

/// Collects words piece by piece.
#[derive(Debug, Default)]
pub struct Writer {
    words: String,
    gap: Gap,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    /// The end of a line, which is no space between characters of Chinese and Japanese.
    Wrap,
    Space,
}

impl Writer {
    /// Creates a writer with capacity for a number of bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { words: String::with_capacity(bytes), gap: Gap::None }
    }

    pub fn push(&mut self, text: &str) {
        let words = text.trim_matches(' ');
        if is_normal(words) {
            self.gap = if text.starts_with(' ') { Gap::Space } else { self.gap };
            self.put(words);
            self.gap = if text.ends_with(' ') { Gap::Space } else { self.gap };
        } else {
            self.push_normalised(text);
        }
    }

    fn push_normalised(&mut self, text: &str) {
        let composed = compose(text);
        let mut rest = composed.as_ref();
        while !rest.is_empty() {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            self.put(&rest[..end]);
            rest = &rest[end..];
            let after = rest.trim_start();
            for c in rest[..rest.len() - after.len()].chars() {
                match c {
                    '\n' | '\r' => self.wrap(),
                    _ => self.gap = Gap::Space,
                }
            }
            rest = after;
        }
    }

    pub fn wrap(&mut self) {
        if self.gap == Gap::None {
            self.gap = Gap::Wrap;
        }
    }

    /// Appends words that are separated by single spaces.
    fn put(&mut self, run: &str) {
        let Some(first) = run.chars().next() else { return };
        let spaced = match (self.gap, self.words.chars().next_back()) {
            (Gap::None, _) | (_, None) => false,
            (Gap::Space, _) => true,
            (Gap::Wrap, Some(last)) => !joins(last, first),
        };
        if spaced {
            self.words.push(' ');
        }
        self.gap = Gap::None;
        self.words.push_str(run);
    }

    /// Returns the length of the words so far, in bytes.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn finish(self) -> String {
        self.words
    }
}

/// Returns whether words are in the normal form already, as nearly all texts are.
fn is_normal(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'!'..=b'~' => 1,
            b' ' if bytes.get(at + 1) != Some(&b' ') => 1,
            // Ѐ to ѿ; 倀 to 鿿, 뀀 to 쿿: all of them are composed.
            0xd0 | 0xd1 => 2,
            0xe5..=0xe9 | 0xeb | 0xec => 3,
            _ => match words[at..].chars().next().filter(|c| is_plain(*c)) {
                Some(c) => c.len_utf8(),
                None => return false,
            },
        };
    }
    true
}

/// Returns whether a character is in the normal form, and no white space.
fn is_plain(c: char) -> bool {
    match c {
        '\0'..='\u{a0}' | '\u{3000}' => !c.is_whitespace(),
        _ => is_composed(c),
    }
}

/// Returns whether a line break between two characters is no space.
fn joins(before: char, after: char) -> bool {
    let either = is_wide(before) || is_wide(after);
    either && (is_wide(before) || is_neutral(before)) && (is_wide(after) || is_neutral(after))
}

/// Returns whether a character is punctuation that takes the width of its neighbours.
fn is_neutral(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Returns the letters and digits alone, in lower case, for comparisons that ignore punctuation.
pub fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_normal_if_all_their_characters_are() {
        for c in '\0'..='\u{ffff}' {
            assert_eq!(is_normal(&format!("a{c}b")), c == ' ' || is_plain(c), "{c:?}");
            assert!(!is_normal(&format!("{c}  {c}")), "{c:?}");
        }
    }

    #[test]
    fn composed_letters_are_what_unicode_says() {
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        let all: Vec<char> = ('\0'..='\u{ffff}').filter(|c| is_composed(*c)).collect();
        assert!(all.len() > 30_000);
        // Each between two others, the whole in both directions.
        for text in [all.iter().collect::<String>(), all.iter().rev().collect()] {
            assert!(normalizer.is_normalized(&text));
        }
    }
}
