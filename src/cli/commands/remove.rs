//! `gongbao remove ITEM`

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{find_item, id_of};
use crate::cli::opened_site::ChangedSite;
use crate::cli::options::{self, Words};
use crate::cli::questions::is_confirmed;
use crate::cli::settings_file;
use crate::cli::ui::Ui;
use crate::edit::{remove, with_removed};
use crate::site::Site;
use clap::Command;
use std::path::Path;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "remove",
    examples: &["gongbao remove news/2013/01/vasaloppet"],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| {
        let site = options::site(line.matches);
        let item = id_of(&options::text(line.matches, "item"), &site);
        run(&site, &item, line.matches.get_flag("yes"), ui)
    },
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-item").required(true))
        .arg(words.flag("yes", "cli-option-yes"))
}

/// Returns the files of the texts that link to an item.
fn linking_texts<'s>(site: &'s Site, id: &'s str) -> impl Iterator<Item = &'s str> {
    let texts = site.items.iter().filter(move |other| other.id != id).flat_map(|other| other.texts.iter().flatten());
    texts.filter(move |text| text.links.iter().any(|link| link.target == id)).map(|text| text.file.as_str())
}

fn run(folder: &Path, id: &str, is_sure: bool, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let changed = ChangedSite::open(folder, ui)?;
    let site = &changed.opened.site;
    let item = find_item(site, id)?;
    let id = || ("item", item.id.as_str().into());
    let links = linking_texts(site, &item.id).count();
    ui.note("remove-list", &[id(), ("texts", item.texts.iter().flatten().count().into()), ("links", links.into())]);
    for text in linking_texts(site, &item.id) {
        ui.note("remove-link", &[("path", text.into())]);
    }
    if !is_sure && !is_confirmed(ui)? {
        return Err(CommandError::absent("remove-confirm", []));
    }
    let settings = settings_file::change(&changed, "[publish]", |text| with_removed(text, &item.id))?;
    changed.apply(&remove(item, settings))?;
    ui.say("remove-done", &[id(), ("path", format!("removed/items/{}", item.id).into())]);
    Ok(ExitCode::Done)
}
