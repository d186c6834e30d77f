//! Finds passages of a translation that are much shorter or longer than those of their source text need.

use crate::item::{Disagreement, LengthDifference};
use crate::language::LengthRatio;
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
        bytes.is_none_or(|usual| is_beyond(ratio(pair.0.words.len(), pair.1.words.len()), usual, BYTES_FACTOR))
    };
    let doubtful: Vec<_> = pairs.iter().filter(is_doubtful).collect();
    if doubtful.is_empty() {
        return Vec::new();
    }
    let counted = |(here, there): &(&Segment, &Segment)| (count(&here.words), count(&there.words));
    let own = median(pairs.iter().map(counted).map(|(here, there)| ratio(here, there)));
    let found = doubtful.into_iter().filter_map(|pair| {
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

/// No passage with fewer bytes has the letters that [`LengthRatio`] asks for.
const FEWEST_BYTES: usize = 60;

fn ratio(here: usize, there: usize) -> f32 {
    there as f32 / here.max(1) as f32
}

fn is_beyond(ratio: f32, usual: f32, factor: f32) -> bool {
    ratio * factor < usual || ratio > usual * factor
}

fn count(words: &str) -> usize {
    words.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Returns the median, or `None` of too few values.
fn median(values: impl Iterator<Item = f32>) -> Option<f32> {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    (values.len() >= FEWEST_PASSAGES).then(|| values[values.len() / 2])
}
