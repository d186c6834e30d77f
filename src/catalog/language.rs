//! The plural forms and the scripts that an edition's language requires of its messages.

use crate::text::Script;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// The integers whose plural category is sampled. A category that only millions have is not
/// required of translators.
const SAMPLES: std::ops::RangeInclusive<u32> = 0..=200;

pub const PLURAL_KEYWORDS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural categories of a language, cardinal or ordinal.
#[derive(Debug, Default)]
pub struct Plurals {
    /// Every category that any number has.
    pub categories: Vec<&'static str>,
    /// The sampled integers of each category.
    pub samples: BTreeMap<&'static str, Vec<u32>>,
}

impl Plurals {
    fn new(tag: &LanguageIdentifier, kind: PluralRuleType) -> Option<Self> {
        let locale: icu_locale::Locale = tag.to_string().parse().ok()?;
        let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::default().with_type(kind)).ok()?;
        let mut samples: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for number in SAMPLES {
            samples.entry(keyword(rules.category_for(number))).or_default().push(number);
        }
        Some(Self { categories: rules.categories().map(keyword).collect(), samples })
    }
}

fn keyword(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[derive(Debug)]
pub struct Language {
    pub tag: LanguageIdentifier,
    pub cardinal: Option<Plurals>,
    pub ordinal: Option<Plurals>,
    /// The scripts that belong in its texts; `None` for a language of which that is not known.
    pub scripts: Option<&'static [Script]>,
}

impl Language {
    pub fn new(tag: &LanguageIdentifier) -> Self {
        let plurals = |kind| Plurals::new(tag, kind).filter(|plurals| is_known(tag, plurals));
        Self {
            cardinal: plurals(PluralRuleType::Cardinal),
            ordinal: plurals(PluralRuleType::Ordinal),
            scripts: scripts(tag),
            tag: tag.clone(),
        }
    }

    /// Returns the language of a folder's name: `zh`, `pt-BR`, `zh_TW`.
    pub fn of_folder(key: &str) -> Self {
        Self::new(&key.parse().unwrap_or_default())
    }

    /// Returns whether language and script are the same, so that texts of both may be identical.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.tag.language == other.tag.language && self.tag.script == other.tag.script
    }
}

/// Languages whose nouns have one form for all numbers. For a language that ICU does not know it
/// gives the same answer as for these, so the list tells the two cases apart.
const WITHOUT_PLURALS: [&str; 32] = [
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt", "lo", "ms", "my",
    "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo", "yue", "zh",
];

fn is_known(tag: &LanguageIdentifier, cardinal_or_ordinal: &Plurals) -> bool {
    let has_plurals = |plurals: &Plurals| plurals.categories.len() > 1;
    has_plurals(cardinal_or_ordinal)
        || WITHOUT_PLURALS.contains(&tag.language.as_str())
        || Plurals::new(tag, PluralRuleType::Cardinal).as_ref().is_some_and(has_plurals)
}

fn scripts(tag: &LanguageIdentifier) -> Option<&'static [Script]> {
    Some(match (tag.language.as_str(), tag.script.as_ref().map(|script| script.as_str())) {
        (_, Some("Latn")) => &[],
        (_, Some("Cyrl")) | ("ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg", _) => &[Script::Cyrillic],
        ("zh" | "yue" | "lzh", _) => &[Script::Han],
        ("ja", _) => &[Script::Han, Script::Kana],
        ("ko", _) => &[Script::Hangul],
        ("el", _) => &[Script::Greek],
        ("ar" | "fa" | "ur" | "ps" | "ckb", _) => &[Script::Arabic],
        ("he" | "yi", _) => &[Script::Hebrew],
        ("th", _) => &[Script::Thai],
        ("hi" | "mr" | "ne", _) => &[Script::Devanagari],
        (
            "en" | "de" | "fr" | "es" | "it" | "pt" | "nl" | "pl" | "cs" | "sk" | "sv" | "da" | "nb" | "nn" | "no"
            | "fi" | "et" | "lv" | "lt" | "hu" | "ro" | "hr" | "sl" | "tr" | "vi" | "id" | "ms" | "ca" | "eu" | "gl"
            | "is" | "ga" | "cy" | "af" | "eo" | "sq" | "sw",
            _,
        ) => &[],
        _ => return None,
    })
}
