//! `gongbao rename ITEM NEW-ID`

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{find_item, id_of};
use crate::cli::opened_site::ChangedSite;
use crate::cli::options::{self, Words};
use crate::cli::ui::Ui;
use crate::edit::rename;
use crate::item::Item;
use crate::names;
use crate::site::Site;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "rename",
    examples: &["gongbao rename news/2013/01/vasaloppet ski-marathon", "gongbao rename news/2013/01/a news/2013/02/a"],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(&RenameArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-item").required(true))
        .arg(words.positional("new", "NEW-ID", "cli-arg-new-id").required(true))
}

struct RenameArgs {
    site: PathBuf,
    item: String,
    new: String,
}

impl RenameArgs {
    fn parse(matches: &ArgMatches) -> Self {
        let site = options::site(matches);
        Self { item: id_of(&options::text(matches, "item"), &site), new: options::text(matches, "new"), site }
    }
}

fn run(args: &RenameArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let changed = ChangedSite::open(&args.site, ui)?;
    let site = &changed.opened.site;
    let item = find_item(site, &args.item)?;
    let new = new_id(args, site, item)?;
    if args.site.join("content").join(&new).exists() {
        return Err(CommandError::usage("rename-exists", [("item", new.into())]));
    }
    let operations = rename(&changed.opened.sources, site, item, &new).map_err(CommandError::of_edit(item.folder()))?;
    changed.apply(&operations)?;
    ui.say("rename-done", &[("item", item.id.as_str().into()), ("new", new.into())]);
    Ok(ExitCode::Done)
}

/// Returns the new id: what was typed, in the folder of the old one where it is only a name.
fn new_id(args: &RenameArgs, site: &Site, item: &Item) -> Result<String, CommandError> {
    let typed = args.new.trim_matches('/').trim_start_matches("./");
    let typed = typed.strip_prefix("content/").unwrap_or(typed);
    let above = item.id.rsplit_once('/').map_or("", |(above, _)| above);
    let new = if typed.contains('/') { typed.to_owned() } else { format!("{above}/{typed}") };
    let wrong = |id: &'static str, name: &str| {
        CommandError::usage(id, [("name", name.into()), ("item", item.id.as_str().into())])
    };
    if let Some(bad) = new.split('/').find(|part| !names::is_plain(part)) {
        return Err(wrong("new-bad-name", bad));
    }
    if !names::is_shallow(&new) {
        return Err(wrong("new-bad-name", &new));
    }
    if site.knows(&new) {
        return Err(CommandError::usage("rename-exists", [("item", new.into())]));
    }
    let is_inside = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    let holds_others = site.items.iter().any(|other| is_inside(&other.id, &item.id));
    let lies_in_another = site.items.iter().any(|other| is_inside(&new, &other.id));
    if holds_others || lies_in_another {
        return Err(wrong("rename-nested", &new));
    }
    let section = site.settings.section_of(&new).map(|section| site.settings.section(section));
    let section =
        section.filter(|section| section.kind == item.kind()).ok_or_else(|| wrong("rename-other-kind", &new))?;
    let column = item.metadata.column.map(|column| site.settings.section(item.section).column(column).key.as_str());
    let known: Vec<_> = section.columns.iter().map(|column| column.key.as_str()).collect();
    match column {
        Some(column) if !known.contains(&column) => Err(CommandError::usage(
            "new-unknown-column",
            [("name", column.into()), ("known", known.join(", ").into())],
        )),
        _ => Ok(new),
    }
}
