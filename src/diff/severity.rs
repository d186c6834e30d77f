//! Judges how much a change of a source text matters to its translations.

use crate::facts::{FactValue, Found, Language, facts_of};
use crate::segment::{Role, Segment};
use crate::text::letters;

/// The importance of a change, in ascending order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Importance {
    /// No reader can see the change.
    Cosmetic,
    /// Punctuation, a link's target, the order of passages.
    Minor,
    /// Words.
    Substantive,
    /// A number, date, amount, document number or a name of the glossary.
    Factual,
}

impl Importance {
    /// Returns the word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Minor => "minor",
            Self::Substantive => "substantive",
            Self::Factual => "factual",
        }
    }
}

/// Judges changes in one language by the facts and the glossary's names in it.
#[derive(Clone, Copy, Debug)]
pub struct Judge<'n> {
    pub language: Language,
    pub names: &'n [String],
}

impl Judge<'_> {
    /// Returns the importance of replacing words by others.
    pub fn words(&self, before: &str, after: &str) -> Importance {
        let (old, new) = (self.facts(before), self.facts(after));
        if values(&old) != values(&new) || self.names_in(before) != self.names_in(after) {
            return Importance::Factual;
        }
        if letters(&without(before, &old)) == letters(&without(after, &new)) {
            return Importance::Minor;
        }
        Importance::Substantive
    }

    pub fn segments(&self, before: &Segment, after: &Segment) -> Importance {
        if before.words != after.words {
            if before.role == Role::Code && after.role == Role::Code {
                return Importance::Substantive;
            }
            return self.words(&before.words, &after.words);
        }
        let same = before.role == after.role
            && before.path == after.path
            && before.marks == after.marks
            && before.targets == after.targets;
        if same { Importance::Cosmetic } else { Importance::Minor }
    }

    fn facts(&self, words: &str) -> Vec<Found> {
        let stated = facts_of(words, self.language);
        let mut facts = stated.found;
        let figures: Vec<_> = facts.iter().map(|fact| fact.place.clone()).collect();
        // The numeral 三万 in 15三万 belongs to a figure. Numerals count only outside of figures.
        let overlaps = |fact: &Found| {
            let before = figures.partition_point(|place| place.start < fact.place.end);
            before.checked_sub(1).is_some_and(|at| figures[at].end > fact.place.start)
        };
        facts.extend(stated.counted.into_iter().filter(|fact| !overlaps(fact)));
        facts.sort_by_key(|fact| fact.place.start);
        facts
    }

    fn names_in(&self, words: &str) -> Vec<usize> {
        self.names.iter().map(|name| if name.is_empty() { 0 } else { words.matches(name.as_str()).count() }).collect()
    }
}

fn values(facts: &[Found]) -> Vec<FactValue> {
    let mut values: Vec<_> = facts.iter().map(|fact| plain(&fact.what)).collect();
    values.sort();
    values
}

/// Returns a value without how it was written: 午前10時 is 10:00.
fn plain(what: &FactValue) -> FactValue {
    match what {
        FactValue::Time { minutes, .. } => FactValue::Time { minutes: *minutes, may_be_afternoon: false },
        other => other.clone(),
    }
}

/// Returns the words around the facts, because the way a value is written is no matter of words.
fn without(words: &str, facts: &[Found]) -> String {
    let mut rest = String::new();
    let mut at = 0;
    for fact in facts.iter().filter(|fact| fact.place.end <= words.len()) {
        if fact.place.start >= at {
            rest.push_str(&words[at..fact.place.start]);
            at = fact.place.end;
        }
    }
    rest.push_str(words.get(at..).unwrap_or_default());
    rest
}
