//! `gongbao version`

use crate::cli::command::CommandEntry;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::Words;
use clap::Command;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "version",
    examples: &["gongbao version"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |_, ui| {
        ui.out().line(concat!("gongbao ", env!("CARGO_PKG_VERSION")));
        Ok(ExitCode::Done)
    },
};

fn arguments(command: Command, _: &Words<'_>) -> Command {
    command
}
