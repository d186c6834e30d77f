//! The people who work on a site, and what each is responsible for.

use crate::edition::EditionId;

/// A person, as site.toml names them.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    /// The editions that the person works on.
    pub editions: Vec<EditionId>,
    pub roles: Vec<Role>,
}

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Editor,
    Translator,
    Proofreader,
    Publisher,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Editor, Self::Translator, Self::Proofreader, Self::Publisher];

    /// Returns the word in site.toml.
    pub fn key(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Translator => "translator",
            Self::Proofreader => "proofreader",
            Self::Publisher => "publisher",
        }
    }
}
