//! The commands. A new one is a file below `commands/` with a `COMMAND`, named here as a module
//! and in the table, and a message `cli-NAME-about` in each language of the program.

mod accept;
mod catalogs;
mod check;
mod compare;
mod diff;
mod explain;
mod gc;
mod help;
mod publish;
mod releases;
mod rollback;
mod status;
mod verify;

use super::command::CommandEntry;
use super::options::Words;
use clap::builder::StyledStr;
use clap::{ArgAction, Command};

/// All commands, in the order in which the help lists them.
pub const COMMANDS: &[CommandEntry] = &[
    publish::COMMAND,
    releases::COMMAND,
    rollback::COMMAND,
    verify::COMMAND,
    gc::COMMAND,
    check::COMMAND,
    status::COMMAND,
    accept::COMMAND,
    catalogs::COMMAND,
    compare::COMMAND,
    diff::COMMAND,
    explain::COMMAND,
    help::COMMAND,
];

/// Returns the whole command line, with help in the program's language.
pub fn program(words: &Words<'_>) -> Command {
    let program = styled(Command::new("gongbao"), words)
        .override_usage(words.text("cli-usage"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.text("cli-about"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(words.flag("version", "cli-option-version").short('V').action(ArgAction::Version));
    COMMANDS.iter().fold(program, |program, entry| program.subcommand(subcommand(entry, words)))
}

fn subcommand(entry: &CommandEntry, words: &Words<'_>) -> Command {
    let command = styled(Command::new(entry.name), words)
        .override_usage(words.usage(entry.name))
        .about(words.text(&format!("cli-{}-about", entry.name)));
    (entry.arguments)(command, words)
}

/// Headings, and the options that every command has.
fn styled(command: Command, words: &Words<'_>) -> Command {
    let usage = words.text("cli-heading-usage");
    command
        .help_template(StyledStr::from(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n")))
        .disable_help_flag(true)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .next_help_heading(words.text("cli-heading-options"))
        .args(words.common())
}
