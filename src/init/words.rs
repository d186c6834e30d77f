//! The languages in which the program can begin a site: those of its built-in catalogs.

use serde::Deserialize;
use std::collections::BTreeMap;

/// What a new site says in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The key of the edition, which is the language of the built-in catalogs.
    #[serde(skip)]
    pub key: &'static str,
    pub lang: String,
    pub autonym: String,
    /// The time zone of an office that writes in this language, as a proposal.
    pub time_zone: String,
    pub description: String,
    /// The names of the sections by their keys.
    pub sections: BTreeMap<String, String>,
    pub welcome: Welcome,
    pub comments: Comments,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Welcome {
    pub title: String,
    pub body: String,
}

/// The comments in the files of a new site.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    pub settings: String,
    pub address: String,
    pub source: String,
    pub messages: String,
    pub editions: String,
    pub sections: String,
    pub glossary: String,
    pub catalog: String,
}

macro_rules! languages {
    ($($key:literal),*) => {
        const LANGUAGES: &[(&str, &str)] = &[$(($key, include_str!(concat!("words/", $key, ".toml")))),*];
    };
}

languages!("zh", "en", "ja", "ru", "ko");

impl Words {
    /// Returns the words of a language.
    pub fn of(key: &str) -> Option<Self> {
        let (key, text) = LANGUAGES.iter().find(|(known, _)| *known == key)?;
        let words: Self = toml::from_str(text).ok()?;
        Some(Self { key, ..words })
    }

    /// Returns the keys of all languages.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(key, _)| *key)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn every_language_has_all_words() {
        let all: Vec<_> = Words::keys().map(|key| Words::of(key).unwrap()).collect();
        assert_eq!(all.len(), 5);
        for words in &all {
            assert_eq!(words.sections.keys().collect::<Vec<_>>(), all[0].sections.keys().collect::<Vec<_>>());
        }
    }
}
