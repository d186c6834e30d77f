//! The commands. A new one is a file below `commands/` with a `COMMAND`, named here as a module
//! and in the table, and a message `cli-NAME-about` in each language of the program.

mod accept;
mod announce;
mod catalogs;
mod check;
mod compare;
mod completions;
mod diff;
mod edit;
mod edition;
mod explain;
mod gc;
mod help;
mod init;
mod man;
mod new;
mod publish;
mod releases;
mod remove;
mod rename;
mod rollback;
mod status;
mod verify;
mod version;

use super::command::CommandEntry;
use super::exit_code::ExitCode;
use super::options::Words;
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};

/// All commands, in the order in which the help lists them.
pub const COMMANDS: &[CommandEntry] = &[
    init::COMMAND,
    new::COMMAND,
    edit::COMMAND,
    rename::COMMAND,
    remove::COMMAND,
    announce::CORRECT,
    announce::WITHDRAW,
    edition::COMMAND,
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
    completions::COMMAND,
    man::COMMAND,
    version::COMMAND,
];

/// Returns the whole command line, with help in the program's language.
pub fn program(words: &Words<'_>) -> Command {
    let program = styled(Command::new("gongbao"), words)
        .override_usage(words.text("cli-usage"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.text("cli-about"))
        .after_help(format!("{}\n\n{}", environment(words), exit_codes(&ExitCode::ALL, words)))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(words.flag("version", "cli-option-version").short('V').action(ArgAction::Version));
    COMMANDS.iter().fold(program, |program, entry| program.subcommand(subcommand(entry, words)))
}

fn subcommand(entry: &CommandEntry, words: &Words<'_>) -> Command {
    let command = styled(Command::new(entry.name), words).about(words.text(&format!("cli-{}-about", entry.name)));
    let examples = section(&words.text("cli-heading-examples"), entry.examples.iter().map(|line| (*line).to_owned()));
    let command = (entry.arguments)(command, words);
    let command =
        command.after_help(format!("{examples}\n\n{}\n\n{}", environment(words), exit_codes(entry.exits, words)));
    let positionals: Vec<_> = command.get_positionals().map(|argument| argument.get_id().clone()).collect();
    let options = command.get_arguments().filter(|argument| !argument.is_positional() && argument.is_required_set());
    let usage = options.chain(command.get_positionals()).map(in_usage).collect::<String>();
    let command = command.override_usage(format!("{}{usage}", words.usage(entry.name)));
    // Arguments are listed in the order in which they are typed.
    positionals
        .into_iter()
        .enumerate()
        .fold(command, |command, (at, id)| command.mut_arg(id, |argument| argument.display_order(at)))
}

fn in_usage(argument: &Arg) -> String {
    let name = argument.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    match (argument.get_long(), argument.is_required_set()) {
        (Some(option), _) => format!(" --{option} {name}"),
        (None, true) => format!(" {name}"),
        (None, false) => format!(" [{name}]"),
    }
}

fn section(heading: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<_> = lines.into_iter().map(|line| format!("  {line}")).collect();
    format!("{heading}:\n{}", lines.join("\n"))
}

fn environment(words: &Words<'_>) -> String {
    let variables = [
        ("LC_ALL, LC_MESSAGES, LANG", "cli-env-lang"),
        ("NO_COLOR, TERM=dumb", "cli-env-color"),
        ("VISUAL, EDITOR", "cli-env-editor"),
        ("GONGBAO_PERSON", "cli-env-person"),
    ];
    let lines = variables.map(|(name, message)| format!("{name:<27}{}", words.text(message)));
    section(&words.text("cli-heading-environment"), lines)
}

fn exit_codes(codes: &[ExitCode], words: &Words<'_>) -> String {
    let line = |code: ExitCode| format!("{:<4}{}", code.number(), words.text(&format!("cli-exit-{}", code.number())));
    section(&words.text("cli-heading-exit"), codes.iter().copied().map(line))
}

/// Headings, and the options that every command has.
fn styled(command: Command, words: &Words<'_>) -> Command {
    let usage = words.text("cli-heading-usage");
    command
        .help_template(StyledStr::from(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n")))
        .disable_help_flag(true)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .next_help_heading(words.text("cli-heading-options"))
        .args(words.common())
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, program};
    use crate::catalog::ProgramMessages;
    use crate::cli::options::Words;

    #[test]
    fn every_example_can_be_typed() {
        let messages = ProgramMessages::new("en");
        for entry in COMMANDS {
            assert!(!entry.examples.is_empty(), "{}", entry.name);
            for example in entry.examples {
                let parsed = program(&Words::new(&messages)).try_get_matches_from(example.split(' '));
                let typed = parsed.unwrap_or_else(|error| panic!("{example}: {error}"));
                assert_eq!(typed.subcommand_name(), Some(entry.name), "{example}");
            }
        }
    }
}
