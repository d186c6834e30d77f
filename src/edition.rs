//! An edition is the site in one language. Editions are data of site.toml, not an enum.

use serde::{Deserialize, Serialize};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The place of an edition in the order that site.toml gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EditionId(pub u8);

impl EditionId {
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

#[derive(Clone, Debug)]
pub struct Edition {
    /// The name of its folders, files and options, such as `zh`.
    pub key: String,
    /// The language tag that pages declare, such as `zh-Hans`.
    pub tag: LanguageIdentifier,
    /// The language tag as a string.
    pub lang: String,
    /// The language's name in itself, such as `中文`.
    pub autonym: String,
    /// The first folder of its addresses.
    pub prefix: String,
    /// The office's name in this language.
    pub office: String,
    /// The editions whose texts are shown, in this order, where this one has none.
    pub fallback: Vec<EditionId>,
}

impl Edition {
    pub fn direction(&self) -> &'static str {
        match self.tag.character_direction() {
            CharacterDirection::RTL => "rtl",
            _ => "ltr",
        }
    }
}

/// All editions of a site, in the order in which it lists them.
#[derive(Clone, Debug, Default)]
pub struct Editions(Vec<Edition>);

impl Editions {
    pub fn new(editions: Vec<Edition>) -> Self {
        Self(editions)
    }

    pub fn iter(&self) -> impl Iterator<Item = (EditionId, &Edition)> {
        self.ids().zip(&self.0)
    }

    pub fn ids(&self) -> impl Iterator<Item = EditionId> + use<> {
        (0..u8::try_from(self.0.len()).unwrap_or(u8::MAX)).map(EditionId)
    }

    pub fn get(&self, id: EditionId) -> &Edition {
        &self.0[id.index()]
    }

    pub fn find(&self, key: &str) -> Option<EditionId> {
        self.iter().find(|(_, edition)| edition.key == key).map(|(id, _)| id)
    }

    pub fn keys(&self) -> Vec<&str> {
        self.0.iter().map(|edition| edition.key.as_str()).collect()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the editions to try for a page of an edition, beginning with itself.
    pub fn chain(&self, id: EditionId) -> impl Iterator<Item = EditionId> + '_ {
        std::iter::once(id).chain(self.get(id).fallback.iter().copied())
    }
}
