//! The words that an office has agreed on: for each concept what it is called in each
//! edition, and what it is not to be called. Found in a text in one pass, however many.

use crate::edition::EditionId;
use crate::segment::{Role, Segment};
use crate::source::Span;
use crate::text::is_wide;
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
    /// By edition; the first is what to write.
    pub words: Vec<Vec<String>>,
    pub avoid: Vec<Vec<String>>,
}

#[derive(Clone, Debug, Default)]
pub struct Glossary {
    concepts: Vec<Concept>,
    vocabularies: Vec<Vocabulary>,
}

/// All words of one edition.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    names: Vec<String>,
    finder: Option<AhoCorasick>,
    /// What each of the finder's words stands for.
    senses: Vec<Vec<Sense>>,
}

#[derive(Clone, Copy, Debug)]
struct Sense {
    concept: ConceptId,
    is_avoided: bool,
}

/// A concept at the first place where a text names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub concept: ConceptId,
    /// As it stands in the text.
    pub word: Box<str>,
    pub place: Range<u32>,
}

/// The concepts of a text, each once.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Mentions {
    pub said: Box<[Mention]>,
    /// By a word that is not to be used.
    pub avoided: Box<[Mention]>,
}

impl Glossary {
    /// `editions` is how many the site has.
    pub fn new(concepts: Vec<Concept>, editions: usize) -> Self {
        let vocabularies = (0..editions).map(|edition| Vocabulary::new(&concepts, edition)).collect();
        Self { concepts, vocabularies }
    }

    pub fn concept(&self, id: ConceptId) -> &Concept {
        &self.concepts[usize::from(id.0)]
    }

    pub fn vocabulary(&self, edition: EditionId) -> Option<&Vocabulary> {
        self.vocabularies.get(edition.index())
    }

    /// The words of an edition, to judge by them whether a change is one of names.
    pub fn names(&self, edition: EditionId) -> &[String] {
        self.vocabulary(edition).map_or(&[], |vocabulary| &vocabulary.names)
    }

    /// What to write for a concept; nothing where the edition has no word for it.
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
        // Of 第一汽车 and 汽车 the longer is meant. Without words, or with more than fit, none is found.
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&words);
        Self { names, finder: finder.ok().filter(|_| !words.is_empty()), senses }
    }

    /// What the segments of a text mention; `file` is what their places are in.
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
    // Lower case is as long as what it was made from, but for a few letters of few languages.
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

/// Whether what was found is no part of a longer word, where words have spaces between them.
fn is_whole(words: &str, found: Range<usize>) -> bool {
    let joins = |a: Option<char>, b: Option<char>| a.is_some_and(is_spaced) && b.is_some_and(is_spaced);
    let (before, inside, after) = (&words[..found.start], &words[found.clone()], &words[found.end..]);
    !joins(before.chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), after.chars().next())
}

/// A letter or digit of a script whose words stand apart; Korean adds its particles.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c) && !matches!(c, '\u{ac00}'..='\u{d7a3}')
}
