//! Judges one passage.

use super::marks::{are_names, asides, code_and_links, label_and_names, names_of_programs, without};
use super::signs::Having;
use super::words::{Letters, Prose};
use super::writing::Writing;
use crate::segment::{Role, Segment};
use crate::text::{Script, script_of};
use std::ops::Range;

/// So many letters of an alphabet, or syllables of Hangul, can be words of another language.
const FEWEST_LETTERS: usize = 12;

/// So many signs of Chinese or Japanese can be words of another language.
const FEWEST_SIGNS: usize = 8;

/// Beside words of the edition, so many words of another alphabet are a sentence.
const FEWEST_WORDS: usize = 4;

/// A passage that stands in another language than its edition's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// How it is written.
    pub writing: Writing,
    /// Its letters in that writing.
    pub letters: usize,
}

/// Returns the segments that stand in another language, if their letters leave no doubt, by their index.
/// A row of a table that has a cell in the edition's language may have others in any.
pub fn foreign(segments: &[Segment], own: Writing) -> Vec<(usize, Foreign)> {
    let mut found = Vec::new();
    let mut row = 0..0;
    let mut is_bilingual = false;
    for (at, segment) in segments.iter().enumerate() {
        let Some(foreign) = of_segment(segment, own) else { continue };
        if segment.role == Role::Cell && !row.contains(&at) {
            row = row_of(segments, at);
            is_bilingual = segments[row.clone()].iter().any(|cell| is_of(&cell.words, own));
        }
        if segment.role != Role::Cell || !is_bilingual {
            found.push((at, foreign));
        }
    }
    found
}

/// Returns the cells of the row of a cell.
fn row_of(segments: &[Segment], at: usize) -> Range<usize> {
    let is_inside = |segment: &Segment| segment.role == Role::Cell && !segment.begins_row();
    let start = (0..=at).rev().find(|at| !is_inside(&segments[*at])).unwrap_or(at);
    let rest = segments[at + 1..].iter().take_while(|segment| is_inside(segment)).count();
    start..at + 1 + rest
}

/// Returns whether words are certainly of a language that is written so, however few they are.
fn is_of(words: &str, own: Writing) -> bool {
    let letters = Letters::of(words);
    match own {
        Writing::Latin => letters.latin * 2 > letters.all(),
        Writing::Cyrillic => letters.cyrillic * 2 > letters.all(),
        Writing::Korean => letters.hangul * 2 > letters.all(),
        Writing::Simplified | Writing::Traditional | Writing::Japanese => {
            let Clause { kana, han, against } = Clause::of(words);
            let own = EASTERN.into_iter().zip(against).find(|(writing, _)| *writing == own);
            kana + han > 1 && own.is_some_and(|(_, against)| against == 0)
        }
    }
}

fn of_segment(segment: &Segment, own: Writing) -> Option<Foreign> {
    if matches!(segment.role, Role::Code | Role::Break) || is_plainly_own(&segment.words, own) {
        return None;
    }
    let outside = without(&segment.words, code_and_links(&segment.marks));
    let outside = without(&outside, names_of_programs(&outside));
    let names = label_and_names(&outside).filter(|(label, _)| is_of(label, own)).map(|(_, names)| names);
    let outside = without(&outside, asides(&outside).into_iter().chain(names).collect());
    judge(&outside, own)
}

/// Returns whether no closer look is needed: most letters are those of the edition's script, and no sign
/// is of another language.
fn is_plainly_own(words: &str, own: Writing) -> bool {
    if own == Writing::Latin && words.is_ascii() {
        return true;
    }
    let letters = Letters::of(words);
    let (others, of_own) = match own {
        Writing::Latin => (letters.all() - letters.latin, letters.latin),
        Writing::Cyrillic => (letters.all() - letters.cyrillic, letters.cyrillic),
        Writing::Korean => (letters.all() - letters.hangul, letters.hangul),
        Writing::Simplified | Writing::Traditional => {
            if letters.kana >= 2 || odd_signs(words, own) >= 2 {
                return false;
            }
            (letters.all() - letters.han, letters.han)
        }
        Writing::Japanese => {
            if letters.kana == 0 && letters.han >= FEWEST_SIGNS || odd_signs(words, own) >= 2 {
                return false;
            }
            (letters.all() - letters.han - letters.kana, letters.han + letters.kana)
        }
    };
    // Names and code may be most of a passage in another language.
    others < FEWEST_SIGNS || others * 4 <= of_own + others
}

/// Returns how many signs a writing lacks, at most two.
fn odd_signs(words: &str, own: Writing) -> usize {
    let is_odd = |c: &char| {
        let having = Having::of(*c);
        match own {
            Writing::Simplified => having.lacks_simplified(),
            Writing::Traditional => having.lacks_traditional(),
            Writing::Japanese => having.lacks_japanese(),
            Writing::Korean | Writing::Cyrillic | Writing::Latin => false,
        }
    };
    words.chars().filter(is_odd).take(2).count()
}

/// Returns whether a part is more than 60 % of all.
fn is_most(part: usize, all: usize) -> bool {
    part * 5 > all * 3
}

fn judge(words: &str, own: Writing) -> Option<Foreign> {
    let Prose { letters, small_words } = Prose::of(words);
    let east = East::of(words);
    let (of_own, others) = match own {
        Writing::Latin => (
            Letters::of(words).latin,
            [letters_of(Writing::Cyrillic, letters), letters_of(Writing::Korean, letters), east.any()],
        ),
        Writing::Cyrillic => {
            let own = Letters::of(words).cyrillic;
            (own, [letters_of(Writing::Latin, letters), letters_of(Writing::Korean, letters), east.any()])
        }
        Writing::Korean => {
            let own = letters.hangul;
            (own, [letters_of(Writing::Latin, letters), letters_of(Writing::Cyrillic, letters), east.any()])
        }
        Writing::Simplified | Writing::Traditional | Writing::Japanese if are_names(words) => return None,
        Writing::Simplified | Writing::Traditional | Writing::Japanese => {
            let (of_own, other) = east.apart(own, words);
            let most = [Writing::Latin, Writing::Cyrillic, Writing::Korean]
                .map(|writing| letters_of(writing, letters))
                .into_iter()
                .max_by_key(|found| found.letters)?;
            (of_own, [most, other, other])
        }
    };
    let most = others.into_iter().max_by_key(|found| found.letters)?;
    let fewest = match most.writing {
        Writing::Simplified | Writing::Traditional | Writing::Japanese => FEWEST_SIGNS,
        // Some terms among words of the edition are no sentence of another language.
        Writing::Cyrillic | Writing::Latin if of_own > 0 && small_words < FEWEST_WORDS => return None,
        Writing::Korean | Writing::Cyrillic | Writing::Latin => FEWEST_LETTERS,
    };
    let (weight, own_weight) = (weight(most.writing), weight(own));
    let is_most = is_most(most.letters * weight, most.letters * weight + of_own * own_weight);
    (most.letters >= fewest && is_most).then_some(most)
}

/// Returns how many letters of an alphabet say as much as a letter of a writing.
fn weight(writing: Writing) -> usize {
    match writing {
        Writing::Simplified | Writing::Traditional | Writing::Japanese | Writing::Korean => 2,
        Writing::Cyrillic | Writing::Latin => 1,
    }
}

fn letters_of(writing: Writing, letters: Letters) -> Foreign {
    let letters = match writing {
        Writing::Latin => letters.latin,
        Writing::Cyrillic => letters.cyrillic,
        Writing::Korean => letters.hangul,
        Writing::Simplified | Writing::Traditional | Writing::Japanese => 0,
    };
    Foreign { writing, letters }
}

/// The signs of a passage by the writings of its clauses. A clause is the unit because kana or a peculiar
/// sign in it tells of its other signs.
#[derive(Clone, Copy, Debug, Default)]
struct East {
    /// Of clauses that only this writing explains best, in the order of [`EASTERN`].
    signs: [usize; 3],
    /// Of clauses that nothing tells of.
    unknown: usize,
}

const EASTERN: [Writing; 3] = [Writing::Simplified, Writing::Traditional, Writing::Japanese];

/// A clause of kana alone with at most so many is a name.
const NAME_IN_KANA: usize = 10;

impl East {
    fn of(words: &str) -> Self {
        let is_end = |c: char| !c.is_alphanumeric() && !matches!(c, 'ー' | '・' | '々' | '〇');
        let mut east = Self::default();
        for clause in words.split(is_end) {
            let Clause { kana, han, against } = Clause::of(clause);
            if han == 0 && kana <= NAME_IN_KANA {
                continue;
            }
            let least = against.into_iter().min().unwrap_or(0);
            let best: Vec<_> = (0..EASTERN.len()).filter(|writing| against[*writing] == least).collect();
            match best[..] {
                [only] => east.signs[only] += kana + han,
                _ => east.unknown += kana + han,
            }
        }
        east
    }

    /// Returns all signs, with the writing that most of them are of.
    fn any(self) -> Foreign {
        let most = EASTERN.into_iter().zip(self.signs).max_by_key(|(_, signs)| *signs);
        let writing = most.map_or(Writing::Simplified, |(writing, _)| writing);
        Foreign { writing, letters: self.signs.iter().sum::<usize>() + self.unknown }
    }

    /// Returns the signs of one of these writings, and those that are certainly of another.
    fn apart(self, own: Writing, words: &str) -> (usize, Foreign) {
        let all = || EASTERN.into_iter().zip(self.signs);
        let of_own: usize = all().filter(|(writing, _)| *writing == own).map(|(_, signs)| signs).sum();
        let others = all().filter(|(writing, _)| *writing != own);
        let (writing, other) = others.max_by_key(|(_, signs)| *signs).unwrap_or((own, 0));
        if own == Writing::Japanese && of_own + other == 0 && is_chinese_without_peculiar_signs(words) {
            return (0, Foreign { writing: Writing::Simplified, letters: self.unknown });
        }
        // Signs that tell nothing are of the language of the others.
        match (of_own, other) {
            (0, 1..) => (0, Foreign { writing, letters: other + self.unknown }),
            _ => (of_own + self.unknown, Foreign { writing, letters: other }),
        }
    }
}

/// The signs of a clause, and how many of them speak against each of [`EASTERN`].
struct Clause {
    kana: usize,
    han: usize,
    against: [usize; 3],
}

impl Clause {
    fn of(clause: &str) -> Self {
        let mut found = Self { kana: 0, han: 0, against: [0; 3] };
        for c in clause.chars() {
            match script_of(c) {
                Some(Script::Kana) => found.kana += 1,
                Some(Script::Han) => {
                    found.han += 1;
                    let having = Having::of(c);
                    let lacks = [having.lacks_simplified(), having.lacks_traditional(), having.lacks_japanese()];
                    for (against, lacks) in found.against.iter_mut().zip(lacks) {
                        *against += usize::from(lacks);
                    }
                }
                _ => {}
            }
        }
        found.against[0] += found.kana;
        found.against[1] += found.kana;
        found
    }
}

/// Signs that Chinese sentences are full of, and that no Japanese text without kana has in that number.
const OF_CHINESE_SENTENCES: &str = "的是了在和不也都就我你他她把将被从到与及上下有为";

/// Returns whether words without kana and without a sign of Chinese alone are a Chinese sentence.
fn is_chinese_without_peculiar_signs(words: &str) -> bool {
    let han = words.chars().filter(|c| script_of(*c) == Some(Script::Han)).count();
    let found = words.chars().filter(|c| OF_CHINESE_SENTENCES.contains(*c)).count();
    han >= 15 && found * 8 >= han
}

/// Returns whether a segment has words of a language, beside names and code.
pub fn is_prose(segment: &Segment) -> bool {
    let outside = without(&segment.words, code_and_links(&segment.marks));
    let outside = without(&outside, names_of_programs(&outside));
    let Prose { letters, .. } = Prose::of(&outside);
    letters.han + letters.kana >= FEWEST_SIGNS || letters.latin + letters.cyrillic + letters.hangul >= FEWEST_LETTERS
}

/// Returns the letters of words, each sign of Chinese, Japanese and Korean as two.
pub fn letters(words: &str) -> usize {
    let letters = Letters::of(words);
    letters.latin + letters.cyrillic + 2 * (letters.hangul + letters.kana + letters.han)
}
