//! Finds runs of letters that two texts share, wherever the runs begin. Every shortest run of
//! sufficient weight has a hash, which is computed as a rolling hash along the text.

use crate::extract::{BREAK, weight};
use std::collections::BTreeMap;

/// The least weight of a run: forty letters, or twenty-four characters of Chinese, Japanese or
/// Korean.
pub const ENOUGH: u32 = 120;

/// The base of the rolling hash. It is odd, so that multiplication by it loses no bits.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// The greatest length of a run, which is that of a run of the lightest letters.
const LONGEST: usize = ENOUGH as usize / 3 + 1;

const POWERS: [u64; LONGEST + 1] = {
    let mut powers = [1_u64; LONGEST + 1];
    let mut at = 1;
    while at <= LONGEST {
        powers[at] = powers[at - 1].wrapping_mul(BASE);
        at += 1;
    }
    powers
};

/// Calls a closure for every shortest run of sufficient weight, with the run's start and end in
/// letters and its hash.
pub fn each(letters: &[char], mut call: impl FnMut(usize, usize, u64)) {
    let (mut start, mut total, mut hash) = (0, 0, 0_u64);
    for (at, letter) in letters.iter().enumerate() {
        if *letter == BREAK {
            (start, total, hash) = (at + 1, 0, 0);
            continue;
        }
        total += weight(*letter);
        hash = hash.wrapping_mul(BASE).wrapping_add(u64::from(*letter) + 1);
        while total >= ENOUGH {
            call(start, at + 1, hash);
            let first = letters[start];
            total -= weight(first);
            hash = hash.wrapping_sub((u64::from(first) + 1).wrapping_mul(POWERS[at - start]));
            start += 1;
        }
    }
}

/// Returns whether letters have sufficient weight to be a run.
pub fn is_enough(letters: &str) -> bool {
    letters.chars().map(weight).sum::<u32>() >= ENOUGH
}

/// The number of hash bits that select a bit of the filter. The filter rejects most hashes that
/// no run has.
const FILTER_BITS: u32 = 20;

/// The runs of many texts.
#[derive(Debug)]
pub struct Runs {
    texts: Vec<Vec<char>>,
    /// The number of the text and the start and end in it, by hash.
    known: BTreeMap<u64, Vec<(usize, usize, usize)>>,
    filter: Vec<u64>,
}

impl Default for Runs {
    fn default() -> Self {
        Self { texts: Vec::new(), known: BTreeMap::new(), filter: vec![0; 1 << (FILTER_BITS - 6)] }
    }
}

fn bit(hash: u64) -> (usize, u64) {
    let bit = (hash.wrapping_mul(BASE) >> (64 - FILTER_BITS)) as usize;
    (bit >> 6, 1 << (bit & 63))
}

impl Runs {
    /// Adds a text and returns its number.
    pub fn add(&mut self, letters: Vec<char>) -> usize {
        let number = self.texts.len();
        each(&letters, |start, end, hash| {
            self.known.entry(hash).or_default().push((number, start, end));
            let (word, mask) = bit(hash);
            self.filter[word] |= mask;
        });
        self.texts.push(letters);
        number
    }

    /// Removes the runs of an allowed text from the texts that the closure selects.
    pub fn allow(&mut self, letters: &[char], is_of: impl Fn(usize) -> bool) {
        let known = &mut self.known;
        each(letters, |_, _, hash| {
            if let Some(places) = known.get_mut(&hash) {
                places.retain(|(text, ..)| !is_of(*text));
            }
        });
    }

    /// Calls a closure for every run that letters share with a text, with the text's number and the
    /// position in it.
    pub fn find(&self, letters: &[char], mut call: impl FnMut(usize, usize)) {
        each(letters, |start, end, hash| {
            let (word, mask) = bit(hash);
            if self.filter[word] & mask == 0 {
                return;
            }
            for (text, from, to) in self.known.get(&hash).into_iter().flatten() {
                if self.texts[*text][*from..*to] == letters[start..end] {
                    call(*text, *from);
                }
            }
        });
    }

    pub fn is_empty(&self) -> bool {
        self.known.values().all(Vec::is_empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_run_of_forty_letters_or_twenty_four_signs_is_found_wherever_it_is_cut() {
        let random = |at: u32| (at.wrapping_mul(2_654_435_761) >> 13) % 26;
        let latin: String = (1..100).filter_map(|at| char::from_u32(u32::from(b'a') + random(at * at))).collect();
        let han: String = (0..60_u32).filter_map(|at| char::from_u32(0x4e00 + at * 13)).collect();
        let hangul: String = (0..60_u32).filter_map(|at| char::from_u32(0xac00 + at * 29)).collect();
        let mut runs = Runs::default();
        for text in [&latin, &han, &hangul] {
            runs.add(letters(text));
        }
        for (text, enough) in [(&latin, 40), (&han, 24), (&hangul, 24)] {
            let all = letters(text);
            for start in 0..all.len() - enough {
                let count = |length: usize| {
                    let cut: String = all[start..start + length].iter().collect();
                    let mut count = 0;
                    runs.find(&letters(&format!("123{cut}\u{0}321")), |_, _| count += 1);
                    count
                };
                assert_eq!((count(enough), count(enough - 1)), (1, 0), "{start}");
            }
        }
        let mut count = 0;
        runs.find(&letters(&format!("{}\0{}", &latin[..30], &latin[30..60])), |_, _| count += 1);
        assert_eq!(count, 0, "nothing goes on across a break");
        runs.allow(&letters(&latin), |_| true);
        runs.find(&letters(&latin), |_, _| count += 1);
        assert_eq!(count, 0);
    }
}
