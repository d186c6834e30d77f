//! Finds passages of a translation that are much shorter or longer than those of their source text need.

use crate::item::{Disagreement, LengthDifference};
use crate::language::{LengthRatio, Writing};
use crate::segment::{Role, Segment};
use unic_langid::LanguageIdentifier;

/// A passage is noticed where it has less than a half or more than twice what the text's other passages
/// make likely.
const FACTOR: f32 = 2.0;

/// As [`FACTOR`], for bytes in place of letters. What is within it is not counted.
const BYTES_FACTOR: f32 = 1.5;

/// The median of fewer passages tells little about a text.
const FEWEST_PASSAGES: usize = 5;

/// Compares the passages of two texts whose segments correspond one to one.
pub fn unusual(
    source: (&[Segment], &LanguageIdentifier),
    translation: (&[Segment], &LanguageIdentifier),
) -> Vec<Disagreement> {
    let pairs: Vec<_> = source.0.iter().zip(translation.0).filter(|(here, there)| is_prose(here, there)).collect();
    let bytes = median(pairs.iter().map(|(here, there)| ratio(here.words.len(), there.words.len())));
    let is_doubtful = |pair: &&(&Segment, &Segment)| {
        let (here, there) = (pair.0.words.len(), pair.1.words.len());
        let likely = bytes.or_else(|| likely_bytes(here, source.1, translation.1));
        likely.is_some_and(|likely| is_beyond(ratio(here, there), likely, BYTES_FACTOR))
    };
    let doubtful: Vec<_> = pairs.iter().filter(is_doubtful).collect();
    if doubtful.is_empty() {
        return Vec::new();
    }
    let counted = |(here, there): &(&Segment, &Segment)| (count(&here.words), count(&there.words));
    let own = median(pairs.iter().map(counted).map(|(here, there)| ratio(here, there)));
    let found = doubtful.into_iter().filter(|pair| is_in_own_words(pair, source.1, translation.1)).filter_map(|pair| {
        let (here, there) = counted(pair);
        let usual = LengthRatio::usual(here, source.1, translation.1)?;
        let actual = ratio(here, there);
        let likely = own.map_or(usual.median, |own| own.clamp(usual.median * LEAST, usual.median * MOST));
        let is_unusual = actual < usual.low || actual > usual.high;
        (is_unusual && is_beyond(actual, likely, FACTOR)).then(|| difference(pair, actual / likely))
    });
    found.collect()
}

/// The median of a text counts within these parts of the usual one: a text of which much is lost has a
/// median that would hide it.
const LEAST: f32 = 0.7;
const MOST: f32 = 1.4;

fn difference((here, there): &(&Segment, &Segment), of_usual: f32) -> Disagreement {
    // Files are smaller than the limit of 32 bits.
    let byte = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    let place = |segment: &Segment| byte(segment.place.start)..byte(segment.place.end);
    let percent = (of_usual * 100.0).round().clamp(0.0, 9_999.0) as u32;
    Disagreement::Length(LengthDifference { percent, source: place(here), translation: place(there) })
}

fn is_prose(here: &Segment, there: &Segment) -> bool {
    here.role == there.role && matches!(here.role, Role::Paragraph | Role::ListItem) && here.words.len() >= FEWEST_BYTES
}

/// Returns whether names and addresses in Latin letters are the smaller part of a passage whose language has
/// another script. Their length is the same in both texts.
fn is_in_own_words((here, there): &(&Segment, &Segment), from: &LanguageIdentifier, to: &LanguageIdentifier) -> bool {
    let is_own = |segment: &Segment, tag: &LanguageIdentifier| {
        let latin = segment.words.chars().filter(char::is_ascii_alphanumeric).count();
        Writing::of(tag).is_none_or(|writing| writing == Writing::Latin) || latin * 2 < count(&segment.words)
    };
    is_own(here, from) && is_own(there, to)
}

/// No passage with fewer bytes has the letters that [`LengthRatio`] asks for.
const FEWEST_BYTES: usize = 60;

/// Returns how many bytes of a translation are likely for each byte of a passage.
fn likely_bytes(bytes: usize, from: &LanguageIdentifier, to: &LanguageIdentifier) -> Option<f32> {
    let (own, other) = (bytes_of_letter(from), bytes_of_letter(to));
    let usual = LengthRatio::usual((bytes as f32 / own) as usize, from, to)?;
    Some(usual.median * other / own)
}

/// Returns how many bytes a text has for each of its letters, with its signs and spaces.
fn bytes_of_letter(tag: &LanguageIdentifier) -> f32 {
    match Writing::of(tag) {
        Some(Writing::Simplified | Writing::Traditional | Writing::Japanese) => 3.3,
        Some(Writing::Korean) => 3.5,
        Some(Writing::Cyrillic) => 2.3,
        Some(Writing::Latin) | None => 1.25,
    }
}

fn ratio(here: usize, there: usize) -> f32 {
    there as f32 / here.max(1) as f32
}

fn is_beyond(ratio: f32, usual: f32, factor: f32) -> bool {
    ratio * factor < usual || ratio > usual * factor
}

fn count(words: &str) -> usize {
    words.chars().filter(|c| is_letter(*c)).count()
}

/// Returns what `char::is_alphanumeric` returns. The standard function is slow for most letters of these
/// languages.
fn is_letter(c: char) -> bool {
    match c {
        ..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{410}'..='\u{44f}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' => true,
        '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// Returns the median, or `None` of too few values.
fn median(values: impl Iterator<Item = f32>) -> Option<f32> {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    (values.len() >= FEWEST_PASSAGES).then(|| values[values.len() / 2])
}
