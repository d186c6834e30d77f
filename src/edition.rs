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
    /// Whether the edition is being prepared: it is checked, and no publication contains it.
    pub is_draft: bool,
    /// The name of the person who answers for the edition.
    pub responsible: Option<String>,
}

/// Whether a run knows the editions that are drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// As in a publication.
    LeftOut,
    /// As in a check, so that they can be prepared.
    Included,
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
pub struct Editions {
    known: Vec<Edition>,
    /// The keys of drafts that this run leaves out.
    left_out: Vec<String>,
    /// The keys of editions that the site had before.
    former: Vec<String>,
}

impl Editions {
    pub fn new(known: Vec<Edition>) -> Self {
        Self { known, ..Self::default() }
    }

    /// Leaves drafts out where the run has none.
    #[must_use]
    pub fn with_drafts(self, drafts: Drafts) -> Self {
        let is_out = |edition: &Edition| edition.is_draft && drafts == Drafts::LeftOut;
        let left_out = self.known.iter().filter(|edition| is_out(edition)).map(|edition| edition.key.clone()).collect();
        let old: Vec<_> = self.known.iter().map(|edition| edition.key.clone()).collect();
        let mut known: Vec<_> = self.known.into_iter().filter(|edition| !is_out(edition)).collect();
        let drafts: Vec<_> =
            known.iter().filter(|edition| edition.is_draft).map(|edition| edition.key.clone()).collect();
        let new: Vec<_> = known.iter().map(|edition| edition.key.clone()).collect();
        let place = |id: &EditionId| {
            let key = old.get(id.index())?;
            u8::try_from(new.iter().position(|other| other == key)?).ok().map(EditionId)
        };
        for edition in &mut known {
            edition.fallback = edition.fallback.iter().filter_map(place).collect();
            // Readers of a published edition never see a text of a draft.
            if !edition.is_draft {
                edition.fallback.retain(|id| new.get(id.index()).is_some_and(|key| !drafts.contains(key)));
            }
        }
        Self { known, left_out, former: self.former }
    }

    /// Notes the keys of editions that the site had before.
    #[must_use]
    pub fn with_former(self, former: Vec<String>) -> Self {
        Self { former, ..self }
    }

    /// Returns whether a key is that of an edition which this run does not know: a draft that is left out,
    /// or an edition that the site had before.
    pub fn is_away(&self, key: &str) -> bool {
        self.left_out.iter().chain(&self.former).any(|away| away == key)
    }

    /// Returns whether the run leaves drafts out, whose texts it does not read.
    pub fn has_left_out(&self) -> bool {
        !self.left_out.is_empty()
    }

    /// Returns the keys of the editions that are drafts.
    pub fn drafts(&self) -> impl Iterator<Item = &str> {
        self.known.iter().filter(|edition| edition.is_draft).map(|edition| edition.key.as_str())
    }

    pub fn iter(&self) -> impl Iterator<Item = (EditionId, &Edition)> {
        self.ids().zip(&self.known)
    }

    pub fn ids(&self) -> impl Iterator<Item = EditionId> + use<> {
        (0..u8::try_from(self.known.len()).unwrap_or(u8::MAX)).map(EditionId)
    }

    pub fn get(&self, id: EditionId) -> &Edition {
        &self.known[id.index()]
    }

    pub fn find(&self, key: &str) -> Option<EditionId> {
        self.iter().find(|(_, edition)| edition.key == key).map(|(id, _)| id)
    }

    pub fn keys(&self) -> Vec<&str> {
        self.known.iter().map(|edition| edition.key.as_str()).collect()
    }

    pub fn len(&self) -> usize {
        self.known.len()
    }

    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Returns the editions to try for a page of an edition, beginning with itself.
    pub fn chain(&self, id: EditionId) -> impl Iterator<Item = EditionId> + '_ {
        std::iter::once(id).chain(self.get(id).fallback.iter().copied())
    }
}
