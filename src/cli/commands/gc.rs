//! `gongbao gc --keep N`

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Format, Words};
use crate::cli::release_names;
use crate::cli::ui::Ui;
use crate::publish::{Cleared, OutputFolder, Release, Store};
use clap::{ArgMatches, Command};
use serde::Serialize;
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "gc",
    examples: &["gongbao gc --keep 30"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite, ExitCode::Locked],
    arguments,
    run: |line, ui| run(&GcArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.option("keep", "N", "cli-option-keep").required(true))
        .arg(words.published_output())
        .arg(words.format())
}

struct GcArgs {
    /// How many of the latest releases stay; at least one.
    keep: usize,
    output: PathBuf,
    format: Format,
}

impl GcArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let typed = options::text(matches, "keep");
        let keep = typed.parse::<usize>().ok().filter(|keep| *keep > 0);
        Ok(Self {
            keep: keep.ok_or_else(|| {
                CommandError::usage("usage-bad-count", [("value", typed.as_str().into()), ("name", "--keep".into())])
            })?,
            output: options::output(matches),
            format: options::format(matches),
        })
    }
}

/// Schema `gongbao/gc/1`.
#[derive(Serialize)]
struct Gc {
    schema: &'static str,
    kept: Vec<u64>,
    removed: Vec<u64>,
    objects: usize,
    bytes: u64,
}

fn run(args: &GcArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    if !OutputFolder::of(&args.output).is_published_into() {
        ui.say("releases-none", &[("path", release_names::shown(&args.output).into())]);
        return Ok(ExitCode::Done);
    }
    let cleared = Store::open(&args.output, ui.now())?.collect_garbage(args.keep)?;
    match args.format {
        Format::Json => ui.out().json(&report(&cleared)),
        Format::Human => human(&cleared, ui),
    }
    Ok(ExitCode::Done)
}

fn report(cleared: &Cleared) -> Gc {
    let numbers = |releases: &[Release]| releases.iter().map(|release| release.number).collect();
    Gc {
        schema: "gongbao/gc/1",
        kept: numbers(&cleared.kept),
        removed: numbers(&cleared.removed),
        objects: cleared.objects,
        bytes: cleared.bytes,
    }
}

fn human(cleared: &Cleared, ui: &mut Ui<'_>) {
    let counts = [
        ("n", cleared.removed.len().into()),
        ("kept", cleared.kept.len().into()),
        ("objects", cleared.objects.into()),
        ("megabytes", format!("{:.1}", cleared.bytes as f64 / 1e6).into()),
    ];
    ui.say("gc-done", &counts);
}
