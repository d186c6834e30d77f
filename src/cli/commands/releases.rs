//! `gongbao releases`

use crate::catalog::ProgramMessages;
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Format, Words};
use crate::cli::release_names;
use crate::cli::table::aligned;
use crate::cli::ui::Ui;
use crate::publish::{Hold, OutputFolder, PastRelease};
use clap::{ArgMatches, Command};
use serde::Serialize;
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "releases",
    examples: &["gongbao releases"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| run(&ReleasesArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command.arg(words.published_output()).arg(words.format())
}

struct ReleasesArgs {
    output: PathBuf,
    format: Format,
}

impl ReleasesArgs {
    fn parse(matches: &ArgMatches) -> Self {
        Self { output: options::output(matches), format: options::format(matches) }
    }
}

/// Schema `gongbao/releases/1`.
#[derive(Serialize)]
struct Releases<'r> {
    schema: &'static str,
    served: Option<&'r str>,
    /// Why nothing is published until somebody resumes.
    hold: Option<&'r Hold>,
    releases: Vec<Past<'r>>,
}

#[derive(Serialize)]
struct Past<'r> {
    number: u64,
    release: &'r str,
    served: bool,
    published: Option<&'r str>,
    as_of: Option<&'r str>,
    files: Option<u64>,
    bytes: Option<u64>,
}

fn run(args: &ReleasesArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let messages = ui.messages();
    let folder = OutputFolder::of(&args.output);
    let past = folder.releases().map_err(CommandError::StoreUnreadable)?;
    let hold = folder.hold().map_err(CommandError::StoreUnreadable)?;
    match args.format {
        Format::Json => ui.out().json(&report(&past, hold.as_ref())),
        Format::Human if past.is_empty() => {
            ui.say("releases-none", &[("path", release_names::shown(&args.output).into())]);
        }
        Format::Human => {
            ui.out().text(&table(&past, messages));
            if let Some(hold) = &hold {
                let arguments = [("reason", hold.reason.as_str().into()), ("since", hold.since.as_str().into())];
                ui.out().line(&format!("\n{}", messages.message("env-hold", &arguments)));
            }
        }
    }
    Ok(ExitCode::Done)
}

fn report<'r>(past: &'r [PastRelease], hold: Option<&'r Hold>) -> Releases<'r> {
    let served = past.iter().find(|past| past.is_served).map(|past| past.release.hash.as_str());
    let releases = past.iter().map(|past| Past {
        number: past.release.number,
        release: &past.release.hash,
        served: past.is_served,
        published: past.published.as_deref(),
        as_of: past.as_of.as_deref(),
        files: past.size.map(|size| size.files),
        bytes: past.size.map(|size| size.bytes),
    });
    Releases { schema: "gongbao/releases/1", served, hold, releases: releases.collect() }
}

/// Returns a line for each release, the latest first.
fn table(past: &[PastRelease], messages: &ProgramMessages) -> String {
    let head = ["release", "published", "as-of", "files", "megabytes", "served"];
    let head = head.iter().map(|name| messages.message(&format!("releases-{name}"), &[]));
    let number = |number: u64| number.to_string();
    let rows = past.iter().rev().map(|past| {
        vec![
            release_names::short(&past.release),
            past.published.as_deref().map_or_else(String::new, moment),
            past.as_of.as_deref().map_or_else(String::new, moment),
            past.size.map_or_else(String::new, |size| number(size.files)),
            past.size.map_or_else(String::new, |size| format!("{:.1}", size.bytes as f64 / 1e6)),
            if past.is_served { messages.message("releases-this-one", &[]) } else { String::new() },
        ]
    });
    aligned(head.collect(), rows.collect())
}

/// Returns a time to the second, in UTC; a text that is no time as it is.
fn moment(text: &str) -> String {
    let parsed = text.parse::<jiff::Timestamp>().ok();
    parsed.map_or_else(|| text.to_owned(), |at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}
