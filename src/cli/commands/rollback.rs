//! `gongbao rollback [RELEASE] [--hold REASON]`, `gongbao rollback --resume`

use crate::catalog::ProgramMessages;
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Format, Words};
use crate::cli::release_names::{not_one, short, shown};
use crate::cli::ui::Ui;
use crate::publish::{OutputFolder, Release, ReleaseMatch, Store, StoreError};
use crate::terminal;
use clap::{ArgMatches, Command};
use serde::Serialize;
use std::path::{Path, PathBuf};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "rollback",
    examples: &["gongbao rollback", "gongbao rollback 12", "gongbao rollback --resume"],
    exits: &[
        ExitCode::Done,
        ExitCode::Findings,
        ExitCode::Usage,
        ExitCode::Bug,
        ExitCode::CannotWrite,
        ExitCode::Locked,
    ],
    arguments,
    run: |line, ui| run(&RollbackArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("release", "RELEASE", "cli-arg-release-back"))
        .arg(words.option("hold", "REASON", "cli-option-hold"))
        .arg(words.flag("resume", "cli-option-resume").conflicts_with_all(["release", "hold"]))
        .arg(words.published_output())
        .arg(words.format())
}

struct RollbackArgs {
    action: Action,
    output: PathBuf,
    format: Format,
}

enum Action {
    /// Publishing may go on.
    Resume,
    RollBack(Target),
}

struct Target {
    /// The release as it was typed; `None` is the one before the served one.
    release: Option<String>,
    /// Why nothing is to be published until somebody resumes.
    hold: Option<String>,
}

impl RollbackArgs {
    fn parse(matches: &ArgMatches) -> Self {
        let target =
            Target { release: options::optional(matches, "release"), hold: options::optional(matches, "hold") };
        let action = if matches.get_flag("resume") { Action::Resume } else { Action::RollBack(target) };
        Self { action, output: options::output(matches), format: options::format(matches) }
    }
}

/// Schema `gongbao/rollback/1`.
#[derive(Serialize)]
struct Rollback<'r> {
    schema: &'static str,
    number: u64,
    release: &'r str,
    previous: Option<&'r str>,
    changed: bool,
    /// Addresses that were published and lead nowhere until the next publication.
    missing: &'r [String],
    /// Why nothing is published until somebody resumes.
    hold: Option<&'r str>,
}

/// Schema `gongbao/rollback/1`, where a hold was ended.
#[derive(Serialize)]
struct Resumed {
    schema: &'static str,
    hold: Option<&'static str>,
}

/// How many addresses without a page are named.
const NAMED: usize = 20;

fn run(args: &RollbackArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    if let Action::RollBack(Target { hold: Some(reason), .. }) = &args.action
        && reason.trim().is_empty()
    {
        return Err(CommandError::usage("hold-no-reason", []));
    }
    if !OutputFolder::of(&args.output).is_published_into() {
        return Err(CommandError::absent("releases-none", [("path", shown(&args.output).into())]));
    }
    match &args.action {
        Action::Resume => resume(args, ui)?,
        Action::RollBack(target) => {
            let done = roll_back(&args.output, target, ui).map_err(|error| incomplete(error, &args.output))?;
            match args.format {
                Format::Json => ui.out().json(&report(&done)),
                Format::Human => human(&done, ui),
            }
        }
    }
    Ok(ExitCode::Done)
}

fn resume(args: &RollbackArgs, ui: &mut Ui<'_>) -> Result<(), CommandError> {
    let was_held = Store::open(&args.output, ui.now())?.end_hold()?;
    match args.format {
        Format::Json => ui.out().json(&Resumed { schema: "gongbao/rollback/1", hold: None }),
        Format::Human => ui.say(if was_held { "hold-ended" } else { "hold-none" }, &[]),
    }
    Ok(())
}

fn report(done: &Done) -> Rollback<'_> {
    Rollback {
        schema: "gongbao/rollback/1",
        number: done.to.number,
        release: &done.to.hash,
        previous: done.from.as_ref().map(|from| from.hash.as_str()),
        changed: done.is_changed(),
        missing: &done.missing,
        hold: done.hold.as_deref(),
    }
}

fn human(done: &Done, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let out = ui.out();
    out.line(&what_is_served(done, messages));
    if !done.missing.is_empty() {
        out.line(&messages.message("rollback-missing", &[("n", done.missing.len().into())]));
        for path in done.missing.iter().take(NAMED) {
            out.line(&format!("  {}", terminal::plain(path)));
        }
        if done.missing.len() > NAMED {
            out.line("  …");
        }
    }
    if let Some(reason) = &done.hold {
        out.line(&messages.message("hold-begun", &[("reason", reason.as_str().into())]));
    }
}

fn what_is_served(done: &Done, messages: &ProgramMessages) -> String {
    let id = match (done.is_changed(), &done.hold) {
        (false, _) => "rollback-unchanged",
        (true, None) => "rollback-done",
        (true, Some(_)) => "rollback-held",
    };
    let previous = done.from.as_ref().map(short).unwrap_or_default();
    messages.message(id, &[("release", short(&done.to).into()), ("previous", previous.into())])
}

/// A release that is served again.
struct Done {
    from: Option<Release>,
    to: Release,
    missing: Vec<String>,
    hold: Option<String>,
}

impl Done {
    fn is_changed(&self) -> bool {
        self.from.as_ref() != Some(&self.to)
    }
}

fn roll_back(output: &Path, target: &Target, ui: &Ui<'_>) -> Result<Done, CommandError> {
    let store = Store::open(output, ui.now())?;
    let folder = OutputFolder::of(output);
    let from = folder.served()?;
    let to = release(&folder, from.as_ref(), target)?;
    Ok(switch(&store, &folder, from, to, target.hold.as_deref())?)
}

fn release(folder: &OutputFolder, served: Option<&Release>, target: &Target) -> Result<Release, CommandError> {
    let no_other = || {
        let holds = if target.hold.is_some() { "yes" } else { "no" };
        let served = served.map_or_else(String::new, |served| served.number.to_string());
        CommandError::usage("rollback-no-other", [("served", served.into()), ("hold", holds.into())])
    };
    match (target.release.as_deref(), served) {
        (Some(typed), _) => match folder.find(typed)? {
            ReleaseMatch::One(release) => Ok(release),
            named @ (ReleaseMatch::None | ReleaseMatch::Several) => Err(not_one(typed, &named)),
        },
        (None, Some(served)) => folder.served_before(served)?.ok_or_else(no_other),
        (None, None) => Err(no_other()),
    }
}

fn switch(
    store: &Store,
    folder: &OutputFolder,
    from: Option<Release>,
    to: Release,
    hold: Option<&str>,
) -> Result<Done, StoreError> {
    // The hold begins before the switch, so that no timer publishes in between.
    if let Some(reason) = hold {
        store.begin_hold(reason)?;
    }
    let missing = folder.without_page(&to)?;
    if from.as_ref() != Some(&to) {
        store.roll_back(&to)?;
    }
    Ok(Done { from, to, missing, hold: store.hold()?.map(|hold| hold.reason) })
}

/// Returns the error of a rollback; one below `objects/` says that the release is not whole.
fn incomplete(error: CommandError, output: &Path) -> CommandError {
    match error {
        CommandError::Store(StoreError::Io { path, error }) if path.starts_with(output.join("objects")) => {
            let arguments = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
            CommandError::absent("rollback-incomplete", arguments)
        }
        other => other,
    }
}
