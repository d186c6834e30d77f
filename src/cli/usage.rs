//! Help, and mistakes on the command line, in the program's language.

use super::errors::report_usage;
use super::exit_code::ExitCode;
use super::ui::Ui;
use crate::catalog::ProgramMessages;
use crate::diagnostic::Argument;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Writes what clap has to say: help or the version on standard output, a mistake on standard
/// error.
///
/// `commands` are the names of the commands, one of which may have been meant.
pub fn report(error: &Error, commands: &[&'static str], ui: &mut Ui<'_>) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ui.out().text(&error.render().to_string());
            ExitCode::Done
        }
        _ => report_usage(message(error, commands, ui.messages()), ui),
    }
}

fn message(error: &Error, commands: &[&'static str], messages: &ProgramMessages) -> String {
    let context = |kind| error.get(kind).map(value).unwrap_or_default();
    let words = |id: &str, arguments: &[(&'static str, Argument)]| messages.message(id, arguments);
    let argument = || ("name", Argument::from(context(ContextKind::InvalidArg)));
    let mut message = match error.kind() {
        ErrorKind::UnknownArgument => words("usage-unknown-argument", &[argument()]),
        ErrorKind::InvalidSubcommand => {
            words("usage-unknown-command", &[("name", context(ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            words("usage-missing-argument", &[argument()])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words("usage-bad-value", &[argument(), ("value", context(ContextKind::InvalidValue).into())])
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues => {
            words("usage-missing-argument", &[argument()])
        }
        ErrorKind::ArgumentConflict => words("usage-conflict", &[argument()]),
        _ => words("usage-other", &[]),
    };
    let suggested = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            meant_command(&context(ContextKind::InvalidSubcommand), commands).map(str::to_owned)
        }
        _ => [ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .map(context)
            .find(|name| !name.is_empty()),
    };
    if let Some(name) = suggested {
        message = format!("{message}\n{}", words("help-did-you-mean", &[("name", name.into())]));
    }
    let values = context(ContextKind::ValidValue);
    if !values.is_empty() {
        message = format!("{message}\n{}", words("usage-possible-values", &[("values", values.into())]));
    }
    message
}

/// Commands of other programs, and the ones that do the same here.
const SYNONYMS: [(&str, &str); 12] = [
    ("build", "publish"),
    ("clean", "gc"),
    ("deploy", "publish"),
    ("generate", "publish"),
    ("history", "releases"),
    ("lint", "check"),
    ("list", "status"),
    ("ls", "status"),
    ("revert", "rollback"),
    ("test", "check"),
    ("undo", "rollback"),
    ("validate", "check"),
];

/// Returns the command that a name was probably meant to be.
fn meant_command(typed: &str, commands: &[&'static str]) -> Option<&'static str> {
    let synonym = SYNONYMS.iter().find(|(name, _)| *name == typed).map(|(_, command)| *command);
    synonym.or_else(|| {
        let near = |command: &&str| strsim::damerau_levenshtein(typed, command) <= 1 + command.len() / 5;
        commands.iter().copied().find(near)
    })
}

fn value(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
