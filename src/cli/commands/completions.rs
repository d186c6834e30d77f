//! `gongbao completions SHELL`

use crate::cli::command::CommandEntry;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Words};
use crate::cli::shells::{script, shells};
use clap::Command;
use clap::builder::PossibleValuesParser;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "completions",
    examples: &["gongbao completions bash"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| {
        let script = script(&options::text(line.matches, "shell")).unwrap_or_default();
        ui.out().text(&script);
        Ok(ExitCode::Done)
    },
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let shell = words.positional("shell", "SHELL", "cli-arg-shell").required(true);
    command.arg(shell.value_parser(PossibleValuesParser::new(shells())).hide_possible_values(true))
}
