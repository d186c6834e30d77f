//! `gongbao new SECTION TITLE`; `gongbao new --translate EDITION ITEM`

mod arguments;
mod images;
mod item;
mod translation;

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::Words;
use crate::cli::ui::Ui;
use arguments::NewArgs;
use clap::{ArgAction, Command};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "new",
    examples: &[
        "gongbao new news Skiing",
        "gongbao new news Skiing --column culture --tag sport --image course.png",
        "gongbao new --translate ja news/2013/01/vasaloppet",
    ],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(&NewArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let of_item = ["title", "name", "column", "tag", "index", "date", "image"];
    command
        .arg(words.positional("section", "SECTION", "cli-arg-section").required(true))
        .arg(words.positional("title", "TITLE", "cli-arg-title"))
        .arg(words.option("name", "NAME", "cli-option-new-name"))
        .arg(words.option("column", "NAME", "cli-option-column"))
        .arg(words.option("tag", "NAME", "cli-option-tag").value_delimiter(',').action(ArgAction::Append))
        .arg(words.option("index", "NUMBER", "cli-option-index"))
        .arg(words.option("date", "TIME", "cli-option-date"))
        .arg(words.option("image", "FILE", "cli-option-image").action(ArgAction::Append))
        .arg(words.option("translate", "EDITION", "cli-option-translate").conflicts_with_all(of_item))
        .arg(words.flag("no-edit", "cli-option-no-edit"))
}

fn run(args: &NewArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    match args {
        NewArgs::Item(args) => item::run(args, ui),
        NewArgs::Translation(args) => translation::run(args, ui),
    }
}
