//! `gongbao withdraw ITEM`, `gongbao correct ITEM`

use crate::Asked;
use crate::cli::command::{CommandEntry, Invocation};
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{find_item, id_of, unknown_edition};
use crate::cli::opened_site::ChangedSite;
use crate::cli::options::{self, Words};
use crate::cli::questions::ask;
use crate::cli::ui::Ui;
use crate::edit::{Announcement, announce};
use crate::edition::EditionId;
use crate::item::Item;
use crate::site::Site;
use clap::{ArgAction, ArgMatches, Command};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::PathBuf;

pub const WITHDRAW: CommandEntry = CommandEntry {
    name: "withdraw",
    examples: &["gongbao withdraw news/2013/01/vasaloppet --text en=Repealed"],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(line, Announcement::Withdrawal, ui),
};

pub const CORRECT: CommandEntry = CommandEntry {
    name: "correct",
    examples: &["gongbao correct news/2013/01/vasaloppet --text zh=日期有误"],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(line, Announcement::Correction, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-item").required(true))
        .arg(words.option("text", "EDITION=WORDS", "cli-option-announce-text").action(ArgAction::Append))
        .arg(words.option("at", "TIME", "cli-option-announce-at"))
}

struct AnnounceArgs {
    site: PathBuf,
    item: String,
    texts: Vec<String>,
    at: Option<Asked>,
}

impl AnnounceArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let site = options::site(matches);
        Ok(Self {
            item: id_of(&options::text(matches, "item"), &site),
            texts: matches.get_many::<String>("text").into_iter().flatten().cloned().collect(),
            at: options::moment(matches, "at")?,
            site,
        })
    }
}

fn run(line: &Invocation<'_>, what: Announcement, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let args = AnnounceArgs::parse(line.matches)?;
    let changed = ChangedSite::open(&args.site, ui)?;
    let site = &changed.opened.site;
    let item = find_item(site, &args.item)?;
    let id = || ("item", item.id.as_str().into());
    if what == Announcement::Withdrawal && item.metadata.withdrawn.is_some() {
        return Err(CommandError::usage("withdraw-already", [id()]));
    }
    let words = words(&args, site, item, what, ui)?;
    let at = moment(args.at, site, ui.now());
    let operations = announce((&changed.opened.sources, site), item, what, at, &words);
    changed.apply(&operations.map_err(CommandError::of_edit(item.folder()))?)?;
    let keys: Vec<_> = words.keys().map(|edition| site.settings.editions.get(*edition).key.as_str()).collect();
    ui.say("announce-done", &[id(), ("what", what.field().into()), ("editions", keys.join(", ").into())]);
    let owed: Vec<_> = editions(site, item).filter(|edition| !words.contains_key(edition)).collect();
    if !owed.is_empty() {
        let owed: Vec<_> = owed.into_iter().map(|edition| site.settings.editions.get(edition).key.as_str()).collect();
        ui.note("announce-owed", &[("editions", owed.join(", ").into()), ("field", what.field().into())]);
    }
    Ok(ExitCode::Done)
}

/// Returns the editions that have a text of the item, the source edition first.
fn editions<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = EditionId> + 's {
    let others = site.settings.editions.ids().filter(|edition| *edition != item.source);
    std::iter::once(item.source).chain(others).filter(|edition| item.text(*edition).is_some())
}

/// Returns the words by edition: those that were typed, and what a person answers for the others.
fn words(
    args: &AnnounceArgs,
    site: &Site,
    item: &Item,
    what: Announcement,
    ui: &mut Ui<'_>,
) -> Result<BTreeMap<EditionId, String>, CommandError> {
    let mut words = BTreeMap::new();
    for typed in &args.texts {
        let (key, text) = typed.split_once('=').ok_or_else(|| CommandError::bad_value(typed, "--text"))?;
        let edition = site.settings.editions.find(key).ok_or_else(|| unknown_edition(site, key))?;
        if item.text(edition).is_none() {
            let arguments = [("item", item.id.as_str().into()), ("edition", key.into())];
            return Err(CommandError::usage("edit-no-text", arguments));
        }
        if text.trim().is_empty() {
            return Err(CommandError::bad_value(typed, "--text"));
        }
        words.insert(edition, text.trim().to_owned());
    }
    for edition in editions(site, item) {
        if words.contains_key(&edition) || ui.person().is_none() {
            continue;
        }
        let autonym = site.settings.editions.get(edition).autonym.as_str();
        let question = [("what", what.field().into()), ("language", autonym.into())];
        // The source edition cannot be without.
        let parse = |answer: &str| match answer {
            "" if edition == item.source => Err(CommandError::usage("announce-no-answer", [])),
            answer => Ok(answer.to_owned()),
        };
        let answer = ask(ui, ("announce-words", &question), "", parse)?;
        if !answer.is_empty() {
            words.insert(edition, answer);
        }
    }
    match words.contains_key(&item.source) {
        true => Ok(words),
        false => {
            let source = site.settings.editions.get(item.source).key.as_str();
            Err(CommandError::usage("announce-no-words", [("edition", source.into())]))
        }
    }
}

fn moment(asked: Option<Asked>, site: &Site, now: Timestamp) -> Timestamp {
    match asked {
        None => now,
        Some(Asked::Moment(at)) => at,
        Some(Asked::Day(day)) => site.settings.time_zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(now),
    }
}
