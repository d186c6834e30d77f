//! Help, and mistakes on the command line, in the program's language.

use super::errors::report_usage;
use super::exit_code::ExitCode;
use super::ui::Ui;
use crate::catalog::ProgramMessages;
use crate::diagnostic::Argument;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Writes what clap has to say: help or the version on standard output, a mistake on standard
/// error.
pub fn report(error: &Error, ui: &mut Ui<'_>) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ui.out().text(&error.render().to_string());
            ExitCode::Done
        }
        _ => report_usage(message(error, ui.messages()), ui),
    }
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
