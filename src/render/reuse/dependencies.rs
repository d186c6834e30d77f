//! The messages and templates that pages depend on. Each is stored by a number.

use crate::edition::EditionId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The messages and the template that a page used, by their numbers in a [`DependencyTable`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dependencies {
    /// Ascending.
    pub messages: Vec<u32>,
    /// The page's template. Those that it includes are derived from it.
    pub template: Option<u32>,
}

impl Dependencies {
    pub fn new(mut messages: Vec<u32>, template: Option<u32>) -> Self {
        messages.sort_unstable();
        Self { messages, template }
    }
}

/// Assigns numbers to messages, templates and lists of dependencies. New numbers continue those of
/// the previous build.
#[derive(Debug, Default)]
pub struct DependencyTable {
    messages: BTreeMap<(EditionId, String), u32>,
    templates: BTreeMap<String, u32>,
    dependencies: Vec<Dependencies>,
    /// The numbers of the lists of this run.
    known: BTreeMap<Dependencies, u32>,
}

/// The messages, templates and lists of dependencies, in the order of their numbers.
#[derive(Debug, Default)]
pub struct Interned {
    pub messages: Vec<(EditionId, String)>,
    pub templates: Vec<String>,
    pub dependencies: Vec<Dependencies>,
}

impl DependencyTable {
    pub fn after(Interned { messages, templates, dependencies }: Interned) -> Self {
        let known = BTreeMap::new();
        Self {
            messages: messages.into_iter().zip(0..).collect(),
            templates: templates.into_iter().zip(0..).collect(),
            dependencies,
            known,
        }
    }

    pub fn message(&mut self, edition: EditionId, name: &str) -> u32 {
        number(&mut self.messages, (edition, name.to_owned()))
    }

    pub fn template(&mut self, name: &str) -> u32 {
        number(&mut self.templates, name.to_owned())
    }

    pub fn dependencies(&mut self, messages: Vec<u32>, template: Option<u32>) -> u32 {
        let dependencies = Dependencies::new(messages, template);
        if let Some(known) = self.known.get(&dependencies) {
            return *known;
        }
        let number = u32::try_from(self.dependencies.len()).unwrap_or(u32::MAX);
        self.dependencies.push(dependencies.clone());
        self.known.insert(dependencies, number);
        number
    }

    pub fn finish(self) -> Interned {
        Interned {
            messages: in_order(self.messages),
            templates: in_order(self.templates),
            dependencies: self.dependencies,
        }
    }
}

fn number<T: Ord>(numbers: &mut BTreeMap<T, u32>, thing: T) -> u32 {
    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    *numbers.entry(thing).or_insert(next)
}

fn in_order<T>(numbers: BTreeMap<T, u32>) -> Vec<T> {
    let mut things: Vec<_> = numbers.into_iter().collect();
    things.sort_unstable_by_key(|(_, number)| *number);
    things.into_iter().map(|(thing, _)| thing).collect()
}
