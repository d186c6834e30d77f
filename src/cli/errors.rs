//! Why a command ended early: every error of the command line and of the environment in words,
//! with its exit code.

use super::exit_code::ExitCode;
use super::finding_list::Shown;
use super::findings::FindingsPrinter;
use super::ui::Ui;
use crate::Undecided;
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Argument, Findings};
use crate::edit::EditError;
use crate::fs::{SiteFolder, WriterError};
use crate::publish::{Holder, StoreError, Unexpected};
use crate::source::FilePath;
use std::io;
use std::path::{Path, PathBuf};

/// An error that ends a command.
#[derive(Debug)]
pub enum CommandError {
    /// The command line asks for what cannot be done.
    Usage(Message),
    /// What the command needs is not there, or not whole.
    Absent(Message),
    /// The command line names what does not exist, and something nearly of that name does.
    Guessed(Message, String),
    /// site.toml does not allow to go on.
    Settings { sources: Box<SiteFolder>, findings: Findings },
    /// A file of the sources, or one that a person named, could not be written.
    File(FileError),
    /// Another process changes the sources.
    SourcesLocked,
    /// The output folder could not be used.
    Store(StoreError),
    /// A person has to decide first.
    Undecided(Undecided),
    /// The output folder could not be read, by a command that only reads it.
    StoreUnreadable(StoreError),
}

/// The id of a message of the program, and its values.
#[derive(Debug)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    fn new<const N: usize>(id: &'static str, arguments: [(&'static str, Argument); N]) -> Self {
        Self { id, arguments: arguments.into() }
    }

    fn in_words(&self, messages: &ProgramMessages) -> String {
        messages.message(self.id, &self.arguments)
    }
}

/// An error of the file system in a change of a file outside the output folder.
#[derive(Debug)]
pub struct FileError {
    path: PathBuf,
    error: io::Error,
}

impl FileError {
    /// Returns what makes an error at a path, for `map_err`.
    pub fn at(path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self { path: path.as_ref().to_owned(), error }
    }
}

impl From<FileError> for CommandError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl CommandError {
    /// Returns what makes an error of taking the lock of the sources in a folder.
    pub fn of_writer(folder: &Path) -> impl FnOnce(WriterError) -> Self + '_ {
        move |error| match error {
            WriterError::Locked => Self::SourcesLocked,
            WriterError::Io(error) => FileError::at(folder)(error).into(),
        }
    }

    /// Returns the error for a part of a TOML file that cannot be changed line by line.
    pub fn by_hand(path: &FilePath, part: &'static str) -> Self {
        Self::usage("by-hand", [("path", path.as_str().into()), ("what", part.into())])
    }

    /// Returns what makes an error of a change of an item in a folder.
    pub fn of_edit(folder: &str) -> impl FnOnce(EditError) -> Self + '_ {
        move |error| match error {
            EditError::Io(error) => FileError::at(folder)(error).into(),
            EditError::ByHand(path, part) => Self::by_hand(&path, part),
        }
    }

    /// Returns a usage error with the message of this id.
    pub fn usage<const N: usize>(id: &'static str, arguments: [(&'static str, Argument); N]) -> Self {
        Self::Usage(Message::new(id, arguments))
    }

    /// Returns a usage error with the message of this id and the name that was probably meant.
    pub fn guessed<const N: usize>(id: &'static str, arguments: [(&'static str, Argument); N], meant: &str) -> Self {
        Self::Guessed(Message::new(id, arguments), meant.to_owned())
    }

    /// Returns an error about something that is not there, with the message of this id.
    pub fn absent<const N: usize>(id: &'static str, arguments: [(&'static str, Argument); N]) -> Self {
        Self::Absent(Message::new(id, arguments))
    }

    /// Returns a usage error for a value that an option does not take.
    pub fn bad_value(value: &str, option: &str) -> Self {
        Self::usage("usage-bad-value", [("value", value.into()), ("name", option.into())])
    }

    /// Returns what makes a usage error for a file that cannot be read.
    pub fn unreadable(path: &str) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::usage("env-cannot-read", [("path", path.into()), ("why", error.to_string().into())])
    }

    /// Writes what is wrong with an answer to standard error. The question is asked again.
    pub fn report_answer(&self, ui: &mut Ui<'_>) {
        match self {
            Self::Usage(message) | Self::Guessed(message, _) | Self::Absent(message) => {
                ErrorText { message: message.in_words(ui.messages()), help: None }.print(ui);
            }
            Self::Settings { .. }
            | Self::File(_)
            | Self::SourcesLocked
            | Self::Store(_)
            | Self::Undecided(_)
            | Self::StoreUnreadable(_) => {
                self.report(ui);
            }
        }
    }

    /// Writes the error to standard error, and returns the exit code.
    pub fn report(&self, ui: &mut Ui<'_>) -> ExitCode {
        let messages = ui.messages();
        match self {
            Self::Usage(message) => report_usage(message.in_words(messages), ui),
            Self::Guessed(message, meant) => {
                let guess = messages.message("help-did-you-mean", &[("name", meant.as_str().into())]);
                report_usage_with(message.in_words(messages), guess, ui)
            }
            Self::Absent(message) => {
                ErrorText { message: message.in_words(messages), help: None }.print(ui);
                ExitCode::Findings
            }
            Self::Settings { sources, findings } => {
                FindingsPrinter::new(&**sources, ui).human(findings, Shown::Serious, ui.err());
                ExitCode::Settings
            }
            Self::File(FileError { path, error }) => {
                let arguments = io_arguments(path, error);
                let help = Some(messages.message("env-cannot-write-source-help", &arguments));
                ErrorText { message: messages.message("env-cannot-write", &arguments), help }.print(ui);
                ExitCode::CannotWrite
            }
            Self::SourcesLocked => {
                ErrorText::new("env-sources-locked", &[], messages).print(ui);
                ExitCode::Locked
            }
            Self::Store(error) => {
                let (text, code) = ErrorText::of_store(error, messages);
                text.print(ui);
                code
            }
            Self::Undecided(undecided) => {
                let (text, code) = ErrorText::of_undecided(undecided, messages);
                text.print(ui);
                code
            }
            Self::StoreUnreadable(error) => {
                ErrorText::new("env-cannot-read", &store_arguments(error), messages).print(ui);
                ExitCode::CannotWrite
            }
        }
    }
}

/// Writes a usage error in the program's words, with the usual advice.
pub fn report_usage(message: String, ui: &mut Ui<'_>) -> ExitCode {
    let command = ui.command().unwrap_or("none");
    let help = ui.messages().message("usage-try-help", &[("command", command.into())]);
    report_usage_with(message, help, ui)
}

/// Writes a usage error in the program's words, with advice of its own.
pub fn report_usage_with(message: String, help: String, ui: &mut Ui<'_>) -> ExitCode {
    ErrorText { message, help: Some(help) }.print(ui);
    ExitCode::Usage
}

/// An error in words: what went wrong, and what to do about it.
#[derive(Clone, Debug)]
pub struct ErrorText {
    pub message: String,
    pub help: Option<String>,
}

impl ErrorText {
    /// Returns the message of this id; its help is the message `ID-help`.
    fn new(id: &str, arguments: &[(&'static str, Argument)], messages: &ProgramMessages) -> Self {
        let help = messages.message(&format!("{id}-help"), arguments);
        Self { message: messages.message(id, arguments), help: Some(help) }
    }

    /// Returns the words for an output folder that could not be used, and the exit code.
    pub fn of_store(error: &StoreError, messages: &ProgramMessages) -> (Self, ExitCode) {
        let (id, code) = match error {
            StoreError::Locked(_) => ("env-locked", ExitCode::Locked),
            StoreError::Io { .. } => ("env-cannot-write", ExitCode::CannotWrite),
            StoreError::Odd(_, Unexpected::NoLink) => ("env-no-link", ExitCode::CannotWrite),
            StoreError::Odd(_, Unexpected::LastNumber) => ("env-last-number", ExitCode::CannotWrite),
        };
        (Self::new(id, &store_arguments(error), messages), code)
    }

    /// Returns what a person has to decide, and what to type.
    pub fn of_undecided(undecided: &Undecided, messages: &ProgramMessages) -> (Self, ExitCode) {
        let (id, arguments) = match undecided {
            Undecided::Clock { now, last } => {
                ("env-clock", [("now", now.as_str().into()), ("last", last.as_str().into())])
            }
            Undecided::Hold(hold) => {
                ("env-hold", [("reason", hold.reason.as_str().into()), ("since", hold.since.as_str().into())])
            }
        };
        (Self::new(id, &arguments, messages), ExitCode::Undecided)
    }

    /// Writes the error to standard error, a line for each part.
    pub fn print(&self, ui: &mut Ui<'_>) {
        let messages = ui.messages();
        let parts = [("severity-error", Some(&self.message)), ("severity-help", self.help.as_ref())];
        for (kind, text) in parts {
            if let Some(text) = text {
                ui.err().line(&format!("{}: {text}", messages.message(kind, &[])));
            }
        }
    }
}

fn store_arguments(error: &StoreError) -> Vec<(&'static str, Argument)> {
    match error {
        StoreError::Locked(Holder { note, hours }) => {
            // A run that is older than a day hangs.
            let age = match hours {
                None | Some(0) => "short",
                Some(hours) if *hours < 24 => "hours",
                Some(_) => "days",
            };
            let hours = hours.unwrap_or_default();
            vec![
                ("holder", note.clone().into()),
                ("known", if note.is_empty() { "no" } else { "yes" }.into()),
                ("age", age.into()),
                ("hours", Argument::Number(hours)),
                ("days", Argument::Number(hours / 24)),
            ]
        }
        StoreError::Io { path, error } => io_arguments(path, error),
        StoreError::Odd(path, _) => vec![("path", path.display().to_string().into())],
    }
}

fn io_arguments(path: &Path, error: &io::Error) -> Vec<(&'static str, Argument)> {
    vec![("path", path.display().to_string().into()), ("why", error.to_string().into())]
}
