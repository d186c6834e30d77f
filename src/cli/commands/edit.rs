//! `gongbao edit ITEM [EDITION]`

use crate::cli::command::CommandEntry;
use crate::cli::editor;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{Names, find_item, id_of};
use crate::cli::opened_site::OpenedSite;
use crate::cli::options::{self, Words};
use crate::cli::ui::Ui;
use crate::edit::file_of_text;
use clap::{ArgMatches, Command};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "edit",
    examples: &["gongbao edit news/2013/01/vasaloppet", "gongbao edit news/2013/01/vasaloppet ja"],
    exits: ExitCode::OF_QUESTIONS,
    arguments,
    run: |line, ui| run(line.matches, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command.arg(words.positional("item", "ITEM", "cli-arg-item").required(true)).arg(words.positional(
        "edition",
        "EDITION",
        "cli-arg-edition",
    ))
}

fn run(matches: &ArgMatches, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let folder = options::site(matches);
    let opened = OpenedSite::open(&folder, None, ui)?;
    let site = &opened.site;
    let typed = options::text(matches, "item");
    let names = Names::of(&typed, &options::text(matches, "edition"), &folder);
    let (item, edition) = match names.edition.is_empty() && !typed.ends_with(".md") {
        true => {
            let item = find_item(site, &id_of(&typed, &folder))?;
            (item, item.source)
        }
        false => {
            let named = names.find(site)?;
            (named.item, named.edition)
        }
    };
    let file = file_of_text(site, item, edition);
    if item.text(edition).is_none() && !item.broken.contains(&edition) {
        return Err(CommandError::usage(
            "edit-no-text",
            [("item", item.id.as_str().into()), ("edition", site.settings.editions.get(edition).key.as_str().into())],
        ));
    }
    if ui.person().is_none() {
        // A program that asks for the file gets its path.
        ui.out().line(file.as_str());
        return Ok(ExitCode::Done);
    }
    editor::edit(&folder, &file, &item.id, ui)
}
