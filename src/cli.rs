//! The command line: what was typed → what is meant → what is printed. One file
//! per command; none of them prints, reads the environment or asks the clock.

mod accept;
mod arguments;
mod baseline;
mod catalogs;
mod changes;
mod check;
mod compare;
mod diff;
mod explain;
mod fix;
mod gc;
mod help;
mod publish;
mod releases;
mod rollback;
mod show;
mod status;
mod usage;
mod verify;

pub use arguments::language;

use crate::catalog::ProgramMessages;
use crate::progress::Progress;
use jiff::Timestamp;
use std::sync::Arc;

/// Exit codes, after sysexits(3).
pub mod exit {
    pub const DONE: u8 = 0;
    pub const FINDINGS: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const CONTENT: u8 = 65;
    pub const BUG: u8 = 70;
    pub const CANNOT_WRITE: u8 = 73;
    /// Another process is at work: try again later.
    pub const LOCKED: u8 = 75;
    /// A person must decide.
    pub const UNDECIDED: u8 = 76;
    pub const SETTINGS: u8 = 78;
}

/// What the edge knows and the command line asks for.
#[derive(Clone, Debug)]
pub struct Environment {
    pub now: Timestamp,
    /// The user's locale, such as `ja_JP.UTF-8`.
    pub locale: String,
    /// Whether the terminal shows colours, on standard output and on standard error.
    pub colour: bool,
    /// Shows how far a long run is; none where nobody watches.
    pub progress: Option<Arc<dyn Progress>>,
    /// Hears how far a run is where that is not shown, and ends one that does not move.
    pub watch: Option<Arc<dyn Progress>>,
}

/// What a command prints, and how it ends.
#[derive(Clone, Debug, Default)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: u8,
}

/// Runs one command line.
pub fn run(arguments: &[String], environment: &Environment) -> Output {
    let language = language(arguments).unwrap_or(&environment.locale);
    let messages = ProgramMessages::new(language);
    let matches = match arguments::command(&messages).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::output(&error, &messages),
    };
    match matches.subcommand() {
        Some(("publish", matches)) => publish::run(matches, environment, &messages),
        Some(("catalogs", matches)) => catalogs::run(matches, environment, &messages),
        Some(("check", matches)) => check::run(matches, environment, &messages),
        Some(("accept", matches)) => accept::run(matches, environment, &messages),
        Some(("status", matches)) => status::run(matches, environment, &messages),
        Some(("compare", matches)) => compare::run(matches, environment, &messages),
        Some(("diff", matches)) => diff::run(matches, environment, &messages),
        Some(("explain", matches)) => explain::run(matches, environment, &messages),
        Some(("releases", matches)) => releases::run(matches, &messages),
        Some(("rollback", matches)) => rollback::run(matches, environment, &messages),
        Some(("verify", matches)) => verify::run(matches, &messages),
        Some(("gc", matches)) => gc::run(matches, environment, &messages),
        Some(("help", matches)) => help::run(matches, arguments::command(&messages), &messages),
        _ => usage::help(arguments::command(&messages)),
    }
}
