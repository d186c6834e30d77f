//! What the program itself says, in the language of the person at the terminal.

use super::{BUILTIN, Builtin, Messages};
use crate::diagnostic::foreign_messages;
use crate::diagnostic::{Argument, Code, Finding, Phrase, Severity, Speaker};
use crate::terminal;
use fluent::{FluentArgs, FluentResource, FluentValue};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Speaks one language; English where a message is missing.
#[derive(Debug)]
pub struct ProgramMessages {
    messages: Messages,
    key: &'static str,
}

impl ProgramMessages {
    /// The languages that the program speaks, by key.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|builtin| builtin.key)
    }

    /// For a language key or a locale name such as `ja_JP.UTF-8`; English for any other.
    pub fn new(language: &str) -> Self {
        let wanted = language.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let own = BUILTIN.iter().find(|builtin| builtin.key == wanted);
        let english = BUILTIN.iter().find(|builtin| builtin.key == "en");
        let key = own.or(english).map_or("en", |builtin| builtin.key);
        Self { messages: Messages::of_resources(own.into_iter().chain(english).filter_map(resources)), key }
    }

    /// A message of `cli.ftl` or `findings.ftl`; its id where there is none, so that a
    /// defect of a catalog never silences the program.
    pub fn message(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.messages.message(id, None, &to_fluent(arguments)).unwrap_or_else(|| id.to_owned())
    }

    pub fn explain(&self, code: Code) -> Option<String> {
        self.messages.message(&format!("finding-{}", code.name()), Some("about"), &FluentArgs::new())
    }
}

impl Speaker for ProgramMessages {
    fn phrase(&self, finding: &Finding) -> Phrase {
        let id = format!("finding-{}", finding.code.name());
        let mut arguments = to_fluent(&finding.arguments);
        if let Some((_, Argument::Text(detail))) = finding.arguments.iter().find(|(name, _)| *name == "detail") {
            let (problem, quoted) = match finding.code {
                Code::FluentSyntax => foreign_messages::fluent(detail),
                _ => (foreign_messages::toml(detail), ""),
            };
            arguments.set("problem", problem);
            // It stands in backticks of ours.
            arguments.set("detail", terminal::plain(detail).replace('`', "\""));
            arguments.set("quoted", terminal::plain(quoted).into_owned());
        }
        for (name, value) in [("item", &finding.item), ("edition", &finding.edition)] {
            if arguments.get(name).is_none() {
                arguments.set(name, terminal::plain(value.as_deref().unwrap_or_default()).into_owned());
            }
        }
        let mut message = self.messages.message(&id, None, &arguments).unwrap_or_else(|| id.clone());
        if finding.more > 0 {
            message.push(' ');
            message.push_str(&self.message("finding-more", &[("n", finding.more.into())]));
        }
        let advice = self.messages.message(&id, Some("help"), &arguments);
        let related = self.messages.message(&id, Some("related"), &arguments);
        let guess =
            finding.suggestion.as_ref().map(|name| self.message("help-did-you-mean", &[("name", name.clone().into())]));
        Phrase { message, help: guess.into_iter().chain(advice).collect(), related }
    }

    fn severity(&self, severity: Severity) -> String {
        self.message(&format!("severity-{}", severity.key()), &[])
    }

    fn help_word(&self) -> String {
        self.message("severity-help", &[])
    }

    fn note_word(&self) -> String {
        self.message("severity-note", &[])
    }

    fn about(&self, code: Code) -> String {
        self.explain(code).unwrap_or_default()
    }

    fn language(&self) -> String {
        self.key.to_owned()
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
    if let Some((_, Argument::Text(why))) = arguments.iter().find(|(name, _)| *name == "why") {
        values.set("reason", foreign_messages::system(why));
    }
    values
}
