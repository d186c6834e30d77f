//! The command line: parses what was typed, runs the command, writes what it has to say.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `command.rs` | an entry of the table of commands |
//! | `commands.rs`, `commands/` | the table of commands; a file for each: its arguments, parsed once into a struct, and its run |
//! | `options.rs` | options that several commands share, and what makes options |
//! | `ui.rs` | the output streams, language, colour, clock and progress; the only way to write |
//! | `exit_code.rs` | the exit codes |
//! | `errors.rs` | why a command ended early, in words and as an exit code |
//! | `item_name.rs` | an item as people name it |
//! | `finding_list.rs` | which findings people are shown, and how many at once |
//! | `findings.rs`, `changes.rs`, `item_words.rs`, `release_names.rs`, `table.rs` | how the things that several commands print are written |
//! | `opened_site.rs`, `settings_file.rs` | a site as the commands read it that publish nothing, and its settings as they change them |
//! | `person.rs`, `questions.rs` | the person at the terminal, and what they are asked |
//! | `editor.rs` | opens a file in the person's editor, then checks its item |
//! | `selection.rs` | the part of a site that a command is about |
//! | `completion.rs`, `shells.rs` | what a shell proposes while a command is typed |
//! | `usage.rs` | help, and what clap refuses |
//!
//! No command reads the environment or asks the clock: [`Environment`] holds what they need.

mod changes;
mod command;
mod commands;
mod completion;
mod editor;
mod errors;
mod exit_code;
mod finding_list;
mod findings;
mod item_name;
mod item_words;
mod opened_site;
mod options;
mod person;
mod questions;
mod release_names;
mod selection;
mod settings_file;
mod shells;
mod table;
mod ui;
mod usage;

pub use completion::complete;
pub use exit_code::ExitCode;
pub use options::language;
pub use person::Person;
pub use ui::Environment;

use crate::catalog::ProgramMessages;
use command::Invocation;
use commands::{COMMANDS, program};
use options::Words;
use std::io::Write;
use ui::Ui;

/// Runs one command line; the first of `arguments` is the name of the program.
///
/// Results go to `out` and errors to `err`, while the command runs. `out` may be buffered.
/// What cannot be written because nobody reads it any more is no error.
pub fn run(arguments: &[String], environment: &Environment, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let of_site = if environment.has_no_locale() { options::language_of_site(arguments) } else { None };
    let language = language(arguments).or(of_site.as_deref()).unwrap_or(&environment.locale);
    let messages = ProgramMessages::new(language);
    let mut ui = Ui::new(out, err, &messages, environment);
    let code = run_command(arguments, &mut ui);
    ui.finish(code)
}

fn run_command(arguments: &[String], ui: &mut Ui<'_>) -> ExitCode {
    let mut program = program(&Words::new(ui.messages()));
    let named = |typed: &String| COMMANDS.iter().find(|entry| entry.name == typed);
    ui.set_command(arguments.iter().skip(1).find_map(named).map(|entry| entry.name));
    let matches = match program.clone().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::report(&error, &COMMANDS.iter().map(|entry| entry.name).collect::<Vec<_>>(), ui),
    };
    let named = matches.subcommand().and_then(|(name, matches)| {
        let entry = COMMANDS.iter().find(|entry| entry.name == name)?;
        Some((entry, matches))
    });
    let Some((entry, matches)) = named else {
        let help = program.render_help().to_string();
        ui.out().text(&help);
        return ExitCode::Done;
    };
    ui.set_colour(options::colour(matches));
    let invocation = Invocation { matches, program: &program };
    (entry.run)(&invocation, ui).unwrap_or_else(|error| error.report(ui))
}
