//! `gongbao verify [RELEASE]`, `gongbao verify --ledger [--head N-HASH]`

mod keys;
mod ledger;

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Format, Words};
use crate::cli::release_names::{not_one, short, shown};
use crate::cli::ui::Ui;
use crate::publish::{Difference, HeadCopy, OutputFolder, Release, ReleaseMatch, Verification};
use clap::{ArgMatches, Command};
use serde::Serialize;
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "verify",
    examples: &["gongbao verify", "gongbao verify --ledger"],
    exits: &[ExitCode::Done, ExitCode::Findings, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| run(&VerifyArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("release", "RELEASE", "cli-arg-release"))
        .arg(words.flag("ledger", "cli-option-ledger").conflicts_with("release"))
        .arg(words.option("head", "N-HASH", "cli-option-head").requires("ledger"))
        .arg(words.published_output())
        .arg(words.format())
}

struct VerifyArgs {
    subject: Subject,
    output: PathBuf,
    format: Format,
}

enum Subject {
    /// A release as it was typed; `None` is the served one.
    Release(Option<String>),
    /// The ledger, and a copy of its head that was kept elsewhere.
    Ledger(Option<HeadCopy>),
}

impl VerifyArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let subject = if matches.get_flag("ledger") {
            let head = options::optional(matches, "head");
            let copy =
                head.map(|typed| HeadCopy::parse(&typed).ok_or_else(|| CommandError::bad_value(&typed, "--head")));
            Subject::Ledger(copy.transpose()?)
        } else {
            Subject::Release(options::optional(matches, "release"))
        };
        Ok(Self { subject, output: options::output(matches), format: options::format(matches) })
    }
}

/// Schema `gongbao/verify/1`.
#[derive(Serialize)]
struct Verified<'v> {
    schema: &'static str,
    number: u64,
    release: &'v str,
    whole: bool,
    files: u64,
    bytes: u64,
    differences: Vec<Different<'v>>,
}

#[derive(Serialize)]
struct Different<'v> {
    path: &'v str,
    difference: &'static str,
}

fn run(args: &VerifyArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let folder = OutputFolder::of(&args.output);
    let is_whole = match &args.subject {
        Subject::Ledger(copy) => {
            let found = folder.verify_ledger(copy.as_ref()).map_err(CommandError::StoreUnreadable)?;
            ledger::print(&found, args.format, ui);
            found.problems.is_empty()
        }
        Subject::Release(typed) => {
            let release = release(&folder, typed.as_deref(), args)?;
            let found = folder.verify(&release).map_err(CommandError::StoreUnreadable)?;
            match args.format {
                Format::Json => ui.out().json(&report(&release, &found)),
                Format::Human => human(&release, &found, ui),
            }
            found.differences.is_empty()
        }
    };
    Ok(if is_whole { ExitCode::Done } else { ExitCode::Findings })
}

fn release(folder: &OutputFolder, typed: Option<&str>, args: &VerifyArgs) -> Result<Release, CommandError> {
    let Some(typed) = typed else {
        let served = folder.served().map_err(CommandError::StoreUnreadable)?;
        return served.ok_or_else(|| CommandError::absent("releases-none", [("path", shown(&args.output).into())]));
    };
    match folder.find(typed).map_err(CommandError::StoreUnreadable)? {
        ReleaseMatch::One(release) => Ok(release),
        named @ (ReleaseMatch::None | ReleaseMatch::Several) => Err(not_one(typed, &named)),
    }
}

fn report<'v>(release: &'v Release, found: &'v Verification) -> Verified<'v> {
    let differences =
        found.differences.iter().map(|(path, difference)| Different { path, difference: keys::of(*difference) });
    Verified {
        schema: "gongbao/verify/1",
        number: release.number,
        release: &release.hash,
        whole: found.differences.is_empty(),
        files: found.size.files,
        bytes: found.size.bytes,
        differences: differences.collect(),
    }
}

fn human(release: &Release, found: &Verification, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let out = ui.out();
    for (path, difference) in &found.differences {
        let path = if path.is_empty() { "/" } else { path };
        out.line(&messages.message(&format!("verify-{}", keys::of(*difference)), &[("path", path.into())]));
    }
    let counts = [
        ("release", short(release).into()),
        ("n", usize::try_from(found.size.files).unwrap_or(usize::MAX).into()),
        ("differences", found.differences.len().into()),
    ];
    let total = if found.differences.is_empty() { "verify-whole" } else { "verify-differs" };
    out.line(&messages.message(total, &counts));
    if found.differences.iter().any(|(_, difference)| *difference != Difference::LinkChanged) {
        out.line(&messages.message("verify-repair", &[]));
    }
}
