//! `gongbao man DIR`

use crate::cli::command::CommandEntry;
use crate::cli::errors::FileError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Words};
use crate::fs;
use clap::Command;
use std::io;
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "man",
    examples: &["gongbao man man/man1"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| {
        let folder = PathBuf::from(options::text(line.matches, "dir"));
        let pages = pages(line.program).map_err(FileError::at(&folder))?;
        for (name, page) in &pages {
            let path = folder.join(name);
            fs::write_named(&path, page).map_err(FileError::at(&path))?;
        }
        ui.say("man-done", &[("n", pages.len().into()), ("path", folder.display().to_string().into())]);
        Ok(ExitCode::Done)
    },
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command.arg(words.positional("dir", "DIR", "cli-arg-man-dir").required(true))
}

/// Returns the manual pages of the program and of its commands, with the names of their files.
fn pages(program: &Command) -> io::Result<Vec<(String, Vec<u8>)>> {
    let page = |command: Command| {
        let name = command.get_name().to_owned();
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        Ok((format!("{name}.1"), page))
    };
    let of_command = |command: &Command| page(command.clone().name(format!("gongbao-{}", command.get_name())));
    std::iter::once(page(program.clone())).chain(program.get_subcommands().map(of_command)).collect()
}
