//! What a shell proposes while a command is typed: commands, options, and the names that the site in the current
//! folder has.

use super::commands::program;
use super::options::{Words, language};
use super::shells::VARIABLE;
use crate::catalog::ProgramMessages;
use crate::edition::Drafts;
use crate::fs::SiteFolder;
use crate::load::{self, Listing};
use crate::site::Settings;
use crate::source::{FilePath, Sources, read_text};
use clap::{Arg, Command};
use clap_complete::{ArgValueCandidates, CompletionCandidate};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

/// Answers the shell's script, where it is what runs the program. Writes to standard output.
pub fn complete(arguments: &[OsString], folder: Option<&Path>, locale: &str) -> bool {
    let typed: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let language = language(&typed).unwrap_or(locale).to_owned();
    let factory = || {
        let messages = ProgramMessages::new(&language);
        with_names(program(&Words::new(&messages)))
    };
    let complete = clap_complete::CompleteEnv::with_factory(factory).var(VARIABLE);
    // An error is one of the script, which the shell shows as no proposal.
    complete.try_complete(arguments.iter().cloned(), folder).unwrap_or(true)
}

fn with_names(program: Command) -> Command {
    let names: Vec<_> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names
        .iter()
        .fold(program, |program, name| program.mut_subcommand(name, |command| command.mut_args(with_candidates)))
}

/// Adds the names of the site to the arguments that take one.
fn with_candidates(argument: Arg) -> Arg {
    let names: fn() -> Vec<String> = match argument.get_id().as_str() {
        "item" => items,
        "edition" | "translate" | "key" | "fallback" => || of_settings(|settings| owned(settings.editions.keys())),
        "section" => || of_settings(|settings| owned(settings.sections.iter().map(|section| section.key.as_str()))),
        "column" => || {
            of_settings(|settings| {
                let columns = settings.sections.iter().flat_map(|section| &section.columns);
                owned(columns.map(|column| column.key.as_str()))
            })
        },
        "person" => || of_settings(|settings| owned(settings.people.iter().map(|person| person.name.as_str()))),
        "tag" => tags,
        _ => return argument,
    };
    argument.add(ArgValueCandidates::new(move || names().into_iter().map(CompletionCandidate::new).collect()))
}

fn owned<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
}

fn items() -> Vec<String> {
    let entries = SiteFolder::new(".").entries();
    let ids =
        entries.iter().filter_map(|entry| entry.path.as_str().strip_prefix("content/")?.strip_suffix("/item.toml"));
    ids.map(str::to_owned).collect()
}

fn of_settings(names: impl FnOnce(&Settings) -> Vec<String>) -> Vec<String> {
    let sources = SiteFolder::new(".");
    let (settings, _) = load::settings(&sources, &Listing::new(&sources), Drafts::Included);
    settings.as_ref().map(names).unwrap_or_default()
}

/// Returns the tags that the reference edition's catalog names.
fn tags() -> Vec<String> {
    of_settings(|settings| {
        let key = &settings.editions.get(settings.messages).key;
        let catalog = read_text(&SiteFolder::new("."), &FilePath::new(format!("locales/{key}/site.ftl")));
        let text = catalog.map(|file| file.text).unwrap_or_default();
        let tag = |line: &str| Some(line.strip_prefix("tag-")?.split_once('=')?.0.trim().to_owned());
        text.lines().filter_map(tag).collect()
    })
}
