//! Findings in the words of the program's catalogs: `findings.ftl` of each language.

use crate::catalog::ProgramMessages;
use crate::diagnostic::{Argument, Code, Finding, ForeignMessage, Severity};

/// A finding in words.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub message: String,
    pub help: Vec<String>,
    /// What stands at the finding's other places.
    pub related: Option<String>,
}

/// Puts a finding into words. Where a catalog lacks its message, the message is the id.
pub fn phrase(finding: &Finding, messages: &ProgramMessages) -> Phrase {
    let id = message_id(finding.code);
    let arguments = arguments(finding);
    let mut message = messages.message(&id, &arguments);
    if finding.more > 0 {
        message.push(' ');
        message.push_str(&messages.message("finding-more", &[("n", finding.more.into())]));
    }
    let guess =
        finding.suggestion.as_deref().map(|name| messages.message("help-did-you-mean", &[("name", name.into())]));
    // Where no advice applies, the message has an empty one.
    let advice = messages.attribute(&id, "help", &arguments).filter(|advice| !advice.is_empty());
    let related = messages.attribute(&id, "related", &arguments);
    Phrase { message, help: guess.into_iter().chain(advice).collect(), related }
}

/// The word for a level, such as `warning`.
pub fn severity(severity: Severity, messages: &ProgramMessages) -> String {
    messages.message(&format!("severity-{}", severity.key()), &[])
}

/// The word that stands before advice.
pub fn help_word(messages: &ProgramMessages) -> String {
    messages.message("severity-help", &[])
}

/// What a code means, and why it is one.
pub fn about(code: Code, messages: &ProgramMessages) -> Option<String> {
    messages.attribute(&message_id(code), "about", &[])
}

fn message_id(code: Code) -> String {
    format!("finding-{}", code.name())
}

fn arguments(finding: &Finding) -> Vec<(&'static str, Argument)> {
    let mut arguments: Vec<_> = finding.named().collect();
    match &finding.cause {
        None => {}
        Some(ForeignMessage::Verbatim(words)) => arguments.push(detail(words)),
        Some(ForeignMessage::Toml { words, problem }) => {
            arguments.extend([detail(words), ("problem", (*problem).into())]);
        }
        Some(ForeignMessage::Fluent { words, problem, quoted }) => {
            arguments.extend([detail(words), ("problem", (*problem).into()), ("quoted", quoted.as_str().into())]);
        }
        // The catalog adds the `reason` to a `why`.
        Some(ForeignMessage::System { words, .. }) => arguments.push(("why", words.as_str().into())),
    }
    let advice = finding.advice.as_ref();
    arguments.push(("advice", advice.map_or("none", |advice| advice.key).into()));
    arguments.push(("hint", advice.map_or("", |advice| advice.hint.as_str()).into()));
    for (name, value) in [("item", &finding.about.item), ("edition", &finding.about.edition)] {
        if !arguments.iter().any(|(known, _)| *known == name) {
            arguments.push((name, value.as_deref().unwrap_or_default().into()));
        }
    }
    arguments
}

/// The words of another program. They stand between backticks of the catalogs.
fn detail(words: &str) -> (&'static str, Argument) {
    ("detail", words.replace('`', "\"").into())
}
