//! Measures how alike two strings of words are, whatever their language.

use crate::text::{is_hangul_syllable, is_kana, is_wide};

/// The words of a segment as sorted hashes: words in scripts with spaces, pairs of characters in
/// scripts without.
pub type Features = Vec<u32>;

/// The number of features after which the rest of a string is not considered.
const LIMIT: usize = 4_000;

pub fn features(words: &str) -> Features {
    let mut features = Vec::new();
    let mut word = Hash::default();
    let mut previous: Option<char> = None;
    for c in words.chars() {
        if is_wide(c) || is_hangul_syllable(c) {
            features.extend(word.take());
            if c.is_alphanumeric() {
                let mut pair = Hash::default();
                pair.add(previous.unwrap_or(' '));
                pair.add(c);
                features.extend(pair.take());
                previous = Some(c);
            }
        } else if c.is_alphanumeric() {
            word.add(c.to_lowercase().next().unwrap_or(c));
            previous = None;
        } else {
            features.extend(word.take());
        }
        if features.len() >= LIMIT {
            break;
        }
    }
    features.extend(word.take());
    features.sort_unstable();
    features
}

/// FNV-1a, which is fast and the same on every machine.
#[derive(Default)]
struct Hash(Option<u32>);

impl Hash {
    fn add(&mut self, c: char) {
        let state = self.0.unwrap_or(0x811c_9dc5);
        self.0 = Some((state ^ c as u32).wrapping_mul(0x0100_0193));
    }

    fn take(&mut self) -> Option<u32> {
        self.0.take()
    }
}

/// Returns how many features two strings have in common, repeated ones counted.
pub fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

/// Returns the likeness of two strings, from 0 for nothing in common to 1 for the same words.
pub fn likeness(a: &[u32], b: &[u32]) -> f32 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    2.0 * common(a, b) as f32 / (a.len() + b.len()) as f32
}

/// Returns the share of the first string's features that are in the second.
pub fn containment(part: &[u32], whole: &[u32]) -> f32 {
    if part.is_empty() {
        return 0.0;
    }
    common(part, whole) as f32 / part.len() as f32
}

/// Returns the amount of content of a string, in a unit that is about equal for all languages: a
/// Chinese character is worth three Latin letters.
pub fn weight(words: &str) -> f32 {
    words
        .chars()
        .map(|c| match c {
            c if is_kana(c) => 0.55,
            c if is_hangul_syllable(c) => 0.75,
            c if is_wide(c) && c.is_alphanumeric() => 1.0,
            c if c.is_alphanumeric() => 0.33,
            _ => 0.0,
        })
        .sum()
}
