//! `gongbao edition add KEY`, `gongbao edition remove KEY`

mod add;
mod kept;
mod remove;

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Words};
use crate::cli::ui::Ui;
use add::AddArgs;
use clap::builder::PossibleValuesParser;
use clap::{ArgAction, ArgMatches, Command};
use remove::RemoveArgs;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "edition",
    examples: &["gongbao edition add de --office Auslandsamt", "gongbao edition remove ko"],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(line.matches, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let actions = PossibleValuesParser::new(["add", "remove"]);
    command
        .arg(
            words
                .positional("action", "ACTION", "cli-arg-edition-action")
                .required(true)
                .value_parser(actions)
                .hide_possible_values(true),
        )
        .arg(words.positional("key", "KEY", "cli-arg-edition-key").required(true))
        .arg(words.option("tag", "TAG", "cli-option-edition-tag"))
        .arg(words.option("autonym", "NAME", "cli-option-autonym"))
        .arg(words.option("office", "NAME", "cli-option-edition-office"))
        .arg(words.option("fallback", "KEY", "cli-option-fallback").value_delimiter(',').action(ArgAction::Append))
        .arg(words.flag("yes", "cli-option-yes"))
}

fn run(matches: &ArgMatches, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let site = options::site(matches);
    let key = options::text(matches, "key");
    if options::text(matches, "action") == "remove" {
        return remove::run(&RemoveArgs { site, key, is_confirmed: matches.get_flag("yes") }, ui);
    }
    let fallback = matches.get_many::<String>("fallback").map(|keys| keys.cloned().collect());
    add::run(
        &AddArgs {
            site,
            key,
            tag: options::optional(matches, "tag"),
            autonym: options::optional(matches, "autonym"),
            office: options::optional(matches, "office"),
            fallback,
        },
        ui,
    )
}
