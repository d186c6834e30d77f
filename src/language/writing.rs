//! The ways of writing that scripts tell apart.

use super::signs::Having;
use super::words::Letters;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// How the language of an edition is written, or that of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Writing {
    Simplified,
    Traditional,
    Japanese,
    Korean,
    Cyrillic,
    Latin,
}

impl Writing {
    /// Returns the writing of a language; `None` for one that is not told apart.
    pub fn of(tag: &LanguageIdentifier) -> Option<Self> {
        let script = tag.script.as_ref().map(|script| script.as_str());
        let region = tag.region.as_ref().map(|region| region.as_str());
        Some(match (tag.language.as_str(), script) {
            (_, Some("Latn")) => Self::Latin,
            (_, Some("Cyrl")) | ("ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg", None) => Self::Cyrillic,
            ("zh" | "yue", Some("Hant")) => Self::Traditional,
            ("zh" | "yue", None) if matches!(region, Some("TW" | "HK" | "MO")) => Self::Traditional,
            ("zh", _) => Self::Simplified,
            ("ja", _) => Self::Japanese,
            ("ko", _) => Self::Korean,
            (
                "en" | "de" | "fr" | "es" | "it" | "pt" | "nl" | "pl" | "cs" | "sk" | "sv" | "da" | "nb" | "nn" | "no"
                | "fi" | "et" | "lv" | "lt" | "hu" | "ro" | "hr" | "sl" | "tr" | "vi" | "id" | "ms" | "ca" | "eu"
                | "gl" | "is" | "ga" | "cy" | "af" | "eo" | "sq" | "sw",
                None,
            ) => Self::Latin,
            _ => return None,
        })
    }

    /// Guesses the writing of words, where no tag states it: the one that most letters are of.
    pub fn guess<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<Self> {
        let mut all = Letters::default();
        let mut odd = [0; 2];
        for words in words {
            all = all.and(Letters::of(words));
            for having in words.chars().map(Having::of) {
                odd[0] += usize::from(having.lacks_simplified());
                odd[1] += usize::from(having.lacks_traditional());
            }
        }
        let Letters { latin, cyrillic, hangul, kana, han } = all;
        let eastern = match () {
            () if kana * 10 > han => Self::Japanese,
            () if odd[0] > odd[1] => Self::Traditional,
            () => Self::Simplified,
        };
        // Latin names and terms stand in texts of all languages.
        let counts = [
            (latin, Self::Latin),
            (4 * cyrillic, Self::Cyrillic),
            (8 * hangul, Self::Korean),
            (12 * (han + kana), eastern),
        ];
        counts.into_iter().filter(|(count, _)| *count > 0).max_by_key(|(count, _)| *count).map(|(_, writing)| writing)
    }

    /// Returns the key in messages and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::Cyrillic => "Cyrl",
            Self::Latin => "Latn",
        }
    }
}
