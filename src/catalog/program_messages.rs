//! The program's own messages, in the language of its user.

use super::{BUILTIN, Builtin, Messages};
use crate::diagnostic::{Argument, SystemProblem};
use crate::terminal;
use fluent::{FluentArgs, FluentResource, FluentValue};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Formats the program's own messages in one language, and in English where that language lacks a
/// message.
#[derive(Debug)]
pub struct ProgramMessages {
    messages: Messages,
    key: &'static str,
}

impl ProgramMessages {
    /// Returns the keys of the languages that the program has messages in.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|builtin| builtin.key)
    }

    /// Takes a language key or a locale name such as `ja_JP.UTF-8`, and falls back to English.
    pub fn new(language: &str) -> Self {
        let wanted = language.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let own = BUILTIN.iter().find(|builtin| builtin.key == wanted);
        let english = BUILTIN.iter().find(|builtin| builtin.key == "en");
        let key = own.or(english).map_or("en", |builtin| builtin.key);
        Self { messages: Messages::of_resources(own.into_iter().chain(english).filter_map(resources)), key }
    }

    /// Returns a message of `cli.ftl` or `findings.ftl`. A message that is missing is shown by its
    /// id, so that a defect of a catalog does not hide what the program reports.
    pub fn message(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.messages.message(id, None, &to_fluent(arguments)).unwrap_or_else(|| id.to_owned())
    }

    /// Returns an attribute of a message, or `None` where it does not exist.
    pub fn attribute(&self, id: &str, attribute: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        self.messages.message(id, Some(attribute), &to_fluent(arguments))
    }

    /// Returns the key of the language, such as `ja`.
    pub fn language(&self) -> &'static str {
        self.key
    }
}

fn resources(builtin: &Builtin) -> Option<(LanguageIdentifier, Vec<Arc<FluentResource>>)> {
    let parse = |text: &str| match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    };
    Some((builtin.tag.parse().ok()?, vec![parse(builtin.cli), parse(builtin.findings)]))
}

fn to_fluent(arguments: &[(&'static str, Argument)]) -> FluentArgs<'static> {
    let values = arguments.iter().map(|(name, value)| {
        let value: FluentValue<'static> = match value {
            Argument::Text(text) => FluentValue::from(terminal::plain(text).into_owned()),
            Argument::Number(number) => FluentValue::from(*number),
        };
        (*name, value)
    });
    let mut values: FluentArgs<'static> = values.collect();
    // Messages receive the key of the system's error as `reason`, so that they can state it in
    // their own language.
    if let Some((_, Argument::Text(why))) = arguments.iter().find(|(name, _)| *name == "why") {
        values.set("reason", SystemProblem::of(why).key());
    }
    values
}
