//! What `gongbao publish` takes.

use crate::Asked;
use crate::cli::errors::CommandError;
use crate::cli::item_name;
use crate::cli::options::{self, Format, Words};
use crate::pipeline::Patches;
use crate::plan::Removals;
use crate::publish::Look;
use clap::{ArgAction, ArgMatches, Command};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Adds the options of the command.
pub fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.output())
        .arg(words.format())
        .arg(words.as_of())
        .arg(words.flag("quiet", "cli-option-quiet").short('q'))
        .arg(words.option("report", "FILE", "cli-option-report"))
        .arg(words.option("metrics", "FILE", "cli-option-metrics"))
        .arg(words.option("hook", "COMMAND", "cli-option-hook"))
        .arg(
            words.option("allow-removals", "ITEM", "cli-option-allow-removals").num_args(0..).action(ArgAction::Append),
        )
        .arg(words.flag("repair", "cli-option-repair").conflicts_with("dry-run"))
        .arg(words.flag("dry-run", "cli-option-rehearse"))
        .arg(words.flag("patch", "cli-option-patch").requires("dry-run"))
}

/// What was typed.
pub struct PublishArgs {
    pub site: PathBuf,
    pub output: PathBuf,
    pub as_of: Option<Asked>,
    pub removals: Removals,
    pub action: Action,
    pub mode: OutputMode,
    pub side_outputs: SideOutputs,
}

/// What the command does.
#[derive(Clone, Copy)]
pub enum Action {
    /// Publishes, and looks at the served release this closely for what has to be repaired.
    Publish(Look),
    /// Publishes nothing, and says what would change.
    DryRun(Patches),
}

/// What is printed of a run.
#[derive(Clone, Copy)]
pub enum OutputMode {
    /// Findings and a summary, for people.
    Human,
    /// Findings and the report, as JSON.
    Json,
    /// The report alone, as JSON.
    JsonAlone,
    /// One line.
    Line,
}

/// Where else the report goes.
pub struct SideOutputs {
    /// A file for the report.
    pub report: Option<PathBuf>,
    /// A file for Prometheus.
    pub metrics: Option<PathBuf>,
    /// A shell command that reads the report.
    pub hook: Option<String>,
}

impl PublishArgs {
    pub fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let path = |name: &str| options::optional(matches, name).map(PathBuf::from);
        Ok(Self {
            site: options::site(matches),
            output: options::output(matches),
            as_of: options::as_of(matches)?,
            removals: removals(matches),
            action: Action::parse(matches),
            mode: match (options::format(matches), matches.get_flag("quiet")) {
                (Format::Human, false) => OutputMode::Human,
                (Format::Human, true) => OutputMode::Line,
                (Format::Json, false) => OutputMode::Json,
                (Format::Json, true) => OutputMode::JsonAlone,
            },
            side_outputs: SideOutputs {
                report: path("report"),
                metrics: path("metrics"),
                hook: options::optional(matches, "hook"),
            },
        })
    }
}

fn removals(matches: &ArgMatches) -> Removals {
    let Some(ids) = matches.get_many::<String>("allow-removals") else {
        return Removals::Declared;
    };
    let ids: BTreeSet<_> = ids.map(|typed| item_name::id(typed)).collect();
    if ids.is_empty() { Removals::All } else { Removals::Only(ids) }
}

impl Action {
    fn parse(matches: &ArgMatches) -> Self {
        let flag = |name| matches.get_flag(name);
        match (flag("dry-run"), flag("patch"), flag("repair")) {
            (true, true, _) => Self::DryRun(Patches::Unified),
            (true, false, _) => Self::DryRun(Patches::None),
            (false, _, true) => Self::Publish(Look::Bytes),
            (false, _, false) => Self::Publish(Look::Sizes),
        }
    }

    /// Returns how closely the served release is looked at.
    pub fn look(self) -> Look {
        match self {
            Self::Publish(look) => look,
            Self::DryRun(_) => Look::Sizes,
        }
    }
}
