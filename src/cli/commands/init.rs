//! `gongbao init DIR`, with `--sample`

use crate::cli::command::CommandEntry;
use crate::cli::errors::{CommandError, FileError};
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Words};
use crate::cli::questions::ask;
use crate::cli::ui::Ui;
use crate::fs::new_site::{self, NewSiteError};
use crate::init::{self, NewEdition, NewSite, OFFERED, Offered, PLACEHOLDER};
use clap::{ArgAction, ArgMatches, Command};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "init",
    examples: &[
        "gongbao init office",
        "gongbao init office --office Harbour --languages en,zh",
        "gongbao init demo --sample",
    ],
    exits: &[ExitCode::Done, ExitCode::Findings, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| run(&InitArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let answers = ["office", "languages", "sections", "time-zone", "base-url"];
    let listed = |option: clap::Arg| option.value_delimiter(',').action(ArgAction::Append);
    command
        .arg(words.positional("dir", "DIR", "cli-arg-site-dir").required(true))
        .arg(words.option("office", "NAME", "cli-option-office").action(ArgAction::Append))
        .arg(listed(words.option("languages", "NAME", "cli-option-languages")))
        .arg(listed(words.option("sections", "NAME", "cli-option-sections")))
        .arg(words.option("time-zone", "NAME", "cli-option-time-zone"))
        .arg(words.option("base-url", "URL", "cli-option-base-url"))
        .arg(words.flag("sample", "cli-option-sample").conflicts_with_all(answers))
}

struct InitArgs {
    folder: PathBuf,
    is_sample: bool,
    /// Each is a name, or the key of an edition, `=` and the name in its language.
    offices: Vec<String>,
    languages: Option<String>,
    sections: Option<String>,
    time_zone: Option<String>,
    base_url: Option<String>,
}

impl InitArgs {
    fn parse(matches: &ArgMatches) -> Self {
        let all = |name: &str| matches.get_many::<String>(name).map(|values| values.cloned().collect::<Vec<_>>());
        Self {
            folder: PathBuf::from(options::text(matches, "dir")),
            is_sample: matches.get_flag("sample"),
            // A keyboard for Chinese writes another sign.
            offices: all("office").unwrap_or_default().into_iter().map(|typed| typed.replacen('＝', "=", 1)).collect(),
            languages: all("languages").map(|values| values.join(",")),
            sections: all("sections").map(|values| values.join(",")),
            time_zone: options::optional(matches, "time-zone"),
            base_url: options::optional(matches, "base-url"),
        }
    }

    /// Returns the office's name in an edition, as it was typed.
    fn office(&self, key: &str) -> Option<&str> {
        let of_edition = |typed: &str| typed.split_once('=').is_some_and(|(known, _)| init::Words::of(known).is_some());
        let own = self.offices.iter().find_map(|typed| typed.strip_prefix(key)?.strip_prefix('='));
        own.or_else(|| self.offices.iter().map(String::as_str).find(|typed| !of_edition(typed)))
    }
}

fn run(args: &InitArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    // Nobody answers questions in vain.
    if let Some(name) = new_site::occupant(&args.folder).map_err(FileError::at(&args.folder))? {
        return Err(occupied(args, &name));
    }
    let new = if args.is_sample { None } else { Some(answers(args, ui)?) };
    let files = new.as_ref().map_or_else(init::sample, init::site);
    let files: Vec<_> = files.iter().map(|file| (&file.path, file.bytes.as_slice())).collect();
    new_site::write(&args.folder, &files).map_err(|error| match error {
        NewSiteError::Occupied(name) => occupied(args, &name),
        NewSiteError::Io(error) => FileError::at(&args.folder)(error).into(),
    })?;
    let folder = args.folder.display().to_string();
    let next = if folder == "." { String::new() } else { format!(" --site {}", shell_word(&folder)) };
    ui.say("init-done", &[("n", files.len().into()), ("path", folder.into()), ("option", next.into())]);
    let untranslated = new.as_ref().map(without_own_name).unwrap_or_default();
    if !untranslated.is_empty() {
        ui.note("init-offices", &[("editions", untranslated.join(", ").into())]);
    }
    Ok(ExitCode::Done)
}

/// Returns the editions in which the office has the name of the first one.
fn without_own_name(new: &NewSite) -> Vec<&str> {
    let Some((first, others)) = new.editions.split_first() else { return Vec::new() };
    others.iter().filter(|edition| edition.office == first.office).map(|edition| edition.words.key).collect()
}

/// Returns a word as a shell reads it.
fn shell_word(word: &str) -> String {
    let is_plain = word.chars().all(|c| c.is_alphanumeric() || "/._-+@".contains(c));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

fn occupied(args: &InitArgs, name: &str) -> CommandError {
    let arguments = [("path", args.folder.display().to_string().into()), ("name", name.into())];
    CommandError::usage("init-occupied", arguments)
}

/// Returns what was typed, or answered at a terminal. Without a terminal, everything but the name of the
/// office has a default.
fn answers(args: &InitArgs, ui: &mut Ui<'_>) -> Result<NewSite, CommandError> {
    check_offices(&args.offices)?;
    let comments = words_of(ui.messages().language())?;
    let others = init::Words::keys().filter(|key| *key != comments.key);
    let proposed: Vec<_> = std::iter::once(comments.key).chain(others).collect();
    let languages = answer(ui, args.languages.as_deref(), "init-languages", &proposed.join(","), languages)?;
    let mut editions: Vec<NewEdition> = Vec::new();
    for words in languages {
        let office = match (args.office(words.key), editions.first()) {
            (Some(typed), _) => name(typed)?,
            // Without a terminal the first name stands for all.
            (None, Some(first)) if ui.person().is_none() => first.office.clone(),
            (None, _) if ui.person().is_none() => return Err(CommandError::usage("init-no-office", [])),
            (None, first) => {
                let proposed = first.map(|first| first.office.clone()).unwrap_or_default();
                ask(ui, ("init-office", &[("language", words.autonym.as_str().into())]), &proposed, name)?
            }
        };
        editions.push(NewEdition { words, office });
    }
    let usual = editions.first().map(|first| first.words.time_zone.clone()).unwrap_or_default();
    Ok(NewSite {
        sections: answer(ui, args.sections.as_deref(), "init-sections", "news,disclosure,about", sections)?,
        time_zone: answer(ui, args.time_zone.as_deref(), "init-time-zone", &usual, time_zone)?,
        base_url: base_url(args.base_url.as_deref().unwrap_or(PLACEHOLDER))?,
        editions,
        now: ui.now(),
        comments,
    })
}

/// Refuses a name for an edition that no new site has, and a second name without an edition.
fn check_offices(offices: &[String]) -> Result<(), CommandError> {
    let key = |typed: &String| typed.split_once('=').map(|(key, _)| key.to_owned());
    let is_key = |key: &String| key.len() >= 2 && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let keys = offices.iter().filter_map(key).filter(is_key);
    keys.map(|key| words_of(&key)).collect::<Result<Vec<_>, _>>()?;
    let without = offices.iter().filter(|typed| !key(typed).is_some_and(|key| is_key(&key))).count();
    if without > 1 { Err(CommandError::usage("init-two-offices", [])) } else { Ok(()) }
}

/// Returns the answer to a question: what was typed, else what a person answers, else what is proposed.
fn answer<T>(
    ui: &mut Ui<'_>,
    typed: Option<&str>,
    question: &str,
    proposed: &str,
    parse: impl Fn(&str) -> Result<T, CommandError>,
) -> Result<T, CommandError> {
    match typed {
        Some(typed) => parse(typed),
        None if ui.person().is_none() => parse(proposed),
        None => ask(ui, (question, &[]), proposed, parse),
    }
}

fn words_of(key: &str) -> Result<init::Words, CommandError> {
    let known: Vec<_> = init::Words::keys().collect();
    let unknown =
        || CommandError::usage("init-unknown-language", [("name", key.into()), ("known", known.join(", ").into())]);
    init::Words::of(key).ok_or_else(unknown)
}

/// Returns the parts of a list. Chinese and Japanese commas divide it too.
fn listed(typed: &str) -> Vec<&str> {
    let parts = typed.split([',', '，', '、', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let mut listed: Vec<&str> = Vec::new();
    for part in parts {
        if !listed.contains(&part) {
            listed.push(part);
        }
    }
    listed
}

fn languages(typed: &str) -> Result<Vec<init::Words>, CommandError> {
    let languages = listed(typed).into_iter().map(words_of).collect::<Result<Vec<_>, _>>()?;
    if languages.is_empty() { words_of("").map(|words| vec![words]) } else { Ok(languages) }
}

fn sections(typed: &str) -> Result<Vec<Offered>, CommandError> {
    let known: Vec<_> = OFFERED.iter().map(|section| section.key).collect();
    let section = |key: &str| {
        let found = OFFERED.iter().find(|section| section.key == key).copied();
        let arguments = [("name", key.into()), ("known", known.join(", ").into())];
        found.ok_or_else(|| CommandError::usage("init-unknown-section", arguments))
    };
    let sections = listed(typed).into_iter().map(section).collect::<Result<Vec<_>, _>>()?;
    if sections.is_empty() { section("").map(|section| vec![section]) } else { Ok(sections) }
}

fn name(typed: &str) -> Result<String, CommandError> {
    let name = typed.trim();
    if name.is_empty() || name.chars().count() > 200 || name.chars().any(char::is_control) {
        return Err(CommandError::usage("init-bad-office", []));
    }
    Ok(name.to_owned())
}

fn time_zone(typed: &str) -> Result<TimeZone, CommandError> {
    TimeZoneDatabase::bundled()
        .get(typed)
        .map_err(|_| CommandError::usage("init-unknown-time-zone", [("name", typed.into())]))
}

fn base_url(typed: &str) -> Result<String, CommandError> {
    let address = typed.trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>?#".contains(c);
    if host.is_empty() || host.starts_with('/') || !host.chars().all(is_plain) {
        return Err(CommandError::bad_value(typed, "--base-url"));
    }
    Ok(address.to_owned())
}
