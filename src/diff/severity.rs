//! Judges how much a change of a source text matters to its translations.

use super::signs;
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
        let is_factual = sorted_values(&old) != sorted_values(&new)
            || self.names_in(before) != self.names_in(after)
            || signs::negatives(before) != signs::negatives(after)
            || signs::issuers(before) != signs::issuers(after);
        if is_factual {
            return Importance::Factual;
        }
        if letters(&without(before, &old)) != letters(&without(after, &new)) {
            return Importance::Substantive;
        }
        match () {
            // The same words about exchanged figures.
            () if values(&old) != values(&new) => Importance::Factual,
            () if signs::symbols(before) != signs::symbols(after) => Importance::Substantive,
            () => Importance::Minor,
        }
    }

    pub fn segments(&self, before: &Segment, after: &Segment) -> Importance {
        if before.words != after.words && signs::seen(&before.words) != signs::seen(&after.words) {
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
        facts_of(words, self.language).firm().cloned().collect()
    }

    fn names_in(&self, words: &str) -> Vec<usize> {
        self.names.iter().map(|name| if name.is_empty() { 0 } else { words.matches(name.as_str()).count() }).collect()
    }
}

fn values(facts: &[Found]) -> Vec<FactValue> {
    facts.iter().map(|fact| plain(&fact.what)).collect()
}

fn sorted_values(facts: &[Found]) -> Vec<FactValue> {
    let mut values = values(facts);
    values.sort();
    values
}

/// Returns a value without how it was written: 午前10時 is 10:00.
fn plain(what: &FactValue) -> FactValue {
    match what {
        FactValue::Time { minutes, seconds, zone, .. } => {
            FactValue::Time { minutes: *minutes, seconds: *seconds, may_be_afternoon: false, zone: *zone }
        }
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

#[cfg(test)]
mod tests {
    use super::{Importance, Judge};
    use crate::facts::Language;
    use crate::segment::{Role, Segment};

    #[test]
    fn changes_have_their_importance() {
        use Importance::{Cosmetic, Factual, Minor, Substantive};
        use Language::{Chinese, English};
        let cases = [
            (Chinese, "设7个板块、12个子栏目", "设12个板块、7个子栏目", Factual),
            (Chinese, "甲方支付100元，乙方支付200元", "甲方支付200元，乙方支付100元", Factual),
            (Chinese, "1月4日报名，3月5日考试", "3月5日报名，1月4日考试", Factual),
            (Chinese, "日本派12人，韩国派15人", "韩国派15人，日本派12人", Substantive),
            (Chinese, "气温-24℃", "气温24℃", Factual),
            (Chinese, "温度为5℃", "温度为-5℃", Factual),
            (Chinese, "增长+3.5%", "增长-3.5%", Factual),
            (Chinese, "人数≤5000", "人数≥5000", Substantive),
            (Chinese, "人数＜5", "人数＞5", Substantive),
            (Chinese, "人数＜5", "人数<5", Minor),
            (Chinese, "可以：○", "可以：×", Substantive),
            (Chinese, "✓", "✗", Substantive),
            (Chinese, "5℃", "5℉", Factual),
            (Chinese, "3+5", "3-5", Substantive),
            (Chinese, "依据长政发〔2012〕3号", "依据吉政发〔2012〕3号", Factual),
            (Chinese, "于1月4日-6日举行。", "于1月4日–6日举行。", Minor),
            (Chinese, "会场\u{200b}在二楼。", "会场在二楼。", Cosmetic),
            (English, "The of\u{ad}fice is open.", "The office is open.", Cosmetic),
            (English, "The office is open.", "The office is open!", Minor),
            (English, "The office is open.", "The office is closed.", Substantive),
        ];
        for (language, before, after, expected) in cases {
            let segment = |words: &str| Segment::new(Role::Paragraph, words, 0..0);
            let found = Judge { language, names: &[] }.segments(&segment(before), &segment(after));
            assert_eq!(found, expected, "{before} → {after}");
        }
    }
}
