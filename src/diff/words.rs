//! Finds the words of a segment that changed. Word breaks are Unicode's, with dictionaries for
//! Chinese and Japanese.

use crate::text::is_wide;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The number of words above which strings are not compared word by word.
const LIMIT: usize = 4_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    Same,
    Removed,
    Added,
}

/// Words that stay or change together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub piece: Piece,
    pub words: String,
}

/// Returns the difference between two strings, in reading order.
pub fn word_diff(before: &str, after: &str) -> Vec<Span> {
    let (old, new) = (words(before), words(after));
    let mut spans = Vec::new();
    if old.len() > LIMIT || new.len() > LIMIT {
        add(&mut spans, Piece::Removed, before);
        add(&mut spans, Piece::Added, after);
        return spans;
    }
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match operation {
            DiffOp::Equal { old_index, len, .. } => {
                add(&mut spans, Piece::Same, &old[old_index..old_index + len].concat());
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                add(&mut spans, Piece::Removed, &old[old_index..old_index + old_len].concat());
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                add(&mut spans, Piece::Added, &new[new_index..new_index + new_len].concat());
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                add(&mut spans, Piece::Removed, &old[old_index..old_index + old_len].concat());
                add(&mut spans, Piece::Added, &new[new_index..new_index + new_len].concat());
            }
        }
    }
    spans
}

fn add(spans: &mut Vec<Span>, piece: Piece, words: &str) {
    if !words.is_empty() {
        spans.push(Span { piece, words: words.to_owned() });
    }
}

/// Returns the number of words to translate.
pub fn word_count(text: &str) -> usize {
    match text.chars().any(is_wide) {
        true => words(text).into_iter().filter(|word| word.chars().any(char::is_alphanumeric)).count(),
        false => text.split_whitespace().count(),
    }
}

fn words(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    breaks.windows(2).filter_map(|pair| text.get(pair[0]..pair[1])).collect()
}
