//! The part of a site that a command is about: an item, a section, an edition, the work of a person.

use super::errors::CommandError;
use super::item_name::{find_item, id_of, unknown_edition};
use super::options::{self, Words};
use super::ui::Ui;
use crate::diagnostic::{Findings, nearest_id};
use crate::item::Item;
use crate::site::{Person, Site};
use clap::{ArgAction, ArgMatches, Command};
use std::path::{Path, PathBuf};

/// Adds the argument and the options that select a part of a site.
pub fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-only-item"))
        .arg(words.option("edition", "KEY", "cli-option-only-edition").value_delimiter(',').action(ArgAction::Append))
        .arg(words.option("section", "KEY", "cli-option-only-section"))
        .arg(words.option("person", "NAME", "cli-option-only-person"))
        .arg(words.flag("mine", "cli-option-mine").conflicts_with("person"))
}

/// What was typed.
#[derive(Debug, Default)]
pub struct Typed {
    site: PathBuf,
    item: Option<String>,
    editions: Vec<String>,
    section: Option<String>,
    person: Option<String>,
    is_mine: bool,
}

impl Typed {
    pub fn parse(matches: &ArgMatches, site: &Path) -> Self {
        Self {
            site: site.to_owned(),
            item: options::optional(matches, "item"),
            editions: matches.get_many::<String>("edition").into_iter().flatten().cloned().collect(),
            section: options::optional(matches, "section"),
            person: options::optional(matches, "person"),
            is_mine: matches.get_flag("mine"),
        }
    }

    /// Returns whether the whole site is meant.
    pub fn is_everything(&self) -> bool {
        self.item.is_none()
            && self.editions.is_empty()
            && self.section.is_none()
            && self.person.is_none()
            && !self.is_mine
    }

    /// Finds what was typed in a site.
    pub fn find<'s>(&self, site: &'s Site, ui: &Ui<'_>) -> Result<Selection<'s>, CommandError> {
        let item = self.item.as_deref().map(|typed| find_item(site, &id_of(typed, &self.site))).transpose()?;
        let section = self.section.as_deref().map(|typed| section(typed, site)).transpose()?;
        let name = match (&self.person, self.is_mine) {
            (Some(name), _) => Some(name.as_str()),
            (None, true) => Some(ui.own_name().ok_or_else(|| CommandError::usage("person-unset", []))?),
            (None, false) => None,
        };
        let person = name.map(|name| person(name, site)).transpose()?;
        for key in &self.editions {
            site.settings.editions.find(key).ok_or_else(|| unknown_edition(site, key))?;
        }
        Ok(Selection { site, item, section, person, editions: self.editions.clone() })
    }
}

fn section<'s>(typed: &str, site: &'s Site) -> Result<&'s str, CommandError> {
    let known: Vec<_> = site.settings.sections().map(|(_, section)| section.key.as_str()).collect();
    let key = typed.trim_matches('/');
    let key = key.strip_prefix("content/").unwrap_or(key);
    let arguments = || [("name", typed.into()), ("known", known.join(", ").into())];
    known.iter().find(|known| **known == key).copied().ok_or_else(|| match nearest_id(key, known.iter().copied()) {
        Some(meant) => CommandError::guessed("new-unknown-section", arguments(), meant),
        None => CommandError::usage("new-unknown-section", arguments()),
    })
}

fn person<'s>(name: &str, site: &'s Site) -> Result<&'s Person, CommandError> {
    let people = &site.settings.people;
    people.iter().find(|person| person.name == name).ok_or_else(|| {
        let known: Vec<_> = people.iter().map(|person| person.name.as_str()).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        CommandError::usage("person-unknown", [("name", name.into()), ("known", known.into())])
    })
}

/// A part of a site.
#[derive(Debug)]
pub struct Selection<'s> {
    site: &'s Site,
    item: Option<&'s Item>,
    section: Option<&'s str>,
    person: Option<&'s Person>,
    editions: Vec<String>,
}

impl Selection<'_> {
    /// Returns whether an item belongs to the part, by its id.
    pub fn has_item(&self, id: &str) -> bool {
        let is_below = |section: &str| id.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'));
        self.item.is_none_or(|item| item.id == id) && self.section.is_none_or(is_below)
    }

    /// Returns whether an edition's text of an item belongs to the part. A person answers for the editions
    /// that they work on, and for items and editions that name them.
    pub fn has_text(&self, id: &str, edition: &str) -> bool {
        let is_chosen = self.editions.is_empty() || self.editions.iter().any(|key| key == edition);
        self.has_item(id) && is_chosen && self.person.is_none_or(|person| self.is_of(person, Some(id), edition))
    }

    fn is_of(&self, person: &Person, item: Option<&str>, edition: &str) -> bool {
        let editions = &self.site.settings.editions;
        let own = editions.find(edition).is_some_and(|id| {
            person.editions.contains(&id) || editions.get(id).responsible.as_deref() == Some(&person.name)
        });
        let item = item.and_then(|id| self.site.find(id)).map(|index| self.site.item(index));
        let answers = item.and_then(|item| item.metadata.responsible.as_deref());
        match answers {
            Some(name) => name == person.name,
            None => own,
        }
    }

    /// Returns the findings about the part.
    pub fn of(&self, findings: Findings) -> Findings {
        let of_item = self.item.is_some() || self.section.is_some();
        let of_edition = self.person.is_some() || !self.editions.is_empty();
        let chosen = findings.into_iter().filter(|finding| {
            let (item, edition) = (finding.about.item.as_deref(), finding.about.edition.as_deref());
            match (item, edition) {
                (Some(item), Some(edition)) => self.has_text(item, edition),
                (Some(item), None) => self.has_item(item) && (!of_edition || self.is_for_everyone(item)),
                (None, Some(edition)) => {
                    let is_chosen = self.editions.is_empty() || self.editions.iter().any(|key| key == edition);
                    !of_item && is_chosen && self.person.is_none_or(|person| self.is_of(person, None, edition))
                }
                (None, None) => !of_item && !of_edition,
            }
        });
        chosen.collect()
    }

    /// Returns whether what concerns an item in all editions belongs to the part: it is the work of whoever
    /// writes the item.
    fn is_for_everyone(&self, item: &str) -> bool {
        let found = self.site.find(item).map(|index| self.site.item(index));
        let source = found.map_or(self.site.settings.source, |item| item.source);
        self.has_text(item, &self.site.settings.editions.get(source).key)
    }
}
