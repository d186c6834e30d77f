//! The glossary of an office: for each concept the words for it in each edition, and the words to
//! avoid. All words are found in a text in one pass.

use crate::edition::EditionId;
use crate::segment::{Role, Segment};
use crate::source::Span;
use crate::text::{is_hangul_syllable, is_wide};
use aho_corasick::{AhoCorasick, MatchKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;

/// A concept's place in the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConceptId(u16);

#[derive(Clone, Debug)]
pub struct Concept {
    pub key: String,
    pub place: Span,
    /// By edition. The first word of an edition is the preferred one.
    pub words: Vec<Vec<String>>,
    /// By edition: the words that are not to be used.
    pub avoid: Vec<Vec<String>>,
}

#[derive(Clone, Debug, Default)]
pub struct Glossary {
    concepts: Vec<Concept>,
    vocabularies: Vec<Vocabulary>,
}

/// The words of all concepts in one edition.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    names: Vec<String>,
    finder: Option<AhoCorasick>,
    /// The senses of each of the finder's words.
    senses: Vec<Vec<Sense>>,
}

/// A concept that a word stands for.
#[derive(Clone, Copy, Debug)]
struct Sense {
    concept: ConceptId,
    is_avoided: bool,
}

/// A concept at the first place where a text names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub concept: ConceptId,
    /// The word as it stands in the text.
    pub word: Box<str>,
    pub place: Range<u32>,
}

/// The concepts of a text, each once.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Mentions {
    /// Concepts that are named by a word of theirs.
    pub said: Box<[Mention]>,
    /// Concepts that are named by a word that is not to be used.
    pub avoided: Box<[Mention]>,
}

impl Glossary {
    /// Creates the glossary of a site that has `editions` editions.
    pub fn new(concepts: Vec<Concept>, editions: usize) -> Self {
        let vocabularies = (0..editions).map(|edition| Vocabulary::new(&concepts, edition)).collect();
        Self { concepts, vocabularies }
    }

    pub fn concept(&self, id: ConceptId) -> &Concept {
        &self.concepts[usize::from(id.0)]
    }

    /// Returns a text with the words for concepts replaced by the keys of these, longer words first.
    pub fn with_keys(&self, edition: EditionId, text: &str) -> String {
        let words = self.concepts.iter().flat_map(|concept| {
            let own = concept.words.get(edition.index()).into_iter().flatten();
            own.map(|word| (word.as_str(), concept.key.as_str()))
        });
        let mut words: Vec<_> = words.collect();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        words.into_iter().fold(text.to_owned(), |text, (word, key)| text.replace(word, &format!(" {key} ")))
    }

    pub fn vocabulary(&self, edition: EditionId) -> Option<&Vocabulary> {
        self.vocabularies.get(edition.index())
    }

    /// Returns the words of an edition, by which a change is judged to be one of names.
    pub fn names(&self, edition: EditionId) -> &[String] {
        self.vocabulary(edition).map_or(&[], |vocabulary| &vocabulary.names)
    }

    /// Returns the preferred word for a concept. Returns nothing where the edition has no word for
    /// it.
    pub fn preferred(&self, id: ConceptId, edition: EditionId) -> Option<&str> {
        self.concept(id).words.get(edition.index())?.first().map(String::as_str)
    }
}

impl Vocabulary {
    fn new(concepts: &[Concept], edition: usize) -> Self {
        let mut senses: BTreeMap<String, Vec<Sense>> = BTreeMap::new();
        let mut names = Vec::new();
        for (id, concept) in (0..).map(ConceptId).zip(concepts) {
            for (words, is_avoided) in [(&concept.words, false), (&concept.avoid, true)] {
                for word in words.get(edition).into_iter().flatten() {
                    senses.entry(word.to_lowercase()).or_default().push(Sense { concept: id, is_avoided });
                    names.extend((!is_avoided).then(|| word.clone()));
                }
            }
        }
        names.sort();
        names.dedup();
        let (words, senses): (Vec<_>, Vec<_>) = senses.into_iter().unzip();
        // Of 第一汽车 and 汽车 the longer word is meant. Without words, or with more than the
        // automaton can hold, no concept is found.
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&words);
        Self { names, finder: finder.ok().filter(|_| !words.is_empty()), senses }
    }

    /// Returns the concepts that the segments of a text name. The places of the segments are bytes
    /// of `file`.
    pub fn read(&self, segments: &[Segment], file: &str) -> Mentions {
        let Some(finder) = &self.finder else { return Mentions::default() };
        let (mut said, mut avoided) = (BTreeMap::new(), BTreeMap::new());
        for segment in segments.iter().filter(|segment| !matches!(segment.role, Role::Code | Role::Html)) {
            let words = segment.words.to_lowercase();
            for found in finder.find_iter(&words).filter(|found| is_whole(&words, found.range())) {
                for sense in &self.senses[found.pattern().as_usize()] {
                    let mention = || mention(sense.concept, segment, &words, found.range(), file);
                    let list = if sense.is_avoided { &mut avoided } else { &mut said };
                    list.entry(sense.concept).or_insert_with(mention);
                }
            }
        }
        Mentions { said: said.into_values().collect(), avoided: avoided.into_values().collect() }
    }
}

fn mention(concept: ConceptId, segment: &Segment, lower: &str, range: Range<usize>, file: &str) -> Mention {
    // The lower-case form has the same length, except for a few letters of few languages.
    let is_aligned = lower.len() == segment.words.len();
    let word = segment.words.get(range.clone()).filter(|_| is_aligned).unwrap_or(&lower[range]);
    let place = file.get(segment.place.clone()).and_then(|text| text.find(word)).map(|at| {
        let start = segment.place.start + at;
        start..start + word.len()
    });
    let place = place.unwrap_or_else(|| segment.place.clone());
    let to_u32 = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    Mention { concept, word: word.into(), place: to_u32(place.start)..to_u32(place.end) }
}

/// Returns whether a match is no part of a longer word, in scripts that put spaces between words.
fn is_whole(words: &str, found: Range<usize>) -> bool {
    let joins = |a: Option<char>, b: Option<char>| a.is_some_and(is_spaced) && b.is_some_and(is_spaced);
    let (before, inside, after) = (&words[..found.start], &words[found.clone()], &words[found.end..]);
    !joins(before.chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), after.chars().next())
}

/// Returns whether a character is a letter or digit of a script that puts spaces between words.
/// Hangul is excluded, because Korean appends particles to words.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c) && !is_hangul_syllable(c)
}
