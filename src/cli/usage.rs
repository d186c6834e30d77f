//! Help, and mistakes on the command line, in the program's language.

use super::{Output, exit};
use crate::catalog::ProgramMessages;
use crate::diagnostic::Argument;
use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

pub fn help(mut command: Command) -> Output {
    Output { stdout: command.render_help().to_string(), ..Output::default() }
}

pub fn output(error: &Error, messages: &ProgramMessages) -> Output {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Output { stdout: error.render().to_string(), ..Output::default() }
        }
        _ => mistake(&message(error, messages), messages),
    }
}

/// A usage error in one's own words.
pub fn mistake(message: &str, messages: &ProgramMessages) -> Output {
    advised(message, &messages.message("usage-try-help", &[]), messages)
}

/// A usage error with advice of its own.
pub fn advised(message: &str, advice: &str, messages: &ProgramMessages) -> Output {
    let error = messages.message("severity-error", &[]);
    let help = messages.message("severity-help", &[]);
    Output { stderr: format!("{error}: {message}\n{help}: {advice}\n"), code: exit::USAGE, ..Output::default() }
}

fn message(error: &Error, messages: &ProgramMessages) -> String {
    let context = |kind| error.get(kind).map(value).unwrap_or_default();
    let words = |id: &str, arguments: &[(&'static str, Argument)]| messages.message(id, arguments);
    let argument = || ("name", Argument::from(context(ContextKind::InvalidArg)));
    let mut message = match error.kind() {
        ErrorKind::UnknownArgument => words("usage-unknown-argument", &[argument()]),
        ErrorKind::InvalidSubcommand => {
            words("usage-unknown-command", &[("name", context(ContextKind::InvalidSubcommand).into())])
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
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(name) = suggestion.into_iter().map(context).find(|name| !name.is_empty()) {
        message = format!("{message}\n{}", words("help-did-you-mean", &[("name", name.into())]));
    }
    let values = context(ContextKind::ValidValue);
    if !values.is_empty() {
        message = format!("{message}\n{}", words("usage-possible-values", &[("values", values.into())]));
    }
    message
}

fn value(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
