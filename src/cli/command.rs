//! What the program knows of each of its commands.

use super::errors::CommandError;
use super::exit_code::ExitCode;
use super::options::Words;
use super::ui::Ui;
use clap::{ArgMatches, Command};

/// A command: a row of the table in `commands.rs`.
#[derive(Clone, Copy, Debug)]
pub struct CommandEntry {
    /// The name that is typed. Its description is the message `cli-NAME-about`.
    pub name: &'static str,
    /// Command lines that its help shows.
    pub examples: &'static [&'static str],
    /// Adds the arguments and options of the command.
    pub arguments: fn(Command, &Words<'_>) -> Command,
    /// The exit codes that it can end with, in the order of their numbers.
    pub exits: &'static [ExitCode],
    /// Parses what was typed and runs the command.
    pub run: fn(&Invocation<'_>, &mut Ui<'_>) -> Result<ExitCode, CommandError>,
}

/// A command as it was typed.
#[derive(Debug)]
pub struct Invocation<'i> {
    /// The values of its arguments.
    pub matches: &'i ArgMatches,
    /// The whole command line of the program, with all commands.
    pub program: &'i Command,
}
